import { Observable } from './observable.ts'
import type { ServerClock } from './server-clock.ts'

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

  /** It runs on from its next tick where it was not frozen: what changes with every message must not tick with it. */
  thaw(): void {
    if (this.#frozenAt === undefined) return
    this.#frozenAt = undefined
    this.tick()
  }
}
