import { z } from 'zod'
import { EventId, OperationId, SessionUid, Timestamp } from './ids.ts'
import { ClientType, EndReason, StopChannel } from './session-state.ts'

export const eventTypes = ['Logon', 'Logoff', 'Start', 'Stop', 'Close', 'Stop requested'] as const
export const EventType = z.enum(eventTypes)
export type EventType = z.infer<typeof EventType>

/** A line of the event log (console.md 11): an imposed end is one line, named Close. */
export const EventRow = z.object({
  eventId: EventId,
  type: EventType,
  at: Timestamp,
  uid: SessionUid,
  number: z.number().int(),
  instance: z.object({ id: z.number().int(), name: z.string() }),
  /** Whose session it was. */
  user: z.object({ name: z.string(), sid: z.string() }),
  clientType: ClientType,
  clientHost: z.string(),
  company: z.string().optional(),
  comment: z.string(),
  reason: EndReason.optional(),
  channel: StopChannel.optional(),
  /** Who ended it. `you` when it was the viewer. */
  actor: z.object({ name: z.string(), sessionNumber: z.number().int().optional(), you: z.boolean() }).optional(),
  operationId: OperationId.optional(),
  durationMs: z.number().optional(),
  rolledBack: z.array(z.object({ table: z.string(), rows: z.number() })).optional(),
})
export type EventRow = z.infer<typeof EventRow>

/** GET /api/events: comma lists as in the page's URL. */
export const EventListQuery = z.object({
  from: Timestamp.optional(),
  to: Timestamp.optional(),
  type: z.array(EventType).optional(),
  reason: z.array(EndReason).optional(),
  actor: z.string().max(132).optional(),
  user: z.string().max(132).optional(),
  instance: z.number().int().optional(),
  q: z.string().max(200).optional(),
  sort: z.enum(['newest', 'oldest']).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.number().int().min(1).max(200).optional(),
})
export type EventListQuery = z.infer<typeof EventListQuery>

export const EventListPage = z.object({
  rows: z.array(EventRow),
  next: z.string().optional(),
  total: z.number().int(),
  retention: z.object({ interactiveDays: z.number(), nonInteractiveDays: z.number(), oldestAt: Timestamp.optional() }),
})
export type EventListPage = z.infer<typeof EventListPage>
