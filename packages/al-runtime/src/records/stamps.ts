import { createGuid, NULL_GUID } from '../values/guid.ts'
import type { AlRecord } from './al-record.ts'
import { systemField } from './table-shape.ts'

/** SystemId and the audit fields of a row about to be inserted (al-language.md 9.5), into `values`. */
export function stampInsert(record: AlRecord, values: unknown[], keepSystemId: boolean): void {
  const { table } = record
  const now = record.s.now()
  const user = record.s.host.identity.userSid
  if (!keepSystemId || values[table.systemId] === NULL_GUID) values[table.systemId] = createGuid()
  set(record, values, systemField.createdAt, now)
  set(record, values, systemField.createdBy, user)
  set(record, values, systemField.modifiedAt, now)
  set(record, values, systemField.modifiedBy, user)
}

export function stampModify(record: AlRecord, values: unknown[]): void {
  set(record, values, systemField.modifiedAt, record.s.now())
  set(record, values, systemField.modifiedBy, record.s.host.identity.userSid)
}

function set(record: AlRecord, values: unknown[], no: number, value: unknown): void {
  const index = record.table.indexOf(no)
  if (index !== undefined) values[index] = value
}
