import { SLOT_SIZE, slot, STOP_REQUESTED } from '@alcove/al-abi'
import type { Session } from '../run/session.ts'
import { Outbox } from './outbox.ts'
import type { FromWorker, ToWorker, WorkerSetup } from './protocol.ts'

/** A running worker, as whoever spawned it hands it over. */
export interface WorkerThread {
  post(batch: ToWorker[]): void
  terminate(): Promise<unknown>
}

export interface ThreadEvents {
  message(batch: readonly FromWorker[]): void
  exit(error: Error | undefined): void
}

export type SpawnThread = (setup: WorkerSetup, events: ThreadEvents) => WorkerThread

/** The main thread's end of one worker: its slots and what is sent to it. */
export class WorkerLink {
  readonly slots: Int32Array
  readonly sessions = new Set<Session>()
  readonly #outbox: Outbox<ToWorker>
  readonly #free: number[] = []
  readonly #capacity: number
  #used = 0
  #thread: WorkerThread | undefined

  constructor(buffer: SharedArrayBuffer) {
    this.slots = new Int32Array(buffer)
    this.#capacity = this.slots.length
    this.#outbox = new Outbox((batch) => this.#thread?.post(batch))
  }

  get hasRoom(): boolean {
    return this.#free.length > 0 || this.#used < this.#capacity
  }

  attach(thread: WorkerThread): void {
    this.#thread = thread
  }

  post(message: ToWorker): void {
    this.#outbox.post(message)
  }

  terminate(): Promise<unknown> {
    const thread = this.#thread
    this.#thread = undefined
    return thread?.terminate() ?? Promise.resolve()
  }

  /** Gives the session a slot of this worker. */
  take(session: Session): void {
    const at = this.#free.pop() ?? this.#used
    if (at === this.#used) this.#used += SLOT_SIZE
    this.slots.fill(0, at, at + SLOT_SIZE)
    this.slots[at + slot.owner] = session.number
    session.worker = this
    session.at = at
    session.stage = 'active'
    this.sessions.add(session)
  }

  /** Its worker no longer writes into the slot. */
  release(session: Session): void {
    if (!this.sessions.delete(session)) return
    session.stage = 'unwound'
    this.#free.push(session.at)
  }

  requestStop(session: Session): void {
    Atomics.store(this.slots, session.at + slot.stop, STOP_REQUESTED)
    this.post({ kind: 'stop', number: session.number })
  }
}
