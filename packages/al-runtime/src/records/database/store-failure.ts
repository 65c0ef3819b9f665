import { StoreError } from '@alcove/record-store'
import { AlError } from '../../errors/al-error.ts'
import { errors } from '../../errors/error-texts.ts'
import { lockTelemetry } from '../../errors/lock-telemetry.ts'
import type { AlRecord } from '../al-record.ts'
import { existingRecord, missingRecord, serverTable } from '../record-errors.ts'
import { identification } from '../value-text.ts'

/** The AL error of a failed statement. What is no matter of AL, and everything once the session stops (C-32), passes unchanged. */
export function failure(record: AlRecord, error: unknown): unknown {
  if (!(error instanceof StoreError) || record.s.host.isStopping) return error
  const { caption } = record.table
  switch (error.code) {
    case 'record-exists':
      return existingRecord(record)
    case 'record-not-found':
      return missingRecord(record)
    case 'record-changed':
      return errors.recordChanged(caption, identification(record))
    case 'lock-timeout':
      lockTelemetry(record.s, 'RT0012', captionOf(record, error.tableId))
      return errors.lockTimeout(captionOf(record, error.tableId))
    case 'deadlock':
      lockTelemetry(record.s, 'RT0028', captionOf(record, error.tableId))
      return errors.deadlock(captionOf(record, error.tableId))
    case 'statement-timeout':
      return new AlError('The operation was stopped because it took the database too long.', 'DB:Unavailable', error)
    case 'connection-lost':
      return new AlError('The connection to the database was lost. Please retry the activity.', 'DB:Unavailable', error)
    case 'value-out-of-range':
      return new AlError(`A value of table ${caption} cannot be stored: ${error.message}`, 'Runtime', error)
    case 'not-writable':
      return serverTable(record)
    case 'canceled':
      return error
  }
}

/** A statement on one table may wait for a row of another. */
function captionOf(record: AlRecord, tableId: number | undefined): string {
  if (tableId === undefined || tableId === record.table.id) return record.table.caption
  return record.s.image.table(tableId)?.caption ?? record.table.caption
}
