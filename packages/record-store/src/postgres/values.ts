import type { AlType } from '@alcove/al-abi'
import { StoreError, type StoredBlob } from '../record-store.ts'

/** How values of one AL type are kept in PostgreSQL and cross the wire, as text in both directions. */
export interface ValueCodec {
  /** As in `create table`, and for casts of arrays. */
  readonly sqlType: string
  /** SQL of the blank value. */
  readonly blankSql: string
  readonly blank: unknown
  readonly isText: boolean
  encode(value: unknown): string | number | boolean
  decode(text: string): unknown
  /** What is selected of the column, and what is written to it of a parameter, where it is not simply that. */
  readonly selected?: (column: string) => string
  /** `before`: SQL of the value that is there. */
  readonly written?: (parameter: string, before: string) => string
}

/**
 * | AL | PostgreSQL |
 * |---|---|
 * | Boolean | boolean |
 * | Integer, Option, Enum, Char, Byte, Date (2 * day + closing), Time | integer |
 * | BigInteger, Duration | bigint |
 * | Decimal | numeric(38,20), passed without trailing zeros |
 * | DateTime | timestamptz, exact to the millisecond; 0DT is 0001-01-01 00:00 UTC |
 * | Guid | uuid |
 * | Blob | bytea; a row read has its length only |
 * | all others | text, compared bytewise |
 */
export function codecOf(type: AlType): ValueCodec {
  return CODECS[type.kind] ?? text
}

/** AL's DateTime counts from 0001-01-01, JavaScript's Date from 1970-01-01. */
export const MS_FROM_YEAR_1_TO_1970 = 62_135_596_800_000

const MS_OF_YEARS_1_TO_9999 = 315_537_897_600_000
const ZERO_GUID = '00000000-0000-0000-0000-000000000000'

const integer: ValueCodec = {
  sqlType: 'integer',
  blankSql: '0',
  blank: 0,
  isText: false,
  encode: asInteger,
  decode: Number,
}

const boolean: ValueCodec = {
  sqlType: 'boolean',
  blankSql: 'false',
  blank: false,
  isText: false,
  encode: (value) => value === true,
  decode: (value) => value === 't',
}

const text: ValueCodec = {
  sqlType: 'text',
  blankSql: `''`,
  blank: '',
  isText: true,
  encode: asText,
  decode: (value) => value,
}

const bigInteger: ValueCodec = {
  sqlType: 'bigint',
  blankSql: '0',
  blank: 0n,
  isText: false,
  encode: String,
  decode: BigInt,
}

const duration: ValueCodec = { ...integer, sqlType: 'bigint', encode: String }

const decimal: ValueCodec = {
  sqlType: 'numeric(38,20)',
  blankSql: '0',
  blank: '0',
  isText: false,
  encode: asDecimal,
  decode: withoutTrailingZeros,
}

const dateTime: ValueCodec = {
  sqlType: 'timestamptz',
  blankSql: `timestamptz '0001-01-01 00:00:00+00'`,
  blank: 0,
  isText: false,
  encode: asTimestamp,
  decode: fromTimestamp,
}

const guid: ValueCodec = {
  sqlType: 'uuid',
  blankSql: `'${ZERO_GUID}'`,
  blank: ZERO_GUID,
  isText: false,
  encode: String,
  decode: (value) => value,
}

const KEEP = '-'
const NO_BYTES: StoredBlob = { length: 0, bytes: new Uint8Array() }

const blob: ValueCodec = {
  sqlType: 'bytea',
  blankSql: `''`,
  blank: NO_BYTES,
  isText: false,
  encode: asHex,
  decode: (text) => (text === '0' ? NO_BYTES : { length: Number(text), bytes: undefined }),
  selected: (column) => `octet_length(${column})`,
  written: (parameter, before) => `coalesce(decode(nullif(${parameter}::text, '${KEEP}'), 'hex'), ${before})`,
}

const CODECS: Partial<Record<AlType['kind'], ValueCodec>> = {
  Boolean: boolean,
  Integer: integer,
  Option: integer,
  Enum: integer,
  Char: integer,
  Byte: integer,
  Date: integer,
  Time: integer,
  BigInteger: bigInteger,
  Duration: duration,
  Decimal: decimal,
  DateTime: dateTime,
  Guid: guid,
  Blob: blob,
}

function asInteger(value: unknown): number {
  const number = Number(value)
  if (!Number.isInteger(number) || number < -0x8000_0000 || number > 0x7fff_ffff)
    throw outOfRange(`${String(value)} is no 32-bit integer.`)
  return number
}

function asText(value: unknown): string {
  const string = String(value)
  if (string.includes('\0')) throw outOfRange('A text with the character U+0000 cannot be stored.')
  return string
}

/** Checked here, because an error of PostgreSQL would lose the transaction: 18 digits before the point. */
function asDecimal(value: unknown): string {
  const string = String(value)
  const start = string.startsWith('-') ? 1 : 0
  const point = string.indexOf('.')
  if ((point < 0 ? string.length : point) - start > 18) throw outOfRange(`${string} is too large for a Decimal field.`)
  return string
}

/** Content that was never read stays what it is. */
function asHex(value: unknown): string {
  const { bytes } = value as StoredBlob // the form that record-store.ts promises
  return bytes === undefined ? KEEP : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('hex')
}

function withoutTrailingZeros(value: string): string {
  if (!value.includes('.')) return value
  let end = value.length
  while (value.charCodeAt(end - 1) === 48) end--
  if (value.charCodeAt(end - 1) === 46) end--
  return value.slice(0, end)
}

function asTimestamp(value: unknown): string {
  const ms = Number(value)
  if (!(ms >= 0 && ms < MS_OF_YEARS_1_TO_9999)) throw outOfRange('A DateTime must lie in the years 1 to 9999.')
  return new Date(ms - MS_FROM_YEAR_1_TO_1970).toISOString()
}

/** From PostgreSQL's ISO form in UTC: `2026-11-23 14:23:32.123+00`, with 0 to 6 digits of a second. */
function fromTimestamp(value: string): number {
  const day = daysFromYear1(Number(value.slice(0, 4)), Number(value.slice(5, 7)), Number(value.slice(8, 10)))
  const seconds = Number(value.slice(11, 13)) * 3600 + Number(value.slice(14, 16)) * 60 + Number(value.slice(17, 19))
  const fraction = value.charCodeAt(19) === 46 ? Number(`${value.slice(20, value.indexOf('+', 20))}00`.slice(0, 3)) : 0
  return day * 86_400_000 + seconds * 1000 + fraction
}

const DAYS_BEFORE_MONTH = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

function daysFromYear1(year: number, month: number, day: number): number {
  const before = year - 1
  const leapDay = month > 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 1 : 0
  const leapYears = Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400)
  return before * 365 + leapYears + DAYS_BEFORE_MONTH[month - 1]! + leapDay + day - 1
}

function outOfRange(message: string): StoreError {
  return new StoreError('value-out-of-range', message)
}
