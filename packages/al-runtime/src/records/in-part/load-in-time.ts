import { errors } from '../../errors/error-texts.ts'
import type { AlRecord } from '../al-record.ts'
import { ownWrites } from '../database/own-writes.ts'
import { placeOf } from '../database/query.ts'
import { statement } from '../database/statement.ts'
import { markUnread } from '../database/unread-blobs.ts'
import { missingRecord } from '../record-errors.ts'
import { identification } from '../value-text.ts'

// A row that was read in part has `undefined` for the fields that were left out. Only code that looks for it before it takes a field (al-compiler,
// read-in-part.ts) reads in part; everyone else is handed whole rows.

/** `rt.fieldInTime(rec, 3)`: the value of a field that was left out. */
export async function fieldInTime(record: AlRecord, index: number): Promise<unknown> {
  await loadInTime(record, [index])
  return record.v[index]
}

/** `rt.wholeRow(rec)`: the record, for code that takes whatever field it likes. */
export async function wholeRow(record: AlRecord): Promise<AlRecord> {
  await loadInTime(record, undefined)
  return record
}

/** `rt.withFields(rec, [1, 3])`: the record, for a method that looks at these fields, by number. */
export async function withFields(record: AlRecord, fieldNos: readonly number[]): Promise<AlRecord> {
  await loadInTime(
    record,
    fieldNos.map((no) => record.table.field(no).index),
  )
  return record
}

/** Of the row as it was read: raises when it is gone, or another session has changed it since. `wanted` undefined: all of it. */
async function loadInTime(record: AlRecord, wanted: readonly number[] | undefined): Promise<void> {
  const { table, v, partOf } = record
  if (partOf === undefined) return
  const missing = (wanted ?? [...table.fields.keys()]).filter((index) => v[index] === undefined)
  if (missing.length > 0) {
    const fields = missing.map((index) => table.fields[index]!.no)
    record.cursor?.set?.widen(wanted && fields)
    const row = await statement(record, (store) => store.getBySystemId({ ...placeOf(record), fields }, partOf))
    if (row === undefined) throw missingRecord(record)
    const expected = ownWrites(record.s.host.store).expected(record)
    if (expected !== undefined && row.version !== expected)
      throw errors.recordChanged(table.caption, identification(record))
    const values = row.values
    for (const index of missing) {
      const { fromStored } = table.fields[index]!.kind
      v[index] = fromStored === undefined ? values[index] : fromStored(values[index])
    }
    if (missing.some((index) => table.blobs.includes(index))) markUnread(table, v, partOf)
  }
  if (wanted === undefined) record.partOf = undefined
}
