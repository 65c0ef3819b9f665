import type { Parts } from './parts.ts'

const LOOK_EVERY_MS = 15_000

/** Ends what belongs to sign-ins that have expired: the row, the own session and the open connections. */
export class SignInWatch {
  readonly #parts: Parts
  readonly #onOver: (signInId: string) => void
  readonly #timer: NodeJS.Timeout

  constructor(parts: Parts, onOver: (signInId: string) => void) {
    this.#parts = parts
    this.#onOver = onOver
    this.#timer = setInterval(() => void this.#look(), LOOK_EVERY_MS)
  }

  async #look(): Promise<void> {
    try {
      const idleSince = new Date(Date.now() - this.#parts.settings.console.signInIdle)
      for (const signIn of await this.#parts.system.users.overdueSignIns(new Date(), idleSince)) {
        await this.#parts.system.users.deleteSignIn(signIn.id)
        this.#onOver(signIn.id)
        await this.#parts.ownSessions.signInOver(signIn.id, 'expired')
      }
    } catch (error) {
      this.#parts.log.warn({ err: error }, 'Expired sign-ins could not be looked up; trying again soon.')
    }
  }

  close(): void {
    clearInterval(this.#timer)
  }
}
