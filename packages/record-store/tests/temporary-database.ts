import { randomBytes } from 'node:crypto'
import pg from 'pg'

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
  await runOnServer(serverUrl, `create database ${name} template ${template}`)
  return {
    url: withDatabase(serverUrl, name),
    drop: () => runOnServer(serverUrl, `drop database if exists ${name} with (force)`),
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

async function runOnServer(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}
