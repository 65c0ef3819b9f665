import type { StopCode, StopStage } from '@alcove/contracts'
import type { AuditRows, StopOperationRow } from '@alcove/record-store'
import type { StopRequest } from '../engine-api.ts'
import type { Emitter } from '../events/emitter.ts'
import { Alarm } from '../limits/alarm.ts'
import type { Timed } from '../limits/alarm.ts'
import { Operation } from './operation.ts'
import type { OperationTarget } from './operation.ts'

/** Closed operations are answered from memory for a while; the audit has them for good. */
const KEPT_MS = 10 * 60_000
const KEPT_AT_MOST = 5_000
const FORGET_EVERY_MS = 1_000

/** How often a save is tried again when the database is away; the first waits are short. */
const RETRY_MS = [100, 500, 2_000, 5_000]

/** How long the first save of an accepted request waits for the end of its session: most end at once, and take it along. */
const WAIT_FOR_END_MS = 50

class Save implements Timed {
  readonly operation: Operation
  readonly done: Promise<void>
  /** Its row is taken: what changes from now on needs a save of its own. */
  isTaken = false
  /** Another save of the operation is still being written. */
  isBehind = false
  dueAt = 0
  place = -1
  resolve: () => void = () => undefined
  reject: (error: unknown) => void = () => undefined

  constructor(operation: Operation) {
    this.operation = operation
    this.done = new Promise((resolve, reject) => {
      this.resolve = resolve
      this.reject = reject
    })
  }
}

export interface Closing {
  readonly rows: readonly StopOperationRow[]
  saved(): void
}

/** Operations under way, and their way into the audit: one save at a time for each, always the newest state. */
export class OperationLog {
  readonly #audit: AuditRows
  readonly #emitter: Emitter
  readonly #operations = new Map<string, Operation>()
  readonly #saves = new Map<Operation, Save>()
  readonly #closedAt = new Map<Operation, number>()
  #forgotAt = 0
  readonly #waiting = new Alarm<Save>((save) => this.#write(save))

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
  advance(target: OperationTarget, stage: StopStage, code?: StopCode, now = new Date()): void {
    target.stage = stage
    target.since = now
    if (code) target.code = code
    if (stage === 'accepted') target.acceptedAt = now
    if (stage === 'delivered') target.deliveredAt ??= now
    if (stage === 'rolling-back') target.unwoundAt ??= now
    if (stage === 'ended') target.endedAt = now
    const { operation } = target
    if (!operation.open) this.#closedAt.set(operation, performance.now())
    if (this.#emitter.hears('operation')) this.#emitter.emit('operation', operation.row())
  }

  /** Resolves once the state of now, or a later one, is durable. An open operation waits a moment for the end that closes it. */
  save(operation: Operation): Promise<void> {
    const known = this.#saves.get(operation)
    if (known && !known.isTaken) return known.done
    const save = this.#enter(operation)
    if (known) {
      save.isBehind = true
      void known.done.then(this.#writeOf(save), this.#writeOf(save))
    } else if (operation.open) this.#waiting.set(save, performance.now() + WAIT_FOR_END_MS)
    else queueMicrotask(this.#writeOf(save))
    return save.done
  }

  /**
   * The operations that end with these targets, in their last state: whoever asks writes them together with the end, and calls `saved`. An operation
   * that is just being written is not among them: of two writers the slower one would win.
   */
  closing(targets: readonly OperationTarget[], stage: StopStage, endedAt: Date): Closing {
    const saves: Save[] = []
    for (const target of targets) {
      const { operation } = target
      const known = this.#saves.get(operation)
      if (known?.isTaken || known?.isBehind || !operation.closesWith(target)) continue
      const save = known ?? this.#enter(operation)
      this.#waiting.clear(save)
      save.isTaken = true
      target.isSaved = true
      saves.push(save)
    }
    return {
      rows: saves.map(({ operation }) => operation.rowAfter(targets, stage, endedAt)),
      saved: () => saves.forEach((save) => this.#leave(save)),
    }
  }

  /** What waits for an end is written without it. Resolves when nothing is being written any more; failures are told by `save`. */
  async close(): Promise<void> {
    const saves = [...this.#saves.values()]
    for (const save of saves) if (!save.isBehind) this.#write(save)
    this.#waiting.close()
    await Promise.allSettled(saves.map(({ done }) => done))
  }

  #enter(operation: Operation): Save {
    const save = new Save(operation)
    this.#saves.set(operation, save)
    return save
  }

  #leave(save: Save): void {
    if (this.#saves.get(save.operation) === save) this.#saves.delete(save.operation)
    save.resolve()
  }

  #writeOf(save: Save): () => void {
    return () => this.#write(save)
  }

  #write(save: Save): void {
    if (save.isTaken) return
    this.#waiting.clear(save)
    save.isTaken = true
    this.#insist(save.operation).then(
      () => this.#leave(save),
      (error: unknown) => {
        save.reject(error)
        this.#leave(save)
      },
    )
  }

  async #insist(operation: Operation): Promise<void> {
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
    const now = performance.now()
    if (now - this.#forgotAt < FORGET_EVERY_MS) return
    this.#forgotAt = now
    const oldest = now - KEPT_MS
    for (const [operation, closedAt] of this.#closedAt) {
      if (closedAt > oldest && this.#closedAt.size <= KEPT_AT_MOST) return
      this.#closedAt.delete(operation)
      if (!operation.open) this.#operations.delete(operation.operationId)
    }
  }
}
