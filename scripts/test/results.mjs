import { existsSync, readFileSync } from 'node:fs'

/** What ran so far. A check without tests of its own counts as one. */
export class Results {
  passed = 0
  failed = 0

  add({ passed, failed }) {
    this.passed += passed
    this.failed += failed
  }

  check(ok) {
    this.add(ok ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 })
  }
}

/** From Vitest's json reporter. A file that could not be loaded has no tests, but it has failed. */
export function vitestResults(file) {
  const report = readReport(file)
  if (report === undefined) return { passed: 0, failed: 1 }
  const emptyFailures = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && !assertionResults.some(failed),
  )
  return { passed: report.numPassedTests, failed: report.numFailedTests + emptyFailures.length }
}

/** From Playwright's json reporter. A test that needed another attempt has failed. */
export function playwrightResults(file) {
  const report = readReport(file)
  if (report === undefined) return { passed: 0, failed: 1 }
  const { expected, unexpected, flaky } = report.stats
  return { passed: expected, failed: unexpected + flaky + report.errors.length }
}

/** From the json reporter of `alcove test`. A test that Alcove itself could not run has failed; so has code that does not compile, and a run of no test. */
export function alcoveResults(file) {
  const report = readReport(file)
  if (report === undefined) return { passed: 0, failed: 1, problems: ['no report was written'] }
  const { tests, compileErrors } = report
  const unsuccessful = tests.filter(({ outcome }) => outcome !== 'passed')
  const problems = [
    ...compileErrors.map(({ file, line, message }) => `${file}:${line}: ${message}`),
    ...unsuccessful.map(({ codeunit, name, outcome, message }) => `${codeunit} ${name} ${outcome}: ${message}`),
  ]
  if (tests.length === 0 && problems.length === 0) problems.push('no test was found')
  return { passed: tests.length - unsuccessful.length, failed: problems.length, problems }
}

function failed({ status }) {
  return status === 'failed'
}

function readReport(file) {
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : undefined
}
