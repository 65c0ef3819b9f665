import { MAX_CALL_DEPTH, slot, STOP_REQUESTED } from '@alcove/al-abi'
import { StopSignal } from '@alcove/al-runtime'
import { describe, expect, it } from 'vitest'
import { SessionFiber } from './fiber.ts'

/** As generated code counts them. */
const WORDS_A_FRAME = 2

function fiberOf(nextTurn: () => Promise<void> = () => Promise.resolve()) {
  const slots = new Int32Array(64)
  return { slots, fiber: new SessionFiber(slots, 16, { nextTurn }) }
}

describe('SessionFiber', () => {
  it('shows the innermost procedure and line in the slot, and all frames on demand', () => {
    const { slots, fiber } = fiberOf()

    fiber.enter(10)
    slots[16 + slot.line] = 3
    const depth = fiber.enter(20)
    slots[16 + slot.line] = 7
    fiber.enter(30)
    slots[16 + slot.line] = 9

    expect(fiber.frames()).toEqual([
      { procedure: 30, line: 9 },
      { procedure: 20, line: 7 },
      { procedure: 10, line: 3 },
    ])
    fiber.leave(depth)
    expect([slots[16 + slot.procedure], slots[16 + slot.line]]).toEqual([10, 3])
    expect(fiber.frames()).toEqual([{ procedure: 10, line: 3 }])
    fiber.leave(0)
    expect([fiber.depth, slots[16 + slot.procedure]]).toEqual([0, 0])
  })

  it('raises an AL error where a call would be too deep, and stays usable', () => {
    const { fiber } = fiberOf()
    for (let i = 0; i < MAX_CALL_DEPTH; i++) fiber.enter(1)

    expect(() => fiber.enter(1)).toThrow('The call stack is deeper than 1000 calls.')
    const wasDeep = fiber.frames().length
    fiber.leave(5 * WORDS_A_FRAME)

    expect([wasDeep, fiber.frames().length]).toEqual([MAX_CALL_DEPTH, 5])
  })

  it('throws the stop signal as soon as STOP is set', () => {
    const { slots, fiber } = fiberOf()
    slots[16 + slot.stop] = STOP_REQUESTED

    expect(() => fiber.yield()).toThrow(StopSignal)
  })

  it('refuels within its turn and waits for the next one when it is over', async () => {
    let turns = 0
    const { fiber } = fiberOf(async () => void turns++)
    fiber.fuel = -1

    expect(fiber.yield()).toBeUndefined()
    expect(fiber.fuel).toBeGreaterThan(0)
    const until = performance.now() + 2
    while (performance.now() < until);
    await fiber.yield()

    expect(turns).toBe(1)
    expect(fiber.fuel).toBeGreaterThan(0)
  })
})
