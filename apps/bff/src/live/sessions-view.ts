import type {
  OpenView,
  SessionRow,
  SessionsParameters,
  SessionsPatch,
  SessionsSnapshot,
  SessionUid,
} from '@alcove/contracts'
import { presentFor } from '../present/present-session.ts'
import type { SharedRow } from '../present/present-session.ts'
import { rowPatch } from './row-patch.ts'
import type { FeedBatch, SessionFeed } from './session-feed.ts'
import type { SharedIndex } from './shared-index.ts'
import type { View, ViewerSource, ViewHead } from './view.ts'

interface Indexes {
  acquire(parameters: SessionsParameters, viewerSid: string): SharedIndex
  release(index: SharedIndex): void
}

const WAITING_EVERY_MS = 1_000

/** A window on the matching sessions (console.md 5.1). Remembers what it has sent, so that a patch holds only what is new. */
export class SessionsView implements View {
  readonly viewId: string
  readonly #viewer: ViewerSource
  readonly #feed: SessionFeed
  readonly #indexes: Indexes
  readonly #head: (rev: number) => ViewHead
  #parameters: SessionsParameters
  #index: SharedIndex
  #rev = 0
  #sent = new Map<string, { row: SessionRow; shared: SharedRow }>()
  #sentOrder: readonly string[] = []
  #seenVersion = -1
  #seenFacets = -1
  readonly #changed = new Set<string>()
  readonly #ended: SharedRow[] = []
  readonly #waiting = { new: new Set<string>(), changed: new Set<string>(), ended: new Set<string>() }
  #waitingSentAt = 0
  #waitingDirty = false

  constructor(
    open: { viewId: string; parameters: SessionsParameters },
    viewer: ViewerSource,
    feed: SessionFeed,
    indexes: Indexes,
    head: (viewId: string, rev: number) => ViewHead,
  ) {
    this.viewId = open.viewId
    this.#viewer = viewer
    this.#feed = feed
    this.#indexes = indexes
    this.#head = (rev) => head(open.viewId, rev)
    this.#parameters = open.parameters
    this.#index = indexes.acquire(open.parameters, viewer().user.sid)
  }

  get isDirty(): boolean {
    if (this.#parameters.paused) return this.#waitingDirty
    return (
      this.#seenVersion !== this.#index.version ||
      this.#seenFacets !== this.#index.facetsVersion ||
      this.#changed.size > 0 ||
      this.#ended.length > 0
    )
  }

  /** What the feed brought; called before `flush`, after the indexes have taken it. */
  note(batch: FeedBatch): void {
    if (this.#parameters.paused) return this.#noteWaiting(batch)
    for (const row of batch.changed) if (this.#sent.has(row.uid)) this.#changed.add(row.uid)
    for (const row of batch.ended) if (this.#sent.has(row.uid)) this.#ended.push(row)
  }

  #noteWaiting(batch: FeedBatch): void {
    for (const row of batch.changed) {
      if (this.#sent.has(row.uid)) this.#waiting.changed.add(row.uid)
      else this.#waiting.new.add(row.uid)
      this.#waitingDirty = true
    }
    for (const row of batch.ended) {
      this.#waiting.ended.add(row.uid)
      this.#waiting.new.delete(row.uid)
      this.#waitingDirty = true
    }
  }

  snapshot(): SessionsSnapshot {
    const viewer = this.#viewer()
    const uids = this.#windowUids()
    const rows = uids.flatMap((uid) => this.#feed.row(uid) ?? [])
    this.#sent = new Map(rows.map((shared) => [shared.uid, { row: presentFor(viewer, shared), shared }]))
    this.#sentOrder = uids
    this.#forgetChanges()
    this.#rev++
    return {
      ...this.#head(this.#rev),
      topic: 'sessions',
      total: this.#index.total,
      all: this.#feed.size,
      facets: this.#index.facets,
      window: this.#parameters.window,
      rows: [...this.#sent.values()].map(({ row }) => row),
      paused: this.#parameters.paused,
    }
  }

  change(view: OpenView): SessionsSnapshot {
    if (view.topic !== 'sessions') throw new Error('A view keeps its topic.')
    const next = this.#indexes.acquire(view.parameters, this.#viewer().user.sid)
    this.#indexes.release(this.#index)
    this.#index = next
    this.#parameters = view.parameters
    return this.snapshot()
  }

  flush(now: number): SessionsPatch | undefined {
    if (this.#parameters.paused) return this.#flushPaused(now)
    const viewer = this.#viewer()
    const uids = this.#windowUids()
    const rows: SessionsPatch['rows'] = []
    const sent = new Map<string, { row: SessionRow; shared: SharedRow }>()
    for (const uid of uids) {
      const shared = this.#feed.row(uid)
      if (!shared) continue
      const before = this.#sent.get(uid)
      if (before?.shared === shared) {
        sent.set(uid, before)
        continue
      }
      const row = presentFor(viewer, shared)
      sent.set(uid, { row, shared })
      if (before) rows.push([row.uid, 'patch', rowPatch(before.row, row)])
      else rows.push([row.uid, 'whole', row])
    }
    const orderChanged = !sameOrder(this.#sentOrder, uids)
    const facetsChanged = this.#seenFacets !== this.#index.facetsVersion
    const ended = this.#ended.map((shared) => presentFor(viewer, shared))
    this.#sent = sent
    this.#sentOrder = uids
    this.#forgetChanges()
    this.#rev++
    return {
      ...this.#head(this.#rev),
      topic: 'sessions',
      total: this.#index.total,
      all: this.#feed.size,
      ...(facetsChanged ? { facets: this.#index.facets } : {}),
      window: this.#parameters.window,
      rows,
      ...(orderChanged ? { order: uids as SessionUid[] } : {}),
      ended,
    }
  }

  #flushPaused(now: number): SessionsPatch | undefined {
    if (now - this.#waitingSentAt < WAITING_EVERY_MS) return undefined
    this.#waitingSentAt = now
    this.#waitingDirty = false
    this.#rev++
    const { new: added, changed, ended } = this.#waiting
    return {
      ...this.#head(this.#rev),
      topic: 'sessions',
      total: this.#index.total,
      all: this.#feed.size,
      window: this.#parameters.window,
      rows: [],
      ended: [],
      waiting: { new: added.size, changed: changed.size, ended: ended.size },
    }
  }

  #windowUids(): string[] {
    const { first, count } = this.#parameters.window
    return this.#index.uids(first, count)
  }

  #forgetChanges(): void {
    this.#seenVersion = this.#index.version
    this.#seenFacets = this.#index.facetsVersion
    this.#changed.clear()
    this.#ended.length = 0
    for (const set of Object.values(this.#waiting)) set.clear()
    this.#waitingDirty = false
  }

  close(): void {
    this.#indexes.release(this.#index)
  }
}

function sameOrder(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((uid, index) => uid === right[index])
}
