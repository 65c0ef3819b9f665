import type { StreamSocket } from '../core/stream/stream-status.ts'

type Reply = (error: unknown, answer: unknown) => void
export type Question = {
  readonly message: string
  readonly payload: { readonly viewId: string }
  readonly reply: Reply
}

/** A wire in a test's hands: it reads what was sent and says what arrives. */
export class ScriptedSocket implements StreamSocket {
  readonly questions: Question[] = []
  readonly sent: { readonly message: string; readonly payload: unknown }[] = []
  readonly #listeners = new Map<string, (payload: unknown) => void>()
  connects = 0

  connect(): void {
    this.connects += 1
  }

  disconnect(): void {
    this.arrive('disconnect', undefined)
  }

  on(message: string, listener: (payload: unknown) => void): void {
    this.#listeners.set(message, listener)
  }

  emit(message: string, payload: unknown): void {
    this.sent.push({ message, payload })
  }

  timeout() {
    return {
      emit: (message: string, payload: unknown, reply: Reply): void => {
        this.questions.push({ message, payload: payload as Question['payload'], reply }) // every question names its view
      },
    }
  }

  arrive(message: string, payload: unknown): void {
    this.#listeners.get(message)?.(payload)
  }

  /** Answers the last question with a snapshot. */
  answer(snapshot: unknown): void {
    this.questions.at(-1)?.reply(null, { ok: true, snapshot })
  }

  get acks(): readonly number[] {
    return this.sent.filter((one) => one.message === 'view:ack').map((one) => (one.payload as { rev: number }).rev)
  }
}
