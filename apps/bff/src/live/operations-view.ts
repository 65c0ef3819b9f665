import type { OpenView, OperationsPatch, OperationsSnapshot, StopOperation } from '@alcove/contracts'
import type { StopOperations } from '../stops/stop-operations.ts'
import type { View, ViewerSource, ViewHead } from './view.ts'

type OperationsOpen = Extract<OpenView, { topic: 'operations' }>

/** The viewer's stop operations of the last 24 hours, and all that are open. */
export class OperationsView implements View {
  readonly viewId: string
  readonly #viewer: ViewerSource
  readonly #stops: StopOperations
  readonly #head: (rev: number) => ViewHead
  readonly #off: () => void
  readonly #known = new Set<string>()
  readonly #changed = new Map<string, StopOperation>()
  #rev = 0

  constructor(
    open: OperationsOpen,
    viewer: ViewerSource,
    stops: StopOperations,
    head: (viewId: string, rev: number) => ViewHead,
  ) {
    this.viewId = open.viewId
    this.#viewer = viewer
    this.#stops = stops
    this.#head = (rev) => head(open.viewId, rev)
    this.#off = stops.onChange((operation, actorSid) => {
      const mine = actorSid === this.#viewer().user.sid
      if (mine || operation.open || this.#known.has(operation.operationId))
        this.#changed.set(operation.operationId, operation)
    })
  }

  get isDirty(): boolean {
    return this.#changed.size > 0
  }

  async snapshot(): Promise<OperationsSnapshot> {
    this.#changed.clear()
    const operations = await this.#stops.listFor(this.#viewer())
    for (const operation of operations) this.#known.add(operation.operationId)
    this.#rev++
    return { ...this.#head(this.#rev), topic: 'operations', operations }
  }

  change(view: OpenView): Promise<OperationsSnapshot> {
    if (view.topic !== 'operations') throw new Error('A view keeps its topic.')
    return this.snapshot()
  }

  flush(): OperationsPatch | undefined {
    const changed = [...this.#changed.values()]
    this.#changed.clear()
    for (const operation of changed) this.#known.add(operation.operationId)
    this.#rev++
    return { ...this.#head(this.#rev), topic: 'operations', changed }
  }

  close(): void {
    this.#off()
  }
}
