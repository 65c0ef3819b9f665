import { z } from 'zod'

/** Session Unique ID. The number that people see is unique only within one instance and while the session lives. */
export const SessionUid = z.guid().brand<'SessionUid'>()
export type SessionUid = z.infer<typeof SessionUid>

/** Made by whoever asks for a stop; repeating it is the same operation (console.md 7.7). */
export const OperationId = z.guid().brand<'OperationId'>()
export type OperationId = z.infer<typeof OperationId>

/** uid, a dot, the event type in lower case: `…-9f3c.close`. */
export const EventId = z.string().max(80).brand<'EventId'>()
export type EventId = z.infer<typeof EventId>

/** RFC 3339, UTC, milliseconds. */
export const Timestamp = z.iso.datetime()
export type Timestamp = z.infer<typeof Timestamp>
