import type { Access } from './access.ts'
import type { AlRecord } from './al-record.ts'
import { serverTable } from './record-errors.ts'

const refuse = (record: AlRecord): never => {
  throw serverTable(record)
}

/** Of tables that nobody writes: there is nothing to lock. */
export const readOnly = {
  insert: refuse,
  modify: refuse,
  delete: refuse,
  rename: refuse,
  deleteAll: refuse,
  modifyAll: refuse,
  lock() {},
} as const satisfies Partial<Access>
