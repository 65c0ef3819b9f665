import type { CompiledImage } from '@alcove/al-abi'
import type { LoadedImage } from '@alcove/al-runtime'
import { Alarm } from '../limits/alarm.ts'
import { Outbox } from './outbox.ts'
import type { FromWorker, StartCommand, ToWorker, WorkerSetup } from './protocol.ts'
import { Scheduler } from './scheduler.ts'
import { SharedProfiles } from './session-identity.ts'
import type { WorkerContext, WorkerWiring } from './worker-context.ts'
import { WorkerSession } from './worker-session.ts'

export interface WorkerCore {
  receive(batch: readonly ToWorker[]): void
  /** Something failed that no session is known to be the cause of. */
  report(error: unknown): void
}

/** The sessions of one worker, apart from the thread they run on. */
export async function createWorkerCore(
  setup: WorkerSetup,
  wiring: WorkerWiring,
  send: (batch: FromWorker[]) => void,
): Promise<WorkerCore> {
  const sessions = new Map<number, WorkerSession>()
  let image: LoadedImage | undefined

  const context: WorkerContext = {
    setup,
    slots: new Int32Array(setup.slots),
    store: await wiring.createStore(setup.data),
    scheduler: new Scheduler(),
    sleepers: new Alarm((turns) => turns.wake()),
    outbox: new Outbox(send),
    profiles: new SharedProfiles(),
    openSession: wiring.openSession,
    image: () => image,
    forget: (session) => sessions.delete(session.number),
  }
  context.outbox.post({ kind: 'ready' })

  function start(command: StartCommand): void {
    const session = new WorkerSession(command, context)
    sessions.set(command.number, session)
    if (command.codeunitId === undefined) session.startClient()
    else session.startBackground(command.codeunitId, command.record)
  }

  function look(number: number, id: number, at: 'frames' | 'written'): void {
    const session = sessions.get(number)
    const frames = at === 'frames' ? session?.frames() : undefined
    const written = at === 'written' ? session?.written.map((table) => ({ ...table })) : undefined
    context.outbox.post({ kind: 'seen', id, frames, written })
  }

  /** An image that cannot be loaded is our own bug: the sessions keep what they have. */
  function useImage(next: CompiledImage): void {
    try {
      image = wiring.loadImage(next)
      for (const problem of image.problems ?? []) report(problem)
    } catch (error) {
      report(error)
    }
  }

  function report(error: unknown): void {
    const message = error instanceof Error ? (error.stack ?? error.message) : String(error)
    const entry = { eventId: 'ALCOVE-INTERNAL', level: 'error', message, dimensions: {} } as const
    context.outbox.post({ kind: 'log', number: 0, entry })
  }

  function handle(message: ToWorker): void {
    switch (message.kind) {
      case 'image':
        return useImage(message.image)
      case 'start':
        return start(message)
      case 'call':
        return sessions.get(message.number)?.call(message.codeunitId)
      case 'test':
        return sessions.get(message.number)?.test(message.plan)
      case 'stop':
        return sessions.get(message.number)?.stop()
      case 'answer':
        return sessions.get(message.number)?.answerDialog(message.dialogId, message.answer)
      case 'reply':
        return sessions.get(message.number)?.reply(message.value)
      case 'look':
        return look(message.number, message.id, message.at)
    }
  }

  return { receive: (batch) => batch.forEach(handle), report }
}
