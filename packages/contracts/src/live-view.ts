import { z } from 'zod'
import { EventRow } from './event-row.ts'
import { ErrorBody } from './errors.ts'
import { SessionUid, Timestamp } from './ids.ts'
import { SessionPatch, SessionRow, StackSample } from './session-row.ts'
import { ClientType, StateWord } from './session-state.ts'
import { StopOperation } from './stop-operation.ts'

/** console.md 5: questions that stay open. */
const list = (item: z.ZodType<string>) => z.array(item).max(200).optional()
const ms = z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).optional()

export const SessionFilter = z.object({
  q: z.string().max(200).optional(),
  state: z.array(StateWord).max(20).optional(),
  instance: z.array(z.number().int()).max(50).optional(),
  client: z.array(ClientType).max(20).optional(),
  company: list(z.string().max(30)),
  user: list(z.string().max(132)),
  app: list(z.string().max(250)),
  objType: list(z.string().max(30)),
  minOpMs: ms,
  minIdleMs: ms,
  minWaitMs: ms,
  since: Timestamp.optional(),
  /** Has an open transaction. */
  tx: z.boolean().optional(),
  role: z
    .array(z.enum(['blocker', 'blocked']))
    .max(2)
    .optional(),
  /** Of the viewer's user. */
  mine: z.boolean().optional(),
})
export type SessionFilter = z.infer<typeof SessionFilter>

export const sessionSortKeys = [
  'severity',
  'number',
  'state',
  'user',
  'company',
  'client',
  'object',
  'op',
  'wait',
  'blocks',
  'tx',
  'login',
  'activity',
] as const
export const SessionSort = z
  .array(z.object({ key: z.enum(sessionSortKeys), descending: z.boolean() }))
  .min(1)
  .max(2)
export type SessionSort = z.infer<typeof SessionSort>

/** Rows as data: visible ones plus 50 either way. */
export const Window = z.object({ first: z.number().int().min(0), count: z.number().int().min(0).max(500) })
export type Window = z.infer<typeof Window>

export const SessionsParameters = z.object({
  filter: SessionFilter,
  sort: SessionSort,
  window: Window,
  paused: z.boolean().default(false),
})
export type SessionsParameters = z.infer<typeof SessionsParameters>

export const SessionParameters = z.object({
  uid: SessionUid,
  stack: z.boolean().default(false),
})
export const EventsParameters = z.object({
  type: list(z.string().max(20)),
  reason: list(z.string().max(20)),
  actor: z.string().max(132).optional(),
  user: z.string().max(132).optional(),
  q: z.string().max(200).optional(),
  paused: z.boolean().default(false),
})
export const OperationsParameters = z.object({})

export const ViewId = z.string().min(1).max(64)

const topics = [
  z.object({ viewId: ViewId, topic: z.literal('sessions'), parameters: SessionsParameters }),
  z.object({ viewId: ViewId, topic: z.literal('session'), parameters: SessionParameters }),
  z.object({ viewId: ViewId, topic: z.literal('events'), parameters: EventsParameters }),
  z.object({ viewId: ViewId, topic: z.literal('operations'), parameters: OperationsParameters }),
] as const
/** For view:open, and for view:change, which carries the whole parameters again. */
export const OpenView = z.discriminatedUnion('topic', topics)
export type OpenView = z.infer<typeof OpenView>
export const AckView = z.object({ viewId: ViewId, rev: z.number().int() })
export const CloseView = z.object({ viewId: ViewId })

export const Facets = z.object({
  state: z.record(z.string(), z.number()),
  instance: z.record(z.string(), z.number()),
  client: z.record(z.string(), z.number()),
  company: z.record(z.string(), z.number()),
  user: z.record(z.string(), z.number()),
  app: z.record(z.string(), z.number()),
  objType: z.record(z.string(), z.number()),
})
export type Facets = z.infer<typeof Facets>

const head = { viewId: ViewId, rev: z.number().int(), asOf: Timestamp, epoch: z.string() }

export const SessionsSnapshot = z.object({
  ...head,
  topic: z.literal('sessions'),
  /** Matching sessions. */
  total: z.number().int(),
  /** Live sessions without any filter. */
  all: z.number().int(),
  facets: Facets,
  window: Window,
  rows: z.array(SessionRow),
  paused: z.boolean(),
})
export const SessionSnapshot = z.object({
  ...head,
  topic: z.literal('session'),
  /** Absent: never heard of it. */
  row: SessionRow.optional(),
  stack: StackSample.optional(),
  /** Sessions that wait for this one, longest first, at most 20. */
  waiters: z.array(
    z.object({
      uid: SessionUid,
      number: z.number().int(),
      userName: z.string(),
      waitingSince: Timestamp,
      table: z.string(),
    }),
  ),
  /** Sessions it started that still run. */
  children: z.array(z.object({ uid: SessionUid, number: z.number().int(), userName: z.string() })),
  /** True when the row is what was kept of an ended session. */
  kept: z.boolean(),
})
export const EventsSnapshot = z.object({
  ...head,
  topic: z.literal('events'),
  /** The newest that match, newest first, at most 100. */
  rows: z.array(EventRow),
  total: z.number().int(),
})
export const OperationsSnapshot = z.object({
  ...head,
  topic: z.literal('operations'),
  operations: z.array(StopOperation),
})
export const ViewSnapshot = z.discriminatedUnion('topic', [
  SessionsSnapshot,
  SessionSnapshot,
  EventsSnapshot,
  OperationsSnapshot,
])
export type ViewSnapshot = z.infer<typeof ViewSnapshot>
export type SessionsSnapshot = z.infer<typeof SessionsSnapshot>
export type SessionSnapshot = z.infer<typeof SessionSnapshot>
export type EventsSnapshot = z.infer<typeof EventsSnapshot>
export type OperationsSnapshot = z.infer<typeof OperationsSnapshot>

export const SessionsPatch = z.object({
  ...head,
  topic: z.literal('sessions'),
  total: z.number().int(),
  all: z.number().int(),
  facets: Facets.optional(),
  window: Window,
  /** New or changed rows of the window. A row not held yet comes whole. */
  rows: z.array(
    z.union([
      // Tried in this order: most are patches.
      z.tuple([SessionUid, z.literal('patch'), SessionPatch]),
      z.tuple([SessionUid, z.literal('whole'), SessionRow]),
    ]),
  ),
  /** Uids of the window in order, when it changed. */
  order: z.array(SessionUid).optional(),
  /** Sessions of the window that ended, whole, with how. */
  ended: z.array(SessionRow),
  /** Instead of rows, while paused. */
  waiting: z.object({ new: z.number(), changed: z.number(), ended: z.number() }).optional(),
})
export const EventsPatch = z.object({
  ...head,
  topic: z.literal('events'),
  /** Newer rows, newest first. */
  added: z.array(EventRow),
  total: z.number().int(),
  waiting: z.number().int().optional(),
})
export const OperationsPatch = z.object({ ...head, topic: z.literal('operations'), changed: z.array(StopOperation) })
export const ViewPatch = z.discriminatedUnion('topic', [
  SessionsPatch,
  // One session is small: a patch is the payload again.
  SessionSnapshot,
  EventsPatch,
  OperationsPatch,
])
export type ViewPatch = z.infer<typeof ViewPatch>
export type SessionsPatch = z.infer<typeof SessionsPatch>
export type EventsPatch = z.infer<typeof EventsPatch>
export type OperationsPatch = z.infer<typeof OperationsPatch>

/** Acknowledgement of view:open and view:change. */
export const ViewReply = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), snapshot: ViewSnapshot }),
  z.object({ ok: z.literal(false), error: ErrorBody }),
])
export type ViewReply = z.infer<typeof ViewReply>
