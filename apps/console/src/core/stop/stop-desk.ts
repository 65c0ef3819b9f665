import type { SessionRow } from '@alcove/contracts'
import { Observable } from '../observable.ts'

export type StopOpening = {
  readonly row: SessionRow
  /** Where focus goes when the dialog closes. */
  readonly returnTo: () => HTMLElement | null
}

/** The one place a stop dialog is asked for; holds comments typed but not sent (console.md 7.4). */
export class StopDesk {
  readonly opening = new Observable<StopOpening | undefined>(undefined)
  readonly #drafts = new Map<string, string>()

  open(row: SessionRow, returnTo: () => HTMLElement | null): void {
    this.opening.set({ row, returnTo })
  }

  close(): void {
    this.opening.set(undefined)
  }

  draft(uid: string): string {
    return this.#drafts.get(uid) ?? ''
  }

  keepDraft(uid: string, comment: string): void {
    if (comment === '') this.#drafts.delete(uid)
    else this.#drafts.set(uid, comment)
  }
}
