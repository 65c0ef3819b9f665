import { StoreError } from '@alcove/record-store'
import { AlError } from '../errors/al-error.ts'
import { errors } from '../errors/error-texts.ts'
import { StopSignal } from '../host.ts'
import type { AlSession } from '../session/al-session.ts'

/**
 * What a catcher does first, while the frames still stand: the stop signal, and anything once the session is stopping, passes on
 * (C-32); a fault of the engine becomes an AL error; the error gets the frames of where it was raised.
 */
export function caughtError(s: AlSession, thrown: unknown): AlError {
  if (thrown instanceof StopSignal || s.host.isStopping) throw thrown
  const error = alErrorOf(thrown)
  if (error.code === 'Internal') reportFault(s, error)
  error.frames ??= s.callFrames()
  return error
}

function alErrorOf(thrown: unknown): AlError {
  if (thrown instanceof AlError) return thrown
  if (thrown instanceof RangeError && thrown.message.includes('call stack')) return errors.callDepth()
  if (thrown instanceof StoreError) return errors.database(thrown)
  return errors.internal(thrown)
}

/** The AL text names the fault; the log keeps where in the engine it was. */
function reportFault(s: AlSession, error: AlError): void {
  const { cause } = error
  s.host.log({
    eventId: 'ALCOVE-INTERNAL',
    level: 'error',
    message: cause instanceof Error ? (cause.stack ?? cause.message) : String(cause),
    dimensions: {},
  })
}
