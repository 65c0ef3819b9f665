import { formatValue } from '../../format/format-value.ts'
import { fieldDecimal } from '../../values/conversions.ts'
import { Decimal } from '../../values/decimal.ts'
import { Variant } from '../../values/variant.ts'
import type { AlRecord } from '../al-record.ts'
import { databaseAccess } from '../database/database-access.ts'
import { keyOf, placeOf, storedKey } from '../database/query.ts'
import { statement } from '../database/statement.ts'
import { hiddenFields } from '../hidden-fields.ts'
import type { Maybe } from '../maybe.ts'
import { type FieldShape, systemField } from '../table-shape.ts'
import { fieldValue } from '../value-text.ts'

/** FieldRef.Value: a value of the field's exact type. */
export function readValue(record: AlRecord, field: FieldShape): Maybe<Variant> {
  if (field.index >= 0) return new Variant(record.v[field.index], field.meta.type)
  const isStored = record.access === databaseAccess
  return isStored ? readHidden(record, field) : new Variant(field.kind.blank, field.meta.type)
}

/** `FieldRef.Value := value`, with the conversions of an assignment. The write stamps the audit fields, whatever is assigned to them. */
export function writeValue(record: AlRecord, field: FieldShape, value: Variant): void {
  const converted = fieldValue(record.s, field, value)
  if (field.index >= 0) record.v[field.index] = converted instanceof Decimal ? fieldDecimal(converted) : converted
}

/** The value as Format shows it, of a field that is in memory. */
export function identifiedText(record: AlRecord, field: FieldShape): string {
  const value = field.index >= 0 ? record.v[field.index] : field.kind.blank
  return formatValue(record.s, value, field.meta.type)
}

async function readHidden(record: AlRecord, field: FieldShape): Promise<Variant> {
  const { table } = record
  const { whole } = hiddenFields(table.meta)
  const key = storedKey(table, keyOf(table, record.v))
  const row = await statement(record, (store) => store.get({ ...placeOf(record), table: whole }, key))
  const blank = new Variant(field.kind.blank, field.meta.type)
  if (row === undefined) return blank
  if (field.no === systemField.rowVersion) return new Variant(BigInt(row.version), field.meta.type)
  const stored = row.values[whole.fields.findIndex(({ no }) => no === field.no)]
  return new Variant(field.kind.fromStored === undefined ? stored : field.kind.fromStored(stored), field.meta.type)
}
