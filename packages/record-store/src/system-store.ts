/**
 * The server's own facts: system tables that AL can read, and the audit beside them (C-35). Main thread only.
 * Timestamps are JavaScript Dates; texts are stored as given.
 */
export interface SystemStore {
  readonly sessions: SessionRows
  readonly instances: InstanceRows
  readonly audit: AuditRows
  readonly users: UserRows
  readonly apps: AppRows
  readonly events: EventLog
  readonly personalization: PersonalizationRows
  /** Which of these backends wait for a lock, and for whom (pg_blocking_pids); backends that do not wait are absent. */
  lockWaits(pids: readonly number[]): Promise<LockWait[]>
  /** What these backends hold locked in tables. */
  heldLocks(pids: readonly number[]): Promise<HeldLock[]>
  /** Ends these backends and resolves when they are gone: their transactions are rolled back, their locks free. */
  endBackends(pids: readonly number[]): Promise<void>
  ping(): Promise<void>
  close(): Promise<void>
}

/** User Personalization, as far as sessions read and write it. */
export interface PersonalizationRows {
  of(userSid: string): Promise<Personalization | undefined>
  /** Keeps what the row has besides. */
  save(userSid: string, settings: Personalization): Promise<void>
}

/** Blank or 0: nothing chosen. */
export interface Personalization {
  readonly company: string
  readonly languageId: number
  readonly localeId: number
  readonly profileId: string
  readonly profileAppId: string
  readonly timeZone: string
}

export interface HeldLock {
  readonly pid: number
  /** As the database names it: with the company before a `$`. */
  readonly table: string
  readonly mode: string
}

export interface LockWait {
  readonly pid: number
  readonly blockedBy: readonly number[]
  readonly mode: string
  readonly waitStartedAt: Date | undefined
}

/** Active Session and Session Event. Concurrent calls share one commit. */
export interface SessionRows {
  /** Inserts the Active Session row and the Logon row. Resolves once committed. */
  started(row: SessionStart): Promise<void>
  /**
   * One transaction: deletes the Active Session row, inserts Logoff (and Close, when imposed) and session_end, saves the stop operations.
   * Resolves once committed.
   */
  ended(row: SessionEnd): Promise<void>
  /** Deletes old events, whole sessions at a time, never those of live sessions. Returns the rows deleted. */
  purge(limits: {
    readonly before: Date
    readonly nonInteractiveBefore: Date
    readonly auditBefore: Date
  }): Promise<number>
}

export interface SessionStart {
  readonly uid: string
  readonly number: number
  readonly instanceId: number
  readonly instanceName: string
  readonly computerName: string
  readonly userSid: string
  readonly userName: string
  /** Ordinal of the table's option Client Type (sessions.md 4.1). */
  readonly clientType: number
  readonly clientComputer: string
  readonly databaseName: string
  readonly loginAt: Date
}

export interface SessionEnd {
  readonly start: SessionStart
  readonly endedAt: Date
  readonly reason: string
  /** Already cut to 132 UTF-16 units. */
  readonly comment: string
  /** Writes a Close row as well (C-42). */
  readonly imposed: boolean
  readonly operationId: string | undefined
  /** Those that this end closes, as they are then. */
  readonly operations: readonly StopOperationRow[]
  readonly company: string
  readonly rolledBack: readonly { readonly table: string; readonly rows: number }[] | undefined
  readonly lastPosition: unknown
}

export interface InstanceRows {
  /** Same name on the same computer gets its old id (C-45). Undefined when an instance of that name is running. */
  register(instance: {
    name: string
    computer: string
    port: number
    address: string
  }): Promise<InstanceRegistration | undefined>
  heartbeat(instanceId: number): Promise<void>
  stopped(instanceId: number): Promise<void>
  /** Marks instances silent for `silentMs` as Crashed and ends their sessions, reason `lost` (C-40). Returns the ended uids. */
  takeOverCrashed(silentMs: number, now: Date): Promise<string[]>
}

export interface InstanceRegistration {
  readonly instanceId: number
  /** Sessions that an earlier life of this instance left behind, now ended as `lost`. */
  readonly lostSessions: readonly string[]
  /** Stop operations left open by it, now closed (C-35). */
  readonly closedOperations: readonly string[]
  release(): Promise<void>
}

export type StopChannel = 'al' | 'console' | 'cli' | 'api'

export interface StopOperationRow {
  readonly operationId: string
  readonly createdAt: Date
  readonly channel: StopChannel
  readonly actorSid: string
  readonly actorName: string
  readonly actorRole: string
  /** Session of the asker, if it has one. */
  readonly actorSession: { readonly uid: string; readonly number: number } | undefined
  readonly remoteAddress: string
  /** In full, up to 2,048 units. */
  readonly comment: string
  /** Hash of the request, to recognise the same operationId with other content. */
  readonly requestHash: string
  readonly targets: readonly StopTargetRow[]
  readonly open: boolean
}

export interface StopTargetRow {
  readonly uid: string
  readonly number: number
  readonly instanceId: number
  readonly stage: string
  readonly code: string | undefined
  readonly timesRequested: number
  readonly requestedAt: Date
  readonly acceptedAt: Date | undefined
  readonly deliveredAt: Date | undefined
  readonly unwoundAt: Date | undefined
  readonly endedAt: Date | undefined
}

export interface AuditRows {
  /** Inserts or updates by operationId. One state of an operation at a time: which of two becomes the last is not said. */
  saveOperation(operation: StopOperationRow): Promise<void>
  operation(operationId: string): Promise<StopOperationRow | undefined>
  /** The actor's of the last 24 hours and all that are still open. */
  operationsOf(actorSid: string, since: Date): Promise<StopOperationRow[]>
  /** All operations with this session among their targets, oldest first; each with all its targets. */
  operationsOn(uid: string): Promise<StopOperationRow[]>
  /** Comments of the actor's last stops, newest first, without repeats. */
  recentComments(actorSid: string, limit: number): Promise<string[]>
  entry(entry: AuditEntry): Promise<void>
}

export interface AuditEntry {
  readonly at: Date
  readonly kind: string
  readonly actorSid: string | undefined
  readonly actorName: string
  readonly remoteAddress: string
  readonly detail: Readonly<Record<string, unknown>>
}

export interface UserRow {
  readonly sid: string
  readonly name: string
  readonly fullName: string
  readonly enabled: boolean
  readonly roles: readonly string[]
  readonly hasPassword: boolean
  readonly lastSignInAt: Date | undefined
}

export interface SignInRow {
  readonly id: string
  readonly userSid: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly remoteAddress: string
  readonly csrfToken: string
}

export interface UserRows {
  list(): Promise<UserRow[]>
  bySid(sid: string): Promise<UserRow | undefined>
  byName(name: string): Promise<UserRow | undefined>
  /** Name is Code[50]: trimmed and upper-cased here. */
  create(user: {
    name: string
    fullName: string
    roles: readonly string[]
    passwordHash: string | undefined
  }): Promise<UserRow>
  setPassword(sid: string, passwordHash: string): Promise<void>
  setRoles(sid: string, roles: readonly string[]): Promise<void>
  setEnabled(sid: string, enabled: boolean): Promise<void>
  passwordHash(sid: string): Promise<string | undefined>
  /** Counts a failed attempt and returns how many in a row, and until when the account is locked, if it is now. */
  recordFailedSignIn(
    sid: string,
    at: Date,
    lockAfter: number,
    lockMs: number,
  ): Promise<{ failures: number; lockedUntil: Date | undefined }>
  lockedUntil(sid: string): Promise<Date | undefined>
  recordSignIn(sid: string, at: Date): Promise<void>

  createSignIn(signIn: SignInRow & { tokenHash: string }): Promise<void>
  signInByToken(tokenHash: string): Promise<SignInRow | undefined>
  /** Seen at `at`; `expiresAt` puts its end off, never forward. */
  touchSignIn(id: string, at: Date, expiresAt?: Date): Promise<void>
  deleteSignIn(id: string): Promise<void>
  deleteSignInsOf(userSid: string): Promise<string[]>
  /** Expired at `now`, or not seen since `idleSince`. */
  overdueSignIns(now: Date, idleSince: Date): Promise<SignInRow[]>

  createApiToken(token: {
    id: string
    tokenHash: string
    userSid: string
    name: string
    createdAt: Date
  }): Promise<void>
  apiToken(tokenHash: string): Promise<{ id: string; userSid: string; name: string } | undefined>
  revokeApiToken(id: string): Promise<boolean>
  touchApiToken(id: string, at: Date): Promise<void>

  /** One-time links: first administrator, set a password. */
  createLink(link: {
    tokenHash: string
    kind: 'first-admin' | 'set-password'
    userSid: string | undefined
    expiresAt: Date
  }): Promise<void>
  /** Marks the link used and returns it; undefined when unknown, used or expired. */
  useLink(
    tokenHash: string,
    now: Date,
  ): Promise<{ kind: 'first-admin' | 'set-password'; userSid: string | undefined } | undefined>
  findLink(
    tokenHash: string,
    now: Date,
  ): Promise<{ kind: 'first-admin' | 'set-password'; userSid: string | undefined } | undefined>
  deleteLinks(kind: 'first-admin'): Promise<void>
  hasAdmin(): Promise<boolean>
}

export interface AppRow {
  readonly id: string
  readonly name: string
  readonly publisher: string
  readonly version: string
  readonly publishedAt: Date
  readonly publishedBy: string
  readonly manifest: unknown
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

export interface AppRows {
  list(): Promise<AppRow[]>
  save(app: AppRow): Promise<void>
}

/** The event log as the console shows it: rows of Session Event joined with the audit. */
export interface EventLog {
  page(query: EventQuery): Promise<EventPage>
  byId(eventId: string): Promise<EventRow | undefined>
  ofSession(uid: string): Promise<EventRow[]>
  /** What is known of an ended session, as long as its events are kept. */
  endedSession(uid: string): Promise<EndedSessionRow | undefined>
  endedByNumber(instanceId: number, number: number, limit: number): Promise<EndedSessionRow[]>
  retention(): Promise<{ oldestAt: Date | undefined }>
}

export interface EventQuery {
  readonly from?: Date
  readonly to?: Date
  readonly types?: readonly string[]
  readonly reasons?: readonly string[]
  readonly actor?: string
  readonly user?: string
  readonly instanceId?: number
  /** Comment, user, actor or number. */
  readonly text?: string
  readonly order: 'newest' | 'oldest'
  /** From EventPage.next. */
  readonly cursor?: string
  readonly limit: number
}

export interface EventPage {
  readonly rows: readonly EventRow[]
  readonly next: string | undefined
  readonly total: number
}

/** An imposed end is one row here, of type Close (console.md 11). */
export interface EventRow {
  /** uid, a dot, the type in lower case. */
  readonly eventId: string
  readonly type: 'Logon' | 'Logoff' | 'Start' | 'Stop' | 'Close' | 'Stop requested'
  readonly at: Date
  readonly uid: string
  readonly number: number
  readonly instanceId: number
  readonly instanceName: string
  readonly userName: string
  readonly userSid: string
  readonly clientType: number
  readonly clientHost: string
  readonly company: string | undefined
  readonly comment: string
  readonly reason: string | undefined
  readonly channel: StopChannel | undefined
  readonly actor:
    { readonly name: string; readonly sid: string | undefined; readonly sessionNumber: number | undefined } | undefined
  readonly operationId: string | undefined
  readonly loginAt: Date | undefined
  readonly rolledBack: readonly { readonly table: string; readonly rows: number }[] | undefined
}

export interface EndedSessionRow {
  readonly start: SessionStart
  readonly endedAt: Date
  readonly reason: string
  readonly comment: string
  readonly company: string
  readonly operationId: string | undefined
  readonly rolledBack: readonly { readonly table: string; readonly rows: number }[] | undefined
  readonly lastPosition: unknown
}
