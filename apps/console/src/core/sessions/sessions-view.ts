import type {
  ErrorBody,
  OpenView,
  SessionFilter,
  SessionPatch,
  SessionRow,
  SessionSort,
  SessionsPatch,
  SessionsSnapshot,
  SessionUid,
  ViewPatch,
  ViewSnapshot,
  Window,
} from '@alcove/contracts'
import { Observable } from '../observable.ts'
import type { Unsubscribe } from '../observable.ts'
import { newViewId, Revision } from '../stream/live-view.ts'
import type { LiveView, PatchOutcome } from '../stream/live-view.ts'
import { aroundKept, movesWaiting, withTombstones } from './display-order.ts'
import { emptyList } from './sessions-list.ts'
import type { SessionsList } from './sessions-list.ts'
import { RowStore } from './row-store.ts'
import type { Optimistic, ShownRow } from './row-store.ts'

const AROUND = 50
const EDGE = 20
const MAX_COUNT = 500
/** So long a session that began while somebody looks is a new one (console.md 6.7). */
export const NEW_MS = 5_000

export type SessionsViewOptions = {
  readonly filter: SessionFilter
  readonly sort: SessionSort
  readonly ask: (view: SessionsView) => void
  readonly tombstoneMs: number
  readonly monotonicNow?: () => number
}

/** The Sessions page's live view: a window of rows in the server's order, held still while somebody points at it. */
export class SessionsView implements LiveView {
  readonly viewId = newViewId('sessions')
  readonly keptWhenHidden = false
  readonly list = new Observable<SessionsList>(emptyList)
  /** What was seen to happen, for summaries. */
  readonly tally = { started: 0, ended: 0 }
  readonly #revision = new Revision()
  readonly #rows: RowStore
  readonly #options: SessionsViewOptions
  readonly #now: () => number
  /** Uid to the place it had and when it ended. */
  readonly #tombstones = new Map<SessionUid, { index: number; at: number }>()
  #filter: SessionFilter
  #sort: SessionSort
  #window: Window = { first: 0, count: 2 * AROUND }
  #visible = { first: 0, last: 0 }
  #order: readonly SessionUid[] = []
  #orderFirst = 0
  #held = false
  #paused = false
  #moved = false
  /** By the server's clock, ms. */
  #openedAt: number | undefined
  #kept: (uid: SessionUid) => boolean = () => false

  constructor(options: SessionsViewOptions) {
    this.#options = options
    this.#filter = options.filter
    this.#sort = options.sort
    this.#now = options.monotonicNow ?? (() => performance.now())
    this.#rows = new RowStore(this.#now)
  }

  readonly row = (uid: SessionUid): ShownRow | undefined => this.#rows.get(uid)
  readonly subscribeRow = (uid: SessionUid, listener: () => void): Unsubscribe => this.#rows.subscribe(uid, listener)

  question(): OpenView {
    const parameters = { filter: this.#filter, sort: this.#sort, window: this.#window, paused: this.#paused }
    return { viewId: this.viewId, topic: 'sessions', parameters }
  }

  setQuestion(filter: SessionFilter, sort: SessionSort): void {
    this.#filter = filter
    this.#sort = sort
    this.#window = { first: 0, count: Math.max(2 * AROUND, this.#window.count) }
    this.#moved = true
    this.#tombstones.clear()
    this.#options.ask(this)
  }

  setPaused(paused: boolean): void {
    this.#paused = paused
    this.#options.ask(this)
  }

  /** Rows somebody points at, has focused or peeks at stay as they are. */
  setHeld(held: boolean): void {
    if (this.#held === held) return
    this.#held = held
    if (!held) this.applyOrder()
  }

  get isHeld(): boolean {
    return this.#held
  }

  /** Tombstones for which this says true stay (focused, peeked, open operation). */
  keepTombstones(isKept: (uid: SessionUid) => boolean): void {
    this.#kept = isKept
  }

  applyOrder(): void {
    this.#moved = true
    this.#rebuild()
    this.#publish({})
  }

  /** The rows on screen; asks for the next window before its edge is reached. */
  show(first: number, last: number): void {
    this.#visible = { first, last }
    const end = this.#window.first + this.#window.count
    const missingAbove = first - EDGE < this.#window.first && this.#window.first > 0
    const missingBelow = last + EDGE > end && end < this.list.current().places
    if (!missingAbove && !missingBelow) return
    const from = Math.max(0, first - AROUND)
    const next = { first: from, count: Math.min(MAX_COUNT, last - from + AROUND) }
    if (next.first === this.#window.first && next.count === this.#window.count) return
    this.#window = next
    this.#options.ask(this)
  }

  markStopping(uid: SessionUid, stop: Optimistic): void {
    this.#rows.stopping(uid, stop)
  }

  /** Removes tombstones whose time is over. */
  sweep(): void {
    const over = [...this.#tombstones].filter(
      ([uid, { at }]) => this.#now() - at >= this.#options.tombstoneMs && !this.#held && !this.#kept(uid),
    )
    if (over.length === 0) return
    for (const [uid] of over) this.#tombstones.delete(uid)
    this.applyOrder()
  }

  applySnapshot(snapshot: ViewSnapshot): void {
    if (snapshot.topic !== 'sessions') return
    const restarted = this.list.current().epoch !== '' && this.list.current().epoch !== snapshot.epoch
    this.#revision.take(snapshot)
    this.#openedAt ??= Date.parse(snapshot.asOf)
    if (restarted) this.#restart(snapshot)
    for (const row of snapshot.rows) this.#rows.whole(row, this.#newSince(row, snapshot.asOf))
    this.#order = snapshot.rows.map((row) => row.uid)
    this.#orderFirst = snapshot.window.first
    this.#rebuild()
    this.#publish({ ...headOf(snapshot), facets: snapshot.facets, status: 'ready', paused: snapshot.paused }, true)
  }

  applyPatch(patch: ViewPatch): PatchOutcome {
    if (patch.topic !== 'sessions') return 'gap'
    if (this.#revision.next(patch) === 'gap') return 'gap'
    if (patch.waiting) {
      // The window stays as it is, and so does what the list says of itself.
      this.#publish({ asOf: patch.asOf, all: patch.all, waiting: patch.waiting })
      return 'applied'
    }
    for (const change of patch.rows) {
      if (change[1] === 'whole') this.#whole(change[2], patch.asOf)
      else this.#rows.patch(change[0], change[2] as SessionPatch) // a record to zod; every patch carries its rev
    }
    for (const row of patch.ended) this.#end(row)
    if (patch.order) this.#order = patch.order
    this.#orderFirst = patch.window.first
    if (patch.order || patch.ended.length > 0) this.#rebuild()
    this.#publish({ ...headOf(patch), ...(patch.facets && { facets: patch.facets }) })
    return 'applied'
  }

  refused(error: ErrorBody): void {
    this.#publish({ status: 'failed', error })
  }

  #whole(row: SessionRow, asOf: string): void {
    const newSince = this.#newSince(row, asOf)
    if (newSince !== undefined && !this.#rows.has(row.uid)) this.tally.started += 1
    this.#rows.whole(row, newSince)
  }

  /** A row that comes whole may as well have been there, outside the window or the filter. */
  #newSince(row: SessionRow, asOf: string): number | undefined {
    const began = Date.parse(row.loginAt)
    const age = Date.parse(asOf) - began
    return this.#openedAt !== undefined && began > this.#openedAt && age < NEW_MS ? this.#now() - age : undefined
  }

  #end(row: SessionRow): void {
    this.tally.ended += 1
    const { first, slots } = this.list.current()
    const place = slots.indexOf(row.uid)
    this.#rows.end(row)
    if (place >= 0 && !this.#tombstones.has(row.uid))
      this.#tombstones.set(row.uid, { index: first + place, at: this.#now() })
  }

  /** A new server start: what ran before has ended, whatever the stream would have said. */
  #restart(snapshot: SessionsSnapshot): void {
    const alive = new Set(snapshot.rows.map((row) => row.uid))
    for (const uid of [...this.#tombstones.keys()]) this.#tombstones.delete(uid)
    this.#rows.keepOnly((uid) => alive.has(uid))
    this.#moved = true
  }

  #rebuild(): void {
    const { first, slots, status } = this.list.current()
    const places = new Map([...this.#tombstones].map(([uid, { index }]) => [uid, index]))
    const order = this.#order.filter((uid) => !this.#rows.isEnded(uid) || this.#tombstones.has(uid))
    if (!this.#held || this.#moved || status !== 'ready') {
      this.#moved = false
      return this.#show(this.#orderFirst, withTombstones(order, this.#orderFirst, places))
    }
    if (first === this.#orderFirst && slots.length > 0) {
      // Places stay. A list shorter than the screen may still grow at its end: nothing moves by that.
      return this.#show(first, slots)
    }
    const kept = new Map<SessionUid, number>()
    slots.forEach((uid, offset) => {
      const index = first + offset
      if (index >= this.#visible.first && index <= this.#visible.last) kept.set(uid, index)
    })
    this.#show(this.#orderFirst, aroundKept(order, this.#orderFirst, this.#window.count, kept))
  }

  #shown: { first: number; slots: readonly SessionUid[] } = { first: 0, slots: [] }

  #show(first: number, slots: readonly SessionUid[]): void {
    const same = first === this.#shown.first && sameOrder(slots, this.#shown.slots)
    if (!same) this.#shown = { first, slots }
    const shown = new Set([...slots, ...this.#order])
    this.#rows.keepOnly((uid) => shown.has(uid) || this.#kept(uid))
  }

  #publish(changes: Partial<SessionsList>, clearWaiting = false): void {
    const { waiting, error, ...before } = this.list.current()
    const { first, slots } = this.#shown
    const total = changes.total ?? before.total
    const places = new Map([...this.#tombstones].map(([uid, { index }]) => [uid, index]))
    this.#rows.commit()
    this.list.set({
      ...before,
      ...(waiting && !clearWaiting && { waiting }),
      ...(error && changes.status !== 'ready' && { error }),
      ...changes,
      rev: this.#revision.current,
      first,
      slots,
      places: Math.max(total + this.#tombstones.size, first + slots.length),
      movesWaiting: this.#held ? movesWaiting(slots, this.#order, places) : 0,
    })
  }
}

function headOf(part: SessionsSnapshot | SessionsPatch): Pick<SessionsList, 'total' | 'all' | 'asOf' | 'epoch'> {
  return { total: part.total, all: part.all, asOf: part.asOf, epoch: part.epoch }
}

function sameOrder(one: readonly SessionUid[], other: readonly SessionUid[]): boolean {
  return one.length === other.length && one.every((uid, index) => uid === other[index])
}
