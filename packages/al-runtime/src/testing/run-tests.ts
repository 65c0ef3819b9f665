import type { TestCodeunitMetadata, TestMetadata } from '@alcove/al-abi'
import type { AlError } from '../errors/al-error.ts'
import { errors } from '../errors/error-texts.ts'
import { caughtError } from '../runtime/catch-error.ts'
import { keep } from '../runtime/catch-sites.ts'
import { codeunit, onRun } from '../runtime/run-codeunit.ts'
import type { AlSession } from '../session/al-session.ts'
import { releaseBindings } from '../session/bindings.ts'
import type { Codeunit } from '../session/codeunit.ts'
import type { TestEvent, TestIsolation, TestOutcome, TestPlan, TestResult } from './test-plan.ts'
import { TestScope } from './test-scope.ts'

/**
 * Runs tests of one codeunit (al-language.md 13): OnRun first, then each test, all on one instance. Every one of them is an outermost call with
 * a transaction of its own. Rejects when the session stops, or when the database cannot go on.
 */
export async function runTests(s: AlSession, plan: TestPlan, tell: (event: TestEvent) => void): Promise<void> {
  const { codeunitId, isolation } = plan
  const metadata = s.image.codeunit(codeunitId)?.metadata.test
  if (metadata === undefined) throw errors.codeunitNotFound(codeunitId)
  const run: CodeunitRun = { s, codeunitId, metadata, isolation, tell }
  const tests = metadata.tests.filter(({ name }) => plan.tests.includes(name))
  try {
    // What OnRun has written is there for all tests, whatever their isolation, and no longer.
    await isolated(s, isolation !== 'disabled', () => runAll(run, tests))
  } finally {
    s.testing = undefined
  }
}

interface CodeunitRun {
  readonly s: AlSession
  readonly codeunitId: number
  readonly metadata: TestCodeunitMetadata
  readonly isolation: TestIsolation
  readonly tell: (event: TestEvent) => void
}

async function runAll(run: CodeunitRun, tests: readonly TestMetadata[]): Promise<void> {
  const { s, codeunitId, isolation, tell } = run
  let instance: Codeunit | undefined
  const failure = await outermostCall(s, async () => {
    instance = codeunit(s, codeunitId)
    s.testing = new TestScope({ instance, handlers: [], model: 'AutoCommit', isolation })
    await onRun(s, instance, codeunitId, undefined)
  })
  for (const test of tests) {
    tell({ kind: 'started', name: test.name })
    const startedAt = performance.now()
    // Without its OnRun no test of the codeunit means anything.
    const error = failure ?? (instance && (await runTest(run, instance, test)))
    // As the platform's own test runner does after each test.
    s.lastError = undefined
    tell({ kind: 'ended', result: resultOf(test.name, error, performance.now() - startedAt) })
  }
  // What its globals have bound stays bound from one test to the next, and no longer.
  releaseBindings(s, instance)
}

async function runTest(run: CodeunitRun, instance: Codeunit, test: TestMetadata): Promise<AlError | undefined> {
  const { s, isolation, metadata } = run
  const { transactionModel: model } = test
  const handlers = test.handlers.flatMap((name) => metadata.handlers.find((handler) => handler.name === name) ?? [])
  const scope = new TestScope({ instance, handlers, model, isolation })
  s.testing = scope
  // AutoRollback takes back what guarded runs have committed, too.
  return isolated(s, isolation === 'function' || model === 'AutoRollback', () =>
    outermostCall(s, async () => {
      // The compiler's contract: the member is there, and takes nothing.
      await (instance as unknown as Readonly<Record<string, () => unknown>>)[test.member]?.()
      if (scope.notExecuted.length > 0) throw errors.handlersNotExecuted(scope.notExecuted)
    }),
  )
}

/** Commits at its end; after an error the database is as at the last commit. */
async function outermostCall(s: AlSession, body: () => Promise<void>): Promise<AlError | undefined> {
  const { store } = s.host
  try {
    await body()
    if (store.inTransaction) await s.commit()
    return undefined
  } catch (thrown) {
    const error = caughtError(s, thrown)
    keep(s, error, 0)
    if (store.inTransaction) await s.rollback()
    return error
  } finally {
    s.endCall()
  }
}

async function isolated<T>(s: AlSession, on: boolean, body: () => Promise<T>): Promise<T> {
  if (!on) return body()
  const { store } = s.host
  await store.beginIsolation()
  try {
    return await body()
  } finally {
    await store.endIsolation()
  }
}

function resultOf(name: string, error: AlError | undefined, durationMs: number): TestResult {
  if (error === undefined) return { name, outcome: 'passed', message: '', frames: [], durationMs }
  return { name, outcome: outcomeOf(error), message: error.text, frames: error.frames ?? [], durationMs }
}

function outcomeOf({ code }: AlError): TestOutcome {
  return code === 'NotImplemented' || code === 'Internal' || code === 'DB:Unavailable' ? 'error' : 'failed'
}
