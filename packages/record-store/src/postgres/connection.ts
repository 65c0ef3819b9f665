import pg from 'pg'
import { RowQuery, type Result, type Statement } from './row-query.ts'
import type { Sql } from './sql-builder.ts'

/** Where PostgreSQL is: `host` may be the folder of a unix socket. */
export interface PostgresAddress {
  readonly connectionString?: string
  readonly host?: string
  readonly port?: number
  readonly database?: string
  readonly user?: string
  readonly password?: string
  readonly ssl?: boolean | object
}

export interface ConnectionSettings {
  readonly address: PostgresAddress
  readonly applicationName: string
  /** Both are the connection's defaults; 0 = none. */
  readonly lockTimeoutMs: number
  readonly statementTimeoutMs: number
}

/** One backend. Rows come as arrays of texts, which the codecs decode. */
export class Connection {
  readonly lockTimeoutMs: number
  readonly #client: pg.Client
  readonly #names: StatementNames
  #broken = false

  private constructor(client: pg.Client, names: StatementNames, lockTimeoutMs: number) {
    this.#client = client
    this.#names = names
    this.lockTimeoutMs = lockTimeoutMs
    // Without a listener a lost connection would end the process.
    client.on('error', () => (this.#broken = true))
    client.on('end', () => (this.#broken = true))
  }

  static async open(settings: ConnectionSettings, names: StatementNames): Promise<Connection> {
    const client = new pg.Client({
      ...settings.address,
      application_name: settings.applicationName,
      keepAlive: true,
      // The codec of DateTime reads ISO in UTC.
      options: `-c search_path=public -c timezone=UTC -c datestyle=ISO,YMD -c lock_timeout=${settings.lockTimeoutMs} -c statement_timeout=${settings.statementTimeoutMs}`,
    })
    const connection = new Connection(client, names, settings.lockTimeoutMs)
    await client.connect()
    return connection
  }

  get pid(): number {
    // `processID` is set by the start-up of every connection; the typings leave it out.
    return (this.#client as pg.Client & { processID: number }).processID
  }

  get isBroken(): boolean {
    return this.#broken
  }

  /** A prepared statement: parsed once a connection. */
  run(sql: Sql): Promise<Result> {
    return this.#submit({ text: sql.text, values: sql.values, name: this.#names.of(sql.text) })
  }

  /** A statement that is not worth preparing. */
  runOnce(sql: Sql): Promise<Result> {
    return this.#submit(sql)
  }

  /** One or several statements without parameters. */
  command(text: string): Promise<Result> {
    return this.#submit({ text })
  }

  async close(): Promise<void> {
    this.#broken = true
    await this.#client.end().catch(() => undefined)
  }

  #submit(statement: Statement): Promise<Result> {
    return new Promise((resolve, reject) => {
      this.#client.query(
        new RowQuery(statement, (error, result) => (result === undefined ? reject(error) : resolve(result))),
      )
    })
  }
}

/** Names of prepared statements, shared by the connections of a pool. Texts beyond the limit run unnamed, so no backend grows for ever. */
export class StatementNames {
  readonly #names = new Map<string, string>()

  of(text: string): string | undefined {
    const known = this.#names.get(text)
    if (known !== undefined || this.#names.size >= MAX_STATEMENTS) return known
    const name = `al${this.#names.size + 1}`
    this.#names.set(text, name)
    return name
  }
}

const MAX_STATEMENTS = 1000
