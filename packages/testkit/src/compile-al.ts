import type { CompiledApp } from '@alcove/al-abi'
import { compileApp } from '@alcove/al-compiler'

/** Every test app has it: `Tell.It('text')` says something to the test that no rollback takes back. */
const prelude = `
codeunit 50000 Tell
{
    procedure It(Text: Text)
    begin
        LogMessage('TELL', Text, Verbosity::Normal, DataClassification::SystemMetadata, TelemetryScope::All, 'told', Text);
    end;
}
`

export interface AlFile {
  readonly path: string
  readonly text: string
}

export interface AppOptions {
  readonly preprocessorSymbols?: readonly string[]
  readonly features?: readonly string[]
}

/** Compiles AL text, or several files of it, as one app; an error in it is the test's own mistake. */
export function compileAl(al: string | readonly AlFile[], options: AppOptions = {}): CompiledApp {
  const outcome = compileApp({
    manifest: {
      id: '7e57a990-0000-4000-8000-000000000001',
      name: 'Test',
      publisher: 'Alcove',
      version: '1.0.0.0',
      preprocessorSymbols: options.preprocessorSymbols ?? [],
      dependencies: [],
      features: options.features ?? [],
    },
    files: [{ path: 'Tell.al', text: prelude }, ...(typeof al === 'string' ? [{ path: 'Test.al', text: al }] : al)],
  })
  if (outcome.kind === 'compiled') return outcome.app
  const problems = outcome.diagnostics.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`)
  throw new Error(`The test's AL does not compile.\n${problems.join('\n')}`)
}
