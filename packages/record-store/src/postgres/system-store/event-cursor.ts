import type { EventRow } from '../../system-store/event-log.ts'

/** Where a page ends: events are ordered by time, session and rank, so two at the same moment keep their order. */
export interface EventCursor {
  readonly at: Date
  readonly uid: string
  readonly rank: number
}

/** Ordinals of Event Type, and what follows them. */
export const eventTypes = ['Logon', 'Logoff', 'Start', 'Stop', 'Close', 'Stop requested'] as const

export function compareEvents(a: EventRow, b: EventRow): number {
  return a.at.getTime() - b.at.getTime() || compareTexts(a.uid, b.uid) || rankOf(a) - rankOf(b)
}

export function cursorAfter(row: EventRow): string {
  return Buffer.from(JSON.stringify([row.at.getTime(), row.uid, rankOf(row)])).toString('base64url')
}

/** A cursor that is none begins at the start, as a page without one. */
export function parseCursor(text: string): EventCursor | undefined {
  try {
    const [at, uid, rank] = JSON.parse(Buffer.from(text, 'base64url').toString()) as unknown[]
    if (typeof at !== 'number' || typeof uid !== 'string' || typeof rank !== 'number') return undefined
    if (!/^[0-9a-f-]{36}$/.test(uid) || !Number.isInteger(rank) || Number.isNaN(new Date(at).getTime()))
      return undefined
    return { at: new Date(at), uid, rank }
  } catch {
    return undefined
  }
}

function rankOf(row: EventRow): number {
  return eventTypes.indexOf(row.type)
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
