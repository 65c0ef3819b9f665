import { errors } from '../errors/error-texts.ts'
import { AlRecord, createRecord } from '../records/al-record.ts'
import { RecordRef } from '../records/references/record-ref.ts'
import type { AlSession } from '../session/al-session.ts'
import { whileHeld } from '../session/bindings.ts'
import type { Codeunit, RunnableCodeunit } from '../session/codeunit.ts'
import { Variant } from '../values/variant.ts'
import { keep } from './catch-sites.ts'
import { caughtError } from './catch-error.ts'

/** A new instance, or the session's one of a single-instance codeunit. */
export function codeunit(s: AlSession, id: number): Codeunit {
  const loaded = s.image.codeunit(id)
  if (loaded === undefined) throw errors.codeunitNotFound(id)
  if (!loaded.metadata.singleInstance) return new (s.image.codeunitClass(id))(s)
  let instance = s.singleInstances.get(id)
  if (instance === undefined) {
    instance = new (s.image.codeunitClass(id))(s)
    s.singleInstances.set(id, instance)
  }
  return instance
}

/** `Codeunit.Run(id[, rec])`. A codeunit that does not exist raises in both forms (sessions.md 7.2). */
export function runCodeunit(s: AlSession, use: boolean, id: number, record?: unknown): boolean | Promise<boolean> {
  if (s.image.codeunit(id) === undefined)
    throw errors.invokedMissing('CodeUnit', id, s.callFrames()[0]?.objectName ?? '')
  return use ? runGuarded(s, () => held(s, id, record)) : asTrue(held(s, id, record))
}

/** `cu.Run([rec])`. */
export function runInstance(
  s: AlSession,
  use: boolean,
  instance: unknown,
  record?: unknown,
): boolean | Promise<boolean> {
  const known = instance as Codeunit
  const id = known.objectId
  return use ? runGuarded(s, () => onRun(s, known, id, record)) : asTrue(onRun(s, known, id, record))
}

/** An instance for this run alone. */
function held(s: AlSession, id: number, record: unknown): unknown {
  const instance = codeunit(s, id)
  return whileHeld(s, instance, () => onRun(s, instance, id, record))
}

function asTrue(running: unknown): true | Promise<true> {
  return running instanceof Promise ? running.then(() => true) : true
}

/** In a transaction of its own, committed on success and rolled back on error (sessions.md 7.2). */
async function runGuarded(s: AlSession, run: () => unknown): Promise<boolean> {
  const { store } = s.host
  if (store.inTransaction) throw errors.transactionStopped()
  const { depth } = s.fiber
  try {
    await run()
    if (store.inTransaction) await s.commit()
    return true
  } catch (thrown) {
    keep(s, caughtError(s, thrown), depth)
    if (store.inTransaction) await s.rollback()
    return false
  }
}

/** Runs the OnRun trigger, with a blank record when it wants one and got none. */
export function onRun(s: AlSession, instance: RunnableCodeunit, id: number, given: unknown): unknown {
  if (instance.t_OnRun === undefined) return undefined
  const tableNo = s.image.codeunit(id)?.metadata.tableNo ?? 0
  if (tableNo === 0) return instance.t_OnRun()
  const held = given instanceof Variant ? given.value : given
  const record = held instanceof RecordRef ? held.opened : held
  if (!(record instanceof AlRecord)) return instance.t_OnRun(createRecord(s, tableNo, false))
  if (record.table.id !== tableNo) throw errors.codeunitRecord(id)
  return instance.t_OnRun(record)
}
