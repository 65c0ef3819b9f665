import type { SortOrder } from '../sort-order.ts'
import type { TableShape } from '../table-shape.ts'
import { KeyIndex } from './key-index.ts'
import { RowOrder } from './row-order.ts'
import { RowPages } from './row-pages.ts'
import { SortedIndex } from './sorted-index.ts'

const MOST_DEAD = 64

/**
 * The rows of temporary records; several variables share one after Copy(…, true). Rows are told by numbers, -1 for none; they hold until the next
 * insert or tidy.
 */
export class TemporaryTable {
  readonly pages: RowPages
  private readonly table: TableShape
  private readonly byKey: KeyIndex
  /** Places of the primary key's values when there are no others. */
  private readonly keyPlaces: readonly number[]
  private readonly keyOrder: RowOrder
  /** As long as rows have come in the order of their key, one look at the last tells whether a key is free. */
  private comesInOrder = true
  private bySystemId: KeyIndex | undefined = undefined
  private readonly indexes = new Map<string, SortedIndex>()
  private sortedIndexes: readonly SortedIndex[] = []

  constructor(table: TableShape) {
    this.table = table
    this.pages = new RowPages(table.fields.length)
    this.byKey = new KeyIndex(
      this.pages,
      table.primary.map((index) => table.fields[index]!),
    )
    this.keyOrder = new RowOrder(table, table.primaryOrder)
    this.keyPlaces = table.primary.map((_, i) => i)
  }

  get size(): number {
    return this.pages.living
  }

  /** The row with the primary key of these values. */
  find(values: readonly unknown[]): number {
    return this.byKey.find(values)
  }

  /** `key`: values of the primary key alone. */
  findByKey(key: readonly unknown[]): number {
    return this.byKey.find(key, this.keyPlaces)
  }

  findBySystemId(systemId: string): number {
    const { pages, table } = this
    this.bySystemId ??= new KeyIndex(pages, [table.fields[table.systemId]!])
    return this.bySystemId.find([systemId], FIRST)
  }

  /** Copies of all rows. */
  all(): unknown[][] {
    const rows: unknown[][] = []
    for (let row = 0; row < this.pages.count; row++) if (this.pages.isAlive(row)) rows.push(this.pages.copyOf(row))
    return rows
  }

  valuesOf(row: number): unknown[] {
    return this.pages.copyOf(row)
  }

  valueOf(row: number, index: number): unknown {
    return this.pages.page(row)[this.pages.at(row) + index]
  }

  /** False: a row has their primary key. Else `complete` may set what is no part of the key before they are kept. */
  insertNew<T extends readonly unknown[]>(values: T, complete?: (values: T) => void): boolean {
    if (!this.isFree(values)) return false
    complete?.(values)
    this.tidy()
    this.add(values)
    return true
  }

  /** The primary key stays. */
  modify(row: number, values: readonly unknown[]): void {
    if (this.isPlacedBy(row, values)) {
      this.move(row, values)
    } else {
      this.pages.replace(row, values)
      this.blankFlowFields(row)
    }
  }

  /** As modify; the primary key may change to one that no other row has. */
  move(row: number, values: readonly unknown[]): void {
    this.delete(row)
    this.comesInOrder = false
    this.add(values)
  }

  delete(row: number): void {
    this.byKey.remove(row)
    this.bySystemId?.remove(row)
    this.pages.kill(row)
  }

  clear(): void {
    this.pages.clear()
    this.byKey.clear()
    this.comesInOrder = true
    this.bySystemId = undefined
    for (const index of this.sortedIndexes) index.clear()
  }

  /** Takes out the dead rows when they are the more; no row keeps its number then. */
  tidy(): void {
    const { pages } = this
    if (pages.dead <= MOST_DEAD || pages.dead <= pages.living) return
    const numbers = pages.compact()
    this.byKey.renumber(numbers)
    this.bySystemId?.renumber(numbers)
    for (const index of this.sortedIndexes) index.renumber(numbers)
  }

  /** Rows in that order; direction is the reader's. */
  sorted(order: SortOrder): SortedIndex {
    let index = this.indexes.get(order.indexName)
    if (index === undefined) {
      index = new SortedIndex(this.pages, new RowOrder(this.table, order))
      this.indexes.set(order.indexName, index)
      this.sortedIndexes = [...this.indexes.values()]
    }
    return index
  }

  private add(values: readonly unknown[]): void {
    const row = this.pages.add(values)
    this.blankFlowFields(row)
    this.byKey.add(row)
    this.bySystemId?.add(row)
    for (const index of this.sortedIndexes) index.add(row)
  }

  /** They are calculated, never kept. */
  private blankFlowFields(row: number): void {
    const { flowFields, fields } = this.table
    if (flowFields.length === 0) return
    const page = this.pages.page(row)
    const at = this.pages.at(row)
    for (const index of flowFields) page[at + index] = fields[index]!.kind.blank
  }

  private isFree(values: readonly unknown[]): boolean {
    if (this.isAfterAll(values)) return true
    this.comesInOrder = false
    return this.byKey.find(values) < 0
  }

  private isAfterAll(values: readonly unknown[]): boolean {
    if (!this.comesInOrder) return false
    const { pages } = this
    const last = pages.count - 1
    return last < 0 || this.keyOrder.compare(pages.page(last), pages.at(last), values, 0) < 0
  }

  /** Would any index place the row elsewhere with these values? */
  private isPlacedBy(row: number, values: readonly unknown[]): boolean {
    const { pages, table } = this
    if (this.bySystemId !== undefined && this.valueOf(row, table.systemId) !== values[table.systemId]) return true
    for (const { order } of this.sortedIndexes)
      if (order.compare(pages.page(row), pages.at(row), values, 0) !== 0) return true
    return false
  }
}

const FIRST: readonly number[] = [0]
