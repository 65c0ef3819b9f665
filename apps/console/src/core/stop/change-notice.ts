import type { SessionRow } from '@alcove/contracts'
import { stateGroup } from '../sessions/changed-parts.ts'

export type Material = { readonly row: SessionRow; readonly waiters: number }

/** What differs from the opening of the dialog and matters to who decides (console.md 7.3). */
export type Change =
  | { readonly kind: 'object'; readonly now: NonNullable<SessionRow['current']> | undefined }
  | { readonly kind: 'state'; readonly now: SessionRow['state'] }
  | { readonly kind: 'transaction'; readonly isOpen: boolean }
  | { readonly kind: 'waiters'; readonly now: number; readonly before: number }
  | { readonly kind: 'own' }
  | { readonly kind: 'refused' }

export function describeChange(before: Material, after: Material): Change[] {
  const changes: Change[] = []
  if (!before.row.own && after.row.own) changes.push({ kind: 'own' })
  if (before.row.can.stop.allowed && !after.row.can.stop.allowed && !after.row.own) changes.push({ kind: 'refused' })
  if (objectOf(before.row) !== objectOf(after.row)) changes.push({ kind: 'object', now: after.row.current })
  if (stateGroup(before.row.state) !== stateGroup(after.row.state))
    changes.push({ kind: 'state', now: after.row.state })
  if (Boolean(before.row.tx) !== Boolean(after.row.tx)) {
    changes.push({ kind: 'transaction', isOpen: after.row.tx !== undefined })
  }
  if (before.waiters !== after.waiters) changes.push({ kind: 'waiters', now: after.waiters, before: before.waiters })
  return changes
}

function objectOf({ current }: SessionRow): string {
  return current ? `${current.objectType} ${current.objectId}` : ''
}
