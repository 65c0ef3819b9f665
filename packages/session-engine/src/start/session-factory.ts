import { randomUUID } from 'node:crypto'
import type { ClientSettings } from '@alcove/al-runtime'
import type { ClientType, SessionUid } from '@alcove/contracts'
import type { Identity } from '../engine-api.ts'
import type { ImageBook } from '../run/image-book.ts'
import { Session } from '../run/session.ts'
import type { SessionFacts } from '../run/session.ts'
import { ProfileBook } from '../run/session-profile.ts'
import type { SessionRegistry } from '../run/session-registry.ts'

type Entry = NonNullable<SessionFacts['entry']>
type NewSession = Pick<SessionFacts, 'entry' | 'timeoutMs'> & {
  readonly company: string
  readonly clientType: ClientType
  readonly clientHost: string
  readonly parent: Session | undefined
  /** Of clients; blank or 0: the server's. */
  readonly clientSettings?: Partial<ClientSettings> | undefined
}

const LANGUAGE_ENGLISH = 1033
const NO_APP = '00000000-0000-0000-0000-000000000000'

/** Makes sessions with their number and Guid. What many of them have in common is one object for all. */
export class SessionFactory {
  readonly #registry: SessionRegistry
  readonly #images: ImageBook
  readonly #timeZone: string
  readonly #profiles = new ProfileBook()
  readonly #entries = new Map<number, Entry>()

  constructor(registry: SessionRegistry, images: ImageBook, timeZone: string) {
    this.#registry = registry
    this.#images = images
    this.#timeZone = timeZone
  }

  /** Language, regional format and time zone are the parent's (C-11). */
  create(identity: Identity, { parent, ...start }: NewSession): Session {
    const number = this.#registry.nextNumber()
    const facts: SessionFacts = {
      // A random UUID is a Session Unique ID.
      uid: randomUUID() as SessionUid,
      number,
      loginAtMs: Date.now(),
      profile: this.#profiles.of({
        user: { sid: identity.userSid, name: identity.userName },
        company: start.company,
        clientType: start.clientType,
        clientHost: start.clientHost,
        ...this.#settingsOf(parent?.facts.profile ?? start.clientSettings ?? {}),
      }),
      parent: parent?.uid,
      entry: start.entry,
      origin: parent?.facts.origin ?? number,
      depth: parent ? parent.facts.depth + 1 : 0,
      timeoutMs: start.timeoutMs,
    }
    return new Session(facts, this.#registry.world)
  }

  #settingsOf(wanted: Partial<ClientSettings>) {
    const languageId = wanted.languageId || LANGUAGE_ENGLISH
    return {
      languageId,
      localeId: wanted.localeId || languageId,
      profileId: wanted.profileId ?? '',
      profileAppId: wanted.profileAppId ?? NO_APP,
      timeZone: wanted.timeZone || this.#timeZone,
    }
  }

  entry(codeunitId: number): Entry {
    const codeunitName = this.#images.codeunit(codeunitId)?.name ?? ''
    const known = this.#entries.get(codeunitId)
    if (known?.codeunitName === codeunitName) return known
    const entry = { codeunitId, codeunitName }
    this.#entries.set(codeunitId, entry)
    return entry
  }
}
