import { versionSequenceSql } from './names.ts'

/** The last version handed out. */
export const lastVersionSql = `select case when is_called then last_value else 0 end from ${versionSequenceSql}`

/** Others that have written and not committed, or are at a statement that may be writing. */
export const openWritersSql =
  `select count(*) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid() ` +
  `and backend_type = 'client backend' and (backend_xid is not null or state is distinct from 'idle' and state is distinct from 'idle in transaction')`

/**
 * A version that is surely not above the least uncommitted one. PostgreSQL knows who has an open transaction, but not which versions it
 * took; telling each one's beginning would cost every transaction as much as a statement. So the floor rises whenever it is asked for while
 * nobody writes, and stays while somebody does.
 */
export class VersionFloor {
  #version = 0n

  /** `lastUsed` was read before it was seen that nobody writes. */
  raise(lastUsed: bigint): bigint {
    if (lastUsed >= this.#version) this.#version = lastUsed + 1n
    return this.#version
  }

  get version(): bigint {
    return this.#version
  }
}
