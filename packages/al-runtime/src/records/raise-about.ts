import { AlError } from '../errors/al-error.ts'
import { raiseOrCollect } from '../runtime/collecting.ts'
import type { AlSession } from '../session/al-session.ts'
import type { ErrorInfo } from '../values/error-info.ts'
import type { AlRecord } from './al-record.ts'
import { recordIdOf } from './record-id.ts'

/** What an ErrorInfo says of a record. */
export function aboutRecord(record: AlRecord): Pick<ErrorInfo, 'tableId' | 'systemId' | 'recordId'> {
  return { tableId: record.table.id, systemId: record.systemId, recordId: recordIdOf(record) }
}

/** Raises or collects what `test` raises, as `info` says it. The text of the test stays where `info` has no message; its record and field always do. */
export function raiseAbout(s: AlSession, rec: AlRecord, fieldNo: number, info: ErrorInfo, test: () => void): void {
  try {
    test()
  } catch (failure) {
    if (!(failure instanceof AlError)) throw failure
    const error = new AlError(info.message === '' ? failure.text : info.message, failure.code)
    error.info = { ...info, ...aboutRecord(rec), fieldNo, message: error.text }
    raiseOrCollect(s, error)
  }
}
