import type { AppManifest } from '@alcove/al-abi'
import type { CompileOutcome } from '../src/compile-app.ts'
import { compileApp } from '../src/compile-app.ts'

export const manifest: AppManifest = {
  id: '00000000-0000-4000-8000-000000000001',
  name: 'Test',
  publisher: 'Alcove',
  version: '1.0.0.0',
  preprocessorSymbols: [],
  dependencies: [],
  features: [],
}

export function compile(text: string, dependency?: string): CompileOutcome {
  const dependencies = dependency === undefined ? [] : [{ manifest, files: [{ path: 'base.al', text: dependency }] }]
  return compileApp({ manifest, files: [{ path: 'test.al', text }], dependencies })
}

/** Diagnostics as `line:column code message`. */
export function problems(text: string, dependency?: string): readonly string[] {
  return compile(text, dependency).diagnostics.map(
    ({ line, column, code, message }) => `${line}:${column} ${code} ${message}`,
  )
}

/** A codeunit with statements in its OnRun; the first statement is on line 3. */
export function statements(body: string, variables = ''): string {
  return `codeunit 50000 Test {\ntrigger OnRun() var ${variables} Filler: Integer; begin\n${body}\nend; }`
}

/** The code of the object named. */
export function codeOf(text: string, name: string): string {
  const outcome = compile(text)
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.app.objects.find((object) => object.name === name)?.code ?? ''
}
