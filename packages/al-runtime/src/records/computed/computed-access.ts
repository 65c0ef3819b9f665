import { virtualTableIds } from '@alcove/al-abi'
import type { Access, Step } from '../access.ts'
import type { AlRecord } from '../al-record.ts'
import { FieldSums } from '../field-sums.ts'
import { type Maybe, andThen } from '../maybe.ts'
import { readOnly } from '../read-only.ts'
import { temporaryAccess } from '../temporary/temporary-access.ts'
import { TemporaryTable } from '../temporary/temporary-table.ts'
import type { ComputedTable } from './computed-table.ts'
import { dateTable } from './date-table.ts'
import { integerTable } from './integer-table.ts'
import { nearest, sizeOf, travel } from './intervals.ts'
import { type Search, searchOf } from './search.ts'

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

  find: (record, step) =>
    isInOwnOrder(record) ? find(record, step) : andThen(sorted(record), () => temporaryAccess.find(record, step)),

  findSet: (record) =>
    isInOwnOrder(record) ? find(record, 'first') : andThen(sorted(record), () => temporaryAccess.findSet(record)),

  next(record, steps) {
    if (!isInOwnOrder(record)) return andThen(sorted(record), () => temporaryAccess.next(record, steps))
    const moved = move(record, steps < 0 ? '<' : '>', Math.abs(steps))
    return andThen(moved, (count) => (steps < 0 ? 0 - count : count))
  },

  count(record) {
    const search = searchOf(record, tableOf(record))
    if (search.test === undefined) return sizeOf(search.positions)
    let count = 0
    const counted = scan({ record, search, isDown: false, visit: () => (count++, false) }, 0)
    return andThen(counted, () => count)
  },

  isEmpty(record) {
    const search = searchOf(record, tableOf(record))
    if (search.test === undefined) return search.positions.length === 0
    return andThen(scan({ record, search, isDown: false, visit: () => true }, 0), (isFound) => !isFound)
  },

  sums(record, fields) {
    const sums = new FieldSums(fields)
    const search = searchOf(record, tableOf(record))
    const summed = scan({ record, search, isDown: false, visit: (values) => (sums.add(values), false) }, 0)
    return andThen(summed, () => sums.values)
  },
}

function tableOf(record: AlRecord): ComputedTable {
  return tables.get(record.table.id)!
}

function isInOwnOrder({ order, table }: AlRecord): boolean {
  return order.indexName === table.primaryOrder.indexName
}

/** In any other order than the primary key's the rows inside the filters are sorted in memory. */
function sorted(record: AlRecord): Maybe<void> {
  const search = searchOf(record, tableOf(record))
  if (search.rows !== undefined) {
    if (record.rows !== search.rows) record.rows = search.rows
    return undefined
  }
  const rows = new TemporaryTable(record.table)
  const visit = (values: readonly unknown[]) => {
    rows.insertNew(values)
    return false
  }
  return andThen(scan({ record, search, isDown: false, visit }, 0), () => {
    search.rows = record.rows = rows
  })
}

function find(record: AlRecord, step: Step): Maybe<boolean> {
  const table = tableOf(record)
  const search = searchOf(record, table)
  const isDown = goesDown(record, step)
  const position = start(record, table, step, isDown)
  const visit = (values: readonly unknown[]) => {
    record.takeValues(values)
    return true
  }
  if (step !== '=') return scan({ record, search, isDown, visit }, position!)
  if (position === undefined || nearest(search.positions, position, false) !== position) return false
  const values = valuesAt(record, table, position)
  return (search.test === undefined || search.test(values, 0)) && visit(values)
}

/** How many rows the record moved on, at most `count`. */
function move(record: AlRecord, step: '<' | '>', count: number): Maybe<number> {
  const table = tableOf(record)
  const search = searchOf(record, table)
  if (search.test !== undefined) return moveOn(record, step, count, 0)
  const isDown = goesDown(record, step)
  const { at, moved } = travel(search.positions, start(record, table, step, isDown)!, count, isDown)
  if (moved > 0) load(record, table, at)
  return moved
}

function moveOn(record: AlRecord, step: '<' | '>', count: number, before: number): Maybe<number> {
  let moved = before
  while (moved < count) {
    const found = find(record, step)
    if (found instanceof Promise)
      return found.then((isFound) => (isFound ? moveOn(record, step, count, moved + 1) : moved))
    if (!found) break
    moved++
  }
  return moved
}

function goesDown(record: AlRecord, step: Step): boolean {
  return (step === 'last' || step === '<') !== record.order.reversed
}

/** Where the search begins; undefined when it must be at the record's own place and there is no row. */
function start(record: AlRecord, table: ComputedTable, step: Step, isDown: boolean): number | undefined {
  if (step === 'first' || step === 'last') return isDown ? table.size - 1 : 0
  const { at, isExact } = table.seek(record.v)
  if (step === '=') return isExact ? at : undefined
  if (isDown) return at - 1
  return isExact ? at + 1 : at
}

interface Scan {
  readonly record: AlRecord
  readonly search: Search
  readonly isDown: boolean
  /** True ends the scan. */
  visit(values: readonly unknown[]): boolean
}

/** So many rows take microseconds; a scan of all would hold the thread for seconds. */
const ROWS_A_CHECK = 256

/** Row by row from a position on, with the checks that statements have: other sessions get their turn, and a stop ends it. */
function scan(work: Scan, from: number): Maybe<boolean> {
  const { record, search, isDown } = work
  const table = tableOf(record)
  let position: number | undefined = nearest(search.positions, from, isDown)
  for (let rows = 1; position !== undefined; rows++) {
    const values = valuesAt(record, table, position)
    if ((search.test === undefined || search.test(values, 0)) && work.visit(values)) return true
    const next: number = position + (isDown ? -1 : 1)
    const turn = rows % ROWS_A_CHECK === 0 ? record.s.fiber.yield() : undefined
    if (turn !== undefined) return turn.then(() => scan(work, next))
    position = nearest(search.positions, next, isDown)
  }
  return false
}

function load(record: AlRecord, table: ComputedTable, position: number): void {
  record.takeValues(valuesAt(record, table, position))
}

function valuesAt(record: AlRecord, table: ComputedTable, position: number): readonly unknown[] {
  const values = record.table.initial.slice()
  table.row(position).forEach((value, index) => (values[index] = value))
  return values
}
