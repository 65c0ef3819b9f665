import type { AlType } from '@alcove/al-abi'
import { describe, expect, it } from 'vitest'
import * as lastError from '../builtins/error-functions.ts'
import { testSession } from '../../tests/support/session.ts'
import { dateOf, timeOf } from '../values/dates.ts'
import { box } from '../values/refs.ts'
import { Version } from '../values/version.ts'
import { evaluate } from './evaluate.ts'

const s = testSession()
s.workDate = dateOf(2026, 3, 20)
const colour: AlType = { kind: 'Option', members: ['', 'Red', 'Reddish', 'Blue'] }

describe('Evaluate', () => {
  it.each<[kind: AlType | string, text: string, value: unknown]>([
    ['Integer', '1,234', 1234],
    ['Integer', '1,23', undefined],
    ['Integer', '1.5', undefined],
    ['Integer', '2147483648', undefined],
    ['Integer', 'x', undefined],
    ['Integer', '', undefined],
    ['Integer', ' ', undefined],
    ['BigInteger', '', undefined],
    ['Byte', '', undefined],
    ['Decimal', '', undefined],
    ['Decimal', '-', undefined],
    ['Boolean', 'yes', true],
    ['Boolean', 'F', false],
    ['Boolean', '1', true],
    ['Boolean', 'maybe', undefined],
    ['Date', '010196', dateOf(1996, 1, 1)],
    ['Date', '04/05/21', dateOf(2021, 4, 5)],
    ['Date', 'C123125', dateOf(2025, 12, 31) + 1],
    ['Date', '15', dateOf(2026, 3, 15)],
    ['Date', '0415', dateOf(2026, 4, 15)],
    ['Date', 'w', dateOf(2026, 3, 20)],
    ['Date', '2021-04-05', dateOf(2021, 4, 5)],
    ['Date', '02/30/21', undefined],
    ['Date', '', 0],
    ['Time', '4:35 pm', timeOf(16, 35, 0, 0)],
    ['Time', '163555', timeOf(16, 35, 55, 0)],
    ['Time', '25:00', undefined],
    ['Duration', '2days 4hours 3.7 seconds 17.3 milliseconds', 187_203_717],
    ['Duration', 'P1DT2H', 93_600_000],
    ['Guid', '{EA48A3E0-48E0-4AB7-B1A1-E3EA85BF1B75}', 'ea48a3e0-48e0-4ab7-b1a1-e3ea85bf1b75'],
    ['Guid', 'EA48A3E0', undefined],
    ['Version', '1.2.3.4', new Version(1, 2, 3, 4)],
    ['Version', '1', undefined],
    ['Version', '', undefined],
    [colour, 'blue', 3],
    [colour, 'Red', 1],
    [colour, 'Re', undefined],
    [colour, 'Redd', 2],
    [colour, '3', 3],
    [colour, '', 0],
  ])('reads %o %s', (kind, text, value) => {
    const type = typeof kind === 'string' ? ({ kind } as AlType) : kind

    expect(evaluate(s, text, type)).toEqual(value)
  })

  it('raises with the text and the type when the result is discarded, and leaves the variable', () => {
    const variable = { ref: box<unknown>(5), type: { kind: 'Integer' } as const }

    expect(lastError.Evaluate(s, true, variable, 'abc')).toBe(false)
    expect(() => lastError.Evaluate(s, false, variable, 'abc')).toThrow(
      `The value "abc" can't be evaluated into type Integer.`,
    )
    expect(variable.ref.v).toBe(5)
  })
})
