export { SLOT_SIZE, STOP_REQUESTED, slot, stateCode, stateCodes } from './slot-layout.ts'
export type { StateName } from './slot-layout.ts'
export type { AlType, AlTypeKind, SimpleKind } from './al-type.ts'
export { ABI_VERSION } from './metadata.ts'
export type {
  AppManifest,
  CodeunitMetadata,
  CompiledApp,
  CompiledImage,
  CompiledObject,
  EnumMetadata,
  FieldMetadata,
  KeyMetadata,
  ObjectKind,
  ProcedureMetadata,
  SourceFile,
  TableMetadata,
} from './metadata.ts'
export { MAX_CALL_DEPTH } from './generated-code.ts'
export type { Fiber, Ref } from './generated-code.ts'
