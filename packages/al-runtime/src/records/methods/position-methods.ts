import type { AlSession } from '../../session/al-session.ts'
import { formatInvariant } from '../../format/format-value.ts'
import { Variant } from '../../values/variant.ts'
import type { AlRecord } from '../al-record.ts'
import type { FieldShape } from '../table-shape.ts'
import { fieldValue, filterText } from '../value-text.ts'
import { ViewReader, writtenInView } from '../view-reader.ts'

/** `No.=CONST(10),Line No.=CONST(1)`; without captions `Field1=0(10),Field2=0(1)` (al-language.md 9.8). */
export function GetPosition(s: AlSession, rec: AlRecord, useCaptions = true): string {
  return rec.table.primary
    .map((index) => {
      const field = rec.table.fields[index]!
      const value = rec.v[index]
      return useCaptions
        ? `${field.meta.caption}=CONST(${writtenInView(filterText(s, field, value))})`
        : `Field${field.no}=0(${writtenInView(invariantText(s, field, value))})`
    })
    .join(',')
}

/** Sets the fields of the primary key that the text names; the others stay. */
export function SetPosition(s: AlSession, rec: AlRecord, position: string): void {
  const reader = new ViewReader(position)
  const values: { readonly field: FieldShape; readonly value: unknown }[] = []
  while (!reader.isAtEnd) {
    const field = reader.field(rec.table, '=')
    reader.expect('=')
    if (!field.isPrimary || reader.acceptHead('CONST', '0') === undefined) throw reader.invalid()
    values.push({ field, value: constantValue(s, field, reader.value()) })
    if (!reader.isAtEnd) reader.expect(',')
  }
  for (const { field, value } of values) rec.v[field.index] = value
}

/** The text of a value that does not depend on captions and culture. */
export function invariantText(s: AlSession, field: FieldShape, value: unknown): string {
  const { type } = field.meta
  return typeof value === 'number' && (type.kind === 'Option' || type.kind === 'Enum')
    ? String(value)
    : formatInvariant(s, value, type)
}

/** Nothing between the parentheses is the blank value. */
export function constantValue(s: AlSession, field: FieldShape, text: string): unknown {
  return text === '' ? field.kind.blank : fieldValue(s, field, new Variant(text, { kind: 'Text', length: 0 }))
}
