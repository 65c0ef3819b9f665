import { platformTableIds } from '@alcove/al-abi'
import type { AlRecord } from '../al-record.ts'
import { serverTable } from '../record-errors.ts'
import { refuseServerTable } from './statement.ts'

const SERVER_INSTANCE_ID = 2
const INSTANCE_KEY = 1
const STATUS = 8
const STARTED = 0

/** Rows of Active Session may be deleted when their instance is no longer running (C-41); other rows of the server never. */
export async function refuseLiveServerRow(record: AlRecord): Promise<void> {
  if (record.table.id !== platformTableIds.activeSession) {
    refuseServerTable(record)
    return
  }
  const instance = record.another(platformTableIds.serverInstance)
  const id = record.v[record.table.field(SERVER_INSTANCE_ID).index]
  instance.v[instance.table.field(INSTANCE_KEY).index] = id
  const isKnown = await instance.access.get(instance, [id])
  if (isKnown && instance.v[instance.table.field(STATUS).index] === STARTED) throw serverTable(record)
}
