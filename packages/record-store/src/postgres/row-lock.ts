import type { RowLock, TablePlace } from '../record-store.ts'
import type { Operation } from './operation.ts'
import { isKeptByServer } from './server-tables.ts'
import type { SessionWork } from './session-work.ts'
import type { TableShape } from './table-shape.ts'
import type { Transaction } from './transaction.ts'

export function lockSql(lock: RowLock): string {
  return lock === 'none' ? '' : ` for ${lock}`
}

/** What the place asks for, else what lockTable has said. */
export function lockOf(place: TablePlace, shape: TableShape, transaction: Transaction | undefined): RowLock {
  if (isKeptByServer(shape)) return 'none'
  return place.lock ?? (transaction?.locked.has(shape.sql) === true ? 'update' : 'none')
}

/** Row locks live in a transaction. */
export async function beginToLock(work: SessionWork, operation: Operation, { lock }: TablePlace): Promise<void> {
  if (lock === 'share' || lock === 'update') await work.begin(operation)
}
