import type { RecordQuery, Seek } from '../record-store.ts'
import type { SqlBuilder } from './sql-builder.ts'
import type { ColumnShape, SortPart, TableShape } from './table-shape.ts'
import { codecOf } from './values.ts'

export interface OrderedColumn {
  readonly column: ColumnShape
  readonly descending: boolean
  readonly isPrimary: boolean
}

/**
 * The total order of a query: its fields, then those of the primary key. They go down when all the query's own fields do, so that
 * Ascending(false) reverses the whole order; a query that wants it otherwise names the key fields itself.
 */
export function totalOrder(query: RecordQuery, shape: TableShape): OrderedColumn[] {
  const order: OrderedColumn[] = []
  for (const { field, descending } of query.order) {
    const column = shape.column(field) ?? flowPlaceholder(query, shape, field)
    if (column === undefined)
      throw new Error(`Field ${field} of table ${shape.table.name} is not stored, so it cannot order rows.`)
    if (!order.some((ordered) => ordered.column === column))
      order.push({ column, descending, isPrimary: shape.primaryKey.includes(column) })
  }
  const descending = order.length > 0 && order.every((ordered) => ordered.descending)
  for (const column of shape.primaryKey) {
    if (!order.some((ordered) => ordered.column === column)) order.push({ column, descending, isPrimary: true })
  }
  return order
}

/** Stands for a FlowField until a statement makes its column. */
function flowPlaceholder(query: RecordQuery, shape: TableShape, fieldNo: number): ColumnShape | undefined {
  const field = shape.table.fields.find((declared) => declared.no === fieldNo)
  if (field === undefined || !query.flowFields?.some((one) => one.field === fieldNo)) return undefined
  return {
    fieldNo,
    index: -1,
    fieldName: field.name,
    name: field.name,
    sql: '',
    codec: codecOf(field.type),
    orderParts: [],
    keyParts: [],
    sortColumn: undefined,
  }
}

export function reversed(order: readonly OrderedColumn[]): OrderedColumn[] {
  return order.map((ordered) => ({ ...ordered, descending: !ordered.descending }))
}

export function orderSql(order: readonly OrderedColumn[]): string {
  return orderedParts(order)
    .map(({ part, descending }) => (descending ? `${part.sql} desc` : part.sql))
    .join(', ')
}

/** The rows from `seek.from` on, in the order given (already reversed for a backward seek). Empty when it starts at the beginning. */
export function seekSql(order: readonly OrderedColumn[], seek: Seek | undefined, sql: SqlBuilder): string {
  const { from } = seek ?? {}
  if (seek === undefined || from === undefined || from.length === 0) return ''
  const bounds = orderedParts(order.slice(0, from.length)).map(({ part, descending, place }): Bound => {
    return { part, descending, placeholder: part.parameter(sql.add(part.encode(from[place]))) }
  })
  return bounds.every((bound) => bound.descending === bounds[0]!.descending)
    ? rowComparison(bounds, seek.inclusive)
    : steps(bounds, seek.inclusive)
}

interface Bound {
  readonly part: SortPart
  readonly descending: boolean
  readonly placeholder: string
}

/** Different texts may have one sort key (composed and decomposed letters): those in a primary key come again as themselves, at the end. */
function orderedParts(order: readonly OrderedColumn[]): { part: SortPart; descending: boolean; place: number }[] {
  const parts = order.flatMap(({ column, descending }, place) =>
    column.orderParts.map((part) => ({ part, descending, place })),
  )
  const texts = order.flatMap(({ column, descending, isPrimary }, place) =>
    isPrimary && column.codec.isText ? [{ part: column.keyParts.at(-1)!, descending, place }] : [],
  )
  return [...parts, ...texts]
}

/** One comparison of rows: PostgreSQL goes straight to its place in an index. */
function rowComparison(bounds: readonly Bound[], inclusive: boolean): string {
  const operator = `${bounds[0]!.descending ? '<' : '>'}${inclusive ? '=' : ''}`
  return `(${bounds.map((bound) => bound.part.sql).join(', ')}) ${operator} (${bounds.map((bound) => bound.placeholder).join(', ')})`
}

/** Mixed directions: `a > $1 or (a = $1 and (b < $2 or (b = $2 and …)))`, with `a >= $1` before it for the index. */
function steps(bounds: readonly Bound[], inclusive: boolean): string {
  let rest = inclusive ? 'true' : 'false'
  for (const { part, descending, placeholder } of bounds.toReversed())
    rest = `(${part.sql} ${descending ? '<' : '>'} ${placeholder} or (${part.sql} = ${placeholder} and ${rest}))`
  const { part, descending, placeholder } = bounds[0]!
  return `${part.sql} ${descending ? '<=' : '>='} ${placeholder} and ${rest}`
}
