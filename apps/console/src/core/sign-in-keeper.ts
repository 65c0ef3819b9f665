import { SIGN_IN_NOTICE_MS, SignInExtended } from '@alcove/contracts'
import { Observable } from './observable.ts'
import type { Rest } from './rest.ts'
import type { ServerClock } from './server-clock.ts'

/** Somebody who is at work says so this often, not with every key. */
const SAY_EVERY_MS = 60_000

/** What tabs of one browser tell each other: the sign-in they share ends later now. */
export type Neighbours = {
  readonly tell: (endsAt: number) => void
  readonly onTold: (listener: (endsAt: number) => void) => void
}

export type SignInKeeperDependencies = {
  readonly clock: ServerClock
  readonly rest: Rest
  readonly neighbours: Neighbours
  readonly isSignedIn: () => boolean
}

/** Knows when the sign-in ends, tells it five minutes before, and puts it off while the person is there (console.md 14). */
export class SignInKeeper {
  /** Minutes left, while the end is near. */
  readonly minutesLeft = new Observable<number | undefined>(undefined)
  readonly #of: SignInKeeperDependencies
  #endsAt = Infinity
  #saidAt = -Infinity
  #isAsking = false

  constructor(dependencies: SignInKeeperDependencies) {
    this.#of = dependencies
    dependencies.neighbours.onTold((endsAt) => this.#putOff(endsAt))
  }

  signedIn(endsAt: string): void {
    this.#endsAt = Date.parse(endsAt)
    this.#saidAt = this.#of.clock.now()
    this.tick()
  }

  tick(): void {
    const left = this.#endsAt - this.#of.clock.now()
    const isNear = this.#of.isSignedIn() && left > 0 && left <= SIGN_IN_NOTICE_MS
    this.minutesLeft.set(isNear ? Math.ceil(left / 60_000) : undefined)
  }

  /** A key or the pointer was used. */
  noteActivity(): void {
    const isNear = this.minutesLeft.current() !== undefined
    if (isNear || this.#of.clock.now() - this.#saidAt >= SAY_EVERY_MS) void this.extend()
  }

  async extend(): Promise<void> {
    if (this.#isAsking || !this.#of.isSignedIn()) return
    this.#isAsking = true
    this.#saidAt = this.#of.clock.now()
    try {
      const path = '/api/sign-in/extend'
      const { signInExpiresAt } = await this.#of.rest.request({ method: 'POST', path, answer: SignInExtended })
      this.#putOff(Date.parse(signInExpiresAt))
      this.#of.neighbours.tell(this.#endsAt)
    } catch {
      // A lost sign-in shows itself; without an answer the next input asks again.
    } finally {
      this.#isAsking = false
    }
  }

  #putOff(endsAt: number): void {
    this.#endsAt = endsAt
    this.tick()
  }
}

/** Tabs of one browser share the sign-in's cookie. */
export function tabsOfThisBrowser(): Neighbours {
  const channel = new BroadcastChannel('alcove.sign-in')
  return {
    tell: (endsAt) => channel.postMessage(endsAt),
    onTold: (listener) => {
      channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
        if (typeof data === 'number') listener(data)
      })
    },
  }
}
