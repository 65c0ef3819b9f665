import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { PostgresAddress } from '../connection.ts'
import { isConnectionLost } from './connection-lost.ts'
import { batchStatement } from './session-batch.ts'
import type { Sending } from './session-batch.ts'
import type { SessionChange } from './session-writer.ts'

const longestPauseMs = 2_000
const uniqueViolation = '23505'

/** A connection that writes one batch after the other. A lost one is replaced and its batch sent again: no end goes without its event. */
export class SessionLane {
  readonly #address: PostgresAddress
  #client: pg.Client | undefined
  #closing = false

  constructor(address: PostgresAddress) {
    this.#address = address
  }

  /** Resolves once committed. */
  async write(changes: readonly [SessionChange, ...SessionChange[]]): Promise<void> {
    let sending: Sending = 'first'
    for (let pauseMs = 20; ;) {
      try {
        const client = await this.#connected()
        await client.query(batchStatement(changes, sending))
        return
      } catch (error) {
        const mayBeWritten = isUniqueViolation(error) && sending === 'first'
        if (!mayBeWritten && !isConnectionLost(error)) throw error
        sending = 'again'
        if (mayBeWritten) continue
        this.#client = undefined
        if (this.#closing && pauseMs >= longestPauseMs) throw error
        await delay(pauseMs)
        pauseMs = Math.min(pauseMs * 2, longestPauseMs)
      }
    }
  }

  /** From now on a database that stays away is no longer waited for. */
  closing(): void {
    this.#closing = true
  }

  async close(): Promise<void> {
    await this.#client?.end().catch(() => undefined)
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

function isUniqueViolation(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === uniqueViolation
}
