import type { AlType } from '@alcove/al-abi'
import { errors } from '../errors/error-texts.ts'
import { checkBigInteger, checkDuration } from './checked.ts'
import { DateFormula } from './date-formula.ts'
import { Decimal } from './decimal.ts'
import { guidOfText } from './guid.ts'
import { upperCase } from './letter-case.ts'
import { SecretText } from './secret-text.ts'
import { isNumberKind, isOptionKind, typeName, Variant } from './variant.ts'

/** `rt.C` (al-abi, conversions.ts); toVariant, which copies records, is in runtime/. */
export function decimalToInteger(value: Decimal): number {
  const whole = value.toSafeInteger() ?? Number(value.toInteger('away'))
  if ((whole | 0) !== whole) throw errors.conversionOverflow(value.toString(), 'Decimal', 'Integer')
  return whole
}

export function decimalToBigInteger(value: Decimal): bigint {
  const whole = value.toInteger('away')
  if (BigInt.asIntN(64, whole) !== whole) throw errors.conversionOverflow(value.toString(), 'Decimal', 'BigInteger')
  return whole
}

export function decimalToDuration(value: Decimal): number {
  return checkDuration(value.toSafeInteger() ?? Number(value.toInteger('away')))
}

const LARGEST_IN_FIELD = Decimal.fromString('999999999999999.99')
/** Any coefficient up to this is in range, whatever its scale. */
const SURELY_SMALL = 999_999_999_999_999

/** Decimal fields hold ±999,999,999,999,999.99 (al-language.md 4.4). */
export function fieldDecimal(value: Decimal): Decimal {
  if (value.wide === null && value.small <= SURELY_SMALL && value.small >= -SURELY_SMALL) return value
  if (value.abs().compare(LARGEST_IN_FIELD) > 0) {
    throw errors.conversionOverflow(value.toString(), 'Decimal', 'Decimal field')
  }
  return value
}

export function numberToDecimal(value: number): Decimal {
  return Decimal.fromInteger(value)
}

export function bigIntegerToDecimal(value: bigint): Decimal {
  return Decimal.fromBigInt(value)
}

export function numberToBigInteger(value: number): bigint {
  return BigInt(value)
}

export function bigIntegerToInteger(value: bigint): number {
  if (BigInt.asIntN(32, value) !== value) throw errors.conversionOverflow(String(value), 'BigInteger', 'Integer')
  return Number(value)
}

export function bigIntegerToDuration(value: bigint): number {
  return checkDuration(Number(value))
}

export function integer(value: number): number {
  if ((value | 0) !== value) throw errors.conversionOverflow(String(value), 'Duration', 'Integer')
  return value
}

export function byte(value: number): number {
  if ((value & 0xff) !== value) throw errors.conversionOverflow(String(value), 'Integer', 'Byte')
  return value
}

export function char(value: number): number {
  if ((value & 0xffff) !== value) throw errors.conversionOverflow(String(value), 'Integer', 'Char')
  return value
}

export function text(value: string, length: number): string {
  if (value.length > length) throw errors.textTooLong(value, length)
  return value
}

export function code(value: string, length: number): string {
  const upper = isPlainCode(value) ? value : trimSpaces(upperCase(value))
  if (length !== 0 && upper.length > length) throw errors.textTooLong(upper, length)
  return upper
}

export function charToText(value: number): string {
  return String.fromCharCode(value)
}

export function textToChar(value: string): number {
  if (value.length !== 1) throw errors.textTooLong(value, 1)
  return value.charCodeAt(0)
}

export function textToGuid(value: string): string {
  return guidOfText(value)
}

export function guidToText(value: string): string {
  return `{${value.toUpperCase()}}`
}

export function textToDateFormula(value: string): DateFormula {
  const formula = DateFormula.parse(value)
  if (formula === undefined) throw errors.invalidDateFormula(value)
  return formula
}

export function textToSecret(value: string): SecretText {
  return new SecretText(value)
}

export function dateFormulaToText(value: unknown): string {
  return (value as DateFormula).text
}

/** Assigns what a Variant holds to a variable of `type`. */
export function fromVariant(source: Variant, type: AlType): unknown {
  if (type.kind === 'Variant') return source
  const { value } = source
  const from = source.type.kind
  switch (type.kind) {
    case 'Integer':
      if (isNumberKind(from)) return integer(value as number)
      if (typeof value === 'bigint') return bigIntegerToInteger(value)
      if (value instanceof Decimal) return decimalToInteger(value)
      break
    case 'Byte':
      if (isWhole(value, from)) return byte(wholeNumber(value))
      break
    case 'Char':
      if (isWhole(value, from)) return char(wholeNumber(value))
      if (isTextKind(from)) return textToChar(value as string)
      break
    case 'BigInteger':
      if (isNumberKind(from)) return BigInt(value as number)
      if (typeof value === 'bigint') return checkBigInteger(value)
      if (value instanceof Decimal) return decimalToBigInteger(value)
      break
    case 'Decimal':
      if (isNumberKind(from)) return Decimal.fromInteger(value as number)
      if (typeof value === 'bigint') return Decimal.fromBigInt(value)
      if (value instanceof Decimal) return value
      break
    case 'Duration':
      if (isNumberKind(from)) return value
      if (typeof value === 'bigint') return bigIntegerToDuration(value)
      if (value instanceof Decimal) return decimalToDuration(value)
      break
    case 'Text':
    case 'Code': {
      const plain = textOf(value, from)
      if (plain === undefined) break
      if (type.kind === 'Code') return code(plain, type.length)
      return type.length === 0 ? plain : text(plain, type.length)
    }
    case 'Label':
      if (isTextKind(from)) return value
      break
    case 'Guid':
      if (from === 'Guid') return value
      if (isTextKind(from)) return guidOfText(value as string)
      break
    case 'DateFormula':
      if (from === 'DateFormula') return value
      if (isTextKind(from)) return textToDateFormula(value as string)
      break
    case 'Record':
      if (source.type.kind === 'Record' && source.type.id === type.id) return value
      break
    case 'Codeunit':
      if (source.type.kind === 'Codeunit' && source.type.id === type.id) return value
      break
    default:
      if (type.kind === 'JsonToken' && /^Json(Object|Array|Value)$/.test(from)) return value
      if (isOptionKind(type.kind)) {
        if (isWhole(value, from)) return wholeNumber(value)
      } else if (from === type.kind) {
        return value
      }
  }
  throw errors.conversion(typeName(source.type), typeName(type))
}

function isWhole(value: unknown, from: AlType['kind']): boolean {
  return isNumberKind(from) || typeof value === 'bigint' || value instanceof Decimal
}

function wholeNumber(value: unknown): number {
  if (typeof value === 'bigint') return bigIntegerToInteger(value)
  return value instanceof Decimal ? decimalToInteger(value) : (value as number)
}

export function isTextKind(kind: AlType['kind']): boolean {
  return kind === 'Text' || kind === 'Code' || kind === 'Label'
}

function textOf(value: unknown, from: AlType['kind']): string | undefined {
  if (isTextKind(from)) return value as string
  if (from === 'Char') return String.fromCharCode(value as number)
  if (from === 'Guid') return guidToText(value as string)
  return from === 'DateFormula' ? (value as DateFormula).text : undefined
}

/** Upper-case ASCII without spaces at the ends: what code values nearly always are already. */
function isPlainCode(value: string): boolean {
  const last = value.length - 1
  if (last < 0) return true
  if (value.charCodeAt(0) === 32 || value.charCodeAt(last) === 32) return false
  for (let i = 0; i <= last; i++) {
    const unit = value.charCodeAt(i)
    if (unit > 126 || (unit >= 97 && unit <= 122)) return false
  }
  return true
}

/** Spaces only: tabs and line ends stay (al-language.md 5.2). */
function trimSpaces(value: string): string {
  let start = 0
  let end = value.length
  while (start < end && value.charCodeAt(start) === 32) start++
  while (end > start && value.charCodeAt(end - 1) === 32) end--
  return value.slice(start, end)
}
