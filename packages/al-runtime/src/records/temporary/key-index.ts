import { randomInt } from 'node:crypto'
import type { FieldShape } from '../table-shape.ts'
import type { RowPages } from './row-pages.ts'

/** So few rows are looked through faster than they are hashed. */
const FEW = 8
/** Nobody can choose keys that fall on one another. */
const SEED = randomInt(2 ** 31)

/** Living rows by the values of some fields, which no two rows share: hashed, with open addressing. Made when a row is first looked for. */
export class KeyIndex {
  readonly #pages: RowPages
  readonly #fields: readonly FieldShape[]
  readonly #places: readonly number[]
  /** Hash and row number + 1, again and again; 0: free. */
  #slots: Int32Array | undefined
  #mask = 0
  #used = 0

  constructor(pages: RowPages, fields: readonly FieldShape[]) {
    this.#pages = pages
    this.#fields = fields
    this.#places = fields.map((field) => field.index)
  }

  /** -1: no such row. `places`: where in `values` the fields are. */
  find(values: readonly unknown[], places: readonly number[] = this.#places): number {
    const slots = this.#slots ?? this.#make()
    if (slots === undefined) return this.#search(values, places)
    const hash = this.#hash(values, 0, places)
    for (let slot = hash & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const row = slots[2 * slot + 1]! - 1
      if (row < 0) return -1
      if (slots[2 * slot] === hash && this.#isRow(row, values, places)) return row
    }
  }

  /** The row is in the pages, and no other one of its key. */
  add(row: number): void {
    if (this.#slots === undefined) return
    if (2 * this.#used > this.#mask) this.#grow(this.#slots)
    this.#put(this.#slots, this.#hashOf(row), row)
  }

  remove(row: number): void {
    const slots = this.#slots
    if (slots === undefined) return
    let slot = this.#hashOf(row) & this.#mask
    while (slots[2 * slot + 1] !== row + 1) {
      if (slots[2 * slot + 1] === 0) throw new Error(`Row ${row} is not where its key says`)
      slot = (slot + 1) & this.#mask
    }
    // Those behind it that would not be found across the gap move up.
    for (let next = slot; ;) {
      next = (next + 1) & this.#mask
      if (slots[2 * next + 1] === 0) break
      const home = slots[2 * next]! & this.#mask
      if (((next - home) & this.#mask) < ((next - slot) & this.#mask)) continue
      slots[2 * slot] = slots[2 * next]!
      slots[2 * slot + 1] = slots[2 * next + 1]!
      slot = next
    }
    slots[2 * slot + 1] = 0
    this.#used--
  }

  clear(): void {
    this.#slots = undefined
  }

  /** The pages have been compacted. */
  renumber(numbers: Int32Array): void {
    const slots = this.#slots
    if (slots === undefined) return
    for (let i = 1; i < slots.length; i += 2) if (slots[i] !== 0) slots[i] = numbers[slots[i]! - 1]! + 1
  }

  #make(): Int32Array | undefined {
    const pages = this.#pages
    if (pages.count <= FEW) return undefined
    const slots = this.#slotsFor(pages.living)
    for (let row = 0; row < pages.count; row++) if (pages.isAlive(row)) this.#put(slots, this.#hashOf(row), row)
    return slots
  }

  #grow(before: Int32Array): void {
    const slots = this.#slotsFor(this.#used)
    for (let i = 0; i < before.length; i += 2) if (before[i + 1] !== 0) this.#put(slots, before[i]!, before[i + 1]! - 1)
  }

  #slotsFor(rows: number): Int32Array {
    let size = 32
    while (size <= 2 * rows) size *= 2
    this.#slots = new Int32Array(2 * size)
    this.#mask = size - 1
    this.#used = 0
    return this.#slots
  }

  #put(slots: Int32Array, hash: number, row: number): void {
    let slot = hash & this.#mask
    while (slots[2 * slot + 1] !== 0) slot = (slot + 1) & this.#mask
    slots[2 * slot] = hash
    slots[2 * slot + 1] = row + 1
    this.#used++
  }

  #search(values: readonly unknown[], places: readonly number[]): number {
    const { count } = this.#pages
    for (let row = 0; row < count; row++) if (this.#isRow(row, values, places) && this.#pages.isAlive(row)) return row
    return -1
  }

  #isRow(row: number, values: readonly unknown[], places: readonly number[]): boolean {
    const page = this.#pages.page(row)
    const at = this.#pages.at(row)
    const fields = this.#fields
    for (let i = 0; i < fields.length; i++) {
      const { index, kind } = fields[i]!
      const own = page[at + index]
      const other = values[places[i]!]
      // Objects (Decimal, DateFormula) are equal by value, everything else by identity.
      if (own !== other && (typeof own !== 'object' || kind.hash(own) !== kind.hash(other))) return false
    }
    return true
  }

  #hashOf(row: number): number {
    return this.#hash(this.#pages.page(row), this.#pages.at(row), this.#places)
  }

  #hash(values: readonly unknown[], at: number, places: readonly number[]): number {
    const fields = this.#fields
    const last = fields.length - 1
    let hash = SEED
    for (let i = 0; i < last; i++) hash = hashValue(hash, values[at + places[i]!], fields[i]!)
    const value = values[at + places[last]!]
    if (typeof value !== 'number') return mixed(hashValue(hash, value, fields[last]!))
    // Eight numbers in a row are neighbours, so that rows that follow one another share a line of the cache.
    const eights = (value | 0) === value ? value >> 3 : Math.floor(value / 8)
    return (mixed(hashNumber(hash, eights)) << 3) | (value & 7)
  }
}

function hashValue(hash: number, value: unknown, { kind }: FieldShape): number {
  return typeof value === 'number' ? hashNumber(hash, value) : hashPlain(hash, kind.hash(value))
}

function mixed(hash: number): number {
  const half = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
  return half ^ (half >>> 15)
}

/** Numbers of fields are whole. */
function hashNumber(hash: number, value: number): number {
  const low = Math.imul(hash ^ (value | 0), 0x01000193)
  return (value | 0) === value ? low : Math.imul(low ^ (value / 4_294_967_296), 0x01000193)
}

function hashPlain(hash: number, value: string | number | boolean | bigint): number {
  if (typeof value === 'string') return hashText(hash, value)
  if (typeof value === 'bigint') return hashNumber(hashNumber(hash, Number(value & 0xffffffffn)), Number(value >> 32n))
  return hashNumber(hash, Number(value))
}

function hashText(before: number, text: string): number {
  let hash = before
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  // Two texts side by side are not one: the length parts them.
  return Math.imul(hash ^ text.length, 0x01000193)
}
