import type { FieldShape } from '../table-shape.ts'
import type { Intervals } from './intervals.ts'

/** Where a row with certain key values is, or the first one after it. */
export interface Place {
  readonly at: number
  readonly isExact: boolean
}

/** A table whose rows follow from their position in primary key order, 0 to size - 1, so that none is ever kept. */
export interface ComputedTable {
  readonly size: number
  /** Values of the declared fields, in their order. */
  row(position: number): readonly unknown[]
  /** `values`: by field index; only the key counts. */
  seek(values: readonly unknown[]): Place
  /** Positions of the rows whose field has one of the numbers; undefined when that is known only row by row. */
  positions(field: FieldShape, numbers: Intervals): Intervals | undefined
}
