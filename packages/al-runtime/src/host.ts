import type { CompiledImage, Fiber } from '@alcove/al-abi'
import type { StoreSession } from '@alcove/record-store'
import type { TestEvent, TestPlan } from './testing/test-plan.ts'

/** What the session engine gives the runtime: one a session. */
export interface SessionHost {
  readonly fiber: Fiber
  readonly identity: SessionIdentity
  readonly store: StoreSession
  readonly settings: RuntimeSettings
  /** True once the session was told to stop. Every catcher asks first and, if so, lets the error pass unchanged (C-32). */
  readonly isStopping: boolean
  /** AL frames, innermost first. */
  frames(): readonly StackFrame[]
  /** Returns after at least `ms`; 0 or less gives the others one turn (C-46). */
  sleep(ms: number): Promise<void>
  /** Asks the user of an interactive session and waits for the answer. Not called when `interactive` is false. */
  ask(question: DialogQuestion): Promise<DialogAnswer>
  /** Shows a message to the user of an interactive session; does not wait. */
  show(message: string): void
  /** Of an interactive session: when the AL call under way has ended well, its client leaves it for a new one with these settings (C-48). */
  requestSessionUpdate(settings: ClientSettings, save: boolean): void
  startSession(request: StartSessionRequest): Promise<StartSessionOutcome>
  stopSession(request: { readonly number: number; readonly comment: string }): Promise<AlStopOutcome>
  isSessionActive(number: number): Promise<boolean>
  /** A structured log line (C-62). Never throws. */
  log(entry: TelemetryEntry): void
}

export interface SessionIdentity {
  readonly uid: string
  readonly number: number
  readonly instanceId: number
  readonly userSid: string
  readonly userName: string
  readonly company: string
  /** AL's ClientType member: Background, Web … */
  readonly clientType: string
  readonly interactive: boolean
  readonly tenantId: string
  readonly languageId: number
  readonly localeId: number
  readonly profileId: string
  readonly profileAppId: string
  readonly timeZone: string
  readonly loginAt: Date
  readonly databaseName: string
  readonly hostName: string
}

/** What a client session starts with (sessions.md 5.4). */
export interface ClientSettings {
  readonly company: string
  readonly languageId: number
  readonly localeId: number
  readonly profileId: string
  readonly profileAppId: string
  readonly timeZone: string
}

export interface RuntimeSettings {
  readonly lockTimeoutMs: number
  /** When set by the administrator it wins over LockTimeout and LockTimeoutDuration (C-55). */
  readonly lockTimeoutOverrideMs: number | undefined
  readonly stopSessionUnknownId: 'Error' | 'Silent'
  readonly disableWriteInsideTryFunctions: boolean
}

/** `procedure` is a global procedure number of the session's image. */
export interface StackFrame {
  readonly procedure: number
  readonly line: number
}

export type DialogQuestion =
  | { readonly kind: 'confirm'; readonly text: string; readonly defaultAnswer: boolean }
  | {
      readonly kind: 'menu'
      readonly text: string
      readonly choices: readonly string[]
      readonly defaultChoice: number
    }

/** Confirm: boolean; StrMenu: 1..n, 0 = canceled. */
export type DialogAnswer = boolean | number

export interface StartSessionRequest {
  readonly codeunitId: number
  /** Undefined: the caller's. */
  readonly company: string | undefined
  /** Undefined or 0: the default (C-9). */
  readonly timeoutMs: number | undefined
  readonly record: RecordSnapshot | undefined
}

export type StartSessionOutcome =
  | { readonly kind: 'started'; readonly number: number }
  /** `message` is the AL error text of C-8. */
  | { readonly kind: 'refused'; readonly message: string }

export type AlStopOutcome =
  | { readonly kind: 'stopped' }
  | { readonly kind: 'not-active' }
  | { readonly kind: 'own-session' }
  | { readonly kind: 'no-permission' }
  | { readonly kind: 'still-running' }

/** A record handed to another session (C-6). Plain data: crosses threads by structured clone. */
export interface RecordSnapshot {
  readonly tableId: number
  readonly temporary: boolean
  readonly values: readonly unknown[]
  readonly systemId: string | undefined
  readonly filters: unknown
  readonly order: unknown
}

export interface TelemetryEntry {
  readonly eventId: string
  readonly level: 'trace' | 'info' | 'warn' | 'error'
  readonly message: string
  readonly dimensions: Readonly<Record<string, string | number | boolean>>
}

/** Thrown at a stop point. No AL construct catches it; it is no Error, so that it can never be taken for one. */
export class StopSignal {
  readonly kind = 'stop-signal'
}

/** A session's AL state in its worker. Made by `openSession(host, image)` of this package. */
export interface AlSessionHandle {
  /** Somebody subscribes to the opening of the company, so openCompany has to be awaited before anything else. */
  readonly needsOpening: boolean
  /** Runs the subscribers of OnCompanyOpen, then those of OnCompanyOpenCompleted, as one outermost AL call (sessions.md 2.2). */
  openCompany(): Promise<void>
  /** Runs OnRun as the outermost AL call: commit at the end, rollback when an error reaches it. Rejects with AlError or StopSignal. */
  runCodeunit(codeunitId: number, record: RecordSnapshot | undefined): Promise<void>
  /** Runs tests of one codeunit and tells of each. Rejects when they cannot go on: the session stops, the database is lost. */
  runTests(plan: TestPlan, tell: (event: TestEvent) => void): Promise<void>
  /** New code at the next call; single-instance codeunits begin anew. */
  useImage(image: LoadedImage): void
  /** Releases everything AL holds (C-32). The open transaction is rolled back by the engine through host.store. */
  close(): void
}

/** An image evaluated in this worker, shared by its sessions. */
export interface LoadedImage {
  readonly image: CompiledImage
  /** What is wrong with native codeunits, for the log. */
  readonly problems?: readonly string[]
}
