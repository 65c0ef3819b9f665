import type { EndReason } from '@alcove/contracts'

/** The size of Session Event.Comment. */
const COMMENT_UNITS = 132

/** C-36: the first 132 UTF-16 units, never half a surrogate pair; U+0000 becomes U+FFFD. */
export function cutComment(text: string): string {
  const cut = text.length <= COMMENT_UNITS ? text : text.slice(0, endOfCharacter(text, COMMENT_UNITS))
  return cut.replaceAll('\u0000', '\uFFFD')
}

function endOfCharacter(text: string, units: number): number {
  const last = text.charCodeAt(units - 1)
  const isFirstHalf = last >= 0xd800 && last <= 0xdbff
  return isFirstHalf ? units - 1 : units
}

/** C-42. For `failed` the error text and for `stopped` the given comment stand for themselves. */
export const reasonTexts = {
  idle: 'The session was closed because it was inactive.',
  disconnected: 'The client connection was lost.',
  shutdown: 'The server instance was stopped.',
  lost: 'The worker of the session ended unexpectedly.',
} as const satisfies Partial<Record<EndReason, string>>

/** C-9, in the wording of sessions.md 8.2. */
export function timeoutComment(timeoutMs: number): string {
  return `The operation was canceled because it took longer to complete than the specified threshold (${formatDuration(timeoutMs)}).`
}

/** `[dd.]hh:mm:ss` */
export function formatDuration(ms: number): string {
  const seconds = Math.floor(ms / 1000)
  const days = Math.floor(seconds / 86_400)
  const parts = [Math.floor((seconds % 86_400) / 3600), Math.floor((seconds % 3600) / 60), seconds % 60]
  const time = parts.map(twoDigits).join(':')
  return days > 0 ? `${twoDigits(days)}.${time}` : time
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0')
}
