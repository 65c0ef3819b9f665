import type { SessionsPatch } from '@alcove/contracts'
import type { SharedIndex } from './shared-index.ts'

const TELL_EVERY_MS = 1_000

/** What has happened to a paused view since its snapshot (console.md 5.7): told once a second, as counts. */
export class WaitingChanges {
  readonly #new = new Set<string>()
  readonly #changed = new Set<string>()
  #ended = 0
  #toldAt = 0
  #isDirty = false

  get isDirty(): boolean {
    return this.#isDirty
  }

  /** `changed`: rows of the window. */
  add(changed: readonly string[], { entered, ended }: Pick<SharedIndex, 'entered' | 'ended'>): void {
    for (const uid of changed) this.#changed.add(uid)
    for (const uid of entered) this.#new.add(uid)
    for (const uid of ended) {
      this.#changed.delete(uid)
      // Came and went while paused: nothing that resuming would show.
      if (!this.#new.delete(uid)) this.#ended++
    }
    if (changed.length > 0 || entered.length > 0 || ended.length > 0) this.#isDirty = true
  }

  take(now: number): NonNullable<SessionsPatch['waiting']> | undefined {
    if (now - this.#toldAt < TELL_EVERY_MS) return undefined
    this.#toldAt = now
    this.#isDirty = false
    return { new: this.#new.size, changed: this.#changed.size, ended: this.#ended }
  }

  clear(): void {
    this.#new.clear()
    this.#changed.clear()
    this.#ended = 0
    this.#isDirty = false
  }
}
