import { Connection, type ConnectionSettings } from './connection.ts'
import { canceledError, sqlStateOf } from './store-errors.ts'

/**
 * The connections of one worker thread. Not pg.Pool: a wait for a connection must be breakable without losing a place, and a free
 * connection must be taken without a turn of the event loop.
 */
export class ConnectionPool {
  readonly #settings: ConnectionSettings
  readonly #max: number
  readonly #idle: Connection[] = []
  readonly #waiters = new Set<Waiter>()
  /** Open or opening. */
  #size = 0
  #opening = 0
  #closed = false
  #idleTimer: NodeJS.Timeout | undefined

  constructor(settings: ConnectionSettings, max: number) {
    this.#settings = settings
    this.#max = max
  }

  /** A free connection, at once or not at all. */
  take(): Connection | undefined {
    for (;;) {
      const connection = this.#idle.pop()
      if (connection === undefined || !connection.isBroken) return connection
      this.#size--
    }
  }

  /** Must a caller of `wait` wait for another session? */
  get isExhausted(): boolean {
    return this.#size >= this.#max
  }

  /** Opens a connection or waits for one, first come, first served. Aborting rejects with 'canceled' and keeps nothing. */
  wait(signal: AbortSignal): Promise<Connection> {
    return new Promise((resolve, reject) => {
      if (this.#closed) return reject(canceledError())
      const waiter: Waiter = {
        give: (connection) => settle(() => resolve(connection)),
        fail: (error) => settle(() => reject(error)),
      }
      const onAbort = () => waiter.fail(canceledError())
      const settle = (how: () => void) => {
        this.#waiters.delete(waiter)
        signal.removeEventListener('abort', onAbort)
        how()
      }
      signal.addEventListener('abort', onAbort)
      this.#waiters.add(waiter)
      this.#openForWaiters()
    })
  }

  giveBack(connection: Connection): void {
    if (connection.isBroken || this.#closed) {
      this.#size--
      void connection.close()
      this.#openForWaiters()
      return
    }
    const waiter = this.#firstWaiter()
    if (waiter !== undefined) return waiter.give(connection)
    this.#idle.push(connection)
    this.#idleTimer ??= setTimeout(() => this.#closeIdle(), IDLE_MS).unref()
  }

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#idleTimer)
    for (const waiter of this.#waiters) waiter.fail(canceledError())
    await Promise.all(this.#idle.splice(0).map((connection) => connection.close()))
  }

  #openForWaiters(): void {
    while (!this.#closed && this.#opening < this.#waiters.size && this.#size < this.#max) {
      this.#size++
      this.#opening++
      Connection.open(this.#settings).then(
        (connection) => {
          this.#opening--
          this.giveBack(connection)
        },
        (error: unknown) => {
          this.#opening--
          this.#size--
          // Other programs use the server up: those who wait get what this pool has.
          if (sqlStateOf(error) === TOO_MANY_CONNECTIONS && this.#size > 0) return
          this.#firstWaiter()?.fail(error)
          this.#openForWaiters()
        },
      )
    }
  }

  #firstWaiter(): Waiter | undefined {
    for (const waiter of this.#waiters) return waiter
    return undefined
  }

  /** Half of what is idle goes each time; the last to be used are at the end. */
  #closeIdle(): void {
    this.#idleTimer = undefined
    const old = this.#idle.splice(0, Math.ceil(this.#idle.length / 2))
    this.#size -= old.length
    for (const connection of old) void connection.close()
    if (this.#idle.length > 0) this.#idleTimer = setTimeout(() => this.#closeIdle(), IDLE_MS).unref()
  }
}

const TOO_MANY_CONNECTIONS = '53300'
const IDLE_MS = 30_000

interface Waiter {
  give(connection: Connection): void
  fail(error: unknown): void
}
