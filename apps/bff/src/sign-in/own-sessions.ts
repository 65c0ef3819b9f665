import type { ClientSettings } from '@alcove/al-runtime'
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
  uid: SessionUid | undefined
  starting: Promise<SessionUid | undefined> | undefined
  end: OwnSessionEnd | undefined
  /** Sockets by id, and whether their tab is in the foreground. */
  readonly tabs: Map<string, boolean>
  lastActiveAt: number
  goneSince: number | undefined
  /** Whose session it is, to start the next one as. */
  signIn: SignIn | undefined
  /** AL has asked for a session with these settings in its stead (C-48). */
  wanted: ClientSettings | undefined
  /** It has been told to end; its end rows are not there yet. */
  isEnding: boolean
}

interface SignIn {
  readonly id: string
  readonly identity: Identity
  readonly clientHost: string
}

export interface OwnSessionOptions {
  readonly disconnectWaitMs: number
  readonly inactivityMs: number
  onFailure(error: unknown): void
}

type EndListener = (signInId: string, end: OwnSessionEnd) => void
type StartListener = (signInId: string, uid: SessionUid) => void

const LOOK_EVERY_MS = 1_000

/**
 * The web client session of each sign-in (C-61): tabs share it, a reload keeps it. It ends with the sign-out, by inactivity, when no tab was connected
 * for ClientDisconnectWait, or by a stop, which leaves the sign-in.
 */
export class OwnSessions {
  readonly #engine: Engine
  readonly #options: OwnSessionOptions
  readonly #places = new Map<string, Place>()
  readonly #signInOf = new Map<SessionUid, string>()
  /** Sessions that ended while some start was under way: one of them may be the one that started. */
  readonly #endedEarly = new Map<SessionUid, EndFact>()
  readonly #timer: NodeJS.Timeout
  readonly #unsubscribe: readonly (() => void)[]
  #starts = 0
  #onEnd: EndListener = () => undefined
  #onStart: StartListener = () => undefined

  constructor(engine: Engine, options: OwnSessionOptions) {
    this.#engine = engine
    this.#options = options
    this.#unsubscribe = [
      engine.on('ended', (_session, end) => this.#ended(end)),
      engine.on('sessionUpdate', (uid, settings) => this.#updateWanted(uid, settings)),
    ]
    this.#timer = setInterval(() => this.#lookAround(Date.now()), LOOK_EVERY_MS)
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
  async ensure(signIn: SignIn, anew = false): Promise<SessionUid | undefined> {
    const place = this.#placeOf(signIn.id)
    place.lastActiveAt = Date.now()
    place.signIn = signIn
    if (place.uid) return place.uid
    if (place.end && needsAsking(place.end.reason) && !anew) return undefined
    place.starting ??= this.#start(place, signIn).finally(() => {
      place.starting = undefined
    })
    return place.starting
  }

  async #start(
    place: Place,
    { id, identity, clientHost }: SignIn,
    settings?: ClientSettings,
  ): Promise<SessionUid | undefined> {
    this.#starts++
    try {
      const uid = await this.#engine.startClient({ identity, clientHost, company: undefined, settings })
      place.isEnding = false
      const end = this.#endedEarly.get(uid)
      if (end) {
        this.#noteEnd(id, place, end)
        return undefined
      }
      place.uid = uid
      place.end = undefined
      // A page that has just loaded gets the whole wait to connect.
      if (place.goneSince !== undefined) place.goneSince = Date.now()
      this.#signInOf.set(uid, id)
      this.#onStart(id, uid)
      return uid
    } finally {
      if (--this.#starts === 0) this.#endedEarly.clear()
    }
  }

  #placeOf(signInId: string): Place {
    const known = this.#places.get(signInId)
    if (known) return known
    const now = Date.now()
    const place: Place = {
      uid: undefined,
      starting: undefined,
      end: undefined,
      tabs: new Map(),
      lastActiveAt: now,
      goneSince: now,
      isEnding: false,
      signIn: undefined,
      wanted: undefined,
    }
    this.#places.set(signInId, place)
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
    const now = Date.now()
    if (isInForeground(place)) place.lastActiveAt = now
    place.tabs.delete(socketId)
    if (place.tabs.size === 0) place.goneSince = now
  }

  /** Sign-out: `completed`; an expired sign-in: `timedOut` with its comment. Resolves once the end is durable. */
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
    for (const off of this.#unsubscribe) off()
  }

  #ended(end: EndFact): void {
    const signInId = this.#signInOf.get(end.uid)
    if (signInId === undefined) {
      if (this.#starts > 0) this.#endedEarly.set(end.uid, end)
      return
    }
    this.#signInOf.delete(end.uid)
    const place = this.#places.get(signInId)
    if (place?.uid !== end.uid) return
    place.uid = undefined
    const { wanted, signIn } = place
    place.wanted = undefined
    if (end.reason === 'completed' && wanted && signIn) this.#startNext(signInId, place, signIn, wanted, end)
    else this.#noteEnd(signInId, place, end)
  }

  #updateWanted(uid: SessionUid, settings: ClientSettings): void {
    const signInId = this.#signInOf.get(uid)
    const place = signInId === undefined ? undefined : this.#places.get(signInId)
    if (place?.uid === uid) place.wanted = settings
  }

  /** Tabs stay connected and are told of the new session; when it cannot start, they are told of the end, as of any other. */
  #startNext(signInId: string, place: Place, signIn: SignIn, settings: ClientSettings, end: EndFact): void {
    place.starting = this.#start(place, signIn, settings)
      .catch((error: unknown) => {
        this.#options.onFailure(error)
        this.#noteEnd(signInId, place, end)
        return undefined
      })
      .finally(() => {
        place.starting = undefined
      })
  }

  #noteEnd(signInId: string, place: Place, end: EndFact): void {
    place.end = { at: end.endedAt, reason: end.reason, actor: end.actorName, comment: end.comment }
    this.#onEnd(signInId, place.end)
  }

  #lookAround(now: number): void {
    const { disconnectWaitMs, inactivityMs } = this.#options
    for (const place of this.#places.values()) {
      const session = place.uid === undefined ? undefined : this.#engine.sessions.get(place.uid)
      if (!session || place.isEnding || session.phase === 'stopping') continue
      const isWorking = session.phase !== 'waiting' || session.waitReason !== 'idle'
      if (isWorking || isInForeground(place)) place.lastActiveAt = now
      if (place.goneSince !== undefined && now - place.goneSince > disconnectWaitMs)
        this.#end(place, session.uid, 'disconnected')
      else if (now - place.lastActiveAt > inactivityMs) this.#end(place, session.uid, 'idle')
    }
  }

  #end(place: Place, uid: SessionUid, reason: 'disconnected' | 'idle'): void {
    place.isEnding = true
    this.#engine.endClient(uid, reason).catch((error: unknown) => {
      place.isEnding = false
      this.#options.onFailure(error)
    })
  }
}

function isInForeground(place: Place): boolean {
  for (const visible of place.tabs.values()) if (visible) return true
  return false
}

function needsAsking(reason: string): boolean {
  return reason === 'stopped' || reason === 'idle'
}
