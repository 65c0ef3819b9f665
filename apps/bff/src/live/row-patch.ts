import type { SessionPatch, SessionRow } from '@alcove/contracts'

/** The fields of `after` that differ from `before`; null for those that went away. */
export function rowPatch(before: SessionRow, after: SessionRow): SessionPatch {
  const patch: Record<string, unknown> = { rev: after.rev }
  const old = before as Record<string, unknown>
  const now = after as Record<string, unknown>
  for (const key of Object.keys(now)) if (!same(old[key], now[key])) patch[key] = now[key]
  for (const key of Object.keys(old)) if (!(key in now)) patch[key] = null
  return patch as SessionPatch
}

function same(left: unknown, right: unknown): boolean {
  if (left === right) return true
  if (typeof left !== 'object' || typeof right !== 'object') return false
  return JSON.stringify(left) === JSON.stringify(right)
}
