import type { CompiledImage } from '@alcove/al-abi'
import type {
  ClientSettings,
  DialogAnswer,
  DialogQuestion,
  TelemetryEntry,
  TestEvent,
  TestPlan,
} from '@alcove/al-runtime'
import type { ClientType, EndReason, Phase, SessionUid, StopCode, StopStage, WaitReason } from '@alcove/contracts'
import type { StopChannel, StopOperationRow, SystemStore, WrittenTable } from '@alcove/record-store'

/** What the BFF and the command line see of the engine. Main thread; knows no HTTP and no compiler. */
export interface Engine {
  readonly instance: { readonly id: number; readonly name: string; readonly computerName: string }
  /** Changes with every start of the server. */
  readonly epoch: string
  readonly sessions: SessionList

  /** Hands the image to every worker. New background sessions use it; client sessions at their next call. */
  useImage(image: CompiledImage): void
  /** What a procedure number of any image means; undefined for 0. */
  procedure(number: number): ProcedurePlace | undefined

  startBackground(request: BackgroundRequest): Promise<StartOutcome>
  /** Starts the web client session of a sign-in (C-61). */
  startClient(request: ClientRequest): Promise<SessionUid>
  /** Runs a codeunit in a client session: one call at a time. Resolves when the call is over. */
  runInClient(uid: SessionUid, codeunitId: number): Promise<RunOutcome>
  /** Runs tests of a codeunit in a client session, a call as any other; tells of each test as it starts and ends. */
  runTests(uid: SessionUid, plan: TestPlan, tell: (event: TestEvent) => void): Promise<RunOutcome>
  answerDialog(uid: SessionUid, dialogId: string, answer: DialogAnswer): boolean
  openDialogs(uid: SessionUid): readonly OpenDialog[]
  /** Ends a client session for a reason of its own (sign-out, inactivity, lost connection). Resolves once durable. */
  endClient(
    uid: SessionUid,
    reason: 'completed' | 'idle' | 'disconnected' | 'timedOut',
    comment?: string,
  ): Promise<void>

  /** Accepts or refuses one target of a stop; never waits for the end. */
  requestStop(request: StopRequest): StopTicket
  /** The operation's live state; kept while open and for a while after. */
  operation(operationId: string): StopOperationRow | undefined

  /** Current position and stack. Resolves undefined when the session ended meanwhile. */
  sample(uid: SessionUid): Promise<StackSampleData | undefined>
  /** Tables written by the open transaction, fresh from its worker. */
  writtenTables(uid: SessionUid): Promise<readonly WrittenTable[]>

  on<E extends keyof EngineEvents>(event: E, listener: EngineEvents[E]): () => void
  /** Orderly (C-38): no new sessions, all ended as `shutdown`, end rows first, then the instance row says Stopped. */
  shutdown(): Promise<void>
}

export interface SessionList {
  readonly size: number
  get(uid: SessionUid): LiveSession | undefined
  byNumber(number: number): LiveSession | undefined
  values(): Iterable<LiveSession>
  /** Sessions that wait for a lock of this one, directly; kept current while `watch` is on. */
  waitersOf(uid: SessionUid): readonly LiveSession[]
  /**
   * Turns the pass over the shared slots on (at most ten a second) while somebody looks. Each pass updates `state`, `procedure`,
   * and lock facts of LiveSession and reports what changed by the event `changed`. Returns its off switch.
   */
  watch(): () => void
}

/** A session as the main thread knows it. Mutable inside the engine, read-only outside; `rev` grows with every reported change. */
export interface LiveSession {
  readonly uid: SessionUid
  readonly number: number
  readonly loginAt: Date
  readonly user: { readonly sid: string; readonly name: string }
  readonly company: string
  readonly clientType: ClientType
  readonly clientHost: string
  readonly parent: SessionUid | undefined
  readonly entry: { readonly codeunitId: number; readonly codeunitName: string } | undefined
  readonly rev: number
  readonly phase: Phase
  readonly waitReason: WaitReason | undefined
  readonly stateSince: Date
  /** Procedure number at the last pass; line only by `position`. */
  readonly procedure: number
  readonly operationSince: Date | undefined
  readonly lastActivityAt: Date
  readonly transaction: { readonly since: Date; readonly rowsWritten: number } | undefined
  readonly sqlStatements: number
  readonly sqlRowsRead: number
  readonly lock: LockFact | undefined
  readonly blocks: { readonly direct: number; readonly total: number }
  readonly stop: StopFact | undefined
  /** Read from the shared slot now. */
  position(): { readonly procedure: number; readonly line: number }
}

export interface LockFact {
  readonly since: Date
  readonly tableName: string
  readonly mode: string
  readonly blockedBy: SessionUid | undefined
  readonly blockedByBackend: number | undefined
}

export interface StopFact {
  readonly operationId: string
  readonly stage: StopStage
  readonly since: Date
  readonly actorName: string
  readonly comment: string
}

export interface ProcedurePlace {
  readonly objectType: string
  readonly objectId: number
  readonly objectName: string
  readonly method: string
  readonly app: { readonly id: string; readonly name: string; readonly publisher: string; readonly version: string }
  readonly file: { readonly path: string; readonly text: string }
  readonly firstLine: number
  readonly line: number
}

export interface Identity {
  readonly userSid: string
  readonly userName: string
}

export interface BackgroundRequest {
  readonly codeunitId: number
  readonly company: string | undefined
  readonly timeoutMs: number | undefined
  readonly identity: Identity
  readonly clientHost: string
  /** Session that asked, if one did. */
  readonly parent: SessionUid | undefined
}

export interface ClientRequest {
  readonly identity: Identity
  readonly clientHost: string
  /** Undefined: the one of the settings, else the default. */
  readonly company: string | undefined
  /** Undefined: those that are stored for the user (User Personalization). */
  readonly settings?: ClientSettings | undefined
}

export type StartOutcome =
  | { readonly kind: 'started'; readonly uid: SessionUid; readonly number: number }
  | { readonly kind: 'refused'; readonly message: string }

export type RunOutcome =
  | { readonly kind: 'finished' }
  | { readonly kind: 'failed'; readonly message: string; readonly callStack: readonly string[] }
  | { readonly kind: 'busy' }
  | { readonly kind: 'ended' }

export interface OpenDialog {
  readonly dialogId: string
  readonly askedAt: Date
  readonly question: DialogQuestion | { readonly kind: 'message'; readonly text: string }
  readonly askedBy: ProcedurePlace | undefined
}

/** One target of an operation. The engine keeps the operation's targets together by operationId. */
export interface StopRequest {
  readonly operationId: string
  readonly uid: SessionUid
  readonly comment: string
  readonly channel: StopChannel
  readonly actor: {
    readonly sid: string
    readonly name: string
    readonly role: string
    /** May stop sessions of other users (C-24). */
    readonly mayStopOthers: boolean
    readonly mayStopOwnUsers: boolean
    /** The asker's own session: never a target. */
    readonly ownSession: SessionUid | undefined
    readonly ownSessionNumber: number | undefined
    readonly remoteAddress: string
  }
  /** All targets of the operation, so that its row is whole from the start. */
  readonly requestHash: string
}

export interface StopTicket {
  /** What was decided at once. */
  readonly decision:
    | { readonly kind: 'accepted' }
    | { readonly kind: 'joined'; readonly operationId: string; readonly actorName: string; readonly comment: string }
    | { readonly kind: 'refused'; readonly code: StopCode }
    | { readonly kind: 'not-active'; readonly code: 'uid-mismatch' | undefined }
  /** Resolves when the request is durable in the audit. */
  readonly recorded: Promise<void>
  /** Resolves once the end rows are committed, or at once when there is nothing to wait for. */
  readonly ended: Promise<EndFact | undefined>
}

export interface EndFact {
  readonly uid: SessionUid
  readonly number: number
  readonly endedAt: Date
  readonly reason: EndReason
  readonly comment: string
  readonly channel: StopChannel | undefined
  readonly actorName: string | undefined
  readonly actorSessionNumber: number | undefined
  readonly operationId: string | undefined
  readonly errorText: string | undefined
  /** Of the AL error, innermost frame first; only for `failed`. */
  readonly callStack: readonly string[] | undefined
  readonly rolledBack: readonly WrittenTable[] | undefined
  /** An `eventId` of the log: the Close row if there is one, else the Logoff row. */
  readonly eventId: string
}

export interface StackSampleData {
  readonly sampledAt: Date
  /** Innermost first. */
  readonly frames: readonly { readonly procedure: number; readonly line: number }[]
}

export interface EngineEvents {
  started(session: LiveSession): void
  /** Since the last pass or state change; the sessions carry new `rev`s. */
  changed(sessions: readonly LiveSession[]): void
  /** The end is durable. */
  ended(session: LiveSession, end: EndFact): void
  /** AL has asked for a session with other settings: this one is about to end as `completed`, and its client starts the next one (C-48). */
  sessionUpdate(uid: SessionUid, settings: ClientSettings): void
  operation(operation: StopOperationRow): void
  dialogs(uid: SessionUid, open: readonly OpenDialog[]): void
  telemetry(entry: TelemetryEntry & { readonly session?: SessionUid }): void
}

export interface EngineSettings {
  readonly backgroundSessionsMaxConcurrent: number
  readonly backgroundSessionsMaxQueued: number
  readonly backgroundSessionsDefaultTimeoutMs: number
  readonly backgroundSessionsDefaultWaitTimeoutMs: number
  readonly maximumSessionRecursionDepth: number
  readonly clientServicesIdleClientTimeoutMs: number
  readonly sessionTimeoutMs: number
  readonly clientServicesMaxConcurrentConnections: number
  readonly stopSessionWaitMs: number
  readonly stopSessionUnknownId: 'Error' | 'Silent'
  /** Console.md 7.5: 10 s, and 2 min. */
  readonly stopWaitingPointMs: number
  readonly stopDeadlineMs: number
  readonly sessionEventTableRetainMs: number
  readonly nonInteractiveSessionsLogRetainMs: number
  readonly sessionEventTablePurgeLookupMs: number
  readonly auditRetainMs: number
  readonly sqlLockTimeoutOverrideMs: number | undefined
  readonly disableWriteInsideTryFunctions: boolean
  readonly servicesDefaultCompany: string
  readonly servicesDefaultTimeZone: string
  readonly workers: number
  readonly maxSessions: number
  readonly heartbeatMs: number
  readonly crashedAfterMs: number
}

export interface EngineOptions {
  readonly settings: EngineSettings
  readonly systemStore: SystemStore
  readonly instance: { readonly id: number; readonly name: string; readonly computerName: string }
  readonly databaseName: string
  /** Module that calls `runWorker` of `@alcove/session-engine/worker` (wired by the BFF or the test kit). */
  readonly workerUrl: URL
  /** Structured-cloneable; handed to the worker module as it is (database connection and the like). */
  readonly workerData: unknown
  /** Heap of one worker thread, in MB; left out: a share of the machine's memory. Over it, the worker ends, and its sessions as `lost`. */
  readonly workerMemoryMb?: number
  companies(): Promise<readonly string[]>
  /** May this user stop sessions of others (C-24)? Asked for stops from AL. */
  mayStopOthers(userSid: string): Promise<boolean>
  /** Is the user an administrator? Told by RT0029. */
  isAdministrator(userSid: string): Promise<boolean>
  /** May the user start sessions? False for disabled users (C-37). */
  mayStart(userSid: string): Promise<boolean>
}
