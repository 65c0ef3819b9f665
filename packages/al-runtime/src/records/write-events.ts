import type { Write } from '../events/table-events.ts'
import type { AlRecord } from './al-record.ts'
import { type Maybe, andThen } from './maybe.ts'

/** As generated classes name them. */
const triggers = { Insert: 't_OnInsert', Modify: 't_OnModify', Delete: 't_OnDelete', Rename: 't_OnRename' } as const
const afterTriggers = {
  Insert: 't_OnAfterInsert',
  Modify: 't_OnAfterModify',
  Delete: 't_OnAfterDelete',
  Rename: 't_OnAfterRename',
} as const

/** Does somebody listen to this kind of write of the table now? */
export function isHeard(rec: AlRecord, write: Write): boolean {
  return rec.s.image.events.ofTable(rec.table.id)?.hears(rec, write) === true
}

/** Has the table, or one of its extensions, code for this kind of write, before the row is written or after it? */
export function hasTrigger(rec: AlRecord, write: Write): boolean {
  return rec[triggers[write]] !== undefined || rec[afterTriggers[write]] !== undefined
}

/** Does somebody have to hear of each row that a bulk write concerns? */
export function concernsRows(rec: AlRecord, write: Write): Maybe<boolean> {
  return isHeard(rec, write) || (rec.s.image.events.globalTriggers?.isWanted(rec, write) ?? false)
}

/** The row goes to the database, past the global trigger: before it is changed, so that the old row can still be read, or after it is there. */
export function pastGlobalTrigger(rec: AlRecord, write: Write, work: () => Maybe<boolean>): Maybe<boolean> {
  const triggers = rec.s.image.events.globalTriggers
  if (triggers === undefined || rec.isTemporary) return work()
  if (write !== 'Insert') return andThen(triggers.raise(rec, write), work)
  return onceWritten(work, () => triggers.raise(rec, write))
}

/**
 * A write between its two events (al-language.md 9.5). They are raised for every write, with and without RunTrigger, of temporary records too; the second one
 * only for a row that was written. All of them have one xRec, the record as it was when the write began, and what a subscriber makes of that. OnAfter
 * triggers of table extensions come between the row and the second event.
 */
export function aroundWrite(
  rec: AlRecord,
  write: Write,
  runTrigger: boolean,
  work: () => Maybe<boolean>,
): Maybe<boolean> {
  const events = rec.s.image.events.ofTable(rec.table.id)
  const heard = events?.hears(rec, write) === true ? events : undefined
  if (write !== 'Rename' && (heard || (runTrigger && hasTrigger(rec, write)))) rec.rememberAsBefore()
  const after = runTrigger ? rec[afterTriggers[write]] : undefined
  const whole = after === undefined ? work : () => onceWritten(work, () => after.call(rec))
  if (!heard) return whole()
  return andThen(heard.raise(rec, 'Before', write, runTrigger), () =>
    onceWritten(whole, () => heard.raise(rec, 'After', write, runTrigger)),
  )
}

function onceWritten(work: () => Maybe<boolean>, next: () => unknown): Maybe<boolean> {
  return andThen(work(), (written) => (written ? andThen(next() as Maybe<unknown>, () => written) : written))
}
