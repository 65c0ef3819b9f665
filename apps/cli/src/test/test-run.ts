import type { CompiledApp } from '@alcove/al-abi'
import type { TestIsolation, TestResult } from '@alcove/al-runtime'
import type { DiagnosticView } from '@alcove/contracts'

export interface TestOptions {
  readonly folders: readonly string[]
  readonly symbols: readonly string[]
  readonly isolation: TestIsolation
  readonly filter: RegExp | undefined
  /** Of one test; undefined: none. */
  readonly timeoutMs: number | undefined
  /** Modules with native codeunits. */
  readonly natives: readonly string[]
}

/** A test codeunit and those of its tests that are to run. */
export interface SelectedCodeunit {
  readonly id: number
  readonly name: string
  readonly tests: readonly string[]
}

export interface TestCase extends TestResult {
  readonly codeunit: { readonly id: number; readonly name: string }
}

/** `app` is undefined when it did not compile; then no test was run. */
export interface TestRun {
  readonly app: CompiledApp | undefined
  readonly diagnostics: readonly DiagnosticView[]
  readonly texts: ReadonlyMap<string, string>
  readonly cases: readonly TestCase[]
  readonly durationMs: number
}

/** What is told while a run goes on. */
export interface Progress {
  codeunitStarted(codeunit: SelectedCodeunit): void
  testStarted(codeunit: SelectedCodeunit, name: string): void
  testEnded(test: TestCase): void
  codeunitEnded(codeunit: SelectedCodeunit, cases: readonly TestCase[]): void
  /** What takes a moment before the tests, in words for people. */
  preparing(step: string): void
  /** An internal fault, for the log. */
  fault(text: string): void
}
