import type { AlSession } from '../../session/al-session.ts'
import type { Variant } from '../../values/variant.ts'
import { errors } from '../../errors/error-texts.ts'
import type { AlRecord } from '../al-record.ts'
import { eachRow } from '../each-row.ts'
import { inTheWay } from '../in-the-way.ts'
import { type Maybe, andThen } from '../maybe.ts'
import { missingRecord } from '../record-errors.ts'
import { systemField } from '../table-shape.ts'
import { refuseWriteInTry } from '../try-writes.ts'
import { aroundWrite, concernsRows, hasTrigger, pastGlobalTrigger } from '../write-events.ts'
import { fieldValue } from '../value-text.ts'

// Order of work: al-language.md 9.5. xRec is the record as it was when the write began; what a subscriber makes of it, the trigger and later ones see.

export function Insert(
  _s: AlSession,
  rec: AlRecord,
  use: boolean,
  runTrigger = false,
  withSystemId = false,
): Maybe<boolean> {
  refuseWriteInTry(rec, 'INSERT')
  return aroundWrite(rec, 'Insert', runTrigger, () =>
    andThen(runTrigger ? fire(rec, 't_OnInsert') : undefined, () => insert(rec, use, withSystemId)),
  )
}

function insert(rec: AlRecord, use: boolean, withSystemId: boolean): Maybe<boolean> {
  const inserted = pastGlobalTrigger(rec, 'Insert', () => rec.access.insert(rec, withSystemId))
  return andThen(inserted, (done) => {
    if (done || use) return done
    return andThen(inTheWay(rec), (error) => {
      throw error
    })
  })
}

export function Modify(_s: AlSession, rec: AlRecord, use: boolean, runTrigger = false): Maybe<boolean> {
  refuseWriteInTry(rec, 'MODIFY')
  return aroundWrite(rec, 'Modify', runTrigger, () =>
    andThen(runTrigger ? fire(rec, 't_OnModify') : undefined, () => andThen(modifyRow(rec), orMissing(rec, use))),
  )
}

export function Delete(_s: AlSession, rec: AlRecord, use: boolean, runTrigger = false): Maybe<boolean> {
  refuseWriteInTry(rec, 'DELETE')
  return aroundWrite(rec, 'Delete', runTrigger, () =>
    andThen(runTrigger ? fire(rec, 't_OnDelete') : undefined, () => andThen(deleteRow(rec), orMissing(rec, use))),
  )
}

export function DeleteAll(_s: AlSession, rec: AlRecord, runTrigger = false): Maybe<void> {
  refuseWriteInTry(rec, 'DELETEALL')
  const withTrigger = runTrigger && hasTrigger(rec, 'Delete')
  const needsRows = withTrigger || (rec.markedOnly && !rec.isTemporary) || concernsRows(rec, 'Delete')
  return andThen(needsRows, (needed) => (needed ? deleteRows(rec, runTrigger, withTrigger) : rec.access.deleteAll(rec)))
}

/** A row that is gone already needs no deleting. */
function deleteRows(rec: AlRecord, runTrigger: boolean, withTrigger: boolean): Maybe<void> {
  return eachRow(rec, (row) =>
    ended(
      aroundWrite(row, 'Delete', runTrigger, () =>
        andThen(withTrigger ? fire(row, 't_OnDelete') : undefined, () => deleteRow(row)),
      ),
    ),
  )
}

export function ModifyAll(
  s: AlSession,
  rec: AlRecord,
  fieldNo: number,
  value: Variant,
  runTrigger = false,
): Maybe<void> {
  refuseWriteInTry(rec, 'MODIFYALL')
  const field = rec.table.field(fieldNo)
  if (field.no === systemField.id) throw errors.systemIdChanged(rec.table.caption)
  const assigned = fieldValue(s, field, value)
  const withTrigger = runTrigger && hasTrigger(rec, 'Modify')
  const needsRows = withTrigger || (rec.markedOnly && !rec.isTemporary) || concernsRows(rec, 'Modify')
  const modifyOne = (row: AlRecord): Maybe<void> => {
    row.v[field.index] = assigned
    return ended(
      aroundWrite(row, 'Modify', runTrigger, () =>
        andThen(withTrigger ? fire(row, 't_OnModify') : undefined, () => modifyRow(row)),
      ),
    )
  }
  return andThen(needsRows, (needed) =>
    needed ? eachRow(rec, modifyOne) : rec.access.modifyAll(rec, field.index, assigned),
  )
}

function modifyRow(rec: AlRecord): Maybe<boolean> {
  return pastGlobalTrigger(rec, 'Modify', () => rec.access.modify(rec))
}

function deleteRow(rec: AlRecord): Maybe<boolean> {
  return pastGlobalTrigger(rec, 'Delete', () => rec.access.delete(rec))
}

export function LockTable(_s: AlSession, rec: AlRecord, wait = true): Maybe<void> {
  if (!wait && !rec.isTemporary) throw errors.lockTableNoWait(rec.table.caption)
  return rec.access.lock(rec)
}

/** Runs a trigger of the table, if it has it. */
function fire(rec: AlRecord, trigger: 't_OnInsert' | 't_OnModify' | 't_OnDelete'): Maybe<unknown> {
  return rec[trigger]?.() as Maybe<unknown>
}

function ended(work: Maybe<boolean>): Maybe<void> {
  return andThen(work, () => undefined)
}

function orMissing(rec: AlRecord, use: boolean): (found: boolean) => boolean {
  return (found) => {
    if (found || use) return found
    throw missingRecord(rec)
  }
}
