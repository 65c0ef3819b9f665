import type { StopOperation } from '@alcove/contracts'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { AlcoveServer } from './support/alcove-server.ts'
import type { Browser } from './support/browser.ts'
import { eventually } from './support/eventually.ts'

const SLEEPER = 60100
const LOOPER = 60101
const WRITER = 60102

let server: AlcoveServer
let anna: Browser
let bert: Browser
let vera: Browser

beforeAll(async () => {
  server = await AlcoveServer.start()
  anna = await server.admin()
  bert = await server.person(anna, 'BERT', 'Operator')
  vera = await server.person(anna, 'VERA', 'Viewer')
})
afterAll(async () => {
  await server?.close()
})

async function whenClosed(browser: Browser, operationId: string): Promise<StopOperation> {
  return eventually(async () => {
    const operation = (await browser.get(`/api/stop-operations/${operationId}`)).body as StopOperation
    return !operation.open && operation
  }, `the end of operation ${operationId}`)
}

function eventsOf(browser: Browser, uid: string) {
  return browser.get(`/api/sessions/${uid}/events`).then(({ body }) => body as { rows: Record<string, unknown>[] })
}

it('answers 202 at once, and the comment stands in the log when the operation says ended', async () => {
  const { uid, number } = await anna.run(LOOPER)

  const { status, body } = await anna.stop(uid, '  Blocks\tposting ')
  const operation = await whenClosed(anna, (body as StopOperation).operationId)
  const { rows } = await eventsOf(anna, uid)

  expect(status).toBe(202)
  expect(operation).toMatchObject({
    comment: 'Blocks posting',
    channel: 'console',
    actor: { name: 'ANNA' },
    targets: [{ uid, number, stage: 'ended', userName: 'ANNA', eventId: `${uid}.close`, endReason: 'stopped' }],
  })
  expect(rows.find((row) => row['type'] === 'Close')).toMatchObject({
    reason: 'stopped',
    comment: 'Blocks posting',
    actor: { name: 'ANNA', you: true },
    channel: 'console',
  })
})

it('says what was rolled back', async () => {
  const { uid } = await anna.run(WRITER)
  await eventually(async () => {
    const { body } = await anna.get(`/api/sessions/${uid}`)
    return (body as { row: { tx?: { rowsWritten: number } } }).row.tx?.rowsWritten === 3
  }, 'three rows written')

  const { body } = await anna.stop(uid)
  const operation = await whenClosed(anna, (body as StopOperation).operationId)

  expect(operation.targets[0]?.rolledBack).toEqual([{ table: 'Server Test Entry', rows: 3 }])
})

it('refuses the own session with 409, whatever the page sends', async () => {
  const own = anna.me?.session?.uid ?? ''

  const refused = await anna.stop(own.toUpperCase())

  expect(refused).toMatchObject({
    status: 409,
    body: { open: false, targets: [{ stage: 'refused', code: 'own-session' }] },
  })
  expect((await anna.get(`/api/sessions/${own}`)).body).toMatchObject({ row: { phase: 'waiting', own: true } })
})

it('refuses a forged request of a viewer with 403 and keeps it in the audit', async () => {
  const { uid } = await anna.run(SLEEPER)

  const refused = await vera.stop(uid)
  const audited = await anna.get(`/api/sessions/${uid}/events`)

  expect(refused).toMatchObject({ status: 403, body: { targets: [{ stage: 'refused', code: 'no-permission' }] } })
  expect(audited.body).toMatchObject({
    operations: [{ actor: { name: 'VERA' }, targets: [{ code: 'no-permission' }] }],
  })
})

it('treats a repeated operation id as the same operation, and with other content as a mistake', async () => {
  const { uid } = await anna.run(SLEEPER)
  const operationId = crypto.randomUUID()

  const [first, second] = await Promise.all([anna.stop(uid, 'One', operationId), anna.stop(uid, 'One', operationId)])
  const third = await anna.stop(uid, 'One', operationId)
  const other = await anna.stop(uid, 'Another', operationId)
  await whenClosed(anna, operationId)
  const closes = (await eventsOf(anna, uid)).rows.filter((row) => row['type'] === 'Close')

  expect([first.status, second.status, third.status]).toEqual([202, 202, 202])
  expect(other).toMatchObject({ status: 409, body: { code: 'operation-mismatch' } })
  expect(closes).toHaveLength(1)
})

it.each([
  { what: 'empty', comment: ' \n ', problem: 'required' },
  { what: 'of two characters', comment: 'ab', problem: 'too-short' },
  { what: 'of 133 units', comment: 'x'.repeat(133), problem: 'too-long' },
  { what: 'of 67 emoji', comment: '😀'.repeat(67), problem: 'too-long' },
])('refuses a comment $what with 422', async ({ comment, problem }) => {
  const { uid } = await anna.run(SLEEPER)

  expect(await anna.stop(uid, comment)).toMatchObject({
    status: 422,
    body: { code: 'comment-invalid', fields: [{ path: 'comment', problem }] },
  })
})

it('joins the stop of another administrator: one end, both comments', async () => {
  const { uid } = await anna.run(WRITER)
  const held = await anna.run(SLEEPER)
  const operationId = crypto.randomUUID()
  const release = await server.database.holdWriters(1)

  const [first, second] = await Promise.all([
    anna.post('/api/stop-operations', { operationId, comment: 'First', targets: [{ uid }, { uid: held.uid }] }),
    bert.stop(uid, 'Second'),
  ])
  release()
  const annas = await whenClosed(anna, (first.body as StopOperation).operationId)
  const berts = await whenClosed(bert, (second.body as StopOperation).operationId)
  const closes = (await eventsOf(anna, uid)).rows.filter((row) => row['type'] === 'Close')

  const [winner, joiner] = annas.targets.some((target) => target.code === 'joined') ? [berts, annas] : [annas, berts]
  expect(closes).toMatchObject([{ comment: winner.comment, actor: { name: winner.actor.name } }])
  expect(winner.joinedBy).toMatchObject([{ actor: joiner.actor.name, comment: joiner.comment }])
  expect(joiner.targets.find((target) => target.uid === uid)).toMatchObject({
    code: 'joined',
    stage: 'ended',
    joined: { operationId: winner.operationId, actor: winner.actor.name, comment: winner.comment },
  })
})

it('answers a second stop of the same person with the operation that is open', async () => {
  const targets = await Promise.all([anna.run(WRITER), anna.run(WRITER)])
  const ask = () =>
    anna.post('/api/stop-operations', {
      operationId: crypto.randomUUID(),
      comment: 'Both at once',
      targets: targets.map(({ uid }) => ({ uid })),
    })

  const release = await server.database.holdWriters(2)
  const [first, second] = await Promise.all([ask(), ask()])
  release()

  expect(second.status).toBe(202)
  expect((second.body as StopOperation).operationId).toBe((first.body as StopOperation).operationId)
})

it('tells an ended session from one never heard of', async () => {
  const { uid } = await anna.run(60105)
  await eventually(async () => (await eventsOf(anna, uid)).rows.length === 2, 'its end')

  expect(await anna.stop(uid)).toMatchObject({
    status: 404,
    body: { open: false, targets: [{ stage: 'already-ended', endReason: 'completed', userName: 'ANNA' }] },
  })
  expect(await anna.stop(crypto.randomUUID())).toMatchObject({
    status: 404,
    body: { targets: [{ stage: 'refused', code: 'not-found' }] },
  })
})

it('finds the session of a number, live or ended', async () => {
  const { uid, number } = await anna.run(SLEEPER)
  const live = await anna.get(`/api/sessions/by-number/1/${number}`)

  await whenClosed(anna, ((await anna.stop(uid)).body as StopOperation).operationId)
  const ended = await anna.get(`/api/sessions/by-number/1/${number}`)

  expect(live.body).toMatchObject({ live: { uid }, ended: [] })
  expect(ended.body).toMatchObject({ ended: [{ uid, reason: 'stopped', userName: 'ANNA' }] })
})

it('offers the last comments of the person', async () => {
  const { body } = await anna.get('/api/stop-operations/comments')

  expect((body as { comments: string[] }).comments.length).toBeGreaterThan(0)
  expect((body as { comments: string[] }).comments.length).toBeLessThanOrEqual(5)
})

it('keeps position and stack of an ended session', async () => {
  const { uid } = await anna.run(SLEEPER)
  await eventually(async () => {
    const { body } = await anna.get(`/api/sessions/${uid}/stack`)
    return (body as { stack?: { frames: unknown[] } }).stack?.frames.length === 1
  }, 'a stack')
  await whenClosed(anna, ((await anna.stop(uid)).body as StopOperation).operationId)

  expect((await anna.get(`/api/sessions/${uid}/stack`)).body).toMatchObject({
    stack: { frames: [{ objectName: 'Server Test Sleeper', method: 'OnRun', line: 5 }] },
  })
  expect((await anna.get(`/api/sessions/${uid}`)).body).toMatchObject({
    row: { phase: 'ended', ended: { reason: 'stopped', actor: { name: 'ANNA' } } },
    asOf: expect.any(String),
  })
})

it('gives the source of a frame to those who may read it', async () => {
  const { uid } = await anna.run(SLEEPER)
  const sourceId = await eventually(async () => {
    const { body } = await anna.get(`/api/sessions/${uid}/stack`)
    return (body as { stack?: { frames: { sourceId?: string }[] } }).stack?.frames[0]?.sourceId
  }, 'a source')
  const veras = await vera.get(`/api/sessions/${uid}/stack`)

  expect((await anna.get(`/api/source/${sourceId}`)).body).toMatchObject({ objectName: 'Server Test Sleeper' })
  expect(JSON.stringify(veras.body)).not.toContain('sourceId')
  expect((await vera.get(`/api/source/${sourceId}`)).status).toBe(403)
})
