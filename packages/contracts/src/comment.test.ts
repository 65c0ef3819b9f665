import { describe, expect, it } from 'vitest'
import { COMMENT_LIMIT, commentProblem, normalizeComment } from './comment.ts'

describe('a comment is normalized as the log will hold it (console.md 7.4)', () => {
  it.each([
    { typed: '  Blocks posting  ', stored: 'Blocks posting' },
    { typed: 'two\r\nlines\tand a tab', stored: 'two lines and a tab' },
    { typed: 'a\u0000b\u0007c', stored: 'abc' },
    { typed: 'Cafe\u0301', stored: 'Caf\u00E9' },
    { typed: 'half \uD83D of a pair', stored: 'half  of a pair' },
    { typed: 'مرحبا 😀', stored: 'مرحبا 😀' },
    { typed: '<b>=1+1</b>', stored: '<b>=1+1</b>' },
  ])('$typed', ({ typed, stored }) => {
    expect(normalizeComment(typed)).toBe(stored)
  })
})

describe('what is wrong with a comment', () => {
  it.each([
    { comment: '', required: true, problem: 'required' },
    { comment: '\u200B\u200B', required: true, problem: 'required' },
    { comment: 'No', required: true, problem: 'too-short' },
    { comment: '😀😀', required: true, problem: 'too-short' },
    { comment: 'Yes', required: true, problem: undefined },
    { comment: '', required: false, problem: undefined },
    { comment: 'x'.repeat(COMMENT_LIMIT), required: true, problem: undefined },
    { comment: 'x'.repeat(COMMENT_LIMIT + 1), required: true, problem: 'too-long' },
    { comment: 'x'.repeat(COMMENT_LIMIT + 1), required: false, problem: 'too-long' },
    { comment: `${'x'.repeat(COMMENT_LIMIT - 1)}😀`, required: true, problem: 'too-long' },
  ])('$comment.length units, required $required: $problem', ({ comment, required, problem }) => {
    expect(commentProblem(comment, required)).toBe(problem)
  })
})
