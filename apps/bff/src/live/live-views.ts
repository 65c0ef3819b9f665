import { setTimeout as delay } from 'node:timers/promises'
import type { OpenView, SessionRow, SessionsParameters, SessionUid, ViewPatch, ViewSnapshot } from '@alcove/contracts'
import type { SystemStore } from '@alcove/record-store'
import type { Engine } from '@alcove/session-engine'
import { presentFor, presentShared } from '../present/present-session.ts'
import type { Viewer } from '../sign-in/viewer.ts'
import type { StopOperations } from '../stops/stop-operations.ts'
import { EventsView } from './events-view.ts'
import { OperationsView } from './operations-view.ts'
import { SessionFeed } from './session-feed.ts'
import { SessionReader } from './session-reader.ts'
import type { SessionReading } from './session-reader.ts'
import { SessionView } from './session-view.ts'
import { SessionsView } from './sessions-view.ts'
import { questionKey, SharedIndex } from './shared-index.ts'
import type { View, ViewerSource, ViewHead } from './view.ts'

const TICK_MS = 100
/** Two passes over the slots and the question about lock waits. */
const LOOK_UP_MS = 300

interface Parts {
  readonly engine: Engine
  readonly system: SystemStore
  readonly stops: StopOperations
  /** Something in a view failed; it is dropped and the browser opens it again. */
  onFailure(error: unknown): void
}

/** All open views of all sockets, driven by one tick. */
export class LiveViews {
  readonly #parts: Parts
  readonly #feed: SessionFeed
  readonly #reader: SessionReader
  readonly #indexes = new Map<string, SharedIndex>()
  readonly #connections = new Set<ViewConnection>()
  readonly #offs: readonly (() => void)[]
  #timer: NodeJS.Timeout | undefined

  constructor(parts: Parts) {
    this.#parts = parts
    this.#feed = new SessionFeed(parts.engine)
    this.#reader = new SessionReader(parts.engine, parts.system, this.#feed)
    const logWritten = () => this.#logWritten()
    this.#offs = [
      parts.engine.on('started', logWritten),
      parts.engine.on('ended', logWritten),
      parts.engine.on('operation', logWritten),
    ]
  }

  connect(viewer: ViewerSource, send: (patch: ViewPatch) => void): ViewConnection {
    const connection = new ViewConnection(
      viewer,
      send,
      (open, source) => this.#open(open, source),
      this.#parts.onFailure,
      () => {
        this.#connections.delete(connection)
        this.#rest()
      },
    )
    this.#connections.add(connection)
    return connection
  }

  readSession(viewer: Viewer, uid: SessionUid): Promise<SessionReading> {
    return this.#reader.read(viewer, uid, false)
  }

  /** All live sessions at once, for the command line; lock waits are looked up first, as for a view that stays open. */
  async allRows(viewer: Viewer): Promise<SessionRow[]> {
    const off = this.#parts.engine.sessions.watch()
    await delay(LOOK_UP_MS)
    off()
    return [...this.#parts.engine.sessions.values()].map((session) =>
      presentFor(viewer, presentShared(this.#parts.engine, session)),
    )
  }

  close(): void {
    clearInterval(this.#timer)
    for (const off of this.#offs) off()
    for (const connection of [...this.#connections]) connection.close()
    this.#feed.off()
  }

  #open(open: OpenView, viewer: ViewerSource): View {
    const { engine, system, stops } = this.#parts
    const head = (viewId: string, rev: number): ViewHead => ({
      viewId,
      rev,
      asOf: new Date().toISOString(),
      epoch: engine.epoch,
    })
    this.#wake()
    switch (open.topic) {
      case 'sessions':
        return new SessionsView(open, viewer, this.#feed, this, head)
      case 'session':
        return new SessionView(open, viewer, this.#reader, head)
      case 'events':
        return new EventsView(open, viewer, system, head)
      case 'operations':
        return new OperationsView(open, viewer, stops, head)
    }
  }

  acquire({ filter, sort }: SessionsParameters, viewerSid: string): SharedIndex {
    const key = questionKey(filter, sort, viewerSid)
    const known = this.#indexes.get(key)
    const index = known ?? new SharedIndex(this.#feed, filter, sort, viewerSid, Date.now())
    index.viewers++
    this.#indexes.set(key, index)
    return index
  }

  release(index: SharedIndex): void {
    index.viewers--
    if (index.viewers > 0) return
    for (const [key, known] of this.#indexes) if (known === index) this.#indexes.delete(key)
  }

  #wake(): void {
    if (this.#timer) return
    this.#feed.on()
    this.#timer = setInterval(() => this.#tick(), TICK_MS)
  }

  #rest(): void {
    if ([...this.#connections].some((connection) => connection.hasViews)) return
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#feed.off()
  }

  #tick(): void {
    const now = Date.now()
    const batch = this.#feed.take(now)
    for (const index of this.#indexes.values()) index.apply(batch, now)
    for (const connection of this.#connections) connection.tick(batch, now)
    this.#rest()
  }

  #logWritten(): void {
    for (const connection of this.#connections) connection.logWritten()
  }
}

interface OpenEntry {
  readonly view: View
  /** Of the patch that is not yet acknowledged. */
  awaiting: { rev: number; since: number } | undefined
  isFlushing: boolean
}

type SlowListener = (isSlow: boolean) => void

const SLOW_AFTER_MS = 2_000
const MOST_VIEWS = 12

/** The views of one socket. */
export class ViewConnection {
  readonly #viewer: ViewerSource
  readonly #send: (patch: ViewPatch) => void
  readonly #make: (open: OpenView, viewer: ViewerSource) => View
  readonly #onFailure: (error: unknown) => void
  readonly #onClose: () => void
  readonly #views = new Map<string, OpenEntry>()
  #isSlow = false
  onSlow: SlowListener = () => undefined

  constructor(
    viewer: ViewerSource,
    send: (patch: ViewPatch) => void,
    make: (open: OpenView, viewer: ViewerSource) => View,
    onFailure: (error: unknown) => void,
    onClose: () => void,
  ) {
    this.#viewer = viewer
    this.#send = send
    this.#make = make
    this.#onFailure = onFailure
    this.#onClose = onClose
  }

  get hasViews(): boolean {
    return this.#views.size > 0
  }

  get isFull(): boolean {
    return this.#views.size >= MOST_VIEWS
  }

  async open(open: OpenView): Promise<ViewSnapshot> {
    this.#views.get(open.viewId)?.view.close()
    const view = this.#make(open, this.#viewer)
    const entry: OpenEntry = { view, awaiting: undefined, isFlushing: true }
    this.#views.set(open.viewId, entry)
    try {
      return await view.snapshot()
    } finally {
      entry.isFlushing = false
    }
  }

  /** Undefined for a view that is not open. */
  async change(change: OpenView): Promise<ViewSnapshot | undefined> {
    const entry = this.#views.get(change.viewId)
    if (!entry) return undefined
    entry.isFlushing = true
    try {
      const snapshot = await entry.view.change(change)
      entry.awaiting = undefined
      return snapshot
    } finally {
      entry.isFlushing = false
    }
  }

  acknowledge(viewId: string, rev: number): void {
    const entry = this.#views.get(viewId)
    if (entry?.awaiting && rev >= entry.awaiting.rev) entry.awaiting = undefined
  }

  closeView(viewId: string): void {
    this.#views.get(viewId)?.view.close()
    this.#views.delete(viewId)
  }

  close(): void {
    for (const { view } of this.#views.values()) view.close()
    this.#views.clear()
    this.#onClose()
  }

  logWritten(): void {
    for (const { view } of this.#views.values()) if (view instanceof EventsView) view.note()
  }

  tick(batch: ReturnType<SessionFeed['take']>, now: number): void {
    let isSlow = false
    for (const entry of this.#views.values()) {
      if (entry.view instanceof SessionsView) entry.view.note(batch)
      if (entry.awaiting) {
        isSlow ||= now - entry.awaiting.since > SLOW_AFTER_MS
        continue
      }
      if (!entry.isFlushing && entry.view.isDirty) void this.#flush(entry, now)
    }
    if (isSlow !== this.#isSlow) {
      this.#isSlow = isSlow
      this.onSlow(isSlow)
    }
  }

  async #flush(entry: OpenEntry, now: number): Promise<void> {
    entry.isFlushing = true
    try {
      const patch = await entry.view.flush(now)
      if (!patch || this.#views.get(entry.view.viewId) !== entry) return
      entry.awaiting = { rev: patch.rev, since: now }
      this.#send(patch)
    } catch (error) {
      this.#onFailure(error)
    } finally {
      entry.isFlushing = false
    }
  }
}
