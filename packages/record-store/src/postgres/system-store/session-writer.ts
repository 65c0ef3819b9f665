import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { SessionEnd, SessionStart } from '../../system-store.ts'
import type { PostgresAddress } from '../connection.ts'
import { isConnectionLost } from './connection-lost.ts'
import { batchStatement } from './session-batch.ts'

const maxBatch = 2_000

export type SessionChange =
  { readonly kind: 'start'; readonly row: SessionStart } | { readonly kind: 'end'; readonly row: SessionEnd }

interface Pending {
  readonly change: SessionChange
  resolve(): void
  reject(error: unknown): void
}

/**
 * Writes starts and ends of sessions. Whatever arrives while a commit is under way shares the next one, so the log is flushed once for
 * thousands of sessions. A lost connection is replaced and its batch sent again: no end goes without its event.
 */
export class SessionWriter {
  readonly #address: PostgresAddress
  readonly #pending: Pending[] = []
  #client: pg.Client | undefined
  #running: Promise<void> | undefined
  #closed = false

  constructor(address: PostgresAddress) {
    this.#address = address
  }

  /** Resolves once committed. */
  write(change: SessionChange): Promise<void> {
    if (this.#closed) return Promise.reject(new Error('The session writer is closed.'))
    return new Promise((resolve, reject) => {
      this.#pending.push({ change, resolve, reject })
      this.#running ??= this.#run()
    })
  }

  /** Writes what is pending, then closes. */
  async close(): Promise<void> {
    this.#closed = true
    await this.#running
    await this.#client?.end().catch(() => undefined)
  }

  async #run(): Promise<void> {
    // What the caller adds in this turn of the event loop belongs to the first batch already.
    await new Promise(setImmediate)
    while (this.#pending.length > 0) await this.#writeBatch(this.#pending.splice(0, maxBatch))
    this.#running = undefined
  }

  async #writeBatch(batch: readonly Pending[]): Promise<void> {
    try {
      await this.#executeUntilDone(batch.map(({ change }) => change))
      for (const { resolve } of batch) resolve()
    } catch (error) {
      if (batch.length === 1) return batch[0]?.reject(error)
      // One row that the database refuses must not take the others with it.
      const middle = batch.length >> 1
      await this.#writeBatch(batch.slice(0, middle))
      await this.#writeBatch(batch.slice(middle))
    }
  }

  async #executeUntilDone(changes: readonly SessionChange[]): Promise<void> {
    const statement = batchStatement(changes)
    for (let pauseMs = 20; ; pauseMs = Math.min(pauseMs * 2, 2_000)) {
      try {
        const client = await this.#connected()
        await client.query(statement)
        return
      } catch (error) {
        if (!isConnectionLost(error)) throw error
        this.#client = undefined
        if (this.#closed && pauseMs >= 2_000) throw error
        await delay(pauseMs)
      }
    }
  }

  async #connected(): Promise<pg.Client> {
    if (this.#client !== undefined) return this.#client
    const client = new pg.Client({
      ...this.#address,
      application_name: 'Alcove session writer',
      options: '-c search_path=public -c timezone=UTC',
      keepAlive: true,
      connectionTimeoutMillis: 15_000,
    })
    client.on('error', () => (this.#client = undefined))
    await client.connect()
    return (this.#client = client)
  }
}
