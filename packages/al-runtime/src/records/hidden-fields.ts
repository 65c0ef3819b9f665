import type { AlType, FieldMetadata, TableMetadata } from '@alcove/al-abi'
import { kindOf } from './field-kind.ts'
import type { FieldShape } from './table-shape.ts'

/**
 * Audit fields and row version of a table whose code names none of them, so that its rows are read without (al-compiler,
 * use-system-field.ts). Only a FieldRef reaches them: they have no place among a record's values (their index is negative), and the value is read
 * from the database when it is asked for.
 */
export interface HiddenFields {
  /** The table as one whose code names them: they follow the others. */
  readonly whole: TableMetadata
  readonly byNumber: ReadonlyMap<number, FieldShape>
}

const known = new WeakMap<TableMetadata, HiddenFields>()

export function hiddenFields(table: TableMetadata): HiddenFields {
  let hidden = known.get(table)
  if (hidden === undefined) {
    hidden = findHidden(table)
    known.set(table, hidden)
  }
  return hidden
}

const systemFields: readonly { readonly no: number; readonly name: string; readonly type: AlType }[] = [
  { no: 2_000_000_001, name: 'SystemCreatedAt', type: { kind: 'DateTime' } },
  { no: 2_000_000_002, name: 'SystemCreatedBy', type: { kind: 'Guid' } },
  { no: 2_000_000_003, name: 'SystemModifiedAt', type: { kind: 'DateTime' } },
  { no: 2_000_000_004, name: 'SystemModifiedBy', type: { kind: 'Guid' } },
  { no: 0, name: 'SystemRowVersion', type: { kind: 'BigInteger' } },
]

function findHidden(table: TableMetadata): HiddenFields {
  const missing = systemFields.filter(({ no }) => !table.fields.some((field) => field.no === no))
  const metadata = missing.map((field): FieldMetadata => ({
    ...field,
    caption: field.name,
    fieldClass: 'Normal',
    autoIncrement: false,
    notBlank: false,
    hasOnValidate: false,
  }))
  const shapes = metadata.map((meta, i): FieldShape => ({
    index: -1 - i,
    no: meta.no,
    meta,
    kind: kindOf(meta.type),
    limits: undefined,
    isPrimary: false,
    isSystem: true,
  }))
  return {
    whole: { ...table, fields: [...table.fields, ...metadata] },
    byNumber: new Map(shapes.map((shape) => [shape.no, shape])),
  }
}
