import { optionTypes } from '@alcove/al-abi'
import type { FieldFilter, RecordQuery, RowLock, Seek, StoredRow, TablePlace } from '@alcove/record-store'
import type { AlRecord } from '../al-record.ts'
import { isServerTable } from '../server-tables.ts'
import { wantedFields } from '../in-part/wanted-fields.ts'
import { markUnread } from './unread-blobs.ts'
import { ANY_OF } from '../filters/record-filter.ts'
import type { TableShape } from '../table-shape.ts'

export function placeOf(record: AlRecord): TablePlace {
  const place = record.table.placeIn(record.company)
  const isPlain = record.readIsolation === 0 || isServerTable(record.table.id)
  if (isPlain && !record.readsInPart) return place
  return {
    ...place,
    lock: isPlain ? undefined : readLocks[record.readIsolation],
    fields: record.readsInPart ? wantedFields(record) : undefined,
  }
}

/** By IsolationLevel; undefined for Default: as LockTable has said. Nothing here reads what is not committed. */
const readLocks: readonly (RowLock | undefined)[] = optionTypes.IsolationLevel.map((level) => {
  if (level === 'Default') return undefined
  return level === 'UpdLock' ? 'update' : level === 'RepeatableRead' ? 'share' : 'none'
})

/** The record's filters and order. */
export function queryOf(record: AlRecord): RecordQuery {
  const filters: FieldFilter[] = []
  const anyOf: FieldFilter[] = []
  for (const filter of record.filters) {
    if (filter.isFlowFilter) continue
    ;(filter.group === ANY_OF ? anyOf : filters).push(filter.forStore)
  }
  return { place: placeOf(record), filters, anyOf, order: record.order.storeOrder }
}

/** From the record's own place. */
export function seekFrom(record: AlRecord, isBackward: boolean, inclusive: boolean): Seek {
  return {
    from: record.order.indexes.map((index) => storedValue(record.table, index, record.v[index])),
    inclusive,
    direction: isBackward ? 'backward' : 'forward',
  }
}

export function storedValue(table: TableShape, index: number, value: unknown): unknown {
  const { toStored } = table.fields[index]!.kind
  return toStored === undefined ? value : toStored(value)
}

/** Values as they cross the store. */
export function storedValues(table: TableShape, values: readonly unknown[]): unknown[] {
  const stored = values.slice(0, table.storedCount)
  for (const index of table.converted) {
    const value = stored[index]
    if (value !== undefined) stored[index] = table.fields[index]!.kind.toStored!(value)
  }
  return stored
}

/** The primary key's values of `values`. */
export function keyOf(table: TableShape, values: readonly unknown[]): unknown[] {
  return table.primary.map((index) => values[index])
}

export function storedKey(table: TableShape, key: readonly unknown[]): unknown[] {
  return table.primary.map((index, i) => storedValue(table, index, key[i]))
}

export function loadRow(record: AlRecord, row: StoredRow): void {
  const { v, table } = record
  const { values } = row
  const { storedCount, converted } = table
  for (let i = 0; i < storedCount; i++) v[i] = values[i]
  for (let i = 0; i < converted.length; i++) {
    const index = converted[i]!
    const value = v[index]
    if (value !== undefined) v[index] = table.fields[index]!.kind.fromStored!(value)
  }
  if (table.blobs.length > 0) markUnread(table, v, row.systemId)
  v[table.systemId] = row.systemId
  record.version = row.version
  record.partOf = record.readsInPart && values.includes(undefined) ? row.systemId : undefined
}
