import { z } from 'zod'

/** The size of Session Event.Comment, in UTF-16 units. */
export const COMMENT_LIMIT = 132
export const COMMENT_MINIMUM = 3

/** Trim, line breaks and tabs to one blank, no control characters, NFC (console.md 7.4). */
export function normalizeComment(text: string): string {
  return text
    .replace(/[\r\n\t\u0085\u2028\u2029]+/gu, ' ')
    .replace(/[\p{Cc}\p{Cs}]/gu, '')
    .normalize('NFC')
    .trim()
}

export type CommentProblem = 'required' | 'too-short' | 'too-long'

/** Says what is wrong with a normalized comment, if anything. */
export function commentProblem(comment: string, required: boolean): CommentProblem | undefined {
  const visible = [...comment.replace(/[\s\p{Cf}\p{M}]/gu, '')].length
  if (required && visible === 0) return 'required'
  if (required && visible < COMMENT_MINIMUM) return 'too-short'
  if (comment.length > COMMENT_LIMIT) return 'too-long'
  return undefined
}

/** As console and command line send it. Longer than it may be: the answer is a field problem, not a schema error. */
export const CommentInput = z.string().max(10_000)
