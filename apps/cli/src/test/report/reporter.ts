import { writeFileSync } from 'node:fs'
import { harmless } from '../../output/harmless.ts'
import { CommandFailure } from '../../output/failure.ts'
import { reportJson } from '../../output/report-json.ts'
import type { Progress, TestRun } from '../test-run.ts'
import { junitText } from './junit.ts'
import { codeunitText, countsText, summaryText } from './terminal.ts'

export type ReporterName = 'terminal' | 'json' | 'junit'

export interface Reporter extends Progress {
  finished(run: TestRun): void
}

/** What people read, or the report, goes to standard output or the file; what accompanies it to standard error. */
export function createReporter(name: ReporterName, output: string | undefined): Reporter {
  if (name === 'terminal' && output === undefined) return terminalReporter()
  return {
    ...quiet,
    finished(run) {
      if (output === undefined) return void process.stdout.write(reportText(name, run))
      save(output, reportText(name, run))
      process.stderr.write(run.app ? `${countsText(run)}; ${output}\n` : `The code does not compile; ${output}\n`)
    },
  }
}

function reportText(name: ReporterName, run: TestRun): string {
  if (name === 'junit') return junitText(run)
  if (name === 'terminal') return summaryText(run)
  const tests = run.cases.map((test) => ({
    codeunit: test.codeunit.id,
    name: test.name,
    outcome: test.outcome,
    message: test.message,
  }))
  return reportJson(tests, run.diagnostics)
}

const quiet: Progress = {
  codeunitStarted: () => undefined,
  testStarted: () => undefined,
  testEnded: () => undefined,
  codeunitEnded: () => undefined,
  preparing: (step) => void process.stderr.write(`${step}\n`),
  fault: (text) => void process.stderr.write(`${text}\n`),
}

function terminalReporter(): Reporter {
  const line = new StatusLine()
  return {
    ...quiet,
    fault(text) {
      line.clear()
      quiet.fault(text)
    },
    preparing(step) {
      line.show(`${step} …`)
    },
    testStarted(codeunit, name) {
      line.show(harmless(`${codeunit.name}.${name}`))
    },
    codeunitEnded(codeunit, cases) {
      line.clear()
      process.stdout.write(codeunitText(codeunit, cases))
    },
    finished(run) {
      line.clear()
      process.stdout.write(summaryText(run))
    },
  }
}

/** The last line of a terminal, overwritten as work goes on. Elsewhere nothing is shown. */
class StatusLine {
  #isShown = false

  show(text: string): void {
    if (!process.stderr.isTTY) return
    process.stderr.write(`\r\u001B[K${text.slice(0, Math.max(10, process.stderr.columns - 1))}`)
    this.#isShown = true
  }

  clear(): void {
    if (this.#isShown) process.stderr.write('\r\u001B[K')
    this.#isShown = false
  }
}

function save(file: string, text: string): void {
  try {
    writeFileSync(file, text)
  } catch (error) {
    throw new CommandFailure(`${file} cannot be written: ${error instanceof Error ? error.message : String(error)}.`)
  }
}
