import type { AlRecord } from '../al-record.ts'
import { ANY_OF, type RecordFilter } from '../filters/record-filter.ts'
import { type RowTest, rowTestOf } from '../temporary/row-search.ts'
import type { TemporaryTable } from '../temporary/temporary-table.ts'
import type { ComputedTable } from './computed-table.ts'
import { numbersInside } from './filter-intervals.ts'
import { interval, intersection, type Intervals, union } from './intervals.ts'

/** What a record's filters and marks leave of a computed table. */
export interface Search {
  readonly positions: Intervals
  /** Undefined: every position counts; else each row has to be looked at. */
  readonly test: RowTest | undefined
  /** The rows, once an order was asked for that positions do not have. */
  rows: TemporaryTable | undefined
}

/** A record's filters are replaced, never changed. */
const known = new WeakMap<AlRecord, { readonly filters: readonly RecordFilter[]; readonly search: Search }>()

export function searchOf(record: AlRecord, table: ComputedTable): Search {
  const before = known.get(record)
  if (before?.filters === record.filters && !record.markedOnly) return before.search
  const search = newSearch(record, table)
  if (record.markedOnly) known.delete(record)
  else known.set(record, { filters: record.filters, search })
  return search
}

function newSearch(record: AlRecord, table: ComputedTable): Search {
  const all = interval(0, table.size - 1)
  let isExact = true
  const positionsOf = (filter: RecordFilter): Intervals => {
    const { field, expression } = filter
    if (filter.isFlowFilter) return all
    // What a row does not have is the same in all of them.
    if (field.index < 0 || field.index >= record.table.storedCount) return filter.test(field.kind.blank) ? all : []
    const positions = expression.kind === 'match' ? undefined : table.positions(field, numbersInside(expression))
    isExact &&= positions !== undefined
    return positions ?? all
  }
  const positions = record.filters
    .filter(({ group }) => group !== ANY_OF)
    .map(positionsOf)
    .reduce(intersection, record.markedOnly ? marked(record, table) : all)
  const alternatives = record.filters.filter(({ group }) => group === ANY_OF).map(positionsOf)
  return {
    positions: alternatives.length === 0 ? positions : intersection(positions, union(...alternatives)),
    test: isExact ? undefined : rowTestOf(record),
    rows: undefined,
  }
}

function marked(record: AlRecord, table: ComputedTable): Intervals {
  const places = [...(record.marks ?? [])].map((key) => {
    // Made by rowKeyOf.
    const values = String(key).split('\u0000').map(Number)
    const { at, isExact } = table.seek(values)
    return isExact ? interval(at, at) : []
  })
  return union(...places)
}
