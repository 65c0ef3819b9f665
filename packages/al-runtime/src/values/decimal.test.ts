import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divideWide } from './decimal-wide.ts'
import { Decimal } from './decimal.ts'

const d = (text: string) => Decimal.fromString(text)

/** Coefficients of every size, so that the plain and the wide paths meet. */
const decimals = fc
  .tuple(
    fc.oneof(
      fc.bigInt({ min: -1000n, max: 1000n }),
      fc.bigInt({ min: -(2n ** 53n), max: 2n ** 53n }),
      fc.bigInt({ min: -(2n ** 96n) + 1n, max: 2n ** 96n - 1n }),
    ),
    fc.integer({ min: 0, max: 28 }),
  )
  .map(([coefficient, scale]) => Decimal.fromScaled(coefficient, scale))

const amounts = fc
  .tuple(fc.bigInt({ min: -(10n ** 13n), max: 10n ** 13n }), fc.integer({ min: 0, max: 10 }))
  .map(([coefficient, scale]) => Decimal.fromScaled(coefficient, scale))

describe('Decimal', () => {
  it.each([
    ['0.1', '0.2', '0.3'],
    ['79228162514264337593543950334', '1', '79228162514264337593543950335'],
    ['9007199254740991', '1', '9007199254740992'],
    ['-0.5', '0.50', '0'],
    ['1', '0.0000000000000000000000000001', '1.0000000000000000000000000001'],
  ])('adds %s and %s to %s', (a, b, sum) => {
    expect(d(a).add(d(b)).toString()).toBe(sum)
  })

  it('gives 0.9999999999999999999999999999 for 1 / 3 * 3', () => {
    expect(d('1').div(d('3')).mul(d('3')).toString()).toBe('0.9999999999999999999999999999')
  })

  it.each([
    ['1', '8', '0.125'],
    ['2', '3', '0.6666666666666666666666666667'],
    ['10000000000000000000000', '3', '3333333333333333333333.3333333'],
    ['-7', '2', '-3.5'],
    ['79228162514264337593543950335', '10', '7922816251426433759354395033.5'],
    ['1', '79228162514264337593543950335', '0'],
  ])('divides %s by %s to %s', (a, b, quotient) => {
    expect(d(a).div(d(b)).toString()).toBe(quotient)
  })

  it.each([
    ['1.15', '0.1', '=', '1.2'],
    ['-1.15', '0.1', '=', '-1.2'],
    ['1.14', '0.1', '=', '1.1'],
    ['-1.19', '0.1', '<', '-1.1'],
    ['-1.11', '0.1', '>', '-1.2'],
    ['1.23', '0.05', '=', '1.25'],
    ['1234.5678', '10', '=', '1230'],
    ['0.3333333333333333333333333333', '0.01', '=', '0.33'],
    ['5', '2', '>', '6'],
  ] as const)('rounds %s to %s in direction %s: %s', (value, precision, direction, rounded) => {
    expect(d(value).round(d(precision), direction).toString()).toBe(rounded)
  })

  it.each([
    ['-7', '2', '-3', '-1'],
    ['7.5', '2', '3', '1.5'],
    ['-7.5', '-2', '3', '-1.5'],
  ])('divides %s div/mod %s: %s, %s', (a, b, quotient, rest) => {
    expect(d(a).divTrunc(d(b)).toString()).toBe(quotient)
    expect(d(a).mod(d(b)).toString()).toBe(rest)
  })

  it('raises on overflow and on division by zero', () => {
    const most = d('79228162514264337593543950335')

    expect(() => most.add(Decimal.ONE)).toThrow('too large')
    expect(() => most.mul(d('1.1'))).toThrow('too large')
    expect(() => Decimal.ONE.div(Decimal.ZERO)).toThrow('Attempted to divide by zero.')
    expect(() => most.mod(Decimal.ZERO)).toThrow('Attempted to divide by zero.')
  })

  it.each([
    [0.1 + 0.2, '0.3'],
    [1e20, '100000000000000000000'],
    [-1.5e-7, '-0.00000015'],
    [-0, '0'],
  ])('takes the double %s as %s', (value, text) => {
    expect(Decimal.fromNumber(value).toString()).toBe(text)
  })

  it('adds and multiplies exactly wherever the exact result fits', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        const x = a.toScaled()
        const y = b.toScaled()
        const scale = x.scale + y.scale
        const sum = x.coefficient * 10n ** BigInt(y.scale) + y.coefficient * 10n ** BigInt(x.scale)

        expect(a.add(b).equals(Decimal.fromScaled(sum, scale))).toBe(true)
        expect(a.sub(b).add(b).equals(a)).toBe(true)
        expect(a.mul(b).equals(Decimal.fromScaled(x.coefficient * y.coefficient, scale))).toBe(true)
      }),
    )
  })

  it('divides to within half a unit of the last place kept', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        fc.pre(!b.isZero())
        const q = a.div(b).toScaled()
        const x = a.toScaled()
        const y = b.toScaled()
        // |q - a/b| * 2 <= 10^-28, or to the 96 bits of large quotients, all over common denominators.
        const exactTop = x.coefficient * 10n ** BigInt(y.scale)
        const exactBottom = y.coefficient * 10n ** BigInt(x.scale)
        const difference = q.coefficient * exactBottom - exactTop * 10n ** BigInt(q.scale)
        const bound = exactBottom < 0n ? -exactBottom : exactBottom

        expect((difference < 0n ? -difference : difference) * 2n <= bound).toBe(true)
      }),
    )
  })

  it('rounds a quotient once whose digits are near those of 2^96', () => {
    const quotient = Decimal.fromString('-68380663121').div(Decimal.fromString('855766709'))

    expect(quotient.toString()).toBe('-79.90572944921604796851240915')
  })

  it('divides in plain numbers to the same digits as in whole coefficients', () => {
    const money = fc.tuple(fc.integer({ min: -(10 ** 12), max: 10 ** 12 }), fc.integer({ min: 0, max: 5 }))
    fc.assert(
      fc.property(money, fc.tuple(fc.integer({ min: 1, max: 10 ** 9 }), fc.integer({ min: 0, max: 5 })), (a, b) => {
        const [x, y] = [Decimal.fromScaled(BigInt(a[0]), a[1]), Decimal.fromScaled(BigInt(b[0]), b[1])]
        const slow = divideWide(BigInt(a[0]), a[1], BigInt(b[0]), b[1])

        return x.div(y).toString() === Decimal.fromScaled(slow.coefficient, slow.scale).toString()
      }),
      { numRuns: 3000 },
    )
  })

  it('compares as the rationals do, and agrees with subtraction', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const x = a.toScaled()
        const y = b.toScaled()
        const left = x.coefficient * 10n ** BigInt(y.scale)
        const right = y.coefficient * 10n ** BigInt(x.scale)

        expect(Math.sign(a.compare(b))).toBe(left < right ? -1 : left > right ? 1 : 0)
      }),
    )
  })

  it('keeps dividend = quotient * divisor + rest', () => {
    fc.assert(
      fc.property(amounts, amounts, (a, b) => {
        fc.pre(!b.isZero())

        expect(a.divTrunc(b).mul(b).add(a.mod(b)).equals(a)).toBe(true)
      }),
    )
  })

  it('reads back what it writes', () => {
    fc.assert(fc.property(decimals, (a) => d(a.toString()).equals(a)))
  })

  it('rounds to the nearest multiple, halves away from zero', () => {
    fc.assert(
      fc.property(decimals, fc.constantFrom('0.01', '0.05', '1', '0.00001'), (a, precision) => {
        const rounded = a.round(d(precision))
        const difference = rounded.sub(a).abs()

        expect(difference.add(difference).compare(d(precision))).toBeLessThanOrEqual(0)
      }),
    )
  })
})

it.each([1e29, -1e30, Infinity, Number.NaN])('raises for the double %s', (value) => {
  expect(() => Decimal.fromNumber(value)).toThrow('too large')
})
