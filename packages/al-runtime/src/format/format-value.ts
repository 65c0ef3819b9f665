import { type AlType, type EnumMetadata, optionTypes, type TableMetadata } from '@alcove/al-abi'
import { errors } from '../errors/error-texts.ts'
import { isTextKind } from '../values/conversions.ts'
import { DateFormula } from '../values/date-formula.ts'
import { Decimal } from '../values/decimal.ts'
import { keyValue, primaryKeyOf, recordIdParts } from '../values/record-id.ts'
import type { JsonNode } from '../values/json/json-node.ts'
import { printJson } from '../values/json/print-json.ts'
import type { TimeZone } from '../values/time-zone.ts'
import type { Version } from '../values/version.ts'
import { isNumberKind, isOptionKind, typeName, Variant } from '../values/variant.ts'
import { enUs } from './culture.ts'
import { formatDate, formatDateTime, formatDuration, formatIsoDuration, formatTime } from './format-moment.ts'
import { formatNumberAs, formatDecimal } from './format-number.ts'
import { fieldNumber, formatPattern } from './format-pattern.ts'

/** What Format and Evaluate need of a session (AlSession). */
export interface FormatContext {
  readonly zone: TimeZone
  readonly image: {
    enumType(id: number): EnumMetadata | undefined
    table?(id: number): TableMetadata | undefined
    allTables?(): Iterable<TableMetadata>
  }
}

/** Format(value[, length[, format number or string]]) (al-language.md 11). */
export function formatValue(
  context: FormatContext,
  value: unknown,
  type: AlType,
  length = 0,
  format: number | string = 0,
): string {
  const text = formatUncut(context, value, type, format)
  if (length === 0) return text
  if (length < 0) return text.slice(0, -length)
  const isNumber = isNumberKind(type.kind) && !isOptionKind(type.kind) && type.kind !== 'Char'
  const isRight = (isNumber || type.kind === 'BigInteger' || type.kind === 'Decimal') && type.kind !== 'Duration'
  return isRight ? text.padStart(length, ' ').slice(0, length) : text.padEnd(length, ' ').slice(0, length)
}

function formatUncut(context: FormatContext, value: unknown, type: AlType, format: number | string): string {
  switch (type.kind) {
    case 'Integer':
    case 'Byte':
      return format === 0 ? String(value) : formatNumberAs(Decimal.fromInteger(value as number), format, true, enUs)
    case 'BigInteger':
      return format === 0 ? String(value) : formatNumberAs(Decimal.fromBigInt(value as bigint), format, true, enUs)
    case 'Decimal':
      return format === 0
        ? formatDecimal(value as Decimal, enUs)
        : formatNumberAs(value as Decimal, format, false, enUs)
    case 'Text':
    case 'Code':
    case 'Label':
    case 'BigText':
      return typeof format === 'string' ? withText(format, value as string, undefined) : (value as string)
    case 'Char':
      return typeof format === 'string'
        ? withText(format, String.fromCharCode(value as number), value as number)
        : String.fromCharCode(value as number)
    case 'Boolean':
      return formatBoolean(value as boolean, format)
    case 'Date':
      return formatDate(value as number, format, enUs)
    case 'Time':
      return formatTime(value as number, format, enUs)
    case 'DateTime':
      if (value === 0) return ''
      return formatDateTime(format === 9 ? (value as number) : context.zone.toLocal(value as number), format, enUs)
    case 'Duration':
      if (format === 9) return formatIsoDuration(value as number)
      return format === 2 ? String(value) : formatDuration(value as number, enUs)
    case 'Guid':
      return formatGuid(value as string, format)
    case 'DateFormula':
      return dateFormulaText(value as DateFormula, format === 9)
    case 'RecordId':
      return formatRecordId(context, value as string)
    case 'Version':
      return (value as Version).text
    case 'JsonToken':
    case 'JsonObject':
    case 'JsonArray':
    case 'JsonValue':
      return printJson(value as JsonNode)
    case 'Record':
    case 'RecordRef':
    case 'FieldRef':
      // A record shows its key, as its RecordId does, a FieldRef its value; format/ knows records by this one method only.
      return (value as { keyText(): string }).keyText()
    case 'Variant':
      return value instanceof Variant ? formatUncut(context, value.value, value.type, format) : ''
    case 'None':
      return ''
    default:
      if (isOptionKind(type.kind)) return formatOption(context, value as number, type, format)
      throw errors.conversion(typeName(type), 'Text')
  }
}

/** A blank formula has no brackets either. */
function dateFormulaText({ text }: DateFormula, isGeneric: boolean): string {
  return isGeneric && text !== '' ? `<${text}>` : text
}

/** `<Table>: v1,v2`; a blank text is `""` (al-language.md 9.8). A table that is not there any more is its number. */
function formatRecordId(context: FormatContext, recordId: string): string {
  const parts = recordIdParts(recordId)
  if (parts === undefined) return recordId
  const table = context.image.table?.(parts.tableNo)
  const key = table === undefined ? [] : primaryKeyOf(table)
  const values = parts.values.map((value, i) => {
    const type = key[i]?.type
    return type === undefined ? String(value) : formatForIdentification(context, keyValue(value, type), type)
  })
  return `${table?.caption ?? parts.tableNo}: ${values.map((value) => (value === '' ? '""' : value)).join(',')}`
}

function formatBoolean(value: boolean, format: number | string): string {
  if (format === 9) return value ? 'true' : 'false'
  if (format === 2) return value ? '1' : '0'
  const text = value ? enUs.yes : enUs.no
  return typeof format === 'string' ? withText(format, text, Number(value)) : text
}

function formatOption(context: FormatContext, value: number, type: AlType, format: number | string): string {
  if (format === 9 || format === 2) return String(value)
  const text = optionCaption(context, value, type)
  return typeof format === 'string' ? withText(format, text, value) : text
}

/** Caption, else name; an ordinal that is not declared is itself. */
function optionCaption(context: FormatContext, ordinal: number, type: AlType): string {
  if (type.kind === 'Enum') {
    const value = context.image.enumType(type.id)?.values.find((candidate) => candidate.ordinal === ordinal)
    return value === undefined ? String(ordinal) : value.caption || value.name
  }
  return optionCaptions(type)[ordinal] ?? optionNames(type)[ordinal] ?? String(ordinal)
}

export function optionNames(type: AlType): readonly string[] {
  if (type.kind === 'Option') return type.members
  const members: Readonly<Record<string, readonly string[]>> = optionTypes
  return members[type.kind] ?? []
}

export function optionCaptions(type: AlType): readonly string[] {
  return type.kind === 'Option' && type.captions !== undefined ? type.captions : optionNames(type)
}

/** Formats 0 to 6 of the documentation's table. */
function formatGuid(guid: string, format: number | string): string {
  const upper = guid.toUpperCase()
  const number = typeof format === 'string' ? formatPattern(format).standardFormat : format
  switch (number) {
    case 3:
      return upper.replaceAll('-', '')
    case 4:
      return upper
    case 5:
      return `(${upper})`
    case 6: {
      const [a, b, c, d = '', e = ''] = upper.split('-')
      const bytes = (d + e).match(/../g) ?? []
      return `{0X${a},0X${b},0X${c},{${bytes.map((byte) => `0X${byte}`).join(',')}}}`
    }
    default:
      return `{${upper}}`
  }
}

/** Format strings of values that are texts with a number at most: `<Text>`, `<Number,3>`, `<Char>`. */
function withText(format: string, text: string, number: number | undefined): string {
  const pattern = formatPattern(format)
  if (pattern.standardFormat !== undefined) {
    return pattern.standardFormat === 2 && number !== undefined ? String(number) : text
  }
  return pattern.parts
    .map((part) => {
      if (typeof part === 'string') return part
      if (part.field === 'number' && number !== undefined) {
        return fieldNumber(number, part.length, pattern.filler ?? ' ')
      }
      if (part.field === 'text' || part.field === 'char' || part.field === 'char/number') {
        return part.length === 0 ? text : text.slice(0, part.length).padEnd(part.length, pattern.filler ?? ' ')
      }
      throw errors.formatExpression(format)
    })
    .join('')
}

/** The value as filters and keys write it: no thousands separators, dates by their invariant form. */
export function formatInvariant(context: FormatContext, value: unknown, type: AlType): string {
  if (isTextKind(type.kind)) return value as string
  if (isOptionKind(type.kind)) return optionCaption(context, value as number, type)
  return formatValue(context, value, type, 0, type.kind === 'Boolean' ? 0 : 9)
}

/** As identification lists of errors show a key value: Format without thousands separators (8.2). */
export function formatForIdentification(context: FormatContext, value: unknown, type: AlType): string {
  return formatValue(context, value, type, 0, type.kind === 'Decimal' ? 1 : 0)
}
