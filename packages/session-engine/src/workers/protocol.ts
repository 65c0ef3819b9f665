import type { CompiledImage } from '@alcove/al-abi'
import type {
  AlStopOutcome,
  ClientSettings,
  DialogAnswer,
  DialogQuestion,
  RecordSnapshot,
  RuntimeSettings,
  StackFrame,
  StartSessionOutcome,
  StartSessionRequest,
  TelemetryEntry,
  TestEvent,
  TestPlan,
} from '@alcove/al-runtime'
import type { WrittenTable } from '@alcove/record-store'
import type { SessionProfile } from '../run/session-profile.ts'

/** What a worker thread is born with. */
export interface WorkerSetup {
  readonly slots: SharedArrayBuffer
  /** Zero of the times in the slots. */
  readonly epochMs: number
  readonly settings: RuntimeSettings
  readonly instanceId: number
  readonly databaseName: string
  /** EngineOptions.workerData. */
  readonly data: unknown
}

export interface StartCommand {
  readonly kind: 'start'
  /** Where the session's slot begins in the worker's slots. */
  readonly at: number
  readonly number: number
  readonly uid: string
  readonly profile: SessionProfile
  readonly interactive: boolean
  readonly loginAtMs: number
  /** Runs it and ends; undefined: a client session, which waits for calls. */
  readonly codeunitId: number | undefined
  readonly record: RecordSnapshot | undefined
}

/** Sessions are named by their number. Both directions travel as arrays, one message a tick. */
export type ToWorker =
  | { readonly kind: 'image'; readonly image: CompiledImage }
  | StartCommand
  | { readonly kind: 'call'; readonly number: number; readonly codeunitId: number }
  /** A call as well: it ends with `called`. */
  | { readonly kind: 'test'; readonly number: number; readonly plan: TestPlan }
  | { readonly kind: 'stop'; readonly number: number }
  | { readonly kind: 'answer'; readonly number: number; readonly dialogId: string; readonly answer: DialogAnswer }
  /** To `startSession`, `stopSession` or `isSessionActive`; a session asks one thing at a time. */
  | {
      readonly kind: 'reply'
      readonly number: number
      readonly value: StartSessionOutcome | AlStopOutcome | boolean
    }
  | { readonly kind: 'look'; readonly number: number; readonly id: number; readonly at: 'frames' | 'written' }

/** When it happened in the worker, which may be a while before the main thread hears of it; ms since 1970. */
export type Moment = number

export type FromWorker =
  | { readonly kind: 'ready' }
  /** The worker has broken what the session waited for, or the session will see STOP at its next statement. */
  | { readonly kind: 'delivered'; readonly number: number; readonly at: Moment }
  /** No AL runs any more; an open transaction is being rolled back. */
  | { readonly kind: 'unwound'; readonly number: number; readonly at: Moment }
  | EndedReport
  | {
      readonly kind: 'called'
      readonly number: number
      readonly failure: CallFailure | undefined
      /** Of a call that went well. */
      readonly update: SessionUpdate | undefined
    }
  /** The company is open, or a subscriber of its opening has failed. Only from sessions that had such subscribers to run. */
  | { readonly kind: 'opened'; readonly number: number; readonly failed: boolean }
  | {
      readonly kind: 'ask'
      readonly number: number
      readonly dialogId: string
      readonly question: DialogQuestion | { readonly kind: 'message'; readonly text: string }
      readonly askedBy: StackFrame | undefined
    }
  | { readonly kind: 'tested'; readonly number: number; readonly event: TestEvent }
  | { readonly kind: 'startSession'; readonly number: number; readonly request: StartSessionRequest }
  | {
      readonly kind: 'stopSession'
      readonly number: number
      readonly target: number
      readonly comment: string
      readonly frames: readonly StackFrame[]
    }
  | { readonly kind: 'isSessionActive'; readonly number: number; readonly target: number }
  | {
      readonly kind: 'seen'
      readonly id: number
      readonly frames: readonly StackFrame[] | undefined
      readonly written: readonly WrittenTable[] | undefined
    }
  | { readonly kind: 'log'; readonly number: number; readonly entry: TelemetryEntry }

/** The session's slot is free again. */
export interface EndedReport {
  readonly kind: 'ended'
  readonly number: number
  readonly how: 'completed' | 'failed' | 'stopped'
  /** From when on no AL ran any more. */
  readonly unwoundAt: Moment
  /** For `failed`. */
  readonly failure: CallFailure | undefined
  readonly rolledBack: readonly WrittenTable[] | undefined
  /** Where AL stood when it was broken off, innermost first. */
  readonly frames: readonly StackFrame[]
}

/** SessionSettings.RequestSessionUpdate (C-48). */
export interface SessionUpdate {
  readonly settings: ClientSettings
  readonly save: boolean
}

export interface CallFailure {
  readonly message: string
  readonly callStack: readonly string[]
}
