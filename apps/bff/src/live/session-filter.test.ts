import type { SessionFilter } from '@alcove/contracts'
import { expect, it } from 'vitest'
import { noon, sharedRow, time } from '../../tests/support/rows.ts'
import type { SharedRow } from '../present/present-session.ts'
import { FacetCounts } from './facet-counts.ts'
import { compileFilter, matches } from './session-filter.ts'

const now = noon + 60_000
const posting = {
  objectType: 'Codeunit',
  objectId: 80,
  objectName: 'Sales-Post',
  method: 'OnRun',
  extension: { name: 'Base App', publisher: 'Contoso', version: '1.0.0.0' },
}

function isFound(filter: SessionFilter, row: Partial<SharedRow>): boolean {
  return matches(compileFilter(filter, 'sid-anna'), sharedRow(row), now)
}

it.each([
  { q: '47', row: { number: 4711 }, found: true },
  { q: '711', row: { number: 4711 }, found: false },
  { q: 'sales', row: { current: posting }, found: true },
  { q: 'post', row: { current: posting }, found: true },
  { q: 'ost', row: { current: posting }, found: false },
  { q: 'ANNA  base', row: { current: posting }, found: true },
  { q: 'anna bert', row: { current: posting }, found: false },
  { q: '80', row: { current: posting }, found: true },
  { q: 'müller', row: { user: { name: 'MÜLLER', sid: '' } }, found: true },
  { q: '...', row: {}, found: true },
])('search "$q" matches words by their beginning (T04): $found', ({ q, row, found }) => {
  expect(isFound({ q }, row)).toBe(found)
})

it.each<{ filter: SessionFilter; row: Partial<SharedRow>; found: boolean }>([
  { filter: { state: ['running', 'stopping'] }, row: { state: 'stopping' }, found: true },
  { filter: { state: ['running'] }, row: { state: 'waiting-sleep' }, found: false },
  { filter: { instance: [2] }, row: {}, found: false },
  { filter: { user: ['BERT'] }, row: {}, found: false },
  { filter: { app: ['Base App'], objType: ['Codeunit'] }, row: { current: posting }, found: true },
  { filter: { app: ['Base App'] }, row: {}, found: false },
  { filter: { mine: true }, row: {}, found: true },
  { filter: { mine: true }, row: { user: { name: 'ANNA', sid: 'another' } }, found: false },
  { filter: { tx: false }, row: {}, found: true },
  { filter: { tx: true }, row: { tx: { openSince: time(0), rowsWritten: 1 } }, found: true },
  { filter: { role: ['blocker'] }, row: { blocks: { direct: 1, total: 3 } }, found: true },
  { filter: { role: ['blocked'] }, row: { blocks: { direct: 1, total: 3 } }, found: false },
  { filter: { minOpMs: 30_000 }, row: { operationStartedAt: time(30) }, found: true },
  { filter: { minOpMs: 30_001 }, row: { operationStartedAt: time(30) }, found: false },
  { filter: { minOpMs: 1 }, row: {}, found: false },
  { filter: { minIdleMs: 1_000 }, row: { state: 'running' }, found: false },
  { filter: { minWaitMs: 1_000 }, row: { lock: { waitingSince: time(0), table: 'Order' } }, found: true },
  { filter: { since: time(10) }, row: { loginAt: time(9) }, found: false },
])('$filter of $row: $found (T03)', ({ filter, row, found }) => {
  expect(isFound(filter, row)).toBe(found)
})

it('counts each facet over what the other filters let through', () => {
  const counts = new FacetCounts(compileFilter({ state: ['running'], company: ['A'], q: 'anna' }, ''))
  const rows = [
    sharedRow({ state: 'running', company: 'A' }),
    sharedRow({ state: 'running', company: 'B' }),
    sharedRow({ state: 'stopping', company: 'A' }),
    sharedRow({ state: 'stopping', company: 'B' }),
    sharedRow({ state: 'running', company: 'A', user: { name: 'BERT', sid: '' } }),
  ]
  counts.recount(rows, now)

  expect(counts.snapshot()).toMatchObject({
    state: { running: 1, stopping: 1 },
    company: { A: 1, B: 1 },
    user: { ANNA: 1 },
  })
})

it('keeps counts by the row as a recount would have them', () => {
  const filter = compileFilter({ state: ['running'] }, '')
  const [kept, again] = [new FacetCounts(filter), new FacetCounts(filter)]
  const [first, second] = [sharedRow(), sharedRow({ state: 'stopping' })]
  const moved: SharedRow = { ...second, state: 'running', current: posting }

  kept.add(first, now)
  kept.add(second, now)
  kept.remove(second, now)
  kept.add(moved, now)
  kept.remove(first, now)
  again.recount([moved], now)

  expect(kept.snapshot()).toEqual(again.snapshot())
})
