import type { AlType, FieldMetadata, TableMetadata } from '@alcove/al-abi'
import { isTextKind } from '../values/conversions.ts'
import { DateFormula } from '../values/date-formula.ts'
import { Decimal } from '../values/decimal.ts'
import { primaryKeyOf, recordIdText } from '../values/record-id.ts'
import type { ParseContext } from './parse-moment.ts'

type ParseValue = (text: string, type: AlType) => unknown

/** What Format shows of a RecordId, `<Table>: v1,v2`, with the table's caption or name; '' is the blank one. */
export function parseRecordId(context: ParseContext, text: string, parseValue: ParseValue): string | undefined {
  if (text.trim() === '') return ''
  for (const table of tablesBefore(context, text)) {
    const head = [table.caption, table.name].find((name) => isHead(text, name))!
    const key = parseKey(text.slice(head.length + 1).trim(), primaryKeyOf(table), parseValue)
    if (key !== undefined) return recordIdText(table.id, key)
  }
  return undefined
}

function tablesBefore(context: ParseContext, text: string): readonly TableMetadata[] {
  return [...(context.image.allTables?.() ?? [])].filter(
    ({ caption, name }) => isHead(text, caption) || isHead(text, name),
  )
}

function isHead(text: string, name: string): boolean {
  return text.slice(0, name.length + 1).toUpperCase() === `${name.toUpperCase()}:`
}

function parseKey(
  text: string,
  fields: readonly FieldMetadata[],
  parseValue: ParseValue,
): readonly unknown[] | undefined {
  const parts = partsOf(text, fields)
  if (parts?.length !== fields.length) return undefined
  const values = parts.map((part, i) => stored(parseValue(part === '""' ? '' : part, fields[i]!.type)))
  return values.includes(undefined) ? undefined : values
}

/** Commas beyond those between the fields belong to the value of the only text among them; else nobody could say to which. */
function partsOf(text: string, fields: readonly FieldMetadata[]): readonly string[] | undefined {
  const parts = text.split(',')
  const surplus = parts.length - fields.length
  if (surplus <= 0) return parts
  const texts = fields.flatMap(({ type }, i) => (isTextKind(type.kind) ? [i] : []))
  if (texts.length !== 1) return undefined
  const at = texts[0]!
  return [...parts.slice(0, at), parts.slice(at, at + surplus + 1).join(','), ...parts.slice(at + surplus + 1)]
}

function stored(value: unknown): unknown {
  if (value instanceof Decimal) return value.toString()
  return value instanceof DateFormula ? value.text : value
}
