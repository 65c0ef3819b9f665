import type { SessionUid } from '@alcove/contracts'
import type { EndFact, Engine, LiveSession } from '@alcove/session-engine'
import { presentEnded, presentShared } from '../present/present-session.ts'
import type { SharedRow } from '../present/present-session.ts'

export interface FeedBatch {
  readonly changed: readonly SharedRow[]
  readonly ended: readonly SharedRow[]
}

/** Ended rows stay askable this long, for a peek or detail that is open. */
const KEEP_ENDED_MS = 120_000

/** The rows of all live sessions, kept up to date while anybody looks; costs nothing otherwise. */
export class SessionFeed {
  readonly #engine: Engine
  readonly #rows = new Map<string, SharedRow>()
  readonly #dirty = new Set<LiveSession>()
  readonly #endedNow: SharedRow[] = []
  readonly #recentlyEnded = new Map<string, { row: SharedRow; at: number }>()
  #stop: (() => void) | undefined

  constructor(engine: Engine) {
    this.#engine = engine
    engine.on('ended', (session, end) => this.#ended(session, end))
  }

  get isOn(): boolean {
    return this.#stop !== undefined
  }

  on(): void {
    if (this.#stop) return
    const offs = [
      this.#engine.sessions.watch(),
      this.#engine.on('started', (session) => this.#dirty.add(session)),
      this.#engine.on('changed', (sessions) => {
        for (const session of sessions) this.#dirty.add(session)
      }),
    ]
    this.#stop = () => {
      for (const off of offs) off()
    }
    for (const session of this.#engine.sessions.values())
      this.#rows.set(session.uid, presentShared(this.#engine, session))
  }

  off(): void {
    this.#stop?.()
    this.#stop = undefined
    this.#rows.clear()
    this.#dirty.clear()
    this.#endedNow.length = 0
  }

  get size(): number {
    return this.#rows.size
  }

  row(uid: string): SharedRow | undefined {
    return this.#rows.get(uid)
  }

  rows(): Iterable<SharedRow> {
    return this.#rows.values()
  }

  /** The row as it is now, whether anybody looks or not; also of a session that ended a moment ago. */
  fresh(uid: SessionUid): SharedRow | undefined {
    const session = this.#engine.sessions.get(uid)
    return session ? presentShared(this.#engine, session) : this.#recentlyEnded.get(uid)?.row
  }

  /** What changed since the last call. */
  take(now: number): FeedBatch {
    const changed: SharedRow[] = []
    for (const session of this.#dirty) {
      if (!this.#engine.sessions.get(session.uid)) continue
      const row = presentShared(this.#engine, session)
      this.#rows.set(row.uid, row)
      changed.push(row)
    }
    this.#dirty.clear()
    const ended = this.#endedNow.splice(0)
    for (const row of ended) this.#rows.delete(row.uid)
    for (const [uid, { at }] of this.#recentlyEnded) {
      if (now - at < KEEP_ENDED_MS) break
      this.#recentlyEnded.delete(uid)
    }
    return { changed, ended }
  }

  #ended(session: LiveSession, end: EndFact): void {
    this.#dirty.delete(session)
    const row = presentEnded(this.#rows.get(session.uid) ?? presentShared(this.#engine, session), end)
    this.#recentlyEnded.set(session.uid, { row, at: Date.now() })
    if (this.#recentlyEnded.size > 5_000) this.#recentlyEnded.delete(this.#recentlyEnded.keys().next().value ?? '')
    if (this.isOn) this.#endedNow.push(row)
  }
}
