import { dateTimeOfUnix, MS_PER_DAY } from '../values/dates.ts'
import type { Access } from './access.ts'
import type { AlRecord } from './al-record.ts'
import { readOnly } from './read-only.ts'
import { temporaryAccess } from './temporary/temporary-access.ts'
import { TemporaryTable } from './temporary/temporary-table.ts'

/** The virtual table Session: one row, the reader's own (sessions.md 4.4). */
export const sessionTableAccess: Access = {
  get: (record, key) => temporaryAccess.get(withOwnRow(record), key),
  getBySystemId: () => false,
  find: (record, step) => temporaryAccess.find(withOwnRow(record), step),
  findSet: (record) => temporaryAccess.findSet(withOwnRow(record)),
  next: (record, steps) => temporaryAccess.next(withOwnRow(record), steps),
  count: (record) => temporaryAccess.count(withOwnRow(record)),
  isEmpty: (record) => temporaryAccess.isEmpty(withOwnRow(record)),
  sums: (record, fields) => temporaryAccess.sums(withOwnRow(record), fields),
  ...readOnly,
}

const field = {
  connectionId: 1,
  userId: 2,
  mySession: 3,
  loginTime: 5,
  loginDate: 6,
  databaseName: 16,
  applicationName: 17,
  loginType: 18,
  hostName: 19,
} as const
const USERNAME_AND_PASSWORD = 2

function withOwnRow(record: AlRecord): AlRecord {
  const { identity } = record.s.host
  const loginAt = record.s.zone.toLocal(dateTimeOfUnix(identity.loginAt.getTime()))
  const values = record.table.initial.slice()
  const set = (no: number, value: unknown) => {
    const index = record.table.indexOf(no)
    if (index !== undefined) values[index] = value
  }
  set(field.connectionId, identity.number)
  set(field.userId, identity.userName.slice(0, 64))
  set(field.mySession, true)
  set(field.loginTime, (loginAt % MS_PER_DAY) + 1)
  set(field.loginDate, 2 * (Math.floor(loginAt / MS_PER_DAY) + 1))
  set(field.databaseName, identity.databaseName.slice(0, 128))
  set(field.applicationName, 'Alcove')
  set(field.loginType, USERNAME_AND_PASSWORD)
  set(field.hostName, identity.hostName.slice(0, 64))
  const rows = new TemporaryTable(record.table)
  rows.insertNew(values)
  record.rows = rows
  return record
}
