import type { RecordQuery, RowLock, Seek } from '../record-store.ts'
import { conditionsOf } from './filters.ts'
import { orderSql, reversed, seekSql, totalOrder, type OrderedColumn } from './order.ts'
import { lockSql } from './row-lock.ts'
import { SqlBuilder, type Sql } from './sql-builder.ts'
import { modifiedSql } from './statements.ts'
import type { CollationKey, ColumnShape, TableShape } from './table-shape.ts'

/** A query's direction of reading: its total order, turned round for a backward seek. */
export function readingOrder(query: RecordQuery, shape: TableShape, seek: Seek | undefined): OrderedColumn[] {
  const order = totalOrder(query, shape)
  return seek?.direction === 'backward' ? reversed(order) : order
}

export interface Reading {
  readonly query: RecordQuery
  readonly shape: TableShape
  readonly order: readonly OrderedColumn[]
  readonly seek: Seek | undefined
  /** Read after the row itself: what a next seek needs and the row does not hold. */
  readonly extra: readonly ColumnShape[]
  readonly limit: number | undefined
  readonly lock: RowLock
}

export function selectSql(reading: Reading, collationKey: CollationKey): Sql {
  const { query, shape, order, seek, extra, limit, lock } = reading
  const sql = new SqlBuilder()
  const where = whereSql(conditionsOf(query, shape, sql, collationKey), seekSql(order, seek, sql))
  const list = [shape.selectList, ...extra.map((column) => column.sql)].join(', ')
  const end = `${limit === undefined ? '' : ` limit ${limit}`}${lockSql(lock)}`
  return { text: `select ${list} from ${shape.sql}${where} order by ${orderSql(order)}${end}`, values: sql.values }
}

export function countSql(query: RecordQuery, shape: TableShape, collationKey: CollationKey): Sql {
  const sql = new SqlBuilder()
  return {
    text: `select count(*) from ${shape.sql}${whereSql(conditionsOf(query, shape, sql, collationKey))}`,
    values: sql.values,
  }
}

export function existsSql(query: RecordQuery, shape: TableShape, collationKey: CollationKey): Sql {
  const sql = new SqlBuilder()
  return {
    text: `select 1 from ${shape.sql}${whereSql(conditionsOf(query, shape, sql, collationKey))} limit 1`,
    values: sql.values,
  }
}

export function deleteAllSql(query: RecordQuery, shape: TableShape, collationKey: CollationKey): Sql {
  const sql = new SqlBuilder()
  return {
    text: `delete from ${shape.sql}${whereSql(conditionsOf(query, shape, sql, collationKey))}`,
    values: sql.values,
  }
}

export function modifyAllSql(
  query: RecordQuery,
  shape: TableShape,
  change: { readonly column: ColumnShape; readonly value: unknown; readonly userSid: string | undefined },
  collationKey: CollationKey,
): Sql {
  const sql = new SqlBuilder()
  const sets = change.column.keyParts.map((part) => `${part.sql} = ${sql.add(part.encode(change.value))}`)
  sets.push(...modifiedSql(change.userSid, sql))
  const where = whereSql(conditionsOf(query, shape, sql, collationKey))
  return { text: `update ${shape.sql} set ${sets.join(', ')}${where}`, values: sql.values }
}

function whereSql(...conditions: string[]): string {
  const all = conditions.filter((condition) => condition !== '')
  return all.length === 0 ? '' : ` where ${all.join(' and ')}`
}
