import { errors } from '../errors/error-texts.ts'

/** The arithmetic of .NET's decimal on whole coefficients: 96 bits, scale 0..28, half to even. Decimal's slow path. */
export const MAX_SCALE = 28
const MAX_COEFFICIENT = (1n << 96n) - 1n

const powers: bigint[] = Array.from({ length: 64 }, (_, i) => 10n ** BigInt(i))

export function pow10(exponent: number): bigint {
  return powers[exponent] ?? 10n ** BigInt(exponent)
}

export interface WideDecimal {
  readonly coefficient: bigint
  readonly scale: number
}

/** Fits coefficient / 10^scale into 96 bits and 28 places, dropping as few digits as needed, in one rounding. */
export function fit(coefficient: bigint, scale: number): WideDecimal {
  if (scale <= MAX_SCALE && isInRange(coefficient)) return { coefficient, scale }
  let dropped = Math.max(scale - MAX_SCALE, 0)
  let excess = magnitude(coefficient) / pow10(dropped) / MAX_COEFFICIENT
  while (excess >= 10n) {
    excess /= 10n
    dropped++
  }
  for (; dropped <= scale; dropped++) {
    const rounded = divideHalfEven(coefficient, pow10(dropped))
    if (isInRange(rounded)) return { coefficient: rounded, scale: scale - dropped }
  }
  throw errors.decimalOverflow()
}

/** a / 10^aScale divided by b / 10^bScale. Exact quotients come without trailing zeros. */
export function divideWide(a: bigint, aScale: number, b: bigint, bScale: number): WideDecimal {
  if (b === 0n) throw errors.divideByZero()
  // With this many places the quotient always has at least 29 digits or the full 28 places.
  let places = MAX_SCALE
  const numerator = a * pow10(Math.max(places + bScale - aScale, 0))
  let denominator = b * pow10(Math.max(aScale - bScale - places, 0))
  const quotient = numerator / denominator
  if (quotient * denominator === numerator) return stripped(quotient, places)
  if (isInRange(quotient)) {
    const rounded = roundQuotient(quotient, numerator - quotient * denominator, denominator)
    if (isInRange(rounded)) return { coefficient: rounded, scale: places }
  }
  for (places--; places >= 0; places--) {
    denominator *= 10n
    const next = numerator / denominator
    if (!isInRange(next)) continue
    const rounded = roundQuotient(next, numerator - next * denominator, denominator)
    if (isInRange(rounded)) return { coefficient: rounded, scale: places }
  }
  throw errors.decimalOverflow()
}

export function divideHalfEven(numerator: bigint, denominator: bigint): bigint {
  const quotient = numerator / denominator
  return roundQuotient(quotient, numerator - quotient * denominator, denominator)
}

function roundQuotient(quotient: bigint, remainder: bigint, denominator: bigint): bigint {
  if (remainder === 0n) return quotient
  const twice = magnitude(remainder) * 2n
  const whole = magnitude(denominator)
  if (twice < whole || (twice === whole && (quotient & 1n) === 0n)) return quotient
  return remainder < 0n === denominator < 0n ? quotient + 1n : quotient - 1n
}

function stripped(coefficient: bigint, scale: number): WideDecimal {
  if (coefficient === 0n) return { coefficient, scale: 0 }
  let at = scale
  let rest = coefficient
  for (const step of [16, 8, 4, 2, 1]) {
    while (at >= step && rest % pow10(step) === 0n) {
      rest /= pow10(step)
      at -= step
    }
  }
  return fit(rest, at)
}

function isInRange(coefficient: bigint): boolean {
  return coefficient <= MAX_COEFFICIENT && coefficient >= -MAX_COEFFICIENT
}

export function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value
}

/** To whole units; undefined when it is whole already. */
export function roundWide(value: WideDecimal, unit: WideDecimal, direction: '=' | '<' | '>'): WideDecimal | undefined {
  const shift = value.scale - unit.scale
  const coefficient = shift < 0 ? value.coefficient * pow10(-shift) : value.coefficient
  const step = magnitude(shift > 0 ? unit.coefficient * pow10(shift) : unit.coefficient)
  let steps = coefficient / step
  const rest = coefficient - steps * step
  if (rest === 0n) return undefined
  if (direction === '>' || (direction === '=' && magnitude(rest) * 2n >= step)) steps += rest < 0n ? -1n : 1n
  return fit(steps * magnitude(unit.coefficient), unit.scale)
}
