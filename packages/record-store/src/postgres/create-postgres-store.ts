import type { RecordStore } from '../record-store.ts'
import { ConnectionPool } from './connection-pool.ts'
import type { ConnectionSettings, PostgresAddress } from './connection.ts'
import { PostgresSession } from './postgres-session.ts'
import { VersionFloor } from './row-versions.ts'
import { StatementCanceler } from './statement-canceler.ts'
import { TableShapes, type CollationKey } from './table-shape.ts'

export interface PostgresStoreOptions {
  readonly connection: PostgresAddress
  /** Of this store, that is, of one worker thread; two more break off statements. */
  readonly maxConnections?: number
  /** The one order of texts: keys compare by code units as AL compares the texts. */
  readonly collationKey: CollationKey
  /** Both 0 = none. */
  readonly lockTimeoutMs?: number
  readonly statementTimeoutMs?: number
  readonly applicationName?: string
}

/** AL records in PostgreSQL. Opens connections as they are needed. */
export function createPostgresStore(options: PostgresStoreOptions): RecordStore {
  const lockTimeoutMs = options.lockTimeoutMs ?? DEFAULT_LOCK_TIMEOUT_MS
  const settings: ConnectionSettings = {
    address: options.connection,
    applicationName: options.applicationName ?? 'alcove',
    lockTimeoutMs,
    statementTimeoutMs: options.statementTimeoutMs ?? 0,
  }
  const pool = new ConnectionPool(settings, options.maxConnections ?? DEFAULT_MAX_CONNECTIONS)
  const canceler = new StatementCanceler(new ConnectionPool({ ...settings, lockTimeoutMs: 0 }, 2))
  const shapes = new TableShapes(options.collationKey)
  const context = {
    pool,
    canceler,
    lockTimeoutMs,
    shapes,
    collationKey: options.collationKey,
    versionFloor: new VersionFloor(),
  }

  return {
    openSession: (events, userSid) => new PostgresSession(context, events, userSid),
    async close() {
      await Promise.all([pool.close(), canceler.close()])
    },
  }
}

/** C-55. */
const DEFAULT_LOCK_TIMEOUT_MS = 10_000
const DEFAULT_MAX_CONNECTIONS = 20
