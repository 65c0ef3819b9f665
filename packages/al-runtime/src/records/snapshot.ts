import type { RecordSnapshot } from '../host.ts'
import type { AlSession } from '../session/al-session.ts'
import { type AlRecord, createRecord } from './al-record.ts'
import { mapValues } from './filters/map-values.ts'
import { RecordFilter } from './filters/record-filter.ts'
import type { FieldValues, FilterSnapshot, OrderSnapshot } from './snapshot-of-record.ts'

/** Raises when the session's image has no such table; xRec equals Rec. */
export function recordOfSnapshot(s: AlSession, snapshot: RecordSnapshot): AlRecord {
  const record = createRecord(s, snapshot.tableId, snapshot.temporary)
  const { table } = record
  // Made by snapshotOfRecord: the forms are its own.
  const values = snapshot.values as FieldValues
  const { current, filters } = snapshot.filters as FilterSnapshot
  const order = snapshot.order as OrderSnapshot
  for (const [no, value] of values) {
    const index = table.indexOf(no)
    if (index === undefined) continue
    const { fromStored } = table.fields[index]!.kind
    record.v[index] = fromStored === undefined ? value : fromStored(value)
  }
  if (record.isTemporary) record.rows.insertNew(record.v)
  record.filters = filters.flatMap(({ group, field: no, expression }) => {
    const index = table.indexOf(no)
    if (index === undefined) return []
    const field = table.fields[index]!
    return new RecordFilter(group, field, mapValues(expression, field.kind.fromStored))
  })
  record.filterGroup = current
  const known = (nos: readonly number[]) => nos.flatMap((no) => table.indexOf(no) ?? [])
  record.setOrder(table.order(known(order.fields), known(order.descending), order.reversed))
  record.rememberAsBefore()
  return record
}
