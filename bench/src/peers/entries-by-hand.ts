export interface Entry {
  entryNo: number
  itemNo: string
  postingDate: number
  quantity: number
  amount: number
  description: string
}

/** What somebody writes who needs rows by key and in order, without AL: a Map, an array kept sorted, rows copied in and out. */
export class EntriesByHand {
  readonly #byNo = new Map<number, Entry>()
  readonly #sorted: Entry[] = []

  insert(entry: Entry): boolean {
    if (this.#byNo.has(entry.entryNo)) return false
    const row = { ...entry }
    this.#byNo.set(row.entryNo, row)
    const last = this.#sorted.at(-1)
    if (last === undefined || last.entryNo < row.entryNo) this.#sorted.push(row)
    else this.#sorted.splice(this.#placeOf(row.entryNo), 0, row)
    return true
  }

  get(entryNo: number): Entry | undefined {
    const row = this.#byNo.get(entryNo)
    return row && { ...row }
  }

  *between(from: number, to: number): Generator<Entry> {
    for (const row of this.#sorted) if (row.postingDate >= from && row.postingDate <= to) yield { ...row }
  }

  fill(rows: number): void {
    for (let i = 1; i <= rows; i++)
      this.insert({ entryNo: i, itemNo: 'ITEM-1000', postingDate: i % 2, quantity: i, amount: 12.5, description: '' })
  }

  findAll(rows: number): number {
    let seen = 0
    for (let i = 1; i <= rows; i++) if (this.get(i)?.entryNo === i) seen++
    return seen
  }

  totalOf(from: number, to: number): number {
    let total = 0
    for (const entry of this.between(from, to)) total += entry.amount
    return total
  }

  #placeOf(entryNo: number): number {
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#sorted[middle]!.entryNo < entryNo) low = middle + 1
      else high = middle
    }
    return low
  }
}
