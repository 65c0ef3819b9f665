import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrateDatabase, startEmbeddedPostgres } from '../src/postgres/index.ts'
import { createDatabase, databaseName, serverVariable, templateVariable } from './temporary-database.ts'

/** As @alcove/testkit/vitest-postgres, which this package may not use: testkit stands on it. */
export async function setup(): Promise<() => Promise<void>> {
  const server = await startServer()
  const template = await createDatabase(server.url, 'template1')
  await migrateDatabase({ connectionString: template.url })
  process.env[serverVariable] = server.url
  process.env[templateVariable] = databaseName(template.url)
  return async () => {
    await template.drop()
    await server.stop()
  }
}

async function startServer(): Promise<{ url: string; stop(): Promise<void> }> {
  const given = process.env['DATABASE_URL']
  if (given !== undefined && given !== '') return { url: given, stop: () => Promise.resolve() }

  const folder = mkdtempSync(join(tmpdir(), 'alcove-test-'))
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  const server = await startEmbeddedPostgres({ dataFolder: join(folder, 'postgres'), settings })
  return {
    url: server.url,
    stop: async () => {
      await server.stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}
