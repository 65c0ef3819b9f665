import type { OrderedColumn } from './order.ts'
import { keysOf, type TableShape } from './table-shape.ts'

const BATCHES = [50, 250, 1000]
/** Each statement sorts all rows left, so there should be few. */
const BATCHES_WITHOUT_INDEX = [50, 1000, 10_000]

/** How many rows the first reads of a set ask for; the last number goes for all others. */
export function batchSizesOf(order: readonly OrderedColumn[], shape: TableShape): readonly number[] {
  return isIndexed(order, shape) ? BATCHES : BATCHES_WITHOUT_INDEX
}

/** Does an index deliver the order, one way or the other? */
function isIndexed(order: readonly OrderedColumn[], shape: TableShape): boolean {
  if (order.some(({ descending }) => descending !== order[0]!.descending)) return false
  return keysOf(shape.table).some((key) => {
    const columns = [...new Set([...key.fields.map((no) => shape.column(no)), ...shape.primaryKey])]
    return order.every(({ column }, i) => columns[i] === column)
  })
}
