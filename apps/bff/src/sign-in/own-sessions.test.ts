import type { SessionUid } from '@alcove/contracts'
import type { EndFact, Engine } from '@alcove/session-engine'
import { afterEach, expect, it, vi } from 'vitest'
import { uidOf } from '../../tests/support/rows.ts'
import { OwnSessions } from './own-sessions.ts'

/** Starts and ends come in the order the test wants: the races a real engine shows once in a thousand times. */
class ScriptedEngine {
  readonly starts: ((uid: SessionUid) => void)[] = []
  readonly endings: string[] = []
  readonly live = new Map<SessionUid, { uid: SessionUid; phase: string; waitReason: string | undefined }>()
  readonly settings: unknown[] = []
  #tellEnd: (session: unknown, end: EndFact) => void = () => undefined
  #tellUpdate: (uid: SessionUid, settings: unknown) => void = () => undefined

  readonly sessions = { get: (uid: SessionUid) => this.live.get(uid) }
  on(event: string, listener: never): () => void {
    if (event === 'ended') this.#tellEnd = listener
    else this.#tellUpdate = listener
    return () => undefined
  }
  startClient(request: { settings?: unknown }): Promise<SessionUid> {
    this.settings.push(request.settings)
    return new Promise((resolve) => this.starts.push(resolve))
  }
  endClient(uid: SessionUid, reason: string): Promise<void> {
    this.endings.push(reason)
    this.end(uid, reason)
    return Promise.resolve()
  }
  update(uid: SessionUid, settings: unknown): void {
    this.#tellUpdate(uid, settings)
  }
  begin(uid: SessionUid): void {
    this.live.set(uid, { uid, phase: 'waiting', waitReason: 'idle' })
    this.starts.shift()?.(uid)
  }
  end(uid: SessionUid, reason: string): void {
    this.live.delete(uid)
    this.#tellEnd(undefined, { uid, reason, endedAt: new Date(), comment: 'why', actorName: 'BERT' } as EndFact) // all that is read
  }
}

const signIn = { id: 's', identity: { userSid: 'sid', userName: 'ANNA' }, clientHost: '::1' }
let own: OwnSessions

function create(): ScriptedEngine {
  vi.useFakeTimers()
  const engine = new ScriptedEngine()
  own = new OwnSessions(engine as unknown as Engine, {
    disconnectWaitMs: 120_000,
    inactivityMs: 1_200_000,
    onFailure: (error) => expect.fail(String(error)),
  })
  return engine
}

afterEach(() => {
  own.close()
  vi.useRealTimers()
})

it('starts one session for tabs that come at the same time', async () => {
  const engine = create()
  const asked = [own.ensure(signIn), own.ensure(signIn)]
  expect(engine.starts).toHaveLength(1)

  engine.begin(uidOf(1))

  expect(await Promise.all(asked)).toEqual([uidOf(1), uidOf(1)])
  expect(own.signInOf(uidOf(1))).toBe('s')
})

it('knows of a session that was stopped before its start had returned', async () => {
  const engine = create()
  const asked = own.ensure(signIn)
  engine.end(uidOf(1), 'stopped')
  engine.begin(uidOf(1))

  expect(await asked).toBeUndefined()
  expect(own.endOf('s')).toMatchObject({ reason: 'stopped', actor: 'BERT', comment: 'why' })
  expect(await own.ensure(signIn)).toBeUndefined()
  expect(engine.starts).toHaveLength(0)
})

it('after a stop waits to be asked; after a lost connection the next tab starts another', async () => {
  const engine = create()
  const start = async (uid: SessionUid, anew = false) => {
    const asked = own.ensure(signIn, anew)
    engine.begin(uid)
    return asked
  }
  await start(uidOf(1))
  engine.end(uidOf(1), 'stopped')
  expect(await own.ensure(signIn)).toBeUndefined()
  expect(await start(uidOf(2), true)).toBe(uidOf(2))

  engine.end(uidOf(2), 'lost')
  expect(await start(uidOf(3))).toBe(uidOf(3))
  expect(own.endOf('s')).toBeUndefined()
})

it('ends the session of a sign-in that is over while it starts', async () => {
  const engine = create()
  const asked = own.ensure(signIn)
  const over = own.signInOver('s', 'signed-out')
  engine.begin(uidOf(1))

  await Promise.all([asked, over])
  expect(engine.endings).toEqual(['completed'])
  expect(own.uidOf('s')).toBeUndefined()
})

it('gives a page that has just loaded the whole wait to connect, even long after the last one left', async () => {
  const engine = create()
  const first = own.ensure(signIn)
  engine.begin(uidOf(1))
  await first
  vi.advanceTimersByTime(125_000)
  expect(engine.endings).toEqual(['disconnected'])
  vi.advanceTimersByTime(3_600_000)

  const second = own.ensure(signIn)
  engine.begin(uidOf(2))
  await second
  vi.advanceTimersByTime(100_000)

  expect(own.uidOf('s')).toBe(uidOf(2))
})

it('is not inactive while AL runs, whatever the tabs do', async () => {
  const engine = create()
  const asked = own.ensure(signIn)
  engine.begin(uidOf(1))
  await asked
  own.tabConnected('s', 'tab')
  own.tabVisible('s', 'tab', false)
  const session = engine.live.get(uidOf(1))
  if (session) session.waitReason = 'dialog'

  vi.advanceTimersByTime(3_600_000)
  expect(engine.endings).toEqual([])
  if (session) session.waitReason = 'idle'
  vi.advanceTimersByTime(1_205_000)

  expect(engine.endings).toEqual(['idle'])
})

it('C-48: starts the next session with the settings AL asked for, without telling the tabs of an end', async () => {
  const engine = create()
  const told: string[] = []
  own.listen({ onEnd: () => told.push('end'), onStart: (_id, uid) => told.push(uid) })
  const first = own.ensure(signIn)
  engine.begin(uidOf(1))
  await first
  const settings = { company: 'CRONUS', languageId: 1031 }

  engine.update(uidOf(1), settings)
  engine.end(uidOf(1), 'completed')
  expect(own.uidOf('s')).toBeUndefined()
  const asked = own.ensure(signIn)
  engine.begin(uidOf(2))

  expect(await asked).toBe(uidOf(2))
  expect(engine.settings).toEqual([undefined, settings])
  expect(told).toEqual([uidOf(1), uidOf(2)])
  expect(own.endOf('s')).toBeUndefined()
})

it('C-48: a stop that comes before the session has left is a stop', async () => {
  const engine = create()
  const first = own.ensure(signIn)
  engine.begin(uidOf(1))
  await first

  engine.update(uidOf(1), { company: 'CRONUS' })
  engine.end(uidOf(1), 'stopped')

  expect(own.endOf('s')?.reason).toBe('stopped')
  expect(engine.settings).toHaveLength(1)
})
