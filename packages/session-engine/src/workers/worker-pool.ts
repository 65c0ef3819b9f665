import { SLOT_SIZE } from '@alcove/al-abi'
import type { CompiledImage } from '@alcove/al-abi'
import type { Session } from '../run/session.ts'
import type { FromWorker, WorkerSetup } from './protocol.ts'
import { runnableImage } from './runnable-image.ts'
import { WorkerLink } from './worker-link.ts'
import type { SpawnThread } from './worker-link.ts'

/** A session whose thread is gone, and the PostgreSQL backend that worked for it then; 0 = none. */
export interface LostSession {
  readonly session: Session
  readonly backendPid: number
}

export interface PoolEvents {
  message(message: FromWorker): void
  /** The thread is gone and these sessions with it. */
  lost(sessions: readonly LostSession[], error: Error | undefined): void
}

export interface PoolOptions {
  readonly workers: number
  readonly maxSessions: number
  readonly setup: Omit<WorkerSetup, 'slots'>
  readonly spawn: SpawnThread
}

/** A worker that dies young is started again, but not at once. */
const RESPAWN_MS = 500
const YOUNG_MS = 5_000

/** The worker threads: started, replaced when they die, and the one with the fewest sessions for every new one. */
export class WorkerPool {
  readonly #options: PoolOptions
  readonly #events: PoolEvents
  readonly #links = new Set<WorkerLink>()
  readonly #timers = new Set<NodeJS.Timeout>()
  #image: CompiledImage | undefined
  #closed = false

  constructor(options: PoolOptions, events: PoolEvents) {
    this.#options = options
    this.#events = events
  }

  /** Resolves when all workers are ready for sessions; rejects when one cannot start. */
  async open(): Promise<void> {
    await Promise.all(Array.from({ length: this.#options.workers }, () => this.#spawn()))
  }

  useImage(image: CompiledImage): void {
    this.#image = runnableImage(image)
    for (const link of this.#links) link.post({ kind: 'image', image: this.#image })
  }

  /** Undefined when every slot is taken. */
  leastLoaded(): WorkerLink | undefined {
    let best: WorkerLink | undefined
    for (const link of this.#links) if (link.hasRoom && (!best || link.sessions.size < best.sessions.size)) best = link
    return best
  }

  async close(): Promise<void> {
    this.#closed = true
    for (const timer of this.#timers) clearTimeout(timer)
    await Promise.all([...this.#links].map((link) => link.terminate()))
  }

  #spawn(): Promise<void> {
    const slotsPerWorker = Math.max(1, this.#options.maxSessions)
    const buffer = new SharedArrayBuffer(slotsPerWorker * SLOT_SIZE * Int32Array.BYTES_PER_ELEMENT)
    const link = new WorkerLink(buffer)
    const bornAt = performance.now()

    return new Promise((resolve, reject) => {
      const thread = this.#options.spawn(
        { ...this.#options.setup, slots: buffer },
        {
          message: (batch) => {
            for (const message of batch) {
              if (message.kind === 'ready') resolve()
              else this.#events.message(message)
            }
          },
          exit: (error) => {
            reject(error ?? new Error('A worker thread ended before it was ready.'))
            this.#exited(link, bornAt, error)
          },
        },
      )
      link.attach(thread)
      this.#links.add(link)
      if (this.#image) link.post({ kind: 'image', image: this.#image })
    })
  }

  #exited(link: WorkerLink, bornAt: number, error: Error | undefined): void {
    this.#links.delete(link)
    const lost = [...link.sessions].map((session) => ({ session, backendPid: session.backendPid }))
    for (const { session } of lost) link.release(session)
    if (!this.#closed) this.#replace(performance.now() - bornAt < YOUNG_MS ? RESPAWN_MS : 0)
    if (lost.length > 0 || error) this.#events.lost(lost, error)
  }

  #replace(afterMs: number): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer)
      // A failure is seen as the exit of the new thread.
      if (!this.#closed) this.#spawn().catch(() => undefined)
    }, afterMs)
    this.#timers.add(timer)
  }
}
