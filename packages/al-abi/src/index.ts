export { SLOT_SIZE, STOP_REQUESTED, slot, stateCode, stateCodes } from './slot-layout.ts'
export type { StateName } from './slot-layout.ts'
export type { AlType, AlTypeKind, SectionedObject, SimpleKind } from './al-type.ts'
export {
  companyTriggers,
  eventKey,
  globalTriggers,
  platformCodeunits,
  tableEventParameters,
  tableEvents,
} from './events.ts'
export type {
  EventGlobal,
  EventMetadata,
  EventParameter,
  ImageAbi,
  PlatformCodeunit,
  PublishedEvent,
  PublisherKind,
  SubscriberMetadata,
} from './events.ts'
export { ABI_VERSION } from './metadata.ts'
export type {
  AppManifest,
  CodeunitMetadata,
  CompiledApp,
  CompiledImage,
  CompiledObject,
  EnumMetadata,
  EnumValueMetadata,
  FieldLimits,
  FieldMetadata,
  KeyMetadata,
  ObjectKind,
  ProcedureMetadata,
  SourceFile,
  TableExtensionMetadata,
  TableMetadata,
} from './metadata.ts'
export { mangle, procedureMembers } from './member-names.ts'
export type { CalcFormulaMetadata, FieldConditionMetadata, RelationBranch, RelationMetadata } from './field-formulas.ts'
export { transactionModels } from './test-metadata.ts'
export type {
  TestCodeunitMetadata,
  TestHandlerKind,
  TestHandlerMetadata,
  TestMetadata,
  TransactionModel,
} from './test-metadata.ts'
export { findPlaceholder } from './placeholders.ts'
export { tablesOf } from './tables-of.ts'
export { MAX_CALL_DEPTH } from './generated-code.ts'
export type { Fiber, Ref } from './generated-code.ts'
export type { Arithmetic, Conversions } from './conversions.ts'
export type { CommitBehavior, RuntimeAbi, SessionAbi } from './runtime-abi.ts'
export { builtIns, findBuiltIns, isFunctionOwner, isStaticBuiltIn } from './builtins/catalogue.ts'
export type { BuiltIn, BuiltInParameter, BuiltInType, Placeholder } from './builtins/signature.ts'
export { looseOptionTypes, optionTypes } from './builtins/option-types.ts'
export { unsupportedTypes } from './builtins/unsupported-types.ts'
export { methodsOfOpenRecord } from './builtins/reference-methods.ts'
export { variantTypeTests } from './builtins/value-methods.ts'
export { platformTableIds, platformTables } from './platform-tables.ts'
export { unsupportedTables } from './unsupported-tables.ts'
export { virtualTableIds, virtualTables } from './virtual-tables.ts'
