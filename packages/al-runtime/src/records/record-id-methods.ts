import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'
import { recordIdParts } from '../values/record-id.ts'
import { createRecord } from './al-record.ts'
import { keyOfRecordId } from './record-id.ts'
import { RecordRef } from './references/record-ref.ts'

/** `rt.RecordId`. */
export const recordIdMethods = {
  /** 0 for a blank one. */
  TableNo: (_s: AlSession, recordId: string) => recordIdParts(recordId)?.tableNo ?? 0,

  /** Open on the table, with the key of the record; its other fields are read by Find. */
  GetRecord(s: AlSession, recordId: string): RecordRef {
    const parts = recordIdParts(recordId)
    if (parts === undefined) throw errors.notOpen()
    const record = createRecord(s, parts.tableNo, false)
    const key = keyOfRecordId(record, recordId)
    if (key === undefined) throw errors.noSuchRecordId(record.table.caption)
    record.table.primary.forEach((index, i) => (record.v[index] = key[i]))
    return new RecordRef(record)
  },
}
