import type { OpenView, ViewPatch, ViewSnapshot } from '@alcove/contracts'
import { OpenedView } from './opened-view.ts'
import type { FeedBatch } from './session-feed.ts'
import type { View } from './view.ts'

const SLOW_AFTER_MS = 2_000
const MOST_VIEWS = 12

export interface ConnectionParts {
  send(patch: ViewPatch): void
  make(open: OpenView): View
  onFailure(error: unknown): void
  onClose(): void
}

/** The views of one socket. */
export class ViewConnection {
  readonly #parts: ConnectionParts
  readonly #views = new Map<string, OpenedView>()
  #isSlow = false
  #isClosed = false
  /** The browser falls behind, or keeps up again. */
  onSlow: (isSlow: boolean) => void = () => undefined

  constructor(parts: ConnectionParts) {
    this.#parts = parts
  }

  get hasViews(): boolean {
    return this.#views.size > 0
  }

  mayOpen(viewId: string): boolean {
    return !this.#isClosed && (this.#views.has(viewId) || this.#views.size < MOST_VIEWS)
  }

  /** Takes the place of a view of the same id. */
  async open(open: OpenView): Promise<ViewSnapshot> {
    this.closeView(open.viewId)
    const opened = new OpenedView(this.#parts.make(open))
    this.#views.set(open.viewId, opened)
    try {
      return await opened.snapshot()
    } catch (error) {
      if (this.#views.get(open.viewId) === opened) this.closeView(open.viewId)
      throw error
    }
  }

  /** Undefined for a view that is not open. */
  async change(change: OpenView): Promise<ViewSnapshot | undefined> {
    return this.#views.get(change.viewId)?.change(change)
  }

  acknowledge(viewId: string, rev: number): void {
    this.#views.get(viewId)?.acknowledge(rev)
  }

  closeView(viewId: string): void {
    this.#views.get(viewId)?.close()
    this.#views.delete(viewId)
  }

  close(): void {
    this.#isClosed = true
    for (const viewId of [...this.#views.keys()]) this.closeView(viewId)
    this.#parts.onClose()
  }

  logWritten(): void {
    for (const { view } of this.#views.values()) view.logWritten?.()
  }

  tick(batch: FeedBatch, now: number): void {
    let isSlow = false
    for (const opened of this.#views.values()) {
      opened.view.note?.(batch)
      isSlow ||= opened.owedMs(now) > SLOW_AFTER_MS
      opened.flush(now, this.#parts.send, this.#parts.onFailure)
    }
    if (isSlow === this.#isSlow) return
    this.#isSlow = isSlow
    this.onSlow(isSlow)
  }
}
