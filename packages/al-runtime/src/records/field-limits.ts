import type { Decimal } from '../values/decimal.ts'
import type { AlRecord } from './al-record.ts'
import { checkMagnitude } from './field-kind.ts'

/** What a row may hold, checked when it is written; the database path does it while converting. */
export function checkMagnitudes(record: AlRecord): void {
  for (const index of record.table.decimals) checkMagnitude(record.v[index] as Decimal)
}
