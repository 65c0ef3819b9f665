import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import type { DiagnosticView } from '@alcove/contracts'
import { CommandFailure, exitCodes } from '../output/failure.ts'

export interface CheckResult {
  readonly diagnostics: readonly DiagnosticView[]
  readonly files: number
  readonly lines: number
  readonly seconds: number
  readonly texts: ReadonlyMap<string, string>
}

/** All .al files below the folders are one compilation; an app.json in the first one gives symbols and features. */
export async function checkFolders(folders: readonly string[], syntaxOnly: boolean): Promise<CheckResult> {
  const paths = (await Promise.all(folders.map(alFiles))).flat().sort()
  if (paths.length === 0) throw new CommandFailure(`There are no .al files in ${folders.join(', ')}.`, exitCodes.usage)
  const files = await Promise.all(paths.map(async (path) => ({ path, text: await readFile(path, 'utf8') })))
  const manifest = await manifestIn(folders[0] ?? '.')
  const { checkApp } = await import('./check-app.ts')

  const startedAt = performance.now()
  const diagnostics = checkApp(manifest, files, syntaxOnly)
  const seconds = (performance.now() - startedAt) / 1000
  const lines = files.reduce((sum, file) => sum + countLines(file.text), 0)
  return {
    diagnostics,
    files: files.length,
    lines,
    seconds,
    texts: new Map([manifest, ...files].map((file) => [file.path, file.text])),
  }
}

async function manifestIn(folder: string): Promise<{ path: string; text: string }> {
  const path = join(folder, 'app.json')
  return { path, text: await readFile(path, 'utf8').catch(() => EMPTY_MANIFEST) }
}

const EMPTY_MANIFEST = JSON.stringify({
  id: '00000000-0000-0000-0000-000000000000',
  name: 'Unnamed',
  publisher: 'Unnamed',
  version: '1.0.0.0',
})

async function alFiles(folder: string): Promise<string[]> {
  if (folder.toLowerCase().endsWith('.al') && (await isFile(folder))) return [folder]
  const entries = await readdir(folder, { withFileTypes: true, recursive: true }).catch(() => {
    throw new CommandFailure(`${folder}: no such folder or .al file.`, exitCodes.usage)
  })
  return entries
    .filter((entry) => entry.isFile() && entry.name.toLowerCase().endsWith('.al'))
    .map((entry) => join(entry.parentPath, entry.name))
}

function isFile(path: string): Promise<boolean> {
  return stat(path).then(
    (found) => found.isFile(),
    () => false,
  )
}

/** The end of the last line begins no other. */
function countLines(text: string): number {
  let lines = text === '' || text.endsWith('\n') ? 0 : 1
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++
  return lines
}
