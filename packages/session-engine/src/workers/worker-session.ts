import { slot } from '@alcove/al-abi'
import type { StateName } from '@alcove/al-abi'
import { AlError, StopSignal } from '@alcove/al-runtime'
import type {
  AlSessionHandle,
  AlStopOutcome,
  ClientSettings,
  DialogAnswer,
  DialogQuestion,
  LoadedImage,
  RecordSnapshot,
  RuntimeSettings,
  SessionHost,
  StackFrame,
  StartSessionOutcome,
  StartSessionRequest,
  TelemetryEntry,
  TestEvent,
  TestPlan,
} from '@alcove/al-runtime'
import type { StoreSession, WrittenTable } from '@alcove/record-store'
import type { Timed } from '../limits/alarm.ts'
import { openCompany } from './company-opening.ts'
import { describeFailure, internalError } from './failure.ts'
import { SessionFiber } from './fiber.ts'
import type { FiberOwner } from './fiber.ts'
import { tableName } from './table-names.ts'
import type { CallFailure, EndedReport, SessionUpdate, StartCommand } from './protocol.ts'
import type { Runner } from './scheduler.ts'
import { WorkerIdentity } from './session-identity.ts'
import { SessionDialogs } from './session-dialogs.ts'
import { SlotWriter } from './slot-writer.ts'
import type { DatabaseWaiter } from './slot-writer.ts'
import type { WorkerContext } from './worker-context.ts'

/** What a client session is called to do. */
type Call = (al: AlSessionHandle) => Promise<void>

/** A session in its worker: drives its AL, is its host, and breaks its waits when it is told to stop. */
export class WorkerSession implements SessionHost, FiberOwner, DatabaseWaiter, Runner, Timed {
  readonly fiber: SessionFiber
  readonly identity: WorkerIdentity
  readonly store: StoreSession
  turn: (() => void) | undefined
  dueAt = 0
  place = -1
  readonly #context: WorkerContext
  readonly #slot: SlotWriter
  #al: AlSessionHandle | undefined
  #image: LoadedImage | undefined
  #answer: unknown
  /** Interactive sessions only. */
  #dialogs: SessionDialogs | undefined
  #update: SessionUpdate | undefined
  /** Came while the company was being opened. */
  #waitingCall: Call | undefined
  /** AL runs, or its transaction is being ended. */
  #busy = false
  #unwinding = false
  #cancelPlanned = false

  constructor(start: StartCommand, context: WorkerContext) {
    this.#context = context
    this.#slot = new SlotWriter(context.slots, start.at, context.setup.epochMs, this)
    this.#slot.claim(start.number)
    this.fiber = new SessionFiber(context.slots, start.at, this)
    this.identity = new WorkerIdentity(start, context.profiles.copyOf(start.profile), context.setup)
    this.store = context.store.openSession(this.#slot, this.identity.userSid)
  }

  get settings(): RuntimeSettings {
    return this.#context.setup.settings
  }

  get isStopping(): boolean {
    return this.fiber.slot[slot.stop] !== 0
  }

  /** Runs one codeunit and ends (2.4). Takes its turn among the fresh sessions. */
  startBackground(codeunitId: number, record: RecordSnapshot | undefined): void {
    this.#busy = true
    this.turn = () => {
      this.turn = undefined
      this.#runBackground(codeunitId, record)
    }
    this.#context.scheduler.ready(this)
  }

  /** Opens the session and waits for calls. While no app is published its first call opens it. */
  startClient(): void {
    if (this.isStopping) return void this.#end('stopped', undefined)
    try {
      const al = this.#context.image() ? this.#open() : undefined
      if (al?.needsOpening) return this.#startOpening(al)
      this.#slot.setState('idle')
    } catch (error) {
      void this.#end('failed', error)
    }
  }

  call(codeunitId: number): void {
    this.#takeCall((al) => al.runCodeunit(codeunitId, undefined))
  }

  test(plan: TestPlan): void {
    const tell = (event: TestEvent) =>
      this.#context.outbox.post({ kind: 'tested', number: this.identity.number, event })
    this.#takeCall((al) => al.runTests(plan, tell))
  }

  /** STOP is set in the slot: whatever the session waits for is broken off now. */
  stop(): void {
    if (this.turn) {
      this.#context.sleepers.clear(this)
      this.#context.scheduler.urgent(this)
    } else if (!this.#busy) {
      void this.#end('stopped', undefined)
    } else {
      this.#cancelStatement()
    }
    this.#context.outbox.post({ kind: 'delivered', number: this.identity.number })
  }

  /** The main thread's answer to what the session asked. */
  reply(value: unknown): void {
    this.#answer = value
    if (this.turn) this.#context.scheduler.ready(this)
  }

  answerDialog(dialogId: string, answer: DialogAnswer): void {
    if (this.#dialogs?.takeAnswer(dialogId)) this.reply(answer)
  }

  /** The moment of its Sleep has come. */
  wake(): void {
    this.#context.scheduler.ready(this)
  }

  frames(): StackFrame[] {
    return this.fiber.frames()
  }

  sleep(ms: number): Promise<void> {
    if (!(ms > 0)) return this.nextTurn()
    const woken = this.#wait<void>('sleep')
    if (this.turn) this.#context.sleepers.set(this, performance.now() + ms)
    return woken
  }

  nextTurn(): Promise<void> {
    const turn = this.#wait<void>('running')
    if (this.turn) this.#context.scheduler.tired(this)
    return turn
  }

  ask(question: DialogQuestion): Promise<DialogAnswer> {
    this.#dialogsOf().ask(question, this.frames()[0])
    return this.#wait<DialogAnswer>('dialog')
  }

  show(message: string): void {
    this.#dialogsOf().show(message, this.frames()[0])
  }

  requestSessionUpdate(settings: ClientSettings, save: boolean): void {
    this.#update = { settings, save }
  }

  startSession(request: StartSessionRequest): Promise<StartSessionOutcome> {
    this.#context.outbox.post({ kind: 'startSession', number: this.identity.number, request })
    return this.#wait<StartSessionOutcome>('running')
  }

  stopSession(request: { readonly number: number; readonly comment: string }): Promise<AlStopOutcome> {
    const { number, comment } = request
    this.#context.outbox.post({
      kind: 'stopSession',
      number: this.identity.number,
      target: number,
      comment,
      frames: this.frames(),
    })
    return this.#wait<AlStopOutcome>('session')
  }

  isSessionActive(number: number): Promise<boolean> {
    this.#context.outbox.post({ kind: 'isSessionActive', number: this.identity.number, target: number })
    return this.#wait<boolean>('running')
  }

  log(entry: TelemetryEntry): void {
    this.#context.outbox.post({ kind: 'log', number: this.identity.number, entry })
  }

  /** A statement that starts after the stop was delivered would not be broken by it. */
  databaseWaitBegan(): void {
    this.fiber.forgetTurn()
    if (this.isStopping) this.#cancelStatement()
  }

  #open(): AlSessionHandle {
    const image = this.#context.image()
    if (!image) throw new AlError('No app has been published.')
    this.#image = image
    this.#al = this.#context.openSession(this, image)
    return this.#al
  }

  #startOpening(al: AlSessionHandle): void {
    this.#busy = true
    this.turn = () => {
      this.turn = undefined
      void this.#runOpening(al)
    }
    this.#context.scheduler.ready(this)
  }

  async #runOpening(al: AlSessionHandle): Promise<void> {
    try {
      if (this.isStopping) return await this.#end('stopped', undefined)
      await this.#openCompany(al)
    } catch (error) {
      return this.#end(this.isStopping ? 'stopped' : 'failed', error)
    }
    if (this.isStopping) return this.#end('stopped', undefined)
    this.#rest()
    const waiting = this.#waitingCall
    this.#waitingCall = undefined
    if (waiting) this.#takeCall(waiting)
  }

  async #openCompany(al: AlSessionHandle): Promise<void> {
    await openCompany(al, {
      number: this.identity.number,
      slot: this.#slot,
      outbox: this.#context.outbox,
      isStopping: () => this.isStopping,
      beginAl: () => this.#beginAl(),
    })
    this.fiber.reset()
  }

  /** No async function: it would keep a frame for each of ten thousand sleeping sessions. */
  #runBackground(codeunitId: number, record: RecordSnapshot | undefined): void {
    if (this.isStopping) return void this.#end('stopped', undefined)
    let run: Promise<void>
    try {
      const al = this.#open()
      const work = () => {
        this.#beginAl()
        return al.runCodeunit(codeunitId, record)
      }
      run = al.needsOpening ? this.#openCompany(al).then(work) : work()
    } catch (error) {
      return void this.#end('failed', error)
    }
    run.then(
      () => this.#end(this.isStopping ? 'stopped' : 'completed', undefined),
      (error: unknown) => this.#end(this.isStopping ? 'stopped' : 'failed', error),
    )
  }

  #takeCall(run: Call): void {
    if (this.isStopping) return
    if (this.#busy) {
      this.#waitingCall = run
      return
    }
    this.#busy = true
    this.turn = () => {
      this.turn = undefined
      void this.#runCall(run)
    }
    this.#context.scheduler.ready(this)
  }

  async #runCall(run: Call): Promise<void> {
    let failure: CallFailure | undefined
    try {
      if (this.isStopping) return await this.#end('stopped', undefined)
      const newest = this.#context.image()
      const opened = this.#al
      const al = opened ?? this.#open()
      if (!opened && al.needsOpening && !(await this.#hasOpened(al))) return
      if (newest && newest !== this.#image) {
        this.#image = newest
        al.useImage(newest)
      }
      this.#beginAl()
      await run(al)
    } catch (error) {
      failure = this.isStopping ? undefined : describeFailure(error)
    }
    if (this.isStopping) return this.#end('stopped', undefined)
    // A session in state idle never has an open transaction (C-53).
    if (this.store.inTransaction) await this.store.rollback().catch(() => undefined)
    if (this.isStopping) return this.#end('stopped', undefined)
    this.#rest()
    const update = failure ? undefined : this.#update
    this.#update = undefined
    this.#context.outbox.post({ kind: 'called', number: this.identity.number, failure, update })
  }

  /** A client session whose company does not open ends. */
  async #hasOpened(al: AlSessionHandle): Promise<boolean> {
    try {
      await this.#openCompany(al)
      return true
    } catch (error) {
      await this.#end(this.isStopping ? 'stopped' : 'failed', error)
      return false
    }
  }

  /** Until the next call. */
  #rest(): void {
    this.#dialogs?.showMessages()
    this.fiber.reset()
    this.#busy = false
    this.#slot.operation(false)
    this.#slot.setState('idle')
  }

  #beginAl(): void {
    this.fiber.forgetTurn()
    this.#slot.operation(true)
    this.#slot.setState('running')
  }

  async #end(how: EndedReport['how'], error: unknown): Promise<void> {
    this.#busy = true
    this.#unwinding = true
    const frames = how === 'completed' ? [] : this.frames()
    let rolledBack = this.#rolledBackByRuntime()
    if (this.store.inTransaction) {
      rolledBack = [...this.store.written]
      this.#context.outbox.post({ kind: 'unwound', number: this.identity.number })
      // A rollback that fails has lost its connection: then PostgreSQL has rolled back.
      await this.store.rollback().catch(() => undefined)
    }
    try {
      this.#al?.close()
    } catch (failure) {
      this.log(internalError(failure))
    }
    await this.store.close().catch(() => undefined)
    if (how === 'failed' && !(error instanceof AlError)) this.log(internalError(error))
    this.fiber.reset()
    this.#slot.setState('ended')
    this.#context.forget(this)
    this.#context.outbox.post({
      kind: 'ended',
      number: this.identity.number,
      how,
      failure: how === 'failed' ? describeFailure(error) : undefined,
      rolledBack: rolledBack && rolledBack.length > 0 ? rolledBack : undefined,
      frames,
    })
  }

  /** The outermost call rolls back before its error arrives here. */
  #rolledBackByRuntime(): WrittenTable[] | undefined {
    const rows = this.#slot.takeRolledBack()
    if (!rows) return undefined
    return [...rows].map(([tableId, count]) => ({ tableId, tableName: tableName(this.#image, tableId), rows: count }))
  }

  #wait<T>(state: StateName): Promise<T> {
    if (this.isStopping) return Promise.reject(new StopSignal())
    this.fiber.forgetTurn()
    if (state !== 'running') this.#slot.setState(state)
    return new Promise<T>((resolve, reject) => {
      this.turn = () => {
        this.turn = undefined
        if (this.isStopping) return reject(new StopSignal())
        if (state !== 'running') this.#slot.setState('running')
        // Whoever set the answer knows what was asked.
        resolve(this.#answer as T)
      }
    })
  }

  #dialogsOf(): SessionDialogs {
    return (this.#dialogs ??= new SessionDialogs(this.identity.number, this.#context.outbox))
  }

  #cancelStatement(): void {
    if (this.#unwinding || this.#cancelPlanned) return
    this.#cancelPlanned = true
    // Not inside the store's own event: the statement is about to be sent.
    setImmediate(() => {
      this.#cancelPlanned = false
      if (!this.#unwinding) this.store.cancel().catch(() => undefined)
    })
  }
}
