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

/** Has the variable still the place where its last read left it? `at`: where the values of that row begin in `key`. */
export function isAt(record: AlRecord, key: readonly unknown[], at = 0): boolean {
  const { v, table } = record
  const { indexes } = record.order
  for (let i = 0; i < indexes.length; i++) {
    const index = indexes[i]!
    const value = v[index]
    const own = key[at + index]
    if (value !== own && table.fields[index]!.kind.compare(value, own) !== 0) return false
  }
  return true
}
