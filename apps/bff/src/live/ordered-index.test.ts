import type { SessionSort, StateWord } from '@alcove/contracts'
import { expect, it } from 'vitest'
import { sharedRow, time, uidOf } from '../../tests/support/rows.ts'
import type { SharedRow } from '../present/present-session.ts'
import { OrderedIndex } from './ordered-index.ts'
import { compareKeys, directionsOf, sortKeyOf } from './session-order.ts'

const sorts: SessionSort[] = [
  [{ key: 'severity', descending: true }],
  [{ key: 'number', descending: true }],
  [
    { key: 'user', descending: false },
    { key: 'op', descending: true },
  ],
]
const states: StateWord[] = ['running', 'waiting-sleep', 'stopping', 'waiting-idle', 'waiting-lock']

/** mulberry32: the same numbers for the same seed, so that a failure can be run again. */
function randomOf(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below
  }
}

function randomRow(number: number, random: (below: number) => number): SharedRow {
  return sharedRow({
    uid: uidOf(number),
    number,
    loginAt: time(number % 7),
    state: states[random(states.length)] ?? 'running',
    user: { name: `USER${random(5)}`, sid: '' },
    operationStartedAt: time(random(50)),
  })
}

it.each([1, 2, 3, 4, 5, 6])('holds the order of a plain sort through random changes (seed %d)', (seed) => {
  const random = randomOf(seed)
  const sort = sorts[seed % sorts.length] as SessionSort
  const directions = directionsOf(sort)
  const index = new OrderedIndex(sort)
  const rows = new Map<string, SharedRow>()

  for (let round = 0; round < 40; round++) {
    const changed = Array.from({ length: random(120) }, () => randomRow(random(1_500), random))
    for (const row of changed) rows.set(row.uid, row)
    index.put(changed)
    for (const uid of [...rows.keys()].filter(() => random(12) === 0)) {
      rows.delete(uid)
      expect(index.remove(uid)).toBe(true)
    }

    const expected = [...rows.values()]
      .toSorted((a, b) => compareKeys(sortKeyOf(a, sort), sortKeyOf(b, sort), directions))
      .map((row) => row.uid)
    const first = random(expected.length + 5)
    expect(index.size).toBe(expected.length)
    expect(index.uids(0, expected.length + 1)).toEqual(expected)
    expect(index.uids(first, 20)).toEqual(expected.slice(first, first + 20))
  }
})

it('says whether anything may have moved', () => {
  const index = new OrderedIndex([{ key: 'number', descending: false }])
  const row = sharedRow()

  expect(index.put([row])).toBe(true)
  expect(index.put([{ ...row, state: 'stopping', rev: 2 }])).toBe(false)
  expect(index.remove(row.uid)).toBe(true)
  expect(index.remove(row.uid)).toBe(false)
  expect(index.put([])).toBe(false)
})
