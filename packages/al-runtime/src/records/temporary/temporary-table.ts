import type { SortOrder } from '../sort-order.ts'
import type { TableShape } from '../table-shape.ts'
import { SortedIndex } from './sorted-index.ts'

/** Values are replaced in place only as long as no index sorts by them; a dead row is never changed. */
export interface Row {
  readonly v: unknown[]
  alive: boolean
}

/** The rows of temporary records; several variables share one after Copy(…, true). */
export class TemporaryTable {
  private readonly table: TableShape
  private readonly byKey = new Map<unknown, Row>()
  private readonly indexes = new Map<string, SortedIndex>()
  private sortedIndexes: readonly SortedIndex[] = []
  private readonly keyOf: (values: readonly unknown[]) => unknown

  constructor(table: TableShape) {
    this.table = table
    this.keyOf = keyMaker(table)
  }

  get size(): number {
    return this.byKey.size
  }

  get(values: readonly unknown[]): Row | undefined {
    return this.byKey.get(this.keyOf(values))
  }

  /** What identifies the row of these values. */
  key(values: readonly unknown[]): unknown {
    return this.keyOf(values)
  }

  rows(): IterableIterator<Row> {
    return this.byKey.values()
  }

  has(key: unknown): boolean {
    return this.byKey.has(key)
  }

  /** `key` of these values, which is not there yet. */
  add(key: unknown, values: readonly unknown[]): void {
    const row: Row = { v: this.stored(values), alive: true }
    this.byKey.set(key, row)
    for (const index of this.sortedIndexes) index.add(row)
  }

  /** False: no such row. */
  modify(values: readonly unknown[]): boolean {
    const key = this.keyOf(values)
    const row = this.byKey.get(key)
    if (row === undefined) return false
    if (this.isSortedBy(row.v, values)) {
      this.bury(row)
      const changed: Row = { v: this.stored(values), alive: true }
      this.byKey.set(key, changed)
      for (const index of this.sortedIndexes) index.add(changed)
    } else {
      for (let i = 0; i < values.length; i++) row.v[i] = values[i]
      this.blankFlowFields(row.v)
    }
    return true
  }

  /** False: no such row. `values` need only hold the primary key. */
  delete(values: readonly unknown[]): boolean {
    const key = this.keyOf(values)
    const row = this.byKey.get(key)
    if (row === undefined) return false
    this.byKey.delete(key)
    this.bury(row)
    return true
  }

  clear(): void {
    this.byKey.clear()
    for (const index of this.sortedIndexes) index.clear()
  }

  /** Rows in that order; direction is the reader's. */
  sorted(order: SortOrder): SortedIndex {
    let index = this.indexes.get(order.indexName)
    if (index === undefined) {
      index = new SortedIndex(this.table, order, this.byKey.values())
      this.indexes.set(order.indexName, index)
      this.sortedIndexes = [...this.indexes.values()]
    }
    return index
  }

  private stored(values: readonly unknown[]): unknown[] {
    const kept = values.slice()
    this.blankFlowFields(kept)
    return kept
  }

  /** They are calculated, never kept. */
  private blankFlowFields(values: unknown[]): void {
    const { flowFields, fields } = this.table
    for (const index of flowFields) values[index] = fields[index]!.kind.blank
  }

  private bury(row: Row): void {
    row.alive = false
    for (const index of this.sortedIndexes) index.buried()
  }

  /** Does any index place the two differently? */
  private isSortedBy(before: readonly unknown[], after: readonly unknown[]): boolean {
    for (const index of this.sortedIndexes) if (index.compare(before, after) !== 0) return true
    return false
  }
}

/** Primary key values as one hashable value. */
function keyMaker(table: TableShape): (values: readonly unknown[]) => unknown {
  const fields = table.primary.map((index) => ({ index, hash: table.fields[index]!.kind.hash }))
  const [first, second] = fields
  if (first === undefined) return () => ''
  if (second === undefined) return (values) => first.hash(values[first.index])
  if (fields.length === 2) {
    return (values) => `${first.hash(values[first.index])}\u0000${second.hash(values[second.index])}`
  }
  return (values) => {
    let key = ''
    for (const { index, hash } of fields) key += `${hash(values[index])}\u0000`
    return key
  }
}
