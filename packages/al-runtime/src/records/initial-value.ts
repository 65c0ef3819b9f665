import type { EnumMetadata, FieldMetadata } from '@alcove/al-abi'
import type { AlError } from '../errors/al-error.ts'
import { errors } from '../errors/error-texts.ts'
import { code } from '../values/conversions.ts'
import { DateFormula } from '../values/date-formula.ts'
import { Decimal } from '../values/decimal.ts'
import { guidOfText } from '../values/guid.ts'

/** InitValue in the form of the field's type, else `blank`. */
export function initialValue(
  field: FieldMetadata,
  blank: unknown,
  enumOf: (id: number) => EnumMetadata | undefined,
): unknown {
  return field.initValue === undefined ? blank : writtenValue(field, field.initValue, blank, enumOf)
}

/** An InitValue that compiles and cannot be read: a new variable has the blank value, Init ends in the error. */
export function isUnreadable({ type: { kind }, initValue }: FieldMetadata): boolean {
  return typeof initValue === 'string' && (kind === 'Date' || kind === 'DateTime')
}

export function unreadable({ type: { kind }, initValue }: FieldMetadata): AlError {
  return kind === 'Date' ? errors.dateFormat(String(initValue)) : errors.evaluate(String(initValue), kind)
}

/** The value of a property, in the form of the field's type. */
export function writtenValue(
  field: FieldMetadata,
  written: string | number | boolean,
  blank: unknown,
  enumOf: (id: number) => EnumMetadata | undefined,
): unknown {
  switch (field.type.kind) {
    case 'Boolean':
      return typeof written === 'boolean' ? written : /^(true|yes|1)$/i.test(String(written))
    case 'Integer':
    case 'Byte':
    case 'Char':
    case 'Duration':
    case 'Time':
      return Number(written)
    case 'Date':
    case 'DateTime':
      return typeof written === 'string' ? blank : Number(written)
    case 'BigInteger':
      return BigInt(written)
    case 'Decimal':
      return Decimal.fromString(String(written))
    case 'Code':
      return code(String(written), 0)
    case 'Text':
      return String(written)
    case 'Option':
      return typeof written === 'number' ? written : ordinalOf(field.type.members, String(written))
    case 'Enum':
      return typeof written === 'number' ? written : enumOrdinal(enumOf(field.type.id), String(written))
    case 'Guid':
      return guidOfText(String(written))
    case 'DateFormula':
      return DateFormula.parse(String(written)) ?? blank
    default:
      return blank
  }
}

function ordinalOf(members: readonly string[], name: string): number {
  const index = members.findIndex((member) => member.trim().toLowerCase() === name.trim().toLowerCase())
  return index < 0 ? 0 : index
}

function enumOrdinal(metadata: EnumMetadata | undefined, name: string): number {
  const wanted = name.trim().toLowerCase()
  return metadata?.values.find((value) => value.name.trim().toLowerCase() === wanted)?.ordinal ?? 0
}
