import type { Access } from '../access.ts'
import type { AlRecord } from '../al-record.ts'
import { filtersByFlowFields } from '../formulas/flow-fields.ts'
import { filteredFlowFields, flowValuesOf } from '../formulas/flow-values.ts'
import type { Maybe } from '../maybe.ts'
import { findInFlowOrder, nextInFlowOrder } from './flow-ordered-rows.ts'
import { temporaryAccess } from './temporary-access.ts'

/**
 * Rows in memory. A filter on a FlowField, or an order by one, asks the database about them first: FlowFields calculate from there
 * (al-language.md 9.6).
 */
export const temporaryRecords: Access = {
  ...temporaryAccess,

  find(record, step) {
    if (record.order.flowFields.length > 0) return findInFlowOrder(record, step)
    return filtersByFlowFields(record)
      ? calculated(record, () => temporaryAccess.find(record, step))
      : temporaryAccess.find(record, step)
  },

  findSet(record) {
    if (record.order.flowFields.length > 0) return findInFlowOrder(record, 'first')
    return filtersByFlowFields(record)
      ? calculated(record, () => temporaryAccess.findSet(record))
      : temporaryAccess.findSet(record)
  },

  next(record, steps) {
    if (record.order.flowFields.length > 0) return nextInFlowOrder(record, steps)
    return record.flowValues === undefined && filtersByFlowFields(record)
      ? calculated(record, () => temporaryAccess.next(record, steps))
      : temporaryAccess.next(record, steps)
  },

  count: (record) => inAnyOrder(record, () => temporaryAccess.count(record)),
  isEmpty: (record) => inAnyOrder(record, () => temporaryAccess.isEmpty(record)),
  sums: (record, fields) => inAnyOrder(record, () => temporaryAccess.sums(record, fields)),
  deleteAll: (record) => inAnyOrder(record, () => temporaryAccess.deleteAll(record)),
  modifyAll: (record, index, value) => inAnyOrder(record, () => temporaryAccess.modifyAll(record, index, value)),
}

function inAnyOrder<T>(record: AlRecord, work: () => Maybe<T>): Maybe<T> {
  const unordered = () => inPrimaryOrder(record, work)
  return filtersByFlowFields(record) ? calculated(record, unordered) : unordered()
}

/** The rows themselves hold no values of FlowFields to be ordered by. */
function inPrimaryOrder<T>(record: AlRecord, work: () => Maybe<T>): Maybe<T> {
  const { order } = record
  if (order.flowFields.length === 0) return work()
  record.order = record.table.primaryOrder
  try {
    return work()
  } finally {
    record.order = order
  }
}

async function calculated<T>(record: AlRecord, work: () => Maybe<T>): Promise<T> {
  record.flowValues = await flowValuesOf(record, filteredFlowFields(record))
  return work()
}
