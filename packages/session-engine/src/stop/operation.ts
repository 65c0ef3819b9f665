import type { StopCode, StopStage } from '@alcove/contracts'
import type { StopOperationRow, StopTargetRow } from '@alcove/record-store'
import type { StopRequest } from '../engine-api.ts'

/** The audit keeps comments up to this length (C-36). */
const AUDIT_COMMENT_UNITS = 2048

/** A stage after which an operation no longer waits for the target. */
const closing: ReadonlySet<StopStage> = new Set(['ended', 'refused', 'already-ended', 'expired', 'unknown'])

/** One target of a stop operation and how far it has come (console.md 4.4). */
export class OperationTarget {
  readonly operation: Operation
  readonly uid: string
  number: number
  stage: StopStage = 'requested'
  code: StopCode | undefined
  since = new Date()
  timesRequested = 1
  /** RT0029 has been logged: one for each call. */
  isTold = false
  /** The end of its session has saved the operation. */
  isSaved = false
  readonly requestedAt = this.since
  acceptedAt: Date | undefined
  deliveredAt: Date | undefined
  unwoundAt: Date | undefined
  endedAt: Date | undefined

  constructor(operation: Operation, uid: string, number: number) {
    this.operation = operation
    this.uid = uid
    this.number = number
  }

  get isOpen(): boolean {
    return !closing.has(this.stage)
  }

  row(): StopTargetRow {
    const { uid, number, stage, code, timesRequested, requestedAt, acceptedAt, deliveredAt, unwoundAt, endedAt } = this
    const instanceId = this.operation.instanceId
    return {
      uid,
      number,
      instanceId,
      stage,
      code,
      timesRequested,
      requestedAt,
      acceptedAt,
      deliveredAt,
      unwoundAt,
      endedAt,
    }
  }
}

/** A stop request by any route, with all its targets; becomes a row of stop_operation (C-35). */
export class Operation {
  readonly operationId: string
  readonly instanceId: number
  readonly request: Omit<StopRequest, 'uid'>
  readonly comment: string
  readonly createdAt = new Date()
  readonly targets = new Map<string, OperationTarget>()

  constructor(request: Omit<StopRequest, 'uid'>, instanceId: number) {
    this.operationId = request.operationId
    this.request = request
    this.instanceId = instanceId
    this.comment = auditComment(request.comment)
  }

  get actorName(): string {
    return this.request.actor.name
  }

  get open(): boolean {
    for (const target of this.targets.values()) if (target.isOpen) return true
    return false
  }

  /** Is it the only target that is still open? */
  closesWith(last: OperationTarget): boolean {
    for (const target of this.targets.values()) if (target !== last && target.isOpen) return false
    return true
  }

  target(uid: string, number: number): OperationTarget {
    const target = new OperationTarget(this, uid, number)
    this.targets.set(uid, target)
    return target
  }

  row(): StopOperationRow {
    return this.#row(
      [...this.targets.values()].map((target) => target.row()),
      this.open,
    )
  }

  /** The row once these targets, after which none is open, have come to their last stage. */
  rowAfter(ended: readonly OperationTarget[], stage: StopStage, endedAt: Date): StopOperationRow {
    const targets = [...this.targets.values()].map((target) =>
      ended.includes(target) ? { ...target.row(), stage, ...(stage === 'ended' ? { endedAt } : {}) } : target.row(),
    )
    return this.#row(targets, false)
  }

  #row(targets: readonly StopTargetRow[], open: boolean): StopOperationRow {
    const { actor, channel, requestHash } = this.request
    const { ownSession, ownSessionNumber } = actor
    return {
      operationId: this.operationId,
      createdAt: this.createdAt,
      channel,
      actorSid: actor.sid,
      actorName: actor.name,
      actorRole: actor.role,
      actorSession:
        ownSession !== undefined && ownSessionNumber !== undefined
          ? { uid: ownSession, number: ownSessionNumber }
          : undefined,
      remoteAddress: actor.remoteAddress,
      comment: this.comment,
      requestHash,
      targets,
      open,
    }
  }
}

function auditComment(comment: string): string {
  return comment.slice(0, AUDIT_COMMENT_UNITS).replaceAll('\u0000', '\uFFFD')
}
