import type { EventsPatch, EventsSnapshot, OpenView } from '@alcove/contracts'
import type { EventRow as StoredEvent, SystemStore } from '@alcove/record-store'
import { presentEvent } from '../present/present-event.ts'
import type { View, ViewerSource, ViewHead } from './view.ts'

type EventsOpen = Extract<OpenView, { topic: 'events' }>

const NEWEST = 100
const READ_EVERY_MS = 500

/** The newest lines of the event log that match. Older pages come by REST. */
export class EventsView implements View {
  readonly viewId: string
  readonly #viewer: ViewerSource
  readonly #system: SystemStore
  readonly #head: (rev: number) => ViewHead
  #parameters: EventsOpen['parameters']
  #rev = 0
  #known = new Set<string>()
  #total = 0
  #readAt = 0
  isDirty = false

  constructor(
    open: EventsOpen,
    viewer: ViewerSource,
    system: SystemStore,
    head: (viewId: string, rev: number) => ViewHead,
  ) {
    this.viewId = open.viewId
    this.#parameters = open.parameters
    this.#viewer = viewer
    this.#system = system
    this.#head = (rev) => head(open.viewId, rev)
  }

  /** Something was written to the log. */
  note(): void {
    this.isDirty = true
  }

  async snapshot(): Promise<EventsSnapshot> {
    this.isDirty = false
    this.#readAt = Date.now()
    const page = await this.#read()
    this.#known = new Set(page.rows.map((row) => row.eventId))
    this.#total = page.total
    this.#rev++
    const viewer = this.#viewer()
    return {
      ...this.#head(this.#rev),
      topic: 'events',
      rows: page.rows.map((row) => presentEvent(viewer, row)),
      total: page.total,
    }
  }

  change(view: OpenView): Promise<EventsSnapshot> {
    if (view.topic !== 'events') throw new Error('A view keeps its topic.')
    this.#parameters = view.parameters
    return this.snapshot()
  }

  async flush(now: number): Promise<EventsPatch | undefined> {
    if (now - this.#readAt < READ_EVERY_MS) return undefined
    this.#readAt = now
    this.isDirty = false
    const page = await this.#read()
    const added = page.rows.filter((row) => !this.#known.has(row.eventId))
    if (added.length === 0 && page.total === this.#total) return undefined
    const paused = this.#parameters.paused
    if (!paused) this.#remember(added)
    this.#total = page.total
    this.#rev++
    const viewer = this.#viewer()
    return {
      ...this.#head(this.#rev),
      topic: 'events',
      added: paused ? [] : added.map((row) => presentEvent(viewer, row)),
      total: page.total,
      ...(paused ? { waiting: added.length } : {}),
    }
  }

  #remember(added: readonly StoredEvent[]): void {
    for (const row of added) this.#known.add(row.eventId)
    while (this.#known.size > 10 * NEWEST) this.#known.delete(this.#known.values().next().value ?? '')
  }

  #read() {
    const { type, reason, actor, user, q } = this.#parameters
    return this.#system.events.page({
      ...(type === undefined ? {} : { types: type }),
      ...(reason === undefined ? {} : { reasons: reason }),
      ...(actor === undefined ? {} : { actor }),
      ...(user === undefined ? {} : { user }),
      ...(q === undefined ? {} : { text: q }),
      order: 'newest',
      limit: NEWEST,
    })
  }

  close(): void {
    this.#known.clear()
  }
}
