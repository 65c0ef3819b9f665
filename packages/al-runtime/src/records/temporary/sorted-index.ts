import type { SortOrder } from '../sort-order.ts'
import { numbers } from '../field-kind.ts'
import type { FieldShape, TableShape } from '../table-shape.ts'
import type { Row } from './temporary-table.ts'

/** A place in an index; good only while `version` is the index's. */
export interface IndexPlace {
  readonly index: SortedIndex
  chunk: number
  offset: number
  version: number
}

/** Negative when the row stands before what is sought, 0 or positive from there on. */
export type Probe = (values: readonly unknown[]) => number

const CHUNK = 512

/**
 * The rows of a temporary table in one order: sorted chunks. Inserted rows wait unsorted until the order is asked for; removed
 * rows stay as dead ones, so a loop that deletes its rows keeps its place.
 */
export class SortedIndex {
  readonly compare: Comparer
  readonly indexes: readonly number[]
  version = 0
  private chunks: Row[][] = []
  private waiting: Row[] = []
  private size = 0
  private dead = 0

  constructor(table: TableShape, order: SortOrder, rows: Iterable<Row>) {
    this.indexes = order.indexes
    this.compare = comparerOf(table, order)
    for (const row of rows) this.waiting.push(row)
  }

  add(row: Row): void {
    this.waiting.push(row)
  }

  /** The caller has marked the row dead. */
  buried(): void {
    this.dead++
  }

  clear(): void {
    this.chunks = []
    this.waiting = []
    this.size = 0
    this.dead = 0
    this.version++
  }

  /** The first row for which `probe` is not negative. */
  seek(probe: Probe): IndexPlace {
    this.settle()
    const { chunks } = this
    let low = 0
    let high = chunks.length
    while (low < high) {
      const middle = (low + high) >> 1
      const chunk = chunks[middle]!
      if (probe(chunk[chunk.length - 1]!.v) < 0) low = middle + 1
      else high = middle
    }
    const offset = low < chunks.length ? firstIn(chunks[low]!, probe) : 0
    return { index: this, chunk: low, offset, version: this.version }
  }

  end(): IndexPlace {
    this.settle()
    return { index: this, chunk: this.chunks.length, offset: 0, version: this.version }
  }

  /** The living row at the place or after it; moves the place onto it. */
  forward(place: IndexPlace): Row | undefined {
    const { chunks } = this
    for (; place.chunk < chunks.length; place.chunk++, place.offset = 0) {
      const chunk = chunks[place.chunk]!
      for (; place.offset < chunk.length; place.offset++) {
        const row = chunk[place.offset]!
        if (row.alive) return row
      }
    }
    return undefined
  }

  /** The living row before the place; moves the place onto it. */
  backward(place: IndexPlace): Row | undefined {
    for (;;) {
      if (place.offset === 0) {
        if (place.chunk === 0) return undefined
        place.chunk--
        place.offset = this.chunks[place.chunk]!.length
      } else {
        place.offset--
        const row = this.chunks[place.chunk]![place.offset]!
        if (row.alive) return row
      }
    }
  }

  isCurrent(place: IndexPlace): boolean {
    return place.version === this.version && this.waiting.length === 0
  }

  /** Sorts what waits into the chunks. */
  private settle(): void {
    if (this.dead > 64 && this.dead * 2 > this.size) this.rebuild()
    if (this.waiting.length === 0) return
    this.version++
    if (this.waiting.length > 32 + (this.size >> 3)) {
      this.rebuild()
      return
    }
    for (const row of this.waiting) if (row.alive) this.insert(row)
    this.waiting = []
  }

  private rebuild(): void {
    const rows: Row[] = []
    for (const chunk of this.chunks) for (const row of chunk) if (row.alive) rows.push(row)
    let isSorted = true
    for (const row of this.waiting) {
      if (!row.alive) continue
      if (isSorted && rows.length > 0) isSorted = this.compare(rows[rows.length - 1]!.v, row.v) < 0
      rows.push(row)
    }
    if (!isSorted) rows.sort((a, b) => this.compare(a.v, b.v))
    this.chunks = []
    for (let i = 0; i < rows.length; i += CHUNK) this.chunks.push(rows.slice(i, i + CHUNK))
    this.waiting = []
    this.size = rows.length
    this.dead = 0
    this.version++
  }

  private insert(row: Row): void {
    const { chunks } = this
    this.size++
    if (chunks.length === 0) {
      chunks.push([row])
      return
    }
    const probe: Probe = (values) => this.compare(values, row.v)
    let low = 0
    let high = chunks.length - 1
    while (low < high) {
      const middle = (low + high) >> 1
      const chunk = chunks[middle]!
      if (probe(chunk[chunk.length - 1]!.v) < 0) low = middle + 1
      else high = middle
    }
    const chunk = chunks[low]!
    chunk.splice(firstIn(chunk, probe), 0, row)
    if (chunk.length > 2 * CHUNK) chunks.splice(low, 1, chunk.slice(0, CHUNK), chunk.slice(CHUNK))
  }
}

function firstIn(chunk: readonly Row[], probe: Probe): number {
  let low = 0
  let high = chunk.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (probe(chunk[middle]!.v) < 0) low = middle + 1
    else high = middle
  }
  return low
}

type Comparer = (a: readonly unknown[], b: readonly unknown[]) => number

/** Different texts may sort alike (composed and decomposed letters): those of the primary key come again bytewise, as in the database. */
function comparerOf(table: TableShape, order: SortOrder): Comparer {
  const texts = order.indexes.filter((index) => table.fields[index]!.isPrimary && isText(table.fields[index]!))
  return [
    ...order.indexes.map((index) => fieldComparer(table.fields[index]!, order.descending.includes(index))),
    ...texts.map((index) => byteComparer(index, order.descending.includes(index))),
  ].reduceRight<Comparer>(
    (rest, first) => (a, b) => first(a, b) || rest(a, b),
    () => 0,
  )
}

function isText({ meta: { type } }: FieldShape): boolean {
  return type.kind === 'Text' || type.kind === 'Code'
}

function byteComparer(index: number, isDescending: boolean): Comparer {
  return (a, b) => {
    const [x, y] = [a[index] as string, b[index] as string]
    if (x === y) return 0
    return Buffer.compare(Buffer.from(x), Buffer.from(y)) * (isDescending ? -1 : 1)
  }
}

function fieldComparer({ index, kind }: FieldShape, isDescending: boolean): Comparer {
  if (isDescending) return (a, b) => kind.compare(b[index], a[index])
  // Numbers need no call; the cast is FieldKind's rule for this kind.
  if (kind === numbers) return (a, b) => (a[index] as number) - (b[index] as number)
  return (a, b) => kind.compare(a[index], b[index])
}
