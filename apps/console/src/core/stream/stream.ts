import { Dialogs, Heartbeat, Notice, ViewPatch, ViewReply } from '@alcove/contracts'
import type { Dialog, ErrorBody } from '@alcove/contracts'
import { Observable, Signal } from '../observable.ts'
import type { LiveView } from './live-view.ts'
import { reconnectDelayMs } from './reconnect-delay.ts'
import { initialStatus } from './stream-status.ts'
import type { StreamDependencies, StreamStatus } from './stream-status.ts'

const REPLY_TIMEOUT_MS = 10_000
const HIDDEN_GRACE_MS = 60_000
const REOPEN_AFTER_ERROR_MS = 2_000

type Entry = {
  readonly view: LiveView
  /** Number of the last question asked; `pending` while its answer is out: only that answer is used. */
  asked: number
  pending: boolean
  /** Revision of the last snapshot. */
  answered: number
  opened: boolean
}

/** The one connection to the server: order, gaps, reconnects. Knows no React (console.md 5). */
export class Stream {
  readonly status = new Observable<StreamStatus>(initialStatus)
  readonly dialogs = new Observable<readonly Dialog[]>([])
  readonly notices = new Signal<Notice>()
  /** The handshake was refused with this code. */
  readonly refusals = new Signal<string>()
  readonly #of: Required<StreamDependencies>
  readonly #views = new Map<string, Entry>()
  #invalidAt: number[] = []
  #attempt = 0
  #timer: ReturnType<typeof setTimeout> | undefined
  #hideTimer: ReturnType<typeof setTimeout> | undefined
  #hidden = false

  constructor(dependencies: StreamDependencies) {
    this.#of = { random: Math.random, monotonicNow: () => performance.now(), ...dependencies }
    const { socket } = this.#of
    socket.on('connect', () => this.#connected())
    socket.on('disconnect', () => this.#lost())
    socket.on('connect_error', (error) => this.#connectFailed(error))
    socket.on('heartbeat', (payload) => this.#beat(payload))
    socket.on('view:patch', (payload) => this.#of.inFrame(() => this.#patch(payload)))
    socket.on('notice', (payload) => this.#notice(payload))
    socket.on('dialog', (payload) => this.#dialogsChanged(payload))
  }

  start(): void {
    if (this.status.current().link !== 'idle') return
    this.#change({ link: 'connecting' })
    this.#of.socket.connect()
  }

  /** For a sign-in or own session that is over: nothing reconnects until start(). */
  stop(): void {
    clearTimeout(this.#timer)
    this.#change({ link: 'idle' })
    this.#of.socket.disconnect()
  }

  /** "Try now", browser online again, tab visible again. */
  tryNow(): void {
    if (this.status.current().link !== 'lost') return
    clearTimeout(this.#timer)
    this.#change({ link: 'lost' }, ['nextTryAt'])
    this.#of.socket.connect()
  }

  /** Asks every open question again. */
  resync(): void {
    for (const entry of this.#views.values()) this.#ask(entry, 'view:open')
  }

  open(view: LiveView): () => void {
    const entry: Entry = { view, asked: 0, pending: false, answered: 0, opened: false }
    this.#views.set(view.viewId, entry)
    this.#ask(entry, 'view:open')
    return () => {
      this.#views.delete(view.viewId)
      if (this.#isOpen) this.#of.socket.emit('view:close', { viewId: view.viewId })
    }
  }

  /** The view's question changed. */
  change(view: LiveView): void {
    const entry = this.#views.get(view.viewId)
    if (entry) this.#ask(entry, entry.opened ? 'view:change' : 'view:open')
  }

  answer(dialogId: string, answer: boolean | number): void {
    this.#of.socket.emit('dialog:answer', { dialogId, answer })
  }

  setVisible(visible: boolean): void {
    clearTimeout(this.#hideTimer)
    if (this.#isOpen) this.#of.socket.emit('tab', { visible })
    if (!visible) {
      this.#hideTimer = setTimeout(() => this.#closeRowViews(), HIDDEN_GRACE_MS)
      return
    }
    this.tryNow()
    if (!this.#hidden) return
    this.#hidden = false
    this.resync()
  }

  get #isOpen(): boolean {
    return this.status.current().link === 'open'
  }

  #change(changes: Partial<StreamStatus>, cleared: readonly (keyof StreamStatus)[] = []): void {
    const next: Record<string, unknown> = { ...this.status.current(), ...changes }
    for (const key of cleared) delete next[key]
    this.status.set(next as StreamStatus) // only optional keys are ever cleared
  }

  #connected(): void {
    const before = this.status.current()
    clearTimeout(this.#timer)
    this.#attempt = 0
    this.#change(
      {
        link: 'open',
        everOpen: true,
        unreachable: false,
        slowed: false,
        lastBeatAt: this.#of.monotonicNow(),
        reconnects: before.reconnects + (before.everOpen ? 1 : 0),
      },
      ['lostAt', 'nextTryAt'],
    )
    if (typeof document !== 'undefined') this.#of.socket.emit('tab', { visible: !document.hidden })
    this.resync()
  }

  #lost(): void {
    const { link } = this.status.current()
    for (const entry of this.#views.values()) entry.opened = false
    if (link === 'idle') return
    this.#change({ link: 'lost', lostAt: this.status.current().lostAt ?? this.#of.monotonicNow() })
    this.#scheduleTry()
  }

  #connectFailed(error: unknown): void {
    if (this.status.current().link === 'idle') return
    const code = error instanceof Error ? error.message : ''
    if (code === 'not-signed-in' || code === 'session-ended') {
      this.stop()
      return this.refusals.emit(code)
    }
    this.#change({ link: 'lost', lostAt: this.status.current().lostAt ?? this.#of.monotonicNow() })
    this.#scheduleTry()
    void this.#of.isReachable().then((reachable) => {
      if (this.status.current().link === 'lost') this.#change({ unreachable: !reachable })
    })
  }

  #scheduleTry(): void {
    clearTimeout(this.#timer)
    const delay = reconnectDelayMs(this.#attempt, this.#of.random())
    this.#attempt += 1
    this.#change({ nextTryAt: this.#of.monotonicNow() + delay })
    this.#timer = setTimeout(() => this.tryNow(), delay)
  }

  #beat(payload: unknown): void {
    const beat = Heartbeat.safeParse(payload)
    if (!beat.success) return this.#invalid()
    this.#of.clock.observe(beat.data.asOf)
    this.#change({ ...beat.data, lastBeatAt: this.#of.monotonicNow() })
  }

  #notice(payload: unknown): void {
    const notice = Notice.safeParse(payload)
    if (!notice.success) return this.#invalid()
    if (notice.data.code === 'slowed') this.#change({ slowed: notice.data.on })
    this.notices.emit(notice.data)
  }

  #dialogsChanged(payload: unknown): void {
    const dialogs = Dialogs.safeParse(payload)
    if (!dialogs.success) return this.#invalid()
    this.dialogs.set(dialogs.data.dialogs)
  }

  #patch(payload: unknown): void {
    const patch = ViewPatch.safeParse(payload)
    const viewId = patch.success ? patch.data.viewId : viewIdOf(payload)
    const entry = viewId === undefined ? undefined : this.#views.get(viewId)
    if (!patch.success) {
      this.#invalid()
      return entry ? this.#reopen(entry) : viewId === undefined ? this.resync() : undefined
    }
    if (!entry) {
      this.#of.socket.emit('view:close', { viewId: patch.data.viewId })
      return
    }
    // While a new snapshot is on its way nothing older matters.
    if (!entry.opened) return
    if (patch.data.rev <= entry.answered) return
    if (entry.view.applyPatch(patch.data) === 'gap') {
      if (!entry.pending) this.#reopen(entry)
      return
    }
    this.#change({ updates: this.status.current().updates + 1, asOf: patch.data.asOf })
    this.#of.socket.emit('view:ack', { viewId: patch.data.viewId, rev: patch.data.rev })
  }

  #reopen(entry: Entry): void {
    entry.opened = false
    this.#ask(entry, 'view:open')
  }

  #ask(entry: Entry, message: 'view:open' | 'view:change'): void {
    if (!this.#isOpen || (this.#hidden && !entry.view.keptWhenHidden)) return
    if (message === 'view:open') entry.opened = false
    const question = (entry.asked += 1)
    entry.pending = true
    this.#of.socket.timeout(REPLY_TIMEOUT_MS).emit(message, entry.view.question(), (error, answer) => {
      if (this.#views.get(entry.view.viewId) !== entry || entry.asked !== question) return
      entry.pending = false
      if (error) return this.#isOpen ? this.#reopen(entry) : undefined
      this.#answered(entry, answer)
    })
  }

  #answered(entry: Entry, answer: unknown): void {
    const reply = ViewReply.safeParse(answer)
    if (!reply.success) {
      this.#invalid()
      return this.#askLater(entry)
    }
    if (!reply.data.ok) return this.#refused(entry, reply.data.error)
    const { snapshot } = reply.data
    if (snapshot.viewId !== entry.view.viewId) return this.#askLater(entry)
    entry.opened = true
    entry.answered = snapshot.rev
    if (snapshot.epoch !== '') this.#change({ epoch: snapshot.epoch, asOf: snapshot.asOf })
    this.#of.inFrame(() => {
      if (this.#views.get(entry.view.viewId) === entry) entry.view.applySnapshot(snapshot)
    })
  }

  #refused(entry: Entry, error: ErrorBody): void {
    entry.view.refused(error)
    if (error.code === 'rate-limited' || error.code === 'server-error' || error.code === 'shutting-down') {
      this.#askLater(entry, (error.retryAfterSeconds ?? 0) * 1_000)
    }
  }

  #askLater(entry: Entry, atLeastMs = 0): void {
    entry.opened = false
    setTimeout(
      () => {
        if (this.#views.get(entry.view.viewId) === entry && !entry.opened && !entry.pending)
          this.#ask(entry, 'view:open')
      },
      Math.max(REOPEN_AFTER_ERROR_MS, atLeastMs),
    )
  }

  #invalid(): void {
    const now = this.#of.monotonicNow()
    this.#invalidAt = [...this.#invalidAt.filter((at) => now - at < 60_000), now]
    const { invalidMessages } = this.status.current()
    this.#change({ invalidMessages: invalidMessages + 1, invalidRecently: this.#invalidAt.length })
  }

  #closeRowViews(): void {
    this.#hidden = true
    for (const [viewId, entry] of this.#views) {
      if (entry.view.keptWhenHidden || !entry.opened) continue
      entry.opened = false
      this.#of.socket.emit('view:close', { viewId })
    }
  }
}

function viewIdOf(payload: unknown): string | undefined {
  if (typeof payload !== 'object' || payload === null || !('viewId' in payload)) return undefined
  return typeof payload.viewId === 'string' ? payload.viewId : undefined
}
