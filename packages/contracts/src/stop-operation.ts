import { z } from 'zod'
import { CommentInput } from './comment.ts'
import { EventId, OperationId, SessionUid, Timestamp } from './ids.ts'
import { StopChannel } from './session-state.ts'

/** console.md 4.4. `refused`, `already-ended` and `ended` are final; `expired` and `unknown` close the operation until an end is seen. */
export const stopStages = [
  'requested',
  'accepted',
  'delivered',
  'waiting-point',
  'rolling-back',
  'ended',
  'refused',
  'already-ended',
  'expired',
  'unknown',
] as const
export const StopStage = z.enum(stopStages)
export type StopStage = z.infer<typeof StopStage>

export const stopCodes = [
  'own-session',
  'no-permission',
  'not-found',
  'uid-mismatch',
  'comment-invalid',
  'instance-unreachable',
  'not-interruptible',
  'deadline',
  'rate-limited',
  'server-error',
  'joined',
] as const
export const StopCode = z.enum(stopCodes)
export type StopCode = z.infer<typeof StopCode>

/** Why a Stop control is refused (console.md 7.2); the last three are made by the console itself. */
export const refusalCodes = [
  'own-session',
  'no-permission',
  'already-stopping',
  'ended',
  'instance-unreachable',
  'system-session',
  'offline',
  'signed-out',
  'session-ended',
] as const
export const RefusalCode = z.enum(refusalCodes)
export type RefusalCode = z.infer<typeof RefusalCode>

/** POST /api/stop-operations. */
export const StopOperationRequest = z.object({
  operationId: OperationId,
  comment: CommentInput,
  targets: z
    .array(
      z.object({ uid: SessionUid, /** What the viewer saw; for the record only. */ rev: z.number().int().optional() }),
    )
    .min(1)
    .max(200),
})
export type StopOperationRequest = z.infer<typeof StopOperationRequest>

export const StopTarget = z.object({
  uid: SessionUid,
  number: z.number().int(),
  instance: z.object({ id: z.number().int(), name: z.string() }),
  userName: z.string().optional(),
  stage: StopStage,
  code: StopCode.optional(),
  /** When the stage was entered. */
  since: Timestamp,
  stages: z.array(z.object({ stage: StopStage, at: Timestamp })),
  endedAt: Timestamp.optional(),
  eventId: EventId.optional(),
  /** How it had ended, for already-ended. */
  endReason: z.string().optional(),
  rolledBack: z.array(z.object({ table: z.string(), rows: z.number() })).optional(),
  /** The stop it joined. */
  joined: z.object({ operationId: OperationId, actor: z.string(), comment: z.string() }).optional(),
})
export type StopTarget = z.infer<typeof StopTarget>

export const StopOperation = z.object({
  operationId: OperationId,
  createdAt: Timestamp,
  actor: z.object({ name: z.string(), sid: z.string() }),
  channel: StopChannel,
  comment: z.string(),
  targets: z.array(StopTarget),
  open: z.boolean(),
  /** Comments of those who joined, with their names. */
  joinedBy: z.array(z.object({ actor: z.string(), comment: z.string(), at: Timestamp })).optional(),
})
export type StopOperation = z.infer<typeof StopOperation>
