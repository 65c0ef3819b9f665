import type { EndReason } from '@alcove/contracts'
import type { StopFact } from '../engine-api.ts'
import type { Timed } from '../limits/alarm.ts'
import type { Operation, OperationTarget } from '../stop/operation.ts'

/** Why a session is being ended from outside. The first one stands (C-23, C-32). */
export class Ending implements Timed {
  readonly reason: EndReason
  /** In full. */
  readonly comment: string
  readonly since: Date
  /** The stop request that began it, if one did. */
  readonly operation: Operation | undefined
  /** Its target in that operation, and those of the requests that joined. */
  readonly targets: OperationTarget[] = []
  dueAt = 0
  place = -1

  constructor(reason: EndReason, comment: string, operation: Operation | undefined) {
    this.reason = reason
    this.comment = comment
    this.operation = operation
    this.since = new Date()
  }

  get stopFact(): StopFact | undefined {
    const target = this.targets[0]
    if (!this.operation || !target) return undefined
    return {
      operationId: this.operation.operationId,
      stage: target.stage,
      since: target.since,
      actorName: this.operation.actorName,
      comment: this.comment,
    }
  }
}
