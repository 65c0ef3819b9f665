import type { SessionsParameters } from '@alcove/contracts'
import { beforeEach, expect, it } from 'vitest'
import { noon, sharedRow, viewer } from '../../tests/support/rows.ts'
import type { SharedRow } from '../present/present-session.ts'
import type { Viewer } from '../sign-in/viewer.ts'
import type { FeedBatch } from './session-feed.ts'
import { SessionsView } from './sessions-view.ts'
import { SharedIndex } from './shared-index.ts'

/** The feed and one index, driven by the test instead of the engine. */
class World {
  readonly rows = new Map<string, SharedRow>()
  readonly indexes: SharedIndex[] = []
  viewer: Viewer = viewer()
  now = noon

  get size(): number {
    return this.rows.size
  }
  row(uid: string): SharedRow | undefined {
    return this.rows.get(uid)
  }
  acquire({ filter, sort }: SessionsParameters, sid: string): SharedIndex {
    const index = new SharedIndex({ rows: () => this.rows.values() }, filter, sort, sid, this.now)
    this.indexes.push(index)
    return index
  }
  release(index: SharedIndex): void {
    this.indexes.splice(this.indexes.indexOf(index), 1)
  }

  open(parameters: Partial<SessionsParameters> = {}): SessionsView {
    const whole = { filter: {}, sort: byNumber, window: { first: 0, count: 3 }, paused: false, ...parameters }
    return new SessionsView(
      { viewId: 'v', parameters: whole },
      () => this.viewer,
      this,
      this,
      (viewId, rev) => ({
        viewId,
        rev,
        asOf: new Date(this.now).toISOString(),
        epoch: 'e',
      }),
    )
  }

  put(...rows: SharedRow[]): FeedBatch {
    const changed = rows.map((row) => ({ row, before: this.rows.get(row.uid) }))
    for (const row of rows) this.rows.set(row.uid, row)
    return this.#apply({ changed, ended: [] })
  }

  end(...rows: SharedRow[]): FeedBatch {
    const ended = rows.map((before) => ({ row: { ...before, phase: 'ended', state: 'ended' } as const, before }))
    for (const row of rows) this.rows.delete(row.uid)
    return this.#apply({ changed: [], ended })
  }

  #apply(batch: FeedBatch): FeedBatch {
    this.now += 100
    for (const index of this.indexes) index.apply(batch, this.now)
    return batch
  }
}

const byNumber = [{ key: 'number' as const, descending: false }]
let world: World
let rows: SharedRow[]

beforeEach(() => {
  world = new World()
  rows = Array.from({ length: 5 }, () => sharedRow())
  world.put(...rows)
})

function uids(from: number, to: number): string[] {
  return rows.slice(from, to).map((row) => row.uid)
}

it('answers with its window, then sends nothing while nothing changes', () => {
  const view = world.open()
  const snapshot = view.snapshot()

  expect(snapshot).toMatchObject({ rev: 1, total: 5, all: 5, window: { first: 0, count: 3 } })
  expect(snapshot.rows.map((row) => row.uid)).toEqual(uids(0, 3))
  expect(view.isDirty).toBe(false)
})

it('patches the changed fields of rows in the window only', () => {
  const view = world.open()
  view.snapshot()
  const [first, , , fourth] = rows as [SharedRow, SharedRow, SharedRow, SharedRow]

  view.note(world.put({ ...first, state: 'stopping', phase: 'stopping', rev: 2 }, { ...fourth, rev: 2 }))

  expect(view.flush(world.now)).toMatchObject({
    rev: 2,
    rows: [
      [
        first.uid,
        'patch',
        { rev: 2, state: 'stopping', phase: 'stopping', can: { stop: { allowed: false, code: 'already-stopping' } } },
      ],
    ],
    ended: [],
  })
  expect(view.flush(world.now)).toBeUndefined()
})

it('merges what happens before the next flush into one patch', () => {
  const view = world.open()
  view.snapshot()
  const [first, second] = rows as [SharedRow, SharedRow]

  view.note(world.put({ ...first, rev: 2, state: 'stopping' }))
  view.note(world.put({ ...first, rev: 3, company: 'Other' }))
  view.note(world.end(second))
  const patch = view.flush(world.now)

  expect(patch?.rev).toBe(2)
  expect(patch?.order).toEqual([rows[0]?.uid, rows[2]?.uid, rows[3]?.uid])
  expect(patch?.rows).toMatchObject([
    [first.uid, 'patch', { rev: 3, company: 'Other' }],
    [rows[3]?.uid, 'whole', { number: rows[3]?.number }],
  ])
  expect(patch?.ended.map((row) => row.uid)).toEqual([second.uid])
  expect(patch).toMatchObject({ total: 4, all: 4 })
})

it('says nothing of rows that move outside its window, and counts them', () => {
  const view = world.open()
  view.snapshot()

  view.note(world.put(sharedRow()))
  expect(view.flush(world.now)).toMatchObject({ rows: [], total: 6, all: 6 })
  expect(view.flush(world.now)).toBeUndefined()
})

it('takes a change of window, filter or sort with a new revision, and leaves the old index', () => {
  const view = world.open()
  view.snapshot()
  const parameters = { filter: {}, sort: byNumber, window: { first: 2, count: 2 }, paused: false }

  const moved = view.change({ viewId: 'v', topic: 'sessions', parameters })

  expect(moved.rev).toBe(2)
  expect(moved.rows.map((row) => row.uid)).toEqual(uids(2, 4))
  expect(world.indexes).toHaveLength(1)
  view.close()
  expect(world.indexes).toHaveLength(0)
})

it('presents its rows anew when the viewer is another: a right was taken, the own session has started', () => {
  const view = world.open()
  view.snapshot()
  world.viewer = viewer({ ownSession: rows[0]?.uid, permissions: new Set(['session.read']) })

  expect(view.isDirty).toBe(true)
  expect(view.flush(world.now)?.rows).toEqual([
    [rows[0]?.uid, 'patch', { rev: 1, own: true, can: { stop: { allowed: false, code: 'own-session' } } }],
    [rows[1]?.uid, 'patch', { rev: 1, can: { stop: { allowed: false, code: 'no-permission' } } }],
    [rows[2]?.uid, 'patch', { rev: 1, can: { stop: { allowed: false, code: 'no-permission' } } }],
  ])
  expect(view.isDirty).toBe(false)
})

it('while paused, tells once a second how many are new, changed and ended', () => {
  const view = world.open({ paused: true })
  view.snapshot()
  const [first, second] = rows as [SharedRow, SharedRow]
  const [stays, goes] = [sharedRow(), sharedRow()]

  view.note(world.put(stays, goes, { ...first, rev: 2 }))
  expect(view.flush(world.now)).toMatchObject({ waiting: { new: 2, changed: 1, ended: 0 }, rows: [] })
  view.note(world.put({ ...stays, rev: 2 }))
  view.note(world.end(goes, second, first))
  expect(view.flush(world.now)).toBeUndefined()
  world.now += 1_000

  expect(view.flush(world.now)).toMatchObject({ rev: 3, waiting: { new: 1, changed: 0, ended: 2 }, total: 4 })
})
