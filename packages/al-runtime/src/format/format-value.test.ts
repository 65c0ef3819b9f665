import type { AlType } from '@alcove/al-abi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { testSession } from '../../tests/support/session.ts'
import { dateOf, MS_PER_DAY, timeOf } from '../values/dates.ts'
import { DateFormula } from '../values/date-formula.ts'
import { Decimal } from '../values/decimal.ts'
import { evaluate } from './evaluate.ts'
import { formatValue } from './format-value.ts'

const s = testSession()
const decimal = (text: string) => Decimal.fromString(text)
const april = dateOf(2021, 4, 5)
const early = timeOf(4, 35, 55, 553)
const moment = (april / 2 - 1) * MS_PER_DAY + early - 1
const metal: AlType = { kind: 'Enum', id: 50_000, name: 'Metal' }
const colour: AlType = { kind: 'Option', members: ['', 'Red', 'Dark Blue'], captions: ['', 'Rot'] }
const guid = 'ea48a3e0-48e0-4ab7-b1a1-e3ea85bf1b75'

describe('Format', () => {
  it.each<[kind: AlType | string, value: unknown, format: number | string, text: string]>([
    ['Integer', -1234567, 0, '-1234567'],
    ['Integer', -567, 9, '-567'],
    ['Integer', 7, '<Integer,3><Filler Character,0>', '007'],
    ['BigInteger', 12345678901234n, 0, '12345678901234'],
    ['Decimal', decimal('-76543.21'), 0, '-76,543.21'],
    ['Decimal', decimal('0.10'), 0, '0.1'],
    ['Decimal', decimal('1000.5'), 0, '1,000.5'],
    ['Decimal', decimal('-76543.21'), 1, '-76543.21'],
    ['Decimal', decimal('-76543.21'), 2, '-76543.21'],
    ['Decimal', decimal('-76543.21'), 3, '76,543.21-'],
    ['Decimal', decimal('-76543.21'), 4, '76543.21-'],
    ['Decimal', decimal('-76543.21'), 9, '-76543.21'],
    ['Decimal', decimal('1000.5'), '<Precision,2:2><Standard Format,9>', '1000.50'],
    ['Decimal', decimal('-1.005'), '<Precision,0:2><Standard Format,9>', '-1.01'],
    ['Decimal', decimal('1000.5'), '<Standard Format,9>', '1000.5'],
    ['Decimal', decimal('1234.5'), '<Precision,2:2><Standard Format,0>', '1,234.50'],
    ['Decimal', decimal('1234.567'), '<Precision,2:2><Standard Format,0>', '1,234.57'],
    ['Decimal', decimal('1234.5'), '<Integer Thousand><Decimals,3>', '1,234.50'],
    ['Decimal', decimal('1234.5'), '<Sign><Integer Thousand><1000Character,.><Decimals><Comma,,>', '1.234,5'],
    ['Boolean', true, 0, 'Yes'],
    ['Boolean', false, 2, '0'],
    ['Boolean', true, 9, 'true'],
    ['Date', april, 0, '04/05/21'],
    ['Date', april + 1, 0, 'C04/05/21'],
    ['Date', 0, 0, ''],
    ['Date', april, 2, '040521D'],
    ['Date', april, 4, 'April 5, 2021'],
    ['Date', april, 9, '2021-04-05'],
    ['Date', april, '<Year4>-<Month,2>-<Day,2>', '2021-04-05'],
    ['Date', april, '<Weekday Text>, <Month Text,3> <Day>. Q<Quarter> W<Week,2>', 'Monday, Apr 5. Q2 W14'],
    ['Time', timeOf(4, 35, 55, 0), 0, '4:35:55 AM'],
    ['Time', early, 0, '4:35:55.553 AM'],
    ['Time', timeOf(0, 0, 0, 0), 0, '12:00:00 AM'],
    ['Time', 0, 0, ''],
    ['Time', early, 9, '04:35:55.553'],
    ['Time', early, '<Hours24,2><Filler Character,0>:<Minutes,2>', '04:35'],
    ['DateTime', moment, 0, '04/05/21 04:35 AM'],
    ['DateTime', moment, 9, '2021-04-05T04:35:55.553Z'],
    ['DateTime', 0, 0, ''],
    ['Duration', 93784005, 0, '1 day 2 hours 3 minutes 4 seconds 5 milliseconds'],
    ['Duration', 7200000, 0, '2 hours'],
    ['Duration', 93784005, 9, 'P1DT2H3M4.005S'],
    ['Guid', guid, 0, '{EA48A3E0-48E0-4AB7-B1A1-E3EA85BF1B75}'],
    ['Guid', guid, 3, 'EA48A3E048E04AB7B1A1E3EA85BF1B75'],
    ['Guid', guid, 4, 'EA48A3E0-48E0-4AB7-B1A1-E3EA85BF1B75'],
    ['Char', 65, 0, 'A'],
    ['DateFormula', DateFormula.parse('<1M+CM>'), 0, '1M+CM'],
    ['DateFormula', DateFormula.parse('1m+cm'), 9, '<1M+CM>'],
    ['DateFormula', DateFormula.parse(''), 9, ''],
    [colour, 1, 0, 'Rot'],
    [colour, 2, 0, 'Dark Blue'],
    [colour, 7, 0, '7'],
    [colour, 1, 9, '1'],
    [metal, 0, 0, ' '],
    [metal, 1, 0, 'Bronze medal'],
    [metal, 5, 0, 'Gold'],
    [metal, 3, 0, '3'],
    ['ClientType', 0, 0, 'Background'],
  ])('of %o %o as %o is %s', (kind, value, format, text) => {
    const type = typeof kind === 'string' ? ({ kind } as AlType) : kind

    expect(formatValue(s, value, type, 0, format)).toBe(text)
  })

  it('pads texts on the right and numbers on the left, and cuts both', () => {
    expect(formatValue(s, 42, { kind: 'Integer' }, 5)).toBe('   42')
    expect(formatValue(s, 'ab', { kind: 'Text', length: 0 }, 5)).toBe('ab   ')
    expect(formatValue(s, 'abcdef', { kind: 'Text', length: 0 }, 3)).toBe('abc')
    expect(formatValue(s, 'ab', { kind: 'Text', length: 0 }, -5)).toBe('ab')
    expect(formatValue(s, decimal('-123456.78'), { kind: 'Decimal' }, 12, 3)).toBe(' 123,456.78-')
  })

  it('shows a DateTime in the time zone of the session, XML in UTC', () => {
    const berlin = testSession({ timeZone: 'Europe/Berlin' })

    expect(formatValue(berlin, moment, { kind: 'DateTime' })).toBe('04/05/21 06:35 AM')
    expect(formatValue(berlin, moment, { kind: 'DateTime' }, 0, 9)).toBe('2021-04-05T04:35:55.553Z')
  })
})

const values: readonly (readonly [AlType, fc.Arbitrary<unknown>])[] = [
  [{ kind: 'Integer' }, fc.integer({ min: -2147483648, max: 2147483647 })],
  [{ kind: 'BigInteger' }, fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })],
  [{ kind: 'Boolean' }, fc.boolean()],
  [{ kind: 'Date' }, fc.integer({ min: dateOf(1930, 1, 1), max: dateOf(2029, 12, 31) + 1 })],
  [{ kind: 'Time' }, fc.integer({ min: 0, max: MS_PER_DAY })],
  [{ kind: 'Duration' }, fc.integer({ min: -(10 ** 12), max: 10 ** 12 })],
  [{ kind: 'Guid' }, fc.uuid()],
  [metal, fc.constantFrom(0, 1, 5, 9)],
]

describe('Evaluate after Format', () => {
  it.each(values)('gives back every %o', (type, arbitrary) => {
    fc.assert(fc.property(arbitrary, (value) => evaluate(s, formatValue(s, value, type), type) === value))
    const again = (value: unknown) => evaluate(s, formatValue(s, value, type, 0, 9), type, 9)
    const isClosing = (value: unknown) => type.kind === 'Date' && Number(value) % 2 === 1
    fc.assert(fc.property(arbitrary, (value) => isClosing(value) || again(value) === value))
  })

  it('gives back every Decimal', () => {
    const decimals = fc
      .tuple(fc.bigInt({ min: -(10n ** 28n), max: 10n ** 28n }), fc.integer({ min: 0, max: 20 }))
      .map(([coefficient, scale]) => Decimal.fromScaled(coefficient, scale))

    fc.assert(
      fc.property(decimals, fc.constantFrom(0, 1, 2, 3, 4, 9), (value, format) => {
        const text = formatValue(s, value, { kind: 'Decimal' }, 0, format)

        return (evaluate(s, text, { kind: 'Decimal' }, format === 9 ? 9 : 0) as Decimal).equals(value)
      }),
    )
  })

  it('gives back every DateTime in the XML form', () => {
    fc.assert(
      fc.property(fc.integer({ min: (dateOf(1753, 1, 2) / 2) * MS_PER_DAY, max: moment * 2 }), (value) => {
        return evaluate(s, formatValue(s, value, { kind: 'DateTime' }, 0, 9), { kind: 'DateTime' }) === value
      }),
    )
  })
})
