import { virtualTableIds } from '@alcove/al-abi'
import type { Access, Step } from '../access.ts'
import type { AlRecord } from '../al-record.ts'
import { FieldSums } from '../field-sums.ts'
import { passes } from '../passes.ts'
import { readOnly } from '../read-only.ts'
import { temporaryAccess } from '../temporary/temporary-access.ts'
import { TemporaryTable } from '../temporary/temporary-table.ts'
import type { ComputedTable } from './computed-table.ts'
import { dateTable } from './date-table.ts'
import { integerTable } from './integer-table.ts'
import { nearest, sizeOf } from './intervals.ts'
import { searchOf, type Search } from './search.ts'

const tables: ReadonlyMap<number, ComputedTable> = new Map<number, ComputedTable>([
  [virtualTableIds.integer, integerTable],
  [virtualTableIds.date, dateTable],
])

export function isComputedTable(id: number): boolean {
  return tables.has(id)
}

/** Rows that follow from their position: nothing is kept, however many there are. */
export const computedAccess: Access = {
  ...readOnly,

  get(record, key) {
    const values: unknown[] = []
    record.table.primary.forEach((index, i) => (values[index] = key[i]))
    const table = tableOf(record)
    const { at, isExact } = table.seek(values)
    if (!isExact) return false
    record.forgetPlace()
    load(record, table, at)
    return true
  },

  getBySystemId: () => false,
  find: (record, step) => (isInOwnOrder(record) ? find(record, step) : temporaryAccess.find(sorted(record), step)),
  findSet: (record) => (isInOwnOrder(record) ? find(record, 'first') : temporaryAccess.findSet(sorted(record))),

  next(record, steps) {
    if (!isInOwnOrder(record)) return temporaryAccess.next(sorted(record), steps)
    const step = steps < 0 ? '<' : '>'
    let moved = 0
    while (moved < Math.abs(steps) && find(record, step)) moved++
    return steps < 0 ? 0 - moved : moved
  },

  count(record) {
    const search = searchOf(record, tableOf(record))
    if (search.isExact) return sizeOf(search.positions)
    let count = 0
    for (const _ of matching(record, search)) count++
    return count
  },

  isEmpty(record) {
    const search = searchOf(record, tableOf(record))
    if (search.isExact) return search.positions.length === 0
    return matching(record, search).next().done === true
  },

  sums(record, fields) {
    const sums = new FieldSums(fields)
    for (const values of matching(record, searchOf(record, tableOf(record)))) sums.add(values)
    return sums.values
  },
}

function tableOf(record: AlRecord): ComputedTable {
  return tables.get(record.table.id)!
}

function isInOwnOrder({ order, table }: AlRecord): boolean {
  return order.indexName === table.primaryOrder.indexName
}

/** In any other order than the primary key's the rows inside the filters are sorted in memory. */
function sorted(record: AlRecord): AlRecord {
  const search = searchOf(record, tableOf(record))
  if (search.rows === undefined) {
    search.rows = new TemporaryTable(record.table)
    for (const values of matching(record, search)) search.rows.add(search.rows.key(values), values)
  }
  if (record.rows !== search.rows) record.rows = search.rows
  return record
}

function find(record: AlRecord, step: Step): boolean {
  const table = tableOf(record)
  const search = searchOf(record, table)
  const isDown = (step === 'last' || step === '<') !== record.order.reversed
  let position = start(record, table, step, isDown)
  if (step === '=')
    return (
      position !== undefined &&
      nearest(search.positions, position, false) === position &&
      arrive(record, table, search, position)
    )
  for (; position !== undefined; position += isDown ? -1 : 1) {
    position = nearest(search.positions, position, isDown)
    if (position === undefined) return false
    if (arrive(record, table, search, position)) return true
  }
  return false
}

/** Where the search begins; undefined when it must be at the record's own place and there is no row. */
function start(record: AlRecord, table: ComputedTable, step: Step, isDown: boolean): number | undefined {
  if (step === 'first' || step === 'last') return isDown ? table.size - 1 : 0
  const { at, isExact } = table.seek(record.v)
  if (step === '=') return isExact ? at : undefined
  if (isDown) return at - 1
  return isExact ? at + 1 : at
}

function arrive(record: AlRecord, table: ComputedTable, search: Search, position: number): boolean {
  const values = valuesAt(record, table, position)
  if (!search.isExact && !passes(record, values)) return false
  record.takeValues(values)
  return true
}

function load(record: AlRecord, table: ComputedTable, position: number): void {
  record.takeValues(valuesAt(record, table, position))
}

function valuesAt(record: AlRecord, table: ComputedTable, position: number): readonly unknown[] {
  const values = record.table.initial.slice()
  table.row(position).forEach((value, index) => (values[index] = value))
  return values
}

function* matching(record: AlRecord, { positions, isExact }: Search): Generator<readonly unknown[], undefined> {
  const table = tableOf(record)
  for (const { first, last } of positions) {
    for (let position = first; position <= last; position++) {
      const values = valuesAt(record, table, position)
      if (isExact || passes(record, values)) yield values
    }
  }
  return undefined
}
