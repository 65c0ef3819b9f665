import { fit, MAX_SCALE, pow10, type WideDecimal } from './decimal-wide.ts'

/** Exact arithmetic on coefficients that are safe integers: Decimal's fast path. */
export const MAX_SAFE = Number.MAX_SAFE_INTEGER

/** Powers of ten that a safe integer holds. */
export const POWERS = Array.from({ length: 16 }, (_, i) => 10 ** i)

export function isSafe(value: number): boolean {
  return value <= MAX_SAFE && value >= -MAX_SAFE
}

/**
 * a % b of safe integers; `%` itself takes ten times as long. Exact: the rounding error of the quotient is below 1 / b, the
 * distance from a fraction to the next whole number at least that.
 */
export function remainder(a: number, b: number): number {
  return a - Math.trunc(a / b) * b
}

/**
 * a / b * 10^shift that is not exact, digit groups at a time in plain numbers: to 28 places, or as many as 96 bits hold, half to
 * even. Undefined where that would not be exact; divideWide then does it.
 */
export function divideInChunks(a: number, b: number, shift: number): WideDecimal | undefined {
  const divisor = Math.abs(b)
  if (divisor > 999_999_999 || shift > 0) return undefined
  let rest = Math.abs(a)
  const whole = Math.trunc(rest / divisor)
  rest -= whole * divisor
  let wholeDigits = 0
  while (wholeDigits < 16 && whole >= POWERS[wholeDigits]!) wholeDigits++
  // 29 digits fit when the first ones are below those of 2^96; near them the slow path decides.
  const leading = wholeDigits === 0 ? 0 : Math.abs(a) / divisor / POWERS[wholeDigits - 1]!
  if (leading > 7.9 && leading < 8) return undefined
  const digits = Math.min(MAX_SCALE + shift, (leading <= 7.9 ? 29 : 28) - wholeDigits)
  const first = Math.min(digits, 15 - wholeDigits)
  if (digits < 0 || first < 0 || digits - first > 15) return undefined
  let high = whole
  let low = 0
  let done = 0
  const most = divisor < 1_000_000 ? 9 : 6
  while (done < digits) {
    const count = Math.min(most, (done < first ? first : digits) - done)
    const power = POWERS[count]!
    const group = rest * power
    const next = Math.trunc(group / divisor)
    rest = group - next * divisor
    if (done < first) high = high * power + next
    else low = low * power + next
    done += count
  }
  let coefficient = BigInt(high) * pow10(digits - first) + BigInt(low)
  const twice = rest * 2
  if (twice > divisor || (twice === divisor && (coefficient & 1n) === 1n)) coefficient += 1n
  return fit(a < 0 === b < 0 ? coefficient : -coefficient, digits - shift)
}
