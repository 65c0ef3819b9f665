import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { Announcer } from './announce.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

function recorded() {
  const said: string[] = []
  const region = {
    set textContent(text: string | null) {
      said.push(text ?? '')
    },
    get textContent() {
      return said.at(-1) ?? ''
    },
  }
  const announcer = new Announcer(
    () => ({ polite: region, assertive: region }),
    () => Date.now(),
  )
  return { announcer, said }
}

it('merges what has the same key and drops repeats within 3 s (console.md 16.2)', () => {
  const { announcer, said } = recorded()

  announcer.announce('1 match', 'polite', 'matches')
  announcer.announce('2 matches', 'polite', 'matches')
  vi.advanceTimersByTime(100)
  announcer.announce('2 matches', 'polite', 'matches')
  vi.advanceTimersByTime(100)

  expect(said).toEqual(['2 matches'])
})

it('clears before it repeats the same text', () => {
  const { announcer, said } = recorded()
  announcer.announce('Live again')
  vi.advanceTimersByTime(4_000)

  announcer.announce('Live again')
  vi.advanceTimersByTime(200)

  expect(said).toEqual(['Live again', '', 'Live again'])
})
