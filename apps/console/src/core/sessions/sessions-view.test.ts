import type { SessionRow } from '@alcove/contracts'
import { expect, it } from 'vitest'
import { sessionRow, sessionsPatch, sessionsSnapshot, uid } from '../../testing/builders.ts'
import { defaultSort } from './sessions-query.ts'
import { SessionsView } from './sessions-view.ts'

function openedView(): SessionsView {
  const view = new SessionsView({
    filter: {},
    sort: defaultSort,
    ask: () => undefined,
    tombstoneMs: 10_000,
    monotonicNow: () => 60_000,
  })
  view.applySnapshot(sessionsSnapshot(view.viewId, [1, 2]))
  return view
}

function arrive(view: SessionsView, row: SessionRow, asOf: string): void {
  view.applyPatch(sessionsPatch(view.viewId, 2, { asOf, rows: [[row.uid, 'whole', row]], order: [row.uid] }))
}

it('takes a session that began since it was opened for a new one', () => {
  const view = openedView()

  arrive(view, sessionRow(3, { loginAt: '2026-11-23T12:00:07.000Z' }), '2026-11-23T12:00:08.000Z')

  expect(view.row(uid(3))?.newSince).toBe(59_000)
  expect(view.tally.started).toBe(1)
})

it.each([
  { what: 'was there before', loginAt: '2026-11-23T11:59:59.000Z' },
  { what: 'began a while ago', loginAt: '2026-11-23T12:00:02.000Z' },
])('takes a row that comes into the window but $what for an old one', ({ loginAt }) => {
  const view = openedView()

  arrive(view, sessionRow(3, { loginAt }), '2026-11-23T12:00:08.000Z')

  expect(view.row(uid(3))).toMatchObject({ newSince: undefined })
  expect(view.tally.started).toBe(0)
})

it('keeps its places and its total while it is paused, whatever the server counts', () => {
  const view = openedView()
  view.setPaused(true)
  view.applySnapshot(sessionsSnapshot(view.viewId, [1, 2], { rev: 2, paused: true }))

  const waiting = { new: 7, changed: 0, ended: 0 }
  view.applyPatch(sessionsPatch(view.viewId, 3, { total: 9, all: 9, waiting }))

  expect(view.list.current()).toMatchObject({ total: 2, places: 2, all: 9, waiting })
})
