/** Something with a moment. `place` is its place in the alarm's heap, -1 while it is in none. */
export interface Timed {
  dueAt: number
  place: number
}

/** The longest wait a timer takes; later moments are looked at again then. */
const LONGEST_TIMER_MS = 0x7fff_ffff

/** One timer for any number of moments (milliseconds of `performance.now()`): a heap holds an item in 16 bytes, a timer of its own in 200. */
export class Alarm<T extends Timed> {
  readonly #heap: T[] = []
  readonly #onDue: (item: T) => void
  #timer: NodeJS.Timeout | undefined
  #timerAt = Infinity

  constructor(onDue: (item: T) => void) {
    this.#onDue = onDue
  }

  /** Adds the item, or moves it to another moment. */
  set(item: T, dueAt: number): void {
    this.#remove(item)
    item.dueAt = dueAt
    item.place = this.#heap.length
    this.#heap.push(item)
    this.#up(item)
    this.#arm()
  }

  clear(item: T): void {
    this.#remove(item)
  }

  close(): void {
    clearTimeout(this.#timer)
    for (const item of this.#heap) item.place = -1
    this.#heap.length = 0
    this.#timerAt = Infinity
  }

  #arm(): void {
    const first = this.#heap[0]
    if (!first || first.dueAt >= this.#timerAt) return
    clearTimeout(this.#timer)
    this.#timerAt = first.dueAt
    const waitMs = Math.ceil(first.dueAt - performance.now())
    this.#timer = setTimeout(this.#ring, Math.min(Math.max(waitMs, 1), LONGEST_TIMER_MS))
  }

  #ring = (): void => {
    this.#timerAt = Infinity
    const now = performance.now()
    for (let first = this.#heap[0]; first && first.dueAt <= now; first = this.#heap[0]) {
      this.#remove(first)
      this.#onDue(first)
    }
    this.#arm()
  }

  #remove(item: T): void {
    const place = item.place
    if (place < 0) return
    item.place = -1
    // The heap is not empty: the item stood in it.
    const last = this.#heap.pop() as T
    if (last === item) return
    last.place = place
    this.#heap[place] = last
    this.#up(last)
    this.#down(last)
  }

  #up(item: T): void {
    while (item.place > 0) {
      const parent = this.#heap[(item.place - 1) >> 1] as T
      if (parent.dueAt <= item.dueAt) return
      this.#swap(parent, item)
    }
  }

  #down(item: T): void {
    for (;;) {
      const left = this.#heap[item.place * 2 + 1]
      const right = this.#heap[item.place * 2 + 2]
      const child = right && left && right.dueAt < left.dueAt ? right : left
      if (!child || child.dueAt >= item.dueAt) return
      this.#swap(item, child)
    }
  }

  /** `upper` and `lower` are parent and child. */
  #swap(upper: T, lower: T): void {
    const place = upper.place
    upper.place = lower.place
    lower.place = place
    this.#heap[upper.place] = upper
    this.#heap[lower.place] = lower
  }
}
