import type { SessionIdentity } from '@alcove/al-runtime'
import type { SessionProfile } from '../run/session-profile.ts'
import type { StartCommand, WorkerSetup } from './protocol.ts'

const KEPT_AT_MOST = 10_000

/** One copy of each profile: every message brings one of its own. */
export class SharedProfiles {
  readonly #known = new Map<number, SessionProfile>()

  copyOf(profile: SessionProfile): SessionProfile {
    const copy = this.#known.get(profile.id)
    if (copy !== undefined) return copy
    if (this.#known.size >= KEPT_AT_MOST) this.#known.clear()
    this.#known.set(profile.id, profile)
    return profile
  }
}

/** Ten thousand of these live at once: what is the same for many sessions stays in the profile and the set-up. */
export class WorkerIdentity implements SessionIdentity {
  readonly uid: string
  readonly number: number
  readonly interactive: boolean
  readonly #profile: SessionProfile
  readonly #loginAtMs: number
  readonly #setup: WorkerSetup

  constructor(start: StartCommand, profile: SessionProfile, setup: WorkerSetup) {
    this.uid = start.uid
    this.number = start.number
    this.interactive = start.interactive
    this.#profile = profile
    this.#loginAtMs = start.loginAtMs
    this.#setup = setup
  }

  get userSid(): string {
    return this.#profile.user.sid
  }

  get userName(): string {
    return this.#profile.user.name
  }

  get company(): string {
    return this.#profile.company
  }

  get clientType(): string {
    return this.#profile.clientType
  }

  get hostName(): string {
    return this.#profile.clientHost
  }

  get languageId(): number {
    return this.#profile.languageId
  }

  get localeId(): number {
    return this.#profile.localeId
  }

  get profileId(): string {
    return this.#profile.profileId
  }

  get profileAppId(): string {
    return this.#profile.profileAppId
  }

  get timeZone(): string {
    return this.#profile.timeZone
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
