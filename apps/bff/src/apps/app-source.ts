import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { decodeSource } from './source-text.ts'

/** An app as it is handed to the compiler: the text of app.json and its AL files. */
export interface AppSource {
  readonly manifest: string
  readonly files: readonly { readonly path: string; readonly text: string }[]
}

/** Why a folder is not an app; the message says what to do. */
export class AppFolderError extends Error {
  override readonly name = 'AppFolderError'
}

/** Reads app.json and every .al file below the folder, in a stable order. Paths are relative, with slashes. */
export async function readAppFolder(folder: string): Promise<AppSource> {
  let manifest: string
  try {
    manifest = decodeSource(await readFile(join(folder, 'app.json')))
  } catch {
    const exists = await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    )
    throw new AppFolderError(exists ? `${folder}: has no app.json.` : `${folder}: no such folder.`)
  }
  const paths = (await alFilesBelow(folder)).sort()
  const files = await Promise.all(
    paths.map(async (path) => ({
      path: relative(folder, path).split(sep).join('/'),
      text: decodeSource(await readFile(path)),
    })),
  )
  return { manifest, files }
}

async function alFilesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true })
  const nested = await Promise.all(
    entries.map(async (entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory())
        return entry.name.startsWith('.') || entry.name === 'node_modules' ? [] : alFilesBelow(path)
      return entry.isFile() && entry.name.toLowerCase().endsWith('.al') ? [path] : []
    }),
  )
  return nested.flat()
}
