import type { Facets, SessionFilter, SessionSort } from '@alcove/contracts'
import { OrderedIndex } from './ordered-index.ts'
import { compileFilter, countFacets, matches } from './session-filter.ts'
import type { CompiledFilter } from './session-filter.ts'
import type { FeedBatch, SessionFeed } from './session-feed.ts'

const FACETS_EVERY_MS = 1_000

/** One question about sessions, shared by all viewers who ask it: the matching rows in order, and the facet counts. */
export class SharedIndex {
  readonly #feed: SessionFeed
  readonly #filter: CompiledFilter
  readonly #order: OrderedIndex
  #facets: Facets
  #facetsAt: number
  #facetsStale = false
  /** Grows with every change of membership or order. */
  version = 0
  facetsVersion = 0
  viewers = 0

  constructor(feed: SessionFeed, filter: SessionFilter, sort: SessionSort, viewerSid: string, now: number) {
    this.#feed = feed
    this.#filter = compileFilter(filter, viewerSid)
    this.#order = new OrderedIndex(sort)
    this.#order.apply(
      [...feed.rows()].filter((row) => matches(this.#filter, row, now)),
      [],
    )
    this.#facets = countFacets(this.#filter, feed.rows(), now)
    this.#facetsAt = now
  }

  get total(): number {
    return this.#order.size
  }

  get facets(): Facets {
    return this.#facets
  }

  uids(first: number, count: number): string[] {
    return this.#order.uids(first, count)
  }

  apply(batch: FeedBatch, now: number): void {
    const rows = this.#filter.dependsOnTime ? [...this.#feed.rows()] : batch.changed
    const stay = rows.filter((row) => matches(this.#filter, row, now))
    const staying = new Set(stay)
    const leave = rows.filter((row) => !staying.has(row)).map((row) => row.uid)
    if (this.#order.apply(stay, [...leave, ...batch.ended.map((row) => row.uid)])) this.version++

    if (batch.changed.length > 0 || batch.ended.length > 0) this.#facetsStale = true
    if (this.#facetsStale && now - this.#facetsAt >= FACETS_EVERY_MS) {
      this.#facets = countFacets(this.#filter, this.#feed.rows(), now)
      this.#facetsAt = now
      this.#facetsStale = false
      this.facetsVersion++
    }
  }
}

/** Facets exclude nothing a viewer could not see; `mine` is the only part of a question that depends on who asks. */
export function questionKey(filter: SessionFilter, sort: SessionSort, viewerSid: string): string {
  const parts = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([parts, sort, filter.mine ? viewerSid : ''])
}
