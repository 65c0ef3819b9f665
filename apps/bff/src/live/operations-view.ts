import type { OpenView, OperationsPatch, OperationsSnapshot } from '@alcove/contracts'
import type { StopOperationRow } from '@alcove/record-store'
import type { StopOperations } from '../stops/stop-operations.ts'
import type { View, ViewerSource, ViewHead } from './view.ts'

type OperationsOpen = Extract<OpenView, { topic: 'operations' }>

/** Stages that never change again. */
const final: ReadonlySet<string> = new Set(['ended', 'refused', 'already-ended'])

/** The viewer's stop operations of the last 24 hours, and all that are open. */
export class OperationsView implements View {
  readonly viewId: string
  readonly #viewer: ViewerSource
  readonly #stops: StopOperations
  readonly #head: (rev: number) => ViewHead
  readonly #off: () => void
  /** Shown and not yet final. */
  readonly #known = new Set<string>()
  readonly #changed = new Map<string, StopOperationRow>()
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
    this.#off = stops.onChange((row) => {
      if (this.#shows(row)) this.#changed.set(row.operationId, row)
      else this.#changed.delete(row.operationId)
    })
  }

  #shows(row: StopOperationRow): boolean {
    return row.open || row.actorSid === this.#viewer().user.sid || this.#known.has(row.operationId)
  }

  get isDirty(): boolean {
    return this.#changed.size > 0
  }

  async snapshot(): Promise<OperationsSnapshot> {
    this.#changed.clear()
    const operations = await this.#stops.listFor(this.#viewer())
    for (const { operationId, targets } of operations)
      if (!targets.every(({ stage }) => final.has(stage))) this.#known.add(operationId)
    this.#rev++
    return { ...this.#head(this.#rev), topic: 'operations', operations }
  }

  change(view: OpenView): Promise<OperationsSnapshot> {
    if (view.topic !== 'operations') throw new Error('A view keeps its topic.')
    return this.snapshot()
  }

  flush(): OperationsPatch | undefined {
    const rows = [...this.#changed.values()]
    this.#changed.clear()
    for (const row of rows)
      if (row.targets.every(({ stage }) => final.has(stage))) this.#known.delete(row.operationId)
      else this.#known.add(row.operationId)
    this.#rev++
    return { ...this.#head(this.#rev), topic: 'operations', changed: rows.map((row) => this.#stops.presentNow(row)) }
  }

  close(): void {
    this.#off()
  }
}
