import type { AlSession } from '../../session/al-session.ts'
import type { AlRecord } from '../al-record.ts'
import { isServerTable } from '../server-tables.ts'

/** Who may run AL may read and write what it reads and writes; rows of the server are its own. */
export function ReadPermission(_s: AlSession, _rec: AlRecord): boolean {
  return true
}

/** Nobody is kept from some of the rows, so there is nothing to filter by. */
export function SetPermissionFilter(_s: AlSession, _rec: AlRecord): void {}

/** PostgreSQL locks rows, and reads what was committed. */
export function RecordLevelLocking(_s: AlSession, _rec: AlRecord): boolean {
  return true
}

export const ReadConsistency = RecordLevelLocking

export function WritePermission(_s: AlSession, rec: AlRecord): boolean {
  return rec.isTemporary || !isServerTable(rec.table.id)
}
