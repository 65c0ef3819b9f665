import type { EnumMetadata, FieldMetadata } from '@alcove/al-abi'
import { code } from '../values/conversions.ts'
import { DateFormula } from '../values/date-formula.ts'
import { dateOf, timeOf } from '../values/dates.ts'
import { Decimal } from '../values/decimal.ts'
import { guidOfText } from '../values/guid.ts'

/** InitValue in the form of the field's type, else `blank`. */
export function initialValue(
  field: FieldMetadata,
  blank: unknown,
  enumOf: (id: number) => EnumMetadata | undefined,
): unknown {
  const written = field.initValue
  if (written === undefined) return blank
  switch (field.type.kind) {
    case 'Boolean':
      return typeof written === 'boolean' ? written : /^(true|yes|1)$/i.test(String(written))
    case 'Integer':
    case 'Byte':
    case 'Char':
    case 'Duration':
      return Number(written)
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
    case 'Date':
      return dateConstant(String(written))
    case 'Time':
      return timeConstant(String(written))
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

/** `yyyymmddD` */
function dateConstant(text: string): number {
  const [, year, month, day] = /^(\d{4})(\d{2})(\d{2})D$/i.exec(text.trim()) ?? []
  return year === undefined ? 0 : dateOf(Number(year), Number(month), Number(day))
}

/** `hhmmss[.fff]T` */
function timeConstant(text: string): number {
  const [, hour, minute, second, fraction] = /^(\d{2})(\d{2})(\d{2})(?:\.(\d{1,3}))?T$/i.exec(text.trim()) ?? []
  return hour === undefined
    ? 0
    : timeOf(Number(hour), Number(minute), Number(second), Number((fraction ?? '').padEnd(3, '0')))
}
