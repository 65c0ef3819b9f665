import type { StopOperationRow } from './audit-rows.ts'

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
