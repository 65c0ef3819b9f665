import type { AlRecord } from '../al-record.ts'
import type { FieldShape } from '../table-shape.ts'
import { calcRows } from './calc-fields.ts'
import { withNamedFlowFields } from './flow-order.ts'

/** FlowFields that a temporary record is filtered or ordered by, by index in the fields, of each of its rows by its rowKey. */
export type FlowValues = ReadonlyMap<unknown, ReadonlyMap<number, unknown>>

export async function flowValuesOf(record: AlRecord, fields: readonly FieldShape[]): Promise<FlowValues> {
  const rows = record.rows.all()
  const all = withNamedFlowFields(record.table, fields)
  const values = new Map<unknown, ReadonlyMap<number, unknown>>()
  for (let from = 0; from < rows.length; from += AT_ONCE) {
    const some = rows.slice(from, from + AT_ONCE)
    const calculated = await calcRows(record, some, all)
    some.forEach((row, i) => values.set(record.table.rowKey(row), byIndex(all, calculated[i]!)))
  }
  return values
}

export function filteredFlowFields({ filters }: AlRecord): readonly FieldShape[] {
  return [...new Set(filters.filter((filter) => filter.isFlowField).map((filter) => filter.field))]
}

/** Rows of one statement. */
const AT_ONCE = 50

function byIndex(fields: readonly FieldShape[], values: readonly unknown[]): ReadonlyMap<number, unknown> {
  return new Map(fields.map(({ index }, i) => [index, values[i]]))
}
