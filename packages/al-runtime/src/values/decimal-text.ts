import { errors } from '../errors/error-texts.ts'
import { fit, magnitude, MAX_SCALE, pow10, type WideDecimal } from './decimal-wide.ts'

/** Digits that a safe integer surely holds. */
const SAFE_DIGITS = 15

/** Digits with a point and a minus sign, at most 15: what nearly all numbers are. Undefined: perhaps a number all the same. */
export function readSmall(text: string): { readonly small: number; readonly scale: number } | undefined {
  const isNegative = text.charCodeAt(0) === 45
  let value = 0
  let digits = 0
  let scale = -1
  for (let i = isNegative ? 1 : 0; i < text.length; i++) {
    const unit = text.charCodeAt(i) - 48
    if (unit >= 0 && unit <= 9) {
      value = value * 10 + unit
      if (++digits > SAFE_DIGITS) return undefined
      if (scale >= 0) scale++
    } else if (unit === -2 && scale < 0) {
      scale = 0
    } else {
      return undefined
    }
  }
  return digits === 0 ? undefined : { small: isNegative ? 0 - value : value, scale: scale < 0 ? 0 : scale }
}

/** Digits, optional sign, point and exponent. Undefined: no number. */
export function readAny(text: string): WideDecimal | undefined {
  const match = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,4}))?$/.exec(text)
  if (!match) return undefined
  const [, sign = '', whole = '', fraction = '', exponent] = match
  const digits = whole + fraction
  if (digits === '') return undefined
  const scale = fraction.length - (exponent === undefined ? 0 : Number(exponent))
  const coefficient = BigInt(sign === '-' ? `-${digits}` : digits)
  if (coefficient === 0n) return { coefficient, scale: 0 }
  if (scale < -MAX_SCALE) throw errors.decimalOverflow()
  return scale < 0 ? fit(coefficient * pow10(-scale), 0) : fit(coefficient, scale)
}

/** Without trailing zeros: `-1234.5`. */
export function decimalText(coefficient: number | bigint, scale: number): string {
  if (scale === 0) return String(coefficient)
  const isNegative = coefficient < 0
  const digits = String(typeof coefficient === 'number' ? Math.abs(coefficient) : magnitude(coefficient)).padStart(
    scale + 1,
    '0',
  )
  const point = digits.length - scale
  let end = digits.length
  while (end > point && digits.charCodeAt(end - 1) === 48) end--
  const text = end > point ? `${digits.slice(0, point)}.${digits.slice(point, end)}` : digits.slice(0, point)
  return isNegative ? `-${text}` : text
}
