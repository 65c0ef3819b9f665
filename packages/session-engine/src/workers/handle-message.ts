import type { SessionEnder } from '../end/session-ender.ts'
import type { Emitter } from '../events/emitter.ts'
import type { LockSnapshots } from '../events/lock-snapshot.ts'
import type { ClientCalls } from '../run/client-calls.ts'
import type { Session } from '../run/session.ts'
import type { SessionRegistry } from '../run/session-registry.ts'
import type { WorkerLooks } from '../run/worker-looks.ts'
import type { SessionStarter } from '../start/session-starter.ts'
import type { SessionStopper } from '../stop/session-stopper.ts'
import type { StopLadder } from '../stop/stop-ladder.ts'
import type { FromWorker, ToWorker } from './protocol.ts'

export interface HandlerParts {
  readonly registry: SessionRegistry
  readonly starter: SessionStarter
  readonly stopper: SessionStopper
  readonly ender: SessionEnder
  readonly ladder: StopLadder
  readonly calls: ClientCalls
  readonly looks: WorkerLooks
  readonly snapshots: LockSnapshots
  readonly emitter: Emitter
  failed(error: unknown): void
}

/** What the workers tell and ask. A message of a session that is not listed yet waits nowhere: sessions are listed before their AL can speak. */
export function messageHandler(parts: HandlerParts): (message: FromWorker) => void {
  const { registry, starter, stopper, ender, ladder, calls, looks, snapshots, emitter } = parts

  function reply(session: Session, value: Extract<ToWorker, { kind: 'reply' }>['value']): void {
    session.worker?.post({ kind: 'reply', number: session.number, value })
  }

  async function startSession(
    session: Session,
    request: Extract<FromWorker, { kind: 'startSession' }>['request'],
  ): Promise<void> {
    const outcome = await starter.startFromAl(session, request)
    reply(session, outcome.kind === 'started' ? { kind: 'started', number: outcome.session.number } : outcome)
  }

  async function stopSession(session: Session, message: Extract<FromWorker, { kind: 'stopSession' }>): Promise<void> {
    const { target, comment, frames } = message
    reply(session, await stopper.requestFromAl(session, target, comment, frames))
  }

  function log({ number, entry }: Extract<FromWorker, { kind: 'log' }>): void {
    const session = registry.byNumber(number)
    if (!session) return emitter.emit('telemetry', entry)
    const told = entry.eventId === 'RT0012' ? snapshots.begin(session, entry) : entry
    emitter.emit('telemetry', { ...told, session: session.uid })
  }

  return (message) => {
    if (message.kind === 'ready') return
    if (message.kind === 'log') return log(message)
    if (message.kind === 'seen') return looks.seen(message.id, message)
    const session = registry.byNumber(message.number)
    if (!session) return
    switch (message.kind) {
      case 'delivered':
        return ladder.delivered(session, message.at)
      case 'unwound':
        return ender.unwound(session, message.at)
      case 'ended':
        return ender.workerEnded(session, message)
      case 'called':
        return calls.called(session, message.failure, message.update)
      case 'opened':
        return starter.opened(session, message.failed)
      case 'tested':
        return calls.tested(session, message.event)
      case 'ask':
        return calls.asked(session, message)
      case 'startSession':
        return void startSession(session, message.request).catch(parts.failed)
      case 'stopSession':
        return void stopSession(session, message).catch(parts.failed)
      case 'isSessionActive':
        return reply(session, registry.byNumber(message.target) !== undefined)
    }
  }
}
