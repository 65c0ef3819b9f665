import type { AlRecord } from '../al-record.ts'
import { boundsOf } from '../filters/filter-bounds.ts'
import { ANY_OF, type RecordFilter } from '../filters/record-filter.ts'
import { isMarked } from '../marks.ts'
import type { FieldShape } from '../table-shape.ts'

/** Is the row whose values begin at `at` inside the filters and marks? */
export type RowTest = (page: readonly unknown[], at: number) => boolean

/** Leading fields of an index and what they are compared with. */
type Limit = readonly { readonly field: FieldShape; readonly value: unknown }[]

/** What a record's filters, marks and order make of a search; good until one of them is set anew. */
export interface RowSearch {
  /** Undefined: every row passes. */
  readonly test: RowTest | undefined
  /** Where the part of the sorted index begins that can hold rows inside the filters. Undefined: at its beginning. */
  readonly low: Limit | undefined
  readonly high: Limit | undefined
}

const EVERYTHING: RowSearch = { test: undefined, low: undefined, high: undefined }

export function rowSearchOf(record: AlRecord): RowSearch {
  const { filters, markedOnly } = record
  if (filters.length === 0 && !markedOnly) return EVERYTHING
  return { test: rowTestOf(record), ...limitsOf(record) }
}

/** Negative: the row stands before the limit; 0: at it. */
export function compareToLimit(page: readonly unknown[], at: number, limit: Limit): number {
  for (let i = 0; i < limit.length; i++) {
    const { field, value } = limit[i]!
    const difference = field.kind.compare(page[at + field.index], value)
    if (difference !== 0) return difference
  }
  return 0
}

function limitsOf({ filters, order, table }: AlRecord): Pick<RowSearch, 'low' | 'high'> {
  const equal: { field: FieldShape; value: unknown }[] = []
  for (const index of order.indexes) {
    if (order.descending.includes(index)) break
    const filter = filters.find((f) => f.group >= 0 && f.field.index === index && !f.isFlowFilter)
    const bounds = filter && boundsOf(filter.expression)
    if (bounds === undefined) break
    const field = table.fields[index]!
    if (bounds.isPoint) {
      equal.push({ field, value: bounds.from })
      continue
    }
    return {
      low: orNone(bounds.from === undefined ? equal : [...equal, { field, value: bounds.from }]),
      high: orNone(bounds.to === undefined ? equal : [...equal, { field, value: bounds.to }]),
    }
  }
  return { low: orNone(equal), high: orNone(equal) }
}

function orNone(limit: Limit): Limit | undefined {
  return limit.length === 0 ? undefined : limit
}

/** Undefined: every row passes. FlowFilter fields hold no data: their filters leave no row out. */
export function rowTestOf(record: AlRecord): RowTest | undefined {
  const all: RowTest[] = []
  const any: RowTest[] = []
  for (const filter of record.filters)
    if (!filter.isFlowFilter) (filter.group === ANY_OF ? any : all).push(fieldTest(record, filter))
  if (any.length > 0) all.push((page, at) => any.some((test) => test(page, at)))
  if (record.markedOnly) all.push((page, at) => isMarked(record, page, at))
  const [first, second] = all
  if (second === undefined) return first
  return (page, at) => {
    for (let i = 0; i < all.length; i++) if (!all[i]!(page, at)) return false
    return true
  }
}

function fieldTest(record: AlRecord, filter: RecordFilter): RowTest {
  const { test, field, isFlowField } = filter
  const { index, kind } = field
  if (isFlowField) {
    const valueOf = (key: unknown) => record.flowValues?.get(key)?.get(index) ?? kind.blank
    return (page, at) => test(valueOf(record.table.rowKey(page, at)))
  }
  return (page, at) => test(page[at + index])
}
