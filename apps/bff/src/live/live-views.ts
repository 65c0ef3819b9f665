import { setTimeout as delay } from 'node:timers/promises'
import type { OpenView, SessionRow, SessionUid, ViewPatch } from '@alcove/contracts'
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
import { SharedIndexes } from './shared-indexes.ts'
import { ViewConnection } from './view-connection.ts'
import type { View, ViewerSource, ViewHead } from './view.ts'

const TICK_MS = 100
/** Two passes over the slots and the question about lock waits. */
const LOOK_UP_MS = 300

interface Parts {
  readonly engine: Engine
  readonly system: SystemStore
  readonly stops: StopOperations
  /** Something in a view failed; it tries again. */
  onFailure(error: unknown): void
}

/** All open views of all sockets, driven by one tick. */
export class LiveViews {
  readonly #parts: Parts
  readonly #feed: SessionFeed
  readonly #reader: SessionReader
  readonly #indexes: SharedIndexes
  readonly #connections = new Set<ViewConnection>()
  readonly #offs: readonly (() => void)[]
  #timer: NodeJS.Timeout | undefined

  constructor(parts: Parts) {
    this.#parts = parts
    this.#feed = new SessionFeed(parts.engine)
    this.#reader = new SessionReader(parts.engine, parts.system, this.#feed)
    this.#indexes = new SharedIndexes(this.#feed)
    const logWritten = () => {
      for (const connection of this.#connections) connection.logWritten()
    }
    this.#offs = [
      parts.engine.on('started', logWritten),
      parts.engine.on('ended', logWritten),
      parts.engine.on('operation', logWritten),
    ]
  }

  connect(viewer: ViewerSource, send: (patch: ViewPatch) => void): ViewConnection {
    const connection = new ViewConnection({
      send,
      make: (open) => this.#make(open, viewer),
      onFailure: this.#parts.onFailure,
      onClose: () => {
        this.#connections.delete(connection)
        this.#rest()
      },
    })
    this.#connections.add(connection)
    return connection
  }

  readSession(viewer: Viewer, uid: SessionUid, withStack: boolean): Promise<SessionReading> {
    return this.#reader.read(viewer, uid, withStack)
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
    for (const off of this.#offs) off()
    for (const connection of [...this.#connections]) connection.close()
    clearInterval(this.#timer)
    this.#feed.off()
  }

  #make(open: OpenView, viewer: ViewerSource): View {
    const { engine, system, stops } = this.#parts
    const head = (viewId: string, rev: number): ViewHead => ({
      viewId,
      rev,
      asOf: new Date().toISOString(),
      epoch: engine.epoch,
    })
    // What is newer than the last tick belongs in the first snapshot, which is made of feed and indexes.
    if (open.topic === 'sessions' && this.#timer) this.#bringUpToDate()
    this.#wake()
    switch (open.topic) {
      case 'sessions':
        return new SessionsView(open, viewer, this.#feed, this.#indexes, head)
      case 'session':
        return new SessionView(open, viewer, this.#reader, head)
      case 'events':
        return new EventsView(open, viewer, system, head)
      case 'operations':
        return new OperationsView(open, viewer, stops, head)
    }
  }

  #wake(): void {
    if (this.#timer) return
    this.#feed.on()
    this.#timer = setInterval(() => this.#tick(), TICK_MS)
  }

  #rest(): void {
    for (const connection of this.#connections) if (connection.hasViews) return
    clearInterval(this.#timer)
    this.#timer = undefined
    this.#feed.off()
  }

  #tick(): void {
    this.#bringUpToDate()
    this.#rest()
  }

  #bringUpToDate(): void {
    const now = Date.now()
    const batch = this.#feed.take(now)
    this.#indexes.apply(batch, now)
    for (const connection of this.#connections) connection.tick(batch, now)
  }
}
