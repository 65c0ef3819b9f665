import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Decimal } from './decimal.ts'

/** A fraction of whole numbers: exact, slow, and with no line in common with what it checks. The bottom is positive. */
interface Fraction {
  readonly top: bigint
  readonly bottom: bigint
}

const LARGEST = 2n ** 96n - 1n

const exact = (value: Decimal): Fraction => {
  const { coefficient, scale } = value.toScaled()
  return { top: coefficient, bottom: 10n ** BigInt(scale) }
}
const fraction = (top: bigint, bottom: bigint): Fraction =>
  bottom < 0n ? { top: -top, bottom: -bottom } : { top, bottom }
const plus = (a: Fraction, b: Fraction) => fraction(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom)
const times = (a: Fraction, b: Fraction) => fraction(a.top * b.top, a.bottom * b.bottom)
const over = (a: Fraction, b: Fraction) => fraction(a.top * b.bottom, a.bottom * b.top)
const negative = (a: Fraction) => fraction(-a.top, a.bottom)
const order = (a: Fraction, b: Fraction) => a.top * b.bottom - b.top * a.bottom
const truncated = (a: Fraction) => a.top / a.bottom

/** To a whole number, halves to the even one. */
function toEven(a: Fraction): bigint {
  const whole = a.top / a.bottom
  const twice = (a.top - whole * a.bottom) * 2n
  const size = twice < 0n ? -twice : twice
  if (size < a.bottom || (size === a.bottom && whole % 2n === 0n)) return whole
  return a.top < 0n ? whole - 1n : whole + 1n
}

function toNearest(a: Fraction, direction: '=' | '<' | '>'): bigint {
  const whole = a.top / a.bottom
  const rest = a.top - whole * a.bottom
  const size = (rest < 0n ? -rest : rest) * 2n
  if (rest === 0n || direction === '<' || (direction === '=' && size < a.bottom)) return whole
  return a.top < 0n ? whole - 1n : whole + 1n
}

/** What .NET's decimal makes of an exact result: as many of 28 places as leave 96 bits, rounded once; undefined when there is no room. */
function kept(result: Fraction): Fraction | undefined {
  for (let scale = 28n; scale >= 0n; scale--) {
    const bottom = 10n ** scale
    const top = toEven(times(result, { top: bottom, bottom: 1n }))
    if (top <= LARGEST && top >= -LARGEST) return { top, bottom }
  }
  return undefined
}

/** Near everything where another way of calculating begins: 2^31, 2^53, powers of ten, 2^96. */
const coefficients = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(0n, 1n, 5n, 2n ** 31n, 2n ** 53n, 2n ** 64n, LARGEST, LARGEST / 10n, LARGEST / 2n),
      fc.integer({ min: 0, max: 28 }).map((power) => 10n ** BigInt(power)),
      fc.bigInt({ min: 0n, max: 10n ** 6n }),
      fc.bigInt({ min: 0n, max: 2n ** 53n }),
      fc.bigInt({ min: 0n, max: LARGEST }),
    ),
    fc.bigInt({ min: -3n, max: 3n }),
    fc.boolean(),
  )
  .map(([value, shift, isNegative]) => {
    const near = value + shift > LARGEST ? LARGEST : value + shift
    return isNegative ? -near : near
  })
const scales = fc.oneof(
  fc.integer({ min: 0, max: 5 }),
  fc.integer({ min: 0, max: 28 }),
  fc.constantFrom(15, 16, 27, 28),
)
const decimals = fc.tuple(coefficients, scales).map(([coefficient, scale]) => Decimal.fromScaled(coefficient, scale))

function expectSame(calculate: () => Decimal, result: Fraction): void {
  const wanted = kept(result)
  if (wanted === undefined) expect(calculate).toThrow('too large')
  else expect(order(exact(calculate()), wanted)).toBe(0n)
}

const twoThousand = { numRuns: 2000 }

describe('Decimal against exact fractions', () => {
  it('adds and subtracts', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        expectSame(() => a.add(b), plus(exact(a), exact(b)))
        expectSame(() => a.sub(b), plus(exact(a), negative(exact(b))))
      }),
      twoThousand,
    )
  })

  it('multiplies', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => expectSame(() => a.mul(b), times(exact(a), exact(b)))),
      twoThousand,
    )
  })

  it('divides: quotient, div and mod', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        fc.pre(!b.isZero())
        const quotient = over(exact(a), exact(b))
        const whole = truncated(quotient)

        expectSame(() => a.div(b), quotient)
        expectSame(() => a.mod(b), plus(exact(a), negative(times({ top: whole, bottom: 1n }, exact(b)))))
        if (whole <= LARGEST && whole >= -LARGEST) expect(a.divTrunc(b).toString()).toBe(String(whole))
        else expect(() => a.divTrunc(b)).toThrow('too large')
      }),
      twoThousand,
    )
  })

  it('compares', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const difference = order(exact(a), exact(b))

        expect(Math.sign(a.compare(b))).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0)
        expect(a.equals(b)).toBe(difference === 0n)
      }),
      twoThousand,
    )
  })

  it('rounds to a multiple of anything, in each direction', () => {
    fc.assert(
      fc.property(
        decimals,
        decimals,
        fc.constantFrom('=' as const, '<' as const, '>' as const),
        (a, step, direction) => {
          fc.pre(!step.isZero())
          const unit = exact(step.abs())
          const steps = toNearest(over(exact(a), unit), direction)

          expectSame(() => a.round(step, direction), times({ top: steps, bottom: 1n }, unit))
        },
      ),
      twoThousand,
    )
  })

  it('becomes whole: cut off, to even, away from zero', () => {
    fc.assert(
      fc.property(decimals, (a) => {
        expect(a.toInteger('truncate')).toBe(truncated(exact(a)))
        expect(a.toInteger('even')).toBe(toEven(exact(a)))
        expect(a.toInteger('away')).toBe(toNearest(exact(a), '='))
      }),
      twoThousand,
    )
  })

  it('keeps its value through text, with any zeros around it', () => {
    fc.assert(
      fc.property(decimals, fc.integer({ min: 0, max: 3 }), (a, zeros) => {
        const text = a.toString()
        const [whole = '', places] = text.split('.')
        const padded = `${whole}.${places ?? ''}${'0'.repeat(zeros)}`

        expect(order(exact(Decimal.fromString(text)), exact(a))).toBe(0n)
        expect(order(exact(Decimal.fromString(padded)), exact(a))).toBe(0n)
        expect(text).not.toMatch(/\.\d*0$|\.$|^-0$/)
      }),
      twoThousand,
    )
  })
})
