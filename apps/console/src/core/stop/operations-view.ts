import type { ErrorBody, OpenView, StopOperation, StopStage, ViewPatch, ViewSnapshot } from '@alcove/contracts'
import { Observable, Signal } from '../observable.ts'
import { newViewId, Revision } from '../stream/live-view.ts'
import type { LiveView, PatchOutcome } from '../stream/live-view.ts'

/** The viewer's stop operations of the last 24 hours and all open ones, newest first. */
export class OperationsView implements LiveView {
  readonly viewId = newViewId('operations')
  readonly keptWhenHidden = true
  readonly operations = new Observable<readonly StopOperation[]>([])
  /** A stage that was seen to change; not what the first snapshot held. */
  readonly changes = new Signal<{ readonly before: StopOperation | undefined; readonly after: StopOperation }>()
  readonly #revision = new Revision()
  #known = new Map<string, StopOperation>()
  #fromStream = new Set<string>()

  question(): OpenView {
    return { viewId: this.viewId, topic: 'operations', parameters: {} }
  }

  get(operationId: string): StopOperation | undefined {
    return this.#known.get(operationId)
  }

  applySnapshot(snapshot: ViewSnapshot): void {
    if (snapshot.topic !== 'operations') return
    this.#revision.take(snapshot)
    this.#forgetOthers(snapshot.operations)
    for (const operation of snapshot.operations) this.take(operation)
  }

  /** What the stream brought before and a snapshot lacks was another's and has closed meanwhile. */
  #forgetOthers(present: readonly StopOperation[]): void {
    const ids = new Set<string>(present.map(({ operationId }) => operationId))
    const gone = [...this.#fromStream].filter((operationId) => !ids.has(operationId))
    for (const operationId of gone) this.#known.delete(operationId)
    this.#fromStream = ids
    if (gone.length > 0) this.#publish()
  }

  applyPatch(patch: ViewPatch): PatchOutcome {
    if (patch.topic !== 'operations' || this.#revision.next(patch) === 'gap') return 'gap'
    for (const operation of patch.changed) {
      this.#fromStream.add(operation.operationId)
      this.take(operation)
    }
    return 'applied'
  }

  /** From the stream, or from the answer to a request: whichever comes first. */
  take(operation: StopOperation): void {
    const before = this.#known.get(operation.operationId)
    if (before && !isLater(operation, before)) return
    this.#known.set(operation.operationId, operation)
    this.#publish()
    this.changes.emit({ before, after: operation })
  }

  #publish(): void {
    this.operations.set([...this.#known.values()].sort((a, b) => b.createdAt.localeCompare(a.createdAt)))
  }

  refused(_error: ErrorBody): void {
    // The activity panel keeps what it has; the connection pill tells about the stream.
  }
}

/** The one that is further on. */
export function laterOf(one: StopOperation | undefined, other: StopOperation | undefined): StopOperation | undefined {
  if (!one || !other) return one ?? other
  return isLater(other, one) ? other : one
}

function isLater(one: StopOperation, other: StopOperation): boolean {
  const joined = (one.joinedBy?.length ?? 0) - (other.joinedBy?.length ?? 0)
  if (reached(one) !== reached(other)) return reached(one) > reached(other)
  return joined > 0 || one.open !== other.open || endsKnown(one) > endsKnown(other)
}

/** The stream may bring a stage before the log has said how the session ended. */
function endsKnown({ targets }: StopOperation): number {
  return targets.filter(({ endedAt }) => endedAt !== undefined).length
}

/** How far each stage is: a target only ever goes on. */
const progress: Record<StopStage, number> = {
  requested: 0,
  accepted: 1,
  delivered: 2,
  'waiting-point': 3,
  expired: 4,
  'rolling-back': 5,
  unknown: 6,
  refused: 7,
  'already-ended': 7,
  ended: 7,
}

function reached(operation: StopOperation): number {
  return operation.targets.reduce((sum, target) => sum + progress[target.stage], 0)
}
