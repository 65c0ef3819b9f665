import { Me } from '@alcove/contracts'
import type { Permission } from '@alcove/contracts'
import { Observable } from './observable.ts'
import { ApiError } from './rest.ts'
import type { Rest } from './rest.ts'

export type SessionEnd = NonNullable<Me['sessionEnded']>

export type Viewer = {
  readonly status: 'unknown' | 'signed-in' | 'signed-out' | 'failed'
  readonly me?: Me
  /** Set while the page stays readable behind a lost sign-in. */
  readonly signInLost: boolean
  /** How the own session ended, until a new one is started. */
  readonly sessionEnd?: SessionEnd
}

/** Who is signed in, what they may do, and their own session. */
export class ViewerStore {
  readonly state = new Observable<Viewer>({ status: 'unknown', signInLost: false })

  get me(): Me | undefined {
    return this.state.current().me
  }

  get isSignedIn(): boolean {
    const { status, signInLost } = this.state.current()
    return status === 'signed-in' && !signInLost
  }

  may(permission: Permission): boolean {
    return this.me?.permissions.includes(permission) ?? false
  }

  async load(rest: Rest): Promise<void> {
    try {
      this.signedIn(await rest.request({ path: '/api/me', answer: Me }))
    } catch (error) {
      const signedOut = error instanceof ApiError && error.status === 401
      this.state.set({ status: signedOut ? 'signed-out' : 'failed', signInLost: false })
    }
  }

  signedIn(me: Me): void {
    this.state.set({
      status: 'signed-in',
      me,
      signInLost: false,
      ...(me.sessionEnded && { sessionEnd: me.sessionEnded }),
    })
  }

  lost(): void {
    this.state.update((viewer) => (viewer.status === 'signed-in' ? { ...viewer, signInLost: true } : viewer))
  }

  signedOut(): void {
    this.state.set({ status: 'signed-out', signInLost: false })
  }

  sessionEnded(end: SessionEnd): void {
    this.state.update((viewer) => ({ ...viewer, sessionEnd: end }))
  }

  sessionStarted(session: NonNullable<Me['session']>): void {
    this.state.update(({ sessionEnd: _ended, ...viewer }) =>
      viewer.me ? { ...viewer, me: { ...viewer.me, session } } : viewer,
    )
  }

  permissionsChanged(permissions: Permission[]): void {
    this.state.update((viewer) => (viewer.me ? { ...viewer, me: { ...viewer.me, permissions } } : viewer))
  }
}
