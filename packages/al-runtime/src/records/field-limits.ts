import { fieldDecimal } from '../values/conversions.ts'
import type { Decimal } from '../values/decimal.ts'
import type { AlRecord } from './al-record.ts'

/** What a row may hold, checked when it is written; the database path does it while converting. */
export function checkMagnitudes(record: AlRecord): void {
  for (const index of record.table.decimals) fieldDecimal(record.v[index] as Decimal)
}
