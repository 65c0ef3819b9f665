import type { SessionIdentity } from '@alcove/al-runtime'
import type { StartCommand, WorkerSetup } from './protocol.ts'

const known = new Map<string, string>()

/** One copy of each text: what arrives in messages is a new string every time. Users, companies and hosts are few. */
function shared(text: string): string {
  const copy = known.get(text)
  if (copy !== undefined) return copy
  if (known.size > 10_000) known.clear()
  known.set(text, text)
  return text
}

/** Ten thousand of these live at once: what is the same for all sessions of the worker stays in the set-up. */
export class WorkerIdentity implements SessionIdentity {
  readonly uid: string
  readonly number: number
  readonly userSid: string
  readonly userName: string
  readonly company: string
  readonly clientType: string
  readonly interactive: boolean
  readonly languageId: number
  readonly timeZone: string
  readonly hostName: string
  readonly #loginAtMs: number
  readonly #setup: WorkerSetup

  constructor(start: StartCommand, setup: WorkerSetup) {
    this.uid = start.uid
    this.number = start.number
    this.userSid = shared(start.userSid)
    this.userName = shared(start.userName)
    this.company = shared(start.company)
    this.clientType = shared(start.clientType)
    this.interactive = start.interactive
    this.languageId = start.languageId
    this.timeZone = shared(start.timeZone)
    this.hostName = shared(start.hostName)
    this.#loginAtMs = start.loginAtMs
    this.#setup = setup
  }

  get instanceId(): number {
    return this.#setup.instanceId
  }

  get databaseName(): string {
    return this.#setup.databaseName
  }

  get tenantId(): string {
    return 'default'
  }

  get loginAt(): Date {
    return new Date(this.#loginAtMs)
  }
}
