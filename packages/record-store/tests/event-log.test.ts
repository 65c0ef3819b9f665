import { beforeEach, expect, it } from 'vitest'
import type { EventQuery } from '../src/index.ts'
import { noon, sessionEnd, sessionStart, stopOperation, stopTarget } from './builders.ts'
import { SystemStoreTest } from './system-store-test.ts'

const db = new SystemStoreTest()
const bert = { userSid: '00000000-0000-4000-8000-000000000bea', userName: 'BERT' }
const at = (seconds: number) => new Date(noon.getTime() + seconds * 1_000)
const stopped = sessionStart({ ...bert, loginAt: at(1) })
const finished = sessionStart({ loginAt: at(2) })
const stubborn = sessionStart({ loginAt: at(3) })
const done = stopOperation([stopTarget(stopped, { stage: 'ended' })], { open: false })
const expired = stopOperation([stopTarget(stubborn, { stage: 'expired', code: 'deadline', requestedAt: at(20) })], {
  comment: '50% done_',
  actorName: 'CARLA',
})

beforeEach(async () => {
  await db.store.instances
    .register({ name: 'ALCOVE', computer: 'host', port: 1, address: '' })
    .then((it) => it?.release())
  for (const start of [stopped, finished, stubborn]) await db.store.sessions.started(start)
  await db.store.audit.saveOperation(done)
  await db.store.audit.saveOperation(expired)
  const imposed = { reason: 'stopped', imposed: true, comment: done.comment, operationId: done.operationId }
  await db.store.sessions.ended(
    sessionEnd(stopped, { ...imposed, endedAt: at(10), rolledBack: [{ table: 'Item', rows: 2 }] }),
  )
  await db.store.sessions.ended(sessionEnd(finished, { endedAt: at(11) }))
})

it('shows an imposed end as one line with who asked for it, and stops that did not complete', async () => {
  const { rows, total } = await page()

  expect(rows.map(({ type, number }) => [type, number])).toEqual([
    ['Stop requested', stubborn.number],
    ['Logoff', finished.number],
    ['Close', stopped.number],
    ['Logon', stubborn.number],
    ['Logon', finished.number],
    ['Logon', stopped.number],
  ])
  expect(total).toBe(6)
  expect(rows[2]).toMatchObject({
    eventId: `${stopped.uid}.close`,
    userName: 'BERT',
    comment: 'night run cancelled',
    reason: 'stopped',
    channel: 'console',
    actor: { name: 'ANNA' },
    operationId: done.operationId,
    loginAt: at(1),
    company: 'My Company',
    rolledBack: [{ table: 'Item', rows: 2 }],
  })
  expect(rows[0]).toMatchObject({ actor: { name: 'CARLA' }, comment: '50% done_', userName: 'ANNA', reason: undefined })
})

it.each([
  { query: { types: ['Close', 'Stop requested'] }, found: ['Stop requested', 'Close'] },
  { query: { reasons: ['completed'] }, found: ['Logoff'] },
  { query: { actor: 'anna' }, found: ['Close'] },
  { query: { user: 'bert' }, found: ['Close', 'Logon'] },
  { query: { text: '50%' }, found: ['Stop requested'] },
  { query: { text: '0_d' }, found: [] },
  { query: { text: String(stopped.number) }, found: ['Close', 'Logon'] },
  { query: { from: at(10), to: at(11) }, found: ['Close'] },
  { query: { instanceId: 99 }, found: [] },
  { query: { order: 'oldest', types: ['Logoff', 'Close'] }, found: ['Close', 'Logoff'] },
] satisfies { query: Partial<EventQuery>; found: string[] }[])('filters by $query', async ({ query, found }) => {
  const { rows, total } = await page(query)

  expect(rows.map(({ type }) => type)).toEqual(found)
  expect(total).toBe(found.length)
})

it.each(['newest', 'oldest'] as const)('pages through everything once, %s first', async (order) => {
  const seen: string[] = []
  for (let cursor: string | undefined, first = true; first || cursor !== undefined; first = false) {
    const { rows, next } = await page({ order, limit: 2, ...(cursor === undefined ? {} : { cursor }) })
    seen.push(...rows.map(({ eventId }) => eventId))
    cursor = next
  }

  const { rows } = await page({ order })
  expect(seen).toEqual(rows.map(({ eventId }) => eventId))
})

it('finds a line by its id and all lines of a session', async () => {
  expect(await db.store.events.byId(`${stopped.uid}.close`)).toMatchObject({ type: 'Close', number: stopped.number })
  expect(await db.store.events.byId('nothing')).toBeUndefined()
  expect((await db.store.events.ofSession(stopped.uid)).map(({ type }) => type)).toEqual(['Logon', 'Logoff', 'Close'])
  expect((await db.store.events.ofSession(stubborn.uid)).map(({ type }) => type)).toEqual(['Logon', 'Stop requested'])
  expect(await db.store.events.retention()).toEqual({ oldestAt: at(1) })
})

function page(query: Partial<EventQuery> = {}) {
  return db.store.events.page({ order: 'newest', limit: 100, ...query })
}
