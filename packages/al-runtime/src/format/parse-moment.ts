import {
  civilOfDate,
  MAX_DATE,
  MIN_DATE,
  MS_PER_DAY,
  dateOf,
  dayOf,
  isCivil,
  timeOf,
  weekday,
} from '../values/dates.ts'
import { enUs } from './culture.ts'
import type { FormatContext } from './format-value.ts'

/** What parsing dates needs of a session (AlSession). */
export interface ParseContext extends FormatContext {
  readonly workDate: number
  today(): number
}

/** A Date as people type it: `04/05/21`, `040521`, `0405`, `05`, `today`, `t`, `w`, `2021-04-05`, with C for a closing date; '' is 0D. */
export function parseDate(context: ParseContext, text: string): number | undefined {
  const words = text.trim().toLowerCase()
  if (words === '') return 0
  // `C04/05/21`, and `040521CD` as format 2 shows it.
  const plain = words.replace(/^c(?=[\d/.-])|(?<=^\d{4,8})c(?=d$)/, '')
  const closing = plain !== words
  const date = openDate(context, plain)
  if (date === undefined) return undefined
  return closing ? date + 1 : date
}

function openDate(context: ParseContext, words: string): number | undefined {
  if (isWord(words, enUs.todayWords)) return context.today()
  if (isWord(words, enUs.workDateWords)) return context.workDate
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(words)
  if (iso) return checked(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const dayName = weekdayOf(words)
  if (dayName !== undefined) {
    const base = dayOf(context.workDate)
    return 2 * (base - weekday(base) + dayName)
  }
  const constant = /^(\d{4,8})d$/.exec(words)
  const digits = constant ? constant[1]! : words
  if (/^\d{1,8}$/.test(digits)) return fromDigits(context, digits)
  const parts = words.split(/[/.\- ]/)
  if (parts.length < 2 || parts.length > 3 || !parts.every((part) => /^\d{1,4}$/.test(part))) return undefined
  return ordered(context, parts)
}

/** Digits in the culture's order: day; two for each of day and month; then a year of two or four. */
function fromDigits(context: ParseContext, digits: string): number | undefined {
  const base = civilOfDate(context.workDate)
  if (digits.length <= 2) return checked(base.year, base.month, Number(digits))
  if (digits.length !== 4 && digits.length !== 6 && digits.length !== 8) return undefined
  const parts: string[] = []
  let at = 0
  for (const part of enUs.dateOrder) {
    const length = part === 'year' ? digits.length - 4 : 2
    if (length > 0) parts.push(digits.slice(at, at + length))
    at += length
  }
  return ordered(context, parts)
}

function ordered(context: ParseContext, parts: readonly string[]): number | undefined {
  const order = enUs.dateOrder.filter((part) => parts.length === 3 || part !== 'year')
  const value = (part: 'day' | 'month' | 'year') => parts[order.indexOf(part)]
  const yearText = value('year')
  const year = yearText === undefined ? civilOfDate(context.workDate).year : fullYear(yearText)
  return checked(year, Number(value('month')), Number(value('day')))
}

/** Two digits: 1930 to 2029. */
function fullYear(text: string): number {
  const year = Number(text)
  if (text.length > 2) return year
  return year < 30 ? 2000 + year : 1900 + year
}

function checked(year: number, month: number, day: number): number | undefined {
  if (!isCivil(year, month, day)) return undefined
  const date = dateOf(year, month, day)
  return date < MIN_DATE || date > MAX_DATE ? undefined : date
}

function isWord(text: string, words: readonly string[]): boolean {
  return /^[a-z]+$/.test(text) && words.some((word) => word.startsWith(text))
}

function weekdayOf(text: string): number | undefined {
  if (!/^[a-z]{2,}$/.test(text)) return undefined
  const found = enUs.weekdayNames.findIndex((name) => name.toLowerCase().startsWith(text))
  return found === -1 ? undefined : found + 1
}

/** A Time: `4:35:55 AM`, `16:35`, `163555`, `163555.5T`, `04:35:55.553`; '' is 0T. */
export function parseTime(text: string): number | undefined {
  const words = text.trim().toLowerCase()
  if (words === '') return 0
  const match =
    /^(\d{1,2})(?:[:.](\d{1,2})(?:[:.](\d{1,2})(?:[.,](\d{1,7}))?)?)?\s*([ap]m?)?$/.exec(words) ??
    /^(\d{2})(\d{2})(?:(\d{2})(?:[.,]?(\d{1,7}))?)?\s*([ap]m?)?t?$/.exec(words)
  if (!match) return undefined
  const [, hours, minutes = '0', seconds = '0', fraction = '', half] = match
  let hour = Number(hours)
  if (half !== undefined) {
    if (hour < 1 || hour > 12) return undefined
    hour = (hour % 12) + (half.startsWith('p') ? 12 : 0)
  }
  const minute = Number(minutes)
  const second = Number(seconds)
  if (hour > 23 || minute > 59 || second > 59) return undefined
  return timeOf(hour, minute, second, Number(fraction.padEnd(3, '0').slice(0, 3)))
}

/** A DateTime: date and time as above in local time, or the XML format with Z or an offset; '' is 0DT. */
export function parseDateTime(context: ParseContext, text: string): number | undefined {
  const words = text.trim()
  if (words === '') return 0
  const iso = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,7})?)?)(Z|[+-]\d{2}:\d{2})?$/i.exec(words)
  const split = words.indexOf(' ')
  const dateText = iso ? iso[1]! : split === -1 ? words : words.slice(0, split)
  const timeText = iso ? iso[2]! : split === -1 ? '' : words.slice(split + 1)
  const date = parseDate(context, dateText)
  const time = timeText === '' ? timeOf(0, 0, 0, 0) : parseTime(timeText)
  if (date === undefined || date === 0 || (date & 1) === 1 || time === undefined || time === 0) return undefined
  const local = (dayOf(date) - 1) * MS_PER_DAY + time - 1
  const zone = iso?.[3]
  return zone === undefined ? context.zone.toUtc(local) : local - offsetMs(zone)
}

function offsetMs(zone: string): number {
  if (zone.toUpperCase() === 'Z') return 0
  const minutes = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))
  return (zone.startsWith('-') ? -minutes : minutes) * 60_000
}
