import { type AlType, variantTypeTests } from '@alcove/al-abi'
import { errors } from '../errors/error-texts.ts'
import { formatValue } from '../format/format-value.ts'
import type { AlSession } from '../session/al-session.ts'
import { civilOfDate, clockOf, dayOf, isoWeek, weekday } from '../values/dates.ts'
import { AlList } from '../values/list.ts'
import { simpleTypes, type Variant } from '../values/variant.ts'
import { DT2Date, DT2Time } from './date-functions.ts'

/** `ToText([invariant])` equals Format; the invariant form is format 9. */
function toText(type: AlType) {
  return {
    ToText: (s: AlSession, value: unknown, invariant = false) => formatValue(s, value, type, 0, invariant ? 9 : 0),
  }
}

export const Integer = toText(simpleTypes.integer)
export const BigInteger = toText(simpleTypes.bigInteger)
export const Decimal = toText(simpleTypes.decimal)
export const Boolean = toText(simpleTypes.boolean)
export const Byte = toText({ kind: 'Byte' })
export const Duration = toText(simpleTypes.duration)

export const Guid = {
  ToText: (s: AlSession, value: string, withDelimiters = true) =>
    formatValue(s, value, simpleTypes.guid, 0, withDelimiters ? 0 : 4),
}

export const Date = {
  Day: (_s: AlSession, date: number) => civilOfDate(defined(date)).day,
  Month: (_s: AlSession, date: number) => civilOfDate(defined(date)).month,
  Year: (_s: AlSession, date: number) => civilOfDate(defined(date)).year,
  DayOfWeek: (_s: AlSession, date: number) => weekday(dayOf(defined(date))),
  WeekNo: (_s: AlSession, date: number) => isoWeek(dayOf(defined(date))).week,
  ...toText(simpleTypes.date),
}

export const Time = {
  Hour: (_s: AlSession, time: number) => clockOf(definedTime(time)).hour,
  Minute: (_s: AlSession, time: number) => clockOf(definedTime(time)).minute,
  Second: (_s: AlSession, time: number) => clockOf(definedTime(time)).second,
  Millisecond: (_s: AlSession, time: number) => clockOf(definedTime(time)).millisecond,
  ...toText(simpleTypes.time),
}

export const DateTime = {
  Date: DT2Date,
  Time: DT2Time,
  ...toText(simpleTypes.dateTime),
}

/** Of the type: `(s, undefined, type)`; declaration order. */
export const Enum = {
  AsInteger: (_s: AlSession, ordinal: number) => ordinal,
  /** Ordinals that are not declared pass (al-language.md 5.4). */
  FromInteger: (_s: AlSession, value: number, _type: AlType) => value,
  Names: (s: AlSession, _ordinal: number | undefined, type: AlType) =>
    new AlList(enumValues(s, type).map(({ name }) => name)),
  Ordinals: (s: AlSession, _ordinal: number | undefined, type: AlType) =>
    new AlList(enumValues(s, type).map(({ ordinal }) => ordinal)),
}

function enumValues(s: AlSession, type: AlType): readonly { readonly name: string; readonly ordinal: number }[] {
  if (type.kind === 'Enum') return s.image.enumType(type.id)?.values ?? []
  return type.kind === 'Option' ? type.members.map((name, ordinal) => ({ name, ordinal })) : []
}

/** One test a type: `rt.Variant.IsInteger(s, variant)`. */
export const VariantTests = Object.fromEntries(
  Object.entries(variantTypeTests).map(([name, kind]) => [
    name,
    (_s: AlSession, variant: Variant) => kindOf(variant.type) === kind || variant.type.kind === alsoHeld[kind],
  ]),
)

/** A label is a text; the value of an enum is an option to code that only knows of options. */
const alsoHeld: Readonly<Record<string, AlType['kind']>> = { Text: 'Label', Option: 'Enum' }

/** A type that is not built yet has its name only. */
function kindOf(type: AlType): string {
  return type.kind === 'Unsupported' ? type.name : type.kind
}

function defined(date: number): number {
  if (date === 0) throw errors.invalidDate()
  return date
}

function definedTime(time: number): number {
  if (time === 0) throw errors.invalidTime()
  return time
}
