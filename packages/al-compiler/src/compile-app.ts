import type { AppManifest, CompiledApp, SourceFile } from '@alcove/al-abi'
import { platformTables } from '@alcove/al-abi'
import { parseFile } from './1-parse/parse-file.ts'
import { positionAt } from './1-parse/source-position.ts'
import type { ParsedApp } from './2-bind/bind-app.ts'
import { bindApp } from './2-bind/bind-app.ts'
import { checkObjects } from './3-check/check-objects.ts'
import { emitApp } from './4-emit/emit-app.ts'
import type { Diagnostic } from './diagnostics/diagnostic.ts'
import type { WarningPragma } from './diagnostics/warning-pragmas.ts'
import { createSilencer } from './diagnostics/warning-pragmas.ts'

export interface AppSource {
  readonly manifest: AppManifest
  readonly files: readonly SourceFile[]
}

export interface CompileInput extends AppSource {
  /** Sources of the apps whose objects it may name. They are taken as correct. */
  readonly dependencies?: readonly AppSource[]
}

/** `diagnostics` of a compiled app are warnings; a failed one has an error among them. In the order of the files. */
export type CompileOutcome =
  | { readonly kind: 'compiled'; readonly app: CompiledApp; readonly diagnostics: readonly Diagnostic[] }
  | { readonly kind: 'failed'; readonly diagnostics: readonly Diagnostic[] }

/** AL text to JavaScript text. Problems in the AL are data; it never throws on any source. */
export function compileApp(input: CompileInput): CompileOutcome {
  const { manifest, files } = input
  const { parsed, bound, diagnostics } = bind(input)
  const checked = [...checkObjects(bound, diagnostics)]
  const told = toldOf(diagnostics, parsed.files)
  if (told.some((diagnostic) => diagnostic.severity === 'error')) return { kind: 'failed', diagnostics: told }

  const position = (file: number, offset: number) =>
    positionAt(parsed.units[file]?.lineStarts ?? new Int32Array(1), offset)
  return { kind: 'compiled', app: emitApp({ manifest, files, bound, checked, position }), diagnostics: told }
}

/** What `compileApp` would say of the app. It makes no code, and keeps nothing of an object once that has been checked. */
export function checkApp(input: CompileInput): readonly Diagnostic[] {
  const { parsed, bound, diagnostics } = bind(input)
  for (const _ of checkObjects(bound, diagnostics));
  return toldOf(diagnostics, parsed.files)
}

function bind(input: CompileInput) {
  const parsed = parseApp(input, false)
  const diagnostics: Diagnostic[] = [...parsed.diagnostics]
  const dependencies = (input.dependencies ?? []).map((dependency) => parseApp(dependency, true))
  return { parsed, diagnostics, bound: bindApp(parsed, dependencies, platformTables, diagnostics) }
}

interface ReadApp extends ParsedApp {
  readonly diagnostics: readonly Diagnostic[]
  readonly files: readonly ReadFile[]
}

interface ReadFile {
  readonly path: string
  readonly warningPragmas: readonly WarningPragma[]
}

function parseApp({ manifest, files }: AppSource, declarationsOnly: boolean): ReadApp {
  const options = { symbols: manifest.preprocessorSymbols, declarationsOnly }
  const parsed = files.map((file) => parseFile(file.path, file.text, options))
  return {
    manifest,
    units: parsed.map((file) => file.tree),
    diagnostics: parsed.flatMap((file) => file.diagnostics),
    files: parsed.map(({ tree, warningPragmas }) => ({ path: tree.path, warningPragmas })),
  }
}

/** Of what was found, what is told: in the order of the files, without warnings that pragmas turn off. */
function toldOf(diagnostics: readonly Diagnostic[], files: readonly ReadFile[]): readonly Diagnostic[] {
  const places = new Map(files.map((file, i) => [file.path, i]))
  const place = ({ file }: Diagnostic) => places.get(file) ?? files.length
  const ordered = diagnostics.toSorted((a, b) => place(a) - place(b) || a.line - b.line || a.column - b.column)
  const silencers = files.map(({ warningPragmas }) => createSilencer(warningPragmas))
  return ordered.filter((diagnostic) => !silencers[place(diagnostic)]?.(diagnostic))
}
