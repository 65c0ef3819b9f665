import type { AlRecord } from '../al-record.ts'
import { boundsOf } from '../filters/filter-bounds.ts'
import type { IndexPlace, SortedIndex } from './sorted-index.ts'

/** Leading fields of an index and what they are compared with. */
type Limit = readonly { readonly index: number; readonly value: unknown }[]

/** The part of a sorted index that can hold rows inside the record's filters. */
export interface Stretch {
  /** Undefined: from the beginning. */
  readonly low: Limit | undefined
  /** Undefined: to the end. */
  readonly high: Limit | undefined
}

/** Where a walk is, and between which limits it goes. */
export interface SearchPlace extends IndexPlace {
  readonly stretch: Stretch
}

const WHOLE: Stretch = { low: undefined, high: undefined }

export function stretchOf(record: AlRecord, sorted: SortedIndex): Stretch {
  if (record.filters.length === 0) return WHOLE
  const equal: { index: number; value: unknown }[] = []
  for (const index of sorted.indexes) {
    if (record.order.descending.includes(index)) break
    const filter = record.filters.find((f) => f.group >= 0 && f.field.index === index && !f.isFlowFilter)
    const bounds = filter && boundsOf(filter.expression)
    if (bounds === undefined) break
    if (bounds.isPoint) {
      equal.push({ index, value: bounds.from })
      continue
    }
    return {
      low: orNone(bounds.from === undefined ? equal : [...equal, { index, value: bounds.from }]),
      high: orNone(bounds.to === undefined ? equal : [...equal, { index, value: bounds.to }]),
    }
  }
  return { low: orNone(equal), high: orNone(equal) }
}

/** Negative: the row stands before the limit; 0: at it. */
export function compareToLimit(record: AlRecord, values: readonly unknown[], limit: Limit): number {
  for (const { index, value } of limit) {
    const difference = record.table.fields[index]!.kind.compare(values[index], value)
    if (difference !== 0) return difference
  }
  return 0
}

function orNone(limit: Limit): Limit | undefined {
  return limit.length === 0 ? undefined : limit
}
