import { errors } from '../errors/error-texts.ts'
import { decimalText, readAny, readSmall } from './decimal-text.ts'
import { divideInChunks, isSafe, MAX_SAFE, POWERS, remainder } from './decimal-small.ts'
import {
  divideHalfEven,
  divideWide,
  fit,
  magnitude,
  MAX_SCALE,
  pow10,
  roundWide,
  type WideDecimal,
} from './decimal-wide.ts'

/** AL's directions of Round: '=' half away from zero, '<' toward zero, '>' away from zero (al-language.md 4.4). */
export type RoundDirection = '=' | '<' | '>'

const MAX_SAFE_WIDE = BigInt(MAX_SAFE)

/**
 * The .NET decimal, immutable: a coefficient of 96 bits, a scale of 0..28. The coefficient is a plain number as long as
 * that is exact (`wide` is null), so money arithmetic costs one small object; else it is `wide`.
 */
export class Decimal {
  readonly small: number
  readonly scale: number
  readonly wide: bigint | null

  private constructor(small: number, scale: number, wide: bigint | null) {
    this.small = small
    this.scale = scale
    this.wide = wide
  }

  static readonly ZERO = new Decimal(0, 0, null)
  static readonly ONE = new Decimal(1, 0, null)

  /** From a safe integer. */
  static fromInteger(value: number): Decimal {
    return new Decimal(value, 0, null)
  }

  static fromBigInt(value: bigint): Decimal {
    return fromWide(fit(value, 0))
  }

  /** coefficient / 10^scale, exact for scale 0..28 and 96 bits, else rounded half to even. */
  static fromScaled(coefficient: bigint, scale: number): Decimal {
    return fromWide(fit(coefficient, scale))
  }

  /** From a double, to its 15 significant digits, as .NET converts. */
  static fromNumber(value: number): Decimal {
    if (Number.isSafeInteger(value)) return new Decimal(value + 0, 0, null)
    if (!Number.isFinite(value)) throw errors.decimalOverflow()
    return Decimal.fromString(value.toPrecision(15))
  }

  /** From invariant text: digits, optional sign, point and exponent. Throws a RangeError on anything else. */
  static fromString(text: string): Decimal {
    const parsed = Decimal.tryParse(text)
    if (parsed === undefined) throw new RangeError(`Not a decimal: ${text}`)
    return parsed
  }

  /** As fromString, undefined for text that is not a number; raises when the number does not fit. */
  static tryParse(text: string): Decimal | undefined {
    const plain = readSmall(text)
    if (plain !== undefined) return new Decimal(plain.small, plain.scale, null)
    const read = readAny(text)
    return read && fromWide(read)
  }

  add(other: Decimal): Decimal {
    if (this.wide === null && other.wide === null) {
      const shift = this.scale - other.scale
      if (shift === 0) {
        const sum = this.small + other.small
        if (sum <= MAX_SAFE && sum >= -MAX_SAFE) return new Decimal(sum, this.scale, null)
      } else if (shift > 0 && shift < 16) {
        const aligned = other.small * POWERS[shift]!
        const sum = this.small + aligned
        if (isSafe(aligned) && isSafe(sum)) return new Decimal(sum, this.scale, null)
      } else if (shift < 0 && shift > -16) {
        const aligned = this.small * POWERS[-shift]!
        const sum = aligned + other.small
        if (isSafe(aligned) && isSafe(sum)) return new Decimal(sum, other.scale, null)
      }
    }
    return addWide(this, other.scale, coefficientOf(other))
  }

  sub(other: Decimal): Decimal {
    if (this.wide === null && other.wide === null) {
      const shift = this.scale - other.scale
      if (shift === 0) {
        const difference = this.small - other.small
        if (difference <= MAX_SAFE && difference >= -MAX_SAFE) return new Decimal(difference, this.scale, null)
      } else if (shift > 0 && shift < 16) {
        const aligned = other.small * POWERS[shift]!
        const difference = this.small - aligned
        if (isSafe(aligned) && isSafe(difference)) return new Decimal(difference, this.scale, null)
      } else if (shift < 0 && shift > -16) {
        const aligned = this.small * POWERS[-shift]!
        const difference = aligned - other.small
        if (isSafe(aligned) && isSafe(difference)) return new Decimal(difference, other.scale, null)
      }
    }
    return addWide(this, other.scale, -coefficientOf(other))
  }

  mul(other: Decimal): Decimal {
    const scale = this.scale + other.scale
    if (this.wide === null && other.wide === null && scale <= MAX_SCALE) {
      const product = this.small * other.small
      // + 0 turns the -0 of 0 * -1 into 0.
      if (product <= MAX_SAFE && product >= -MAX_SAFE) return new Decimal(product + 0, scale, null)
    }
    return fromWide(fit(coefficientOf(this) * coefficientOf(other), scale))
  }

  div(other: Decimal): Decimal {
    if (this.wide === null && other.wide === null) {
      if (other.small === 0) throw errors.divideByZero()
      if (this.small === 0) return Decimal.ZERO
      const exact = divideExactly(this.small, other.small, this.scale - other.scale)
      if (exact !== undefined) return exact
      const quotient = divideInChunks(this.small, other.small, other.scale - this.scale)
      if (quotient !== undefined) return fromWide(quotient)
    }
    return fromWide(divideWide(coefficientOf(this), this.scale, coefficientOf(other), other.scale))
  }

  /** AL's div: the quotient, truncated toward zero. */
  divTrunc(other: Decimal): Decimal {
    if (this.wide === null && other.wide === null && this.scale === other.scale) {
      if (other.small === 0) throw errors.divideByZero()
      return new Decimal(Math.trunc(this.small / other.small) + 0, 0, null)
    }
    const [a, b] = aligned(this, other)
    if (b === 0n) throw errors.divideByZero()
    return fromWide(fit(a / b, 0))
  }

  /** The remainder of divTrunc: it has the sign of the dividend. */
  mod(other: Decimal): Decimal {
    if (this.wide === null && other.wide === null && this.scale === other.scale) {
      if (other.small === 0) throw errors.divideByZero()
      return new Decimal(remainder(this.small, other.small) + 0, this.scale, null)
    }
    const [a, b] = aligned(this, other)
    if (b === 0n) throw errors.divideByZero()
    return fromWide(fit(a % b, Math.max(this.scale, other.scale)))
  }

  neg(): Decimal {
    return this.wide === null ? new Decimal(0 - this.small, this.scale, null) : new Decimal(0, this.scale, -this.wide)
  }

  abs(): Decimal {
    return this.isNegative() ? this.neg() : this
  }

  /** Negative, 0 or positive. */
  compare(other: Decimal): number {
    if (this.wide === null && other.wide === null) {
      const shift = this.scale - other.scale
      if (shift === 0) return this.small - other.small
      const a = shift < 0 && shift > -16 ? this.small * POWERS[-shift]! : this.small
      const b = shift > 0 && shift < 16 ? other.small * POWERS[shift]! : other.small
      if (shift > -16 && shift < 16 && isSafe(a) && isSafe(b)) return a - b
    }
    const [a, b] = aligned(this, other)
    return a < b ? -1 : a > b ? 1 : 0
  }

  equals(other: Decimal): boolean {
    return this.compare(other) === 0
  }

  isZero(): boolean {
    return this.wide === null && this.small === 0
  }

  isNegative(): boolean {
    return this.wide === null ? this.small < 0 : this.wide < 0n
  }

  /** To a multiple of `precision` (its sign does not matter). */
  round(precision: Decimal, direction: RoundDirection = '='): Decimal {
    if (precision.isZero()) throw errors.roundPrecision()
    if (this.wide === null && precision.wide === null && this.scale >= precision.scale) {
      const shift = this.scale - precision.scale
      const step = shift < 16 ? Math.abs(precision.small) * POWERS[shift]! : Infinity
      if (isSafe(step * 2)) {
        const rest = remainder(this.small, step)
        if (rest === 0) return this
        const whole = this.small - rest
        const up = direction === '>' || (direction === '=' && Math.abs(rest) * 2 >= step)
        const rounded = up ? whole + (rest < 0 ? -step : step) : whole
        if (isSafe(rounded)) return shortened(rounded, this.scale, shift)
      }
    }
    const rounded = roundWide(this.toScaled(), precision.toScaled(), direction)
    return rounded === undefined ? this : fromWide(rounded)
  }

  /** To the nearest integer, halves to even or away from zero. */
  toInteger(mode: 'away' | 'even' | 'truncate'): bigint {
    const coefficient = coefficientOf(this)
    const unit = pow10(this.scale)
    if (mode === 'truncate') return coefficient / unit
    if (mode === 'even') return divideHalfEven(coefficient, unit)
    const doubled = magnitude(coefficient) * 2n + unit
    const nearest = doubled / (2n * unit)
    return coefficient < 0n ? -nearest : nearest
  }

  /** Nearest double. */
  toNumber(): number {
    if (this.wide === null && this.scale < 16) return this.small / POWERS[this.scale]!
    return Number(this.toString())
  }

  /** The integer it is, or undefined when it has a fraction or is beyond the safe integers. */
  toSafeInteger(): number | undefined {
    if (this.wide !== null || this.scale > 15) {
      const number = this.toNumber()
      return Number.isSafeInteger(number) && this.compare(Decimal.fromInteger(number)) === 0 ? number : undefined
    }
    const number = this.small / POWERS[this.scale]!
    return Number.isInteger(number) && number * POWERS[this.scale]! === this.small ? number : undefined
  }

  /** coefficient / 10^scale. */
  toScaled(): WideDecimal {
    return { coefficient: coefficientOf(this), scale: this.scale }
  }

  /** Invariant text with no trailing zeros: `-1234.5`. */
  toString(): string {
    return decimalText(this.wide ?? this.small, this.scale)
  }

  toJSON(): string {
    return this.toString()
  }

  /** For Decimal's own file: from parts already known to fit. */
  static ofParts(small: number, scale: number, wide: bigint | null): Decimal {
    return new Decimal(small, scale, wide)
  }
}

function coefficientOf(value: Decimal): bigint {
  return value.wide ?? BigInt(value.small)
}

function fromWide({ coefficient, scale }: WideDecimal): Decimal {
  return coefficient <= MAX_SAFE_WIDE && coefficient >= -MAX_SAFE_WIDE
    ? Decimal.ofParts(Number(coefficient), scale, null)
    : Decimal.ofParts(0, scale, coefficient)
}

function addWide(a: Decimal, bScale: number, b: bigint): Decimal {
  const shift = a.scale - bScale
  if (shift === 0) return fromWide(fit(coefficientOf(a) + b, bScale))
  if (shift > 0) return fromWide(fit(coefficientOf(a) + b * pow10(shift), a.scale))
  return fromWide(fit(coefficientOf(a) * pow10(-shift) + b, bScale))
}

function aligned(a: Decimal, b: Decimal): readonly [bigint, bigint] {
  const shift = a.scale - b.scale
  if (shift === 0) return [coefficientOf(a), coefficientOf(b)]
  if (shift > 0) return [coefficientOf(a), coefficientOf(b) * pow10(shift)]
  return [coefficientOf(a) * pow10(-shift), coefficientOf(b)]
}

/** a / b * 10^-scale where the quotient needs at most 8 more places; undefined otherwise. */
function divideExactly(a: number, b: number, scale: number): Decimal | undefined {
  let numerator = a
  for (let places = scale; places <= scale + 8; places++) {
    const quotient = numerator / b
    if (quotient === Math.trunc(quotient) && places >= 0)
      return places <= MAX_SCALE ? Decimal.ofParts(quotient, places, null) : undefined
    numerator *= 10
    if (!isSafe(numerator)) return undefined
  }
  return undefined
}

/** Takes the trailing zeros that rounding made off the scale: sums of rounded amounts stay small. */
function shortened(value: number, scale: number, most: number): Decimal {
  return most > 0 && Number.isInteger(value / POWERS[most]!)
    ? Decimal.ofParts(value / POWERS[most]!, scale - most, null)
    : Decimal.ofParts(value, scale, null)
}
