import { errors } from '../errors/error-texts.ts'
import { checkDate } from './date-arithmetic.ts'
import { civilOf, dayNumber, dayOf, daysInMonth, isoWeek, weekday } from './dates.ts'

/** Letters are the language-independent ones of `<…>`; `count` of C terms is unused, of WD and D terms the day. */
type Unit = 'D' | 'W' | 'M' | 'Q' | 'Y' | 'WD'

interface Term {
  readonly sign: 1 | -1
  readonly kind: 'move' | 'current' | 'next'
  readonly unit: Unit
  readonly count: number
}

/** A date formula in its generic form (`1M+CM`), immutable; two are equal when their texts are. */
export class DateFormula {
  /** Without brackets; '' = empty. */
  readonly text: string
  private readonly terms: readonly Term[]

  private constructor(text: string, terms: readonly Term[]) {
    this.text = text
    this.terms = terms
  }

  static readonly EMPTY = new DateFormula('', [])

  /** Undefined when the text is no date formula. English is the only language with letters so far, so `<` `>` change nothing. */
  static parse(expression: string): DateFormula | undefined {
    const bare = expression.trim().toUpperCase()
    const text = (/^<(.*)>$/.exec(bare)?.[1] ?? bare).replaceAll(' ', '')
    if (text === '') return DateFormula.EMPTY
    const terms: Term[] = []
    const pattern = /([+-]?)(?:(\d+)(D|W|M|Q|Y)|C(D|W|M|Q|Y)|(WD|D|W|M|Q|Y)(\d+))/y
    while (pattern.lastIndex < text.length) {
      const match = pattern.exec(text)
      if (!match || (match[1] === '' && terms.length > 0)) return undefined
      const term = termOf(match)
      if (term === undefined) return undefined
      terms.push(term)
    }
    return new DateFormula(text, terms)
  }

  equals(other: DateFormula): boolean {
    return this.text === other.text
  }

  /** CalcDate (al-language.md 5.3). Closing dates lose their flag. */
  applyTo(date: number): number {
    if (date === 0) throw errors.undefinedDate()
    let day = dayOf(date)
    for (const term of this.terms) {
      day = apply(term, day)
      checkDate(2 * day)
    }
    return 2 * day
  }
}

function termOf(match: RegExpExecArray): Term | undefined {
  const sign = match[1] === '-' ? -1 : 1
  if (match[3] !== undefined) return { sign, kind: 'move', unit: match[3] as Unit, count: Number(match[2]) }
  if (match[4] !== undefined) return { sign, kind: 'current', unit: match[4] as Unit, count: 0 }
  const unit = match[5] as Unit
  const count = Number(match[6])
  const most = { D: 31, WD: 7, W: 53, M: 12, Q: 4, Y: 9999 }[unit]
  return count >= 1 && count <= most ? { sign, kind: 'next', unit, count } : undefined
}

function apply(term: Term, day: number): number {
  switch (term.kind) {
    case 'move':
      return move(day, term.unit, term.sign * term.count)
    case 'current':
      return current(day, term.unit, term.sign)
    case 'next':
      return next(day, term)
  }
}

function move(day: number, unit: Unit, count: number): number {
  switch (unit) {
    case 'W':
      return day + 7 * count
    case 'M':
      return addMonths(day, count)
    case 'Q':
      return addMonths(day, 3 * count)
    case 'Y':
      return addMonths(day, 12 * count)
    default:
      return day + count
  }
}

/** Clips to the last day of the month. */
function addMonths(day: number, count: number): number {
  const { year, month, day: dayOfMonth } = civilOf(day)
  const months = year * 12 + month - 1 + count
  const targetYear = Math.floor(months / 12)
  const targetMonth = (months % 12) + 1
  if (targetYear < 1 || targetYear > 9999) throw errors.invalidDate()
  return dayNumber(targetYear, targetMonth, Math.min(dayOfMonth, daysInMonth(targetYear, targetMonth)))
}

/** `+`: the last day of the period the date is in, `-`: the first. */
function current(day: number, unit: Unit, sign: 1 | -1): number {
  const { year, month } = civilOf(day)
  switch (unit) {
    case 'W':
      return day - weekday(day) + (sign === 1 ? 7 : 1)
    case 'M':
      return boundary(year, month, month, sign)
    case 'Q': {
      const first = month - ((month - 1) % 3)
      return boundary(year, first, first + 2, sign)
    }
    case 'Y':
      return boundary(year, 1, 12, sign)
    default:
      return day
  }
}

function boundary(year: number, first: number, last: number, sign: 1 | -1): number {
  return sign === 1 ? dayNumber(year, last, daysInMonth(year, last)) : dayNumber(year, first, 1)
}

/** The next (`-`: the previous) day that fits; never the day itself. */
function next(day: number, term: Term): number {
  switch (term.unit) {
    case 'WD': {
      const distance = (((term.sign * (term.count - weekday(day))) % 7) + 7) % 7
      return day + term.sign * (distance === 0 ? 7 : distance)
    }
    case 'D':
      return nextDayOfMonth(day, term.count, term.sign)
    case 'W':
      return nextWeek(day, term.count, term.sign)
    case 'M':
      return nextMonth(day, term.count, term.sign)
    case 'Q':
      return nextMonth(day, term.count * 3 - 2, term.sign)
    case 'Y':
      return boundary(term.count, 1, 12, -1)
  }
}

function nextDayOfMonth(day: number, wanted: number, sign: 1 | -1): number {
  let { year, month } = civilOf(day)
  for (;;) {
    const candidate = dayNumber(year, month, Math.min(wanted, daysInMonth(year, month)))
    if (sign === 1 ? candidate > day : candidate < day) return candidate
    month += sign
    if (month === 0 || month === 13) {
      year += sign
      month = month === 0 ? 12 : 1
    }
  }
}

/** First day (Monday) of the next week of that number. */
function nextWeek(day: number, week: number, sign: 1 | -1): number {
  let candidate = day - weekday(day) + 1
  do candidate += 7 * sign
  while (isoWeek(candidate).week !== week)
  return candidate
}

/** First day of the next month of that number. */
function nextMonth(day: number, month: number, sign: 1 | -1): number {
  const { year } = civilOf(day)
  const candidate = dayNumber(year, month, 1)
  if (sign === 1 ? candidate > day : candidate < day) return candidate
  return dayNumber(year + sign, month, 1)
}
