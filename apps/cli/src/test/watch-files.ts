import { watch } from 'node:fs'

/** Editors write a file in several steps. */
const QUIET_MS = 120

export interface FileWatch {
  /** Resolves after the next change of a file that counts; at once when one has changed since the last call. */
  change(signal: AbortSignal): Promise<void>
  close(): void
}

/** Watches AL, app.json and native modules below the folders. */
export function watchFiles(folders: readonly string[]): FileWatch {
  let isChanged = false
  let timer: NodeJS.Timeout | undefined
  let tell: () => void = () => undefined
  const watchers = folders.map(
    (folder) =>
      watch(folder, { recursive: true }, (_event, file) => {
        if (file !== null && !/\.(al|json|js|mjs)$/i.test(file)) return
        clearTimeout(timer)
        timer = setTimeout(() => {
          isChanged = true
          tell()
        }, QUIET_MS)
      }).on('error', () => undefined), // a folder that is gone changes no more
  )
  return {
    async change(signal) {
      while (!isChanged && !signal.aborted)
        await new Promise<void>((resolve) => {
          tell = resolve
          signal.addEventListener('abort', () => resolve(), { once: true })
        })
      isChanged = false
    },
    close() {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}
