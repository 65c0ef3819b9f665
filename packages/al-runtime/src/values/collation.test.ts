import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { collationKey, compareTexts } from './collation.ts'

const texts = fc.oneof(
  fc.string({ maxLength: 8 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.string({
    unit: fc.constantFrom(
      'a',
      'A',
      'ä',
      'Ä',
      'b',
      'B',
      'ß',
      's',
      ' ',
      '\t',
      '-',
      '1',
      '9',
      '\u0308',
      '€',
      'ж',
      '😀',
      '\uffee',
    ),
  }),
)

describe('the order of texts', () => {
  it('puts blanks before symbols, digits and letters; accents break ties before case does', () => {
    const sorted = [
      '',
      ' ',
      ' b',
      '-',
      '1',
      '10',
      '9',
      'a',
      'A',
      'ä',
      'Ä',
      'a b',
      'ab',
      'aB',
      'Ab',
      'áb',
      'aß',
      'b',
      'B',
      'z',
      'ж',
      'я',
    ]

    expect([...sorted].reverse().sort(compareTexts)).toEqual(sorted)
  })

  it('is the order of the keys, in UTF-16 units and in UTF-8 bytes', () => {
    fc.assert(
      fc.property(texts, texts, (a, b) => {
        const [x, y] = [collationKey(a), collationKey(b)]
        const order = Math.sign(compareTexts(a, b))

        expect(order).toBe(x < y ? -1 : x > y ? 1 : 0)
        expect(order).toBe(Buffer.compare(Buffer.from(x), Buffer.from(y)))
      }),
      { numRuns: 2000 },
    )
  })

  it('tells texts apart that differ in case or accents only', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', 'A', 'ä', 'Ä', 'ß', 's', 'ø', 'o', ' ', '\t') }), (a) => {
        fc.pre(a !== a.toLowerCase())

        expect(compareTexts(a, a.toLowerCase())).not.toBe(0)
      }),
    )
  })
})
