import type { SessionRow, SessionsPatch, SessionsSnapshot, SessionUid } from '@alcove/contracts'

/** Values for tests. */
export const noon = '2026-11-23T12:00:00.000Z'

export function uid(number: number): SessionUid {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as SessionUid // of the schema's form
}

export function sessionRow(number: number, changes: Partial<SessionRow> = {}): SessionRow {
  return {
    uid: uid(number),
    number,
    instance: { id: 1, name: 'PROD1' },
    state: 'running',
    phase: 'running',
    stateSince: noon,
    loginAt: noon,
    user: { name: 'JANE', sid: 'jane' },
    clientType: 'Background',
    clientHost: '',
    company: 'My Company',
    blocks: { direct: 0, total: 0 },
    own: false,
    mine: false,
    can: { stop: { allowed: true } },
    rev: 1,
    ...changes,
  }
}

const facets = { state: {}, instance: {}, client: {}, company: {}, user: {}, app: {}, objType: {} }

export function sessionsSnapshot(
  viewId: string,
  numbers: readonly number[],
  changes: Partial<SessionsSnapshot> = {},
): SessionsSnapshot {
  return {
    viewId,
    topic: 'sessions',
    rev: 1,
    asOf: noon,
    epoch: 'first',
    total: numbers.length,
    all: numbers.length,
    facets,
    window: { first: 0, count: 100 },
    rows: numbers.map((number) => sessionRow(number)),
    paused: false,
    ...changes,
  }
}

export function sessionsPatch(viewId: string, rev: number, changes: Partial<SessionsPatch> = {}): SessionsPatch {
  return {
    viewId,
    topic: 'sessions',
    rev,
    asOf: noon,
    epoch: 'first',
    total: 3,
    all: 3,
    window: { first: 0, count: 100 },
    rows: [],
    ended: [],
    ...changes,
  }
}
