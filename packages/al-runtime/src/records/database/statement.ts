import { StoreError, type StoreErrorCode, type StoreSession } from '@alcove/record-store'
import type { AlRecord } from '../al-record.ts'
import { serverTable } from '../record-errors.ts'
import { isServerTable } from '../server-tables.ts'
import { ownWrites } from './own-writes.ts'
import { placeOf } from './query.ts'
import { failure } from './store-failure.ts'

/** One statement for the record; what fails comes out as an AL error. */
export async function statement<T>(record: AlRecord, work: (store: StoreSession) => Promise<T>): Promise<T> {
  const { store } = record.s.host
  ownWrites(store).forgetEnded()
  try {
    return await work(store)
  } catch (error) {
    throw failure(record, error)
  }
}

/** As statement; undefined when it fails with the code that the caller expects. */
export async function attempt<T>(
  record: AlRecord,
  expected: StoreErrorCode,
  work: (store: StoreSession) => Promise<T>,
): Promise<T | undefined> {
  return statement(record, (store) =>
    work(store).catch((error: unknown) => {
      if (error instanceof StoreError && error.code === expected) return undefined
      throw error
    }),
  )
}

/** Reading a table of the server locks nothing. */
export async function lock(record: AlRecord): Promise<void> {
  if (isServerTable(record.table.id)) return
  await statement(record, (store) => store.lockTable(placeOf(record)))
}

export function refuseServerTable(record: AlRecord): void {
  if (isServerTable(record.table.id)) throw serverTable(record)
}
