import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { dropDatabase } from '../src/postgres/index.ts'

export const serverVariable = 'ALCOVE_TEST_SERVER_URL'
export const templateVariable = 'ALCOVE_TEST_TEMPLATE'

export interface TemporaryDatabase {
  readonly url: string
  drop(): Promise<void>
}

/** A database with the fixed tables, for one test file. */
export function createTemporaryDatabase(): Promise<TemporaryDatabase> {
  return createDatabase(variable(serverVariable), variable(templateVariable))
}

export async function createDatabase(serverUrl: string, template: string): Promise<TemporaryDatabase> {
  const name = `alcove_test_${randomBytes(6).toString('hex')}`
  await onServer(serverUrl, (client) => client.query(`create database ${name} template ${template}`))
  return {
    url: withDatabase(serverUrl, name),
    drop: () => onServer(serverUrl, (client) => dropDatabase(client, name)),
  }
}

export function databaseName(url: string): string {
  return new URL(url).pathname.slice(1)
}

function variable(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is set by tests/global-setup.ts, which has not run.`)
  return value
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.href
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
