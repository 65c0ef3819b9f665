import type { Step } from '../access.ts'
import type { AlRecord } from '../al-record.ts'
import { isAt } from '../cursor.ts'
import { compareToLimit, rowSearchOf, type RowSearch } from './row-search.ts'
import type { IndexPlace, SortedIndex } from './sorted-index.ts'

/** Where a read left a variable of a temporary table. As long as the variable still has the row's key values, Next goes on from here. */
export interface Walk {
  readonly place: IndexPlace
  readonly search: RowSearch
  readonly isBackward: boolean
  /** The row delivered last. */
  row: number
}

/** One row on from the record's values. Whatever changes the order, the filters or the rows has ended the walk. */
export function step(record: AlRecord, isBackward: boolean): boolean {
  const { walk } = record
  if (walk === undefined) return findRow(record, isBackward ? '<' : '>')
  const { place, search } = walk
  const { pages } = record.rows
  const isCurrent = walk.isBackward === isBackward && place.index.isCurrent(place)
  if (!isCurrent || !isAt(record, pages.page(walk.row), pages.at(walk.row)))
    return findRow(record, isBackward ? '<' : '>', search)
  const goesDown = isBackward !== record.order.reversed
  if (!goesDown) place.offset++
  const row = advance(record, place, search, goesDown)
  if (row < 0) {
    record.walk = undefined
    return false
  }
  walk.row = row
  load(record, row)
  return true
}

export function findRow(record: AlRecord, where: Step, search: RowSearch = rowSearchOf(record)): boolean {
  const sorted = record.rows.sorted(record.order)
  if (where === '=') return findHere(record, sorted, search)
  const isBackward = where === 'last' || where === '<'
  const goesDown = isBackward !== record.order.reversed
  const fromHere = where === '<' || where === '>'
  const place = goesDown ? placeAbove(record, sorted, search, fromHere) : placeBelow(record, sorted, search, fromHere)
  const row = advance(record, place, search, goesDown)
  return row >= 0 && arrive(record, { place, search, isBackward, row })
}

/** All rows inside the filters, from below, until `visit` answers true. It may not change the rows. */
export function eachInside(record: AlRecord, visit: (row: number) => boolean): boolean {
  const search = rowSearchOf(record)
  const place = placeBelow(record, record.rows.sorted(record.order), search, false)
  for (;;) {
    const row = advance(record, place, search, false)
    if (row < 0) return false
    if (visit(row)) return true
    place.offset++
  }
}

/** The row's values into the record. */
export function load(record: AlRecord, row: number): void {
  const { pages } = record.rows
  record.takeValues(pages.page(row), pages.at(row))
}

function findHere(record: AlRecord, sorted: SortedIndex, search: RowSearch): boolean {
  const { pages } = record.rows
  const { order } = sorted
  const place = sorted.seek((page, at) => order.compare(page, at, record.v, 0))
  const row = sorted.forward(place)
  if (row < 0) return false
  const page = pages.page(row)
  const at = pages.at(row)
  if (order.compare(page, at, record.v, 0) !== 0 || search.test?.(page, at) === false) return false
  return arrive(record, { place, search, isBackward: false, row })
}

function arrive(record: AlRecord, walk: Walk): boolean {
  record.walk = walk
  load(record, walk.row)
  return true
}

/** Where an upward walk begins: where the filters let it, or right after the record's values when those are beyond. */
function placeBelow(record: AlRecord, sorted: SortedIndex, { low }: RowSearch, fromHere: boolean): IndexPlace {
  const { v } = record
  if (fromHere && (low === undefined || compareToLimit(v, 0, low) >= 0))
    return sorted.seek((page, at) => (sorted.order.compare(page, at, v, 0) <= 0 ? -1 : 0))
  return low === undefined ? sorted.beginning() : sorted.seek((page, at) => compareToLimit(page, at, low))
}

function placeAbove(record: AlRecord, sorted: SortedIndex, { high }: RowSearch, fromHere: boolean): IndexPlace {
  const { v } = record
  if (fromHere && (high === undefined || compareToLimit(v, 0, high) <= 0))
    return sorted.seek((page, at) => sorted.order.compare(page, at, v, 0))
  return high === undefined ? sorted.end() : sorted.seek((page, at) => (compareToLimit(page, at, high) <= 0 ? -1 : 0))
}

/** The next row inside the filters, at the place or beyond it; -1 when there is none. */
function advance(record: AlRecord, place: IndexPlace, { test, low, high }: RowSearch, goesDown: boolean): number {
  const { index } = place
  const { pages } = record.rows
  for (;;) {
    const row = goesDown ? index.backward(place) : index.forward(place)
    if (row < 0 || test === undefined) return row
    const page = pages.page(row)
    const at = pages.at(row)
    const end = goesDown ? low : high
    if (end !== undefined && (goesDown ? compareToLimit(page, at, end) < 0 : compareToLimit(page, at, end) > 0))
      return -1
    if (test(page, at)) return row
    if (!goesDown) place.offset++
  }
}
