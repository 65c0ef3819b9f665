import pg from 'pg'
import { RowQuery, type Result, type Statement } from './row-query.ts'
import { PLAN_IS_OLD, sqlStateOf } from './store-errors.ts'
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
  readonly #prepared = new PreparedStatements()
  #broken = false

  private constructor(client: pg.Client, lockTimeoutMs: number) {
    this.#client = client
    this.lockTimeoutMs = lockTimeoutMs
    // Without a listener a lost connection would end the process.
    client.on('error', () => (this.#broken = true))
    client.on('end', () => (this.#broken = true))
  }

  static async open(settings: ConnectionSettings): Promise<Connection> {
    const client = new pg.Client({
      ...settings.address,
      application_name: settings.applicationName,
      keepAlive: true,
      connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
      // The codec of DateTime reads ISO in UTC. Compiling plans takes longer than what AL asks.
      options: `-c search_path=public -c timezone=UTC -c datestyle=ISO,YMD -c jit=off -c lock_timeout=${settings.lockTimeoutMs} -c statement_timeout=${settings.statementTimeoutMs}`,
    })
    const connection = new Connection(client, settings.lockTimeoutMs)
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
  async run(sql: Sql): Promise<Result> {
    const { name, evicted } = this.#prepared.use(sql.text)
    try {
      return await this.#submit({ text: sql.text, values: sql.values, name, evicted })
    } catch (error) {
      if (sqlStateOf(error) === PLAN_IS_OLD) this.#prepared.forget(sql.text)
      throw error
    }
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

/** The prepared statements of one connection: the least used goes when there are too many, for each costs the backend memory. */
class PreparedStatements {
  readonly #names = new Map<string, string>()
  #count = 0

  /** `evicted` is the name of a statement to be closed. */
  use(text: string): { readonly name: string; readonly evicted: string | undefined } {
    const known = this.#names.get(text)
    const name = known ?? `al${++this.#count}`
    this.#names.delete(text)
    this.#names.set(text, name)
    if (this.#names.size <= MAX_PREPARED) return { name, evicted: undefined }
    const [oldest, evicted] = this.#names.entries().next().value!
    this.#names.delete(oldest)
    return { name, evicted }
  }

  forget(text: string): void {
    this.#names.delete(text)
  }
}

const CONNECT_TIMEOUT_MS = 15_000
const MAX_PREPARED = 500
