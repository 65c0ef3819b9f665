import type { OpenView, ViewPatch, ViewSnapshot } from '@alcove/contracts'
import type { View } from './view.ts'

/** After a failure, such as a database that is away. */
const RETRY_MS = 2_000

/** A view on its connection: one thing at a time, and at most one patch that is not acknowledged (console.md 5.3). */
export class OpenedView {
  readonly view: View
  #awaiting: { readonly rev: number; readonly since: number } | undefined
  /** A patch made before a change must leave before the change's snapshot, so they take turns. */
  #turn: Promise<unknown> = Promise.resolve()
  #inTurn = 0
  #retryAt = 0
  #isClosed = false

  constructor(view: View) {
    this.view = view
  }

  snapshot(): Promise<ViewSnapshot> {
    return this.#next(() => this.view.snapshot())
  }

  change(change: OpenView): Promise<ViewSnapshot> {
    return this.#next(async () => {
      const snapshot = await this.view.change(change)
      this.#awaiting = undefined
      return snapshot
    })
  }

  acknowledge(rev: number): void {
    if (this.#awaiting && rev >= this.#awaiting.rev) this.#awaiting = undefined
  }

  /** How long the browser has owed its acknowledgement. */
  owedMs(now: number): number {
    return this.#awaiting ? now - this.#awaiting.since : 0
  }

  /** Sends what is new, if it may; never waits. */
  flush(now: number, send: (patch: ViewPatch) => void, onFailure: (error: unknown) => void): void {
    if (this.#awaiting || this.#inTurn > 0 || now < this.#retryAt || !this.view.isDirty) return
    this.#next(async () => {
      const patch = await this.view.flush(now)
      if (!patch || this.#isClosed) return
      this.#awaiting = { rev: patch.rev, since: now }
      send(patch)
    }).catch((error: unknown) => {
      this.#retryAt = now + RETRY_MS
      onFailure(error)
    })
  }

  close(): void {
    this.#isClosed = true
    this.view.close()
  }

  #next<T>(work: () => Promise<T> | T): Promise<T> {
    this.#inTurn++
    const run = this.#turn.then(work)
    const done = () => {
      this.#inTurn--
    }
    this.#turn = run.then(done, done)
    return run
  }
}
