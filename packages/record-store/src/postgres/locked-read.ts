import type { RecordQuery, Seek } from '../record-store.ts'
import type { Result } from './row-query.ts'
import type { Sql } from './sql-builder.ts'
import type { TableShape } from './table-shape.ts'

/** "AlTb", the class of advisory locks that stand for a table. */
const TABLE_CLASS = 0x416c5462

/**
 * A read whose rows are those of the moment when it held their locks. PostgreSQL looks for rows first and waits for their locks then, so who waited for the last
 * row of a table would get that one although its holder has added others meanwhile. It is read again until the same rows come back, which are locked by then:
 * what is numbered after them (LockTable, FindLast, one more) is numbered once. `systemIdAt`: where a row tells which one it is.
 */
export async function readLocked(
  read: (sql: Sql) => Promise<Result>,
  sql: Sql,
  emptyTable: Sql | undefined,
  systemIdAt: number,
): Promise<Result> {
  let found = await read(sql)
  if (found.rows.length === 0) {
    // A row that it waited for may have been deleted, and another one added.
    if (emptyTable !== undefined) await read(emptyTable)
    found = await read(sql)
  }
  while (found.rows.length > 0) {
    const again = await read(sql)
    const stays = isSame(found.rows, again.rows, systemIdAt)
    found = again
    if (stays) break
  }
  return found
}

/** An empty table has no row to wait for: its locked readers wait for each other. Undefined: the query asks for some rows only. */
export function emptyTableLock(
  { filters, anyOf }: RecordQuery,
  seek: Seek | undefined,
  shape: TableShape,
): Sql | undefined {
  if (filters.length > 0 || anyOf.length > 0 || seek?.from !== undefined) return undefined
  return { text: `select pg_advisory_xact_lock(${TABLE_CLASS}, hashtext($1))`, values: [shape.sql] }
}

/** Rows that are locked do not change: only which ones they are may. */
function isSame(left: Result['rows'], right: Result['rows'], systemIdAt: number): boolean {
  return left.length === right.length && left.every((row, i) => row.at(systemIdAt) === right[i]!.at(systemIdAt))
}
