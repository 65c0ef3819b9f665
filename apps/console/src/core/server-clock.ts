const SAMPLES = 5

/** Server time, estimated from heartbeats: the median of the last five offsets (console.md 5.4). */
export class ServerClock {
  readonly #wallNow: () => number
  #offsets: number[] = []

  constructor(wallNow: () => number = Date.now) {
    this.#wallNow = wallNow
  }

  observe(serverTime: string): void {
    this.#offsets = [...this.#offsets.slice(1 - SAMPLES), Date.parse(serverTime) - this.#wallNow()]
  }

  now(): number {
    return this.#wallNow() + this.#median()
  }

  #median(): number {
    const sorted = [...this.#offsets].sort((a, b) => a - b)
    return sorted[sorted.length >> 1] ?? 0
  }
}
