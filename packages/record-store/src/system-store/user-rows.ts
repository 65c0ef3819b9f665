export interface UserRow {
  readonly sid: string
  readonly name: string
  readonly fullName: string
  readonly enabled: boolean
  readonly roles: readonly string[]
  readonly hasPassword: boolean
  readonly lastSignInAt: Date | undefined
}

export interface SignInRow {
  readonly id: string
  readonly userSid: string
  readonly createdAt: Date
  readonly lastSeenAt: Date
  readonly expiresAt: Date
  readonly remoteAddress: string
  readonly csrfToken: string
}

export interface UserRows {
  list(): Promise<UserRow[]>
  bySid(sid: string): Promise<UserRow | undefined>
  byName(name: string): Promise<UserRow | undefined>
  /** Name is Code[50]: trimmed and upper-cased here. */
  create(user: {
    name: string
    fullName: string
    roles: readonly string[]
    passwordHash: string | undefined
  }): Promise<UserRow>
  setPassword(sid: string, passwordHash: string): Promise<void>
  setRoles(sid: string, roles: readonly string[]): Promise<void>
  setEnabled(sid: string, enabled: boolean): Promise<void>
  passwordHash(sid: string): Promise<string | undefined>
  /** Counts a failed attempt and returns how many in a row, and until when the account is locked, if it is now. */
  recordFailedSignIn(
    sid: string,
    at: Date,
    lockAfter: number,
    lockMs: number,
  ): Promise<{ failures: number; lockedUntil: Date | undefined }>
  lockedUntil(sid: string): Promise<Date | undefined>
  recordSignIn(sid: string, at: Date): Promise<void>

  createSignIn(signIn: SignInRow & { tokenHash: string }): Promise<void>
  signInByToken(tokenHash: string): Promise<SignInRow | undefined>
  /** Seen at `at`; `expiresAt` puts its end off, never forward. */
  touchSignIn(id: string, at: Date, expiresAt?: Date): Promise<void>
  deleteSignIn(id: string): Promise<void>
  deleteSignInsOf(userSid: string): Promise<string[]>
  /** Expired at `now`, or not seen since `idleSince`. */
  overdueSignIns(now: Date, idleSince: Date): Promise<SignInRow[]>

  createApiToken(token: {
    id: string
    tokenHash: string
    userSid: string
    name: string
    createdAt: Date
  }): Promise<void>
  apiToken(tokenHash: string): Promise<{ id: string; userSid: string; name: string } | undefined>
  revokeApiToken(id: string): Promise<boolean>
  touchApiToken(id: string, at: Date): Promise<void>

  /** One-time links: first administrator, set a password. */
  createLink(link: {
    tokenHash: string
    kind: 'first-admin' | 'set-password'
    userSid: string | undefined
    expiresAt: Date
  }): Promise<void>
  /** Marks the link used and returns it; undefined when unknown, used or expired. */
  useLink(
    tokenHash: string,
    now: Date,
  ): Promise<{ kind: 'first-admin' | 'set-password'; userSid: string | undefined } | undefined>
  findLink(
    tokenHash: string,
    now: Date,
  ): Promise<{ kind: 'first-admin' | 'set-password'; userSid: string | undefined } | undefined>
  deleteLinks(kind: 'first-admin'): Promise<void>
  hasAdmin(): Promise<boolean>
}
