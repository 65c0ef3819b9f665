import { Me, StopOperation } from '@alcove/contracts'
import type { Notice, OperationId, SessionRow } from '@alcove/contracts'
import { Announcer } from './announce.ts'
import type { LiveRegions } from './announce.ts'
import { connectionState, isFrozen } from './connection.ts'
import type { ConnectionState } from './connection.ts'
import { watchLayout } from './media.ts'
import { Observable, Signal } from './observable.ts'
import { PreferencesStore } from './preferences.ts'
import { Rest } from './rest.ts'
import { ServerClock } from './server-clock.ts'
import { Shortcuts } from './shortcuts.ts'
import { SignInKeeper, tabsOfThisBrowser } from './sign-in-keeper.ts'
import { OperationsView } from './stop/operations-view.ts'
import { StopDesk } from './stop/stop-desk.ts'
import { createSocket } from './stream/create-socket.ts'
import { Stream } from './stream/stream.ts'
import { Ticker } from './ticker.ts'
import { Toasts } from './toasts.ts'
import { ViewerStore } from './viewer.ts'

const CHECK_AGAIN_MS = 3_000

/** Everything of the console that is not on screen; made once a page load. */
export class ConsoleCore {
  readonly clock = new ServerClock()
  readonly ticker = new Ticker(this.clock)
  readonly viewer = new ViewerStore()
  readonly preferences = new PreferencesStore()
  readonly layout = watchLayout()
  readonly rest: Rest
  readonly stream: Stream
  readonly signInKeeper: SignInKeeper
  readonly operations = new OperationsView()
  readonly stopDesk = new StopDesk()
  readonly toasts = new Toasts()
  readonly activityOpen = new Observable(false)
  readonly helpOpen = new Observable(false)
  readonly announcer: Announcer
  readonly shortcuts: Shortcuts
  readonly connection = new Observable<ConnectionState>('connecting')
  /** Server build of the first heartbeat; another one later means a newer console is there. */
  readonly newVersion = new Observable(false)
  readonly paused = new Observable<{ readonly since: number } | undefined>(undefined)
  /** Changes that wait while paused, for the banner; undefined: the server does not count them yet. */
  readonly waitingChanges = new Observable<number | undefined>(undefined)
  /** All live sessions, when a list knows. */
  readonly liveCount = new Observable<number | undefined>(undefined)
  readonly instancesDown = new Observable<readonly { readonly instance: string; readonly since: string }[]>([])
  /** The list order a session was opened from, for previous and next. */
  readonly lastOrder = new Observable<{
    readonly uids: readonly string[]
    readonly first: number
    readonly total: number
  }>({
    uids: [],
    first: 0,
    total: 0,
  })
  /** A stop was accepted: lists show it at once. */
  readonly accepted = new Signal<{ readonly operation: StopOperation; readonly row: SessionRow }>()
  /** Operations whose request never got an answer; asked for until the server knows or denies them. */
  readonly unanswered = new Observable<
    readonly { readonly operationId: OperationId; readonly row: SessionRow; readonly since: string }[]
  >([])
  /** Parameters of a link that were not understood. */
  readonly droppedParameters = new Observable(0)
  #build = ''

  constructor(regions: () => LiveRegions | undefined) {
    this.rest = new Rest({ csrfToken: () => this.viewer.me?.csrfToken ?? '', onSignedOut: () => this.#signInLost() })
    this.signInKeeper = new SignInKeeper({
      clock: this.clock,
      rest: this.rest,
      neighbours: tabsOfThisBrowser(),
      isSignedIn: () => this.viewer.isSignedIn,
    })
    this.stream = new Stream({
      socket: createSocket(),
      clock: this.clock,
      inFrame,
      isReachable: () => isReachable(),
    })
    this.announcer = new Announcer(regions)
    this.shortcuts = new Shortcuts(() => this.preferences.values.current().shortcuts)
    this.stream.notices.on((notice) => this.#notice(notice))
    this.stream.refusals.on((code) => (code === 'session-ended' ? this.#readEnd() : this.#signInLost()))
    for (const source of [this.stream.status, this.viewer.state, this.paused]) source.subscribe(() => this.#assess())
    this.stream.status.subscribe(() => this.#compareBuild())
    setInterval(() => this.#everySecond(), 1_000)
    window.addEventListener('online', () => this.#online())
    window.addEventListener('offline', () => this.#assess())
    document.addEventListener('visibilitychange', () => this.stream.setVisible(!document.hidden))
    document.addEventListener('keydown', this.shortcuts.handle)
    for (const input of ['keydown', 'pointerdown', 'wheel'] as const)
      document.addEventListener(input, () => this.signInKeeper.noteActivity(), { passive: true, capture: true })
  }

  /** After sign-in, and on load when signed in. */
  enter(me: Me): void {
    this.viewer.signedIn(me)
    this.signInKeeper.signedIn(me.signInExpiresAt)
    this.preferences.of(me.user.sid)
    this.stream.open(this.operations)
    if (!me.sessionEnded) this.stream.start()
  }

  signInAgain(me: Me): void {
    this.viewer.signedIn(me)
    this.signInKeeper.signedIn(me.signInExpiresAt)
    if (!me.sessionEnded) this.stream.start()
  }

  setPaused(paused: boolean): void {
    this.waitingChanges.set(undefined)
    this.paused.set(paused ? { since: this.clock.now() } : undefined)
  }

  async startSession(): Promise<void> {
    const me = await this.rest.request({ method: 'POST', path: '/api/session', body: {}, answer: Me })
    this.signInAgain(me)
  }

  async signOut(everywhere: boolean): Promise<void> {
    await this.rest.request<void>({ method: 'POST', path: '/api/sign-out', body: { everywhere } })
    this.stream.stop()
    this.viewer.signedOut()
  }

  keepAsking(operationId: OperationId, row: SessionRow): void {
    const since = new Date(this.clock.now()).toISOString()
    this.unanswered.update((all) => [...all, { operationId, row, since }])
    void this.#askFor(operationId)
  }

  async #askFor(operationId: OperationId): Promise<void> {
    while (this.unanswered.current().some((one) => one.operationId === operationId)) {
      try {
        const path = `/api/stop-operations/${operationId}`
        return this.#arrived(await this.rest.request({ path, answer: StopOperation }))
      } catch {
        await new Promise((resolve) => setTimeout(resolve, CHECK_AGAIN_MS))
      }
      if (this.operations.get(operationId)) return this.forgetUnanswered(operationId)
    }
  }

  #arrived(operation: StopOperation): void {
    const row = this.unanswered.current().find((one) => one.operationId === operation.operationId)?.row
    this.operations.take(operation)
    if (row) this.accepted.emit({ operation, row })
    this.forgetUnanswered(operation.operationId)
  }

  forgetUnanswered(operationId: string): void {
    this.unanswered.update((all) => all.filter((one) => one.operationId !== operationId))
  }

  #notice(notice: Notice): void {
    if (notice.code === 'auth') this.#signInLost()
    if (notice.code === 'me.changed') this.viewer.permissionsChanged(notice.permissions)
    if (notice.code === 'version') this.newVersion.set(true)
    if (notice.code === 'session-started') this.viewer.sessionStarted({ uid: notice.uid, number: notice.number })
    if (notice.code === 'session-ended') this.#sessionEnded(notice)
    if (notice.code === 'instance-down') {
      const { instance, since } = notice
      this.instancesDown.update((all) => [...all.filter((one) => one.instance !== instance), { instance, since }])
    }
    if (notice.code === 'instance-up') {
      this.instancesDown.update((all) => all.filter((one) => one.instance !== notice.instance))
    }
  }

  #sessionEnded({
    at,
    reason,
    actor,
    comment,
  }: {
    at: string
    reason: string
    actor?: string | undefined
    comment: string
  }): void {
    this.stream.stop()
    this.stream.dialogs.set([])
    this.viewer.sessionEnded({ at, reason, comment, ...(actor !== undefined && { actor }) })
  }

  #signInLost(): void {
    this.stream.stop()
    this.viewer.lost()
  }

  /** The socket was refused because the own session is over: /api/me says how. */
  #readEnd(): void {
    this.rest.request({ path: '/api/me', answer: Me }).then(
      (me) => this.viewer.signedIn(me),
      () => this.#signInLost(),
    )
  }

  #online(): void {
    this.#assess()
    this.stream.tryNow()
  }

  #compareBuild(): void {
    const { build } = this.stream.status.current()
    if (this.#build === '') this.#build = build
    else if (build !== '' && build !== this.#build) this.newVersion.set(true)
  }

  #everySecond(): void {
    this.#assess()
    this.ticker.tick()
    this.signInKeeper.tick()
  }

  #assess(): void {
    const viewer = this.viewer.state.current()
    const stream = this.stream.status.current()
    const state = connectionState({
      stream,
      now: performance.now(),
      browserOnline: navigator.onLine,
      paused: this.paused.current() !== undefined,
      signedOut: viewer.signInLost,
      sessionEnded: viewer.sessionEnd !== undefined,
    })
    this.connection.set(state)
    if (isFrozen(state))
      this.ticker.freeze(state === 'paused' || stream.asOf === '' ? undefined : Date.parse(stream.asOf))
    else this.ticker.thaw()
  }
}

/** Once a frame; a tab without frames still moves on, slowly. */
function inFrame(commit: () => void): void {
  let isDone = false
  const once = (): void => {
    if (isDone) return
    isDone = true
    clearTimeout(timer)
    cancelAnimationFrame(frame)
    commit()
  }
  const timer = setTimeout(once, 250)
  const frame = requestAnimationFrame(once)
}

async function isReachable(): Promise<boolean> {
  try {
    await fetch('/healthz', { cache: 'no-store', signal: AbortSignal.timeout(3_000) })
    return true
  } catch {
    return false
  }
}
