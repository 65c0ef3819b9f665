import type { Permission, Role, SessionUid } from '@alcove/contracts'

/** Who asks: a signed-in person in a browser, or a command line with an API token. */
export interface Viewer {
  readonly user: { readonly sid: string; readonly name: string; readonly fullName: string }
  readonly roles: readonly Role[]
  readonly permissions: ReadonlySet<Permission>
  /** Absent for API tokens: they have no own session. */
  readonly signIn: { readonly id: string; readonly csrfToken: string; readonly expiresAt: Date } | undefined
  /** Of the API token that was given, instead of a sign-in. */
  readonly apiTokenId: string | undefined
  readonly ownSession: SessionUid | undefined
  readonly channel: 'console' | 'cli'
  readonly remoteAddress: string
}
