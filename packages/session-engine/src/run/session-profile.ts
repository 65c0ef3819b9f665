import type { ClientType } from '@alcove/contracts'

/** What many sessions have in common: one object for all of them, which a message to a worker carries once. */
export interface SessionProfile {
  /** Another number, another profile. */
  readonly id: number
  readonly user: { readonly sid: string; readonly name: string }
  readonly company: string
  readonly clientType: ClientType
  readonly clientHost: string
  readonly languageId: number
  readonly localeId: number
  readonly profileId: string
  readonly profileAppId: string
  readonly timeZone: string
}

type Parts = Omit<SessionProfile, 'id'>

const KEPT_AT_MOST = 10_000

/** Finds the profile that sessions of these facts share. */
export class ProfileBook {
  readonly #profiles = new Map<string, SessionProfile>()
  #last: SessionProfile | undefined
  #lastId = 0

  of(parts: Parts): SessionProfile {
    if (this.#last && isSame(this.#last, parts)) return this.#last
    const key = JSON.stringify(Object.values({ ...parts, user: [parts.user.sid, parts.user.name] }))
    this.#last = this.#profiles.get(key) ?? this.#add(key, parts)
    return this.#last
  }

  #add(key: string, parts: Parts): SessionProfile {
    if (this.#profiles.size >= KEPT_AT_MOST) this.#profiles.clear()
    const profile = { id: ++this.#lastId, ...parts, user: { ...parts.user } }
    this.#profiles.set(key, profile)
    return profile
  }
}

function isSame(profile: SessionProfile, parts: Parts): boolean {
  return (
    profile.user.sid === parts.user.sid &&
    profile.user.name === parts.user.name &&
    profile.company === parts.company &&
    profile.clientType === parts.clientType &&
    profile.clientHost === parts.clientHost &&
    profile.languageId === parts.languageId &&
    profile.localeId === parts.localeId &&
    profile.profileId === parts.profileId &&
    profile.profileAppId === parts.profileAppId &&
    profile.timeZone === parts.timeZone
  )
}
