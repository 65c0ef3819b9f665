import type { DialogQuestion, StackFrame } from '@alcove/al-runtime'
import type { Outbox } from './outbox.ts'
import type { FromWorker } from './protocol.ts'

interface Message {
  readonly text: string
  readonly askedBy: StackFrame | undefined
}

let lastDialog = 0

/** What a session shows to its user and asks. Messages appear when AL ends or asks something (sessions.md 6). */
export class SessionDialogs {
  readonly #number: number
  readonly #outbox: Outbox<FromWorker>
  #messages: Message[] = []
  #openId: string | undefined

  constructor(sessionNumber: number, outbox: Outbox<FromWorker>) {
    this.#number = sessionNumber
    this.#outbox = outbox
  }

  show(text: string, askedBy: StackFrame | undefined): void {
    this.#messages.push({ text, askedBy })
  }

  showMessages(): void {
    const messages = this.#messages
    this.#messages = []
    for (const { text, askedBy } of messages) this.#post({ kind: 'message', text }, askedBy)
  }

  ask(question: DialogQuestion, askedBy: StackFrame | undefined): void {
    this.showMessages()
    this.#openId = this.#post(question, askedBy)
  }

  /** Is it the answer to the open question? Only the first one is. */
  takeAnswer(dialogId: string): boolean {
    if (dialogId !== this.#openId) return false
    this.#openId = undefined
    return true
  }

  #post(question: Extract<FromWorker, { kind: 'ask' }>['question'], askedBy: StackFrame | undefined): string {
    const dialogId = `${this.#number}-${++lastDialog}`
    this.#outbox.post({ kind: 'ask', number: this.#number, dialogId, question, askedBy })
    return dialogId
  }
}
