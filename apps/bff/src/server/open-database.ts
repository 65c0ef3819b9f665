import { existsSync, mkdirSync, accessSync, constants } from 'node:fs'
import { join } from 'node:path'
import { migrateDatabase, startEmbeddedPostgres } from '@alcove/record-store/postgres'
import type { PostgresAddress } from '@alcove/record-store/postgres'
import { StartError } from './start-error.ts'

export interface OpenDatabase {
  readonly address: PostgresAddress
  readonly name: string
  stop(): Promise<void>
}

/** The database of `databaseUrl`, else the embedded one in the data folder; migrated. */
export async function openDatabase(
  databaseUrl: string | undefined,
  dataFolder: string,
  onProgress: (step: string) => void,
): Promise<OpenDatabase> {
  if (databaseUrl !== undefined) {
    const address = { connectionString: databaseUrl }
    onProgress('Connecting to the database')
    await migrateDatabase(address)
    return { address, name: databaseName(databaseUrl), stop: () => Promise.resolve() }
  }
  makeWritable(dataFolder)
  const embedded = await startEmbeddedPostgres({ dataFolder: join(dataFolder, 'postgres'), onProgress })
  try {
    await migrateDatabase(embedded.connection)
  } catch (error) {
    await embedded.stop()
    throw error
  }
  return { address: embedded.connection, name: embedded.connection.database, stop: () => embedded.stop() }
}

function makeWritable(folder: string): void {
  try {
    if (!existsSync(folder)) mkdirSync(folder, { recursive: true, mode: 0o755 })
    accessSync(folder, constants.W_OK | constants.X_OK)
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code
    throw new StartError(
      code === 'ENOSPC'
        ? `The disk of the data folder ${folder} is full. Free some space or choose another with --data-folder.`
        : `The data folder ${folder} cannot be written (${code ?? String(cause)}). Choose another with --data-folder or give this user the right.`,
    )
  }
}

function databaseName(url: string): string {
  try {
    return decodeURIComponent(new URL(url).pathname.slice(1)) || 'postgres'
  } catch {
    throw new StartError(
      'DATABASE_URL is not a PostgreSQL address such as postgres://user:password@host:5432/database.',
    )
  }
}
