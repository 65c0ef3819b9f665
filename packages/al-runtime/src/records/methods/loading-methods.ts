import { AlError } from '../../errors/al-error.ts'
import type { AlSession } from '../../session/al-session.ts'
import type { AlRecord } from '../al-record.ts'
import { withFields } from '../in-part/load-in-time.ts'
import type { Maybe } from '../maybe.ts'

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

/** The fields of the row that the variable holds; later reads bring them too. Used: false when the row is gone or another session has changed it. */
export function LoadFields(s: AlSession, rec: AlRecord, use: boolean, fieldNos: readonly number[]): Maybe<boolean> {
  if (rec.loadFields !== undefined) AddLoadFields(s, rec, fieldNos)
  if (rec.partOf === undefined) return true
  const loaded = withFields(rec, fieldNos).then(() => true)
  if (!use) return loaded
  return loaded.catch((error: unknown) => {
    if (error instanceof AlError && notLoadable.has(error.code)) return false
    throw error
  })
}

const notLoadable: ReadonlySet<string> = new Set(['DB:RecordNotFound', 'DB:RecordChanged'])

/** Fields of the primary key and of the system always are. */
export function AreFieldsLoaded(_s: AlSession, rec: AlRecord, fieldNos: readonly number[]): boolean {
  const { loadFields } = rec
  if (rec.partOf !== undefined) return fieldNos.every((no) => rec.v[rec.table.field(no).index] !== undefined)
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
