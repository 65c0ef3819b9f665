export type Unsubscribe = () => void

/** A value that can be watched; what React reads through useSyncExternalStore. */
export type Readable<T> = {
  readonly current: () => T
  readonly subscribe: (listener: () => void) => Unsubscribe
}

export class Observable<T> implements Readable<T> {
  #value: T
  readonly #listeners = new Set<() => void>()

  constructor(value: T) {
    this.#value = value
  }

  readonly current = (): T => this.#value

  readonly subscribe = (listener: () => void): Unsubscribe => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  set(value: T): void {
    if (Object.is(value, this.#value)) return
    this.#value = value
    for (const listener of [...this.#listeners]) listener()
  }

  update(change: (value: T) => T): void {
    this.set(change(this.#value))
  }
}

/** Things that happen, without a value that stays. */
export class Signal<T> {
  readonly #listeners = new Set<(value: T) => void>()

  readonly on = (listener: (value: T) => void): Unsubscribe => {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  emit(value: T): void {
    for (const listener of [...this.#listeners]) listener(value)
  }
}
