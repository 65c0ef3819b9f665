export { StopSignal } from './host.ts'
export type {
  AlSessionHandle,
  AlStopOutcome,
  DialogAnswer,
  DialogQuestion,
  LoadedImage,
  RecordSnapshot,
  RuntimeSettings,
  SessionHost,
  SessionIdentity,
  StackFrame,
  StartSessionOutcome,
  StartSessionRequest,
  TelemetryEntry,
} from './host.ts'
