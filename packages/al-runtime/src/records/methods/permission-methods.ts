import type { AlSession } from '../../session/al-session.ts'
import type { AlRecord } from '../al-record.ts'
import { isServerTable } from '../server-tables.ts'

/** Who may run AL may read and write what it reads and writes; rows of the server are its own. */
export function ReadPermission(_s: AlSession, _rec: AlRecord): boolean {
  return true
}

export function WritePermission(_s: AlSession, rec: AlRecord): boolean {
  return rec.isTemporary || !isServerTable(rec.table.id)
}
