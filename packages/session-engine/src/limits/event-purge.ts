import type { SessionRows } from '@alcove/record-store'
import type { EngineSettings } from '../engine-api.ts'
import { OneAtATime } from './one-at-a-time.ts'

/** Deletes old events. The start of any session triggers it, at most once per lookup period (C-44). */
export class EventPurge {
  readonly #rows: SessionRows
  readonly #settings: EngineSettings
  readonly #failed: (error: unknown) => void
  #lastAt = -Infinity
  readonly #purges = new OneAtATime()

  constructor(rows: SessionRows, settings: EngineSettings, failed: (error: unknown) => void) {
    this.#rows = rows
    this.#settings = settings
    this.#failed = failed
  }

  sessionStarted(): void {
    const now = performance.now()
    if (this.#purges.isRunning || now - this.#lastAt < this.#settings.sessionEventTablePurgeLookupMs) return
    this.#lastAt = now
    this.#purges.run(() => this.#purge(), this.#failed)
  }

  settled(): Promise<void> {
    return this.#purges.settled()
  }

  async #purge(): Promise<void> {
    const now = Date.now()
    const { sessionEventTableRetainMs, nonInteractiveSessionsLogRetainMs, auditRetainMs } = this.#settings
    await this.#rows.purge({
      before: new Date(now - sessionEventTableRetainMs),
      nonInteractiveBefore: new Date(now - nonInteractiveSessionsLogRetainMs),
      auditBefore: new Date(now - auditRetainMs),
    })
  }
}
