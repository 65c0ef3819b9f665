import type { StopCode, StopStage } from '@alcove/contracts'
import type { AuditRows, StopOperationRow } from '@alcove/record-store'
import type { StopRequest } from '../engine-api.ts'
import type { Emitter } from '../events/emitter.ts'
import { Operation } from './operation.ts'
import type { OperationTarget } from './operation.ts'

/** Closed operations are answered from memory for a while; the audit has them for good. */
const KEPT_MS = 10 * 60_000
const KEPT_AT_MOST = 5_000

/** How often a save is tried again when the database is away; the first waits are short. */
const RETRY_MS = [100, 500, 2_000, 5_000]

interface Save {
  readonly done: Promise<void>
  /** What changes from now on needs a save of its own. */
  isReading: boolean
}

/** Operations under way, and their way into the audit: one save at a time for each, always the newest state. */
export class OperationLog {
  readonly #audit: AuditRows
  readonly #emitter: Emitter
  readonly #operations = new Map<string, Operation>()
  readonly #saves = new Map<Operation, Save>()
  readonly #closedAt = new Map<Operation, number>()

  constructor(audit: AuditRows, emitter: Emitter) {
    this.#audit = audit
    this.#emitter = emitter
  }

  row(operationId: string): StopOperationRow | undefined {
    return this.#operations.get(operationId)?.row()
  }

  get(operationId: string): Operation | undefined {
    return this.#operations.get(operationId)
  }

  /** The operation of this id, which may gather many targets. */
  enter(request: StopRequest, instanceId: number): Operation {
    const known = this.#operations.get(request.operationId)
    if (known) return known
    this.#forgetOld()
    const operation = new Operation(request, instanceId)
    this.#operations.set(operation.operationId, operation)
    return operation
  }

  /** Moves a target on and tells who listens. The caller decides when to save. */
  advance(target: OperationTarget, stage: StopStage, code?: StopCode): void {
    const now = new Date()
    target.stage = stage
    target.since = now
    if (code) target.code = code
    if (stage === 'accepted') target.acceptedAt = now
    if (stage === 'delivered') target.deliveredAt ??= now
    if (stage === 'rolling-back') target.unwoundAt ??= now
    if (stage === 'ended') target.endedAt = now
    const { operation } = target
    if (!operation.open) this.#closedAt.set(operation, performance.now())
    this.#emitter.emit('operation', operation.row())
  }

  /** Resolves once the state of now, or a later one, is durable. */
  save(operation: Operation): Promise<void> {
    const running = this.#saves.get(operation)
    if (!running) return this.#begin(operation, Promise.resolve()).done
    return running.isReading ? this.#begin(operation, running.done).done : running.done
  }

  /** Targets of one request arrive one after the other: they share the first save, which reads the operation a microtask later. */
  #begin(operation: Operation, after: Promise<void>): Save {
    const save: Save = { done: this.#write(operation, after), isReading: false }
    this.#saves.set(operation, save)
    return save
  }

  async #write(operation: Operation, after: Promise<void>): Promise<void> {
    await after.catch(() => undefined)
    // Set by #begin, which has returned by now.
    const save = this.#saves.get(operation) as Save
    save.isReading = true
    try {
      await this.#writeOnce(operation)
    } finally {
      if (this.#saves.get(operation) === save) this.#saves.delete(operation)
    }
  }

  async #writeOnce(operation: Operation): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await this.#audit.saveOperation(operation.row())
      } catch (error) {
        const waitMs = RETRY_MS[attempt]
        if (waitMs === undefined) throw error
        await new Promise((resolve) => setTimeout(resolve, waitMs))
      }
    }
  }

  #forgetOld(): void {
    const oldest = performance.now() - KEPT_MS
    for (const [operation, closedAt] of this.#closedAt) {
      if (closedAt > oldest && this.#closedAt.size <= KEPT_AT_MOST) return
      this.#closedAt.delete(operation)
      if (!operation.open) this.#operations.delete(operation.operationId)
    }
  }
}
