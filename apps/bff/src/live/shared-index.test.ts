import type { SessionFilter } from '@alcove/contracts'
import { expect, it } from 'vitest'
import { noon, sharedRow, time } from '../../tests/support/rows.ts'
import type { SharedRow } from '../present/present-session.ts'
import { questionKey, SharedIndex } from './shared-index.ts'

const sort = [{ key: 'number' as const, descending: false }]

function indexOf(rows: Map<string, SharedRow>, filter: SessionFilter): SharedIndex {
  return new SharedIndex({ rows: () => rows.values() }, filter, sort, 'sid-anna', noon)
}

function mapOf(...rows: SharedRow[]): Map<string, SharedRow> {
  return new Map(rows.map((row) => [row.uid, row]))
}

it('lets rows enter, leave and end, and says which did', () => {
  const [first, second] = [sharedRow(), sharedRow({ state: 'stopping' })]
  const index = indexOf(mapOf(first, second), { state: ['running'] })
  const entering: SharedRow = { ...second, state: 'running' }

  index.apply({ changed: [{ row: entering, before: second }], ended: [] }, noon)
  expect(index.uids(0, 9)).toEqual([first.uid, second.uid])
  expect(index.entered).toEqual([second.uid])

  index.apply({ changed: [], ended: [{ row: { ...first, phase: 'ended', state: 'ended' }, before: first }] }, noon)
  expect(index.uids(0, 9)).toEqual([second.uid])
  expect(index.ended).toEqual([first.uid])
  expect(index.total).toBe(1)
})

it('keeps its version while nothing moves, and its facets for a second', () => {
  const row = sharedRow()
  const index = indexOf(mapOf(row), {})
  const changed: SharedRow = { ...row, state: 'waiting-sleep', rev: 2 }

  index.apply({ changed: [{ row: changed, before: row }], ended: [] }, noon + 100)
  expect(index.version).toBe(0)
  expect(index.facets.state).toEqual({ running: 1 })

  index.apply({ changed: [], ended: [] }, noon + 1_100)
  expect(index.facets.state).toEqual({ 'waiting-sleep': 1 })
  expect(index.facetsVersion).toBe(1)
})

it('gives whoever joins the counts of now, and tells the others of them', () => {
  const index = indexOf(new Map(), {})

  index.apply({ changed: [{ row: sharedRow(), before: undefined }], ended: [] }, noon + 100)
  expect(index.facets.state).toEqual({})

  index.join(noon + 200)
  expect(index.facets.state).toEqual({ running: 1 })
  expect(index.facetsVersion).toBe(1)
})

it('lets rows in by time alone, when the filter depends on it', () => {
  const row = sharedRow({ operationStartedAt: time(0) })
  const index = indexOf(mapOf(row), { minOpMs: 5_000 })
  expect(index.total).toBe(0)

  index.apply({ changed: [], ended: [] }, noon + 6_000)

  expect(index.uids(0, 9)).toEqual([row.uid])
  expect(index.facets.state).toEqual({ running: 1 })
})

it('is shared by viewers with the same question; "mine" is another question for each', () => {
  expect(questionKey({ q: 'a', tx: true }, sort, 'one')).toBe(questionKey({ tx: true, q: 'a' }, sort, 'two'))
  expect(questionKey({ mine: true }, sort, 'one')).not.toBe(questionKey({ mine: true }, sort, 'two'))
})
