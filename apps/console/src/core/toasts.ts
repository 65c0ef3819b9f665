import { Observable } from './observable.ts'

export type Toast = {
  readonly id: number
  readonly tone: 'ok' | 'warn' | 'danger' | 'info'
  readonly title: string
  readonly text?: string
  readonly uid?: string
}

const AT_MOST = 3
const STAY_MS = 8_000

/** Results of the viewer's own actions whose place is not on screen; never the only place (console.md 3). */
export class Toasts {
  readonly shown = new Observable<readonly Toast[]>([])
  readonly #timers = new Map<number, ReturnType<typeof setTimeout>>()
  #last = 0

  add(toast: Omit<Toast, 'id'>): void {
    const id = (this.#last += 1)
    this.shown.update((all) => [...all, { ...toast, id }].slice(-AT_MOST))
    this.resume(id)
  }

  remove(id: number): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.delete(id)
    this.shown.update((all) => all.filter((toast) => toast.id !== id))
  }

  /** Hovered or focused. */
  pause(id: number): void {
    clearTimeout(this.#timers.get(id))
  }

  resume(id: number): void {
    clearTimeout(this.#timers.get(id))
    this.#timers.set(
      id,
      setTimeout(() => this.remove(id), STAY_MS),
    )
  }
}
