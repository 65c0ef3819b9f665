import { gzipSync } from 'node:zlib'
import type { Plugin } from 'vite'

/** Fails the build when the scripts that the browser reads before `page` shows are more than `maxKb` KB in gzip (console.md 22). */
export function scriptBudget(page: string, maxKb: number): Plugin {
  return {
    name: 'alcove-script-budget',
    apply: 'build',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk')
      const first = chunks.filter((chunk) => chunk.isEntry || chunk.facadeModuleId?.endsWith(page) === true)
      if (!first.some((chunk) => chunk.facadeModuleId?.endsWith(page)))
        this.error(`No chunk begins with ${page}: the script budget measures nothing.`)

      const read = new Set(first.map((chunk) => chunk.fileName))
      for (const name of read)
        for (const next of chunks.find((chunk) => chunk.fileName === name)?.imports ?? []) read.add(next)
      const bytes = chunks
        .filter((chunk) => read.has(chunk.fileName))
        .reduce((sum, chunk) => sum + gzipSync(chunk.code).length, 0)
      const size = `${(bytes / 1024).toFixed(1)} KB of script in gzip before ${page} shows`
      if (bytes > maxKb * 1024) this.error(`${size}; the budget is ${maxKb} KB.`)
      this.info(`${size}, of ${maxKb} KB.`)
    },
  }
}
