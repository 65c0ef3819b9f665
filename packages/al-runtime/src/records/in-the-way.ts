import type { AlError } from '../errors/al-error.ts'
import { errors } from '../errors/error-texts.ts'
import { Variant } from '../values/variant.ts'
import type { AlRecord } from './al-record.ts'
import { RecordFilter } from './filters/record-filter.ts'
import { type Maybe, andThen } from './maybe.ts'
import { existingRecord } from './record-errors.ts'
import type { FieldShape } from './table-shape.ts'
import { filterValues, shownValue } from './value-text.ts'

/** Why the record was not inserted: another row has its primary key, its values of a unique key, or its SystemId. */
export function inTheWay(record: AlRecord): Maybe<AlError> {
  const { table } = record
  const other = record.copy()
  if (record.isTemporary) other.rows = record.rows
  const key = table.primary.map((index) => record.v[index])
  return andThen(other.access.get(other, key), (hasKey) =>
    hasKey ? existingRecord(record) : uniqueKeyInTheWay(record, other, 1),
  )
}

/** Of the keys from that one on; else it is SystemId that must be unique. */
function uniqueKeyInTheWay(record: AlRecord, other: AlRecord, from: number): Maybe<AlError> {
  const { table } = record
  const at = table.meta.keys.findIndex(({ unique }, i) => i >= from && unique)
  if (at < 0) return sameInIndex(record, [table.fields[table.systemId]!])
  const fields = table.meta.keys[at]!.fields.map((no) => table.field(no))
  other.filters = fields.map((field) => new RecordFilter(0, field, valueOf(record, field)))
  return andThen(other.access.isEmpty(other), (none) =>
    none ? uniqueKeyInTheWay(record, other, at + 1) : sameInIndex(record, fields),
  )
}

function valueOf({ s, v }: AlRecord, field: FieldShape) {
  const value = filterValues(s, field).ofArgument(new Variant(v[field.index], field.meta.type))
  return { kind: 'compare', operator: '=', value } as const
}

function sameInIndex({ s, v, table }: AlRecord, fields: readonly FieldShape[]): AlError {
  const values = fields.map((field) => ({ field: field.meta.caption, value: shownValue(s, field, v[field.index]) }))
  return errors.sameInIndex(table.caption, values)
}
