import { AlError } from '../errors/al-error.ts'
import { errors } from '../errors/error-texts.ts'
import type { AlRecord } from './al-record.ts'

/** Refuses a write where a test has no transaction (TransactionModel::None), and inside a TryFunction where the administrator wants it so (C-54). Temporary rows are no matter of the database. */
export function refuseWriteInTry(rec: AlRecord, statement: string): void {
  const { s } = rec
  if (s.testing?.hasNoTransaction === true && !rec.isTemporary) throw errors.noTransaction()
  if (s.tryDepth === 0 || rec.isTemporary || !s.host.settings.disableWriteInsideTryFunctions) return
  // Frames are innermost first; the try function is the one above the depth it was called at.
  const caller = s.callFrames().at(-1 - s.tryFrame)?.procedure ?? ''
  const error = new AlError(
    `Call to the function '${statement}' is not allowed inside the call to '${caller}' when it is used as a TryFunction.`,
  )
  error.passesTryFunction = true
  throw error
}
