/** Collects messages and sends them as one array when the running callback and its microtasks are done. */
export class Outbox<T> {
  readonly #send: (batch: T[]) => void
  #batch: T[] = []

  constructor(send: (batch: T[]) => void) {
    this.#send = send
  }

  post(message: T): void {
    if (this.#batch.push(message) === 1) process.nextTick(this.#flush)
  }

  #flush = (): void => {
    const batch = this.#batch
    this.#batch = []
    this.#send(batch)
  }
}
