import { errors } from '../errors/error-texts.ts'

/** `List of [T]`: 1-based, shared by assignment. */
export class AlList<T = unknown> {
  readonly items: T[]
  /** Grows with every change: foreach notices. */
  private changes = 0

  constructor(items: T[] = []) {
    this.items = items
  }

  get count(): number {
    return this.items.length
  }

  add(value: T): void {
    this.changes++
    this.items.push(value)
  }

  addRange(values: readonly T[]): void {
    this.changes++
    // A list may be added to itself.
    const count = values.length
    for (let i = 0; i < count; i++) this.items.push(values[i]!)
  }

  get(index: number): T {
    if (!this.has(index)) throw errors.invalidListArgument()
    return this.items[index - 1]!
  }

  has(index: number): boolean {
    return index >= 1 && index <= this.items.length
  }

  mayInsert(index: number): boolean {
    return index >= 1 && index <= this.items.length + 1
  }

  set(index: number, value: T): T {
    const previous = this.get(index)
    this.changes++
    this.items[index - 1] = value
    return previous
  }

  /** Index count + 1 appends. */
  insert(index: number, value: T): void {
    if (!this.mayInsert(index)) throw errors.invalidListArgument()
    this.changes++
    this.items.splice(index - 1, 0, value)
  }

  /** 1-based, 0 = absent. */
  indexOf(value: T, same: (a: T, b: T) => boolean = Object.is): number {
    return this.items.findIndex((item) => same(item, value)) + 1
  }

  lastIndexOf(value: T, same: (a: T, b: T) => boolean = Object.is): number {
    return this.items.findLastIndex((item) => same(item, value)) + 1
  }

  hasRange(index: number, count: number): boolean {
    return index >= 1 && count >= 0 && index - 1 + count <= this.items.length
  }

  range(index: number, count: number): AlList<T> {
    if (!this.hasRange(index, count)) throw errors.invalidListArgument()
    return new AlList(this.items.slice(index - 1, index - 1 + count))
  }

  removeRange(index: number, count: number): void {
    if (!this.hasRange(index, count)) throw errors.invalidListArgument()
    this.changes++
    this.items.splice(index - 1, count)
  }

  reverse(): void {
    this.changes++
    this.items.reverse()
  }

  clear(): void {
    this.changes++
    this.items.length = 0
  }

  *[Symbol.iterator](): Iterator<T> {
    const before = this.changes
    for (let i = 0; i < this.items.length; i++) {
      yield this.items[i]!
      if (this.changes !== before) throw errors.listChanged()
    }
  }
}
