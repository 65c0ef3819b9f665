import type { AuditRows } from './audit-rows.ts'
import type { EventLog } from './event-log.ts'
import type { InstanceRows, SessionRows } from './session-rows.ts'
import type { UserRows } from './user-rows.ts'

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
