import { MAX_CALL_DEPTH, slot } from '@alcove/al-abi'
import type { Fiber } from '@alcove/al-abi'
import { AlError, StopSignal } from '@alcove/al-runtime'
import type { StackFrame } from '@alcove/al-runtime'

/** How long a session computes before another one gets its turn. */
export const TURN_MS = 1
/** A chunk of statements lasts about this long; after each the clock is read. */
const CHUNK_MS = 0.2
const FIRST_CHUNK = 256
/** Reading the clock costs as much as twenty statements. More statements would hold the thread for long when they suddenly get slow. */
const LARGEST_CHUNK = 1024

export interface FiberOwner {
  /** Waits until the session may compute again; rejects with the stop signal when it is told to stop meanwhile. */
  nextTurn(): Promise<void>
}

/** The frames and the fuel of one session. The innermost frame is in the slot, its callers are on the stack. */
export class SessionFiber implements Fiber {
  fuel = FIRST_CHUNK
  depth = 0
  readonly slot: Int32Array
  readonly at: number
  readonly #owner: FiberOwner
  /** Procedure and line of every caller, outermost first. */
  #callers: number[] | undefined
  #chunk = FIRST_CHUNK
  #turnStartedAt = 0
  /** 0: not known, because the session has waited since. */
  #chunkStartedAt = 0

  constructor(slots: Int32Array, at: number, owner: FiberOwner) {
    this.slot = slots
    this.at = at
    this.#owner = owner
  }

  enter(procedure: number): number {
    const depth = this.depth
    if (depth >= MAX_CALL_DEPTH) throw new AlError(`The call stack is deeper than ${MAX_CALL_DEPTH} calls.`)
    const { slot: slots, at } = this
    // The outermost call has no caller: most sessions that wait stand in it, without a stack.
    if (depth !== 0) this.#push(slots, at)
    slots[at + slot.procedure] = procedure
    this.depth = depth + 1
    return depth
  }

  leave(depth: number): void {
    if (depth >= this.depth) return
    const { slot: slots, at } = this
    const callers = this.#callers
    if (depth === 0 || callers === undefined) {
      slots[at + slot.line] = 0
      slots[at + slot.procedure] = 0
    } else {
      slots[at + slot.line] = callers[depth * 2 - 2] as number
      slots[at + slot.procedure] = callers[depth * 2 - 1] as number
    }
    this.depth = depth
  }

  yield(): Promise<void> | undefined {
    if (this.slot[this.at + slot.stop] !== 0) throw new StopSignal()
    const now = performance.now()
    if (this.#chunkStartedAt === 0) {
      this.#turnStartedAt = now
    } else {
      this.#adapt(now - this.#chunkStartedAt)
      if (now - this.#turnStartedAt >= TURN_MS) return this.#wait()
    }
    this.#chunkStartedAt = now
    this.fuel = this.#chunk
    return undefined
  }

  /** The session waits for something: what it has used of its turn no longer counts. */
  forgetTurn(): void {
    this.#chunkStartedAt = 0
  }

  frames(): StackFrame[] {
    if (this.depth === 0) return []
    const frames = [this.#frame(this.slot[this.at + slot.procedure], this.slot[this.at + slot.line])]
    const callers = this.#callers ?? []
    for (let depth = this.depth - 1; depth > 0; depth--)
      frames.push(this.#frame(callers[depth * 2 - 1], callers[depth * 2 - 2]))
    return frames
  }

  /** Between two AL calls no frame stands. */
  reset(): void {
    this.leave(0)
    this.#callers = undefined
    this.slot[this.at + slot.procedure] = 0
    this.slot[this.at + slot.line] = 0
    this.forgetTurn()
  }

  #push(slots: Int32Array, at: number): void {
    const callers = (this.#callers ??= [])
    const index = this.depth * 2
    callers[index - 2] = slots[at + slot.line] as number
    callers[index - 1] = slots[at + slot.procedure] as number
  }

  #frame(procedure: number | undefined, line: number | undefined): StackFrame {
    return { procedure: procedure ?? 0, line: line ?? 0 }
  }

  #adapt(chunkMs: number): void {
    if (chunkMs < CHUNK_MS / 2 && this.#chunk < LARGEST_CHUNK) this.#chunk *= 2
    else if (chunkMs > CHUNK_MS * 2) this.#chunk = Math.max(1, Math.round((this.#chunk * CHUNK_MS) / chunkMs))
  }

  async #wait(): Promise<void> {
    await this.#owner.nextTurn()
    this.#turnStartedAt = this.#chunkStartedAt = performance.now()
    this.fuel = this.#chunk
  }
}
