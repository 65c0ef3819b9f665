import type { CallFrame } from '../errors/al-error.ts'

/**
 * What is undone: the database work of a codeunit with all its tests, of each test, or nothing (al-language.md 13).
 * Plain data like all here: it crosses threads.
 */
export type TestIsolation = 'codeunit' | 'function' | 'disabled'

export interface TestPlan {
  readonly codeunitId: number
  /** Names; they run in the order of their declaration. */
  readonly tests: readonly string[]
  readonly isolation: TestIsolation
}

/** `failed`: an AL error ended it. `error`: the engine itself could not run it. */
export type TestOutcome = 'passed' | 'failed' | 'error'

export interface TestResult {
  readonly name: string
  readonly outcome: TestOutcome
  /** The AL error text, unchanged; empty for a passed test. */
  readonly message: string
  /** Where the error was raised, innermost first. */
  readonly frames: readonly CallFrame[]
  readonly durationMs: number
}

export type TestEvent =
  { readonly kind: 'started'; readonly name: string } | { readonly kind: 'ended'; readonly result: TestResult }
