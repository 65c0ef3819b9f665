import type { ConnectionPool } from './connection-pool.ts'

/** Breaks off other backends' statements, over connections of its own: the sessions' may all be in use. */
export class StatementCanceler {
  readonly #pool: ConnectionPool

  constructor(pool: ConnectionPool) {
    this.#pool = pool
  }

  /**
   * `whenReady` runs once a connection is there and decides, at that moment, whether the cancel is still wanted: `send` sends it and
   * resolves when PostgreSQL has signalled the backend. Resolves when all is over; a cancel that fails is the caller's to repeat.
   */
  async cancel(pid: number, whenReady: (send: () => Promise<void>) => void): Promise<void> {
    const connection = this.#pool.take() ?? (await this.#pool.wait(NEVER).catch(() => undefined))
    if (connection === undefined) return
    let sent: Promise<void> | undefined
    whenReady(() => {
      const answer = connection.run({ text: 'select pg_cancel_backend($1)', values: [pid] })
      return (sent = answer.then(
        () => undefined,
        () => undefined,
      ))
    })
    await sent
    this.#pool.giveBack(connection)
  }

  close(): Promise<void> {
    return this.#pool.close()
  }
}

const NEVER = new AbortController().signal
