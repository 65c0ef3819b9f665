import type { EventsPatch, EventsSnapshot, OpenView } from '@alcove/contracts'
import type { EventRow as StoredEvent, SystemStore } from '@alcove/record-store'
import { presentEvent } from '../present/present-event.ts'
import type { View, ViewerSource, ViewHead } from './view.ts'

type EventsOpen = Extract<OpenView, { topic: 'events' }>

const NEWEST = 100
/** Between two reads so many events may be written that one page does not hold them. */
const MOST_PAGES = 10
const KEPT = 2 * MOST_PAGES * NEWEST
const READ_EVERY_MS = 500

/** The newest lines of the event log that match. Older pages come by REST. */
export class EventsView implements View {
  readonly viewId: string
  readonly #viewer: ViewerSource
  readonly #events: SystemStore['events']
  readonly #head: (rev: number) => ViewHead
  #parameters: EventsOpen['parameters']
  #rev = 0
  /** Lines that the browser has, newest last. */
  #known = new Set<string>()
  #total = 0
  #readAt = 0
  #isDirty = false

  constructor(
    open: EventsOpen,
    viewer: ViewerSource,
    system: Pick<SystemStore, 'events'>,
    head: (viewId: string, rev: number) => ViewHead,
  ) {
    this.viewId = open.viewId
    this.#parameters = open.parameters
    this.#viewer = viewer
    this.#events = system.events
    this.#head = (rev) => head(open.viewId, rev)
  }

  get isDirty(): boolean {
    return this.#isDirty
  }

  logWritten(): void {
    this.#isDirty = true
  }

  async snapshot(): Promise<EventsSnapshot> {
    this.#isDirty = false
    this.#readAt = Date.now()
    const page = await this.#page()
    this.#known = new Set(page.rows.map((row) => row.eventId).reverse())
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
    this.#isDirty = false
    try {
      return this.#patch(await this.#readNew())
    } catch (error) {
      this.#isDirty = true
      throw error
    }
  }

  #patch({ added, total }: { added: readonly StoredEvent[]; total: number }): EventsPatch | undefined {
    if (added.length === 0 && total === this.#total) return undefined
    const { paused } = this.#parameters
    if (!paused) this.#remember(added)
    this.#total = total
    this.#rev++
    const viewer = this.#viewer()
    return {
      ...this.#head(this.#rev),
      topic: 'events',
      added: paused ? [] : added.map((row) => presentEvent(viewer, row)),
      total,
      ...(paused ? { waiting: added.length } : {}),
    }
  }

  /** Pages back until a page holds nothing new. */
  async #readNew(): Promise<{ added: StoredEvent[]; total: number }> {
    const added: StoredEvent[] = []
    let page = await this.#page()
    const { total } = page
    for (let read = 1; ; read++) {
      const fresh = page.rows.filter((row) => !this.#known.has(row.eventId))
      added.push(...fresh)
      const goesOn = fresh.length === page.rows.length && page.next !== undefined
      if (!goesOn || read === MOST_PAGES) return { added, total }
      page = await this.#page(page.next)
    }
  }

  #remember(added: readonly StoredEvent[]): void {
    for (const row of [...added].reverse()) this.#known.add(row.eventId)
    while (this.#known.size > KEPT) this.#known.delete(this.#known.values().next().value ?? '')
  }

  #page(cursor?: string) {
    const { type, reason, actor, user, q } = this.#parameters
    return this.#events.page({
      ...(type === undefined ? {} : { types: type }),
      ...(reason === undefined ? {} : { reasons: reason }),
      ...(actor === undefined ? {} : { actor }),
      ...(user === undefined ? {} : { user }),
      ...(q === undefined ? {} : { text: q }),
      ...(cursor === undefined ? {} : { cursor }),
      order: 'newest',
      limit: NEWEST,
    })
  }

  close(): void {
    this.#known.clear()
  }
}
