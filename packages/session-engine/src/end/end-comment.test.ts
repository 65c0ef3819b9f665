import { expect, it } from 'vitest'
import { cutComment, formatDuration, timeoutComment } from './end-comment.ts'

it.each([
  { what: 'keeps what fits', text: ' as it is ', cut: ' as it is ' },
  { what: 'cuts after 132 units', text: 'x'.repeat(200), cut: 'x'.repeat(132) },
  { what: 'never leaves half a character', text: 'x'.repeat(131) + '😀', cut: 'x'.repeat(131) },
  { what: 'keeps a character that ends at the limit', text: 'x'.repeat(130) + '😀!', cut: 'x'.repeat(130) + '😀' },
  { what: 'replaces U+0000', text: 'a\0b', cut: 'a\uFFFDb' },
])('C-36: $what', ({ text, cut }) => {
  expect(cutComment(text)).toBe(cut)
})

it.each([
  { ms: 30_000, text: '00:00:30' },
  { ms: 8 * 3_600_000, text: '08:00:00' },
  { ms: (2 * 24 * 3600 + 3 * 3600 + 4 * 60 + 5) * 1000, text: '02.03:04:05' },
])('writes durations as [dd.]hh:mm:ss: $text', ({ ms, text }) => {
  expect(formatDuration(ms)).toBe(text)
  expect(timeoutComment(ms)).toContain(`threshold (${text}).`)
})
