/** Values of a full page: at this size the memory manager hands the array on without copying it. */
const PAGE_VALUES = 32_768
const FIRST_ROWS = 4

/**
 * Rows of one table, value beside value in large arrays: a row costs its values and no object of its own, so memory is filled and cleaned
 * several times as fast. Rows are told by numbers that count up; a dead row keeps its values until the pages are compacted.
 */
export class RowPages {
  /** Numbers given out: the next row's. */
  count = 0
  dead = 0
  readonly #width: number
  /** A row's values, and whether it is alive. */
  readonly #stride: number
  readonly #bits: number
  readonly #mask: number
  #pages: unknown[][] = []

  constructor(width: number) {
    this.#width = width
    this.#stride = width + 1
    this.#bits = Math.min(Math.max(31 - Math.clz32(PAGE_VALUES / this.#stride), 3), 12)
    this.#mask = (1 << this.#bits) - 1
  }

  get living(): number {
    return this.count - this.dead
  }

  /** The array that holds the row. */
  page(row: number): unknown[] {
    return this.#pages[row >> this.#bits]!
  }

  /** Where the row's values begin in its page. */
  at(row: number): number {
    return (row & this.#mask) * this.#stride
  }

  isAlive(row: number): boolean {
    return this.page(row)[this.at(row) + this.#width] === true
  }

  add(values: readonly unknown[]): number {
    const row = this.count++
    const at = this.at(row)
    let page = this.#pages[row >> this.#bits]
    if (page === undefined || at >= page.length) page = this.#pages[row >> this.#bits] = this.#roomFor(row, page)
    const width = this.#width
    for (let i = 0; i < width; i++) page[at + i] = values[i]
    page[at + width] = true
    return row
  }

  replace(row: number, values: readonly unknown[]): void {
    const page = this.page(row)
    const at = this.at(row)
    for (let i = 0; i < this.#width; i++) page[at + i] = values[i]
  }

  copyOf(row: number): unknown[] {
    const at = this.at(row)
    return this.page(row).slice(at, at + this.#width)
  }

  kill(row: number): void {
    this.page(row)[this.at(row) + this.#width] = false
    this.dead++
  }

  clear(): void {
    this.#pages = []
    this.count = 0
    this.dead = 0
  }

  /** Lets the dead rows go. Answers the new number of each row by its old one, -1 for a dead one. */
  compact(): Int32Array {
    const numbers = new Int32Array(this.count).fill(-1)
    const kept = new RowPages(this.#width)
    for (let row = 0; row < this.count; row++) if (this.isAlive(row)) numbers[row] = kept.add(this.copyOf(row))
    this.#pages = kept.#pages
    this.count = kept.count
    this.dead = 0
    return numbers
  }

  /** The first page grows with its rows, for most tables have few; each further one is whole at once. */
  #roomFor(row: number, before: readonly unknown[] | undefined): unknown[] {
    const rows = row === 0 ? FIRST_ROWS : before === undefined ? this.#mask + 1 : 2 * (row & this.#mask)
    const page: unknown[] = []
    page.length = Math.min(rows, this.#mask + 1) * this.#stride
    if (before !== undefined) for (let i = 0; i < before.length; i++) page[i] = before[i]
    return page
  }
}
