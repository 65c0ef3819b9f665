import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Where `vite build` puts the console. The same from src and dist. */
export function consoleFolder(): string {
  return fileURLToPath(new URL('../../../console/dist/app/', import.meta.url))
}

/** Names the build of the console: its page names all scripts by their hashes. */
export function consoleBuild(): string {
  try {
    return createHash('sha256')
      .update(readFileSync(join(consoleFolder(), 'index.html')))
      .digest('hex')
      .slice(0, 12)
  } catch {
    return 'none'
  }
}
