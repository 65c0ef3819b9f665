import type { Access, Step } from '../access.ts'
import type { AlRecord } from '../al-record.ts'
import { isAt } from '../cursor.ts'
import { checkMagnitudes } from '../field-limits.ts'
import { FieldSums } from '../field-sums.ts'
import { passes } from '../passes.ts'
import { stampInsert, stampModify } from '../stamps.ts'
import { compareToLimit, type SearchPlace, stretchOf } from './index-stretch.ts'
import type { IndexPlace, SortedIndex } from './sorted-index.ts'
import type { Row } from './temporary-table.ts'

/** Rows in memory: nothing here waits (al-language.md 9.6). */
export const temporaryAccess: Access = {
  get(record, key) {
    return load(record, record.rows.get(valuesOfKey(record, key)))
  },

  getBySystemId(record, systemId) {
    for (const row of record.rows.rows()) {
      if (row.v[record.table.systemId] === systemId) return load(record, row)
    }
    return false
  },

  find(record, step) {
    return findRow(record, step)
  },

  readBlobs(record, indexes) {
    const row = record.rows.get(record.v)
    if (row === undefined) return
    for (const index of indexes) record.v[index] = row.v[index]
  },

  findSet(record) {
    return findRow(record, 'first')
  },

  next(record, steps) {
    if (steps === 1) return step(record, false) ? 1 : 0
    const isBackward = steps < 0
    const wanted = Math.abs(steps)
    let moved = 0
    while (moved < wanted && step(record, isBackward)) moved++
    return isBackward ? 0 - moved : moved
  },

  count(record) {
    if (record.filters.length === 0 && !record.markedOnly) return record.rows.size
    let count = 0
    walk(record, () => {
      count++
      return false
    })
    return count
  },

  isEmpty(record) {
    if (record.filters.length === 0 && !record.markedOnly) return record.rows.size === 0
    return !walk(record, () => true)
  },

  sums(record, fields) {
    const sums = new FieldSums(fields)
    walk(record, ({ v }) => {
      sums.add(v)
      return false
    })
    return sums.values
  },

  insert(record, keepSystemId) {
    checkMagnitudes(record)
    const { rows, v } = record
    const key = rows.key(v)
    if (rows.has(key)) return false
    stampInsert(record, v, keepSystemId)
    rows.add(key, v)
    return true
  },

  modify(record) {
    checkMagnitudes(record)
    const row = record.rows.get(record.v)
    if (row === undefined) return false
    record.systemId = row.v[record.table.systemId] as string
    stampModify(record, record.v)
    return record.rows.modify(record.v)
  },

  delete(record) {
    return record.rows.delete(record.v)
  },

  rename(record, oldKey) {
    const old = valuesOfKey(record, oldKey)
    const row = record.rows.get(old)
    if (row === undefined) return 'missing'
    const other = record.rows.get(record.v)
    if (other !== undefined && other !== row) return 'exists'
    record.rows.delete(old)
    record.systemId = row.v[record.table.systemId] as string
    stampModify(record, record.v)
    record.rows.add(record.rows.key(record.v), record.v)
    return 'renamed'
  },

  deleteAll(record) {
    if (record.filters.length === 0 && !record.markedOnly) {
      record.rows.clear()
      return
    }
    for (const row of matching(record)) record.rows.delete(row.v)
  },

  modifyAll(record, index, value) {
    for (const row of matching(record)) {
      const values = row.v.slice()
      values[index] = value
      stampModify(record, values)
      record.rows.modify(values)
    }
  },

  lock() {},
}

/** By field index, where only the primary key is asked for. */
function valuesOfKey(record: AlRecord, key: readonly unknown[]): readonly unknown[] {
  const { primary } = record.table
  if (primary[0] === 0 && primary.length === 1) return key
  const values: unknown[] = []
  for (let i = 0; i < primary.length; i++) values[primary[i]!] = key[i]
  return values
}

function load(record: AlRecord, row: Row | undefined): boolean {
  if (row === undefined) return false
  record.forgetPlace()
  record.takeValues(row.v)
  return true
}

function matching(record: AlRecord): Row[] {
  const rows: Row[] = []
  walk(record, (row) => {
    rows.push(row)
    return false
  })
  return rows
}

/** All rows inside the filters, in any order, until `visit` answers true. */
function walk(record: AlRecord, visit: (row: Row) => boolean): boolean {
  const sorted = record.rows.sorted(record.order)
  const { low, high } = stretchOf(record, sorted)
  const place = low === undefined ? beginning(sorted) : sorted.seek((values) => compareToLimit(record, values, low))
  for (let row = sorted.forward(place); row !== undefined; row = sorted.forward(place)) {
    if (high !== undefined && compareToLimit(record, row.v, high) > 0) return false
    if (passes(record, row.v) && visit(row)) return true
    place.offset++
  }
  return false
}

function beginning(sorted: SortedIndex): IndexPlace {
  return sorted.seek(() => 0)
}

/** One row on from the record's values. Whatever changes the order, the filters or the rows has closed the cursor. */
function step(record: AlRecord, isBackward: boolean): boolean {
  const { cursor } = record
  const place = cursor?.place
  if (
    place === undefined ||
    cursor!.isBackward !== isBackward ||
    !place.index.isCurrent(place) ||
    !isAt(record, cursor!.key)
  ) {
    return findRow(record, isBackward ? '<' : '>')
  }
  const goesDown = isBackward !== record.order.reversed
  if (!goesDown) place.offset++
  const row = advance(record, place, goesDown)
  if (row === undefined) {
    record.cursor = undefined
    return false
  }
  cursor!.key = row.v
  record.takeValues(row.v)
  return true
}

function findRow(record: AlRecord, where: Step): boolean {
  const sorted = record.rows.sorted(record.order)
  if (where === '=') {
    const place = { ...sorted.seek((values) => sorted.compare(values, record.v)), stretch: stretchOf(record, sorted) }
    const row = sorted.forward(place)
    if (row === undefined || sorted.compare(row.v, record.v) !== 0 || !passes(record, row.v)) return false
    return arrive(record, place, row, false)
  }
  const isBackward = where === 'last' || where === '<'
  const goesDown = isBackward !== record.order.reversed
  const fromHere = where === '<' || where === '>'
  const place = goesDown ? placeAbove(record, sorted, fromHere) : placeBelow(record, sorted, fromHere)
  const row = advance(record, place, goesDown)
  return row !== undefined && arrive(record, place, row, isBackward)
}

function arrive(record: AlRecord, place: SearchPlace, row: Row, isBackward: boolean): boolean {
  record.cursor = { isBackward, key: row.v, set: undefined, place }
  record.takeValues(row.v)
  return true
}

/** Where an upward walk begins: at the filters' stretch, or right after the record's values when those are beyond. */
function placeBelow(record: AlRecord, sorted: SortedIndex, fromHere: boolean): SearchPlace {
  const stretch = stretchOf(record, sorted)
  const { low } = stretch
  if (fromHere && (low === undefined || compareToLimit(record, record.v, low) >= 0)) {
    return { ...sorted.seek((values) => (sorted.compare(values, record.v) <= 0 ? -1 : 0)), stretch }
  }
  const place = low === undefined ? beginning(sorted) : sorted.seek((values) => compareToLimit(record, values, low))
  return { ...place, stretch }
}

function placeAbove(record: AlRecord, sorted: SortedIndex, fromHere: boolean): SearchPlace {
  const stretch = stretchOf(record, sorted)
  const { high } = stretch
  if (fromHere && (high === undefined || compareToLimit(record, record.v, high) <= 0)) {
    return { ...sorted.seek((values) => sorted.compare(values, record.v)), stretch }
  }
  const place =
    high === undefined ? sorted.end() : sorted.seek((values) => (compareToLimit(record, values, high) <= 0 ? -1 : 0))
  return { ...place, stretch }
}

/** The next row inside the filters, at the place or beyond it. */
function advance(record: AlRecord, place: SearchPlace, goesDown: boolean): Row | undefined {
  const { index, stretch } = place
  const isFree = record.filters.length === 0 && !record.markedOnly
  if (goesDown) {
    if (isFree) return index.backward(place)
    const { low } = stretch
    for (let row = index.backward(place); row !== undefined; row = index.backward(place)) {
      if (low !== undefined && compareToLimit(record, row.v, low) < 0) return undefined
      if (passes(record, row.v)) return row
    }
    return undefined
  }
  if (isFree) return index.forward(place)
  const { high } = stretch
  for (let row = index.forward(place); row !== undefined; row = index.forward(place)) {
    if (high !== undefined && compareToLimit(record, row.v, high) > 0) return undefined
    if (passes(record, row.v)) return row
    place.offset++
  }
  return undefined
}
