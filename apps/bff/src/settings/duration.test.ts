import { expect, it } from 'vitest'
import { parseDuration } from './duration.ts'

it.each([
  ['00:00:05', 5_000],
  ['90.00:00:00', 90 * 86_400_000],
  ['1.02:03:04', ((26 * 60 + 3) * 60 + 4) * 1000],
  ['00:00:00.250', 250],
  ['MaxValue', Number.POSITIVE_INFINITY],
])('reads %s as %d ms', (text, expected) => {
  expect(parseDuration(text)).toBe(expected)
})

it.each(['5', '24:00:00', '00:60:00', '-00:00:01', 'soon', ''])('refuses %j', (text) => {
  expect(parseDuration(text)).toBeUndefined()
})
