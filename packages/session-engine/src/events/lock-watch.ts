import type { LockWait, SystemStore } from '@alcove/record-store'
import type { LockFact } from '../engine-api.ts'
import { OneAtATime } from '../limits/one-at-a-time.ts'
import type { ImageBook } from '../run/image-book.ts'
import type { Session } from '../run/session.ts'
import type { SessionRegistry } from '../run/session-registry.ts'

/** The database is asked at most this often. */
const ASK_EVERY_MS = 200
const NOBODY = Object.freeze({ direct: 0, total: 0 })

/** Finds out who waits for whose lock, and how many each one holds up. */
export class LockWatch {
  readonly #store: Pick<SystemStore, 'lockWaits'>
  readonly #registry: SessionRegistry
  readonly #images: ImageBook
  readonly #failed: (error: unknown) => void
  #locked = new Set<Session>()
  #waiters = new Map<Session, Session[]>()
  readonly #questions = new OneAtATime()
  #askedAt = -Infinity

  constructor(
    store: Pick<SystemStore, 'lockWaits'>,
    registry: SessionRegistry,
    images: ImageBook,
    failed: (error: unknown) => void,
  ) {
    this.#store = store
    this.#registry = registry
    this.#images = images
    this.#failed = failed
    registry.findWaiters = (session) => this.#waiters.get(session) ?? []
  }

  /** `suspects` have been in one statement for a while. */
  look(suspects: readonly Session[]): void {
    this.#release(new Set(suspects))
    const now = performance.now()
    if (suspects.length === 0 || this.#questions.isRunning || now - this.#askedAt < ASK_EVERY_MS) return
    this.#askedAt = now
    this.#questions.run(() => this.#ask(suspects), this.#failed)
  }

  settled(): Promise<void> {
    return this.#questions.settled()
  }

  async #ask(suspects: readonly Session[]): Promise<void> {
    const pids = suspects.map((session) => session.backendPid).filter((pid) => pid > 0)
    const waits = pids.length === 0 ? [] : await this.#store.lockWaits(pids)
    const byPid = new Map<number, Session>()
    for (const session of this.#registry.values()) {
      const pid = session.backendPid
      if (pid > 0) byPid.set(pid, session)
    }
    const now = Date.now()
    const locked = new Set<Session>()
    for (const wait of waits) {
      const session = byPid.get(wait.pid)
      if (!session || session.statementMs(now) === undefined) continue
      locked.add(session)
      this.#setLock(session, this.#fact(session, wait, byPid))
    }
    for (const session of this.#locked) if (!locked.has(session)) this.#setLock(session, undefined)
    this.#locked = locked
    this.#count()
  }

  #fact(session: Session, wait: LockWait, byPid: ReadonlyMap<number, Session>): LockFact {
    const blocker = wait.blockedBy.map((pid) => byPid.get(pid)).find((holder) => holder !== undefined)
    const tableId = session.statementTable
    return {
      since: wait.waitStartedAt ?? session.lock?.since ?? session.stateSince,
      tableName: tableId === 0 ? '' : this.#images.tableName(tableId),
      mode: wait.mode,
      blockedBy: blocker?.uid,
      blockedByBackend: blocker ? undefined : wait.blockedBy[0],
    }
  }

  /** Those whose statement has ended wait no longer; the database need not be asked for that. */
  #release(suspects: ReadonlySet<Session>): void {
    let released = false
    for (const session of this.#locked) {
      if (suspects.has(session)) continue
      this.#locked.delete(session)
      this.#setLock(session, undefined)
      released = true
    }
    if (released) this.#count()
  }

  #setLock(session: Session, lock: LockFact | undefined): void {
    const before = session.lock
    if (
      before === lock ||
      (before && lock && before.blockedBy === lock.blockedBy && before.tableName === lock.tableName)
    )
      return
    session.lock = lock
    this.#registry.touch(session)
  }

  #count(): void {
    const waiters = new Map<Session, Session[]>()
    for (const session of this.#locked) {
      const blocker = session.lock?.blockedBy && this.#registry.get(session.lock.blockedBy)
      if (!blocker) continue
      const list = waiters.get(blocker)
      if (list) list.push(session)
      else waiters.set(blocker, [session])
    }
    const before = this.#waiters
    this.#waiters = waiters
    for (const session of new Set([...before.keys(), ...waiters.keys()])) this.#setBlocks(session)
  }

  #setBlocks(session: Session): void {
    const direct = this.#waiters.get(session)?.length ?? 0
    const total = direct === 0 ? 0 : this.#reach(session)
    if (session.blocks.direct === direct && session.blocks.total === total) return
    session.blocks = direct === 0 ? NOBODY : { direct, total }
    this.#registry.touch(session)
  }

  #reach(session: Session): number {
    const seen = new Set<Session>([session])
    const open = [session]
    for (let next = open.pop(); next; next = open.pop())
      for (const waiter of this.#waiters.get(next) ?? [])
        if (!seen.has(waiter)) {
          seen.add(waiter)
          open.push(waiter)
        }
    return seen.size - 1
  }
}
