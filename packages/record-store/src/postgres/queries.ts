import type { RecordQuery, RowLock, Seek, StoredRow } from '../record-store.ts'
import { QueryColumns, type QueryContext } from './flow-columns.ts'
import { orderSql, reversed, seekSql, totalOrder, type OrderedColumn } from './order.ts'
import { lockSql } from './row-lock.ts'
import { selectionOf } from './row-selection.ts'
import { SqlBuilder, type Sql } from './sql-builder.ts'
import { modifiedSql } from './statements.ts'
import type { ColumnShape, TableShape } from './table-shape.ts'

/** A query's direction of reading: its total order, turned round for a backward seek. */
export function readingOrder(query: RecordQuery, shape: TableShape, seek: Seek | undefined): OrderedColumn[] {
  const order = totalOrder(query, shape)
  return seek?.direction === 'backward' ? reversed(order) : order
}

/** What a next seek needs and the row itself does not hold: read after it. */
export function extraColumns(order: readonly OrderedColumn[]): ColumnShape[] {
  return order.map(({ column }) => column).filter((column) => column.index < 0)
}

export interface Reading {
  readonly query: RecordQuery
  readonly shape: TableShape
  readonly order: readonly OrderedColumn[]
  readonly seek: Seek | undefined
  readonly extra: readonly ColumnShape[]
  readonly limit: number | undefined
  readonly lock: RowLock
}

export function selectSql(reading: Reading, context: QueryContext): Sql {
  const { query, shape, seek, limit, lock } = reading
  const sql = new SqlBuilder()
  const columns = new QueryColumns(shape, query.flowFields, { sql, context })
  // FlowFields have parameters, so each statement has columns of its own for them.
  const own = (column: ColumnShape) => (column.index < 0 ? columns.column(column.fieldNo)! : column)
  const order = reading.order.map((ordered) => ({ ...ordered, column: own(ordered.column) }))
  const where = whereSql(conditionsOf(query, columns), seekSql(order, seek, sql))
  const list = [selectionOf(shape, query.place).selectList, ...reading.extra.map((column) => own(column).sql)].join(
    ', ',
  )
  const end = `${limit === undefined ? '' : ` limit ${limit}`}${lockSql(lock)}`
  return { text: `select ${list} from ${shape.sql}${where} order by ${orderSql(order)}${end}`, values: sql.values }
}

/** Rows of `selectSql`; FlowFields that they are ordered by come with their values. */
export function decodeRows(
  rows: readonly (readonly string[])[],
  { query, shape, extra }: Pick<Reading, 'query' | 'shape' | 'extra'>,
): StoredRow[] {
  const decoded = rows.map(selectionOf(shape, query.place).decodeRow)
  const { flowFields } = query
  if (flowFields === undefined) return decoded
  extra.forEach(({ fieldNo, codec }, place) => {
    if (!flowFields.some((one) => one.field === fieldNo)) return
    const index = shape.table.fields.findIndex((field) => field.no === fieldNo)
    rows.forEach((row, i) => (decoded[i]!.values[index] = codec.decode(row[row.length - extra.length + place]!)))
  })
  return decoded
}

export function countSql(query: RecordQuery, shape: TableShape, context: QueryContext): Sql {
  return filteredSql('select count(*) from', '', query, shape, context)
}

export function existsSql(query: RecordQuery, shape: TableShape, context: QueryContext): Sql {
  return filteredSql('select 1 from', ' limit 1', query, shape, context)
}

export function deleteAllSql(query: RecordQuery, shape: TableShape, context: QueryContext): Sql {
  return filteredSql('delete from', '', query, shape, context)
}

export function sumsSql(query: RecordQuery, fields: readonly number[], shape: TableShape, context: QueryContext): Sql {
  const sql = new SqlBuilder()
  const columns = new QueryColumns(shape, query.flowFields, { sql, context })
  const sums = fields.map((no) => `coalesce(sum(${columns.qualified(no)}), 0)`)
  return {
    text: `select ${sums.join(', ')} from ${shape.sql}${whereSql(conditionsOf(query, columns))}`,
    values: sql.values,
  }
}

export function distinctSql(query: RecordQuery, field: number, shape: TableShape, context: QueryContext): Sql {
  const sql = new SqlBuilder()
  const columns = new QueryColumns(shape, query.flowFields, { sql, context })
  return {
    text: `select distinct ${columns.qualified(field)} from ${shape.sql}${whereSql(conditionsOf(query, columns))}`,
    values: sql.values,
  }
}

export function modifyAllSql(
  query: RecordQuery,
  shape: TableShape,
  change: { readonly column: ColumnShape; readonly value: unknown; readonly userSid: string | undefined },
  context: QueryContext,
): Sql {
  const sql = new SqlBuilder()
  const sets = change.column.keyParts.map((part) => `${part.sql} = ${sql.add(part.encode(change.value))}`)
  sets.push(...modifiedSql(change.userSid === undefined ? undefined : sql.add(change.userSid)))
  const columns = new QueryColumns(shape, query.flowFields, { sql, context })
  return {
    text: `update ${shape.sql} set ${sets.join(', ')}${whereSql(conditionsOf(query, columns))}`,
    values: sql.values,
  }
}

/** The conditions of a query, or an empty text. */
export function conditionsOf(query: RecordQuery, columns: QueryColumns): string {
  const all = columns.conditions(query.filters)
  const any = columns.conditions(query.anyOf)
  if (any.length > 0) all.push(any.length === 1 ? any[0]! : `(${any.join(' or ')})`)
  return all.join(' and ')
}

function filteredSql(start: string, end: string, query: RecordQuery, shape: TableShape, context: QueryContext): Sql {
  const sql = new SqlBuilder()
  const columns = new QueryColumns(shape, query.flowFields, { sql, context })
  return { text: `${start} ${shape.sql}${whereSql(conditionsOf(query, columns))}${end}`, values: sql.values }
}

function whereSql(...conditions: string[]): string {
  const all = conditions.filter((condition) => condition !== '')
  return all.length === 0 ? '' : ` where ${all.join(' and ')}`
}
