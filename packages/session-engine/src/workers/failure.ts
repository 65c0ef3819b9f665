import { AlError, formatCallStack } from '@alcove/al-runtime'
import type { TelemetryEntry } from '@alcove/al-runtime'
import type { CallFailure } from './protocol.ts'

/** What a user may read of a failure; a fault of the engine is named in the log only. */
export function describeFailure(error: unknown): CallFailure {
  if (error instanceof AlError)
    return { message: error.text, callStack: (error.frames ?? []).map((frame) => formatCallStack([frame])) }
  return { message: 'An internal error ended the session.', callStack: [] }
}

export function internalError(error: unknown): TelemetryEntry {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error)
  return { eventId: 'ALCOVE-INTERNAL', level: 'error', message: text, dimensions: {} }
}
