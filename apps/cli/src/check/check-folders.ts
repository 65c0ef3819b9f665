import type { DiagnosticView } from '@alcove/contracts'
import { readSources } from './read-sources.ts'

export interface CheckOptions {
  readonly syntaxOnly: boolean
  /** Preprocessor symbols besides those of app.json. */
  readonly symbols: readonly string[]
}

export interface CheckResult {
  readonly diagnostics: readonly DiagnosticView[]
  readonly files: number
  readonly lines: number
  readonly seconds: number
  readonly texts: ReadonlyMap<string, string>
}

/** All .al files below the folders are one compilation; an app.json in the first one gives symbols and features. */
export async function checkFolders(folders: readonly string[], options: CheckOptions): Promise<CheckResult> {
  const { manifest, files } = await readSources(folders)
  const { checkApp } = await import('./check-app.ts')

  const startedAt = performance.now()
  const diagnostics = checkApp(manifest, files, options)
  const seconds = (performance.now() - startedAt) / 1000
  return {
    diagnostics,
    files: files.length,
    lines: files.reduce((sum, file) => sum + countLines(file.text), 0),
    seconds,
    texts: new Map([manifest, ...files].map((file) => [file.path, file.text])),
  }
}

/** The end of the last line begins no other. */
function countLines(text: string): number {
  let lines = text === '' || text.endsWith('\n') ? 0 : 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
