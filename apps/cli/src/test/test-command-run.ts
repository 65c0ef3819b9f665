import type { WarmThread } from '@alcove/session-engine/warm-thread'
import { CommandFailure, exitCodes, reportFailure } from '../output/failure.ts'
import type { Reporter } from './report/reporter.ts'
import type { TestServer } from './test-database.ts'
import type { TestOptions, TestRun } from './test-run.ts'
import { warmWorker } from './warm-worker.ts'
import { watchFiles } from './watch-files.ts'

/** Ctrl+C: what a shell expects of a program that was interrupted. */
const INTERRUPTED = 130

/** Runs the tests once, or again and again. Ctrl+C ends the session under way and leaves nothing behind. Answers the exit code. */
export async function runTestCommand(options: TestOptions, reporter: Reporter, isWatching: boolean): Promise<number> {
  if (options.natives.length > 0) await checkNatives(options.natives)
  const interrupted = new AbortController()
  const interrupt = () => interrupted.abort()
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  // What takes longest comes first: worker and database start while this thread reads its modules.
  let worker: WarmThread | undefined = warmWorker()
  const { joinTestServer } = await import('./test-database.ts')
  const server = joinTestServer((step) => reporter.preparing(step))
  server.catch(() => undefined) // whoever needs it sees why it is not there
  try {
    const once = () => {
      const own = worker ?? warmWorker()
      worker = undefined
      return runOnce(options, { server, worker: own }, reporter, interrupted.signal)
    }
    return isWatching
      ? await watching([...options.folders, ...options.natives], once, interrupted.signal)
      : await once()
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
    await server.then(
      (joined) => joined.leave(),
      () => undefined,
    )
  }
}

interface RunParts {
  readonly server: Promise<TestServer>
  /** Ended with the run. */
  readonly worker: WarmThread
}

async function runOnce(
  options: TestOptions,
  { server, worker }: RunParts,
  reporter: Reporter,
  signal: AbortSignal,
): Promise<number> {
  const database = server.then((joined) => joined.createDatabase())
  database.catch(() => undefined) // as above
  try {
    const { runTests } = await import('./run-tests.ts')
    const run = await runTests(options, { database, spawn: worker.spawn }, reporter, signal)
    if (signal.aborted) return INTERRUPTED
    reporter.finished(run)
    return exitCodeOf(run)
  } finally {
    worker.dismiss()
  }
}

/** The worker loads them; what is wrong with them is better said here. */
async function checkNatives(modules: readonly string[]): Promise<void> {
  const { loadNatives } = await import('@alcove/bff/natives')
  await loadNatives(modules).catch((error: unknown) => {
    throw new CommandFailure(error instanceof Error ? error.message : String(error), exitCodes.usage)
  })
}

function exitCodeOf({ app, cases }: TestRun): number {
  if (!app) return exitCodes.alErrors
  return cases.every(({ outcome }) => outcome === 'passed') ? exitCodes.done : exitCodes.failed
}

async function watching(paths: readonly string[], once: () => Promise<number>, signal: AbortSignal): Promise<number> {
  const files = watchFiles(paths)
  try {
    await once()
    while (!signal.aborted) {
      process.stderr.write('Waiting for changes; Ctrl+C ends.\n')
      await files.change(signal)
      // A file may be gone for a moment while an editor saves it.
      if (!signal.aborted) await once().catch((error: unknown) => reportFailure(error))
    }
    return exitCodes.done
  } finally {
    files.close()
  }
}
