import { setTimeout as delay } from 'node:timers/promises'
import type { HeldLock, LockWait } from '../../system-store/system-store.ts'
import type { Database } from './database.ts'

export async function lockWaits(database: Database, pids: readonly number[]): Promise<LockWait[]> {
  if (pids.length === 0) return []
  const rows = await database.rows<{ pid: number; blockedBy: number[]; mode: string; waitStartedAt: Date | null }>(
    `select pid, pg_blocking_pids(pid) as "blockedBy", min(mode) as mode, min(waitstart) as "waitStartedAt"
     from pg_locks where not granted and pid = any($1::int[]) group by pid`,
    [[...pids]],
  )
  return rows.map((row) => ({ ...row, waitStartedAt: row.waitStartedAt ?? undefined }))
}

/** Of tables of AL; every statement that reads holds a lock as well, which nobody waits for. */
export function heldLocks(database: Database, pids: readonly number[]): Promise<HeldLock[]> {
  return database.rows<HeldLock>(
    `select l.pid, c.relname as table, l.mode from pg_locks l join pg_class c on c.oid = l.relation
     where l.granted and l.pid = any($1::int[]) and l.mode <> 'AccessShareLock' and c.relkind = 'r'
       and l.database = (select oid from pg_database where datname = current_database())
     order by l.pid, c.relname, l.mode limit 1000`,
    [[...pids]],
  )
}

const LOOK_AGAIN_MS = 20

export async function endBackends(database: Database, pids: readonly number[]): Promise<void> {
  // A number may be given to another backend; beginning and number together are one backend's own.
  const known = await database.rows<{ pid: number; begin: string }>(
    `select pid, backend_start::text as begin from pg_stat_activity
     where pid = any($1::int[]) and datname = current_database() and backend_type = 'client backend'`,
    [[...pids]],
  )
  if (known.length === 0) return
  const values = [known.map(({ pid }) => pid), known.map(({ begin }) => begin)]
  for (;;) {
    const left = await database.rows(
      `select pg_terminate_backend(a.pid) from pg_stat_activity a
       join unnest($1::int[], $2::text[]) as known (pid, begin) on known.pid = a.pid and known.begin::timestamptz = a.backend_start`,
      values,
    )
    if (left.length === 0) return
    await delay(LOOK_AGAIN_MS)
  }
}
