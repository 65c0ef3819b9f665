import { errors } from '../errors/error-texts.ts'
import { equalValue } from './comparison.ts'

/** `List of [T]`: 1-based, shared by assignment. */
export class AlList<T = unknown> {
  readonly items: T[]
  /** Grows with every change but an addition, which the length shows: foreach notices. */
  changes = 0

  constructor(items: T[] = []) {
    this.items = likeAll(items)
  }

  get count(): number {
    return this.items.length
  }

  add(value: T): void {
    this.items.push(value)
  }

  addRange(values: readonly T[]): void {
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

  /** 1-based, 0 = absent. JavaScript's own search is the fast one, and the same for values that are no objects. */
  indexOf(value: T): number {
    if (typeof value !== 'object') return this.items.indexOf(value) + 1
    return this.items.findIndex((item) => equalValue(item, value)) + 1
  }

  lastIndexOf(value: T): number {
    if (typeof value !== 'object') return this.items.lastIndexOf(value) + 1
    return this.items.findLastIndex((item) => equalValue(item, value)) + 1
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
}

/**
 * V8 tells arrays of small numbers, of doubles and of anything apart, and code that meets several kinds is half as fast. Lists are of anything from the start:
 * an array that has held something else keeps that kind.
 */
function likeAll<T>(items: T[]): T[] {
  // Gone again at once.
  items.push(undefined as T)
  items.pop()
  return items
}
