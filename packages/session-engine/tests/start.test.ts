import { afterEach, describe, expect, it } from 'vitest'
import { anna, fakeEngine, loopForever, until } from './fake-engine.ts'
import type { FakeEngine } from './fake-engine.ts'

let fake: FakeEngine
afterEach(() => fake.engine.shutdown())

describe('starting background sessions', () => {
  it('records the start before any AL runs (C-4)', async () => {
    const seen: number[] = []
    fake = await fakeEngine({ 1: () => void seen.push(fake.store.starts.length) })

    await fake.ended(await fake.start(1))

    expect(seen).toEqual([1])
    expect(fake.store.log).toEqual(['start 1', 'end 1'])
  })

  it('counts session ids from 1 and never hands one out twice (C-1)', async () => {
    fake = await fakeEngine({ 1: () => undefined })

    const first = await fake.start(1)
    await fake.ended(first)
    const second = await fake.start(1)

    expect([first, second]).toEqual([1, 2])
  })

  it('lets so many run and the others wait their turn (C-10, cases 15 and 16)', async () => {
    const ran: number[] = []
    fake = await fakeEngine(
      {
        1: async (host) => {
          ran.push(host.identity.number)
          await host.sleep(ran.length < 3 ? 30 : 0)
        },
      },
      { backgroundSessionsMaxConcurrent: 2 },
    )

    const numbers = [await fake.start(1), await fake.start(1), await fake.start(1)]

    expect(fake.engine.sessions.byNumber(3)?.phase).toBe('queued')
    await Promise.all(numbers.map((number) => fake.ended(number)))
    expect(ran).toEqual([1, 2, 3])
  })

  it('refuses a start when the queue is full (C-8, case 17)', async () => {
    fake = await fakeEngine(
      { 1: (host) => loopForever(host) },
      { backgroundSessionsMaxConcurrent: 1, backgroundSessionsMaxQueued: 1 },
    )
    await fake.start(1)
    await fake.start(1)

    await expect(fake.start(1)).rejects.toThrow(
      'The background session cannot be started because 1 sessions are already waiting.',
    )
  })

  it.each([
    {
      what: 'an unknown codeunit',
      codeunitId: 99,
      company: 'My Company',
      timeoutMs: undefined,
      text: 'The codeunit 99 does not exist.',
    },
    {
      what: 'an unknown company',
      codeunitId: 1,
      company: 'Nowhere',
      timeoutMs: undefined,
      text: 'The company Nowhere does not exist.',
    },
    {
      what: 'a negative timeout',
      codeunitId: 1,
      company: 'My Company',
      timeoutMs: -1,
      text: 'The timeout must not be negative.',
    },
  ])('refuses $what at once (C-8)', async ({ codeunitId, company, timeoutMs, text }) => {
    fake = await fakeEngine({ 1: () => undefined })

    const outcome = await fake.engine.startBackground({
      codeunitId,
      company,
      timeoutMs,
      identity: anna,
      clientHost: '',
      parent: undefined,
    })

    expect(outcome).toEqual({ kind: 'refused', message: text })
    expect(fake.store.starts).toEqual([])
  })

  it('refuses a disabled user and says so in the telemetry (C-37, RT0001)', async () => {
    fake = await fakeEngine({ 1: () => undefined })

    const outcome = await fake.engine.startBackground({
      codeunitId: 1,
      company: 'My Company',
      timeoutMs: undefined,
      identity: { userSid: 'disabled', userName: 'GONE' },
      clientHost: '',
      parent: undefined,
    })

    expect(outcome).toMatchObject({ kind: 'refused' })
    expect(fake.telemetry).toContainEqual(
      expect.objectContaining({
        eventId: 'RT0001',
        message: 'Authorization Failed (Pre Open Company): User is disabled.',
      }),
    )
  })

  it('cuts off a chain of sessions that start sessions (C-5)', async () => {
    const errors: string[] = []
    fake = await fakeEngine(
      {
        1: async (host) => {
          const request = { codeunitId: 1, company: undefined, timeoutMs: undefined, record: undefined }
          const outcome = await host.startSession(request)
          if (outcome.kind === 'refused') errors.push(outcome.message)
        },
      },
      { maximumSessionRecursionDepth: 3 },
    )

    await fake.start(1)

    await until(() => errors.length > 0)
    expect(errors[0]).toContain(
      'Excessive recursive session creation detected, original session ID: 1, current session ID: 4.',
    )
  })

  it('ends a session that runs longer than its timeout, as a stop does (C-9)', async () => {
    fake = await fakeEngine({ 1: (host) => host.sleep(60_000) })

    const number = await fake.start(1, { timeoutMs: 2_000 })
    await fake.ended(number)

    expect(fake.store.endOf(number)).toMatchObject({
      reason: 'timedOut',
      imposed: true,
      comment: 'The operation was canceled because it took longer to complete than the specified threshold (00:00:02).',
    })
  })

  it('ends a session that waits too long in the queue before any AL of it ran (C-10)', async () => {
    const ran: number[] = []
    fake = await fakeEngine(
      {
        1: (host) => {
          ran.push(host.identity.number)
          return loopForever(host)
        },
      },
      { backgroundSessionsMaxConcurrent: 1, backgroundSessionsDefaultWaitTimeoutMs: 50 },
    )
    await fake.start(1)

    const waiting = await fake.start(1)
    await fake.ended(waiting)

    expect(fake.store.endOf(waiting)?.reason).toBe('timedOut')
    expect(ran).toEqual([1])
  })

  it('triggers the purge of old events once per lookup period (C-44)', async () => {
    fake = await fakeEngine({ 1: () => undefined })

    await fake.start(1)
    await fake.start(1)

    expect(fake.store.purges).toBe(1)
  })

  it('keeps the session listed until its end is durable', async () => {
    fake = await fakeEngine({ 1: () => undefined })
    fake.store.failEnds = 1

    const number = await fake.start(1)
    await until(() => fake.telemetry.some((entry) => entry.eventId === 'ALCOVE-ENGINE'))

    expect(fake.engine.sessions.byNumber(number)).toBeDefined()
    await fake.ended(number)
  })
})
