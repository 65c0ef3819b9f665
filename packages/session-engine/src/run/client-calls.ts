import type { DialogAnswer, TestEvent, TestPlan } from '@alcove/al-runtime'
import type { SessionUid } from '@alcove/contracts'
import type { OpenDialog, RunOutcome } from '../engine-api.ts'
import type { Emitter } from '../events/emitter.ts'
import { startTexts } from '../start/start-texts.ts'
import type { CallFailure, FromWorker, SessionUpdate, ToWorker } from '../workers/protocol.ts'
import type { ImageBook } from './image-book.ts'
import type { Session } from './session.ts'
import type { SessionRegistry } from './session-registry.ts'

/** Calls and dialogs of client sessions. */
export class ClientCalls {
  readonly #registry: SessionRegistry
  readonly #images: ImageBook
  readonly #emitter: Emitter

  readonly #leave: (session: Session, update: SessionUpdate) => void

  /** `leave`: the client of the session goes on to another one. */
  constructor(
    registry: SessionRegistry,
    images: ImageBook,
    emitter: Emitter,
    leave: (session: Session, update: SessionUpdate) => void,
  ) {
    this.#leave = leave
    this.#registry = registry
    this.#images = images
    this.#emitter = emitter
  }

  run(uid: SessionUid, codeunitId: number): Promise<RunOutcome> {
    return this.#call(uid, codeunitId, (number) => ({ kind: 'call', number, codeunitId }))
  }

  test(uid: SessionUid, plan: TestPlan, tell: (event: TestEvent) => void): Promise<RunOutcome> {
    return this.#call(uid, plan.codeunitId, (number) => ({ kind: 'test', number, plan }), tell)
  }

  tested(session: Session, event: TestEvent): void {
    session.client?.hearTest?.(event)
  }

  #call(
    uid: SessionUid,
    codeunitId: number,
    message: (number: number) => ToWorker,
    hearTest?: (event: TestEvent) => void,
  ): Promise<RunOutcome> {
    const session = this.#registry.get(uid)
    const client = session?.client
    if (!session || !client || session.ending || client.isLeaving || session.stage !== 'active')
      return Promise.resolve({ kind: 'ended' })
    if (client.finishCall) return Promise.resolve({ kind: 'busy' })
    if (!this.#images.codeunit(codeunitId))
      return Promise.resolve({ kind: 'failed', message: startTexts.noCodeunit(codeunitId), callStack: [] })

    return new Promise((resolve) => {
      client.finishCall = resolve
      client.hearTest = hearTest
      session.lastActivityMs = Date.now()
      session.generation = this.#images.generation
      session.worker?.post(message(session.number))
      this.#registry.touch(session)
    })
  }

  called(session: Session, failure: CallFailure | undefined, update: SessionUpdate | undefined): void {
    session.lastActivityMs = Date.now()
    if (update && session.client) session.client.isLeaving = true
    this.#finish(session, failure ? { kind: 'failed', ...failure } : { kind: 'finished' })
    this.#registry.touch(session)
    if (update && !session.ending) this.#leave(session, update)
  }

  asked(session: Session, message: Extract<FromWorker, { kind: 'ask' }>): void {
    const client = session.client
    if (!client || session.ending) return
    const place = message.askedBy && this.#images.procedure(message.askedBy.procedure)
    const dialog: OpenDialog = {
      dialogId: message.dialogId,
      askedAt: new Date(),
      question: message.question,
      askedBy: place && message.askedBy ? { ...place, line: message.askedBy.line } : undefined,
    }
    this.#setDialogs(session, [...client.dialogs, dialog])
  }

  /** False when the dialog is not open any more. */
  answer(uid: SessionUid, dialogId: string, answer: DialogAnswer): boolean {
    const session = this.#registry.get(uid)
    const dialog = session?.client?.dialogs.find((open) => open.dialogId === dialogId)
    if (!session?.client || !dialog || session.ending) return false
    session.lastActivityMs = Date.now()
    const rest = session.client.dialogs.filter((open) => open !== dialog)
    if (dialog.question.kind !== 'message')
      session.worker?.post({ kind: 'answer', number: session.number, dialogId, answer })
    this.#setDialogs(session, rest)
    return true
  }

  openDialogs(uid: SessionUid): readonly OpenDialog[] {
    return this.#registry.get(uid)?.client?.dialogs ?? []
  }

  /** The session has been told to end: its questions disappear at once (3.3). */
  cancelDialogs(session: Session): void {
    if (session.client && session.client.dialogs.length > 0) this.#setDialogs(session, [])
  }

  ended(session: Session): void {
    this.cancelDialogs(session)
    this.#finish(session, { kind: 'ended' })
  }

  #finish(session: Session, outcome: RunOutcome): void {
    const finish = session.client?.finishCall
    if (!session.client || !finish) return
    session.client.finishCall = undefined
    session.client.hearTest = undefined
    finish(outcome)
  }

  #setDialogs(session: Session, dialogs: readonly OpenDialog[]): void {
    if (!session.client) return
    session.client.dialogs = dialogs
    this.#emitter.emit('dialogs', session.uid, dialogs)
  }
}
