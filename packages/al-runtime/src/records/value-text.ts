import { evaluate, refusal } from '../format/evaluate.ts'
import { formatForIdentification, formatInvariant, formatValue } from '../format/format-value.ts'
import type { AlSession } from '../session/al-session.ts'
import { code, fromVariant, isTextKind } from '../values/conversions.ts'
import { DateFormula } from '../values/date-formula.ts'
import { dayOf, MS_PER_DAY } from '../values/dates.ts'
import { equalValue } from '../values/comparison.ts'
import { Variant } from '../values/variant.ts'
import type { AlRecord } from './al-record.ts'
import { numbers } from './field-kind.ts'
import type { FilterSpan, FilterValues } from './filters/parse-filter.ts'
import type { FieldShape } from './table-shape.ts'

/** An argument in a field's own type; a text is read as Evaluate does where assignment knows no way; of a number a blank one is 0. */
export function fieldValue(s: AlSession, field: FieldShape, argument: Variant): unknown {
  const { type } = field.meta
  // Integer to Integer and the like: nothing to convert, nothing to check.
  if (argument.type.kind === type.kind && field.kind === numbers) return argument.value
  if (isTextKind(argument.type.kind) && !acceptsText(field)) {
    const text = argument.value as string
    const isZero = numberTypes.has(type.kind) && text.trim() === ''
    const value = isZero ? field.kind.blank : evaluate(s, text, type)
    if (value === undefined) throw refusal(s, text, type)
    return value
  }
  if (isTextKind(type.kind) && !isTextKind(argument.type.kind)) {
    return fromVariant(new Variant(formatValue(s, argument.value, argument.type), TEXT), type)
  }
  return fromVariant(argument, type)
}

const TEXT = { kind: 'Text', length: 0 } as const
const numberTypes: ReadonlySet<string> = new Set(['Integer', 'BigInteger', 'Byte', 'Decimal'])

function acceptsText({ meta: { type } }: FieldShape): boolean {
  return isTextKind(type.kind) || type.kind === 'Guid' || type.kind === 'DateFormula'
}

/** As GetFilter shows it: what Format gives, with more of it (the seconds of a DateTime) where less would not read back as the same value. */
export function filterText(s: AlSession, field: FieldShape, value: unknown): string {
  const { type } = field.meta
  if (isTextKind(type.kind)) return value as string
  if (type.kind === 'Decimal') return formatInvariant(s, value, type)
  const shown = [0, 1].map((format) => formatValue(s, value, type, 0, format))
  return shown.find((text) => equalValue(evaluate(s, text, type), value)) ?? formatValue(s, value, type, 0, 9)
}

/** How filter texts of a field are read in a session. */
export function filterValues(s: AlSession, field: FieldShape): FilterValues {
  const { type } = field.meta
  return {
    read: (text) => readSpan(s, field, text),
    ofArgument: (argument) => withoutLength(s, field, argument),
    textOfArgument: (argument) =>
      isTextKind(argument.type.kind)
        ? (argument.value as string)
        : formatInvariant(s, argument.value, isTextKind(type.kind) ? argument.type : type),
  }
}

function readSpan(s: AlSession, field: FieldShape, text: string): FilterSpan | undefined {
  const { type } = field.meta
  if (type.kind === 'Text') return point(text)
  if (type.kind === 'Code') return point(code(text, 0))
  if (text === '') return point(field.kind.blank)
  if (type.kind === 'Date' || type.kind === 'DateTime') {
    const date = (evaluate(s, text, { kind: 'Date' }) as number | undefined) ?? dateOfFormula(s, text)
    if (type.kind === 'Date') return date === undefined ? undefined : point(date)
    if (date !== undefined && date !== 0) return daySpan(s, date)
  }
  const value = evaluate(s, text, type)
  return value === undefined ? undefined : point(value)
}

/** `CM`, `-1M+1D`: counted from the work date. */
function dateOfFormula(s: AlSession, text: string): number | undefined {
  return DateFormula.parse(text)?.applyTo(s.workDate)
}

function point(value: unknown): FilterSpan {
  return { first: value, last: value }
}

function daySpan(s: AlSession, date: number): FilterSpan {
  const start = (dayOf(date) - 1) * MS_PER_DAY
  return { first: s.zone.toUtc(start), last: s.zone.toUtc(start + MS_PER_DAY - 1) }
}

/** Filters may be longer than the field: they then match nothing. */
function withoutLength(s: AlSession, field: FieldShape, argument: Variant): unknown {
  const { type } = field.meta
  if (type.kind !== 'Text' && type.kind !== 'Code') return fieldValue(s, field, argument)
  return fieldValue(s, { ...field, meta: { ...field.meta, type: { kind: type.kind, length: 0 } } }, argument)
}

/** Caption and formatted value of each primary key field, as error texts list them. */
export function identification(record: AlRecord, values: readonly unknown[] = record.v): IdentifiedValue[] {
  return record.table.primary.map((index) => {
    const field = record.table.fields[index]!
    return { field: field.meta.caption, value: shownValue(record.s, field, values[index]) }
  })
}

/** `Table: value,value`; a blank text is `""` (al-language.md 9.8, RecordId). */
export function recordText(record: AlRecord): string {
  const values = identification(record).map(({ value }) => (value === '' ? '""' : value))
  return `${record.table.caption}: ${values.join(',')}`
}

export interface IdentifiedValue {
  readonly field: string
  readonly value: string
}

export function shownValue(s: AlSession, field: FieldShape, value: unknown): string {
  return formatForIdentification(s, value, field.meta.type)
}
