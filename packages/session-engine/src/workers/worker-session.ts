import { AlError } from '@alcove/al-runtime'
import type {
  AlSessionHandle,
  DialogAnswer,
  LoadedImage,
  RecordSnapshot,
  StackFrame,
  TestEvent,
  TestPlan,
} from '@alcove/al-runtime'
import type { WrittenTable } from '@alcove/record-store'
import { AlHost } from './al-host.ts'
import { openCompany } from './company-opening.ts'
import { describeFailure, internalError } from './failure.ts'
import type { CallFailure, EndedReport, FromWorker, StartCommand } from './protocol.ts'
import { tableName } from './table-names.ts'
import type { WorkerContext } from './worker-context.ts'

/** What a client session is called to do. */
type Call = (al: AlSessionHandle) => Promise<void>

/** The life of a session in its worker: its AL is started, called, told to stop and ended here. */
export class WorkerSession {
  readonly #host: AlHost
  readonly #context: WorkerContext
  #al: AlSessionHandle | undefined
  #image: LoadedImage | undefined
  /** Came while the company was being opened. */
  #waitingCall: Call | undefined
  /** AL runs, or its transaction is being ended. */
  #busy = false

  constructor(start: StartCommand, context: WorkerContext) {
    this.#context = context
    this.#host = new AlHost(start, context)
  }

  get number(): number {
    return this.#host.identity.number
  }

  get written(): readonly WrittenTable[] {
    return this.#host.store.written
  }

  frames(): StackFrame[] {
    return this.#host.frames()
  }

  /** Runs one codeunit and ends (2.4). Takes its turn among the fresh sessions. */
  startBackground(codeunitId: number, record: RecordSnapshot | undefined): void {
    this.#busy = true
    this.#host.turns.plan(() => this.#runBackground(codeunitId, record))
  }

  /** Opens the session and waits for calls. While no app is published its first call opens it. */
  startClient(): void {
    if (this.#host.isStopping) return void this.#end('stopped', undefined)
    try {
      const al = this.#context.image() ? this.#open() : undefined
      if (al?.needsOpening) return this.#startOpening(al)
      this.#host.slot.setState('idle')
    } catch (error) {
      void this.#end('failed', error)
    }
  }

  call(codeunitId: number): void {
    this.#takeCall((al) => al.runCodeunit(codeunitId, undefined))
  }

  test(plan: TestPlan): void {
    const tell = (event: TestEvent) => this.#post({ kind: 'tested', number: this.number, event })
    this.#takeCall((al) => al.runTests(plan, tell))
  }

  /** STOP is set in the slot: whatever the session waits for is broken off now. */
  stop(): void {
    const at = Date.now()
    if (!this.#host.turns.hurry()) {
      if (this.#busy) this.#host.cancelStatement()
      else void this.#end('stopped', undefined)
    }
    this.#post({ kind: 'delivered', number: this.number, at })
  }

  /** The main thread's answer to what the session asked. */
  reply(value: unknown): void {
    this.#host.turns.reply(value)
  }

  answerDialog(dialogId: string, answer: DialogAnswer): void {
    this.#host.takeAnswer(dialogId, answer)
  }

  #open(): AlSessionHandle {
    const image = this.#context.image()
    if (!image) throw new AlError('No app has been published.')
    this.#image = image
    this.#al = this.#context.openSession(this.#host, image)
    return this.#al
  }

  #startOpening(al: AlSessionHandle): void {
    this.#busy = true
    this.#host.turns.plan(() => void this.#runOpening(al))
  }

  async #runOpening(al: AlSessionHandle): Promise<void> {
    try {
      if (this.#host.isStopping) return await this.#end('stopped', undefined)
      await this.#openCompany(al)
    } catch (error) {
      return this.#endBy(error)
    }
    if (this.#host.isStopping) return this.#end('stopped', undefined)
    this.#rest()
    const waiting = this.#waitingCall
    this.#waitingCall = undefined
    if (waiting) this.#takeCall(waiting)
  }

  async #openCompany(al: AlSessionHandle): Promise<void> {
    await openCompany(al, {
      number: this.number,
      slot: this.#host.slot,
      outbox: this.#context.outbox,
      isStopping: () => this.#host.isStopping,
      beginAl: () => this.#beginAl(),
    })
    this.#host.fiber.reset()
  }

  /** No async function: it would keep a frame for each of ten thousand sleeping sessions. */
  #runBackground(codeunitId: number, record: RecordSnapshot | undefined): void {
    if (this.#host.isStopping) return void this.#end('stopped', undefined)
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
      () => this.#end(this.#host.isStopping ? 'stopped' : 'completed', undefined),
      (error: unknown) => this.#endBy(error),
    )
  }

  #takeCall(run: Call): void {
    if (this.#host.isStopping) return
    if (this.#busy) {
      this.#waitingCall = run
      return
    }
    this.#busy = true
    this.#host.turns.plan(() => void this.#runCall(run))
  }

  async #runCall(run: Call): Promise<void> {
    const host = this.#host
    let failure: CallFailure | undefined
    try {
      if (host.isStopping) return await this.#end('stopped', undefined)
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
      failure = host.isStopping ? undefined : describeFailure(error)
    }
    if (host.isStopping) return this.#end('stopped', undefined)
    // A session in state idle never has an open transaction (C-53).
    if (host.store.inTransaction) await host.store.rollback().catch(() => undefined)
    if (host.isStopping) return this.#end('stopped', undefined)
    this.#rest()
    const update = host.takeUpdate()
    this.#post({ kind: 'called', number: this.number, failure, update: failure ? undefined : update })
  }

  /** A client session whose company does not open ends. */
  async #hasOpened(al: AlSessionHandle): Promise<boolean> {
    try {
      await this.#openCompany(al)
      return true
    } catch (error) {
      await this.#endBy(error)
      return false
    }
  }

  /** Until the next call. */
  #rest(): void {
    this.#host.showMessages()
    this.#host.fiber.reset()
    this.#busy = false
    this.#host.slot.operation(false)
    this.#host.slot.setState('idle')
  }

  #beginAl(): void {
    this.#host.fiber.forgetTurn()
    this.#host.slot.operation(true)
    this.#host.slot.setState('running')
  }

  #endBy(error: unknown): Promise<void> {
    return this.#end(this.#host.isStopping ? 'stopped' : 'failed', error)
  }

  async #end(how: EndedReport['how'], error: unknown): Promise<void> {
    const { store, slot, fiber } = this.#host
    this.#busy = true
    this.#host.beginUnwinding()
    const frames = how === 'completed' ? [] : this.frames()
    const unwoundAt = Date.now()
    let rolledBack = this.#rolledBackByRuntime()
    if (store.inTransaction) {
      rolledBack = [...store.written]
      this.#post({ kind: 'unwound', number: this.number, at: unwoundAt })
      // A rollback that fails has lost its connection: then PostgreSQL has rolled back.
      await store.rollback().catch(() => undefined)
    }
    try {
      this.#al?.close()
    } catch (failure) {
      this.#host.log(internalError(failure))
    }
    await store.close().catch(() => undefined)
    if (how === 'failed' && !(error instanceof AlError)) this.#host.log(internalError(error))
    fiber.reset()
    slot.setState('ended')
    this.#context.forget(this)
    this.#post({
      kind: 'ended',
      number: this.number,
      how,
      unwoundAt,
      failure: how === 'failed' ? describeFailure(error) : undefined,
      rolledBack: rolledBack && rolledBack.length > 0 ? rolledBack : undefined,
      frames,
    })
  }

  /** The outermost call rolls back before its error arrives here. */
  #rolledBackByRuntime(): WrittenTable[] | undefined {
    const rows = this.#host.slot.takeRolledBack()
    if (!rows) return undefined
    return [...rows].map(([tableId, count]) => ({ tableId, tableName: tableName(this.#image, tableId), rows: count }))
  }

  #post(message: FromWorker): void {
    this.#context.outbox.post(message)
  }
}
