import type { AlSession } from '../../session/al-session.ts'
import type { AlRecord } from '../al-record.ts'

// Every read loads every field: SetLoadFields "must never change results" (al-language.md 9.2).

export function SetLoadFields(_s: AlSession, _rec: AlRecord, _fields: readonly number[] = []): boolean {
  return true
}

export const AddLoadFields = SetLoadFields
export const SetBaseLoadFields = SetLoadFields

export function LoadFields(_s: AlSession, _rec: AlRecord, _use: boolean, _fields: readonly number[]): boolean {
  return true
}

export function AreFieldsLoaded(_s: AlSession, _rec: AlRecord, _fields: readonly number[]): boolean {
  return true
}

/** Of this variable's reads: UpdLock and RepeatableRead lock the rows they read, the other levels read what is committed without a lock. */
export function ReadIsolation(_s: AlSession, rec: AlRecord, level?: number): number {
  if (level !== undefined && level !== rec.readIsolation) {
    rec.readIsolation = level
    rec.forgetPlace()
  }
  return rec.readIsolation
}
