import type { Session } from '../run/session.ts'

export type Reservation = 'slot' | 'queue' | 'full'

/** Background sessions of one tenant: so many run, so many wait, first in, first out (C-10). 0 means no limit. */
export class BackgroundSlots {
  readonly #maxRunning: number
  readonly #maxQueued: number
  readonly #start: (session: Session) => void
  readonly #queue = new Set<Session>()
  readonly #holders = new Set<Session>()
  /** Accepted, but their start rows are not durable yet. */
  readonly #unrecorded = new Set<Session>()

  constructor(maxRunning: number, maxQueued: number, start: (session: Session) => void) {
    this.#maxRunning = maxRunning
    this.#maxQueued = maxQueued
    this.#start = start
  }

  get queued(): number {
    return this.#queue.size
  }

  get running(): number {
    return this.#holders.size
  }

  /** What a session that asks now would get. */
  available(): Reservation {
    if (this.#queue.size === 0 && this.#hasFreeSlot()) return 'slot'
    return this.#maxQueued > 0 && this.#queue.size >= this.#maxQueued ? 'full' : 'queue'
  }

  /** Takes the session in, at the moment of acceptance, so that order is the order of the calls. */
  enter(session: Session): void {
    this.#unrecorded.add(session)
    if (this.available() === 'slot') this.#holders.add(session)
    else this.#queue.add(session)
  }

  /** Its row is durable: it may start as soon as it has a slot. Returns false while it has to wait. */
  recorded(session: Session): boolean {
    this.#unrecorded.delete(session)
    return this.#holders.has(session)
  }

  /** It has ended, or was never started. The next one moves up. */
  leave(session: Session): void {
    this.#unrecorded.delete(session)
    this.#queue.delete(session)
    if (this.#holders.delete(session)) this.#moveUp()
  }

  #moveUp(): void {
    for (const session of this.#queue) {
      if (!this.#hasFreeSlot()) return
      this.#queue.delete(session)
      this.#holders.add(session)
      if (!this.#unrecorded.has(session)) this.#start(session)
    }
  }

  #hasFreeSlot(): boolean {
    return this.#maxRunning === 0 || this.#holders.size < this.#maxRunning
  }
}
