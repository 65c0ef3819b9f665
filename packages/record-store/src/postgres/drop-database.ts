import type pg from 'pg'

/** A backend that does not end in this time makes the drop fail. */
const END_WITHIN_MS = 5_000

/**
 * What `drop database … with (force)` does, for a role that is no superuser: that one is refused ("permission denied to
 * terminate process") while autovacuum is at work in the database. Without `force` PostgreSQL ends autovacuum by itself.
 */
export async function dropDatabase(client: pg.Client, name: string): Promise<void> {
  await client.query(
    'select pg_terminate_backend(pid, $2) from pg_stat_activity where datname = $1 and usename = current_user',
    [name, END_WITHIN_MS],
  )
  await client.query(`drop database if exists ${name}`)
}
