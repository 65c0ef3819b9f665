import type { SessionPatch, SessionRow, SessionUid, StopStage } from '@alcove/contracts'
import type { Unsubscribe } from '../observable.ts'
import { changedParts } from './changed-parts.ts'
import type { RowPart } from './changed-parts.ts'

const FLASHES_PER_SECOND = 20
const ENDED_REMEMBERED = 2_000

/** A row as it is shown. The object is new whenever something of it changed. */
export type ShownRow = {
  readonly row: SessionRow
  /** Ended, still displayed. */
  readonly tombstone: boolean
  /** When it began, monotonic ms; undefined: before this browser began to look. */
  readonly newSince: number | undefined
  /** Parts that changed with the last patch, its number so that a tint starts again, and when (monotonic). */
  readonly flash: { readonly parts: ReadonlySet<RowPart>; readonly turn: number; readonly at: number }
}

export type Optimistic = {
  readonly operationId: string
  readonly stage: StopStage
  readonly by: string
  readonly comment: string
  readonly since: string
}

const noFlash: ShownRow['flash'] = { parts: new Set(), turn: 0, at: -Infinity }

/** Rows by uid: an older revision never overwrites a newer one, an ended uid never comes back (console.md 5.2). */
export class RowStore {
  readonly #rows = new Map<SessionUid, ShownRow>()
  readonly #listeners = new Map<SessionUid, Set<() => void>>()
  readonly #ended = new Set<SessionUid>()
  readonly #dirty = new Set<SessionUid>()
  readonly #monotonicNow: () => number
  /** When the last changes were, by their number modulo those that may flash in a second. */
  readonly #changedAt: number[] = []
  #changes = 0
  #turn = 0

  constructor(monotonicNow: () => number) {
    this.#monotonicNow = monotonicNow
  }

  get(uid: SessionUid): ShownRow | undefined {
    return this.#rows.get(uid)
  }

  has(uid: SessionUid): boolean {
    return this.#rows.has(uid)
  }

  isEnded(uid: SessionUid): boolean {
    return this.#ended.has(uid)
  }

  get uids(): Iterable<SessionUid> {
    return this.#rows.keys()
  }

  subscribe(uid: SessionUid, listener: () => void): Unsubscribe {
    const listeners = this.#listeners.get(uid) ?? new Set()
    this.#listeners.set(uid, listeners.add(listener))
    return () => {
      listeners.delete(listener)
      if (listeners.size === 0) this.#listeners.delete(uid)
    }
  }

  whole(row: SessionRow, newSince: number | undefined): void {
    if (this.#ended.has(row.uid)) return
    const known = this.#rows.get(row.uid)
    if (known && known.row.rev >= row.rev) return
    this.#put(row, known, newSince)
  }

  patch(uid: SessionUid, patch: SessionPatch): void {
    const known = this.#rows.get(uid)
    if (!known || this.#ended.has(uid) || known.row.rev >= patch.rev) return
    const next: Record<string, unknown> = { ...known.row }
    for (const [key, value] of Object.entries(patch)) {
      if (value === null) delete next[key]
      else next[key] = value
    }
    this.#put(next as SessionRow, known) // null only takes optional fields away, so it is a row still
  }

  end(row: SessionRow): void {
    if (this.#ended.has(row.uid)) return
    this.#ended.add(row.uid)
    if (this.#ended.size > ENDED_REMEMBERED) this.#ended.delete([...this.#ended][0] ?? row.uid)
    const known = this.#rows.get(row.uid)
    if (known) this.#set({ ...known, row, tombstone: true, flash: noFlash })
  }

  /** A stop was accepted for this row: shown until the server says more. */
  stopping(uid: SessionUid, stop: Optimistic): void {
    const known = this.#rows.get(uid)
    if (!known || known.tombstone || known.row.phase === 'stopping') return
    const row = {
      ...known.row,
      state: 'stopping',
      phase: 'stopping',
      stateSince: stop.since,
      stop,
      can: { stop: { allowed: false, code: 'already-stopping' } },
    } as SessionRow // operationId is one: it comes from the accepted operation
    this.#set({ ...known, row })
    this.commit()
  }

  keepOnly(isKept: (uid: SessionUid) => boolean): void {
    for (const uid of this.#rows.keys()) if (!isKept(uid)) this.#rows.delete(uid)
  }

  forget(): void {
    this.#ended.clear()
  }

  /** Tells who watches a changed row. */
  commit(): void {
    const changed = [...this.#dirty]
    this.#dirty.clear()
    for (const uid of changed) for (const listener of [...(this.#listeners.get(uid) ?? [])]) listener()
  }

  #put(row: SessionRow, known: ShownRow | undefined, newSince?: number): void {
    const now = this.#monotonicNow()
    if (!known) return this.#set({ row, tombstone: false, newSince, flash: noFlash })
    const parts = changedParts(known.row, row)
    this.#set({
      ...known,
      row,
      flash: parts.size > 0 && this.#mayFlash(now) ? { parts, turn: (this.#turn += 1), at: now } : noFlash,
    })
  }

  /** The tint is off above 20 changes a second. */
  #mayFlash(now: number): boolean {
    const at = this.#changes % FLASHES_PER_SECOND
    this.#changes += 1
    const isRare = now - (this.#changedAt[at] ?? -Infinity) >= 1_000
    this.#changedAt[at] = now
    return isRare
  }

  #set(shown: ShownRow): void {
    this.#rows.set(shown.row.uid, shown)
    this.#dirty.add(shown.row.uid)
  }
}
