import { errors } from '../errors/error-texts.ts'
import type { AlRecord } from './al-record.ts'

/** Records of different tables have nothing in common that could be copied as a whole. */
export function requireSameTable(rec: AlRecord, from: AlRecord): void {
  if (rec.table === from.table) return
  throw errors.conversion(`Record ${from.table.meta.name}`, `Record ${rec.table.meta.name}`)
}
