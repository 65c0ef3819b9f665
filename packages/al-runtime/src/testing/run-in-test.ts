import type { AlSession } from '../session/al-session.ts'
import { runCodeunit as plainRun, runInstance as plainRunInstance } from '../runtime/run-codeunit.ts'

/** `rt.runCodeunit`. */
export function runCodeunit(s: AlSession, use: boolean, id: number, record?: unknown): boolean | Promise<boolean> {
  if (s.testing?.hasNoTransaction !== true) return plainRun(s, use, id, record)
  return inOwnTransaction(s, () => plainRun(s, use, id, record))
}

/** `rt.runInstance`. */
export function runInstance(
  s: AlSession,
  use: boolean,
  instance: unknown,
  record?: unknown,
): boolean | Promise<boolean> {
  if (s.testing?.hasNoTransaction !== true) return plainRunInstance(s, use, instance, record)
  return inOwnTransaction(s, () => plainRunInstance(s, use, instance, record))
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
