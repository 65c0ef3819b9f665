import type {
  AlStopOutcome,
  ClientSettings,
  DialogAnswer,
  DialogQuestion,
  RuntimeSettings,
  SessionHost,
  StackFrame,
  StartSessionOutcome,
  StartSessionRequest,
  TelemetryEntry,
} from '@alcove/al-runtime'
import type { StoreSession } from '@alcove/record-store'
import type { SessionFiber } from './fiber.ts'
import type { SessionUpdate, StartCommand } from './protocol.ts'
import { SessionDialogs } from './session-dialogs.ts'
import { WorkerIdentity } from './session-identity.ts'
import { SessionTurns } from './session-turns.ts'
import { SlotWriter } from './slot-writer.ts'
import type { DatabaseWaiter } from './slot-writer.ts'
import type { WorkerContext } from './worker-context.ts'

/** What the AL of a session asks of its surroundings: its waits are turns, what concerns other sessions goes to the main thread. */
export class AlHost implements SessionHost, DatabaseWaiter {
  readonly fiber: SessionFiber
  readonly identity: WorkerIdentity
  readonly store: StoreSession
  readonly slot: SlotWriter
  readonly turns: SessionTurns
  readonly #context: WorkerContext
  /** Interactive sessions only. */
  #dialogs: SessionDialogs | undefined
  #update: SessionUpdate | undefined
  #unwinding = false
  #cancelPlanned = false

  constructor(start: StartCommand, context: WorkerContext) {
    this.#context = context
    this.slot = new SlotWriter(context.slots, start.at, context.setup.epochMs, this)
    this.slot.claim(start.number)
    this.turns = new SessionTurns(start.at, this.slot, context)
    this.fiber = this.turns.fiber
    this.identity = new WorkerIdentity(start, context.profiles.copyOf(start.profile), context.setup)
    this.store = context.store.openSession(this.slot, this.identity.userSid)
  }

  get settings(): RuntimeSettings {
    return this.#context.setup.settings
  }

  get isStopping(): boolean {
    return this.turns.isStopping
  }

  frames(): StackFrame[] {
    return this.fiber.frames()
  }

  sleep(ms: number): Promise<void> {
    return this.turns.sleep(ms)
  }

  ask(question: DialogQuestion): Promise<DialogAnswer> {
    this.#dialogsOf().ask(question, this.frames()[0])
    return this.turns.wait<DialogAnswer>('dialog')
  }

  show(message: string): void {
    this.#dialogsOf().show(message, this.frames()[0])
  }

  /** The user's answer to the question that is open. */
  takeAnswer(dialogId: string, answer: DialogAnswer): void {
    if (this.#dialogs?.takeAnswer(dialogId)) this.turns.reply(answer)
  }

  showMessages(): void {
    this.#dialogs?.showMessages()
  }

  requestSessionUpdate(settings: ClientSettings, save: boolean): void {
    this.#update = { settings, save }
  }

  /** What the AL call that has ended wanted, once. */
  takeUpdate(): SessionUpdate | undefined {
    const update = this.#update
    this.#update = undefined
    return update
  }

  startSession(request: StartSessionRequest): Promise<StartSessionOutcome> {
    this.#context.outbox.post({ kind: 'startSession', number: this.identity.number, request })
    return this.turns.wait<StartSessionOutcome>('running')
  }

  stopSession(request: { readonly number: number; readonly comment: string }): Promise<AlStopOutcome> {
    const { number: target, comment } = request
    const { number } = this.identity
    this.#context.outbox.post({ kind: 'stopSession', number, target, comment, frames: this.frames() })
    return this.turns.wait<AlStopOutcome>('session')
  }

  isSessionActive(target: number): Promise<boolean> {
    this.#context.outbox.post({ kind: 'isSessionActive', number: this.identity.number, target })
    return this.turns.wait<boolean>('running')
  }

  log(entry: TelemetryEntry): void {
    this.#context.outbox.post({ kind: 'log', number: this.identity.number, entry })
  }

  /** A statement that starts after the stop was delivered would not be broken by it. */
  databaseWaitBegan(): void {
    this.fiber.forgetTurn()
    if (this.isStopping) this.cancelStatement()
  }

  /** From here on statements are those of the rollback: nothing breaks them. */
  beginUnwinding(): void {
    this.#unwinding = true
  }

  cancelStatement(): void {
    if (this.#unwinding || this.#cancelPlanned) return
    this.#cancelPlanned = true
    // Not inside the store's own event: the statement is about to be sent.
    setImmediate(() => {
      this.#cancelPlanned = false
      if (!this.#unwinding) this.store.cancel().catch(() => undefined)
    })
  }

  #dialogsOf(): SessionDialogs {
    return (this.#dialogs ??= new SessionDialogs(this.identity.number, this.#context.outbox))
  }
}
