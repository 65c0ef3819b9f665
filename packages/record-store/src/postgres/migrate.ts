import { fileURLToPath } from 'node:url'
import pg from 'pg'
import type { PostgresAddress } from './connection.ts'
import { DatabaseStartError, connectError, describeAddress } from './database-start-error.ts'

/** SQL is not compiled: sources and dist read the same files. */
export const migrationFolder = fileURLToPath(new URL('../../src/postgres/migrations/', import.meta.url))

/** "Alcove", for advisory locks of a whole database. */
const migrationLock = 0x41_6c_63_6f

const oldestVersion = 150_000

/**
 * Brings the fixed tables of the database up to date. Several servers may start at once; each waits for the one before.
 * Throws DatabaseStartError.
 */
export async function migrateDatabase(address: PostgresAddress): Promise<void> {
  const client = await connect(address)
  try {
    await checkVersion(client, address)
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    const { runner } = await import('node-pg-migrate') // only whoever migrates pays for it
    await runner({
      dbClient: client,
      dir: migrationFolder,
      ignorePattern: '(?!.*\\.sql$).*',
      direction: 'up',
      migrationsTable: 'migration',
      migrationsSchema: 'alcove',
      createMigrationsSchema: true,
      noLock: true,
      logger: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    })
  } catch (error) {
    throw isNotAllowed(error) ? notAllowed(address, error) : error
  } finally {
    await client.end()
  }
}

async function connect(address: PostgresAddress): Promise<pg.Client> {
  try {
    const client = new pg.Client({
      ...address,
      application_name: 'Alcove migrations',
      // A role called alcove would find our schema of that name before public, where AL tables are.
      options: '-c search_path=public',
      connectionTimeoutMillis: 15_000,
    })
    client.on('error', () => undefined) // the statement under way rejects
    await client.connect()
    return client
  } catch (error) {
    throw connectError(address, error)
  }
}

async function checkVersion(client: pg.Client, address: PostgresAddress): Promise<void> {
  const { rows } = await client.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  )
  const version = rows[0]
  if (version === undefined || version.number >= oldestVersion) return
  throw new DatabaseStartError(
    'too-old',
    `The database ${describeAddress(address)} is PostgreSQL ${version.text}; Alcove needs 15 or later.`,
  )
}

/** insufficient_privilege */
function isNotAllowed(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === '42501'
}

function notAllowed(address: PostgresAddress, cause: unknown): DatabaseStartError {
  const message = `The role may not create tables in the database ${describeAddress(address)}; grant it CREATE on the database and on schema public.`
  return new DatabaseStartError('not-allowed', message, { cause })
}

/** What fails is thrown as well. */
function quiet(): void {}
