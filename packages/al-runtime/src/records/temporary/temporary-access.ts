import type { Access } from '../access.ts'
import { NULL_GUID } from '../../values/guid.ts'
import type { AlRecord } from '../al-record.ts'
import { checkMagnitudes } from '../field-limits.ts'
import { FieldSums } from '../field-sums.ts'
import { existingRecord } from '../record-errors.ts'
import { stampInsert, stampModify } from '../stamps.ts'
import { eachInside, findRow, load, step } from './walk.ts'

/** Rows in memory: nothing here waits (al-language.md 9.6). */
export const temporaryAccess: Access = {
  get(record, key) {
    return arriveAt(record, record.rows.findByKey(key))
  },

  getBySystemId(record, systemId) {
    return arriveAt(record, record.rows.findBySystemId(systemId))
  },

  find(record, step) {
    return findRow(record, step)
  },

  readBlobs(record, indexes) {
    const row = record.rows.find(record.v)
    if (row < 0) return
    for (const index of indexes) record.v[index] = record.rows.valueOf(row, index)
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
    if (hasAll(record)) return record.rows.size
    let count = 0
    eachInside(record, () => {
      count++
      return false
    })
    return count
  },

  isEmpty(record) {
    if (hasAll(record)) return record.rows.size === 0
    return !eachInside(record, () => true)
  },

  sums(record, fields) {
    const sums = new FieldSums(fields)
    const { pages } = record.rows
    eachInside(record, (row) => {
      sums.add(pages.page(row), pages.at(row))
      return false
    })
    return sums.values
  },

  insert(record, keepSystemId) {
    checkMagnitudes(record)
    const { rows, systemId } = record
    if (keepSystemId && systemId !== NULL_GUID && rows.findBySystemId(systemId) >= 0) return false
    return rows.insertNew(record.v, (values) => stampInsert(record, values, keepSystemId))
  },

  modify(record) {
    checkMagnitudes(record)
    const { rows, v } = record
    const row = rows.find(v)
    if (row < 0) return false
    keepSystemId(record, row)
    stampModify(record, v)
    rows.modify(row, v)
    rows.tidy()
    return true
  },

  delete(record) {
    const { rows } = record
    const row = rows.find(record.v)
    if (row < 0) return false
    rows.delete(row)
    rows.tidy()
    return true
  },

  rename(record, oldKey) {
    const { rows, v } = record
    const row = rows.findByKey(oldKey)
    if (row < 0) return 'missing'
    const other = rows.find(v)
    if (other >= 0 && other !== row) return 'exists'
    keepSystemId(record, row)
    stampModify(record, v)
    rows.move(row, v)
    rows.tidy()
    return 'renamed'
  },

  deleteAll(record) {
    const { rows } = record
    if (hasAll(record)) {
      rows.clear()
      return
    }
    for (const row of inside(record)) rows.delete(row)
    rows.tidy()
  },

  modifyAll(record, index, value) {
    const { rows, table } = record
    for (const row of inside(record)) {
      const values = rows.valuesOf(row)
      values[index] = value
      stampModify(record, values)
      if (table.fields[index]!.isPrimary) moveTo(record, row, values)
      else rows.modify(row, values)
    }
    rows.tidy()
  },

  lock() {},
}

/** No filter and no mark leaves a row out. */
function hasAll(record: AlRecord): boolean {
  return record.filters.every((filter) => filter.isFlowFilter) && !record.markedOnly
}

function arriveAt(record: AlRecord, row: number): boolean {
  if (row < 0) return false
  record.forgetPlace()
  load(record, row)
  return true
}

function keepSystemId(record: AlRecord, row: number): void {
  record.systemId = record.rows.valueOf(row, record.table.systemId) as string
}

function moveTo(record: AlRecord, row: number, values: readonly unknown[]): void {
  const other = record.rows.find(values)
  if (other >= 0 && other !== row) throw existingRecord(record, values)
  record.rows.move(row, values)
}

function inside(record: AlRecord): number[] {
  const rows: number[] = []
  eachInside(record, (row) => {
    rows.push(row)
    return false
  })
  return rows
}
