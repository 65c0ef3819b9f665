import { AlError } from '../errors/al-error.ts'
import type { AlRecord } from './al-record.ts'

/** Refuses a write inside a TryFunction where the administrator wants it so (C-54). Temporary rows are no matter of the database. */
export function refuseWriteInTry(rec: AlRecord, statement: string): void {
  const { s } = rec
  if (s.tryDepth === 0 || rec.isTemporary || !s.host.settings.disableWriteInsideTryFunctions) return
  // Frames are innermost first; the try function is the one above the depth it was called at.
  const caller = s.callFrames().at(-1 - s.tryFrame)?.procedure ?? ''
  const error = new AlError(
    `Call to the function '${statement}' is not allowed inside the call to '${caller}' when it is used as a TryFunction.`,
  )
  error.passesTryFunction = true
  throw error
}
