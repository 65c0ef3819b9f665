import { EventListPage } from '@alcove/contracts'
import type { ErrorBody, EventRow } from '@alcove/contracts'
import { Observable } from '../observable.ts'
import { ApiError } from '../rest.ts'
import type { Rest } from '../rest.ts'
import { eventsPath, fromOf } from './events-query.ts'
import type { EventsSearch } from './events-query.ts'

export type EventListState = {
  readonly status: 'loading' | 'ready' | 'failed'
  readonly error?: ErrorBody
  readonly rows: readonly EventRow[]
  /** Newer ones that wait behind "23 new". */
  readonly waiting: readonly EventRow[]
  readonly total: number
  readonly next?: string
  readonly loadingOlder: boolean
  readonly retention?: EventListPage['retention']
  readonly rev: number
}

/** Lines of the event log: pages by request, newer ones from the live view, each exactly once. */
export class EventList {
  readonly state = new Observable<EventListState>({
    status: 'loading',
    rows: [],
    waiting: [],
    total: 0,
    loadingOlder: false,
    rev: -1,
  })
  readonly #rest: Rest
  readonly #search: EventsSearch
  readonly #now: () => number
  readonly #seen = new Set<string>()
  readonly #early: EventRow[] = []
  #following = true

  constructor(rest: Rest, search: EventsSearch, now: () => number) {
    this.#rest = rest
    this.#search = search
    this.#now = now
  }

  /** A list with an end in time, or oldest first, has nothing new at its top. */
  get isLive(): boolean {
    return this.#search.to === undefined && this.#search.sort !== 'oldest'
  }

  async load(signal?: AbortSignal): Promise<void> {
    try {
      const page = await this.#read(undefined, signal)
      for (const row of page.rows) this.#seen.add(row.eventId)
      this.#set({ status: 'ready', rows: page.rows, total: page.total, retention: page.retention, ...nextOf(page) })
      this.add(this.#early.splice(0), page.total)
    } catch (error) {
      if (signal?.aborted) return
      this.#set({ status: 'failed', error: error instanceof ApiError ? error.body : { code: 'server-error' } })
    }
  }

  async loadOlder(): Promise<void> {
    const { next, loadingOlder } = this.state.current()
    if (next === undefined || loadingOlder) return
    this.#set({ loadingOlder: true })
    try {
      const page = await this.#read(next)
      const rows = page.rows.filter((row) => !this.#seen.has(row.eventId))
      for (const row of rows) this.#seen.add(row.eventId)
      const { next: _, ...before } = this.state.current()
      this.state.set({ ...before, rows: [...before.rows, ...rows], loadingOlder: false, ...nextOf(page) })
    } catch {
      this.#set({ loadingOlder: false })
    }
  }

  /** While not following, newer rows wait. */
  setFollowing(following: boolean): void {
    this.#following = following
    if (following) this.showWaiting()
  }

  showWaiting(): void {
    const { rows, waiting } = this.state.current()
    if (waiting.length > 0) this.#set({ rows: [...waiting, ...rows], waiting: [] })
  }

  add(rows: readonly EventRow[], total: number, rev?: number): void {
    if (!this.isLive) return
    const { status, waiting, rows: shown } = this.state.current()
    if (status !== 'ready') return void this.#early.push(...rows)
    const newest = shown[0]?.at ?? ''
    const from = fromOf(this.#search, this.#now())
    const fresh = rows.filter(
      (row) => !this.#seen.has(row.eventId) && row.at >= newest && (from === undefined || Date.parse(row.at) >= from),
    )
    for (const row of fresh) this.#seen.add(row.eventId)
    const head = this.#search.from === undefined ? { total } : { total: this.state.current().total + fresh.length }
    this.#set({
      ...head,
      ...(rev !== undefined && { rev }),
      ...(fresh.length > 0 && { waiting: [...fresh, ...waiting] }),
    })
    if (this.#following) this.showWaiting()
  }

  #read(cursor: string | undefined, signal?: AbortSignal): Promise<EventListPage> {
    const path = eventsPath(this.#search, this.#now(), cursor)
    return this.#rest.request({ path, answer: EventListPage, ...(signal && { signal }) })
  }

  #set(changes: Partial<EventListState>): void {
    this.state.set({ ...this.state.current(), ...changes })
  }
}

function nextOf(page: EventListPage): { next?: string } {
  return page.next === undefined ? {} : { next: page.next }
}
