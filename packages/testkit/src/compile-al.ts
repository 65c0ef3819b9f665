import type { CompiledApp } from '@alcove/al-abi'
import { compileApp } from '@alcove/al-compiler'

type TestSource = Pick<Parameters<typeof compileApp>[0], 'manifest' | 'files'>

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
  const files = typeof al === 'string' ? [{ path: 'Test.al', text: al }] : al
  return compiled({ ...testApp(1, 'Test', files, options), dependencies: [] })
}

/** Compiles apps that each depend on those before it. */
export function compileApps(apps: readonly (readonly AlFile[])[]): readonly CompiledApp[] {
  const sources = apps.map((files, i) => testApp(i + 1, i === 0 ? 'Test' : `Test ${i + 1}`, files, {}))
  return sources.map((source, i) => compiled({ ...source, dependencies: sources.slice(0, i) }))
}

function testApp(number: number, name: string, files: readonly AlFile[], options: AppOptions): TestSource {
  const manifest = {
    id: `7e57a990-0000-4000-8000-00000000000${number}`,
    name,
    publisher: 'Alcove',
    version: '1.0.0.0',
    preprocessorSymbols: options.preprocessorSymbols ?? [],
    dependencies: [],
    features: options.features ?? [],
  }
  return { manifest, files: number === 1 ? [{ path: 'Tell.al', text: prelude }, ...files] : files }
}

function compiled(input: TestSource & { readonly dependencies: readonly TestSource[] }): CompiledApp {
  const outcome = compileApp(input)
  if (outcome.kind === 'compiled') return outcome.app
  const problems = outcome.diagnostics.map(({ file, line, column, message }) => `${file}:${line}:${column}: ${message}`)
  throw new Error(`The test's AL does not compile.\n${problems.join('\n')}`)
}
