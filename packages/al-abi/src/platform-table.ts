import type { AlType } from './al-type.ts'
import type { FieldMetadata, KeyMetadata, TableMetadata } from './metadata.ts'

/** Of a table that no app declares. */
export function table(
  id: number,
  name: string,
  fields: readonly FieldMetadata[],
  keys: readonly (readonly number[])[],
): TableMetadata {
  return { id, name, caption: name, dataPerCompany: false, temporary: false, fields, keys: keys.map(key), app: '' }
}

function key(fields: readonly number[], index: number): KeyMetadata {
  return { name: `Key${index + 1}`, fields, unique: index === 0, clustered: index === 0, enabled: true }
}

export function field(no: number, name: string, type: AlType): FieldMetadata {
  return {
    no,
    name,
    caption: name,
    type,
    fieldClass: 'Normal',
    autoIncrement: false,
    notBlank: false,
    hasOnValidate: false,
  }
}

export function text(length: number): AlType {
  return { kind: 'Text', length }
}

export function option(...members: readonly string[]): AlType {
  return { kind: 'Option', members }
}
