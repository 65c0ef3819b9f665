import { errors } from '../../errors/error-texts.ts'
import type { AlSession } from '../../session/al-session.ts'
import type { AlRecord } from '../al-record.ts'
import type { Maybe } from '../maybe.ts'

/** Reads the content of blob fields. */
export function CalcFields(_s: AlSession, rec: AlRecord, _use: boolean, fieldNos: readonly number[]): Maybe<boolean> {
  const fields = fieldNos.map((no) => rec.table.field(no))
  if (fields.some(({ meta }) => meta.type.kind !== 'Blob')) throw errors.notImplemented('Record.CalcFields')
  const read = rec.access.readBlobs?.(
    rec,
    fields.map(({ index }) => index),
  )
  return read instanceof Promise ? read.then(() => true) : true
}
