import type { AlType } from '@alcove/al-abi'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  any,
  code,
  dec,
  decimal,
  field,
  get,
  integer,
  memorySession,
  memory as rec,
  set,
  table,
  temporary,
  text,
} from '../../../tests/support/records.ts'
import { dateOf } from '../../values/dates.ts'
import { Variant } from '../../values/variant.ts'
import type { AlRecord } from '../al-record.ts'

const VALUE = 2

function recordOf(type: AlType, ...values: readonly unknown[]): AlRecord {
  const metadata = table(50_100, 'Thing', [field(1, 'No.', integer), field(VALUE, 'Value', type)])
  const s = memorySession([metadata])
  const record = temporary(s, metadata)
  values.forEach((value, i) => rec.Insert(s, set(record, { 1: i + 1, [VALUE]: value }), false))
  return record
}

/** The values that a filter lets through, in order of insertion. */
function filtered(record: AlRecord): unknown[] {
  const found: unknown[] = []
  let more = rec.FindSet(record.s, record, true)
  while (more) {
    found.push(get(record, VALUE))
    more = rec.Next(record.s, record) !== 0
  }
  return found
}

function withFilter(type: AlType, values: readonly unknown[], filter: string, ...args: readonly Variant[]): unknown[] {
  const record = recordOf(type, ...values)
  rec.SetFilter(record.s, record, VALUE, filter, args)
  return filtered(record)
}

const status: AlType = { kind: 'Option', members: [' ', 'Open', 'In Process', 'Closed'] }
const jan = (day: number) => dateOf(2026, 1, day)

describe('SetFilter', () => {
  it.each([
    { filter: '2|4', passes: [2, 4] },
    { filter: '2..4', passes: [2, 3, 4] },
    { filter: '..2', passes: [1, 2] },
    { filter: '4..', passes: [4, 5] },
    { filter: '<>3', passes: [1, 2, 4, 5] },
    { filter: '>1&<4', passes: [2, 3] },
    { filter: '>=2&<=3|5', passes: [2, 3, 5] },
    { filter: '(1|2|3)&(3|4)', passes: [3] },
    { filter: ' 1 | 2 ', passes: [1, 2] },
    { filter: '', passes: [1, 2, 3, 4, 5] },
  ])('lets integers through $filter', ({ filter, passes }) => {
    expect(withFilter(integer, [1, 2, 3, 4, 5], filter)).toEqual(passes)
  })

  it.each([
    { filter: 'B*', passes: ['Bob', 'Bill'] },
    { filter: 'b*', passes: [] },
    { filter: '@b*', passes: ['Bob', 'Bill'] },
    { filter: '?o?', passes: ['Bob', 'Tom'] },
    { filter: '*o*&<>T*', passes: ['Bob', 'José'] },
    { filter: "''", passes: [''] },
    { filter: "<>''", passes: ['Bob', 'Bill', 'Tom', 'a|b', 'José'] },
    { filter: "'a|b'", passes: ['a|b'] },
    { filter: "'B*'", passes: ['Bob', 'Bill'] },
    { filter: '@jose', passes: ['José'] },
    { filter: 'Bill..Bz', passes: ['Bob', 'Bill'] },
  ])('lets texts through $filter', ({ filter, passes }) => {
    expect(withFilter(text(20), ['Bob', 'Bill', 'Tom', '', 'a|b', 'José'], filter)).toEqual(passes)
  })

  it('compares codes in upper case', () => {
    expect(withFilter(code(10), ['A10', 'B20'], 'a*')).toEqual(['A10'])
    expect(withFilter(code(10), ['A10', 'B20'], ' b20 ')).toEqual(['B20'])
  })

  it('compares numbers as numbers', () => {
    expect(withFilter(decimal, [dec('9.5'), dec('10'), dec('-1')], '>9.4').map(String)).toEqual(['9.5', '10'])
  })

  it.each([
    { filter: 'open', passes: [1] },
    { filter: '<>Open', passes: [0, 2, 3] },
    { filter: '1..2', passes: [1, 2] },
    { filter: 'In Process|Closed', passes: [2, 3] },
  ])('reads options by name and number: $filter', ({ filter, passes }) => {
    expect(withFilter(status, [0, 1, 2, 3], filter)).toEqual(passes)
  })

  it('reads dates, and puts a closing date after its day (trap 23)', () => {
    const days = [jan(1), jan(31), jan(31) + 1, dateOf(2026, 2, 1)]

    expect(withFilter({ kind: 'Date' }, days, '01/31/26..C01/31/26')).toEqual([jan(31), jan(31) + 1])
    expect(withFilter({ kind: 'Date' }, days, '>01/31/26')).toEqual([jan(31) + 1, dateOf(2026, 2, 1)])
  })

  it('takes a date for the whole day of a DateTime', () => {
    const noon = (day: number) => (jan(day) / 2 - 1) * 86_400_000 + 43_200_000

    expect(withFilter({ kind: 'DateTime' }, [noon(1), noon(2), noon(3)], '01/02/26')).toEqual([noon(2)])
  })

  it('inserts arguments as literals: %1* does not match what begins with it', () => {
    expect(withFilter(text(20), ['B', 'Bob', 'B*'], '%1*', any('B'))).toEqual(['B*'])
    expect(withFilter(text(20), ['a|b', 'a', 'b'], '%1', any('a|b'))).toEqual(['a|b'])
    expect(withFilter(integer, [1, 2, 3, 4], '%1..%2', any(2), any(3))).toEqual([2, 3])
    expect(withFilter(decimal, [dec('1.5'), dec('2')], '<>%1', any(dec('1.5'))).map(String)).toEqual(['2'])
    expect(withFilter(status, [0, 1], '<>%1', new Variant(0, status))).toEqual([1])
  })

  it.each(['1|', '(1', '1..2..3(', 'A(B', '>', "'open"])('refuses %s', (filter) => {
    expect(() => withFilter(integer, [], filter)).toThrow(
      `The filter "${filter}" is not valid for the Value field on the Thing table.`,
    )
  })

  it('names the value that the field cannot have', () => {
    expect(() => withFilter(integer, [], '1|x')).toThrow(
      'The filter "1|x" is not valid for the Value field on the Thing table. The value "x" can\'t be evaluated into type Integer.',
    )
  })

  it('tells which options there are', () => {
    expect(() => withFilter(status, [], 'Open|Shut')).toThrow(
      'The filter "Open|Shut" is not valid for the Value field on the Thing table. \'Shut\' is not an option. The existing options are:  ,Open,In Process,Closed',
    )
  })
})

describe('filters of a record', () => {
  it('takes SetRange values literally (trap 15)', () => {
    const record = recordOf(text(20), '*', 'star')
    rec.SetRange(record.s, record, VALUE, any('*'))
    expect(filtered(record)).toEqual(['*'])
  })

  it('combines filter groups with AND, and the fields of group -1 with OR', () => {
    const record = recordOf(integer, 10, 20, 30)
    rec.SetFilter(record.s, record, VALUE, '>10')
    expect(rec.FilterGroup(record.s, record, 2)).toBe(0)
    rec.SetFilter(record.s, record, VALUE, '<30')
    expect(filtered(record)).toEqual([20])

    rec.Reset(record.s, record)
    rec.FilterGroup(record.s, record, -1)
    rec.SetRange(record.s, record, 1, any(1))
    rec.SetRange(record.s, record, VALUE, any(30))
    expect(filtered(record)).toEqual([10, 30])
  })

  it.each([
    { type: integer, filter: '1..5', shown: '1..5' },
    { type: integer, filter: ' 3 | 1 ', shown: '3|1' },
    { type: text(20), filter: 'A|B', shown: 'A|B' },
    { type: text(20), filter: "<>''", shown: "<>''" },
    { type: text(20), filter: "'a&b'", shown: "'a&b'" },
    { type: text(20), filter: '@a*', shown: '@a*' },
    { type: code(20), filter: 'a*', shown: 'A*' },
    { type: status, filter: '1|3', shown: 'Open|Closed' },
    { type: decimal, filter: '>1000.50', shown: '>1000.5' },
    { type: { kind: 'Date' } as const, filter: '01/02/26..', shown: '01/02/26..' },
    { type: { kind: 'Boolean' } as const, filter: 'yes', shown: 'Yes' },
  ])('shows $filter as $shown', ({ type, filter, shown }) => {
    const record = recordOf(type)
    rec.SetFilter(record.s, record, VALUE, filter)

    expect(rec.GetFilter(record.s, record, VALUE)).toBe(shown)
    expect(rec.GetFilters(record.s, record)).toBe(`Value: ${shown}`)
    expect(rec.HasFilter(record.s, record)).toBe(true)
  })

  it('shows a filter so that reading it back changes nothing', () => {
    const plain = fc.string({ maxLength: 6 }).map((value) => value.replace(/[*?@%]/g, '-'))
    const value = fc.oneof(plain, fc.constantFrom('a|b', "it's", '..', ' x ', '(', '', '<>'))
    const values = fc.array(value, { minLength: 1, maxLength: 4 })

    fc.assert(
      fc.property(values, fc.constantFrom('|', '&'), fc.constantFrom('', '<>', '<', '>='), (list, join, operator) => {
        const record = recordOf(text(20), ...list, 'other')
        const filter = list.map((_, i) => `${operator}%${i + 1}`).join(join)
        rec.SetFilter(record.s, record, VALUE, filter, list.map(any))
        const passes = filtered(record)
        const shown = rec.GetFilter(record.s, record, VALUE)

        rec.SetFilter(record.s, record, VALUE, shown)

        expect(rec.GetFilter(record.s, record, VALUE)).toBe(shown)
        expect(filtered(record)).toEqual(passes)
      }),
    )
  })

  it('gives the ends of a single range', () => {
    const record = recordOf(integer)
    expect(() => rec.GetRangeMin(record.s, record, VALUE)).toThrow(
      'Specify a filter for the Value field in the Thing table.',
    )

    rec.SetRange(record.s, record, VALUE, any(3), any(7))
    expect(rec.GetRangeMin(record.s, record, VALUE)).toBe(3)
    expect(rec.GetRangeMax(record.s, record, VALUE)).toBe(7)

    rec.SetFilter(record.s, record, VALUE, '1|2')
    expect(() => rec.GetRangeMax(record.s, record, VALUE)).toThrow('Specify a filter')
  })

  it('copies one filter, and clears the target when there is none', () => {
    const source = recordOf(integer)
    const target = recordOf(integer)
    rec.SetFilter(source.s, source, VALUE, '>5')
    rec.CopyFilter(source.s, source, VALUE, target, 1)
    expect(rec.GetFilters(target.s, target)).toBe('No.: >5')

    rec.CopyFilter(source.s, source, 1, target, 1)
    expect(rec.HasFilter(target.s, target)).toBe(false)
  })
})
