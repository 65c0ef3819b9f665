import { SLOT_SIZE, slot } from '@alcove/al-abi'
import type { Fiber } from '@alcove/al-abi'
import { FrameStack, StopSignal } from '@alcove/al-runtime'

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

/** The frames and the fuel of one session. */
export class SessionFiber extends FrameStack implements Fiber {
  fuel = FIRST_CHUNK
  readonly #owner: FiberOwner
  #chunk = FIRST_CHUNK
  #turnStartedAt = 0
  /** 0: not known, because the session has waited since. */
  #chunkStartedAt = 0

  constructor(slots: Int32Array, at: number, owner: FiberOwner) {
    super(slots.subarray(at, at + SLOT_SIZE))
    this.#owner = owner
  }

  yield(): Promise<void> | undefined {
    if (this.slot[slot.stop] !== 0) throw new StopSignal()
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

  /** Between two AL calls no frame stands. */
  override reset(): void {
    super.reset()
    this.forgetTurn()
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
