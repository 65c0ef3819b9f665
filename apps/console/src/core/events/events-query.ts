import { EndReason, EventType } from '@alcove/contracts'
import { parseWhen } from '../time-span.ts'
import type { EventsQuestion } from './events-view.ts'
import { itemsOf } from '../sessions/sessions-query.ts'

export const eventsParameters = ['from', 'to', 'tail', 'type', 'reason', 'actor', 'user', 'q', 'sort', 'event'] as const
export type EventsParameter = (typeof eventsParameters)[number]
export type EventsSearch = Partial<Record<EventsParameter, string>>

const validators: Record<EventsParameter, (text: string) => boolean> = {
  from: (text) => text === 'today' || parseWhen(text, 0) !== undefined,
  to: (text) => parseWhen(text, 0) !== undefined,
  tail: (text) => text === '1',
  type: (text) => itemsOf(text).every((item) => EventType.safeParse(item).success),
  reason: (text) => itemsOf(text).every((item) => EndReason.safeParse(item).success),
  actor: (text) => text.length <= 132,
  user: (text) => text.length <= 132,
  q: (text) => text.length <= 200,
  sort: (text) => text === 'newest' || text === 'oldest',
  event: (text) => text.length <= 80,
}

export function readEventsSearch(raw: Readonly<Record<string, unknown>>): { search: EventsSearch; dropped: number } {
  const search: EventsSearch = {}
  let dropped = 0
  for (const [key, value] of Object.entries(raw)) {
    const parameter = eventsParameters.find((known) => known === key)
    if (parameter && typeof value === 'string' && value !== '' && validators[parameter](value))
      search[parameter] = value
    else dropped += 1
  }
  return { search, dropped }
}

/** What the live view is asked. */
export function eventsQuestion(search: EventsSearch): EventsQuestion {
  return {
    ...(search.type && { type: itemsOf(search.type) }),
    ...(search.reason && { reason: itemsOf(search.reason) }),
    ...(search.actor && { actor: search.actor }),
    ...(search.user && { user: search.user }),
    ...(search.q && { q: search.q }),
  }
}

/** The address of a page of older events. */
export function eventsPath(search: EventsSearch, now: number, cursor?: string): string {
  const query = new URLSearchParams({ limit: '100' })
  const from = fromOf(search, now)
  const to = parseWhen(search.to, now)
  if (from !== undefined) query.set('from', new Date(from).toISOString())
  if (to !== undefined) query.set('to', new Date(to).toISOString())
  for (const key of ['type', 'reason', 'actor', 'user', 'q', 'sort'] as const) {
    const value = search[key]
    if (value !== undefined) query.set(key, value)
  }
  if (cursor !== undefined) query.set('cursor', cursor)
  return `/api/events?${query}`
}

export function fromOf(search: EventsSearch, now: number): number | undefined {
  if (search.from !== 'today') return parseWhen(search.from, now)
  return new Date(now).setHours(0, 0, 0, 0)
}
