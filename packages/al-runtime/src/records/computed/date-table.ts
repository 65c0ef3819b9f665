import { enUs } from '../../format/culture.ts'
import { civilOf, dayNumber, dayOf, isoWeek, MAX_DATE, MIN_DATE, weekday } from '../../values/dates.ts'
import type { ComputedTable } from './computed-table.ts'
import { interval, type Interval, type Intervals, union } from './intervals.ts'

const FIRST_DAY = dayOf(MIN_DATE)
const LAST_DAY = dayOf(MAX_DATE)
const FIRST_YEAR = civilOf(FIRST_DAY).year
const YEARS = civilOf(LAST_DAY).year - FIRST_YEAR + 1

/** Periods of one type, numbered from 0; days are day numbers. */
interface PeriodType {
  readonly count: number
  /** First day of a period, or of the one after the last. */
  start(period: number): number
  /** The period of a day in range. */
  periodOf(day: number): number
  number(day: number): number
  name(day: number): string
}

/** Periods of a number of months, by which a year can be divided. */
function ofMonths(
  months: number,
  number: (month: number, year: number) => number,
  name: (no: number) => string,
): PeriodType {
  const perYear = 12 / months
  const numberOf = (day: number) => {
    const { month, year } = civilOf(day)
    return number(month, year)
  }
  return {
    count: YEARS * perYear,
    start: (period) => dayNumber(FIRST_YEAR + Math.floor(period / perYear), (period % perYear) * months + 1, 1),
    periodOf(day) {
      const { month, year } = civilOf(day)
      return (year - FIRST_YEAR) * perYear + Math.floor((month - 1) / months)
    },
    number: numberOf,
    name: (day) => name(numberOf(day)),
  }
}

/** In the order of the option; the first day of the range is a Monday. */
const periodTypes: readonly PeriodType[] = [
  {
    count: LAST_DAY - FIRST_DAY + 1,
    start: (period) => FIRST_DAY + period,
    periodOf: (day) => day - FIRST_DAY,
    number: weekday,
    name: (day) => enUs.weekdayNames[weekday(day) - 1] ?? '',
  },
  {
    count: Math.floor((LAST_DAY - FIRST_DAY) / 7) + 1,
    start: (period) => FIRST_DAY + 7 * period,
    periodOf: (day) => Math.floor((day - FIRST_DAY) / 7),
    number: (day) => isoWeek(day).week,
    name: (day) => String(isoWeek(day).week),
  },
  ofMonths(
    1,
    (month) => month,
    (no) => enUs.monthNames[no - 1] ?? '',
  ),
  ofMonths(3, (month) => Math.ceil(month / 3), String),
  ofMonths(12, (_month, year) => year, String),
]
/** Position of each type's first period; the last one is the number of all. */
const offsets = periodTypes.reduce<number[]>((sums, { count }) => [...sums, sums.at(-1)! + count], [0])

/** Periods of every type from 1753 to 9999. A period ends on a closing date. */
export const dateTable: ComputedTable = {
  size: offsets.at(-1)!,

  row(position) {
    const type = typeAt(position)
    const periods = periodTypes[type]!
    const period = position - offsets[type]!
    const start = periods.start(period)
    return [type, 2 * start, 2 * lastDay(periods, period) + 1, periods.number(start), periods.name(start)]
  },

  seek(values) {
    const [type, start] = values as readonly number[]
    if (type! < 0) return { at: 0, isExact: false }
    const periods = periodTypes[type!]
    if (periods === undefined) return { at: this.size, isExact: false }
    const period = firstFrom(periods, start! / 2)
    return { at: offsets[type!]! + period, isExact: period < periods.count && 2 * periods.start(period) === start }
  },

  positions(field, numbers) {
    if (field.index === 0) return union(...numbers.map(positionsOfTypes))
    if (field.index === 1) return inEachType(numbers, startingBetween)
    return field.index === 2 ? inEachType(numbers, endingBetween) : undefined
  },
}

function typeAt(position: number): number {
  return offsets.findIndex((_, i) => position < offsets[i + 1]!)
}

function positionsOfTypes({ first, last }: Interval): Intervals {
  const from = Math.max(first, 0)
  const to = Math.min(last, periodTypes.length - 1)
  return from > to ? [] : interval(offsets[from]!, offsets[to + 1]! - 1)
}

function inEachType(
  numbers: Intervals,
  periodsInside: (periods: PeriodType, numbers: Interval) => Intervals,
): Intervals {
  return union(
    ...periodTypes.map((periods, type) =>
      union(...numbers.map((one) => periodsInside(periods, one))).map(({ first, last }) => ({
        first: offsets[type]! + first,
        last: offsets[type]! + last,
      })),
    ),
  )
}

function startingBetween(periods: PeriodType, { first, last }: Interval): Intervals {
  const to = firstFrom(periods, Math.floor(last / 2) + 1) - 1
  return interval(firstFrom(periods, first / 2), Math.min(to, periods.count - 1))
}

/** A period that ends on a day is the one before that which starts the day after. */
function endingBetween(periods: PeriodType, { first, last }: Interval): Intervals {
  const from = firstFrom(periods, Math.ceil((first - 1) / 2) + 1) - 1
  const to = firstFrom(periods, Math.floor((last - 1) / 2) + 2) - 2
  return interval(Math.max(from, 0), to)
}

/** The first period that starts on the day or later; `count` + 1 when the day is beyond them all. */
function firstFrom(periods: PeriodType, day: number): number {
  if (day <= FIRST_DAY) return 0
  if (day > LAST_DAY + 1) return periods.count + 1
  if (day > LAST_DAY) return periods.count
  const period = periods.periodOf(Math.ceil(day))
  return periods.start(period) < day ? period + 1 : period
}

/** The last week goes no further than the range. */
function lastDay(periods: PeriodType, period: number): number {
  return Math.min(periods.start(period + 1) - 1, LAST_DAY)
}
