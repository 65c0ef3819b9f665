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

/** Compiles AL text as one app; an error in it is the test's own mistake. */
export function compileAl(text: string): CompiledApp {
  const outcome = compileApp({
    manifest: {
      id: '7e57a990-0000-4000-8000-000000000001',
      name: 'Test',
      publisher: 'Alcove',
      version: '1.0.0.0',
      preprocessorSymbols: [],
      dependencies: [],
      features: [],
    },
    files: [
      { path: 'Tell.al', text: prelude },
      { path: 'Test.al', text },
    ],
  })
  if (outcome.kind === 'compiled') return outcome.app
  const problems = outcome.diagnostics.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`)
  throw new Error(`The test's AL does not compile.\n${problems.join('\n')}`)
}
