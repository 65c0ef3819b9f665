import type { SessionSort, StateWord } from '@alcove/contracts'
import type { SharedRow } from '../present/present-session.ts'

/** Most urgent first (console.md 6.3). Blockers come right after blocked sessions whatever they do. */
const severity: Record<StateWord, number> = {
  stopping: 0,
  'waiting-lock': 1,
  'waiting-connection': 3,
  running: 4,
  'waiting-database': 4,
  'waiting-http': 4,
  'waiting-dialog': 5,
  starting: 6,
  queued: 7,
  'waiting-session': 8,
  'waiting-retry': 9,
  'waiting-debugger': 10,
  'waiting-sleep': 11,
  'waiting-idle': 12,
  unknown: 13,
  ended: 14,
}
const BLOCKER_SEVERITY = 2

type KeyPart = number | string
export type SortKey = readonly KeyPart[]

/** A row's place in an order, comparable part by part; ends in login time and uid, so no two rows are equal. */
export function sortKeyOf(row: SharedRow, sort: SessionSort): SortKey {
  const parts: KeyPart[] = []
  for (const { key } of sort) parts.push(...partsOf(row, key))
  parts.push(Date.parse(row.loginAt), row.uid)
  return parts
}

/** How many parts each sort key makes, and which way they run: descending ones are compared the other way round. */
export function directionsOf(sort: SessionSort): readonly boolean[] {
  return [
    ...sort.flatMap(({ key, descending }) => (key === 'severity' ? [descending, descending] : [descending])),
    false,
    false,
  ]
}

export function compareKeys(left: SortKey, right: SortKey, descending: readonly boolean[]): number {
  for (let index = 0; index < left.length; index++) {
    const a = left[index] as KeyPart
    const b = right[index] as KeyPart
    if (a === b) continue
    const order = a < b ? -1 : 1
    return descending[index] ? -order : order
  }
  return 0
}

function partsOf(row: SharedRow, key: SessionSort[number]['key']): KeyPart[] {
  switch (key) {
    case 'severity':
      // Larger is more urgent, so that "-severity", the default, shows the most urgent first; among equals the longest operation.
      return [-rankOf(row), rankOf(row) === severity.running ? longerIsMore(row.operationStartedAt) : 0]
    case 'number':
      return [row.number]
    case 'state':
      return [rankOf(row)]
    case 'user':
      return [row.user.name.toLowerCase()]
    case 'company':
      return [row.company.toLowerCase()]
    case 'client':
      return [row.clientType]
    case 'object':
      return [row.current === undefined ? '' : row.current.objectName.toLowerCase()]
    case 'op':
      return [longerIsMore(row.operationStartedAt)]
    case 'wait':
      return [longerIsMore(row.lock?.waitingSince)]
    case 'blocks':
      return [row.blocks.total]
    case 'tx':
      return [longerIsMore(row.tx?.openSince)]
    case 'login':
      return [Date.parse(row.loginAt)]
    case 'activity':
      return [row.lastActivityAt === undefined ? 0 : Date.parse(row.lastActivityAt)]
  }
}

function rankOf(row: SharedRow): number {
  const rank = severity[row.state]
  return row.blocks.total > 0 && rank > BLOCKER_SEVERITY ? BLOCKER_SEVERITY : rank
}

/** Durations grow by themselves but keep their order, so the start stands for them. */
function longerIsMore(since: string | undefined): number {
  return since === undefined ? Number.NEGATIVE_INFINITY : -Date.parse(since)
}
