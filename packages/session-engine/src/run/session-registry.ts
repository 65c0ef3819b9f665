import type { SessionUid } from '@alcove/contracts'
import type { LiveSession, SessionList } from '../engine-api.ts'
import type { Emitter } from '../events/emitter.ts'
import type { Session, SessionWorld } from './session.ts'

/** The live sessions of this instance, and the report of what changed in them. */
export class SessionRegistry implements SessionList {
  readonly world: SessionWorld
  readonly #byUid = new Map<string, Session>()
  readonly #byNumber = new Map<number, Session>()
  readonly #emitter: Emitter
  #lastNumber = 0
  #changed = new Set<Session>()
  #watchers = 0
  /** Turns the pass over the slots on or off; set by the live watch. */
  onWatch: (on: boolean) => void = () => undefined
  findWaiters: (session: Session) => readonly Session[] = () => []

  constructor(world: SessionWorld, emitter: Emitter) {
    this.world = world
    this.#emitter = emitter
  }

  get size(): number {
    return this.#byUid.size
  }

  /** Ids count from 1 and are never handed out twice between two starts of the instance (C-1). */
  nextNumber(): number {
    return ++this.#lastNumber
  }

  get(uid: string): Session | undefined {
    return this.#byUid.get(uid)
  }

  byNumber(number: number): Session | undefined {
    return this.#byNumber.get(number)
  }

  values(): Iterable<Session> {
    return this.#byUid.values()
  }

  waitersOf(uid: SessionUid): readonly LiveSession[] {
    const session = this.#byUid.get(uid)
    return session ? this.findWaiters(session) : []
  }

  add(session: Session): void {
    this.#byUid.set(session.uid, session)
    this.#byNumber.set(session.number, session)
    this.#emitter.emit('started', session)
  }

  remove(session: Session): void {
    this.#byUid.delete(session.uid)
    this.#byNumber.delete(session.number)
    this.#changed.delete(session)
  }

  /** Gives the session a new revision and reports it with everything else that changes in this round. */
  touch(session: Session): void {
    session.rev++
    if (this.#changed.size === 0) setImmediate(this.#report)
    this.#changed.add(session)
  }

  watch(): () => void {
    if (++this.#watchers === 1) this.#setWatched(true)
    let on = true
    return () => {
      if (!on) return
      on = false
      if (--this.#watchers === 0) this.#setWatched(false)
    }
  }

  #setWatched(watched: boolean): void {
    this.world.watched = watched
    this.onWatch(watched)
  }

  #report = (): void => {
    const changed = [...this.#changed]
    this.#changed.clear()
    if (changed.length > 0) this.#emitter.emit('changed', changed)
  }
}
