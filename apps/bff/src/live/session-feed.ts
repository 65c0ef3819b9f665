import type { SessionUid } from '@alcove/contracts'
import type { EndFact, Engine, LiveSession } from '@alcove/session-engine'
import { presentEnded, presentShared } from '../present/present-session.ts'
import type { SharedRow } from '../present/present-session.ts'

export interface FeedBatch {
  /** With the row as the last batch had it; undefined for a session that has started since. */
  readonly changed: readonly { readonly row: SharedRow; readonly before: SharedRow | undefined }[]
  /** How it ended, and its last row; undefined for one that no batch has had. */
  readonly ended: readonly { readonly row: SharedRow; readonly before: SharedRow | undefined }[]
}

/** Ended rows stay askable this long, for a peek or detail that is open. */
const KEEP_ENDED_MS = 120_000
const KEEP_ENDED = 5_000

/** The rows of all live sessions, kept up to date while anybody looks; costs nothing otherwise. */
export class SessionFeed {
  readonly #engine: Engine
  readonly #rows = new Map<string, SharedRow>()
  readonly #dirty = new Set<LiveSession>()
  readonly #endedNow: SharedRow[] = []
  readonly #recentlyEnded = new Map<string, { readonly row: SharedRow; readonly at: number }>()
  #stop: (() => void) | undefined

  constructor(engine: Engine) {
    this.#engine = engine
  }

  on(): void {
    if (this.#stop) return
    const offs = [
      this.#engine.sessions.watch(),
      this.#engine.on('started', (session) => this.#dirty.add(session)),
      this.#engine.on('changed', (sessions) => {
        for (const session of sessions) this.#dirty.add(session)
      }),
      this.#engine.on('ended', (session, end) => this.#ended(session, end)),
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
    this.#recentlyEnded.clear()
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

  /** The row as it is now, whether anybody looks or not; while somebody does, also of a session that ended a moment ago. */
  fresh(uid: SessionUid): SharedRow | undefined {
    const session = this.#engine.sessions.get(uid)
    return session ? presentShared(this.#engine, session) : this.#recentlyEnded.get(uid)?.row
  }

  /** What changed since the last call. */
  take(now: number): FeedBatch {
    const changed = [...this.#dirty].flatMap((session) => {
      if (!this.#engine.sessions.get(session.uid)) return []
      const before = this.#rows.get(session.uid)
      const row = presentShared(this.#engine, session, before)
      this.#rows.set(row.uid, row)
      return [{ row, before }]
    })
    this.#dirty.clear()
    const ended = this.#endedNow.splice(0).map((row) => {
      const before = this.#rows.get(row.uid)
      this.#rows.delete(row.uid)
      return { row, before }
    })
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
    if (this.#recentlyEnded.size > KEEP_ENDED) this.#recentlyEnded.delete(this.#recentlyEnded.keys().next().value ?? '')
    this.#endedNow.push(row)
  }
}
