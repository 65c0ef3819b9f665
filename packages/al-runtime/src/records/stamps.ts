import { NULL_GUID } from '../values/guid.ts'
import type { AlRecord } from './al-record.ts'
import { rowId } from './row-ids.ts'

/** SystemId and the audit fields of a row about to be inserted (al-language.md 9.5), into `values`. The database makes ids of its own. */
export function stampInsert(record: AlRecord, values: unknown[], keepSystemId: boolean): void {
  const { systemId, audit } = record.table
  if (!keepSystemId || values[systemId] === NULL_GUID) values[systemId] = record.isTemporary ? rowId() : NULL_GUID
  if (audit === undefined) return
  const now = record.s.now()
  const user = record.s.host.identity.userSid
  values[audit.createdAt] = now
  values[audit.createdBy] = user
  values[audit.modifiedAt] = now
  values[audit.modifiedBy] = user
}

export function stampModify(record: AlRecord, values: unknown[]): void {
  const { audit } = record.table
  if (audit === undefined) return
  values[audit.modifiedAt] = record.s.now()
  values[audit.modifiedBy] = record.s.host.identity.userSid
}
