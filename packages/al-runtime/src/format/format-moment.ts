import { errors } from '../errors/error-texts.ts'
import {
  civilOfDate,
  type ClockTime,
  clockOf,
  dayOf,
  isClosing,
  isoWeek,
  MS_PER_DAY,
  weekday,
} from '../values/dates.ts'
import type { Culture } from './culture.ts'
import { fieldNumber, type FormatPattern, formatPattern } from './format-pattern.ts'

/** What a date and time pattern reads: local values, either may be missing. */
interface Moment {
  readonly date: number | undefined
  readonly time: number | undefined
}

const dateFormats: Readonly<Record<number, string>> = {
  0: '<Closing><Month,2>/<Day,2>/<Year>',
  1: '<Closing><Month,2>/<Day,2>/<Year>',
  2: '<Month,2><Day,2><Year><Closing>D',
  3: '<Closing><Year>/<Month,2>/<Day,2>',
  4: '<Month Text> <Closing><Day>, <Year4>',
  5: '<Closing><Month,2><Day,2><Year>',
  6: '<Closing><Year><Month,2><Day,2>',
  7: '<Day,2><Filler Character, >. <Month Text,3> <Year4>',
  9: '<Year4>-<Month,2>-<Day,2>',
}
const timeFormats: Readonly<Record<number, string>> = {
  0: '<Hours12>:<Minutes,2>:<Seconds,2><Second dec.> <AM/PM>',
  1: '<Hours12>:<Minutes,2>:<Seconds,2><Second dec.> <AM/PM>',
  2: '<Hours24,2><Filler Character,0><Minutes,2><Seconds,2><Second dec.>T',
  3: '<Hours24,2>:<Minutes,2>:<Seconds,2>',
  9: '<Hours24,2>:<Minutes,2>:<Seconds,2><Second dec.>',
}
const dateTimeFormats: Readonly<Record<number, string>> = {
  0: '<Month,2>/<Day,2>/<Year> <Hours12,2>:<Minutes,2> <AM/PM>',
  1: '<Month,2>/<Day,2>/<Year> <Hours12,2>:<Minutes,2>:<Seconds,2><Second dec> <AM/PM>',
  2: '<Month,2>/<Day,2>/<Year> <Hours12,2>:<Minutes,2> <AM/PM>',
  3: '<Month,2>/<Day,2>/<Year> <Hours12,2>:<Minutes,2>:<Seconds,2> <AM/PM>',
  9: '<Year4>-<Month,2>-<Day,2>T<Hours24,2>:<Minutes,2>:<Seconds,2><Second dec>Z',
}

export function formatDate(date: number, format: number | string, culture: Culture): string {
  return date === 0 ? '' : render({ date, time: undefined }, patternOf(format, dateFormats), culture)
}

export function formatTime(time: number, format: number | string, culture: Culture): string {
  return time === 0 ? '' : render({ date: undefined, time }, patternOf(format, timeFormats), culture)
}

/** `local`: milliseconds since 0001-01-01 as local clocks show them (UTC for format 9). */
export function formatDateTime(local: number, format: number | string, culture: Culture): string {
  const day = Math.floor(local / MS_PER_DAY)
  const moment = { date: 2 * (day + 1), time: local - day * MS_PER_DAY + 1 }
  return render(moment, patternOf(format, dateTimeFormats), culture)
}

function patternOf(format: number | string, standard: Readonly<Record<number, string>>): FormatPattern {
  if (typeof format === 'number') return formatPattern(standard[format] ?? standard[0]!)
  const pattern = formatPattern(format)
  return pattern.standardFormat === undefined ? pattern : patternOf(pattern.standardFormat, standard)
}

function render(moment: Moment, pattern: FormatPattern, culture: Culture): string {
  let text = ''
  for (const part of pattern.parts) {
    text += typeof part === 'string' ? part : field(part.field, part.length, moment, pattern, culture)
  }
  return text
}

function field(name: string, length: number, moment: Moment, pattern: FormatPattern, culture: Culture): string {
  const filler = pattern.filler ?? '0'
  if (moment.date !== undefined) {
    const text = dateField(name, length, moment.date, filler, culture)
    if (text !== undefined) return text
  }
  if (moment.time !== undefined) {
    const text = timeField(name, length, clockOf(moment.time), pattern, culture)
    if (text !== undefined) return text
  }
  throw errors.formatExpression(`<${name}>`)
}

function dateField(name: string, length: number, date: number, filler: string, culture: Culture): string | undefined {
  const day = dayOf(date)
  const civil = civilOfDate(date)
  switch (name) {
    case 'day':
      return fieldNumber(civil.day, length, filler)
    case 'month':
      return fieldNumber(civil.month, length, filler)
    case 'month text':
      return length === 0 ? culture.monthNames[civil.month - 1]! : culture.monthNames[civil.month - 1]!.slice(0, length)
    case 'quarter':
      return fieldNumber(Math.ceil(civil.month / 3), length, filler)
    case 'year':
      return String(civil.year % 100).padStart(2, '0')
    case 'year4':
      return String(civil.year).padStart(4, '0')
    case 'week':
      return fieldNumber(isoWeek(day).week, length, filler)
    case 'week year':
      return String(isoWeek(day).year % 100).padStart(2, '0')
    case 'week year4':
      return String(isoWeek(day).year).padStart(4, '0')
    case 'weekday':
      return fieldNumber(weekday(day), length, filler)
    case 'weekday text':
      return length === 0
        ? culture.weekdayNames[weekday(day) - 1]!
        : culture.weekdayNames[weekday(day) - 1]!.slice(0, length)
    case 'closing':
      return isClosing(date) ? 'C' : ''
    default:
      return undefined
  }
}

function timeField(
  name: string,
  length: number,
  clock: ClockTime,
  pattern: FormatPattern,
  culture: Culture,
): string | undefined {
  const filler = pattern.filler ?? '0'
  switch (name) {
    case 'hours24':
      return fieldNumber(clock.hour, length, filler)
    case 'hours12':
      return fieldNumber(((clock.hour + 11) % 12) + 1, length, filler)
    case 'minutes':
      return fieldNumber(clock.minute, length, filler)
    case 'seconds':
      return fieldNumber(clock.second, length, filler)
    case 'thousands':
      return fieldNumber(clock.millisecond, length, filler)
    case 'second dec': {
      const digits = String(clock.millisecond).padStart(3, '0').replace(/0+$/, '')
      if (length > 1)
        return (pattern.comma ?? culture.decimalPoint) + digits.padEnd(length - 1, '0').slice(0, length - 1)
      return digits === '' ? '' : (pattern.comma ?? culture.decimalPoint) + digits
    }
    case 'am/pm':
      return clock.hour < 12 ? culture.am : culture.pm
    default:
      return undefined
  }
}

/** `1 day 2 hours 3 minutes 4 seconds 5 milliseconds`, parts that are 0 dropped. */
export function formatDuration(ms: number, culture: Culture): string {
  let rest = Math.abs(ms)
  const parts: string[] = []
  for (const unit of culture.durationUnits) {
    const count = Math.floor(rest / unit.ms)
    rest -= count * unit.ms
    if (count !== 0) parts.push(`${count} ${count === 1 ? unit.one : unit.many}`)
  }
  return (ms < 0 ? '-' : '') + parts.join(' ')
}

/** ISO 8601: `P1DT2H3M4.005S`. */
export function formatIsoDuration(ms: number): string {
  const total = Math.abs(ms)
  const days = Math.floor(total / MS_PER_DAY)
  const hours = Math.floor(total / 3_600_000) % 24
  const minutes = Math.floor(total / 60_000) % 60
  const seconds = Math.floor(total / 1000) % 60
  const fraction = total % 1000
  let time = (hours === 0 ? '' : `${hours}H`) + (minutes === 0 ? '' : `${minutes}M`)
  if (fraction !== 0) time += `${seconds}.${String(fraction).padStart(3, '0')}S`
  else if (seconds !== 0) time += `${seconds}S`
  if (time === '' && days === 0) time = '0S'
  return `${ms < 0 ? '-' : ''}P${days === 0 ? '' : `${days}D`}${time === '' ? '' : `T${time}`}`
}
