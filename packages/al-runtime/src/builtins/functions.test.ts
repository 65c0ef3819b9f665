import { describe, expect, it } from 'vitest'
import { testSession } from '../../tests/support/session.ts'
import { AlArray } from '../values/array.ts'
import { dateOf, MS_PER_DAY, timeOf } from '../values/dates.ts'
import { Decimal } from '../values/decimal.ts'
import { AlDictionary } from '../values/dictionary.ts'
import { AlList } from '../values/list.ts'
import { box } from '../values/refs.ts'
import { any } from '../values/variant.ts'
import * as Dictionary from './dictionary-methods.ts'
import { System } from './system.ts'
import * as Text from './text-methods.ts'

const s = testSession()
const text = { kind: 'Text', length: 0 } as const

describe('text functions', () => {
  it.each([
    ['CopyStr', System.CopyStr(s, 'abcdef', 2, 3), 'bcd'],
    ['CopyStr beyond the end', System.CopyStr(s, 'abc', 9), ''],
    ['DelStr', System.DelStr(s, 'abcdef', 2, 3), 'aef'],
    ['InsStr', System.InsStr(s, 'abc', 'X', 2), 'aXbc'],
    ['InsStr beyond the end', System.InsStr(s, 'abc', 'X', 9), 'abcX'],
    ['PadStr', System.PadStr(s, 'ab', 4, '*'), 'ab**'],
    ['PadStr that cuts', System.PadStr(s, 'abcd', 2), 'ab'],
    ['PadStr on the left', System.PadStr(s, 'ab', -4, '*'), '**ab'],
    ['DelChr', System.DelChr(s, ' a b '), 'ab'],
    ['DelChr leading and trailing', System.DelChr(s, '**a*b**', '<>', '*'), 'a*b'],
    ['ConvertStr', System.ConvertStr(s, 'abcabc', 'ab', 'xy'), 'xycxyc'],
    ['SelectStr', System.SelectStr(s, 2, 'a,b,c'), 'b'],
    ['IncStr', System.IncStr(s, 'a12b99c'), 'a12b100c'],
    ['IncStr with leading zeros', System.IncStr(s, 'A9B09'), 'A9B10'],
    ['IncStr after a minus', System.IncStr(s, '-55'), '-56'],
    ['IncStr without digits', System.IncStr(s, 'abc'), ''],
    ['IncStr by an amount', System.IncStr(s, 'A001', 15n), 'A016'],
    ['StrSubstNo', System.StrSubstNo(s, '%2 of %1, %3', [any('b', text), any(5, { kind: 'Integer' })]), '5 of b, %3'],
    ['StrSubstNo with widths', System.StrSubstNo(s, '#1###|#2#', [any('ab', text), any('abcd', text)]), 'ab   |***'],
  ])('%s', (_name, actual, expected) => {
    expect(actual).toBe(expected)
  })

  it('take %10 for the tenth argument only when there is one', () => {
    const args = Array.from({ length: 10 }, (_, i) => any(i + 1, { kind: 'Integer' } as const))

    expect(System.StrSubstNo(s, '%10', args)).toBe('10')
    expect(System.StrSubstNo(s, '%10', args.slice(0, 1))).toBe('10')
    expect(System.StrSubstNo(s, '%20', args)).toBe('20')
  })

  it('raise for positions and numbers out of range', () => {
    expect(() => System.CopyStr(s, 'abc', 0)).toThrow('Position parameter 2')
    expect(() => System.SelectStr(s, 4, 'a,b,c')).toThrow(
      "The comma-separated string 'a,b,c' does not contain a value for index 4.",
    )
    expect(() => System.ConvertStr(s, 'a', 'ab', 'c')).toThrow('lengths')
  })

  it('find 1-based, 0 for none', () => {
    expect(System.StrPos(s, 'abc', 'c')).toBe(3)
    expect(System.StrPos(s, 'abc', '')).toBe(0)
    expect(Text.IndexOf(s, 'banana', 'a', 3)).toBe(4)
    expect(Text.LastIndexOf(s, 'banana', 'an')).toBe(4)
    expect(Text.LastIndexOf(s, 'banana', 'an', 4)).toBe(2)
    expect(Text.IndexOfAny(s, 'banana', 'xn')).toBe(3)
    expect(Text.IndexOf(s, 'abc', 'x')).toBe(0)
  })

  it('split by several separators, the first fitting one', () => {
    expect(Text.Split(s, 'a,b;c', [',', ';']).items).toEqual(['a', 'b', 'c'])
    expect(Text.SplitByCharacters(s, 'a-b', new AlList([45])).items).toEqual(['a', 'b'])
    expect(Text.Split(s, '', [',']).items).toEqual([''])
    expect(() => Text.Substring(s, 'abc', 2, 3)).toThrow('range')
  })

  it('compute check sums', () => {
    expect(System.StrCheckSum(s, '4378')).toBe(8)
    expect(System.StrCheckSum(s, '577622', '765432', 11)).toBe(
      (11 - ((5 * 7 + 7 * 6 + 7 * 5 + 6 * 4 + 2 * 3 + 2 * 2) % 11)) % 11,
    )
  })
})

describe('dates', () => {
  it('combine and split in local time', () => {
    const berlin = testSession({ timeZone: 'Europe/Berlin' })
    const date = dateOf(2026, 7, 1)
    const value = System.CreateDateTime(berlin, date, timeOf(1, 30, 0, 0))

    expect(value).toBe((date / 2 - 1) * MS_PER_DAY - 30 * 60_000)
    expect(System.DT2Date(berlin, value)).toBe(date)
    expect(System.DT2Time(berlin, value)).toBe(timeOf(1, 30, 0, 0))
    expect(System.CreateDateTime(s, 0, 0)).toBe(0)
    expect(System.DT2Date(s, 0)).toBe(0)
    expect(System.DT2Time(s, 0)).toBe(0)
    expect(() => System.CreateDateTime(s, date + 1, 1)).toThrow('closing date')
  })

  it('follow ISO weeks', () => {
    expect(System.Date2DWY(s, dateOf(2021, 1, 3), 2)).toBe(53)
    expect(System.Date2DWY(s, dateOf(2021, 1, 3), 3)).toBe(2020)
    expect(System.DWY2Date(s, 1, 1, 2021)).toBe(dateOf(2021, 1, 4))
    expect(() => System.DWY2Date(s, 1, 53, 2021)).toThrow('The date is not valid.')
  })

  it('know closing dates', () => {
    const date = dateOf(2021, 12, 31)

    expect(System.ClosingDate(s, date)).toBe(date + 1)
    expect(System.NormalDate(s, date + 1)).toBe(date)
    expect(() => System.NormalDate(s, 0)).toThrow('The date is not valid.')
  })

  it('round a DateTime', () => {
    expect(System.RoundDateTime(s, 1_000_499)).toBe(1_000_000)
    expect(System.RoundDateTime(s, 1_000_500)).toBe(1_001_000)
    expect(System.RoundDateTime(s, 1_000_001, 1000n, '>')).toBe(1_001_000)
  })
})

describe('numbers', () => {
  it('round to 0.01 where nothing is said', () => {
    expect(System.Round(s, Decimal.fromString('1.005')).toString()).toBe('1.01')
    expect(() => System.Round(s, Decimal.ONE, Decimal.ZERO)).toThrow('precision')
    expect(System.Power(s, Decimal.fromInteger(2), Decimal.fromString('0.5')).toString()).toBe('1.4142135623731')
  })

  it('draw the same numbers in every session until Randomize', () => {
    const [a, b] = [testSession(), testSession()]

    expect(Array.from({ length: 5 }, () => System.Random(a, 100))).toEqual(
      Array.from({ length: 5 }, () => System.Random(b, 100)),
    )
    expect(System.Random(a, 1)).toBe(1)
    expect(System.Random(a, -3)).toBeLessThanOrEqual(3)
  })
})

describe('arrays and dictionaries', () => {
  it('compress texts and copy whole targets only', () => {
    const array = new AlArray(['', 'a', '', 'b'], [4], () => '')

    expect(System.CompressArray(s, array)).toBe(2)
    expect(array.v).toEqual(['a', 'b', '', ''])
    expect(() => System.CopyArray(s, new AlArray(['', '', '', '', ''], [5], () => ''), array, 1, 2)).toThrow(
      'CopyArray: The length parameter 2 does not match the length of the destination array 5.',
    )
  })

  it('raise or answer false, depending on whether the result is used', () => {
    const dictionary = new AlDictionary()

    expect(Dictionary.Add(s, dictionary, false, 'a', 1)).toBe(true)
    expect(Dictionary.Add(s, dictionary, true, 'a', 2)).toBe(false)
    expect(() => Dictionary.Add(s, dictionary, false, 'a', 2)).toThrow(
      'An item with the same key has already been added.',
    )
    expect(Dictionary.TryGet(s, dictionary, true, 'b', box<unknown>(0))).toBe(false)
    expect(() => Dictionary.TryGet(s, dictionary, false, 'b', box<unknown>(0))).toThrow('not present')
  })
})
