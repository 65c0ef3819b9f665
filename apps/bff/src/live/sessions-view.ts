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
import type { Viewer } from '../sign-in/viewer.ts'
import { rowPatch } from './row-patch.ts'
import type { FeedBatch, SessionFeed } from './session-feed.ts'
import type { SharedIndex } from './shared-index.ts'
import type { SharedIndexes } from './shared-indexes.ts'
import type { View, ViewerSource, ViewHead } from './view.ts'
import { WaitingChanges } from './waiting-changes.ts'

interface SentRow {
  readonly row: SessionRow
  readonly shared: SharedRow
}

/** A window on the matching sessions (console.md 5.1). Remembers what it has sent, so that a patch holds only what is new. */
export class SessionsView implements View {
  readonly viewId: string
  readonly #viewer: ViewerSource
  readonly #feed: Pick<SessionFeed, 'row' | 'size'>
  readonly #indexes: Pick<SharedIndexes, 'acquire' | 'release'>
  readonly #head: (rev: number) => ViewHead
  #parameters: SessionsParameters
  #index: SharedIndex
  #rev = 0
  #sent = new Map<string, SentRow>()
  #sentOrder: readonly string[] = []
  #sentTo: Viewer | undefined
  #sentTotal = 0
  #sentAll = 0
  #seenVersion = -1
  #seenFacets = -1
  #hasChanges = false
  readonly #ended: SharedRow[] = []
  readonly #waiting = new WaitingChanges()

  constructor(
    open: { viewId: string; parameters: SessionsParameters },
    viewer: ViewerSource,
    feed: Pick<SessionFeed, 'row' | 'size'>,
    indexes: Pick<SharedIndexes, 'acquire' | 'release'>,
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
    if (this.#parameters.paused) return this.#waiting.isDirty
    return (
      this.#hasChanges ||
      this.#seenVersion !== this.#index.version ||
      this.#seenFacets !== this.#index.facetsVersion ||
      this.#sentAll !== this.#feed.size ||
      this.#ended.length > 0 ||
      this.#sentTo !== this.#viewer()
    )
  }

  note(batch: FeedBatch): void {
    const changed = batch.changed.filter(({ row }) => this.#sent.has(row.uid))
    if (this.#parameters.paused)
      return this.#waiting.add(
        changed.map(({ row }) => row.uid),
        this.#index,
      )
    if (changed.length > 0) this.#hasChanges = true
    for (const { row } of batch.ended) if (this.#sent.has(row.uid)) this.#ended.push(row)
  }

  snapshot(): SessionsSnapshot {
    const viewer = this.#viewer()
    const uids = this.#windowUids()
    this.#sent = new Map()
    for (const uid of uids) {
      const shared = this.#feed.row(uid)
      if (shared) this.#sent.set(uid, { row: presentFor(viewer, shared), shared })
    }
    this.#waiting.clear()
    this.#remember(uids, viewer)
    return {
      ...this.#counts(),
      topic: 'sessions',
      facets: this.#index.facets,
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
    const rows = this.#newRows(uids, viewer)
    const orderChanged = !sameOrder(this.#sentOrder, uids)
    const facetsChanged = this.#seenFacets !== this.#index.facetsVersion
    const ended = this.#ended.map((shared) => presentFor(viewer, shared))
    const countsChanged = this.#sentTotal !== this.#index.total || this.#sentAll !== this.#feed.size
    this.#remember(uids, viewer)
    // Rows outside the window moved: nothing that this view shows.
    if (rows.length === 0 && !orderChanged && !facetsChanged && ended.length === 0 && !countsChanged) return undefined
    return {
      ...this.#counts(),
      topic: 'sessions',
      ...(facetsChanged ? { facets: this.#index.facets } : {}),
      rows,
      ...(orderChanged ? { order: uids } : {}),
      ended,
    }
  }

  /** What the window shows that has not been sent as it is now; replaces what was sent. */
  #newRows(uids: readonly SessionUid[], viewer: Viewer): SessionsPatch['rows'] {
    const rows: SessionsPatch['rows'] = []
    const sent = new Map<string, SentRow>()
    for (const uid of uids) {
      const shared = this.#feed.row(uid)
      if (!shared) continue
      const before = this.#sent.get(uid)
      if (before?.shared === shared && this.#sentTo === viewer) {
        sent.set(uid, before)
        continue
      }
      const row = presentFor(viewer, shared)
      sent.set(uid, { row, shared })
      if (!before) rows.push([uid, 'whole', row])
      else {
        const patch = rowPatch(before.row, row)
        if (Object.keys(patch).length > 1) rows.push([uid, 'patch', patch])
      }
    }
    this.#sent = sent
    return rows
  }

  #flushPaused(now: number): SessionsPatch | undefined {
    const waiting = this.#waiting.take(now)
    if (!waiting) return undefined
    return { ...this.#counts(), topic: 'sessions', rows: [], ended: [], waiting }
  }

  #counts() {
    this.#rev++
    this.#sentTotal = this.#index.total
    this.#sentAll = this.#feed.size
    return { ...this.#head(this.#rev), total: this.#sentTotal, all: this.#sentAll, window: this.#parameters.window }
  }

  #windowUids(): SessionUid[] {
    const { first, count } = this.#parameters.window
    return this.#index.uids(first, count) as SessionUid[] // the index holds rows by their uids
  }

  #remember(uids: readonly string[], viewer: Viewer): void {
    this.#sentOrder = uids
    this.#sentTo = viewer
    this.#seenVersion = this.#index.version
    this.#seenFacets = this.#index.facetsVersion
    this.#hasChanges = false
    this.#ended.length = 0
  }

  close(): void {
    this.#indexes.release(this.#index)
  }
}

function sameOrder(left: readonly string[], right: readonly string[]): boolean {
  return left.length === right.length && left.every((uid, index) => uid === right[index])
}
