import type { RowSet } from '@alcove/record-store'
import type { AlRecord } from './al-record.ts'

/** Where a read left a record variable. As long as the variable still has these key values, Next goes on from here. */
export interface Cursor {
  readonly isBackward: boolean
  /** By field index, the current order's fields of the row delivered last. */
  key: readonly unknown[]
  /** An open set of the database; undefined after a read of single rows. */
  readonly set: RowSet | undefined
}

/** Has the variable still the place where its last read left it? */
export function isAt(record: AlRecord, key: readonly unknown[]): boolean {
  const { v, table } = record
  for (const index of record.order.indexes) {
    const value = v[index]
    if (value !== key[index] && table.fields[index]!.kind.compare(value, key[index]) !== 0) return false
  }
  return true
}
