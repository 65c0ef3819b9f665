import { readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { decodeSource } from '@alcove/bff/source-text'
import { CommandFailure, exitCodes } from '../output/failure.ts'

export interface SourceText {
  readonly path: string
  readonly text: string
}

/** What is compiled as one: app.json of the first folder, or one that says nothing, and AL files. */
export interface Sources {
  readonly manifest: SourceText
  readonly files: readonly SourceText[]
}

/** All .al files below the folders, in a stable order; a file may be named instead of a folder. */
export async function readSources(folders: readonly string[]): Promise<Sources> {
  const paths = [...new Set((await Promise.all(folders.map(alFiles))).flat())].sort()
  if (paths.length === 0) throw new CommandFailure(`There are no .al files in ${folders.join(', ')}.`, exitCodes.usage)
  const files = await Promise.all(paths.map(async (path) => ({ path, text: decodeSource(await readFile(path)) })))
  return { manifest: await manifestIn(folders[0] ?? '.'), files }
}

async function manifestIn(folder: string): Promise<SourceText> {
  const path = join(folder, 'app.json')
  return { path, text: await readFile(path).then(decodeSource, () => EMPTY_MANIFEST) }
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
