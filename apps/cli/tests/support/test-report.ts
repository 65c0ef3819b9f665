import { fileURLToPath } from 'node:url'
import { expect } from 'vitest'
import { alcove } from './alcove.ts'

export const apps = fileURLToPath(new URL('../apps', import.meta.url))

interface Report {
  readonly tests: readonly {
    readonly codeunit: number
    readonly name: string
    readonly outcome: string
    readonly message: string
  }[]
  readonly compileErrors: readonly object[]
}

/** On the database server of this test run. */
export const onTestServer = { DATABASE_URL: process.env['ALCOVE_TEST_SERVER_URL'] ?? '' }

export async function report(argv: readonly string[], environment: Readonly<Record<string, string>> = onTestServer) {
  const { code, stdout, stderr } = await alcove(['test', ...argv, '--json'], environment)
  expect(stderr).not.toContain('Error:')
  const { tests, compileErrors } = JSON.parse(stdout) as Report
  return {
    code,
    tests,
    compileErrors,
    lines: tests.map(({ name, outcome, message }) => [name, outcome, message].join(' | ')),
  }
}
