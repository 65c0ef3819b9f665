import { BlobValue } from '../../values/streams/blob-value.ts'
import { Decimal } from '../../values/decimal.ts'
import { NULL_GUID } from '../../values/guid.ts'
import { StoreError, type StoredRow, type StoreSession } from '@alcove/record-store'
import type { Access } from '../access.ts'
import type { AlRecord } from '../al-record.ts'
import { FieldSums } from '../field-sums.ts'
import { stampInsert, stampModify } from '../stamps.ts'
import { type FieldShape, systemField } from '../table-shape.ts'
import { filteredStatement } from './filtered-statement.ts'
import { ownWrites } from './own-writes.ts'
import { keyOf, loadRow, placeOf, storedKey, storedValue, storedValues } from './query.ts'
import { findRow, next, startSet } from './reading.ts'
import { refuseLiveServerRow } from './server-rows.ts'
import { attempt, lock, refuseServerTable, statement } from './statement.ts'
import { settleBlobs, withoutWritten } from './unread-blobs.ts'

/** Rows in the database. Every method waits. */
export const databaseAccess: Access = {
  get: (record, key) => load(record, (store) => store.get(placeOf(record), storedKey(record.table, key))),
  getBySystemId: (record, systemId) => load(record, (store) => store.getBySystemId(placeOf(record), systemId)),

  async readBlobs(record, wanted) {
    const { table } = record
    const indexes = withoutWritten(record, wanted)
    if (indexes.length === 0) return
    const key = storedKey(table, keyOf(table, record.v))
    const fields = indexes.map((index) => table.fields[index]!.no)
    const contents = await statement(record, (store) => store.readBlobs(placeOf(record), key, fields))
    contents?.forEach((content, i) => (record.v[indexes[i]!] = BlobValue.of(content)))
  },

  find: findRow,
  findSet: startSet,
  next,

  async count(record) {
    return record.markedOnly ? countMarked(record) : filteredStatement(record, (store, query) => store.count(query))
  },

  async isEmpty(record) {
    if (record.markedOnly) return (await countMarked(record)) === 0
    return filteredStatement(record, (store, query) => store.isEmpty(query))
  },

  async sums(record, fields) {
    if (record.markedOnly) return sumsOfMarked(record, fields)
    const numbers = fields.map((field) => field.no)
    const sums = await filteredStatement(record, (store, query) => store.sums(query, numbers))
    return sums.map((sum) => Decimal.fromString(sum as string)) // by the store's promise
  },

  async insert(record, keepSystemId) {
    refuseServerTable(record)
    const values = record.v.slice()
    settleBlobs(record, values, true)
    stampInsert(record, values, keepSystemId)
    const stored = storedValues(record.table, values)
    const systemId = values[record.table.systemId] as string
    const preset = systemId === NULL_GUID ? undefined : systemId
    const row = await attempt(record, 'record-exists', (store) => store.insert(placeOf(record), stored, preset))
    if (row === undefined) return false
    loadRow(record, row)
    showVersion(record, row.version)
    return true
  },

  async modify(record) {
    refuseServerTable(record)
    const values = record.v.slice()
    settleBlobs(record, values, false)
    stampModify(record, values)
    const stored = storedValues(record.table, values)
    const expected = ownWrites(record.s.host.store).expected(record)
    const version = await attempt(record, 'record-not-found', (store) =>
      store.modify(placeOf(record), stored, expected),
    )
    if (version === undefined) return false
    record.takeValues(values)
    setVersion(record, version)
    return true
  },

  async delete(record) {
    await refuseLiveServerRow(record)
    const key = storedKey(record.table, keyOf(record.table, record.v))
    const expected = ownWrites(record.s.host.store).expected(record)
    const deleted = await attempt(record, 'record-not-found', async (store) => {
      await store.delete(placeOf(record), key, expected)
      return true
    })
    return deleted === true
  },

  async rename(record, oldKey) {
    refuseServerTable(record)
    const values = record.v.slice()
    settleBlobs(record, values, false)
    stampModify(record, values)
    const stored = storedValues(record.table, values)
    const key = storedKey(record.table, oldKey)
    const expected = ownWrites(record.s.host.store).expected(record)
    let outcome: 'renamed' | 'missing' | 'exists' = 'renamed'
    const version = await statement(record, (store) =>
      store.rename(placeOf(record), key, stored, expected).catch((error: unknown) => {
        if (!(error instanceof StoreError)) throw error
        if (error.code === 'record-exists') outcome = 'exists'
        else if (error.code === 'record-not-found') outcome = 'missing'
        else throw error
        return undefined
      }),
    )
    if (version === undefined) return outcome
    record.takeValues(values)
    setVersion(record, version)
    return 'renamed'
  },

  async deleteAll(record) {
    refuseServerTable(record)
    await filteredStatement(record, (store, query) => store.deleteAll(query))
    ownWrites(record.s.host.store).changedMany(record)
  },

  async modifyAll(record, index, value) {
    refuseServerTable(record)
    const stored = storedValue(record.table, index, value)
    const field = record.table.fields[index]!.no
    await filteredStatement(record, (store, query) => store.modifyAll(query, field, stored))
    ownWrites(record.s.host.store).changedMany(record)
  },

  lock,
}

async function load(record: AlRecord, get: (store: StoreSession) => Promise<StoredRow | undefined>): Promise<boolean> {
  const row = await statement(record, get)
  if (row === undefined) return false
  record.forgetPlace()
  loadRow(record, row)
  return true
}

function setVersion(record: AlRecord, version: string): void {
  ownWrites(record.s.host.store).changed(record, version)
  showVersion(record, version)
}

/** In SystemRowVersion, for tables whose metadata lists it. */
function showVersion(record: AlRecord, version: string): void {
  const index = record.table.indexOf(systemField.rowVersion)
  if (index !== undefined) record.v[index] = BigInt(version)
}

async function sumsOfMarked(record: AlRecord, fields: readonly FieldShape[]): Promise<Decimal[]> {
  const reader = record.copy()
  const sums = new FieldSums(fields)
  for (let found = await startSet(reader); found; found = (await next(reader, 1)) !== 0) sums.add(reader.v)
  reader.forgetPlace()
  return sums.values
}

async function countMarked(record: AlRecord): Promise<number> {
  const reader = record.copy()
  let count = 0
  for (let found = await startSet(reader); found; found = (await next(reader, 1)) !== 0) count++
  reader.forgetPlace()
  return count
}
