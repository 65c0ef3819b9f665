import { errors } from '../errors/error-texts.ts'
import { compareTexts } from './collation.ts'
import { isTextKind } from './conversions.ts'
import { DateFormula } from './date-formula.ts'
import { Decimal } from './decimal.ts'
import { Version } from './version.ts'
import { isNumberKind, typeName, Variant } from './variant.ts'

/** Comparison and text element access of `rt.A` (al-abi, conversions.ts). */
export function compareText(left: string, right: string): number {
  return compareTexts(left, right)
}

/** al-abi's form of a guid sorts as its 16 bytes. */
export function compareGuid(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0
}

export function equalDecimal(left: Decimal, right: Decimal): boolean {
  return left.compare(right) === 0
}

export function compareDecimal(left: Decimal, right: Decimal): number {
  return left.compare(right)
}

/** By value: RecordId and DateFormula as their texts, Decimal as a number, all others by identity. */
export function equalValue(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (left instanceof DateFormula) return right instanceof DateFormula && left.equals(right)
  if (left instanceof Version) return right instanceof Version && left.text === right.text
  if (left instanceof Decimal) return right instanceof Decimal && left.compare(right) === 0
  return false
}

export function equalVariant(left: Variant, right: Variant): boolean {
  if (left.isEmpty || right.isEmpty) return left.isEmpty && right.isEmpty
  const a = textForm(left)
  if (a !== undefined) return a === textForm(right)
  if (isNumeric(left) && isNumeric(right)) return compareVariant(left, right) === 0
  return left.type.kind === right.type.kind && equalValue(left.value, right.value)
}

export function compareVariant(left: Variant, right: Variant): number {
  const a = textForm(left)
  const b = textForm(right)
  if (a !== undefined && b !== undefined) return compareTexts(a, b)
  if (isNumeric(left) && isNumeric(right)) {
    if (typeof left.value === 'number' && typeof right.value === 'number') return left.value - right.value
    return toDecimal(left.value).compare(toDecimal(right.value))
  }
  const x = left.value
  const y = right.value
  if (left.type.kind === right.type.kind) {
    if (typeof x === 'string' && typeof y === 'string') return compareGuid(x, y)
    if (typeof x === 'number' && typeof y === 'number') return x - y
    if (typeof x === 'boolean' && typeof y === 'boolean') return Number(x) - Number(y)
  }
  throw errors.notComparable(typeName(left.type), typeName(right.type))
}

/** `t[i]`. */
export function charAt(text: string, index: number): number {
  if (index < 1 || index > text.length) throw errors.stringIndex(index, text.length)
  return text.charCodeAt(index - 1)
}

/** `t[i] := c`; `length` is the declared one, 0 = no limit. */
export function withCharAt(text: string, index: number, character: number, length: number): string {
  if (index < 1 || index > text.length + 1) throw errors.stringIndex(index, text.length + 1)
  const changed = text.slice(0, index - 1) + String.fromCharCode(character) + text.slice(index)
  if (length !== 0 && changed.length > length) throw errors.textTooLong(changed, length)
  return changed
}

function textForm({ value, type }: Variant): string | undefined {
  if (isTextKind(type.kind)) return value as string
  return undefined
}

function isNumeric({ value, type }: Variant): boolean {
  return isNumberKind(type.kind) || typeof value === 'bigint' || value instanceof Decimal
}

function toDecimal(value: unknown): Decimal {
  if (value instanceof Decimal) return value
  return typeof value === 'bigint' ? Decimal.fromBigInt(value) : Decimal.fromInteger(value as number)
}
