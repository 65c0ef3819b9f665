import type { AlSession } from '../../session/al-session.ts'
import type { Variant } from '../../values/variant.ts'
import type { AlRecord } from '../al-record.ts'
import { renameRelated } from '../formulas/rename-related.ts'
import { type Maybe, andThen } from '../maybe.ts'
import { existingRecord, missingRecord } from '../record-errors.ts'
import { refuseWriteInTry } from '../try-writes.ts'
import { fieldValue } from '../value-text.ts'
import { aroundWrite, hasTrigger, isHeard } from '../write-events.ts'

/** Trigger with the old key in xRec, then the row, then every field of other tables that points at its key (al-language.md 9.5). */
export function Rename(s: AlSession, rec: AlRecord, use: boolean, args: readonly Variant[]): Maybe<boolean> {
  refuseWriteInTry(rec, 'RENAME')
  const { primary, fields } = rec.table
  const newKey = primary.map((index, i) => (i < args.length ? fieldValue(s, fields[index]!, args[i]!) : rec.v[index]))
  const oldKey = primary.map((index) => rec.v[index])
  const { globalTriggers } = s.image.events
  if (hasTrigger(rec, 'Rename') || globalTriggers || isHeard(rec, 'Rename')) rec.rememberAsBefore()
  setKey(rec, newKey)
  return aroundWrite(rec, 'Rename', true, () => renameRow(rec, use, oldKey))
}

function renameRow(rec: AlRecord, use: boolean, oldKey: readonly unknown[]): Maybe<boolean> {
  return andThen(rec.t_OnRename?.() as Maybe<unknown>, () =>
    andThen(renamed(rec, oldKey), (outcome) => {
      if (outcome === 'renamed') return andThen(renameRelated(rec, oldKey), () => true)
      const error = outcome === 'exists' ? existingRecord(rec) : undefined
      setKey(rec, oldKey)
      if (use) return false
      throw error ?? missingRecord(rec)
    }),
  )
}

function setKey(rec: AlRecord, key: readonly unknown[]): void {
  rec.table.primary.forEach((index, i) => (rec.v[index] = key[i]))
}

/** A record that could not be renamed keeps its key. */
function renamed(rec: AlRecord, oldKey: readonly unknown[]): ReturnType<AlRecord['access']['rename']> {
  const outcome = andThen(rec.s.image.events.globalTriggers?.raise(rec, 'Rename'), () => rec.access.rename(rec, oldKey))
  if (!(outcome instanceof Promise)) return outcome
  return outcome.catch((error: unknown) => {
    setKey(rec, oldKey)
    throw error
  })
}
