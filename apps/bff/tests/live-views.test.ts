import { afterAll, beforeAll, expect, it } from 'vitest'
import { AlcoveServer } from './support/alcove-server.ts'
import type { Browser, Tab } from './support/browser.ts'
import { eventually } from './support/eventually.ts'
import { rowsAfter, sessionsView } from './support/views.ts'

const SLEEPER = 60100
const LOOPER = 60101
const WRITER = 60102
const SHORT = 60105
const CHANGER = 60107

let server: AlcoveServer
let anna: Browser
let tab: Tab

beforeAll(async () => {
  server = await AlcoveServer.start()
  anna = await server.admin()
  tab = await anna.tab()
})
afterAll(async () => {
  anna?.close()
  await server?.close()
})

it('answers a view with a snapshot: rows in order, totals, facets, the own session marked', async () => {
  const { uid, number } = await anna.run(SLEEPER)

  const snapshot = await eventually(async () => {
    const found = await tab.open(sessionsView({}, 'first'))
    return found.rows.some((row) => row.uid === uid && row.state === 'waiting-sleep') && found
  }, 'the sleeper')

  expect(snapshot.rows.map((row) => row.number)).toEqual(
    [...snapshot.rows.map((row) => row.number)].sort((a, b) => a - b),
  )
  expect(snapshot.total).toBe(snapshot.rows.length)
  expect(snapshot.facets.client).toMatchObject({ Web: 1 })
  expect(snapshot.rows.find((row) => row.own)).toMatchObject({
    uid: anna.me?.session?.uid,
    can: { stop: { allowed: false, code: 'own-session' } },
  })
  expect(snapshot.rows.find((row) => row.uid === uid)).toMatchObject({
    number,
    mine: true,
    clientType: 'Background',
    current: { objectType: 'Codeunit', objectId: SLEEPER, method: 'OnRun' },
    can: { stop: { allowed: true } },
  })
})

it('patches until the page equals a new snapshot', async () => {
  const snapshot = await tab.open(sessionsView({}, 'patched'))
  await Promise.all(Array.from({ length: 8 }, (_, index) => anna.run(index % 2 === 0 ? SHORT : CHANGER)))
  await anna.run(WRITER)

  await eventually(async () => {
    const now = await tab.open(sessionsView({}, 'compare'))
    tab.socket.emit('view:close', { viewId: 'compare' })
    const held = rowsAfter(tab, snapshot.rows, snapshot.rev, 'patched')
    const facts = (rows: typeof held) => rows.map(({ uid, state, tx }) => ({ uid, state, tx: tx?.rowsWritten }))
    return JSON.stringify(facts(held)) === JSON.stringify(facts(now.rows))
  }, 'equal rows')
  const patches = () => tab.patchesOf('patched', 'sessions')
  const ended = () => patches().flatMap((patch) => patch.ended)
  const shown = patches()
    .flatMap((patch) => patch.rows)
    .filter((row) => row[1] === 'whole' && row[2].entry?.objectId === SHORT)

  await expect
    .poll(() =>
      ended()
        .map((row) => row.uid)
        .sort(),
    )
    .toEqual(shown.map(([uid]) => uid).sort())
  expect(ended().every((row) => row.ended?.reason === 'completed')).toBe(true)
})

it('filters, and tells when a session enters or leaves the matching ones', async () => {
  const snapshot = await tab.open(sessionsView({ filter: { q: `test ${LOOPER}` } }, 'filtered'))
  const { uid } = await anna.run(LOOPER)
  const other = await anna.run(SLEEPER)

  const patches = () => tab.patchesOf('filtered', 'sessions')
  await anna.stop(other.uid)
  await eventually(() => patches().at(-1)?.total === 1, 'the row')
  await anna.stop(uid)
  await eventually(() => patches().at(-1)?.total === 0, 'its end')

  expect(snapshot.total).toBe(0)
  expect(
    patches()
      .flatMap((patch) => patch.rows)
      .find(([rowUid]) => rowUid === uid)?.[1],
  ).toBe('whole')
  expect(
    patches()
      .flatMap((patch) => patch.ended)
      .map((row) => row.uid),
  ).toEqual([uid])
})

it('moves the window, and a scroll is answered with its rows', async () => {
  await tab.open(sessionsView({ window: { first: 0, count: 2 } }, 'scrolled'))

  const moved = await tab.ask('view:change', sessionsView({ window: { first: 1, count: 2 } }, 'scrolled'))
  const all = await tab.open(sessionsView({}, 'all'))

  expect(moved).toMatchObject({
    ok: true,
    snapshot: { rev: 2, rows: all.rows.slice(1, 3).map(({ uid }) => ({ uid })), total: all.total },
  })
})

it('counts what waits while paused, once a second, and resumes with one snapshot', async () => {
  const before = await tab.open(sessionsView({}, 'paused'))
  await tab.ask('view:change', sessionsView({ paused: true }, 'paused'))
  const started = await Promise.all([anna.run(SLEEPER), anna.run(SLEEPER), anna.run(SHORT)])

  const told = await eventually(() => {
    const last = tab.patchesOf('paused', 'sessions').at(-1)
    return last?.waiting?.new === 2 && last
  }, 'two new ones waiting')
  const resumed = await tab.ask('view:change', sessionsView({ paused: false }, 'paused'))

  expect(told.rows).toEqual([])
  expect(resumed.ok && resumed.snapshot.topic === 'sessions' && resumed.snapshot.rows.length).toBe(before.total + 2)
  for (const { uid } of started.slice(0, 2)) await anna.stop(uid)
})

it('sends one patch at most until it is acknowledged, then one that holds all (L09)', async () => {
  const slow = await anna.tab()
  slow.acknowledges = false
  await slow.open(sessionsView({}, 'slow'))
  for (let index = 0; index < 4; index++) {
    await anna.run(SHORT)
    await new Promise((resolve) => setTimeout(resolve, 200))
  }

  expect(slow.patches).toHaveLength(1)
  await expect.poll(() => slow.notices, { timeout: 5_000 }).toContainEqual({ code: 'slowed', on: true })
  const [first] = slow.patches
  slow.acknowledges = true
  slow.socket.emit('view:ack', { viewId: 'slow', rev: first?.rev })
  await expect.poll(() => slow.patches.length).toBeGreaterThan(1)

  expect(slow.patches[1]?.rev).toBe((first?.rev ?? 0) + 1)
  await expect.poll(() => slow.notices).toContainEqual({ code: 'slowed', on: false })
  slow.close()
})

it('opens a view again after a gap with a fresh revision, under the same epoch', async () => {
  const first = await tab.open(sessionsView({}, 'again'))
  const second = await tab.open(sessionsView({}, 'again'))

  expect(second.epoch).toBe(first.epoch)
  expect(second.rows.map((row) => row.uid)).toEqual(first.rows.map((row) => row.uid))
})

it.each([
  { what: 'an unknown topic', view: { viewId: 'x', topic: 'secrets', parameters: {} } },
  { what: 'a window of a million rows', view: sessionsView({ window: { first: 0, count: 1_000_000 } }) },
  { what: 'no object at all', view: 'sessions' },
])('refuses $what and goes on', async ({ view }) => {
  expect(await tab.ask('view:open', view)).toMatchObject({ ok: false, error: { code: 'invalid-input' } })
  expect((await tab.open(sessionsView({}, 'fine'))).rows.length).toBeGreaterThan(0)
})

it('answers a change of a view that is not open with not-found', async () => {
  expect(await tab.ask('view:change', sessionsView({}, 'nobody'))).toMatchObject({
    ok: false,
    error: { code: 'not-found' },
  })
})

it('shows one session with its line, its tables, its stack, and its end with cause', async () => {
  const { uid } = await anna.run(WRITER)
  const view = { viewId: 'detail', topic: 'session' as const, parameters: { uid: uid as never, stack: true } }

  const shown = await eventually(async () => {
    const snapshot = await tab.open(view)
    return snapshot.row?.state === 'waiting-sleep' && snapshot
  }, 'the writer')
  await anna.stop(uid, 'Seen enough')
  const last = await eventually(() => tab.patchesOf('detail', 'session').find((patch) => patch.row?.ended), 'its end')

  expect(shown.row).toMatchObject({
    current: { objectId: WRITER, line: 29 },
    tx: { tablesWritten: [{ table: 'Server Test Entry', rows: 3 }] },
  })
  expect(shown.stack?.frames[0]).toMatchObject({ objectName: 'Server Test Writer', method: 'OnRun', line: 29 })
  expect(last.row?.ended).toMatchObject({ reason: 'stopped', actor: { name: 'ANNA' }, comment: 'Seen enough' })
  expect(last.stack?.frames[0]).toMatchObject({ method: 'OnRun' })
})

it('tails the event log: every line once, newest first', async () => {
  const snapshot = await tab.open({ viewId: 'log', topic: 'events', parameters: { paused: false } })
  const runs = await Promise.all(Array.from({ length: 10 }, () => anna.run(SHORT)))

  const lines = () => tab.patchesOf('log', 'events').flatMap((patch) => patch.added)
  await expect
    .poll(() => runs.every(({ uid }) => lines().filter((line) => line.uid === uid).length === 2), { timeout: 10_000 })
    .toBe(true)

  const ids = [...snapshot.rows, ...lines()].map((line) => line.eventId)
  expect(new Set(ids).size).toBe(ids.length)
})

it('follows operations of the viewer to their end', async () => {
  await tab.open({ viewId: 'operations', topic: 'operations', parameters: {} })
  const { uid } = await anna.run(SLEEPER)

  await anna.stop(uid, 'Followed')
  const stages = () =>
    tab
      .patchesOf('operations', 'operations')
      .flatMap((patch) => patch.changed)
      .filter((operation) => operation.targets[0]?.uid === uid)
  await expect.poll(() => stages().at(-1)?.open).toBe(false)

  expect(stages().at(-1)?.targets[0]).toMatchObject({ stage: 'ended', eventId: `${uid}.close` })
})

it('sends heartbeats with the epoch', () => {
  expect(tab.heartbeats[0]).toMatchObject({ epoch: expect.any(String), asOf: expect.any(String) })
})

it('tells a changed role to open connections, and rows and requests follow at once', async () => {
  const bert = await server.person(anna, 'BERT', 'Operator')
  const berts = await bert.tab()
  const { uid } = await anna.run(SLEEPER)
  const snapshot = await eventually(async () => {
    const found = await berts.open(sessionsView())
    return found.rows.some((row) => row.uid === uid) && found
  }, 'the sleeper')

  await anna.send('PUT', '/api/users/BERT/roles', { roles: ['Viewer'], reason: 'test' })

  await expect
    .poll(() => berts.notices.find((notice) => notice.code === 'me.changed'))
    .toEqual({ code: 'me.changed', permissions: ['session.read', 'event.read'] })
  await expect
    .poll(() => rowsAfter(berts, snapshot.rows, snapshot.rev).find((row) => row.uid === uid)?.can.stop)
    .toEqual({ allowed: false, code: 'no-permission' })
  expect((await bert.stop(uid)).status).toBe(403)
  berts.close()
})
