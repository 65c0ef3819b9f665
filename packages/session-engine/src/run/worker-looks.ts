import type { StackFrame } from '@alcove/al-runtime'
import type { WrittenTable } from '@alcove/record-store'
import type { Session } from './session.ts'

export interface Seen {
  readonly frames: readonly StackFrame[] | undefined
  readonly written: readonly WrittenTable[] | undefined
}

/** A worker inside one long built-in answers later; nobody waits for it longer than this. */
const PATIENCE_MS = 500

/** Questions to the workers about what only they know: call stacks and written tables. */
export class WorkerLooks {
  readonly #open = new Map<number, (seen: Seen | undefined) => void>()
  #lastId = 0

  /** Undefined when the worker does not answer in time, or the session has no worker. */
  ask(session: Session, at: 'frames' | 'written'): Promise<Seen | undefined> {
    const { worker } = session
    if (session.stage !== 'active' || !worker) return Promise.resolve(undefined)
    const id = ++this.#lastId
    return new Promise((resolve) => {
      const timer = setTimeout(() => this.#settle(id, undefined), PATIENCE_MS)
      this.#open.set(id, (seen) => {
        clearTimeout(timer)
        resolve(seen)
      })
      worker.post({ kind: 'look', number: session.number, id, at })
    })
  }

  seen(id: number, seen: Seen): void {
    this.#settle(id, seen)
  }

  #settle(id: number, seen: Seen | undefined): void {
    const settle = this.#open.get(id)
    this.#open.delete(id)
    settle?.(seen)
  }
}
