import type { SessionStart } from '../../system-store/session-rows.ts'

/** Ordinals of the option Event Type (sessions.md 4.2). */
export const eventType = { logon: 0, logoff: 1, start: 2, stop: 3, close: 4 } as const

/** Ordinals of the option Client Type that decide about rows. */
export const clientType = { webService: 2, background: 5, webClient: 7, teams: 12, child: 13 } as const

export const lostInstanceComment = 'The server instance ended unexpectedly.'

/** The event of a session's start and that of its end (C-42); undefined for child sessions, which write none. */
export function eventsOf(start: SessionStart): { readonly start: number; readonly end: number } | undefined {
  if (start.clientType === clientType.child) return undefined
  return start.clientType === clientType.webService
    ? { start: eventType.start, end: eventType.stop }
    : { start: eventType.logon, end: eventType.logoff }
}

/** Session Event knows no Teams (C-43). */
export function eventClientType(type: number): number {
  return type === clientType.teams ? clientType.webClient : type
}

/** PostgreSQL stores no U+0000 (C-36). */
export function storable(text: string): string {
  return text.includes('\0') ? text.replaceAll('\0', '\uFFFD') : text
}

/** `\u0000` inside JSON is refused as well once somebody looks into it. */
export function storableJson(value: unknown): string | null {
  return value === undefined ? null : JSON.stringify(value).replaceAll('\\u0000', '\\ufffd')
}
