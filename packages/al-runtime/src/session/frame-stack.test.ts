import { MAX_CALL_DEPTH, SLOT_SIZE, slot } from '@alcove/al-abi'
import { describe, expect, it } from 'vitest'
import { FrameStack } from './frame-stack.ts'

const newStack = () => new FrameStack(new Int32Array(SLOT_SIZE))

/** Enters procedures 1 to `count`, each on the line ten times its number. */
function enterAll(stack: FrameStack, count: number): number[] {
  return Array.from({ length: count }, (_, i) => {
    const depth = stack.enter(i + 1)
    stack.slot[slot.line] = (i + 1) * 10
    return depth
  })
}

describe('FrameStack', () => {
  it('keeps every caller with its line while it grows', () => {
    const stack = newStack()

    enterAll(stack, MAX_CALL_DEPTH)

    const expected = Array.from({ length: MAX_CALL_DEPTH }, (_, i) => ({ procedure: i + 1, line: (i + 1) * 10 }))
    expect(stack.frames()).toEqual(expected.toReversed())
  })

  it('goes back over many frames at once, and not where it is not', () => {
    const stack = newStack()
    const depths = enterAll(stack, 20)

    stack.leave(depths[3]!)
    stack.leave(depths[10]!)

    expect(stack.frames().map(({ line }) => line)).toEqual([30, 20, 10])
  })

  it('shares nothing with other sessions but the caller that nobody has', () => {
    const [one, other] = [newStack(), newStack()]

    enterAll(one, 3)
    enterAll(other, 1)
    one.leave(0)

    expect([one.frames(), other.frames()]).toEqual([[], [{ procedure: 1, line: 10 }]])
    expect(other.enter(7)).toBe(2)
    expect(one.enter(7)).toBe(0)
  })

  it('refuses the call that is too deep before anything has changed', () => {
    const stack = newStack()
    enterAll(stack, MAX_CALL_DEPTH)
    const before = stack.frames()

    expect(() => stack.enter(1)).toThrow('The call stack is deeper than 1000 calls.')

    expect(stack.frames()).toEqual(before)
  })
})
