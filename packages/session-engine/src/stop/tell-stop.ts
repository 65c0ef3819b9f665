import type { StackFrame } from '@alcove/al-runtime'
import type { Emitter } from '../events/emitter.ts'
import { stopInvoked } from '../events/session-telemetry.ts'
import type { ImageBook } from '../run/image-book.ts'
import type { Session } from '../run/session.ts'
import type { Operation } from './operation.ts'

interface Parts {
  readonly emitter: Emitter
  readonly images: ImageBook
  isAdministrator(userSid: string): Promise<boolean>
  failed(error: unknown): void
}

/** One call, of AL or of an operation. */
interface StopNews {
  readonly targetNumber: number
  readonly target: Session | undefined
  readonly comment: string
  readonly stopped: boolean
  readonly caller?: Session
  readonly frames?: readonly StackFrame[]
  readonly operation?: Operation
}

/** Writes RT0029. A line that cannot be whole is written all the same. */
export async function tellStop(
  parts: Parts,
  { targetNumber, target, comment, stopped, ...call }: StopNews,
): Promise<void> {
  const { emitter, images } = parts
  if (!emitter.hears('telemetry')) return
  const { caller, frames = [], operation } = call
  const isAdministrator = target !== undefined && (await runsAsAdministrator(parts, target))
  const entry = stopInvoked({
    targetNumber,
    comment,
    channel: operation?.request.channel ?? 'al',
    caller,
    callerNumber: operation?.request.actor.ownSessionNumber,
    frames: frames.map(({ procedure, line }) => ({ place: images.procedure(procedure), line })),
    stopped,
    isAdministrator,
  })
  emitter.emit('telemetry', caller ? { ...entry, session: caller.uid } : entry)
}

/** No session runs with more rights than its user until permission sets run. */
function runsAsAdministrator(parts: Parts, { user }: Session): Promise<boolean> {
  return parts.isAdministrator(user.sid).catch((error: unknown) => {
    parts.failed(error)
    return false
  })
}
