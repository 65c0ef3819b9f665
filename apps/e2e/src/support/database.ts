import { createDatabase } from '@alcove/testkit'
import type { TemporaryDatabase } from '@alcove/testkit'
import pg from 'pg'

/** A database of its own for one server, with what tests need to see and hold in it. */
export class Database {
  readonly #database: TemporaryDatabase

  private constructor(database: TemporaryDatabase) {
    this.#database = database
  }

  static async create(): Promise<Database> {
    return new Database(await createDatabase(serverUrl()))
  }

  get url(): string {
    return this.#database.url
  }

  drop(): Promise<void> {
    return this.#database.drop()
  }

  query<Row extends pg.QueryResultRow>(sql: string, values: unknown[] = []): Promise<Row[]> {
    return query<Row>(this.url, sql, values)
  }

  /** Process ids of the backends that have written something and not ended their transaction. */
  async writingBackends(): Promise<number[]> {
    const rows = await this.query<{ pid: number }>(
      `select pid from pg_stat_activity
       where datname = current_database() and backend_xid is not null and pid <> pg_backend_pid()`,
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
