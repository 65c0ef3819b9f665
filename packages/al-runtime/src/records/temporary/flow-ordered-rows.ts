import type { Step } from '../access.ts'
import type { AlRecord } from '../al-record.ts'
import { filteredFlowFields, flowValuesOf } from '../formulas/flow-values.ts'
import { temporaryAccess } from './temporary-access.ts'
import { TemporaryTable } from './temporary-table.ts'
import { load } from './walk.ts'

// Temporary records in the order of a FlowField: the search goes over copies of the rows that hold its values, made when the search begins. What
// it finds is looked up among the rows themselves, so that it is there and as it is now. Rows come with the values they were ordered by.

export async function findInFlowOrder(record: AlRecord, step: Step): Promise<boolean> {
  await order(record)
  const found = overCopies(record, () => temporaryAccess.find(record, step) === true)
  // What was found was copied this moment: the row is there.
  if (found) takeRow(record)
  return found
}

export async function nextInFlowOrder(record: AlRecord, steps: number): Promise<number> {
  if (record.flowOrdered === undefined || record.walk === undefined) await order(record)
  const isBackward = steps < 0
  let moved = 0
  while (moved < Math.abs(steps) && stepInFlowOrder(record, isBackward)) moved++
  return isBackward ? 0 - moved : moved
}

function stepInFlowOrder(record: AlRecord, isBackward: boolean): boolean {
  const before = record.v.slice()
  while (overCopies(record, () => temporaryAccess.next(record, isBackward ? -1 : 1) !== 0))
    if (takeRow(record)) return true
  record.takeValues(before)
  return false
}

async function order(record: AlRecord): Promise<void> {
  const { table, rows } = record
  const ordering = record.order.flowFields.map((index) => table.fields[index]!)
  const values = await flowValuesOf(record, [...new Set([...filteredFlowFields(record), ...ordering])])
  const copies = new TemporaryTable(table)
  for (const row of rows.all()) copies.insertNew(row)
  const { pages } = copies
  for (let row = 0; row < pages.count; row++) {
    const page = pages.page(row)
    const at = pages.at(row)
    const calculated = values.get(table.rowKey(page, at))
    for (const index of record.order.flowFields) page[at + index] = calculated?.get(index)
  }
  record.flowOrdered = copies
  // Its place was among other copies.
  record.walk = undefined
  record.flowValues = values
}

function overCopies<T>(record: AlRecord, work: () => T): T {
  return record.over(record.flowOrdered!, work)
}

/** False: the row has gone since. */
function takeRow(record: AlRecord): boolean {
  const row = record.rows.find(record.v)
  if (row < 0) return false
  const { flowFields } = record.order
  const places = flowFields.map((index) => record.v[index])
  load(record, row)
  flowFields.forEach((index, i) => (record.v[index] = places[i]))
  return true
}
