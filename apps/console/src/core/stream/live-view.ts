import type { ErrorBody, OpenView, ViewPatch, ViewSnapshot } from '@alcove/contracts'

export type PatchOutcome = 'applied' | 'gap'

/** A question that stays open. The stream asks it again after a gap; the view keeps what is on screen until then. */
export interface LiveView {
  readonly viewId: string
  /** Row views are closed while the tab is hidden (console.md 5.3). */
  readonly keptWhenHidden: boolean
  question(): OpenView
  /** One commit: old content is on screen until here. */
  applySnapshot(snapshot: ViewSnapshot): void
  applyPatch(patch: ViewPatch): PatchOutcome
  refused(error: ErrorBody): void
}

/** The revision a view stands at; a patch fits only if it is the next one of the same server start. */
export class Revision {
  #rev = -1
  #epoch = ''

  get current(): number {
    return this.#rev
  }

  take(snapshot: { rev: number; epoch: string }): void {
    this.#rev = snapshot.rev
    this.#epoch = snapshot.epoch
  }

  next(patch: { rev: number; epoch: string }): PatchOutcome {
    if (patch.epoch !== this.#epoch || patch.rev !== this.#rev + 1) return 'gap'
    this.#rev = patch.rev
    return 'applied'
  }
}

let opened = 0

export function newViewId(topic: string): string {
  opened += 1
  return `${topic}-${opened}`
}
