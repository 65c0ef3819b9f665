import type { FlowField, RecordQuery, StoreSession } from '@alcove/record-store'
import type { AlRecord } from '../al-record.ts'
import type { FieldShape } from '../table-shape.ts'
import { rowCalculationOf } from './calculation.ts'
import { refuseCircle } from './flow-order.ts'

export function namesFlowFields(record: AlRecord): boolean {
  return filtersByFlowFields(record) || record.order.flowFields.length > 0
}

export function filtersByFlowFields({ filters }: AlRecord): boolean {
  for (let i = 0; i < filters.length; i++) if (filters[i]!.isFlowField) return true
  return false
}

/** Adds to the query what its FlowFields are calculated by. */
export async function withFlowFields(record: AlRecord, query: RecordQuery, store: StoreSession): Promise<RecordQuery> {
  const { table } = record
  const pending = new Set([...query.filters, ...query.anyOf, ...query.order].map(({ field }) => field))
  const flowFields = new Map<number, FlowField>()
  const textsOf = async ({ no }: FieldShape) => {
    const { place, filters } = query
    const stored = filters.filter((filter) => table.field(filter.field).meta.fieldClass === 'Normal')
    return (await store.distinct({ place, filters: stored, anyOf: [], order: [] }, no)).map(String)
  }
  for (const no of pending) {
    const field = table.field(no)
    if (field.meta.fieldClass !== 'FlowField' || flowFields.has(no)) continue
    refuseCircle(table, field)
    const calculation = await rowCalculationOf(record, field, textsOf)
    flowFields.set(no, { field: no, calculation })
    // A formula may compare with another FlowField of the row.
    for (const link of calculation.links) pending.add(link.ofRow)
  }
  return { ...query, flowFields: [...flowFields.values()] }
}
