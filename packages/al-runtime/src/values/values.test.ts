import type { AlType } from '@alcove/al-abi'
import { describe, expect, it } from 'vitest'
import { AlArray, index, index2, indexN } from './array.ts'
import * as checked from './checked.ts'
import * as comparison from './comparison.ts'
import * as conversions from './conversions.ts'
import { AlDictionary } from './dictionary.ts'
import { Decimal } from './decimal.ts'
import { AlList } from './list.ts'
import { Variant } from './variant.ts'

const decimal = (text: string) => Decimal.fromString(text)

describe('Integer arithmetic', () => {
  it('raises at 32 bits', () => {
    expect(() => checked.addInteger(2147483647, 1)).toThrow('overflow')
    expect(() => checked.mulInteger(65536, 65536)).toThrow('overflow')
    expect(() => checked.subInteger(-2147483648, 1)).toThrow('overflow')
    expect(() => checked.negInteger(-2147483648)).toThrow('overflow')
    expect(() => checked.divInteger(-2147483648, -1)).toThrow('overflow')
    expect(checked.addInteger(2147483646, 1)).toBe(2147483647)
  })

  it('truncates div, gives mod the sign of the dividend, and never makes -0', () => {
    expect(checked.divInteger(-7, 2)).toBe(-3)
    expect(checked.modInteger(-7, 2)).toBe(-1)
    expect(checked.mulInteger(0, -5)).toBe(0)
    expect(checked.modInteger(-4, 2)).toBe(0)
    expect(checked.negInteger(0)).toBe(0)
  })

  it('raises when dividing by zero, and at 64 bits for BigInteger', () => {
    expect(() => checked.divInteger(1, 0)).toThrow('Attempted to divide by zero.')
    expect(() => checked.modBigInteger(1n, 0n)).toThrow('Attempted to divide by zero.')
    expect(() => checked.addBigInteger(2n ** 63n - 1n, 1n)).toThrow('overflow')
  })
})

describe('conversions', () => {
  it.each([
    ['3.5', 4],
    ['2.5', 3],
    ['-2.5', -3],
    ['2.4', 2],
    ['2147483647.4', 2147483647],
  ])('round the Decimal %s to the Integer %i', (value, integer) => {
    expect(conversions.decimalToInteger(decimal(value))).toBe(integer)
  })

  it('check ranges', () => {
    expect(() => conversions.decimalToInteger(decimal('2147483647.5'))).toThrow('Overflow under type conversion')
    expect(() => conversions.byte(256)).toThrow('Byte')
    expect(() => conversions.char(-1)).toThrow('Char')
  })

  it('upper-case and trim Code, spaces only', () => {
    expect(conversions.code(' ab ', 10)).toBe('AB')
    expect(conversions.code('\tä', 0)).toBe('\tÄ')
    expect(conversions.code('', 10)).toBe('')
  })

  it('name the length of a text that does not fit', () => {
    expect(() => conversions.text('abcdef', 5)).toThrow(
      'The length of the string is 6, but it must be less than or equal to 5 characters. Value: abcdef',
    )
    expect(() => conversions.code('  abcdef  ', 5)).toThrow('Value: ABCDEF')
  })

  it.each<[Variant, AlType, unknown]>([
    [new Variant(decimal('2.5'), { kind: 'Decimal' }), { kind: 'Integer' }, 3],
    [new Variant(7, { kind: 'Integer' }), { kind: 'BigInteger' }, 7n],
    [new Variant(7, { kind: 'Option', members: [] }), { kind: 'Enum', id: 1, name: 'E' }, 7],
    [new Variant('ab', { kind: 'Text', length: 0 }), { kind: 'Code', length: 10 }, 'AB'],
    [new Variant(65, { kind: 'Char' }), { kind: 'Text', length: 1 }, 'A'],
    [new Variant(true, { kind: 'Boolean' }), { kind: 'Boolean' }, true],
  ])('take %o out of a Variant as %o', (variant, type, value) => {
    expect(conversions.fromVariant(variant, type)).toEqual(value)
  })

  it('refuse what has no assignment rule', () => {
    const text = new Variant('1', { kind: 'Text', length: 0 })

    expect(() => conversions.fromVariant(text, { kind: 'Integer' })).toThrow('Unable to convert from Text to Integer.')
    expect(() => conversions.fromVariant(Variant.EMPTY, { kind: 'Date' })).toThrow('Unable to convert')
  })
})

describe('Variants', () => {
  const integer = (value: number) => new Variant(value, { kind: 'Integer' })

  it('compare after unpacking, numbers by value', () => {
    expect(comparison.equalVariant(integer(5), new Variant(decimal('5.0'), { kind: 'Decimal' }))).toBe(true)
    expect(comparison.compareVariant(integer(5), new Variant(6n, { kind: 'BigInteger' }))).toBeLessThan(0)
    expect(comparison.equalVariant(integer(5), new Variant('5', { kind: 'Text', length: 0 }))).toBe(false)
    expect(() => comparison.compareVariant(integer(5), new Variant(true, { kind: 'Boolean' }))).toThrow('compared')
  })
})

describe('texts by position', () => {
  it('reads and writes 1-based, one place beyond the end appends', () => {
    expect(comparison.charAt('abc', 3)).toBe(99)
    expect(() => comparison.charAt('abc', 4)).toThrow('range')
    expect(comparison.withCharAt('abc', 4, 100, 0)).toBe('abcd')
    expect(() => comparison.withCharAt('abc', 5, 100, 0)).toThrow('range')
    expect(() => comparison.withCharAt('abc', 4, 100, 3)).toThrow('The length of the string is 4')
  })
})

describe('List', () => {
  it('is 1-based and refuses wrong places', () => {
    const list = new AlList([10, 20, 30])

    expect(list.get(1)).toBe(10)
    expect(() => list.get(0)).toThrow("An invalid argument was passed to a 'List' data type method.")
    list.insert(4, 40)
    list.removeRange(1, 2)
    expect(list.items).toEqual([30, 40])
    expect(list.indexOf(40)).toBe(2)
  })

  it('can be added to itself', () => {
    const list = new AlList([1, 2])

    list.addRange(list.items)

    expect(list.items).toEqual([1, 2, 1, 2])
  })
})

describe('Dictionary', () => {
  it('keeps the order of insertion and compares decimals by value', () => {
    const dictionary = new AlDictionary<string>()
    dictionary.set(decimal('1.50'), 'a')
    dictionary.set(decimal('0.5'), 'b')
    dictionary.set(decimal('1.5'), 'c')

    expect(dictionary.keys().map(String)).toEqual(['1.5', '0.5'])
    expect(dictionary.get(decimal('1.5'))).toBe('c')
    expect(() => dictionary.get(decimal('9'))).toThrow('The given key was not present in the dictionary.')
  })
})

describe('arrays', () => {
  it('check each index', () => {
    const array = new AlArray([1, 2, 3, 4, 5, 6], [2, 3], () => 0)

    expect(array.v[index2(array, 2, 1)]).toBe(4)
    expect(indexN(array, [2, 3])).toBe(5)
    expect(() => index2(array, 1, 4)).toThrow('Index out of bounds')
    expect(() => index(array, 0)).toThrow('Index out of bounds')
  })
})
