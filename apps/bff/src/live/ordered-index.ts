import type { SessionSort } from '@alcove/contracts'
import type { SharedRow } from '../present/present-session.ts'
import { compareKeys, directionsOf, sortKeyOf } from './session-order.ts'
import type { SortKey } from './session-order.ts'

interface Entry {
  readonly uid: string
  readonly key: SortKey
}

/** Matching rows in order. A batch of changes costs one walk over the index, whatever its size. */
export class OrderedIndex {
  readonly #sort: SessionSort
  readonly #descending: readonly boolean[]
  readonly #entryOf = new Map<string, Entry>()
  #entries: Entry[] = []

  constructor(sort: SessionSort) {
    this.#sort = sort
    this.#descending = directionsOf(sort)
  }

  get size(): number {
    return this.#entries.length
  }

  has(uid: string): boolean {
    return this.#entryOf.has(uid)
  }

  uids(first: number, count: number): string[] {
    return this.#entries.slice(first, first + count).map((entry) => entry.uid)
  }

  indexOf(uid: string): number {
    const entry = this.#entryOf.get(uid)
    return entry === undefined ? -1 : this.#lowerBound(entry.key)
  }

  /** `stay`: rows that match now. `leave`: uids that do not, or are gone. Returns whether any position may have changed. */
  apply(stay: readonly SharedRow[], leave: readonly string[]): boolean {
    const out = new Set<string>()
    for (const uid of leave) if (this.#entryOf.delete(uid)) out.add(uid)
    const incoming: Entry[] = []
    for (const row of stay) {
      const key = sortKeyOf(row, this.#sort)
      const known = this.#entryOf.get(row.uid)
      if (known && compareKeys(known.key, key, this.#descending) === 0) continue
      if (known) out.add(row.uid)
      const entry = { uid: row.uid, key }
      this.#entryOf.set(row.uid, entry)
      incoming.push(entry)
    }
    if (out.size === 0 && incoming.length === 0) return false
    incoming.sort((a, b) => compareKeys(a.key, b.key, this.#descending))
    this.#merge(incoming, out)
    return true
  }

  #merge(incoming: readonly Entry[], out: ReadonlySet<string>): void {
    const merged: Entry[] = []
    let next = 0
    for (const entry of this.#entries) {
      if (out.has(entry.uid)) continue
      for (;;) {
        const candidate = incoming[next]
        if (!candidate || compareKeys(candidate.key, entry.key, this.#descending) > 0) break
        merged.push(candidate)
        next++
      }
      merged.push(entry)
    }
    for (; next < incoming.length; next++) merged.push(incoming[next] as Entry)
    this.#entries = merged
  }

  #lowerBound(key: SortKey): number {
    let low = 0
    let high = this.#entries.length
    while (low < high) {
      const middle = (low + high) >>> 1
      if (compareKeys((this.#entries[middle] as Entry).key, key, this.#descending) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}
