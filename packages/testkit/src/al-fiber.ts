import { SLOT_SIZE } from '@alcove/al-abi'
import type { Fiber } from '@alcove/al-abi'
import { FrameStack } from '@alcove/al-runtime'

/** Statements between two turns: what the engine hands out at most. */
const TURN = 1024

/**
 * A session's execution without an engine: it never stops and gives others a turn only when it awaits something, or after so many checks as
 * `checksATurn` says.
 */
export class AlFiber extends FrameStack implements Fiber {
  fuel: number
  readonly #checksATurn: number | undefined

  constructor(checksATurn?: number) {
    super(new Int32Array(SLOT_SIZE))
    this.#checksATurn = checksATurn
    this.fuel = this.#fuelOfTurn
  }

  yield(): Promise<void> | undefined {
    this.fuel = this.#fuelOfTurn
    return this.#checksATurn === undefined ? undefined : Promise.resolve()
  }

  /** The check that finds nothing left ends the turn. */
  get #fuelOfTurn(): number {
    return this.#checksATurn === undefined ? TURN : this.#checksATurn - 1
  }
}
