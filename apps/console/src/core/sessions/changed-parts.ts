import type { SessionRow, StateWord } from '@alcove/contracts'

/** What a cell shows; a change of it may be tinted. */
export type RowPart = 'state' | 'user' | 'company' | 'object' | 'waiting' | 'blocks' | 'tx'

/** They alternate fast and count as one state for notices and the tint (console.md 4.2). */
const busy: ReadonlySet<StateWord> = new Set(['running', 'waiting-database', 'waiting-http'])

export function stateGroup(state: StateWord): StateWord {
  return busy.has(state) ? 'running' : state
}

export function changedParts(before: SessionRow, after: SessionRow): ReadonlySet<RowPart> {
  const parts = new Set<RowPart>()
  if (stateGroup(before.state) !== stateGroup(after.state)) parts.add('state')
  if (before.user.name !== after.user.name) parts.add('user')
  if (before.company !== after.company) parts.add('company')
  if (objectOf(before) !== objectOf(after)) parts.add('object')
  if (before.lock?.table !== after.lock?.table || before.lock?.blockedBy?.uid !== after.lock?.blockedBy?.uid) {
    parts.add('waiting')
  }
  if (before.blocks.direct !== after.blocks.direct) parts.add('blocks')
  if ((before.tx === undefined) !== (after.tx === undefined)) parts.add('tx')
  return parts
}

function objectOf(row: SessionRow): string {
  return row.current ? `${row.current.objectType} ${row.current.objectId}` : ''
}
