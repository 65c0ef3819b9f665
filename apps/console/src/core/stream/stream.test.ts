import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { sessionRow, sessionsPatch, sessionsSnapshot, uid } from '../../testing/builders.ts'
import { ScriptedSocket } from '../../testing/scripted-socket.ts'
import { ServerClock } from '../server-clock.ts'
import { defaultSort } from '../sessions/sessions-query.ts'
import { SessionsView } from '../sessions/sessions-view.ts'
import { reconnectDelayMs } from './reconnect-delay.ts'
import { Stream } from './stream.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function opened() {
  const socket = new ScriptedSocket()
  const stream = new Stream({
    socket,
    clock: new ServerClock(),
    inFrame: (commit) => commit(),
    isReachable: () => Promise.resolve(true),
    random: () => 0.5,
    monotonicNow: () => Date.now(),
  })
  const view = new SessionsView({
    filter: {},
    sort: defaultSort,
    ask: (changed) => stream.change(changed),
    tombstoneMs: 10_000,
  })
  stream.start()
  socket.arrive('connect', undefined)
  stream.open(view)
  socket.answer(sessionsSnapshot(view.viewId, [1, 2, 3]))
  return { socket, stream, view }
}

const shown = (view: SessionsView): readonly string[] => view.list.current().slots

describe('order, gaps and reconnects (console.md 5.2)', () => {
  it('applies the next patch and acknowledges it after that', () => {
    const { socket, view } = opened()

    socket.arrive('view:patch', sessionsPatch(view.viewId, 2, { order: [uid(3), uid(1), uid(2)] }))

    expect(shown(view)).toEqual([uid(3), uid(1), uid(2)])
    expect(socket.acks).toEqual([2])
  })

  it('L05 opens the view again once after a gap and keeps the rows until the snapshot', () => {
    const { socket, view } = opened()

    socket.arrive('view:patch', sessionsPatch(view.viewId, 4, { order: [uid(3)] }))
    socket.arrive('view:patch', sessionsPatch(view.viewId, 5, { order: [uid(2)] }))

    expect(socket.questions.map((one) => one.message)).toEqual(['view:open', 'view:open'])
    expect(shown(view)).toEqual([uid(1), uid(2), uid(3)])
    socket.answer(sessionsSnapshot(view.viewId, [2, 3], { rev: 6 }))
    expect(shown(view)).toEqual([uid(2), uid(3)])
  })

  it('L06 ignores what is older than the last snapshot', () => {
    const { socket, view } = opened()
    socket.arrive('view:patch', sessionsPatch(view.viewId, 2, { order: [uid(3), uid(2), uid(1)] }))

    socket.arrive('view:patch', sessionsPatch(view.viewId, 1, { order: [uid(1)] }))

    expect(shown(view)).toEqual([uid(3), uid(2), uid(1)])
  })

  it('L08 counts a message it does not understand and opens its view again', () => {
    const { socket, stream, view } = opened()

    socket.arrive('view:patch', { viewId: view.viewId, rev: 'two' })

    expect(stream.status.current().invalidMessages).toBe(1)
    expect(socket.questions).toHaveLength(2)
  })

  it('L07 takes a new server start as a new beginning, in one commit', () => {
    const { socket, view } = opened()
    socket.arrive('disconnect', undefined)
    socket.arrive('connect', undefined)
    const commits: number[] = []
    view.list.subscribe(() => commits.push(view.list.current().slots.length))

    socket.answer(sessionsSnapshot(view.viewId, [9], { epoch: 'second' }))

    expect(shown(view)).toEqual([uid(9)])
    expect(commits).toEqual([1])
  })

  it('uses only the answer to the last question', () => {
    const { socket, view } = opened()
    view.setQuestion({ q: 'a' }, defaultSort)
    view.setQuestion({ q: 'ab' }, defaultSort)
    const [first, second] = socket.questions.slice(-2)

    second?.reply(null, { ok: true, snapshot: sessionsSnapshot(view.viewId, [2], { rev: 3 }) })
    first?.reply(null, { ok: true, snapshot: sessionsSnapshot(view.viewId, [1, 2], { rev: 2 }) })

    expect(shown(view)).toEqual([uid(2)])
  })

  it('closes a view nobody has open any more', () => {
    const { socket } = opened()

    socket.arrive('view:patch', sessionsPatch('sessions-unknown', 2))

    expect(socket.sent.at(-1)).toEqual({ message: 'view:close', payload: { viewId: 'sessions-unknown' } })
  })

  it('tries again after 0.5 s, and at once when told to', () => {
    const { socket, stream } = opened()
    socket.arrive('disconnect', undefined)
    expect(socket.connects).toBe(1)

    vi.advanceTimersByTime(500)
    expect(socket.connects).toBe(2)
    stream.tryNow()

    expect(socket.connects).toBe(3)
  })

  it('closes row views of a hidden tab after 60 s and asks again when it is visible', () => {
    const { socket, stream, view } = opened()
    stream.setVisible(false)
    vi.advanceTimersByTime(60_000)
    expect(socket.sent.at(-1)).toEqual({ message: 'view:close', payload: { viewId: view.viewId } })

    stream.setVisible(true)

    expect(socket.questions.at(-1)?.message).toBe('view:open')
  })
})

describe('rows (console.md 5.2, 6.7)', () => {
  it('never overwrites a newer row with an older one', () => {
    const { socket, view } = opened()
    const patch = (rev: number, state: 'waiting-lock' | 'running'): void =>
      socket.arrive(
        'view:patch',
        sessionsPatch(view.viewId, rev === 9 ? 2 : 3, { rows: [[uid(1), 'patch', { rev, state }]] }),
      )

    patch(9, 'waiting-lock')
    patch(5, 'running')

    expect(view.row(uid(1))?.row.state).toBe('waiting-lock')
  })

  it('L04 keeps an ended row as a tombstone in its place, out of the counts, and never revives it', () => {
    const { socket, view } = opened()
    const ended = sessionRow(2, {
      state: 'ended',
      phase: 'ended',
      rev: 2,
      ended: { at: '2026-11-23T12:00:01.000Z', comment: '' },
    })

    socket.arrive('view:patch', sessionsPatch(view.viewId, 2, { total: 2, order: [uid(1), uid(3)], ended: [ended] }))
    socket.arrive(
      'view:patch',
      sessionsPatch(view.viewId, 3, { total: 2, rows: [[uid(2), 'whole', sessionRow(2, { rev: 99 })]] }),
    )

    expect(shown(view)).toEqual([uid(1), uid(2), uid(3)])
    expect(view.row(uid(2))?.tombstone).toBe(true)
    expect(view.list.current().total).toBe(2)
  })

  it('T10 moves nothing while held and counts what waits', () => {
    const { socket, view } = opened()
    view.setHeld(true)

    socket.arrive('view:patch', sessionsPatch(view.viewId, 2, { order: [uid(3), uid(1), uid(2)] }))
    expect(shown(view)).toEqual([uid(1), uid(2), uid(3)])
    expect(view.list.current().movesWaiting).toBe(1)
    view.setHeld(false)

    expect(shown(view)).toEqual([uid(3), uid(1), uid(2)])
  })
})

it('waits 0.5, 1, 2, 4, 8, then 15 s, each within a fifth', () => {
  const middle = [0, 1, 2, 3, 4, 5, 6].map((attempt) => reconnectDelayMs(attempt, 0.5))

  expect(middle).toEqual([500, 1_000, 2_000, 4_000, 8_000, 15_000, 15_000])
  expect(reconnectDelayMs(0, 0)).toBe(400)
})

it('L12 connects at once when it is told to, and not again when its turn would have come', () => {
  const { socket, stream } = opened()
  socket.arrive('disconnect', undefined)
  for (let failures = 0; failures < 4; failures += 1) socket.arrive('connect_error', new Error('unreachable'))
  const before = socket.connects

  stream.tryNow()
  expect(socket.connects).toBe(before + 1)
  vi.advanceTimersByTime(20_000)

  expect(socket.connects).toBe(before + 1)
})
