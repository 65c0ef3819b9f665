import type { SessionUid } from '@alcove/contracts'
import type { EndFact, Engine, Identity } from '@alcove/session-engine'

/** How the own session of a sign-in ended, until a new one starts. */
export interface OwnSessionEnd {
  readonly at: Date
  readonly reason: string
  readonly actor: string | undefined
  readonly comment: string
}

interface Place {
  readonly signInId: string
  readonly identity: Identity
  readonly clientHost: string
  uid: SessionUid | undefined
  starting: Promise<SessionUid> | undefined
  end: OwnSessionEnd | undefined
  /** Sockets by id, and whether their tab is in the foreground. */
  readonly tabs: Map<string, boolean>
  lastActiveAt: number
  goneSince: number | undefined
}

export interface OwnSessionTimes {
  readonly disconnectWaitMs: number
  readonly inactivityMs: number
}

type EndListener = (signInId: string, end: OwnSessionEnd) => void
type StartListener = (signInId: string, uid: SessionUid) => void

/**
 * The web client session of each sign-in (C-61): tabs share it, a reload keeps it. It ends with the sign-out, by inactivity, when no tab was connected
 * for ClientDisconnectWait, or by a stop, which leaves the sign-in.
 */
export class OwnSessions {
  readonly #engine: Engine
  readonly #times: OwnSessionTimes
  readonly #places = new Map<string, Place>()
  readonly #signInOf = new Map<SessionUid, string>()
  readonly #timer: NodeJS.Timeout
  readonly #unsubscribe: () => void
  #onEnd: EndListener = () => undefined
  #onStart: StartListener = () => undefined

  constructor(engine: Engine, times: OwnSessionTimes) {
    this.#engine = engine
    this.#times = times
    this.#unsubscribe = engine.on('ended', (_session, end) => this.#ended(end))
    this.#timer = setInterval(() => this.#lookAround(Date.now()), 1_000)
  }

  listen(listeners: { onEnd: EndListener; onStart: StartListener }): void {
    this.#onEnd = listeners.onEnd
    this.#onStart = listeners.onStart
  }

  uidOf(signInId: string): SessionUid | undefined {
    return this.#places.get(signInId)?.uid
  }

  endOf(signInId: string): OwnSessionEnd | undefined {
    return this.#places.get(signInId)?.end
  }

  signInOf(uid: SessionUid): string | undefined {
    return this.#signInOf.get(uid)
  }

  /**
   * The session of the sign-in, started when there is none. After `stopped` and `idle` only an explicit `anew` starts the next one; after
   * the other reasons the next connection does.
   */
  async ensure(
    signIn: { id: string; identity: Identity; clientHost: string },
    anew = false,
  ): Promise<SessionUid | undefined> {
    const place = this.#placeOf(signIn)
    place.lastActiveAt = Date.now()
    if (place.uid) return place.uid
    if (place.starting) return place.starting
    if (place.end && needsAsking(place.end.reason) && !anew) return undefined

    place.starting = this.#engine.startClient({
      identity: signIn.identity,
      clientHost: signIn.clientHost,
      company: undefined,
    })
    try {
      const uid = await place.starting
      if (!this.#engine.sessions.get(uid)) return undefined
      place.uid = uid
      place.end = undefined
      this.#signInOf.set(uid, signIn.id)
      this.#onStart(signIn.id, uid)
      return uid
    } finally {
      place.starting = undefined
    }
  }

  #placeOf(signIn: { id: string; identity: Identity; clientHost: string }): Place {
    const known = this.#places.get(signIn.id)
    if (known) return known
    const place: Place = {
      signInId: signIn.id,
      identity: signIn.identity,
      clientHost: signIn.clientHost,
      uid: undefined,
      starting: undefined,
      end: undefined,
      tabs: new Map(),
      lastActiveAt: Date.now(),
      goneSince: Date.now(),
    }
    this.#places.set(signIn.id, place)
    return place
  }

  /** A request by the person. */
  touch(signInId: string): void {
    const place = this.#places.get(signInId)
    if (place) place.lastActiveAt = Date.now()
  }

  tabConnected(signInId: string, socketId: string): void {
    const place = this.#places.get(signInId)
    if (!place) return
    place.tabs.set(socketId, true)
    place.goneSince = undefined
    place.lastActiveAt = Date.now()
  }

  tabVisible(signInId: string, socketId: string, visible: boolean): void {
    const place = this.#places.get(signInId)
    if (!place?.tabs.has(socketId)) return
    place.tabs.set(socketId, visible)
    place.lastActiveAt = Date.now()
  }

  tabGone(signInId: string, socketId: string): void {
    const place = this.#places.get(signInId)
    if (!place) return
    if ([...place.tabs.values()].includes(true)) place.lastActiveAt = Date.now()
    place.tabs.delete(socketId)
    if (place.tabs.size === 0) place.goneSince = Date.now()
  }

  /** Sign-out: `completed`; an expired sign-in: `timedOut` with its comment. */
  async signInOver(signInId: string, how: 'signed-out' | 'expired'): Promise<void> {
    const place = this.#places.get(signInId)
    this.#places.delete(signInId)
    const uid = place?.uid ?? (await place?.starting?.catch(() => undefined))
    if (!uid) return
    this.#signInOf.delete(uid)
    if (how === 'signed-out') await this.#engine.endClient(uid, 'completed')
    else await this.#engine.endClient(uid, 'timedOut', 'The sign-in has expired.')
  }

  close(): void {
    clearInterval(this.#timer)
    this.#unsubscribe()
  }

  #ended(end: EndFact): void {
    const signInId = this.#signInOf.get(end.uid)
    if (signInId === undefined) return
    this.#signInOf.delete(end.uid)
    const place = this.#places.get(signInId)
    if (!place || (place.uid !== undefined && place.uid !== end.uid)) return
    place.uid = undefined
    place.end = { at: end.endedAt, reason: end.reason, actor: end.actorName, comment: end.comment }
    this.#onEnd(signInId, place.end)
  }

  #lookAround(now: number): void {
    for (const place of this.#places.values()) {
      if (!place.uid) continue
      const session = this.#engine.sessions.get(place.uid)
      if (!session) continue
      if (place.goneSince !== undefined && now - place.goneSince > this.#times.disconnectWaitMs) {
        void this.#engine.endClient(place.uid, 'disconnected')
        continue
      }
      const isWorking = session.phase !== 'waiting' || session.waitReason !== 'idle'
      if (isWorking || [...place.tabs.values()].includes(true)) place.lastActiveAt = now
      if (now - place.lastActiveAt > this.#times.inactivityMs) void this.#engine.endClient(place.uid, 'idle')
    }
  }
}

function needsAsking(reason: string): boolean {
  return reason === 'stopped' || reason === 'idle'
}
