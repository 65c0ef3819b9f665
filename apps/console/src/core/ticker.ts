import { Observable } from './observable.ts'
import type { ServerClock } from './server-clock.ts'

/** What shows is never so old by itself. */
const CLOCK_SET_MS = 2_000

/** Server time once a second for everything that ticks; stands still while data is old (console.md 5.4). */
export class Ticker {
  readonly now: Observable<number>
  readonly #clock: ServerClock
  #frozenAt: number | undefined

  constructor(clock: ServerClock) {
    this.#clock = clock
    this.now = new Observable(clock.now())
  }

  tick(): void {
    if (this.#frozenAt === undefined) this.now.set(this.#clock.now())
  }

  /** `at`: server time the shown data is valid for. */
  freeze(at: number | undefined): void {
    if (this.#frozenAt !== undefined) return
    this.#frozenAt = at ?? this.#clock.now()
    this.now.set(this.#frozenAt)
  }

  /** Ticks at once where it was frozen, or where the clock was set; else every message that says all is well would be a tick. */
  thaw(): void {
    const isSet = Math.abs(this.#clock.now() - this.now.current()) >= CLOCK_SET_MS
    if (this.#frozenAt === undefined && !isSet) return
    this.#frozenAt = undefined
    this.tick()
  }
}
