import { randomBytes } from 'node:crypto'
import { dropDatabase } from '@alcove/record-store/postgres'
import pg from 'pg'

export interface TemporaryDatabase {
  readonly url: string
  /** Lets the processes of PostgreSQL that have uncommitted changes stand still, once there are `count`; the answer lets them go on. */
  holdWriters(count: number): Promise<() => void>
  drop(): Promise<void>
}

export const serverVariable = 'ALCOVE_TEST_SERVER_URL'
export const templateVariable = 'ALCOVE_TEST_TEMPLATE'

/** A database of its own for a test file, with the fixed tables in place. Needs the global setup `@alcove/testkit/vitest-postgres`. */
export async function createTemporaryDatabase(): Promise<TemporaryDatabase> {
  const server = process.env[serverVariable]
  const template = process.env[templateVariable]
  if (server === undefined || template === undefined) {
    throw new Error('No test server: name @alcove/testkit/vitest-postgres as globalSetup in vitest.config.ts.')
  }
  return createDatabase(server, template)
}

export async function createDatabase(serverUrl: string, template = 'template1'): Promise<TemporaryDatabase> {
  const name = `alcove_test_${randomBytes(6).toString('hex')}`
  await onServer(serverUrl, (client) => client.query(`create database ${name} template ${template}`))
  const url = withDatabase(serverUrl, name)
  return {
    url,
    holdWriters: (count) => holdWriters(url, count),
    drop: () => onServer(serverUrl, (client) => dropDatabase(client, name)),
  }
}

export function databaseName(url: string): string {
  return new URL(url).pathname.slice(1)
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
}

async function holdWriters(url: string, count: number): Promise<() => void> {
  const pids = await writers(url, count)
  for (const pid of pids) process.kill(pid, 'SIGSTOP')
  return () => {
    for (const pid of pids) process.kill(pid, 'SIGCONT')
  }
}

async function writers(url: string, count: number): Promise<number[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    for (;;) {
      const { rows } = await client.query<{ pid: number }>(
        `select pid from pg_stat_activity where datname = current_database() and backend_xid is not null`,
      )
      if (rows.length === count) return rows.map(({ pid }) => pid)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
  } finally {
    await client.end()
  }
}

async function onServer(url: string, task: (client: pg.Client) => Promise<unknown>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await task(client)
  } finally {
    await client.end()
  }
}
