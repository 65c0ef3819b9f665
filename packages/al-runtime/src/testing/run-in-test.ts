import { errors } from '../errors/error-texts.ts'
import { runCodeunit as plainRun, runInstance as plainRunInstance } from '../runtime/run-codeunit.ts'
import type { AlSession } from '../session/al-session.ts'
import type { Codeunit } from '../session/codeunit.ts'

/** `rt.runCodeunit`. */
export function runCodeunit(s: AlSession, use: boolean, id: number, record?: unknown): boolean | Promise<boolean> {
  if (s.testing === undefined) return plainRun(s, use, id, record)
  refuseTests(s, id)
  if (!s.testing.hasNoTransaction) return plainRun(s, use, id, record)
  return inOwnTransaction(s, () => plainRun(s, use, id, record))
}

/** `rt.runInstance`. */
export function runInstance(
  s: AlSession,
  use: boolean,
  instance: unknown,
  record?: unknown,
): boolean | Promise<boolean> {
  if (s.testing === undefined) return plainRunInstance(s, use, instance, record)
  refuseTests(s, (instance as Codeunit).objectId)
  if (!s.testing.hasNoTransaction) return plainRunInstance(s, use, instance, record)
  return inOwnTransaction(s, () => plainRunInstance(s, use, instance, record))
}

/** Runs of test codeunits do not nest, and asking for the result does not catch that. */
function refuseTests(s: AlSession, id: number): void {
  const called = s.image.codeunit(id)
  if (called?.metadata.test !== undefined) throw errors.nestedTests(id, called.name)
}

/** Under TransactionModel::None Codeunit.Run is an outermost call: it has a transaction, and ends it. */
async function inOwnTransaction(s: AlSession, run: () => boolean | Promise<boolean>): Promise<boolean> {
  const { store } = s.host
  const scope = s.testing
  if (scope === undefined) return run()
  scope.runs++
  try {
    const result = await run()
    if (store.inTransaction) await s.commit()
    return result
  } catch (thrown) {
    if (store.inTransaction && !s.host.isStopping) await s.rollback()
    throw thrown
  } finally {
    scope.runs--
  }
}
