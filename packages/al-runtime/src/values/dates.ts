/**
 * Calendar arithmetic on the forms of al-abi: a day number counts from 1 = 0001-01-01 (proleptic Gregorian); a Date is
 * 2 * day + closing, 0 = 0D; a Time is milliseconds since midnight + 1, 0 = 0T; a DateTime is UTC milliseconds since
 * 0001-01-01, 0 = 0DT.
 */
export interface CivilDate {
  readonly year: number
  readonly month: number
  readonly day: number
}

export const MS_PER_DAY = 86_400_000
/** Milliseconds from 0001-01-01 to 1970-01-01. */
export const UNIX_EPOCH_MS = 62_135_596_800_000
const DAYS_TO_MARCH_OF_YEAR_0 = 306

export const MIN_DATE = dateOf(1753, 1, 1)
export const MAX_DATE = dateOf(9999, 12, 31) + 1

/** Day number of a date that exists; month and day must be in range. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - DAYS_TO_MARCH_OF_YEAR_0 + 1
}

export function civilOf(dayNo: number): CivilDate {
  const z = dayNo - 1 + DAYS_TO_MARCH_OF_YEAR_0
  const era = Math.floor(z / 146_097)
  const dayOfEra = z - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const shifted = Math.floor((5 * dayOfYear + 2) / 153)
  const month = shifted + (shifted < 10 ? 3 : -9)
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  }
}

/** Date value of a date that exists. */
export function dateOf(year: number, month: number, day: number): number {
  return 2 * dayNumber(year, month, day)
}

export function isCivil(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
}

export function dayOf(date: number): number {
  return date >> 1
}

export function isClosing(date: number): boolean {
  return (date & 1) === 1
}

export function civilOfDate(date: number): CivilDate {
  return civilOf(dayOf(date))
}

/** Monday = 1. Day 1 was a Monday. */
export function weekday(dayNo: number): number {
  return ((((dayNo - 1) % 7) + 7) % 7) + 1
}

/** ISO 8601 week and the year it belongs to. */
export function isoWeek(dayNo: number): { readonly year: number; readonly week: number } {
  const thursday = dayNo - weekday(dayNo) + 4
  const { year } = civilOf(thursday)
  return { year, week: Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1 }
}

/** Day number of a weekday of an ISO week. */
export function dayOfIsoWeek(year: number, week: number, dayInWeek: number): number {
  const fourth = dayNumber(year, 1, 4)
  return fourth - weekday(fourth) + 1 + (week - 1) * 7 + dayInWeek - 1
}

export interface ClockTime {
  readonly hour: number
  readonly minute: number
  readonly second: number
  readonly millisecond: number
}

export function clockOf(time: number): ClockTime {
  const ms = time - 1
  return {
    hour: Math.floor(ms / 3_600_000),
    minute: Math.floor(ms / 60_000) % 60,
    second: Math.floor(ms / 1000) % 60,
    millisecond: ms % 1000,
  }
}

export function timeOf(hour: number, minute: number, second: number, millisecond: number): number {
  return ((hour * 60 + minute) * 60 + second) * 1000 + millisecond + 1
}

/** DateTime of a JavaScript clock reading. */
export function dateTimeOfUnix(ms: number): number {
  return ms + UNIX_EPOCH_MS
}

export function unixOfDateTime(dateTime: number): number {
  return dateTime - UNIX_EPOCH_MS
}
