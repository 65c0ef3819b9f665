export { AlError, formatCallStack } from './errors/al-error.ts'
export type { AlErrorCode, CallFrame } from './errors/al-error.ts'
export { StopSignal } from './host.ts'
export type {
  AlSessionHandle,
  AlStopOutcome,
  ClientSettings,
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
export type { TestEvent, TestIsolation, TestOutcome, TestPlan, TestResult } from './testing/test-plan.ts'
export { loadImage } from './runtime/load-image.ts'
export { openSession } from './runtime/open-session.ts'
export { FrameStack } from './session/frame-stack.ts'
export { nativeClassesOf } from './native/native-class.ts'
export type { NativeClass, NativeContext } from './native/native-class.ts'
export { collationKey, compareTexts } from './values/collation.ts'
export { Decimal } from './values/decimal.ts'
