import type { Facets, SessionFilter, SessionSort } from '@alcove/contracts'
import type { SharedRow } from '../present/present-session.ts'
import { FacetCounts } from './facet-counts.ts'
import { OrderedIndex } from './ordered-index.ts'
import { compileFilter, matches } from './session-filter.ts'
import type { CompiledFilter } from './session-filter.ts'
import type { FeedBatch } from './session-feed.ts'

const FACETS_EVERY_MS = 1_000
/** Rows of a filter that depends on time come and go without events. */
const ALL_ROWS_EVERY_MS = 1_000

interface AllRows {
  rows(): Iterable<SharedRow>
}

/** One question about sessions, shared by all viewers who ask it: the matching rows in order, and the facet counts. */
export class SharedIndex {
  readonly #all: AllRows
  readonly #filter: CompiledFilter
  readonly #order: OrderedIndex
  readonly #counts: FacetCounts
  #facets: Facets
  #facetsAt: number
  #facetsStale = false
  #allRowsAt: number
  /** Of the last batch: rows that began to match, and matching ones that ended. */
  entered: readonly string[] = []
  ended: readonly string[] = []
  /** Grows with every change of membership or order. */
  version = 0
  facetsVersion = 0
  viewers = 0

  constructor(all: AllRows, filter: SessionFilter, sort: SessionSort, viewerSid: string, now: number) {
    this.#all = all
    this.#filter = compileFilter(filter, viewerSid)
    this.#order = new OrderedIndex(sort)
    this.#order.put([...all.rows()].filter((row) => matches(this.#filter, row, now)))
    this.#counts = new FacetCounts(this.#filter)
    this.#counts.recount(all.rows(), now)
    this.#facets = this.#counts.snapshot()
    this.#facetsAt = now
    this.#allRowsAt = now
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

  /** Whoever joins starts with the counts of now; only those of a filter that depends on time wait for their turn. */
  join(now: number): void {
    this.viewers++
    if (this.#facetsStale && !this.#filter.dependsOnTime) this.#takeFacets(now)
  }

  apply(batch: FeedBatch, now: number): void {
    this.ended = batch.ended.flatMap(({ row }) => (this.#order.remove(row.uid) ? [row.uid] : []))
    const entered: string[] = []
    const staying: SharedRow[] = []
    let moved = this.ended.length > 0
    const judge = (row: SharedRow, hasChanged: boolean) => {
      const isIn = this.#order.has(row.uid)
      if (!matches(this.#filter, row, now)) {
        if (isIn) moved = this.#order.remove(row.uid)
        return
      }
      if (!isIn) entered.push(row.uid)
      if (!isIn || hasChanged) staying.push(row)
    }
    for (const { row } of batch.changed) judge(row, true)
    if (this.#order.put(staying)) moved = true
    if (this.#filter.dependsOnTime && now - this.#allRowsAt >= ALL_ROWS_EVERY_MS) {
      this.#allRowsAt = now
      staying.length = 0
      for (const row of this.#all.rows()) judge(row, false)
      if (this.#order.put(staying)) moved = true
    }
    this.entered = entered
    if (moved) this.version++
    this.#countFacets(batch, now)
  }

  #countFacets(batch: FeedBatch, now: number): void {
    if (!this.#filter.dependsOnTime) {
      for (const { row, before } of batch.changed) {
        if (before) this.#counts.remove(before, now)
        this.#counts.add(row, now)
      }
      for (const { before } of batch.ended) if (before) this.#counts.remove(before, now)
    }
    if (batch.changed.length > 0 || batch.ended.length > 0 || this.#filter.dependsOnTime) this.#facetsStale = true
    if (!this.#facetsStale || now - this.#facetsAt < FACETS_EVERY_MS) return
    if (this.#filter.dependsOnTime) this.#counts.recount(this.#all.rows(), now)
    this.#takeFacets(now)
  }

  #takeFacets(now: number): void {
    this.#facetsAt = now
    this.#facetsStale = false
    const facets = this.#counts.snapshot()
    if (JSON.stringify(facets) === JSON.stringify(this.#facets)) return
    this.#facets = facets
    this.facetsVersion++
  }
}

/** Facets exclude nothing a viewer could not see; `mine` is the only part of a question that depends on who asks. */
export function questionKey(filter: SessionFilter, sort: SessionSort, viewerSid: string): string {
  const parts = Object.entries(filter)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([parts, sort, filter.mine ? viewerSid : ''])
}
