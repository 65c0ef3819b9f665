export type {
  IsolatedText,
  IsolatedTexts,
  NumberSequences,
  SequencePlace,
  StoragePlace,
  TextCipher,
} from './app-storage.ts'
export type { Calculation, CalculationLink, FilterOfText, FlowField } from './calculation.ts'
export { StoreError } from './record-store.ts'
export type {
  CalculatedValue,
  FieldFilter,
  FilterExpression,
  OrderField,
  RecordQuery,
  RecordStore,
  RowSet,
  Seek,
  StoredBlob,
  StoredRow,
  StoreErrorCode,
  StoreEvents,
  StoreSession,
  RowLock,
  TablePlace,
  WrittenTable,
} from './record-store.ts'
export type { SchemaOutcome, SchemaStore, SynchronizeOptions } from './schema-store.ts'
export type { AuditEntry, AuditRows, StopChannel, StopOperationRow, StopTargetRow } from './system-store/audit-rows.ts'
export type { EndedSessionRow, EventLog, EventPage, EventQuery, EventRow } from './system-store/event-log.ts'
export type {
  InstanceRegistration,
  InstanceRows,
  SessionEnd,
  SessionRows,
  SessionStart,
} from './system-store/session-rows.ts'
export type {
  AppRow,
  AppRows,
  HeldLock,
  LockWait,
  Personalization,
  PersonalizationRows,
  SystemStore,
} from './system-store/system-store.ts'
export type { SignInRow, UserRow, UserRows } from './system-store/user-rows.ts'
