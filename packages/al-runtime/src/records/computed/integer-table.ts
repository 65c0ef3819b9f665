import type { ComputedTable } from './computed-table.ts'

/** As many numbers as Count can tell. */
const FIRST = -1_000_000_000
const LAST = 1_000_000_000

/** Every whole number, for loops. */
export const integerTable: ComputedTable = {
  size: LAST - FIRST + 1,
  row: (position) => [position + FIRST],

  seek([value]) {
    const number = value as number
    if (number < FIRST) return { at: 0, isExact: false }
    return { at: number - FIRST, isExact: number <= LAST }
  },

  positions: (field, numbers) =>
    field.index === 0 ? numbers.map(({ first, last }) => ({ first: first - FIRST, last: last - FIRST })) : undefined,
}
