import type { AlSession } from '../../session/al-session.ts'
import type { AlRecord } from '../al-record.ts'
import { isMarked } from '../marks.ts'

/** Sets or tells the mark of the record's row. */
export function Mark(_s: AlSession, rec: AlRecord, marked?: boolean): boolean {
  const before = isMarked(rec, rec.v)
  if (marked === undefined) return before
  rec.marks ??= new Set()
  const key = rec.table.rowKey(rec.v)
  if (marked) rec.marks.add(key)
  else rec.marks.delete(key)
  return before
}

export function MarkedOnly(_s: AlSession, rec: AlRecord, only?: boolean): boolean {
  const before = rec.markedOnly
  if (only !== undefined) {
    rec.markedOnly = only
    rec.forgetPlace()
  }
  return before
}

export function ClearMarks(_s: AlSession, rec: AlRecord): void {
  rec.marks = undefined
  rec.forgetPlace()
}
