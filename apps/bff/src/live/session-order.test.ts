import type { SessionSort } from '@alcove/contracts'
import { expect, it } from 'vitest'
import { sharedRow, time } from '../../tests/support/rows.ts'
import type { SharedRow } from '../present/present-session.ts'
import { compareKeys, directionsOf, sortKeyOf } from './session-order.ts'

function ordered(rows: readonly SharedRow[], sort: SessionSort): SharedRow[] {
  const directions = directionsOf(sort)
  return rows.toSorted((a, b) => compareKeys(sortKeyOf(a, sort), sortKeyOf(b, sort), directions))
}

const mostUrgent: SessionSort = [{ key: 'severity', descending: true }]

it('puts stopping, blocked, blockers, waiting for a connection, running, and the idle last (T01)', () => {
  const lock = { waitingSince: time(0), table: 'Order' }
  const expected = [
    sharedRow({ state: 'stopping' }),
    sharedRow({ state: 'waiting-lock', lock }),
    sharedRow({ state: 'waiting-sleep', blocks: { direct: 1, total: 1 } }),
    sharedRow({ state: 'waiting-connection' }),
    sharedRow({ state: 'running' }),
    sharedRow({ state: 'waiting-dialog' }),
    sharedRow({ state: 'starting' }),
    sharedRow({ state: 'queued' }),
    sharedRow({ state: 'waiting-session' }),
    sharedRow({ state: 'waiting-retry' }),
    sharedRow({ state: 'waiting-debugger' }),
    sharedRow({ state: 'waiting-sleep' }),
    sharedRow({ state: 'waiting-idle' }),
    sharedRow({ state: 'unknown' }),
  ]

  expect(ordered(expected.toReversed(), mostUrgent).map((row) => row.state)).toEqual(expected.map((row) => row.state))
})

it('puts the longest operation first among running, in the database and waiting for HTTP', () => {
  const rows = [
    sharedRow({ state: 'waiting-database', operationStartedAt: time(30) }),
    sharedRow({ state: 'running', operationStartedAt: time(10) }),
    sharedRow({ state: 'waiting-http', operationStartedAt: time(20) }),
    sharedRow({ state: 'running' }),
  ]

  expect(ordered(rows, mostUrgent).map((row) => row.operationStartedAt)).toEqual([
    time(10),
    time(20),
    time(30),
    undefined,
  ])
})

it('breaks ties by login time and then uid, so that rows never swap', () => {
  const [first, second] = [sharedRow({ loginAt: time(5) }), sharedRow({ loginAt: time(5) })]
  const early = sharedRow({ loginAt: time(1) })

  for (const descending of [true, false])
    expect(ordered([second, first, early], [{ key: 'company', descending }])).toEqual([early, first, second])
})

it('sorts by two keys, each its own way', () => {
  const rows = [
    sharedRow({ number: 1, user: { name: 'anna', sid: 'a' } }),
    sharedRow({ number: 2, user: { name: 'BERT', sid: 'b' } }),
    sharedRow({ number: 3, user: { name: 'ANNA', sid: 'a' } }),
  ]
  const sort: SessionSort = [
    { key: 'user', descending: false },
    { key: 'number', descending: true },
  ]

  expect(ordered(rows, sort).map((row) => row.number)).toEqual([3, 1, 2])
})
