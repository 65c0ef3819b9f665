import { MAX_CALL_DEPTH, SLOT_SIZE, slot } from '@alcove/al-abi'
import type { Fiber } from '@alcove/al-abi'
import type { StackFrame } from '@alcove/al-runtime'
import { AlError } from '@alcove/al-runtime'

/** Statements between two turns: what the engine hands out at most. */
const TURN = 1024

/**
 * A session's execution without an engine: it never stops and gives others a turn only when it awaits something, or after so many checks as
 * `checksATurn` says.
 */
export class AlFiber implements Fiber {
  fuel: number
  depth = 0
  readonly slot = new Int32Array(SLOT_SIZE)
  readonly at = 0
  readonly #callers: StackFrame[] = []
  readonly #checksATurn: number | undefined

  constructor(checksATurn?: number) {
    this.#checksATurn = checksATurn
    this.fuel = this.#fuelOfTurn
  }

  enter(procedure: number): number {
    const depth = this.depth
    if (depth >= MAX_CALL_DEPTH) throw new AlError(`The call stack is deeper than ${MAX_CALL_DEPTH} calls.`)
    this.#callers[depth] = this.#innermost()
    this.slot[slot.procedure] = procedure
    this.depth = depth + 1
    return depth
  }

  leave(depth: number): void {
    if (depth >= this.depth) return
    const caller = this.#callers[depth]
    this.slot[slot.procedure] = caller?.procedure ?? 0
    this.slot[slot.line] = caller?.line ?? 0
    this.depth = depth
  }

  yield(): Promise<void> | undefined {
    this.fuel = this.#fuelOfTurn
    return this.#checksATurn === undefined ? undefined : Promise.resolve()
  }

  /** The check that finds nothing left ends the turn. */
  get #fuelOfTurn(): number {
    return this.#checksATurn === undefined ? TURN : this.#checksATurn - 1
  }

  frames(): readonly StackFrame[] {
    if (this.depth === 0) return []
    return [this.#innermost(), ...this.#callers.slice(1, this.depth).toReversed()]
  }

  #innermost(): StackFrame {
    return { procedure: this.slot[slot.procedure] ?? 0, line: this.slot[slot.line] ?? 0 }
  }
}
