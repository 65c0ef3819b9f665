import type { StopOperationRow } from '../../system-store/audit-rows.ts'
import type { SessionEnd, SessionStart } from '../../system-store/session-rows.ts'
import type { PostgresAddress } from '../connection.ts'
import { isSameInstance, startOf } from './session-batch.ts'
import { SessionLane } from './session-lane.ts'

/** Large enough that a commit costs a session next to nothing, small enough that main thread and database work at the same time. */
const maxBatch = 500
/** While one commits, the other takes what has come meanwhile. */
const laneCount = 2

export type SessionChange =
  | { readonly kind: 'start'; readonly row: SessionStart }
  | { readonly kind: 'end'; readonly row: SessionEnd }
  | { readonly kind: 'operation'; readonly row: StopOperationRow }

interface Pending {
  readonly change: SessionChange
  resolve(): void
  reject(error: unknown): void
}

/**
 * Writes starts and ends of sessions and stop operations. Whatever arrives while commits are under way shares the next one, so the log is flushed once for
 * thousands of sessions. Two batches may be under way at once: the end of a session is written once its start is committed, or together with it.
 */
export class SessionWriter {
  readonly #lanes: readonly SessionLane[]
  readonly #idle: SessionLane[]
  readonly #running = new Set<Promise<void>>()
  #pending: Pending[] = []
  #planned = false
  #closed = false

  constructor(address: PostgresAddress) {
    this.#lanes = Array.from({ length: laneCount }, () => new SessionLane(address))
    this.#idle = [...this.#lanes]
  }

  /** Resolves once committed. */
  write(change: SessionChange): Promise<void> {
    if (this.#closed) return Promise.reject(new Error('The session writer is closed.'))
    return new Promise((resolve, reject) => {
      this.#pending.push({ change, resolve, reject })
      this.#plan()
    })
  }

  /** Writes what is pending, then closes. */
  async close(): Promise<void> {
    this.#closed = true
    for (const lane of this.#lanes) lane.closing()
    this.#hand()
    while (this.#running.size > 0) await Promise.all(this.#running)
    await Promise.all(this.#lanes.map((lane) => lane.close()))
  }

  /** What the caller adds in this turn of the event loop belongs to the first batch already. */
  #plan(): void {
    if (this.#planned || this.#idle.length === 0) return
    this.#planned = true
    setImmediate(() => {
      this.#planned = false
      this.#hand()
    })
  }

  #hand(): void {
    while (this.#pending.length > 0) {
      const lane = this.#idle.pop()
      if (!lane) return
      const work: Promise<void> = this.#write(lane, this.#take()).then(() => {
        this.#running.delete(work)
        this.#idle.push(lane)
        this.#hand()
      })
      this.#running.add(work)
    }
  }

  #take(): readonly Pending[] {
    let count = 0
    let first: SessionStart | undefined
    for (const { change } of this.#pending) {
      const start = startOf(change)
      if (count === maxBatch || !isSameInstance(first, start)) break
      first ??= start
      count++
    }
    return this.#pending.splice(0, count)
  }

  async #write(lane: SessionLane, batch: readonly Pending[]): Promise<void> {
    const [first, ...others] = batch
    if (!first) return
    try {
      await lane.write([first.change, ...others.map(({ change }) => change)])
      for (const { resolve } of batch) resolve()
    } catch (error) {
      if (batch.length === 1) return first.reject(error)
      // One row that the database refuses must not take the others with it.
      const middle = batch.length >> 1
      await this.#write(lane, batch.slice(0, middle))
      await this.#write(lane, batch.slice(middle))
    }
  }
}
