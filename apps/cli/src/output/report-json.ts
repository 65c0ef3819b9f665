import type { DiagnosticView } from '@alcove/contracts'

export interface JsonTest {
  readonly codeunit: number
  readonly name: string
  readonly outcome: 'passed' | 'failed' | 'error'
  readonly message: string
}

/** The one JSON object of `alcove test` and `alcove check`: a contract, with these members and no others. */
export function reportJson(tests: readonly JsonTest[], diagnostics: readonly DiagnosticView[]): string {
  const compileErrors = diagnostics
    .filter(({ severity }) => severity === 'error')
    .map(({ file, line, column, message, kind }) => ({ file, line, column, message, kind }))
  return `${JSON.stringify({ tests, compileErrors })}\n`
}
