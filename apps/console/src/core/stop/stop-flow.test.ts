import { expect, it, vi } from 'vitest'
import { noon, sessionRow } from '../../testing/builders.ts'
import { Rest } from '../rest.ts'
import { StopFlow } from './stop-flow.ts'

type Answer = { readonly status: number; readonly body: unknown } | 'lost'

function flowWith(answers: readonly Answer[]) {
  const bodies: { operationId: string; comment: string }[] = []
  const left = [...answers]
  const rest = new Rest({
    csrfToken: () => 'token',
    onSignedOut: () => undefined,
    fetch: (_path, init) => {
      bodies.push(JSON.parse((init?.body as string | undefined) ?? '{}') as (typeof bodies)[number]) // what the flow itself wrote
      const answer = left.shift()
      if (!answer || answer === 'lost') return Promise.reject(new TypeError('network'))
      return Promise.resolve(new Response(JSON.stringify(answer.body), { status: answer.status }))
    },
  })
  const accepted = vi.fn()
  const unanswered = vi.fn()
  const flow = new StopFlow(sessionRow(4711), {
    rest,
    commentRequired: true,
    accepted,
    unanswered,
    monotonicNow: () => 0,
  })
  return { flow, bodies, accepted, unanswered }
}

const operation = (id: string, changes: object = {}): object => ({
  operationId: id,
  createdAt: noon,
  actor: { name: 'ANNA', sid: 'anna' },
  channel: 'console',
  comment: 'Blocks posting',
  open: true,
  targets: [
    {
      uid: sessionRow(4711).uid,
      number: 4711,
      instance: { id: 1, name: 'PROD1' },
      stage: 'accepted',
      since: noon,
      stages: [],
      ...changes,
    },
  ],
})

it('P04 sends nothing while the comment is not right, and then a normalized one', async () => {
  const { flow, bodies } = flowWith(['lost'])

  await flow.submit('  no ')
  expect(bodies).toEqual([])
  expect(flow.state.current().problem).toBe('too-short')
  await flow.submit('  Blocks\n posting ')

  expect(bodies[0]?.comment).toBe('Blocks  posting')
})

it('P10 makes one request of two presses', async () => {
  const { flow, bodies } = flowWith([{ status: 500, body: { code: 'server-error' } }])

  await Promise.all([flow.submit('Blocks posting'), flow.submit('Blocks posting')])

  expect(bodies).toHaveLength(1)
})

it('P12 repeats a lost request under the same id', async () => {
  const { flow, bodies, accepted } = flowWith([
    'lost',
    { status: 202, body: operation('00000000-0000-4000-8000-0000000000aa') },
  ])

  await flow.submit('Blocks posting')
  expect(flow.state.current().phase).toBe('unanswered')
  await flow.submit('Blocks posting')

  expect(bodies[0]?.operationId).toBe(bodies[1]?.operationId)
  expect(accepted).toHaveBeenCalledOnce()
})

it('P18 stays open with the reason when the server refuses', async () => {
  const refused = operation('00000000-0000-4000-8000-0000000000aa', { stage: 'refused', code: 'own-session' })
  const { flow, accepted } = flowWith([{ status: 409, body: refused }])

  await flow.submit('Blocks posting')

  expect(flow.state.current()).toMatchObject({ phase: 'editing', failure: { code: 'own-session' } })
  expect(accepted).not.toHaveBeenCalled()
})

it('P08 takes an answer that it had already ended as an outcome', async () => {
  const late = operation('00000000-0000-4000-8000-0000000000aa', {
    stage: 'already-ended',
    endedAt: noon,
    endReason: 'completed',
  })
  const { flow, accepted } = flowWith([{ status: 404, body: late }])

  await flow.submit('Blocks posting')

  expect(accepted).toHaveBeenCalledOnce()
})

it('P11 hands a request without an answer on when the dialog closes', async () => {
  const { flow, unanswered } = flowWith(['lost'])
  await flow.submit('Blocks posting')

  flow.close()

  expect(unanswered).toHaveBeenCalledWith(flow.operationId, expect.objectContaining({ number: 4711 }))
})

it('P06 sends nothing for a session that ended meanwhile', async () => {
  const { flow, bodies } = flowWith(['lost'])
  const row = sessionRow(4711, { rev: 2, ended: { at: noon, reason: 'completed', comment: '' } })
  flow.follow({
    status: 'ready',
    snapshot: {
      viewId: 'v',
      topic: 'session',
      rev: 1,
      asOf: noon,
      epoch: 'e',
      row,
      waiters: [],
      children: [],
      kept: false,
    },
  })

  await flow.submit('Blocks posting')

  expect(bodies).toEqual([])
})

it('P01 takes what its own stop does to the session for no change', () => {
  const { flow } = flowWith([])
  flow.follow({ snapshot: { row: sessionRow(4711), waiters: [], children: [] } } as never) // the parts that it reads
  const stop = { operationId: flow.operationId, stage: 'accepted', since: noon, by: 'ANNA', comment: 'Blocks posting' }
  const stopping = {
    ...sessionRow(4711),
    rev: 99,
    phase: 'stopping',
    state: 'stopping',
    stop,
    can: { stop: { allowed: false } },
  }

  flow.follow({ snapshot: { row: stopping, waiters: [], children: [] } } as never)

  expect(flow.state.current()).toMatchObject({ changes: [], heldUntil: 0, row: { state: 'stopping' } })
})
