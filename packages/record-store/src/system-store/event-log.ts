import type { StopChannel } from './audit-rows.ts'
import type { SessionStart } from './session-rows.ts'

/** The event log as the console shows it: rows of Session Event joined with the audit. */
export interface EventLog {
  page(query: EventQuery): Promise<EventPage>
  byId(eventId: string): Promise<EventRow | undefined>
  ofSession(uid: string): Promise<EventRow[]>
  /** What is known of an ended session, as long as its events are kept. */
  endedSession(uid: string): Promise<EndedSessionRow | undefined>
  endedByNumber(instanceId: number, number: number, limit: number): Promise<EndedSessionRow[]>
  retention(): Promise<{ oldestAt: Date | undefined }>
}

export interface EventQuery {
  readonly from?: Date
  readonly to?: Date
  readonly types?: readonly string[]
  readonly reasons?: readonly string[]
  readonly actor?: string
  readonly user?: string
  readonly instanceId?: number
  /** Comment, user, actor or number. */
  readonly text?: string
  readonly order: 'newest' | 'oldest'
  /** From EventPage.next. */
  readonly cursor?: string
  readonly limit: number
}

export interface EventPage {
  readonly rows: readonly EventRow[]
  readonly next: string | undefined
  readonly total: number
}

/** An imposed end is one row here, of type Close (console.md 11). */
export interface EventRow {
  /** uid, a dot, the type in lower case. */
  readonly eventId: string
  readonly type: 'Logon' | 'Logoff' | 'Start' | 'Stop' | 'Close' | 'Stop requested'
  readonly at: Date
  readonly uid: string
  readonly number: number
  readonly instanceId: number
  readonly instanceName: string
  readonly userName: string
  readonly userSid: string
  readonly clientType: number
  readonly clientHost: string
  readonly company: string | undefined
  readonly comment: string
  readonly reason: string | undefined
  readonly channel: StopChannel | undefined
  readonly actor:
    { readonly name: string; readonly sid: string | undefined; readonly sessionNumber: number | undefined } | undefined
  readonly operationId: string | undefined
  readonly loginAt: Date | undefined
  readonly rolledBack: readonly { readonly table: string; readonly rows: number }[] | undefined
}

export interface EndedSessionRow {
  readonly start: SessionStart
  readonly endedAt: Date
  readonly reason: string
  readonly comment: string
  readonly company: string
  readonly operationId: string | undefined
  readonly rolledBack: readonly { readonly table: string; readonly rows: number }[] | undefined
  readonly lastPosition: unknown
}
