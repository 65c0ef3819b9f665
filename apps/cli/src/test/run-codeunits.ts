import { setTimeout as delay } from 'node:timers/promises'
import type { TestEvent } from '@alcove/al-runtime'
import type { SessionUid } from '@alcove/contracts'
import type { RunOutcome } from '@alcove/session-engine'
import type { TestEngine } from './test-engine.ts'
import type { Progress, SelectedCodeunit, TestCase, TestOptions } from './test-run.ts'

/** A session that was told to stop and does not: its worker is in a call that nothing breaks. */
const HUNG_AFTER_MS = 10_000

type Parts = Pick<TestOptions, 'isolation' | 'timeoutMs'> & {
  readonly test: TestEngine
  readonly progress: Progress
  readonly signal: AbortSignal
}

/** Runs the codeunits one after the other in one session; a session that is lost or stopped on the way is followed by a new one. */
export async function runCodeunits(codeunits: readonly SelectedCodeunit[], parts: Parts): Promise<readonly TestCase[]> {
  const { test, progress, signal } = parts
  const cases: TestCase[] = []
  let session: SessionUid | undefined
  for (const codeunit of codeunits) {
    if (signal.aborted) break
    session ??= await startSession(test)
    progress.codeunitStarted(codeunit)
    const run = new CodeunitRun(codeunit, session, parts)
    const outcome = await run.run()
    cases.push(...run.cases)
    progress.codeunitEnded(codeunit, run.cases)
    if (outcome === 'hung') break
    if (outcome.kind === 'ended') session = undefined
  }
  return cases
}

function startSession({ engine, identity }: TestEngine): Promise<SessionUid> {
  return engine.startClient({ identity, clientHost: '', company: undefined })
}

/** One codeunit: every selected test gets a result, whatever happens. */
class CodeunitRun {
  readonly cases: TestCase[] = []
  readonly #codeunit: SelectedCodeunit
  readonly #session: SessionUid
  readonly #parts: Parts
  /** The test under way; OnRun comes before the first. */
  #current: string | undefined
  #startedAt = 0
  #timer: NodeJS.Timeout | undefined
  #isTimedOut = false
  #hung: (outcome: 'hung') => void = () => undefined

  constructor(codeunit: SelectedCodeunit, session: SessionUid, parts: Parts) {
    this.#codeunit = codeunit
    this.#session = session
    this.#parts = parts
  }

  async run(): Promise<RunOutcome | 'hung'> {
    const { test, isolation, signal } = this.#parts
    const { id, tests } = this.#codeunit
    const hung = new Promise<'hung'>((resolve) => (this.#hung = resolve))
    const abort = () => void this.#endSession('disconnected', '')
    signal.addEventListener('abort', abort)
    this.#startClock()
    try {
      const running = test.engine.runTests(this.#session, { codeunitId: id, tests, isolation }, this.#hear)
      const outcome = await Promise.race([running, hung])
      if (!signal.aborted) this.#fillUp(outcome)
      return outcome
    } finally {
      clearTimeout(this.#timer)
      signal.removeEventListener('abort', abort)
    }
  }

  #hear = (event: TestEvent): void => {
    const { progress } = this.#parts
    if (event.kind === 'started') {
      this.#current = event.name
      this.#startClock()
      progress.testStarted(this.#codeunit, event.name)
      return
    }
    this.#current = undefined
    this.#startClock()
    this.#add({ ...event.result, codeunit: this.#codeunit })
  }

  #add(test: TestCase): void {
    const { id, name } = this.#codeunit
    const result = { ...test, codeunit: { id, name } }
    this.cases.push(result)
    this.#parts.progress.testEnded(result)
  }

  #startClock(): void {
    const { timeoutMs } = this.#parts
    this.#startedAt = performance.now()
    clearTimeout(this.#timer)
    if (timeoutMs === undefined) return
    this.#timer = setTimeout(() => {
      this.#isTimedOut = true
      void this.#endSession('timedOut', 'The test took too long.')
    }, timeoutMs)
  }

  async #endSession(reason: 'timedOut' | 'disconnected', comment: string): Promise<void> {
    const patience = new AbortController()
    const ended = this.#parts.test.engine.endClient(this.#session, reason, comment).finally(() => patience.abort())
    await Promise.race([ended, delay(HUNG_AFTER_MS, undefined, { signal: patience.signal }).catch(() => undefined)])
    if (!patience.signal.aborted) this.#hung('hung')
  }

  /** Results of the test that was broken off, and of those that have not been run. */
  #fillUp(outcome: RunOutcome | 'hung'): void {
    const done = new Set(this.cases.map(({ name }) => name))
    const left = this.#codeunit.tests.filter((name) => !done.has(name))
    const [broken = 'OnRun'] = this.#current === undefined ? [] : [this.#current]
    const reason = this.#reason(outcome, broken)
    for (const name of left) {
      const isCause = name === this.#current
      const message = isCause ? reason : `Not run, because ${broken} was broken off: ${reason}`
      const durationMs = isCause ? performance.now() - this.#startedAt : 0
      this.#add({ codeunit: this.#codeunit, name, outcome: 'error', message, frames: [], durationMs })
    }
  }

  #reason(outcome: RunOutcome | 'hung', name: string): string {
    if (this.#isTimedOut) return `${name} did not end within ${(this.#parts.timeoutMs ?? 0) / 1000} s.`
    if (outcome === 'hung') return `${name} did not react to its stop.`
    return outcome.kind === 'failed' ? outcome.message : 'Its session ended.'
  }
}
