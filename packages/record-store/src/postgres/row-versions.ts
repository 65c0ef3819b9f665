import { versionSequenceSql } from './names.ts'

/** "RowV", the first half of the advisory lock that a write transaction holds. */
const LOCK_CLASS = 0x526f7756
const LOW_BITS = 0x7fff_ffff

/**
 * Every write transaction shows in pg_locks how far row versions were when it began: all it will write are greater. The lock is shared, so
 * nobody ever waits for it, and it goes with the transaction however that ends. Only the low bits fit.
 */
export const announceTransactionSql = `select pg_advisory_xact_lock_shared(${LOCK_CLASS}, (last_value & ${LOW_BITS})::int) from ${versionSequenceSql}`

/** Last version handed out, and the least one that an open transaction may have written or still write. */
export const rowVersionsSql =
  `with last as (select case when is_called then last_value else 0 end as version, last_value as reached from ${versionSequenceSql}), ` +
  `open as (select objid::bigint as low from pg_locks where locktype = 'advisory' and classid = ${LOCK_CLASS} and objsubid = 2 ` +
  `and database = (select oid from pg_database where datname = current_database())) ` +
  `select version, least(version + 1, (select min(((reached - low) & ~${LOW_BITS}::bigint) | low) from open)) from last`
