import type { SessionUid } from '@alcove/contracts'
import type { SharedRow } from '../../src/present/present-session.ts'
import type { Viewer } from '../../src/sign-in/viewer.ts'

let rows = 0

/** A row as the feed has it; only what the test is about is given. */
export function sharedRow(given: Partial<SharedRow> = {}): SharedRow {
  const number = ++rows
  return {
    uid: uidOf(number),
    number,
    instance: { id: 1, name: 'ALCOVE' },
    state: 'running',
    phase: 'running',
    stateSince: time(0),
    loginAt: time(number),
    user: { name: 'ANNA', sid: 'sid-anna' },
    clientType: 'Background',
    clientHost: '127.0.0.1',
    company: 'My Company',
    lastActivityAt: time(0),
    sql: { statements: 0, rowsRead: 0 },
    blocks: { direct: 0, total: 0 },
    rev: 1,
    ...given,
  }
}

export function uidOf(number: number): SessionUid {
  return `00000000-0000-4000-8000-${String(number).padStart(12, '0')}` as SessionUid
}

/** Seconds after noon. */
export function time(seconds: number): string {
  return new Date(noon + seconds * 1000).toISOString()
}

export const noon = Date.parse('2026-01-01T12:00:00Z')

export function viewer(given: Partial<Viewer> = {}): Viewer {
  return {
    user: { sid: 'sid-anna', name: 'ANNA', fullName: '' },
    roles: ['Operator'],
    permissions: new Set(['session.read', 'session.stop', 'session.stopMany', 'event.read']),
    signIn: undefined,
    apiTokenId: undefined,
    ownSession: undefined,
    channel: 'console',
    remoteAddress: '127.0.0.1',
    ...given,
  }
}
