import type { OpenView, SessionSnapshot } from '@alcove/contracts'
import type { SessionReader } from './session-reader.ts'
import type { View, ViewerSource, ViewHead } from './view.ts'

type SessionOpen = Extract<OpenView, { topic: 'session' }>

const STACK_EVERY_MS = 1_000
const ROW_EVERY_MS = 250

/** One session somebody looks at: its row with the line, and its call stack once a second while asked for. */
export class SessionView implements View {
  readonly viewId: string
  readonly #viewer: ViewerSource
  readonly #reader: SessionReader
  readonly #head: (rev: number) => ViewHead
  #parameters: SessionOpen['parameters']
  #rev = 0
  #last = ''
  #readAt = 0
  #stackAt = 0
  #stack: SessionSnapshot['stack']
  #isOver = false

  constructor(
    open: SessionOpen,
    viewer: ViewerSource,
    reader: SessionReader,
    head: (viewId: string, rev: number) => ViewHead,
  ) {
    this.viewId = open.viewId
    this.#parameters = open.parameters
    this.#viewer = viewer
    this.#reader = reader
    this.#head = (rev) => head(open.viewId, rev)
  }

  /** Lines move without events, so an open detail is always worth a look. */
  get isDirty(): boolean {
    return !this.#isOver
  }

  async snapshot(): Promise<SessionSnapshot> {
    const now = Date.now()
    const content = await this.#read(now, true)
    this.#last = JSON.stringify(content)
    this.#rev++
    return { ...this.#head(this.#rev), topic: 'session', ...content }
  }

  change(view: OpenView): Promise<SessionSnapshot> {
    if (view.topic !== 'session') throw new Error('A view keeps its topic.')
    this.#parameters = view.parameters
    this.#isOver = false
    this.#stack = undefined
    return this.snapshot()
  }

  async flush(now: number): Promise<SessionSnapshot | undefined> {
    if (now - this.#readAt < ROW_EVERY_MS) return undefined
    const content = await this.#read(now, false)
    const text = JSON.stringify(content)
    if (text === this.#last) return undefined
    this.#last = text
    this.#rev++
    return { ...this.#head(this.#rev), topic: 'session', ...content }
  }

  async #read(now: number, always: boolean): Promise<Omit<SessionSnapshot, keyof ViewHead | 'topic'>> {
    this.#readAt = now
    const withStack = this.#parameters.stack && (always || now - this.#stackAt >= STACK_EVERY_MS)
    const reading = await this.#reader.read(this.#viewer(), this.#parameters.uid, withStack)
    if (withStack) {
      this.#stackAt = now
      this.#stack = reading.stack ?? this.#stack
    } else if (reading.stack !== undefined) this.#stack = reading.stack
    this.#isOver = reading.row === undefined || reading.row.phase === 'ended'
    const { stack: _stack, ...rest } = reading
    return { ...rest, ...(this.#stack === undefined ? {} : { stack: this.#stack }) }
  }

  close(): void {
    this.#isOver = true
  }
}
