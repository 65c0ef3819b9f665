import type { AlSession } from '../../session/al-session.ts'
import type { AlRecord } from '../al-record.ts'

// Reads load whole rows: generated code takes fields out of the row without asking, so none may be missing (al-language.md 9.2:
// load fields "must never change results"). What has been asked for is kept, and told by AreFieldsLoaded.

/** Without fields: all of them again. */
export function SetLoadFields(_s: AlSession, rec: AlRecord, fieldNos: readonly number[] = []): boolean {
  rec.loadFields = fieldNos.length === 0 ? undefined : new Set(fieldNos)
  return true
}

export function AddLoadFields(_s: AlSession, rec: AlRecord, fieldNos: readonly number[] = []): boolean {
  if (fieldNos.length > 0) rec.loadFields = new Set([...(rec.loadFields ?? []), ...fieldNos])
  return true
}

/** The fields that the table itself declares. */
export function SetBaseLoadFields(s: AlSession, rec: AlRecord): boolean {
  return SetLoadFields(
    s,
    rec,
    rec.table.fields.map((field) => field.no),
  )
}

export function LoadFields(s: AlSession, rec: AlRecord, _use: boolean, fieldNos: readonly number[]): boolean {
  return rec.loadFields === undefined ? true : AddLoadFields(s, rec, fieldNos)
}

/** Fields of the primary key and of the system always are. */
export function AreFieldsLoaded(_s: AlSession, rec: AlRecord, fieldNos: readonly number[]): boolean {
  const { loadFields } = rec
  if (loadFields === undefined) return true
  return fieldNos
    .map((no) => rec.table.field(no))
    .every((field) => field.isPrimary || field.isSystem || loadFields.has(field.no))
}

/** Of this variable's reads: UpdLock and RepeatableRead lock the rows they read, the other levels read what is committed without a lock. */
export function ReadIsolation(_s: AlSession, rec: AlRecord, level?: number): number {
  if (level !== undefined && level !== rec.readIsolation) {
    rec.readIsolation = level
    rec.forgetPlace()
  }
  return rec.readIsolation
}
