import { errors } from '../errors/error-texts.ts'
import { MAX_DATE, MIN_DATE, MS_PER_DAY } from './dates.ts'

/** Date, Time and DateTime operators (`rt.A`, al-language.md 4.3). Closing dates keep their flag. */
export function addDate(date: number, days: number): number {
  if (date === 0) throw errors.undefinedDate()
  return checkDate(date + 2 * days)
}

export function subDate(date: number, days: number): number {
  return addDate(date, -days)
}

/** Date - Date: Integer days. */
export function diffDate(a: number, b: number): number {
  if (a === 0 || b === 0) throw errors.undefinedDate()
  return (a >> 1) - (b >> 1)
}

export function addTime(time: number, ms: number): number {
  if (time === 0) throw errors.undefinedTime()
  const sum = time + ms
  if (sum < 1 || sum > MS_PER_DAY) throw errors.invalidTime()
  return sum
}

export function subTime(time: number, ms: number): number {
  return addTime(time, -ms)
}

/** Time - Time: Integer milliseconds. */
export function diffTime(a: number, b: number): number {
  if (a === 0 || b === 0) throw errors.undefinedTime()
  return a - b
}

export function addDateTime(dateTime: number, ms: number): number {
  if (dateTime === 0) throw errors.undefinedDateTime()
  const sum = dateTime + ms
  if (sum < (MIN_DATE / 2 - 1) * MS_PER_DAY || sum >= (MAX_DATE >> 1) * MS_PER_DAY) throw errors.invalidDate()
  return sum
}

export function subDateTime(dateTime: number, ms: number): number {
  return addDateTime(dateTime, -ms)
}

/** DateTime - DateTime: Duration. */
export function diffDateTime(a: number, b: number): number {
  if (a === 0 || b === 0) throw errors.undefinedDateTime()
  return a - b
}

export function checkDate(date: number): number {
  if (date < MIN_DATE || date > MAX_DATE) throw errors.invalidDate()
  return date
}
