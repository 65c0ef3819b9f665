import type { RowOrder } from './row-order.ts'
import type { RowPages } from './row-pages.ts'

/** A place in an index; good only while `version` is the index's. */
export interface IndexPlace {
  readonly index: SortedIndex
  chunk: number
  offset: number
  version: number
}

/** Negative when the row stands before what is sought, 0 or positive from there on. */
export type Probe = (page: readonly unknown[], at: number) => number

const CHUNK = 512
/** So many dead rows side by side are worth taking out when a search comes across them. */
const MANY_DEAD = 16

/**
 * The rows of a temporary table in one order: sorted chunks of row numbers. Inserted rows wait unsorted until the order is asked for; deleted rows
 * stay, dead, so that a loop that deletes its rows keeps its place. They go when they are in the way, and when the pages are compacted.
 */
export class SortedIndex {
  readonly order: RowOrder
  version = 0
  readonly #pages: RowPages
  #chunks: number[][] = []
  #waiting: number[] = []
  #size = 0

  constructor(pages: RowPages, order: RowOrder) {
    this.#pages = pages
    this.order = order
    for (let row = 0; row < pages.count; row++) if (pages.isAlive(row)) this.#waiting.push(row)
  }

  add(row: number): void {
    this.#waiting.push(row)
  }

  clear(): void {
    this.#chunks = []
    this.#waiting = []
    this.#size = 0
    this.version++
  }

  /** The pages have been compacted. */
  renumber(numbers: Int32Array): void {
    const rows = joined(this.#chunks)
    this.#spread(renumbered(rows, numbers))
    this.#waiting = renumbered(this.#waiting, numbers)
    this.version++
  }

  /** The first row for which `probe` is not negative. */
  seek(probe: Probe): IndexPlace {
    this.#settle()
    const chunk = this.#chunkOf(probe)
    const offset = chunk < this.#chunks.length ? this.#offsetIn(this.#chunks[chunk]!, probe) : 0
    return { index: this, chunk, offset, version: this.version }
  }

  beginning(): IndexPlace {
    this.#settle()
    return { index: this, chunk: 0, offset: 0, version: this.version }
  }

  end(): IndexPlace {
    this.#settle()
    return { index: this, chunk: this.#chunks.length, offset: 0, version: this.version }
  }

  /** The living row at the place or after it, -1 when there is none; moves the place onto it. */
  forward(place: IndexPlace): number {
    while (place.chunk < this.#chunks.length) {
      const chunk = this.#chunks[place.chunk]!
      let offset = place.offset
      while (offset < chunk.length && !this.#pages.isAlive(chunk[offset]!)) offset++
      if (offset - place.offset >= MANY_DEAD) {
        this.#takeOut(place, offset)
        continue
      }
      place.offset = offset
      if (offset < chunk.length) return chunk[offset]!
      place.chunk++
      place.offset = 0
    }
    return -1
  }

  /** The living row before the place, -1 when there is none; moves the place onto it. */
  backward(place: IndexPlace): number {
    for (;;) {
      if (place.offset === 0) {
        if (place.chunk === 0) return -1
        place.chunk--
        place.offset = this.#chunks[place.chunk]!.length
        continue
      }
      const chunk = this.#chunks[place.chunk]!
      const end = place.offset
      while (place.offset > 0 && !this.#pages.isAlive(chunk[place.offset - 1]!)) place.offset--
      if (end - place.offset >= MANY_DEAD) this.#takeOut(place, end)
      else if (place.offset > 0) return chunk[--place.offset]!
    }
  }

  isCurrent(place: IndexPlace): boolean {
    return place.version === this.version && this.#waiting.length === 0
  }

  /** Dead rows from the place to `end` in its chunk. A chunk that has no more rows goes too: the place then is where the next one begins. */
  #takeOut(place: IndexPlace, end: number): void {
    const chunk = this.#chunks[place.chunk]!
    this.#size -= end - place.offset
    chunk.splice(place.offset, end - place.offset)
    if (chunk.length === 0) this.#chunks.splice(place.chunk, 1)
    place.version = ++this.version
  }

  /** Sorts what waits into the chunks. */
  #settle(): void {
    const waiting = this.#waiting
    if (waiting.length === 0) return
    this.#waiting = []
    this.version++
    const rows = waiting.filter((row) => this.#pages.isAlive(row))
    if (rows.length <= 32 + (this.#size >> 3)) {
      for (const row of rows) this.#insert(row)
      return
    }
    if (!this.#isSorted(rows)) this.order.sort(this.#pages, rows)
    const sorted = joined(this.#chunks)
    const comeLast = sorted.length === 0 || this.#compare(sorted[sorted.length - 1]!, rows[0]!) < 0
    this.#spread(comeLast ? sorted.concat(rows) : this.#merged(sorted, rows))
  }

  /** Of two sorted lists one. */
  #merged(sorted: readonly number[], rows: readonly number[]): number[] {
    const merged: number[] = []
    let next = 0
    for (const row of sorted) {
      while (next < rows.length && this.#compare(rows[next]!, row) < 0) merged.push(rows[next++]!)
      merged.push(row)
    }
    while (next < rows.length) merged.push(rows[next++]!)
    return merged
  }

  #isSorted(rows: readonly number[]): boolean {
    for (let i = 1; i < rows.length; i++) if (this.#compare(rows[i - 1]!, rows[i]!) > 0) return false
    return true
  }

  #spread(rows: readonly number[]): void {
    this.#chunks = []
    for (let i = 0; i < rows.length; i += CHUNK) this.#chunks.push(rows.slice(i, i + CHUNK))
    this.#size = rows.length
  }

  #insert(row: number): void {
    const chunks = this.#chunks
    this.#size++
    const probe: Probe = (page, at) => this.order.compare(page, at, this.#pages.page(row), this.#pages.at(row))
    const found = this.#chunkOf(probe)
    const last = chunks.length - 1
    if (found > last) {
      // Rows that come in order fill chunk after chunk.
      if (last >= 0 && chunks[last]!.length < CHUNK) chunks[last]!.push(row)
      else chunks.push([row])
      return
    }
    const chunk = chunks[found]!
    chunk.splice(this.#offsetIn(chunk, probe), 0, row)
    if (chunk.length > 2 * CHUNK) chunks.splice(found, 1, chunk.slice(0, CHUNK), chunk.slice(CHUNK))
  }

  #compare(a: number, b: number): number {
    return this.order.compareRows(this.#pages, a, b)
  }

  /** The chunk with the first row for which `probe` is not negative; after the last one when there is none. */
  #chunkOf(probe: Probe): number {
    let low = 0
    let high = this.#chunks.length
    while (low < high) {
      const middle = (low + high) >> 1
      const chunk = this.#chunks[middle]!
      if (this.#probe(probe, chunk[chunk.length - 1]!) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #offsetIn(chunk: readonly number[], probe: Probe): number {
    let low = 0
    let high = chunk.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#probe(probe, chunk[middle]!) < 0) low = middle + 1
      else high = middle
    }
    return low
  }

  #probe(probe: Probe, row: number): number {
    return probe(this.#pages.page(row), this.#pages.at(row))
  }
}

function joined(chunks: readonly (readonly number[])[]): number[] {
  return ([] as number[]).concat(...chunks)
}

function renumbered(rows: readonly number[], numbers: Int32Array): number[] {
  const kept: number[] = []
  for (const row of rows) if (numbers[row]! >= 0) kept.push(numbers[row]!)
  return kept
}
