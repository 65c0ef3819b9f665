import { MAX_CALL_DEPTH, slot } from '@alcove/al-abi'
import { AlError } from '../errors/al-error.ts'
import type { StackFrame } from '../host.ts'

const WORDS_A_FRAME = 2
const FIRST_WORDS = 16
const MOST_WORDS = MAX_CALL_DEPTH * WORDS_A_FRAME

/** Of all sessions in their outermost call. It has no caller, so that everybody writes zeros. */
const OUTERMOST_ONLY = new Int32Array(WORDS_A_FRAME)

/** How many frames stand at a depth (see Fiber.depth). */
export function framesAt(depth: number): number {
  return depth / WORDS_A_FRAME
}

/**
 * The AL frames of a session. The innermost one is in the slot, for anyone to read; its callers are on the stack: line and procedure of frame n - 1 at
 * 2n. Generated code spells out `enter` and `leave`.
 */
export class FrameStack {
  readonly slot: Int32Array
  stack = OUTERMOST_ONLY

  constructor(own: Int32Array) {
    this.slot = own
    clear(own)
  }

  get depth(): number {
    return this.slot[slot.depth]!
  }

  enter(procedure: number): number {
    const { depth, slot: own } = this
    const stack = depth < this.stack.length ? this.stack : this.deepen()
    stack[depth] = own[slot.line]!
    stack[depth + 1] = own[slot.procedure]!
    own[slot.depth] = depth + WORDS_A_FRAME
    own[slot.procedure] = procedure
    return depth
  }

  leave(depth: number): void {
    const { slot: own, stack } = this
    if (depth >= this.depth) return
    own[slot.line] = stack[depth]!
    own[slot.procedure] = stack[depth + 1]!
    own[slot.depth] = depth
  }

  deepen(): Int32Array {
    const { stack } = this
    if (stack.length >= MOST_WORDS) throw new AlError(`The call stack is deeper than ${MAX_CALL_DEPTH} calls.`)
    this.stack = new Int32Array(Math.min(MOST_WORDS, Math.max(FIRST_WORDS, stack.length * 2)))
    this.stack.set(stack)
    return this.stack
  }

  /** Innermost first. */
  frames(): StackFrame[] {
    const { depth, slot: own, stack } = this
    if (depth === 0) return []
    const frames = [{ procedure: own[slot.procedure]!, line: own[slot.line]! }]
    for (let at = depth - WORDS_A_FRAME; at > 0; at -= WORDS_A_FRAME)
      frames.push({ procedure: stack[at + 1]!, line: stack[at]! })
    return frames
  }

  /** No frame stands. */
  reset(): void {
    clear(this.slot)
    this.stack = OUTERMOST_ONLY
  }
}

/** What the outermost frame takes for its caller's is 0. */
function clear(own: Int32Array): void {
  own[slot.depth] = 0
  own[slot.procedure] = 0
  own[slot.line] = 0
}
