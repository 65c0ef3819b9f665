import { z } from 'zod'
import { EventId, OperationId, SessionUid, Timestamp } from './ids.ts'
import { ClientType, EndReason, Phase, StateWord, StopChannel, WaitReason } from './session-state.ts'
import { RefusalCode, StopStage } from './stop-operation.ts'

const ObjectRef = z.object({ objectType: z.string(), objectId: z.number().int(), objectName: z.string() })

export const Ended = z.object({
  at: Timestamp,
  reason: EndReason.optional(),
  channel: StopChannel.optional(),
  actor: z.object({ name: z.string(), sessionNumber: z.number().int().optional() }).optional(),
  comment: z.string(),
  eventId: EventId.optional(),
  rolledBack: z.array(z.object({ table: z.string(), rows: z.number() })).optional(),
})
export type Ended = z.infer<typeof Ended>

/** A session as a viewer sees it (console.md 4.1). A field that is missing was not reported. */
export const SessionRow = z.object({
  uid: SessionUid,
  number: z.number().int(),
  instance: z.object({ id: z.number().int(), name: z.string() }),
  state: StateWord,
  phase: Phase,
  waitReason: WaitReason.optional(),
  stateSince: Timestamp,
  loginAt: Timestamp,
  user: z.object({ name: z.string(), sid: z.string() }),
  clientType: ClientType,
  clientHost: z.string(),
  company: z.string(),
  tenant: z.string().optional(),
  entry: ObjectRef.extend({ operation: z.string() }).optional(),
  current: ObjectRef.extend({
    method: z.string(),
    /** Only for rows somebody looks at: the session topic. */
    line: z.number().int().optional(),
    extension: z.object({ name: z.string(), publisher: z.string(), version: z.string() }).optional(),
  }).optional(),
  operationStartedAt: Timestamp.optional(),
  lastActivityAt: Timestamp.optional(),
  tx: z
    .object({
      openSince: Timestamp,
      isolation: z.string().optional(),
      rowsWritten: z.number().int(),
      tablesWritten: z.array(z.object({ table: z.string(), rows: z.number().int() })).optional(),
    })
    .optional(),
  sql: z.object({ statements: z.number().int(), rowsRead: z.number().int() }).optional(),
  lock: z
    .object({
      waitingSince: Timestamp,
      table: z.string(),
      mode: z.string().optional(),
      blockedBy: z.object({ uid: SessionUid, number: z.number().int(), userName: z.string() }).optional(),
      /** A database backend that is no AL session. */
      blockedByBackend: z.number().int().optional(),
    })
    .optional(),
  blocks: z.object({ direct: z.number().int(), total: z.number().int() }),
  parentUid: SessionUid.optional(),
  parentNumber: z.number().int().optional(),
  own: z.boolean(),
  mine: z.boolean(),
  can: z.object({ stop: z.object({ allowed: z.boolean(), code: RefusalCode.optional() }) }),
  stop: z
    .object({ operationId: OperationId, stage: StopStage, since: Timestamp, by: z.string(), comment: z.string() })
    .optional(),
  rev: z.number().int(),
  ended: Ended.optional(),
})
export type SessionRow = z.infer<typeof SessionRow>

/** Changed fields; null takes an optional field away. */
export const SessionPatch = z.record(z.string(), z.unknown())
export type SessionPatch = Partial<{ [K in keyof SessionRow]: SessionRow[K] | null }> & { rev: number }

export const StackFrame = z.object({
  objectType: z.string(),
  objectId: z.number().int(),
  objectName: z.string(),
  method: z.string(),
  line: z.number().int(),
  extension: z.object({ id: z.string(), name: z.string(), publisher: z.string(), version: z.string() }),
  /** Fetch the text with GET /api/source/:sourceId. Absent: no right, or no source included. */
  sourceId: z.string().optional(),
})
export type StackFrame = z.infer<typeof StackFrame>

export const StackSample = z.object({ sampledAt: Timestamp, frames: z.array(StackFrame) })
export type StackSample = z.infer<typeof StackSample>

export const SourceText = z.object({
  sourceId: z.string(),
  path: z.string(),
  objectType: z.string(),
  objectId: z.number().int(),
  objectName: z.string(),
  /** Line of the object's head in the file. */
  firstLine: z.number().int(),
  text: z.string(),
})
export type SourceText = z.infer<typeof SourceText>
