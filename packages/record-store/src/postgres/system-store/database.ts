import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { PostgresAddress } from '../connection.ts'
import { isConnectionLost } from './connection-lost.ts'

const retryDelaysMs = [20, 100, 300, 1_000, 2_000, 4_000]

/**
 * The connections of the main thread. A statement whose connection is lost is sent again on a new one, so every statement
 * must bear being executed twice.
 */
export class Database {
  readonly #pool: pg.Pool

  constructor(address: PostgresAddress, applicationName: string) {
    this.#pool = new pg.Pool({
      ...address,
      max: 4,
      application_name: applicationName,
      options: '-c search_path=public -c timezone=UTC -c lock_timeout=30000',
      keepAlive: true,
      connectionTimeoutMillis: 15_000,
    })
    // A server that goes away breaks idle connections too; the pool replaces them.
    this.#pool.on('error', () => undefined)
    this.#pool.on('connect', (client) => client.on('error', () => undefined))
  }

  async rows<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.#query<Row>(text, values)).rows
  }

  async first<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[] = []): Promise<Row | undefined> {
    return (await this.rows<Row>(text, values))[0]
  }

  /** Rows changed. */
  async change(text: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.#query(text, values)).rowCount ?? 0
  }

  /** One transaction; the whole of it is repeated when its connection is lost. */
  async transaction<T>(work: (client: pg.ClientBase) => Promise<T>): Promise<T> {
    return this.#repeatWhenLost(async () => {
      const client = await this.#pool.connect()
      try {
        await client.query('begin')
        const result = await work(client)
        await client.query('commit')
        client.release()
        return result
      } catch (error) {
        await client.query('rollback').catch(() => undefined)
        client.release(isConnectionLost(error))
        throw error
      }
    })
  }

  close(): Promise<void> {
    return this.#pool.end()
  }

  #query<Row extends pg.QueryResultRow>(text: string, values: readonly unknown[]): Promise<pg.QueryResult<Row>> {
    return this.#repeatWhenLost(() => this.#pool.query<Row>(text, [...values]))
  }

  async #repeatWhenLost<T>(work: () => Promise<T>): Promise<T> {
    for (const delayMs of retryDelaysMs) {
      try {
        return await work()
      } catch (error) {
        if (this.#pool.ending || !isConnectionLost(error)) throw error
        await delay(delayMs)
      }
    }
    return work()
  }
}
