import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'
import { fromVariant, textToDateFormula } from '../values/conversions.ts'
import { checkDate } from '../values/date-arithmetic.ts'
import type { DateFormula } from '../values/date-formula.ts'
import {
  civilOfDate,
  dateOf,
  dayOf,
  dayOfIsoWeek,
  isCivil,
  isClosing,
  isoWeek,
  MS_PER_DAY,
  weekday,
} from '../values/dates.ts'
import { Variant } from '../values/variant.ts'

/** Date and time functions (al-language.md 5.3). */
export function CurrentDateTime(s: AlSession): number {
  return s.now()
}

export function Today(s: AlSession): number {
  return s.today()
}

export function Time(s: AlSession): number {
  return timeOfLocal(s.zone.toLocal(s.now()))
}

export function WorkDate(s: AlSession, date?: number): number {
  if (date !== undefined) {
    if (date === 0) throw errors.undefinedDate()
    s.workDate = date
  }
  return s.workDate
}

export function CreateDateTime(s: AlSession, date: number, time: number): number {
  if (date === 0 && time === 0) return 0
  if (date === 0) throw errors.undefinedDate()
  if (isClosing(date)) throw errors.closingDateTime()
  return s.zone.toUtc((dayOf(date) - 1) * MS_PER_DAY + Math.max(time - 1, 0))
}

export function DT2Date(s: AlSession, value: number): number {
  return value === 0 ? 0 : 2 * (Math.floor(s.zone.toLocal(value) / MS_PER_DAY) + 1)
}

export function DT2Time(s: AlSession, value: number): number {
  return value === 0 ? 0 : timeOfLocal(s.zone.toLocal(value))
}

export function DaTi2Variant(s: AlSession, date: number, time: number): Variant {
  return new Variant(CreateDateTime(s, date, time), { kind: 'DateTime' })
}

/** Of a DateTime the date in the session's time zone; else what an assignment would give. */
export function Variant2Date(s: AlSession, variant: Variant): number {
  if (variant.type.kind === 'DateTime') return DT2Date(s, variant.value as number) // al-type.ts
  return fromVariant(variant, { kind: 'Date' }) as number
}

export function Variant2Time(s: AlSession, variant: Variant): number {
  if (variant.type.kind === 'DateTime') return DT2Time(s, variant.value as number) // al-type.ts
  return fromVariant(variant, { kind: 'Time' }) as number
}

/** Default precision: a second. */
export function RoundDateTime(_s: AlSession, value: number, precision = 1000n, direction = '='): number {
  const step = Number(precision)
  if (step <= 0) throw errors.parameterRange('Precision', 2, step, 'from 1 to 9223372036854775807')
  if (value === 0) return 0
  const rest = value % step
  switch (direction) {
    case '<':
      return value - rest
    case '>':
      return rest === 0 ? value : value - rest + step
    case '=':
      return rest * 2 >= step ? value - rest + step : value - rest
    default:
      throw errors.parameterRange('Direction', 3, direction, '=, < or >')
  }
}

/** What is left out is that of today. */
export function DMY2Date(s: AlSession, day: number, month?: number, year?: number): number {
  const today = civilOfDate(s.today())
  const [y, m] = [year ?? today.year, month ?? today.month]
  if (y < 0 || y > 9999 || !isCivil(y, m, day)) throw errors.invalidDate()
  return checkDate(dateOf(y, m, day))
}

export function DWY2Date(s: AlSession, day: number, week?: number, year?: number): number {
  const today = isoWeek(dayOf(s.today()))
  const [y, w] = [year ?? today.year, week ?? today.week]
  if (day < 1 || day > 7 || w < 1 || w > 53 || y < 1 || y > 9999) throw errors.invalidDate()
  const found = dayOfIsoWeek(y, w, day)
  // Week 53 exists in some years only.
  if (isoWeek(found).week !== w) throw errors.invalidDate()
  return checkDate(2 * found)
}

/** 1 day, 2 month, 3 year. */
export function Date2DMY(_s: AlSession, date: number, what: number): number {
  if (date === 0) throw errors.invalidDate()
  const { day, month, year } = civilOfDate(date)
  const part = [day, month, year][what - 1]
  if (part === undefined) throw errors.parameterRange('What', 2, what, 'from 1 to 3')
  return part
}

/** 1 day of the week (Monday = 1), 2 week, 3 year of the week (ISO 8601). */
export function Date2DWY(_s: AlSession, date: number, what: number): number {
  if (date === 0) throw errors.invalidDate()
  const day = dayOf(date)
  const { week, year } = isoWeek(day)
  const part = [weekday(day), week, year][what - 1]
  if (part === undefined) throw errors.parameterRange('What', 2, what, 'from 1 to 3')
  return part
}

export function ClosingDate(_s: AlSession, date: number): number {
  if (date === 0) throw errors.invalidDate()
  return date | 1
}

export function NormalDate(_s: AlSession, date: number): number {
  if (date === 0) throw errors.invalidDate()
  return date & ~1
}

/** Without a date: from today. */
export function CalcDate(s: AlSession, formula: string, date?: number): number {
  return textToDateFormula(formula).applyTo(date ?? s.today())
}

export function CalcDateByFormula(s: AlSession, formula: DateFormula, date?: number): number {
  return formula.applyTo(date ?? s.today())
}

function timeOfLocal(local: number): number {
  return (local % MS_PER_DAY) + 1
}
