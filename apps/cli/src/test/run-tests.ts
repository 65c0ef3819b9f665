import { compileApp, readManifest } from '@alcove/al-compiler'
import type { CompileOutcome, Diagnostic } from '@alcove/al-compiler'
import type { SpawnThread } from '@alcove/session-engine'
import { readSources } from '../check/read-sources.ts'
import type { Sources } from '../check/read-sources.ts'
import { withSymbols } from '../check/with-symbols.ts'
import { runCodeunits } from './run-codeunits.ts'
import { selectTests } from './select-tests.ts'
import type { TestDatabase } from './test-database.ts'
import { startTestEngine } from './test-engine.ts'
import type { TestEngine } from './test-engine.ts'
import type { Progress, TestOptions, TestRun } from './test-run.ts'

export interface RunParts {
  /** Dropped at the end. */
  readonly database: Promise<TestDatabase>
  readonly spawn: SpawnThread
}

/** One run: compiles, and runs the tests in sessions of an engine of its own, on a database of its own. */
export async function runTests(
  options: TestOptions,
  { database, spawn }: RunParts,
  progress: Progress,
  signal: AbortSignal,
): Promise<TestRun> {
  const startedAt = performance.now()
  // The database is copied, and the worker starts, while the main thread compiles.
  const world = database.then((made) => startWorld(made, spawn, options, progress))
  world.catch(() => undefined) // looked at below, when there is something to run
  try {
    const sources = await readSources(options.folders)
    const { app, diagnostics } = compile(sources, options.symbols)
    const texts = new Map([sources.manifest, ...sources.files].map((file) => [file.path, file.text]))
    const codeunits = app ? selectTests(app, options.filter) : []
    const run = { app, diagnostics, texts }
    if (!app || codeunits.length === 0) return { ...run, cases: [], durationMs: performance.now() - startedAt }

    const { test } = await world
    await test.publish(app)
    const cases = await runCodeunits(codeunits, { ...options, test, progress, signal })
    return { ...run, cases, durationMs: performance.now() - startedAt }
  } finally {
    await world.then(
      ({ end }) => end(),
      () => undefined,
    )
  }
}

async function startWorld(
  database: TestDatabase,
  spawn: SpawnThread,
  { natives }: TestOptions,
  progress: Progress,
): Promise<{ readonly test: TestEngine; end(): Promise<void> }> {
  try {
    const test = await startTestEngine(database, natives, spawn)
    test.engine.on('telemetry', (entry) => {
      if (entry.level === 'error') progress.fault(entry.message)
    })
    return {
      test,
      async end() {
        await test.close()
        await database.drop()
      },
    }
  } catch (error) {
    await database.drop()
    throw error
  }
}

interface Compiled {
  readonly app: Extract<CompileOutcome, { kind: 'compiled' }>['app'] | undefined
  readonly diagnostics: readonly Diagnostic[]
}

function compile({ manifest: file, files }: Sources, symbols: readonly string[]): Compiled {
  const { manifest, diagnostics } = readManifest(file.path, file.text)
  if (!manifest || diagnostics.some(({ severity }) => severity === 'error')) return { app: undefined, diagnostics }
  const outcome = compileApp({ manifest: withSymbols(manifest, symbols), files })
  return {
    app: outcome.kind === 'compiled' ? outcome.app : undefined,
    diagnostics: [...diagnostics, ...outcome.diagnostics],
  }
}
