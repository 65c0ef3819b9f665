import { randomBytes } from 'node:crypto'
import pg from 'pg'

/** A database of its own for one server, with what tests need to see and hold in it. */
export class Database {
  readonly url: string
  readonly #name: string

  private constructor(url: string, name: string) {
    this.url = url
    this.#name = name
  }

  static async create(): Promise<Database> {
    const name = `alcove_e2e_${randomBytes(6).toString('hex')}`
    await query(serverUrl(), `create database ${name}`)
    const url = new URL(serverUrl())
    url.pathname = `/${name}`
    return new Database(url.href, name)
  }

  async drop(): Promise<void> {
    await query(serverUrl(), `drop database if exists ${this.#name} with (force)`)
  }

  query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return query<Row>(this.url, sql, values)
  }

  /** Process ids of the backends that have written something and not ended their transaction. */
  async writingBackends(): Promise<number[]> {
    const rows = await query<{ pid: number }>(
      serverUrl(),
      'select pid from pg_stat_activity where datname = $1 and backend_xid is not null and pid <> pg_backend_pid()',
      [this.#name],
    )
    return rows.map((row) => row.pid)
  }
}

function serverUrl(): string {
  const url = process.env['ALCOVE_TEST_SERVER_URL']
  if (url === undefined) throw new Error('No database server: run the tests with playwright.config.ts.')
  return url
}

async function query<Row extends pg.QueryResultRow>(url: string, sql: string, values: unknown[] = []): Promise<Row[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return (await client.query<Row>(sql, values)).rows
  } finally {
    await client.end()
  }
}
