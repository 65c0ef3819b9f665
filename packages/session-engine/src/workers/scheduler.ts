import { TURN_MS } from './fiber.ts'
import { TurnQueue } from './turn-queue.ts'

/** Whoever waits for the processor. `turn` goes on with its work and is gone as soon as it has been called. */
export interface Runner {
  turn: (() => void) | undefined
}

/** Rounds that fresh and woken sessions may take in a row while others wait for their next turn. */
const ROUNDS_IN_A_ROW = 2

/**
 * Hands out one turn per event-loop round, so that messages and the database are served between any two. Sessions told to stop go first;
 * fresh and woken ones before those that have used up a turn, which still get every third round at least.
 */
export class Scheduler {
  readonly #urgent = new TurnQueue<Runner>()
  readonly #ready = new TurnQueue<Runner>()
  readonly #tired = new TurnQueue<Runner>()
  #planned = false
  #roundsInARow = 0
  #roundEndsAt = 0

  /** Told to stop. A runner may stand in another queue as well: its turn comes once. */
  urgent(runner: Runner): void {
    this.#urgent.push(runner)
    this.#plan()
  }

  /** New, or its wait is over. */
  ready(runner: Runner): void {
    this.#ready.push(runner)
    this.#plan()
  }

  /** Has had its turn and wants another. */
  tired(runner: Runner): void {
    this.#tired.push(runner)
    this.#plan()
  }

  #plan(): void {
    if (this.#planned) return
    this.#planned = true
    setImmediate(this.#round)
  }

  #round = (): void => {
    this.#planned = false
    if (this.#urgent.length > 0 || (this.#ready.length > 0 && !this.#isTiredOnesTurn())) {
      this.#roundsInARow++
      this.#roundEndsAt = performance.now() + TURN_MS
      return this.#nextShort()
    }
    this.#roundsInARow = 0
    // A runner that stopped meanwhile has lost its turn; the round is not wasted on it.
    let runner = this.#tired.shift()
    while (runner && !runner.turn) runner = this.#tired.shift()
    runner?.turn?.()
    this.#planRest()
  }

  #isTiredOnesTurn(): boolean {
    return this.#tired.length > 0 && this.#roundsInARow >= ROUNDS_IN_A_ROW
  }

  /** Short pieces of work share a round: each runs in the microtasks between two of these steps. */
  #nextShort = (): void => {
    const hasTime = performance.now() < this.#roundEndsAt
    const runner = hasTime ? (this.#urgent.shift() ?? this.#ready.shift()) : undefined
    if (!runner) return this.#planRest()
    runner.turn?.()
    queueMicrotask(this.#nextShort)
  }

  #planRest(): void {
    if (this.#urgent.length + this.#ready.length + this.#tired.length > 0) this.#plan()
  }
}
