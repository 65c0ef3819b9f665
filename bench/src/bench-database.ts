import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateDatabase, startEmbeddedPostgres } from '@alcove/record-store/postgres'

/** The embedded PostgreSQL as users get it: nothing that makes rows durable is turned off. */
export async function withDatabase<T>(work: (url: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'alcove-bench-'))
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres') })
  try {
    await migrateDatabase({ connectionString: server.url })
    return await work(server.url)
  } catch (error) {
    // Told before the server goes: connections that are still open end with an error of their own then.
    process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`)
    process.exit(1)
  } finally {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}
