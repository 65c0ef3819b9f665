import type { AlRecord } from './al-record.ts'

/** `at`: where the values of the row begin. */
export function isMarked(record: AlRecord, values: readonly unknown[], at = 0): boolean {
  return record.marks?.has(record.table.rowKey(values, at)) ?? false
}
