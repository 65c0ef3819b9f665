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

/** IsolationLevel::UpdLock makes reads lock; the other levels read what is committed. */
export function ReadIsolation(_s: AlSession, rec: AlRecord, level?: number): number {
  if (level !== undefined) rec.readIsolation = level
  return rec.readIsolation
}
