import { z } from 'zod'
import { EventRow } from './event-row.ts'
import { Timestamp } from './ids.ts'
import { SessionSnapshot } from './live-view.ts'
import { StackSample } from './session-row.ts'
import { StopOperation } from './stop-operation.ts'

/** GET /api/sessions/:uid: a fresh read, for who is about to act. */
export const SessionRead = SessionSnapshot.pick({ row: true, waiters: true, children: true, kept: true, asOf: true })
export type SessionRead = z.infer<typeof SessionRead>

/** GET /api/sessions/:uid/stack. */
export const SessionStack = z.object({ stack: StackSample.optional() })
export type SessionStack = z.infer<typeof SessionStack>

/** GET /api/sessions/:uid/events. */
export const SessionEvents = z.object({ rows: z.array(EventRow), operations: z.array(StopOperation) })
export type SessionEvents = z.infer<typeof SessionEvents>

/** GET /api/events/:eventId: with the rows of table Session Event behind the line. */
export const EventDetail = z.object({
  row: EventRow,
  operation: StopOperation.optional(),
  tableRows: z.array(z.object({ type: z.string(), at: Timestamp, comment: z.string() })),
})
export type EventDetail = z.infer<typeof EventDetail>

/** GET /api/stop-operations/comments: the viewer's last five. */
export const OwnComments = z.object({ comments: z.array(z.string()) })
export type OwnComments = z.infer<typeof OwnComments>

/** POST /api/sign-out. */
export const SignOutRequest = z.object({ everywhere: z.boolean().default(false) })
export type SignOutRequest = z.infer<typeof SignOutRequest>
