import { slot } from '@alcove/al-abi'
import { afterEach, describe, expect, it } from 'vitest'
import type { LiveSession } from '../src/engine-api.ts'
import { anna, fakeEngine, loopForever, until } from './fake-engine.ts'
import type { FakeEngine } from './fake-engine.ts'

let fake: FakeEngine
afterEach(() => fake.engine.shutdown())

describe('live state', () => {
  it('tells state and position of a session without a message to its worker', async () => {
    fake = await fakeEngine({ 1: (host) => loopForever(host) })
    const number = await fake.start(1)
    const session = fake.engine.sessions.byNumber(number)

    await until(() => session?.phase === 'running')

    expect(session?.position()).toEqual({ procedure: 10, line: 7 })
    expect(fake.engine.procedure(session?.procedure ?? 0)).toMatchObject({ objectId: 1, method: 'OnRun', line: 3 })
  })

  it('reports what changed, with a new revision, only while somebody watches', async () => {
    let wake = false
    fake = await fakeEngine({
      1: async (host) => {
        while (!wake) await host.sleep(5)
        await loopForever(host)
      },
    })
    const changes: LiveSession[] = []
    fake.engine.on('changed', (sessions) => changes.push(...sessions))
    const session = fake.engine.sessions.byNumber(await fake.start(1))
    const unwatch = fake.engine.sessions.watch()
    await until(() => session?.waitReason === 'sleep')
    const before = session?.rev ?? 0

    wake = true
    await until(() => changes.some(({ phase }) => phase === 'running'))

    expect(session?.rev).toBeGreaterThan(before)
    unwatch()
    await new Promise(setImmediate)
    changes.length = 0
    await new Promise((resolve) => setTimeout(resolve, 250))
    expect(changes).toEqual([])
  })

  it('shows waits, statements and an open transaction as the store tells them', async () => {
    fake = await fakeEngine({
      1: async (host) => {
        const { fiber } = host
        fiber.slot[slot.inTransaction] = 1
        fiber.slot[slot.rowsWritten] = 3
        fiber.slot[slot.sqlStatements] = 5
        await host.sleep(60_000)
      },
    })
    const session = fake.engine.sessions.byNumber(await fake.start(1))

    await until(() => session?.waitReason === 'sleep')

    expect(session?.transaction?.rowsWritten).toBe(3)
    expect(session?.sqlStatements).toBe(5)
    expect(Math.abs(Number(session?.stateSince) - Date.now())).toBeLessThan(1_000)
  })

  it('hands a slot on without showing the next owner’s state for the one before', async () => {
    fake = await fakeEngine({ 1: () => undefined, 2: (host) => loopForever(host) })
    const first = await fake.start(1)
    const gone = fake.engine.sessions.byNumber(first)
    await fake.ended(first)

    await fake.start(2)
    await until(() => fake.engine.sessions.byNumber(2)?.phase === 'running')

    expect(gone?.phase).toBe('ended')
    expect(gone?.position()).toEqual({ procedure: 0, line: 0 })
  })
})

describe('client sessions', () => {
  it('run one call at a time and idle between calls (C-53)', async () => {
    fake = await fakeEngine({ 1: (host) => host.sleep(30) })
    const uid = await fake.engine.startClient({ identity: anna, clientHost: '::1', company: undefined })
    const session = fake.engine.sessions.get(uid)
    await until(() => session?.waitReason === 'idle')

    const first = fake.engine.runInClient(uid, 1)
    const second = await fake.engine.runInClient(uid, 1)

    expect(second).toEqual({ kind: 'busy' })
    expect(await first).toEqual({ kind: 'finished' })
    expect(session?.waitReason).toBe('idle')
    expect(session?.company).toBe('My Company')
  })

  it('wait for calls also while no app is published', async () => {
    fake = await fakeEngine({})
    const uid = await fake.engine.startClient({ identity: anna, clientHost: '::1', company: undefined })
    const session = fake.engine.sessions.get(uid)

    await until(() => session?.waitReason === 'idle')

    expect(await fake.engine.runInClient(uid, 1)).toMatchObject({ kind: 'failed' })
    expect(session?.waitReason).toBe('idle')
  })

  it('show messages when the code ends or asks, and questions until they are answered', async () => {
    const answers: unknown[] = []
    fake = await fakeEngine({
      1: async (host) => {
        host.show('first')
        answers.push(await host.ask({ kind: 'menu', text: '', choices: ['a', 'b'], defaultChoice: 1 }))
        host.show('second')
      },
    })
    const uid = await fake.engine.startClient({ identity: anna, clientHost: '::1', company: undefined })
    const call = fake.engine.runInClient(uid, 1)
    await until(() => fake.engine.openDialogs(uid).length === 2)
    const menu = fake.engine.openDialogs(uid)[1]

    expect(fake.engine.answerDialog(uid, menu?.dialogId ?? '', 2)).toBe(true)
    expect(fake.engine.answerDialog(uid, menu?.dialogId ?? '', 1)).toBe(false)
    await call

    expect(answers).toEqual([2])
    expect(fake.engine.openDialogs(uid).map(({ question }) => question)).toEqual([
      { kind: 'message', text: 'first' },
      { kind: 'message', text: 'second' },
    ])
  })

  it.each([
    { reason: 'completed', imposed: false, comment: '' },
    { reason: 'idle', imposed: true, comment: 'The session was closed because it was inactive.' },
    { reason: 'disconnected', imposed: true, comment: 'The client connection was lost.' },
    { reason: 'timedOut', imposed: true, comment: 'The sign-in has expired.' },
  ] as const)('end as $reason, also in the middle of a call (C-42, C-61)', async ({ reason, imposed, comment }) => {
    fake = await fakeEngine({ 1: (host) => loopForever(host) })
    const uid = await fake.engine.startClient({ identity: anna, clientHost: '::1', company: undefined })
    const call = fake.engine.runInClient(uid, 1)

    await fake.engine.endClient(uid, reason)

    expect(await call).toEqual({ kind: 'ended' })
    expect(fake.store.ends[0]).toMatchObject({ reason, comment })
    expect(fake.store.ends[0]?.imposed).toBe(imposed)
  })
})
