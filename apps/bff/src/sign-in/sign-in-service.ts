import { AppError, permissionsOf, Role, SIGN_IN_NOTICE_MS } from '@alcove/contracts'
import type { SignInRow, SystemStore, UserRow } from '@alcove/record-store'
import { hashPassword, passwordMatches } from './password.ts'
import { hashToken, newToken } from './token.ts'

export interface SignInSettings {
  readonly signInLifetime: number
  readonly signInIdle: number
  readonly lockoutAfter: number
  readonly lockoutTime: number
}

export interface SignedIn {
  readonly token: string
  readonly signIn: SignInRow
  readonly user: UserRow
}

/** Input is noted this often, not with every request. */
const TOUCH_EVERY_MS = 30_000

/** Local accounts, their opaque sign-ins (kept hashed) and API tokens. Knows no HTTP. */
export class SignInService {
  readonly #store: SystemStore
  readonly #settings: SignInSettings

  constructor(store: SystemStore, settings: SignInSettings) {
    this.#store = store
    this.#settings = settings
  }

  /** Raises wrong-credentials for every kind of mismatch alike, or locked-out with the seconds to wait. */
  async signIn(name: string, password: string, remoteAddress: string): Promise<SignedIn> {
    const user = await this.checkPassword(name, password, remoteAddress)
    return this.#open(user, remoteAddress, 'sign-in')
  }

  async checkPassword(name: string, password: string, remoteAddress: string): Promise<UserRow> {
    const { users, audit } = this.#store
    const now = new Date()
    const user = await users.byName(name)
    if (user) await this.#refuseLocked(user, now)

    const matches = await passwordMatches(user && (await users.passwordHash(user.sid)), password)
    if (user && matches && user.enabled) return user

    await audit.entry({
      at: now,
      kind: 'sign-in-failed',
      actorSid: user?.sid,
      actorName: user?.name ?? name.slice(0, 50),
      remoteAddress,
      detail: { enabled: user?.enabled ?? false },
    })
    if (user) {
      const failed = await users.recordFailedSignIn(
        user.sid,
        now,
        this.#settings.lockoutAfter,
        this.#settings.lockoutTime,
      )
      if (failed.lockedUntil) {
        await audit.entry({
          at: now,
          kind: 'lockout',
          actorSid: user.sid,
          actorName: user.name,
          remoteAddress,
          detail: { failures: failed.failures, until: failed.lockedUntil.toISOString() },
        })
        throw lockedOut(failed.lockedUntil, now)
      }
    }
    throw new AppError('wrong-credentials', 'Name and password do not fit.')
  }

  async #refuseLocked(user: UserRow, now: Date): Promise<void> {
    const until = await this.#store.users.lockedUntil(user.sid)
    if (until && until > now) throw lockedOut(until, now)
  }

  async #open(user: UserRow, remoteAddress: string, kind: string): Promise<SignedIn> {
    const token = newToken()
    const now = new Date()
    const signIn: SignInRow = {
      id: crypto.randomUUID(),
      userSid: user.sid,
      createdAt: now,
      lastSeenAt: now,
      expiresAt: new Date(now.getTime() + this.#settings.signInLifetime),
      remoteAddress,
      csrfToken: newToken(),
    }
    await this.#store.users.createSignIn({ ...signIn, tokenHash: hashToken(token) })
    await this.#store.users.recordSignIn(user.sid, now)
    await this.#store.audit.entry({
      at: now,
      kind,
      actorSid: user.sid,
      actorName: user.name,
      remoteAddress,
      detail: {},
    })
    return { token, signIn, user }
  }

  /** Undefined when unknown, expired, idle too long, or the user is disabled. */
  async resume(token: string): Promise<{ signIn: SignInRow; user: UserRow } | undefined> {
    const signIn = await this.#store.users.signInByToken(hashToken(token))
    const now = new Date()
    if (!signIn || this.#isOver(signIn, now)) return undefined
    const user = await this.#store.users.bySid(signIn.userSid)
    if (!user?.enabled) return undefined
    if (now.getTime() - signIn.lastSeenAt.getTime() > TOUCH_EVERY_MS)
      await this.#store.users.touchSignIn(signIn.id, now)
    return { signIn, user }
  }

  #isOver(signIn: SignInRow, now: Date): boolean {
    return signIn.expiresAt <= now || now.getTime() - signIn.lastSeenAt.getTime() > this.#settings.signInIdle
  }

  /** When it ends if nothing more is heard of the person from now on. */
  endsAt(signIn: { readonly expiresAt: Date }, now = new Date()): Date {
    return new Date(Math.min(signIn.expiresAt.getTime(), now.getTime() + this.#settings.signInIdle))
  }

  /** The person is there: the idle time begins anew, and an end they were told of is put off by it. */
  async extend(signIn: Pick<SignInRow, 'id' | 'expiresAt'>, now = new Date()): Promise<Date> {
    const isNear = signIn.expiresAt.getTime() - now.getTime() <= SIGN_IN_NOTICE_MS
    const putOff = new Date(Math.max(signIn.expiresAt.getTime(), now.getTime() + this.#settings.signInIdle))
    const expiresAt = isNear ? putOff : signIn.expiresAt
    await this.#store.users.touchSignIn(signIn.id, now, expiresAt)
    return expiresAt
  }

  async signOut(signInId: string, user: { sid: string; name: string }, remoteAddress: string): Promise<void> {
    await this.#store.users.deleteSignIn(signInId)
    await this.#store.audit.entry({
      at: new Date(),
      kind: 'sign-out',
      actorSid: user.sid,
      actorName: user.name,
      remoteAddress,
      detail: {},
    })
  }

  /** Returns the token: shown once, kept hashed. */
  async createApiToken(
    name: string,
    password: string,
    label: string,
    remoteAddress: string,
  ): Promise<{ token: string; id: string; user: UserRow }> {
    const user = await this.checkPassword(name, password, remoteAddress)
    const token = newToken()
    const id = crypto.randomUUID()
    await this.#store.users.createApiToken({
      id,
      tokenHash: hashToken(token),
      userSid: user.sid,
      name: label,
      createdAt: new Date(),
    })
    await this.#store.audit.entry({
      at: new Date(),
      kind: 'token-created',
      actorSid: user.sid,
      actorName: user.name,
      remoteAddress,
      detail: { tokenId: id, label },
    })
    return { token, id, user }
  }

  async revokeApiToken(
    tokenId: string,
    user: { readonly sid: string; readonly name: string },
    remoteAddress: string,
  ): Promise<void> {
    if (!(await this.#store.users.revokeApiToken(tokenId))) return
    await this.#store.audit.entry({
      at: new Date(),
      kind: 'token-revoked',
      actorSid: user.sid,
      actorName: user.name,
      remoteAddress,
      detail: { tokenId },
    })
  }

  async userOfApiToken(token: string): Promise<{ user: UserRow; tokenId: string } | undefined> {
    const found = await this.#store.users.apiToken(hashToken(token))
    if (!found) return undefined
    const user = await this.#store.users.bySid(found.userSid)
    if (!user?.enabled) return undefined
    await this.#store.users.touchApiToken(found.id, new Date())
    return { user, tokenId: found.id }
  }

  /** A link for the first administrator, replacing older ones; undefined when there is an administrator. */
  async firstAdminLink(): Promise<string | undefined> {
    const { users } = this.#store
    await users.deleteLinks('first-admin')
    if (await users.hasAdmin()) return undefined
    const token = newToken()
    await users.createLink({
      tokenHash: hashToken(token),
      kind: 'first-admin',
      userSid: undefined,
      expiresAt: new Date('9999-12-31T00:00:00Z'),
    })
    return token
  }

  /** A link with which the account's holder sets a password; good once, for 24 hours. */
  async passwordLink(userSid: string): Promise<string> {
    const token = newToken()
    const expiresAt = new Date(Date.now() + 24 * 3_600_000)
    await this.#store.users.createLink({ tokenHash: hashToken(token), kind: 'set-password', userSid, expiresAt })
    return token
  }

  async checkLink(token: string): Promise<{ kind: 'first-admin' | 'set-password'; name: string | undefined }> {
    const link = await this.#store.users.findLink(hashToken(token), new Date())
    if (!link) throw new AppError('link-invalid', 'This link was used already or has expired.')
    const user = link.userSid === undefined ? undefined : await this.#store.users.bySid(link.userSid)
    return { kind: link.kind, name: user?.name }
  }

  /** Uses the link up: creates the first administrator, or sets the account's password; then signs in. */
  async useLink(token: string, name: string | undefined, password: string, remoteAddress: string): Promise<SignedIn> {
    const { users } = this.#store
    const passwordHash = await hashPassword(password)
    const known = await users.findLink(hashToken(token), new Date())
    if (known?.kind === 'first-admin' && (name === undefined || !isUserName(name)))
      throw new AppError('name-invalid', 'A user name has 1 to 50 characters and no control characters.')
    if (known?.kind === 'first-admin' && name !== undefined && (await users.byName(name)))
      throw new AppError('name-taken', `There is a user ${name.toUpperCase()} already.`)
    const link = await users.useLink(hashToken(token), new Date())
    if (!link) throw new AppError('link-invalid', 'This link was used already or has expired.')

    if (link.kind === 'first-admin') {
      const user = await users.create({ name: name ?? '', fullName: '', roles: ['Admin'], passwordHash })
      return this.#open(user, remoteAddress, 'first-admin')
    }
    const user = link.userSid === undefined ? undefined : await users.bySid(link.userSid)
    if (!user?.enabled) throw new AppError('link-invalid', 'The account of this link is gone or disabled.')
    await users.setPassword(user.sid, passwordHash)
    return this.#open(user, remoteAddress, 'password-set')
  }
}

export function rolesOf(user: UserRow): Role[] {
  return user.roles.flatMap((role) => Role.safeParse(role).data ?? [])
}

export function permissionsOfUser(user: UserRow): ReturnType<typeof permissionsOf> {
  return permissionsOf(rolesOf(user))
}

export function isUserName(name: string): boolean {
  return name.trim().length > 0 && name.trim().length <= 50 && !/[\p{Cc}\p{Cf}\p{Cs}]/u.test(name)
}

function lockedOut(until: Date, now: Date): AppError {
  const retryAfterSeconds = Math.max(1, Math.ceil((until.getTime() - now.getTime()) / 1000))
  return new AppError('locked-out', 'Too many wrong passwords.', { retryAfterSeconds })
}
