import type { AlType } from '@alcove/al-abi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testSession } from '../../tests/support/session.ts'
import { DateFormula } from '../values/date-formula.ts'
import { dateOf, MS_PER_DAY } from '../values/dates.ts'
import { Decimal } from '../values/decimal.ts'
import { equalValue } from '../values/comparison.ts'
import { evaluate } from './evaluate.ts'
import { formatValue } from './format-value.ts'

const s = testSession()

const option: AlType = { kind: 'Option', members: [' ', 'Open', 'In Process', 'Opened'] }
const formula = fc
  .array(
    fc.tuple(
      fc.constantFrom('+', '-'),
      fc.oneof(
        fc.tuple(fc.nat(999), fc.constantFrom(...'DWMQY')).map(([count, unit]) => `${count}${unit}`),
        fc.constantFrom('CD', 'CW', 'CM', 'CQ', 'CY', 'WD1', 'WD7', 'D31'),
      ),
    ),
    { maxLength: 4 },
  )
  .map((terms) => DateFormula.parse(terms.map(([sign, term]) => sign + term).join(''))!)
const minute = 60_000
const day = fc.integer({ min: dateOf(1753, 1, 1) / 2, max: dateOf(9999, 12, 31) / 2 }).map((number) => 2 * number)
/** Formats 0 to 2 show two digits of the year: these read back in the century of the culture. */
const dayOfCentury = fc.integer({ min: dateOf(1930, 1, 1), max: dateOf(2029, 12, 31) + 1 })
const momentOfCentury = fc
  .integer({ min: (dateOf(1930, 1, 1) / 2) * MS_PER_DAY, max: (dateOf(2029, 12, 31) / 2 - 1) * MS_PER_DAY })
  .map((ms) => ms - (ms % minute))
const printable = fc.string({ maxLength: 20, unit: 'binary' })

interface Case {
  readonly type: AlType
  readonly values: fc.Arbitrary<unknown>
  /** Those that show everything of such a value. */
  readonly formats: readonly number[]
}

const cases: readonly Case[] = [
  { type: { kind: 'Text', length: 0 }, values: printable, formats: [0, 1, 2, 9] },
  {
    type: { kind: 'Code', length: 20 },
    values: fc.stringMatching(/^[A-Z0-9]([A-Z0-9 .&|*-]{0,18}[A-Z0-9])?$/),
    formats: [0, 1, 2, 9],
  },
  { type: { kind: 'Char' }, values: fc.integer({ min: 32, max: 0xd7ff }), formats: [0, 9] },
  { type: { kind: 'Byte' }, values: fc.integer({ min: 0, max: 255 }), formats: [0, 1, 2, 9] },
  { type: { kind: 'Integer' }, values: fc.integer(), formats: [0, 1, 2, 9] },
  {
    type: { kind: 'BigInteger' },
    values: fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
    formats: [0, 1, 2, 9],
  },
  {
    type: { kind: 'Decimal' },
    values: fc
      .tuple(fc.bigInt({ min: -(10n ** 27n), max: 10n ** 27n }), fc.nat(27))
      .map(([coefficient, scale]) => Decimal.fromScaled(coefficient, scale)),
    formats: [0, 1, 2, 3, 4, 9],
  },
  { type: { kind: 'Boolean' }, values: fc.boolean(), formats: [0, 1, 2, 9] },
  { type: { kind: 'Date' }, values: fc.oneof(fc.constant(0), dayOfCentury), formats: [0, 1, 2] },
  { type: { kind: 'Date' }, values: fc.oneof(fc.constant(0), day), formats: [9] },
  { type: { kind: 'Time' }, values: fc.integer({ min: 0, max: MS_PER_DAY }), formats: [0, 1, 2, 9] },
  { type: { kind: 'DateTime' }, values: fc.oneof(fc.constant(0), momentOfCentury), formats: [0, 1] },
  {
    type: { kind: 'DateTime' },
    values: fc.oneof(
      fc.constant(0),
      fc.integer({ min: (dateOf(1753, 1, 2) / 2) * MS_PER_DAY, max: (dateOf(9999, 12, 31) / 2 - 1) * MS_PER_DAY }),
    ),
    formats: [9],
  },
  { type: { kind: 'Duration' }, values: fc.integer({ min: -(10 ** 14), max: 10 ** 14 }), formats: [0, 1, 2, 9] },
  { type: { kind: 'Guid' }, values: fc.uuid(), formats: [0, 1, 2, 3, 4, 9] },
  { type: { kind: 'DateFormula' }, values: formula, formats: [0, 1, 2, 9] },
  { type: option, values: fc.integer({ min: 0, max: 9 }), formats: [0, 1, 2, 9] },
]

const each = cases.flatMap(({ type, values, formats }) =>
  formats.map((format) => ({ kind: type.kind, format, type, values })),
)

describe('what Format shows', () => {
  it.each(each)('of a $kind in format $format reads back as the same value', ({ type, values, format }) => {
    fc.assert(
      fc.property(values, (value) => {
        const text = formatValue(s, value, type, 0, format)
        const again = evaluate(s, text, type, format === 9 ? 9 : 0)

        expect(again, text).toSatisfy(() => again !== undefined && equalValue(again, value))
        expect(formatValue(s, again, type, 0, format)).toBe(text)
      }),
    )
  })

  it('reads back in every time zone', () => {
    const zones = ['Europe/Berlin', 'America/St_Johns', 'Asia/Kathmandu', 'Pacific/Kiritimati', 'UTC']
    const type: AlType = { kind: 'DateTime' }
    fc.assert(
      fc.property(fc.constantFrom(...zones), momentOfCentury, (timeZone, value) => {
        const there = testSession({ timeZone })
        const text = formatValue(there, value, type)
        const again = evaluate(there, text, type) as number

        // The hour that comes twice in autumn shows the same; it is read as one of the two.
        expect(formatValue(there, again, type)).toBe(text)
        expect(evaluate(there, formatValue(there, value, type, 0, 9), type, 9)).toBe(value)
      }),
    )
  })
})

describe('Evaluate', () => {
  it('gives a value that Format shows, or none, whatever the text', () => {
    const words = fc.oneof(
      printable,
      fc.array(fc.constantFrom(...'0123456789 -+./:,TDCEyes'), { maxLength: 14 }).map((all) => all.join('')),
    )
    fc.assert(
      fc.property(fc.constantFrom(...cases), words, fc.constantFrom(0, 9), ({ type }, text, format) => {
        if (type.kind === 'Text' || type.kind === 'Code') return
        const value = evaluate(s, text, type, format)
        if (value === undefined) return
        const again = evaluate(s, formatValue(s, value, type, 0, 9), type, 9)
        // Format 9 has no closing dates.
        if (type.kind !== 'Date' || Number(value) % 2 === 0)
          expect(again, text).toSatisfy(() => equalValue(again, value))
      }),
      { numRuns: 3_000 },
    )
  })
})
