import { errors } from '../../errors/error-texts.ts'
import type { AlSession } from '../../session/al-session.ts'
import { FieldRef, type KeyRef, RecordRef } from './record-ref.ts'

/** `rt.KeyRef`. */
export const keyRefMethods = {
  Active: (_s: AlSession, key: KeyRef) => key.taken.enabled,
  FieldCount: (_s: AlSession, key: KeyRef) => key.taken.fields.length,

  FieldIndex(_s: AlSession, key: KeyRef, index: number): FieldRef {
    const { record, fields } = key.taken
    const field = fields[index - 1]
    if (field === undefined) throw errors.indexOutOfBounds()
    return new FieldRef(record, field)
  },

  Record: (_s: AlSession, key: KeyRef) => new RecordRef(key.taken.record),
}
