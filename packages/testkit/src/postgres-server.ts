import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbeddedPostgres } from '@alcove/record-store/postgres'

/** Turns off what only matters when the machine crashes. */
const fastAndUnsafe = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } as const

export interface TestServer {
  readonly url: string
  stop(): Promise<void>
}

/** The PostgreSQL of a test run: the one of DATABASE_URL, else an embedded one that leaves nothing behind. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() }

  const folder = mkdtempSync(join(tmpdir(), 'alcove-test-'))
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), settings: fastAndUnsafe })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
