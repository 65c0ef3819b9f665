import type { FilterExpression } from '@alcove/record-store'
import type { RecordSnapshot } from '../host.ts'
import type { AlRecord } from './al-record.ts'

/** Fields by number: the other session may run a newer image. */
export type FieldValues = readonly (readonly [no: number, value: unknown])[]

export interface FilterSnapshot {
  readonly current: number
  readonly filters: readonly { readonly group: number; readonly field: number; readonly expression: FilterExpression }[]
}

export interface OrderSnapshot {
  readonly fields: readonly number[]
  readonly descending: readonly number[]
  readonly reversed: boolean
}

/** What StartSession hands over (C-6): values, filters, key and the temporary flag; of a temporary record the current row only. */
export function snapshotOfRecord(record: AlRecord): RecordSnapshot {
  const { table, order } = record
  const values: FieldValues = table.fields.map((field) => {
    const value = record.v[field.index]
    return [field.no, field.kind.toStored === undefined ? value : field.kind.toStored(value)]
  })
  const filters: FilterSnapshot = {
    current: record.filterGroup,
    filters: record.filters.map((filter) => ({ group: filter.group, ...filter.forStore })),
  }
  const no = (index: number) => table.fields[index]!.no
  const sorting: OrderSnapshot = {
    fields: order.keyFields.map(no),
    descending: order.descending.map(no),
    reversed: order.reversed,
  }
  return {
    tableId: table.id,
    temporary: record.isTemporary,
    values,
    systemId: record.systemId,
    filters,
    order: sorting,
  }
}
