import type { Access } from '../access.ts'
import type { AlRecord } from '../al-record.ts'
import { flowValuesOf } from '../formulas/flow-values.ts'
import type { Maybe } from '../maybe.ts'
import { temporaryAccess } from './temporary-access.ts'

/** Rows in memory. A filter on a FlowField asks the database about them first: FlowFields calculate from there (al-language.md 9.6). */
export const temporaryRecords: Access = {
  ...temporaryAccess,

  find(record, step) {
    return asks(record)
      ? calculated(record, () => temporaryAccess.find(record, step))
      : temporaryAccess.find(record, step)
  },

  findSet(record) {
    return asks(record) ? calculated(record, () => temporaryAccess.findSet(record)) : temporaryAccess.findSet(record)
  },

  next(record, steps) {
    return record.flowValues === undefined && asks(record)
      ? calculated(record, () => temporaryAccess.next(record, steps))
      : temporaryAccess.next(record, steps)
  },

  count(record) {
    return asks(record) ? calculated(record, () => temporaryAccess.count(record)) : temporaryAccess.count(record)
  },

  isEmpty(record) {
    return asks(record) ? calculated(record, () => temporaryAccess.isEmpty(record)) : temporaryAccess.isEmpty(record)
  },

  sums(record, fields) {
    return asks(record)
      ? calculated(record, () => temporaryAccess.sums(record, fields))
      : temporaryAccess.sums(record, fields)
  },

  deleteAll(record) {
    return asks(record)
      ? calculated(record, () => temporaryAccess.deleteAll(record))
      : temporaryAccess.deleteAll(record)
  },

  modifyAll(record, index, value) {
    return asks(record)
      ? calculated(record, () => temporaryAccess.modifyAll(record, index, value))
      : temporaryAccess.modifyAll(record, index, value)
  },
}

function asks({ filters }: AlRecord): boolean {
  for (let i = 0; i < filters.length; i++) if (filters[i]!.isFlowField) return true
  return false
}

async function calculated<T>(record: AlRecord, work: () => Maybe<T>): Promise<T> {
  record.flowValues = await flowValuesOf(record)
  return work()
}
