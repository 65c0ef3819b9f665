import { expect, it } from 'vitest'
import { formatDuration, spellDuration } from './format-duration.ts'

it.each([
  [400, '0.4 s', '0 seconds'],
  [12_000, '12 s', '12 seconds'],
  [192_000, '3 min 12 s', '3 minutes 12 seconds'],
  [7_500_000, '2 h 05 min', '2 hours 5 minutes'],
  [273_600_000, '3 d 4 h', '3 days 4 hours'],
])('writes %i ms as %s and spells it %s (console.md 20)', (ms, written, spelled) => {
  expect(formatDuration(ms)).toBe(written)
  expect(spellDuration(ms)).toBe(spelled)
})
