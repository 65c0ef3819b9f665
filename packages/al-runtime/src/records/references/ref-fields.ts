import { errors } from '../../errors/error-texts.ts'
import type { AlRecord } from '../al-record.ts'
import { type FieldShape, systemField } from '../table-shape.ts'

/** Every table has them, whether its metadata lists them or not. */
const systemNumbers = [
  systemField.id,
  systemField.createdAt,
  systemField.createdBy,
  systemField.modifiedAt,
  systemField.modifiedBy,
]

export function fieldExists({ table }: AlRecord, no: number): boolean {
  return table.indexOf(no) !== undefined || no === systemField.rowVersion || systemNumbers.includes(no as never)
}

export function fieldNumbered(record: AlRecord, no: number): FieldShape {
  if (!fieldExists(record, no)) throw errors.fieldNumber(no, record.table.caption)
  return record.table.field(no)
}

export function fieldNamed(record: AlRecord, name: string): FieldShape {
  const field = record.table.fieldNamed(name)
  if (field === undefined) throw errors.fieldName(name, record.table.caption)
  return field
}

/** What FieldIndex counts: the declared fields, then the system's. */
export function indexedFields({ table }: AlRecord): readonly FieldShape[] {
  return [...table.fields.filter((field) => !field.isSystem), ...systemNumbers.map((no) => table.field(no))]
}

export interface TableKey {
  readonly fields: readonly FieldShape[]
  readonly enabled: boolean
}

/** The table's keys, and the one of SystemId that every table has (al-language.md 9.8). */
export function keysWithSystemId({ table }: AlRecord): readonly TableKey[] {
  const declared = table.meta.keys.map(({ fields, enabled }) => ({
    fields: fields.map((no) => table.field(no)),
    enabled,
  }))
  const [first = { fields: table.primary.map((index) => table.fields[index]!), enabled: true }, ...others] = declared
  return [first, ...others, { fields: [table.field(systemField.id)], enabled: true }]
}
