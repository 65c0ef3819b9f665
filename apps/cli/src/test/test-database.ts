import { mkdirSync } from 'node:fs'
import { homedir, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { collationKey } from '@alcove/al-runtime/collation'
import {
  createPostgresSchema,
  DatabaseStartError,
  EmbeddedPostgresError,
  createScratchDatabase,
  joinSharedPostgres,
  migrateDatabase,
  openSystemStore,
} from '@alcove/record-store/postgres'
import type { PostgresAddress } from '@alcove/record-store/postgres'
import { CommandFailure } from '../output/failure.ts'

export interface TestDatabase {
  readonly address: PostgresAddress
  readonly name: string
  drop(): Promise<void>
}

export const TEST_COMPANY = 'My Company'
export const TEST_USER = 'TESTER'

/** The server that databases of runs are made on: the one of DATABASE_URL, else an embedded one that runs share. */
export interface TestServer {
  /** A new database with the fixed tables, a company and a user. */
  createDatabase(): Promise<TestDatabase>
  leave(): Promise<void>
}

export async function joinTestServer(onProgress: (step: string) => void): Promise<TestServer> {
  const server = await said(joinServer(onProgress))
  return { ...server, createDatabase: () => said(server.createDatabase()) }
}

/** What keeps a database from starting has a text for people. */
async function said<T>(work: Promise<T>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (error instanceof DatabaseStartError || error instanceof EmbeddedPostgresError)
      throw new CommandFailure(error.message)
    throw error
  }
}

async function joinServer(onProgress: (step: string) => void): Promise<TestServer> {
  const given = process.env['DATABASE_URL']
  const server = given ? undefined : await joinSharedPostgres({ dataFolder: dataFolder(), onProgress, settings })
  const address = server?.connection ?? { connectionString: given ?? '' }
  return {
    createDatabase: () =>
      createScratchDatabase({
        server: address,
        contents: `${TEST_COMPANY}, ${TEST_USER}`,
        prepare: async (template) => {
          onProgress('Preparing the database of tests')
          await fillTemplate(template)
        },
      }),
    leave: async () => server?.release(),
  }
}

/** Nothing in it outlives a run, so nothing needs to survive a crash of the machine. */
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', max_connections: '200' }

async function fillTemplate(template: PostgresAddress): Promise<void> {
  await migrateDatabase(template)
  await createPostgresSchema({ connection: template, collationKey }).createCompany(TEST_COMPANY)
  const system = openSystemStore(template)
  await system.users.create({ name: TEST_USER, fullName: '', roles: ['Admin'], passwordHash: undefined })
  await system.close()
}

/** `ALCOVE_TEST_DATA`, else the user's cache, else a temporary folder. */
function dataFolder(): string {
  const named = process.env['ALCOVE_TEST_DATA']
  const cache = process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache')
  for (const folder of named
    ? [named]
    : [join(cache, 'alcove', 'test'), join(tmpdir(), `alcove-test-${userInfo().uid}`)])
    if (isMade(folder) || named) return join(folder, 'postgres')
  return join(tmpdir(), 'alcove-test', 'postgres')
}

function isMade(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true })
    return true
  } catch {
    return false
  }
}
