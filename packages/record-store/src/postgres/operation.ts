import type { Connection } from './connection.ts'
import type { StatementCanceler } from './statement-canceler.ts'
import { canceledError } from './store-errors.ts'

/**
 * One call of a StoreSession: what a cancel breaks off. A cancel in flight delays the end of its statement, so that it never meets the
 * next statement of the same backend, be it the ROLLBACK or another session's.
 */
export class Operation {
  readonly isCancelable: boolean
  #canceled = false
  #isEnded = false
  #running: { readonly statement: Promise<unknown> } | undefined
  #cancelInFlight: Promise<void> | undefined
  #wait: AbortController | undefined
  #whenEnded: (() => void)[] = []

  constructor(isCancelable: boolean) {
    this.isCancelable = isCancelable
  }

  throwIfCanceled(): void {
    if (this.#canceled) throw canceledError()
  }

  get isCanceled(): boolean {
    return this.#canceled
  }

  /** Waits for a connection in a way that a cancel breaks off. */
  async waitFor<T>(start: (signal: AbortSignal) => Promise<T>): Promise<T> {
    this.throwIfCanceled()
    this.#wait = new AbortController()
    try {
      return await start(this.#wait.signal)
    } finally {
      this.#wait = undefined
    }
  }

  /** Runs a statement; settles only when neither it nor a cancel of it is under way. Rejects with 'canceled' once a cancel was asked for. */
  async runStatement<T>(
    connection: Connection,
    start: (connection: Connection) => Promise<T>,
    canceler: StatementCanceler,
  ): Promise<T> {
    this.throwIfCanceled()
    const statement = start(connection)
    this.#running = { statement }
    this.#breakStatement = () => void this.#breakOff(connection.pid, canceler)
    try {
      return await statement
    } finally {
      this.#running = undefined
      this.#breakStatement = undefined
      if (this.#cancelInFlight !== undefined) await this.#cancelInFlight
      // Whether the cancel came in time or not: the caller asked for an end and gets one.
      this.throwIfCanceled()
    }
  }

  #breakStatement: (() => void) | undefined

  /** Resolves when the operation has ended. */
  cancel(): Promise<void> {
    if (this.#isEnded) return Promise.resolve()
    if (this.isCancelable && !this.#canceled) {
      this.#canceled = true
      this.#wait?.abort()
      this.#breakStatement?.()
    }
    return new Promise((resolve) => this.#whenEnded.push(resolve))
  }

  end(): void {
    this.#isEnded = true
    for (const tell of this.#whenEnded) tell()
  }

  /** Again and again: a cancel that arrives before PostgreSQL has read the statement has no effect. */
  async #breakOff(pid: number, canceler: StatementCanceler): Promise<void> {
    const running = this.#running
    let pauseMs = 5
    while (this.#running === running && running !== undefined) {
      await canceler.cancel(pid, (send) => {
        if (this.#running !== running) return
        this.#cancelInFlight = send()
      })
      await Promise.race([running.statement.catch(() => undefined), delay(pauseMs)])
      pauseMs = Math.min(pauseMs * 2, 200)
    }
  }
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
