import { expect, it } from 'vitest'
import { aroundKept, movesWaiting, withTombstones } from './display-order.ts'

it('puts a tombstone back at the index it had', () => {
  expect(withTombstones(['a', 'c'], 0, new Map([['b', 1]]))).toEqual(['a', 'b', 'c'])
  expect(withTombstones(['k', 'l'], 10, new Map([['b', 1]]))).toEqual(['k', 'l'])
})

it('fills the server order around rows that stay', () => {
  expect(aroundKept(['a', 'b', 'c', 'd'], 0, 4, new Map([['c', 0]]))).toEqual(['c', 'a', 'b', 'd'])
})

it.each([
  { shown: ['a', 'b', 'c'], order: ['a', 'b', 'c'], moves: 0 },
  { shown: ['a', 'b', 'c'], order: ['c', 'a', 'b'], moves: 1 },
  { shown: ['a', 'b'], order: ['a', 'x', 'b'], moves: 1 },
  { shown: ['a', 'b', 'c'], order: ['a', 'c'], moves: 1 },
])('counts $moves waiting from $shown to $order', ({ shown, order, moves }) => {
  expect(movesWaiting(shown, order, new Map())).toBe(moves)
})
