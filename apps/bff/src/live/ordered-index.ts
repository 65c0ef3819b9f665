import type { SessionSort } from '@alcove/contracts'
import type { SharedRow } from '../present/present-session.ts'
import { compareKeys, directionsOf, sortKeyOf } from './session-order.ts'
import type { SortKey } from './session-order.ts'

interface Entry {
  readonly uid: string
  readonly key: SortKey
}

/** Entries a block is made with, and with which it is split. */
const HALF_BLOCK = 256
const FULL_BLOCK = 2 * HALF_BLOCK

/** Matching rows in order, in blocks: a change moves a few hundred entries at most, however many rows there are. */
export class OrderedIndex {
  readonly #sort: SessionSort
  readonly #descending: readonly boolean[]
  readonly #entryOf = new Map<string, Entry>()
  /** None of them is empty. */
  #blocks: Entry[][] = []

  constructor(sort: SessionSort) {
    this.#sort = sort
    this.#descending = directionsOf(sort)
  }

  get size(): number {
    return this.#entryOf.size
  }

  has(uid: string): boolean {
    return this.#entryOf.has(uid)
  }

  uids(first: number, count: number): string[] {
    const found: string[] = []
    let start = 0
    for (const block of this.#blocks) {
      const from = Math.max(0, first - start)
      const to = Math.min(block.length, first + count - start)
      for (let at = from; at < to; at++) found.push((block[at] as Entry).uid)
      start += block.length
      if (found.length >= count) break
    }
    return found
  }

  /** Takes the rows in, or moves them to their place. Returns whether any position may have changed. */
  put(rows: readonly SharedRow[]): boolean {
    if (this.#entryOf.size === 0) return this.#fill(rows)
    let changed = false
    for (const row of rows) {
      const key = sortKeyOf(row, this.#sort)
      const known = this.#entryOf.get(row.uid)
      if (known && this.#compare(known.key, key) === 0) continue
      if (known) this.#take(known)
      this.#insert({ uid: row.uid, key })
      changed = true
    }
    return changed
  }

  /** False when it was not in. */
  remove(uid: string): boolean {
    const entry = this.#entryOf.get(uid)
    if (!entry) return false
    this.#take(entry)
    return true
  }

  #fill(rows: readonly SharedRow[]): boolean {
    for (const row of rows) this.#entryOf.set(row.uid, { uid: row.uid, key: sortKeyOf(row, this.#sort) })
    const entries = [...this.#entryOf.values()].sort((a, b) => this.#compare(a.key, b.key))
    this.#blocks = []
    for (let at = 0; at < entries.length; at += HALF_BLOCK) this.#blocks.push(entries.slice(at, at + HALF_BLOCK))
    return entries.length > 0
  }

  #insert(entry: Entry): void {
    this.#entryOf.set(entry.uid, entry)
    // After the last key of all blocks it goes to the end of the last one.
    const at = Math.min(this.#blockOf(entry.key), this.#blocks.length - 1)
    const block = this.#blocks[at]
    if (!block) {
      this.#blocks.push([entry])
      return
    }
    block.splice(this.#placeIn(block, entry.key), 0, entry)
    if (block.length > FULL_BLOCK) this.#blocks.splice(at + 1, 0, block.splice(HALF_BLOCK))
  }

  #take(entry: Entry): void {
    this.#entryOf.delete(entry.uid)
    const at = this.#blockOf(entry.key)
    // An entry of the map is in its block: keys are total and never change.
    const block = this.#blocks[at] as Entry[]
    block.splice(this.#placeIn(block, entry.key), 1)
    if (block.length === 0) this.#blocks.splice(at, 1)
  }

  /** The first block that ends at or after the key. */
  #blockOf(key: SortKey): number {
    return lowerBound(this.#blocks, (block) => this.#compare((block.at(-1) as Entry).key, key) < 0)
  }

  #placeIn(block: readonly Entry[], key: SortKey): number {
    return lowerBound(block, (entry) => this.#compare(entry.key, key) < 0)
  }

  #compare(left: SortKey, right: SortKey): number {
    return compareKeys(left, right, this.#descending)
  }
}

function lowerBound<T>(items: readonly T[], isBefore: (item: T) => boolean): number {
  let low = 0
  let high = items.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (isBefore(items[middle] as T)) low = middle + 1
    else high = middle
  }
  return low
}
