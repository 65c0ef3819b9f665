import { expect, it } from 'vitest'
import { withOverscan } from './use-window.ts'

it.each([
  { range: { first: 0, last: 20 }, places: 100, rows: { first: 0, last: 28 } },
  { range: { first: 50, last: 70 }, places: 100, rows: { first: 42, last: 78 } },
  { range: { first: 80, last: 100 }, places: 100, rows: { first: 72, last: 100 } },
  { range: { first: 0, last: 20 }, places: 0, rows: { first: 0, last: 0 } },
])('draws $rows.first to $rows.last of $places rows around those on screen', ({ range, places, rows }) => {
  expect(withOverscan(range, places)).toEqual(rows)
})

it('draws the end of a list that is now shorter than it is scrolled', () => {
  expect(withOverscan({ first: 80, last: 100 }, 30)).toEqual({ first: 2, last: 30 })
  expect(withOverscan({ first: 80, last: 100 }, 5)).toEqual({ first: 0, last: 5 })
})
