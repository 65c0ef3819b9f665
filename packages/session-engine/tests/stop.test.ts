import { afterEach, describe, expect, it } from 'vitest'
import type { AlStopOutcome } from '@alcove/al-runtime'
import { fakeEngine, loopForever, stopRequest, until } from './fake-engine.ts'
import type { FakeEngine } from './fake-engine.ts'

let fake: FakeEngine
afterEach(() => fake.engine.shutdown())

describe('stopping', () => {
  it('unwinds an endless loop at its next statement while the others go on (case 34)', async () => {
    let others = 0
    let after = false
    fake = await fakeEngine({
      1: async (host) => {
        await loopForever(host)
        after = true
      },
      2: (host) => loopForever(host, () => others++),
    })
    const [looping] = [await fake.start(1), await fake.start(2)]
    await until(() => others > 0)
    const before = others

    const ticket = fake.engine.requestStop(stopRequest(fake.uid(looping), 'enough'))
    const end = await ticket.ended

    expect(end).toMatchObject({ reason: 'stopped', comment: 'enough', actorName: 'ADMIN', channel: 'console' })
    expect(after).toBe(false)
    await until(() => others > before)
  })

  it.each(['sleep', 'dialog', 'session'] as const)('breaks a wait at once: %s (case 33)', async (wait) => {
    let after = false
    fake = await fakeEngine(
      {
        1: async (host) => {
          if (wait === 'sleep') await host.sleep(60_000)
          else if (wait === 'dialog') await host.ask({ kind: 'confirm', text: 'Sure?', defaultAnswer: false })
          else await host.stopSession({ number: 2, comment: '' })
          after = true
        },
        2: async () => {
          // A built-in that gives no chance: the stop of it stands, but it does not end.
          await new Promise((resolve) => setTimeout(resolve, 300))
        },
      },
      { stopSessionWaitMs: 60_000 },
    )
    const number =
      wait === 'session' ? await fake.start(1).then((first) => fake.start(2).then(() => first)) : await fake.start(1)
    await until(() => fake.engine.sessions.byNumber(number)?.waitReason === wait)

    const startedAt = performance.now()
    await fake.engine.requestStop(stopRequest(fake.uid(number), 'now')).ended

    expect(performance.now() - startedAt).toBeLessThan(100)
    expect(after).toBe(false)
  })

  it('writes a stop that ends at once together with the end, before anybody is told (C-35)', async () => {
    fake = await fakeEngine({ 1: (host) => host.sleep(60_000) })
    const number = await fake.start(1)
    const request = stopRequest(fake.uid(number), 'enough')

    const { recorded, ended } = fake.engine.requestStop(request)
    await Promise.all([recorded, ended])

    const saved = fake.store.operations.get(request.operationId)
    expect(fake.store.endOf(number)?.operations).toEqual([saved])
    expect(saved).toEqual(fake.engine.operation(request.operationId))
    expect(fake.store.log.filter((entry) => entry.startsWith('operation'))).toEqual([])
  })

  it('records a stop that does not end soon without waiting for the end, and closes it then (C-35)', async () => {
    let finish: () => void = () => undefined
    // A built-in that gives no chance.
    fake = await fakeEngine({ 1: () => new Promise<void>((resolve) => (finish = resolve)) })
    const number = await fake.start(1)
    await until(() => fake.engine.sessions.byNumber(number)?.phase === 'running')
    const request = stopRequest(fake.uid(number), 'enough')
    const ticket = fake.engine.requestStop(request)

    await ticket.recorded

    expect(fake.store.operations.get(request.operationId)).toMatchObject({ open: true })
    expect(fake.store.endOf(number)).toBeUndefined()
    finish()
    await ticket.ended
    await until(() => fake.store.operations.get(request.operationId)?.open === false)
    expect(fake.store.operations.get(request.operationId)).toEqual(fake.engine.operation(request.operationId))
  })

  it('never writes an older state of an operation over its last one (C-35)', async () => {
    const finish: (() => void)[] = []
    let release: () => void = () => undefined
    // A built-in that gives no chance.
    fake = await fakeEngine({ 1: () => new Promise<void>((resolve) => finish.push(resolve)) })
    const numbers = [await fake.start(1), await fake.start(1)]
    await until(() => finish.length === 2)
    const request = stopRequest(fake.uid(numbers[0]!), 'enough')
    fake.store.operationHeld = new Promise((resolve) => (release = resolve))

    const first = fake.engine.requestStop(request)
    const second = fake.engine.requestStop({ ...request, uid: fake.uid(numbers[1]!) })
    // The save of the open operation is under way when one target ends, and then the other.
    await new Promise((resolve) => setTimeout(resolve, 100))
    finish[0]!()
    await first.ended
    finish[1]!()
    await second.ended
    release()
    await first.recorded

    await until(() => fake.store.operations.get(request.operationId)?.open === false)
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(fake.store.operations.get(request.operationId)).toEqual(fake.engine.operation(request.operationId))
  })

  it('keeps the first comment when two ask (C-23, case 44)', async () => {
    fake = await fakeEngine({ 1: (host) => loopForever(host) })
    const number = await fake.start(1)
    const uid = fake.uid(number)
    const second = stopRequest(uid, 'two')

    const first = fake.engine.requestStop(stopRequest(uid, 'one'))
    const joined = fake.engine.requestStop({ ...second, actor: { ...second.actor, sid: 'other', name: 'OTHER' } })
    await Promise.all([first.ended, joined.ended])

    expect(joined.decision).toMatchObject({ kind: 'joined', actorName: 'ADMIN', comment: 'one' })
    expect(fake.store.endOf(number)?.comment).toBe('one')
    await until(() => fake.store.operations.get(second.operationId)?.open === false)
    expect(fake.store.operations.get(second.operationId)?.targets[0]).toMatchObject({ stage: 'ended', code: 'joined' })
  })

  it('treats a repeated operation as the same one (console.md 7.7)', async () => {
    fake = await fakeEngine({ 1: (host) => host.sleep(60_000) })
    const request = stopRequest(fake.uid(await fake.start(1)), 'again')

    fake.engine.requestStop(request)
    const again = fake.engine.requestStop(request)
    await again.ended

    expect(again.decision.kind).toBe('accepted')
    expect(fake.engine.operation(request.operationId)?.targets).toMatchObject([{ timesRequested: 2 }])
  })

  it('refuses the own session and a missing right, and records both (C-24, C-35)', async () => {
    fake = await fakeEngine({ 1: (host) => loopForever(host) })
    const uid = fake.uid(await fake.start(1))
    const own = stopRequest(uid, '')
    const ownRequest = { ...own, actor: { ...own.actor, ownSession: uid } }
    const powerless = stopRequest(uid, '')
    const powerlessRequest = { ...powerless, actor: { ...powerless.actor, mayStopOthers: false } }

    const tickets = [fake.engine.requestStop(ownRequest), fake.engine.requestStop(powerlessRequest)]
    await Promise.all(tickets.map((ticket) => ticket.recorded))

    expect(tickets.map((ticket) => ticket.decision)).toEqual([
      { kind: 'refused', code: 'own-session' },
      { kind: 'refused', code: 'no-permission' },
    ])
    expect([...fake.store.operations.values()].map((row) => row.targets[0]?.stage)).toEqual(['refused', 'refused'])
    expect(fake.engine.sessions.get(uid)?.phase).not.toBe('stopping')
  })

  it('takes a queued session out of the queue without running its AL (case 47)', async () => {
    const ran: number[] = []
    fake = await fakeEngine(
      {
        1: (host) => {
          ran.push(host.identity.number)
          return host.sleep(50)
        },
      },
      { backgroundSessionsMaxConcurrent: 1 },
    )
    const numbers = [await fake.start(1), await fake.start(1), await fake.start(1)]

    await fake.engine.requestStop(stopRequest(fake.uid(2), 'not needed')).ended
    await Promise.all([fake.ended(numbers[0]!), fake.ended(numbers[2]!)])

    expect(ran).toEqual([1, 3])
    expect(fake.store.endOf(2)).toMatchObject({ reason: 'stopped', comment: 'not needed' })
  })

  it('answers AL: true, own session, unknown id, no permission (3.2)', async () => {
    const outcomes: AlStopOutcome['kind'][] = []
    fake = await fakeEngine({
      1: (host) => host.sleep(60_000),
      2: async (host) => {
        for (const number of [1, 2, 99, 1]) outcomes.push((await host.stopSession({ number, comment: 'x' })).kind)
      },
    })
    await fake.start(1)

    await fake.ended(await fake.start(2))

    expect(outcomes).toEqual(['stopped', 'own-session', 'not-active', 'not-active'])
    const calls = fake.telemetry.filter((entry) => entry.eventId === 'RT0029')
    expect(calls.map((entry) => entry.dimensions['result'])).toEqual(['True', 'False', 'False', 'False'])
    expect(calls[0]).toMatchObject({
      message: 'The StopSession method was invoked on session 1',
      dimensions: { stoppingSessionID: 1, currentSessionID: 2, cancellationComment: 'x', clientType: 'Background' },
    })
  })

  it('ends both sessions that stop each other (case 45)', async () => {
    let arrived = 0
    let meet = () => {}
    const bothThere = new Promise<void>((resolve) => (meet = resolve))
    fake = await fakeEngine({
      1: async (host) => {
        if (++arrived === 2) meet()
        await bothThere
        await host.stopSession({ number: host.identity.number === 1 ? 2 : 1, comment: '' })
        await host.sleep(60_000)
      },
    })

    const numbers = [await fake.start(1), await fake.start(1)]

    await Promise.all(numbers.map((number) => fake.ended(number)))
    expect(fake.store.ends.map((end) => end.reason)).toContain('stopped')
  })

  it('tells the stages, the last two when nothing interrupts for long (console.md 4.4)', async () => {
    fake = await fakeEngine(
      { 1: () => new Promise((resolve) => setTimeout(resolve, 120)) },
      { stopWaitingPointMs: 20, stopDeadlineMs: 60 },
    )
    const stages: string[] = []
    const number = await fake.start(1)
    await until(() => fake.engine.sessions.byNumber(number)?.phase === 'running')
    fake.engine.on('operation', (operation) => stages.push(operation.targets[0]?.stage ?? ''))

    await fake.engine.requestStop(stopRequest(fake.uid(number), '')).ended

    expect(stages).toEqual(['accepted', 'delivered', 'waiting-point', 'expired', 'rolling-back', 'ended'])
  })

  it('cuts a long comment without half a character and keeps it whole in the audit (C-36)', async () => {
    fake = await fakeEngine({ 1: (host) => host.sleep(60_000) })
    const number = await fake.start(1)
    const request = stopRequest(fake.uid(number), 'x'.repeat(131) + '😀'.repeat(40))

    await fake.engine.requestStop(request).ended

    expect(fake.store.endOf(number)?.comment).toBe('x'.repeat(131))
    expect(fake.store.operations.get(request.operationId)?.comment).toBe(request.comment)
  })

  it('answers the audit before it answers a stop of AL', async () => {
    let audited = false
    fake = await fakeEngine({
      1: (host) => host.sleep(60_000),
      2: async (host) => {
        await host.stopSession({ number: 1, comment: 'x' })
        audited = [...fake.store.operations.values()].some((row) => row.comment === 'x')
      },
    })
    await fake.start(1)

    await fake.ended(await fake.start(2))

    expect(audited).toBe(true)
  })
})

describe('other ends', () => {
  it('ends the sessions of a dead worker as lost and goes on with a new one', async () => {
    fake = await fakeEngine({ 1: (host) => host.sleep(60_000), 2: () => undefined })
    const number = await fake.start(1)

    for (const thread of [...fake.threads]) thread.die()
    await fake.ended(number)
    await fake.ended(await fake.start(2))

    expect(fake.store.endOf(number)).toMatchObject({
      reason: 'lost',
      comment: 'The worker of the session ended unexpectedly.',
      imposed: true,
    })
  })

  it('ends although a save of the audit gets no answer (C-38)', async () => {
    fake = await fakeEngine({ 1: (host) => host.sleep(60_000) })
    const number = await fake.start(1)
    fake.store.operationHeld = new Promise(() => undefined)
    const own = fake.uid(number)
    const request = stopRequest(own, 'me')
    fake.engine.requestStop({ ...request, actor: { ...request.actor, ownSession: own } })
    // The save is under way.
    await new Promise((resolve) => setTimeout(resolve, 10))

    await fake.engine.shutdown()

    expect(fake.store.endOf(number)).toMatchObject({ reason: 'shutdown' })
    expect(fake.store.stopped).toBe(true)
  })

  it('ends all sessions before the instance says Stopped (C-38)', async () => {
    fake = await fakeEngine({ 1: (host) => loopForever(host) }, { backgroundSessionsMaxConcurrent: 1 })
    await fake.start(1)
    await fake.start(1)

    await fake.engine.shutdown()

    expect(fake.store.ends.map((end) => [end.reason, end.comment])).toEqual([
      ['shutdown', 'The server instance was stopped.'],
      ['shutdown', 'The server instance was stopped.'],
    ])
    expect(fake.store.stopped).toBe(true)
    await expect(fake.start(1)).rejects.toThrow('The server instance is shutting down.')
  })

  it('writes the error of a failed session as its comment, not imposed (C-42)', async () => {
    fake = await fakeEngine({
      1: async () => {
        const { AlError } = await import('@alcove/al-runtime')
        throw new AlError('boom')
      },
    })

    const number = await fake.start(1)
    await fake.ended(number)

    expect(fake.store.endOf(number)).toMatchObject({ reason: 'failed', comment: 'boom', imposed: false })
  })
})
