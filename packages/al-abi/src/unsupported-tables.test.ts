import { expect, it } from 'vitest'
import { platformTables } from './platform-tables.ts'
import { unsupportedTables } from './unsupported-tables.ts'

const numbers = Object.values(unsupportedTables)

it('numbers tables of the platform in order, each once', () => {
  expect(numbers.filter((number) => number <= 2_000_000_000 || number > 2_000_000_999)).toEqual([])
  expect(numbers).toEqual([...new Set(numbers)].sort((a, b) => a - b))
})

it('has no table that is built, by neither its number nor its name', () => {
  const folded = new Set(Object.keys(unsupportedTables).map((name) => name.toUpperCase()))

  expect(folded.size).toBe(numbers.length)
  expect(
    platformTables
      .filter(({ id, name }) => numbers.includes(id) || folded.has(name.toUpperCase()))
      .map(({ name }) => name),
  ).toEqual([])
})
