import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Alarm } from './alarm.ts'
import type { Timed } from './alarm.ts'

beforeEach(() => vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] }))
afterEach(() => vi.useRealTimers())

interface Named extends Timed {
  readonly name: number
}
const item = (name: number): Named => ({ name, dueAt: 0, place: -1 })

it('rings in the order of the moments, whatever the order of their setting', () => {
  const rung: number[] = []
  const alarm = new Alarm<Named>(({ name }) => rung.push(name))
  const moments = [50, 10, 40, 20, 30, 5, 45, 15]
  for (const ms of moments) alarm.set(item(ms), performance.now() + ms)

  vi.advanceTimersByTime(100)

  expect(rung).toEqual(moments.toSorted((a, b) => a - b))
})

it('does not ring for what was cleared or moved', () => {
  const rung: number[] = []
  const alarm = new Alarm<Named>(({ name }) => rung.push(name))
  const items = Array.from({ length: 20 }, (_, index) => item(index))
  for (const one of items) alarm.set(one, performance.now() + 10 + one.name)
  for (const one of items.filter(({ name }) => name % 2 === 0)) alarm.clear(one)
  alarm.set(items[1]!, performance.now() + 1_000)

  vi.advanceTimersByTime(100)
  expect(rung).toEqual([3, 5, 7, 9, 11, 13, 15, 17, 19])
  vi.advanceTimersByTime(1_000)

  expect(rung.at(-1)).toBe(1)
})

it('waits for moments that no timer can hold', () => {
  const rung: number[] = []
  const alarm = new Alarm<Named>(({ name }) => rung.push(name))
  const days = 24 * 3_600_000
  alarm.set(item(60), performance.now() + 60 * days)
  alarm.set(item(0), Infinity)

  vi.advanceTimersByTime(59 * days)
  expect(rung).toEqual([])
  vi.advanceTimersByTime(2 * days)

  expect(rung).toEqual([60])
})
