import { AppError } from '@alcove/contracts'
import type { Permission } from '@alcove/contracts'
import { parseCookie } from 'cookie'
import type { NextFunction, Request, RequestHandler, Response } from 'express'
import type { OwnSessions } from '../sign-in/own-sessions.ts'
import { permissionsOfUser, rolesOf } from '../sign-in/sign-in-service.ts'
import type { SignInService } from '../sign-in/sign-in-service.ts'
import { sameToken } from '../sign-in/token.ts'
import type { Viewer } from '../sign-in/viewer.ts'

export const SIGN_IN_COOKIE = 'alcove-sign-in'
export const CSRF_HEADER = 'x-csrf-token'

const viewers = new WeakMap<Request, Viewer>()

/** Reads the sign-in cookie or the bearer token of a request; undefined when there is none that holds. */
export async function viewerOf(
  head: { cookie: string | undefined; authorization: string | undefined; remoteAddress: string },
  signIns: SignInService,
  ownSessions: OwnSessions,
): Promise<Viewer | undefined> {
  const bearer = /^Bearer (\S+)$/.exec(head.authorization ?? '')?.[1]
  if (bearer !== undefined) {
    const found = await signIns.userOfApiToken(bearer)
    if (!found) return undefined
    return {
      user: found.user,
      roles: rolesOf(found.user),
      permissions: new Set(permissionsOfUser(found.user)),
      signIn: undefined,
      apiTokenId: found.tokenId,
      ownSession: undefined,
      channel: 'cli',
      remoteAddress: head.remoteAddress,
    }
  }
  const token = parseCookie(head.cookie ?? '')[SIGN_IN_COOKIE]
  const resumed = token === undefined ? undefined : await signIns.resume(token)
  if (!resumed) return undefined
  return {
    user: resumed.user,
    roles: rolesOf(resumed.user),
    permissions: new Set(permissionsOfUser(resumed.user)),
    signIn: resumed.signIn,
    apiTokenId: undefined,
    ownSession: ownSessions.uidOf(resumed.signIn.id),
    channel: 'console',
    remoteAddress: head.remoteAddress,
  }
}

/** They prove themselves by what they carry, and a page that asks for them may not know of a sign-in yet. */
const carryTheirProof: ReadonlySet<string> = new Set(['/sign-in', '/setup', '/setup/check', '/token'])

/** Puts the viewer on the request, and refuses changes without the CSRF token of the sign-in. */
export function identify(signIns: SignInService, ownSessions: OwnSessions): RequestHandler {
  return async (request: Request, _response: Response, next: NextFunction) => {
    const viewer = await viewerOf(
      {
        cookie: request.headers.cookie,
        authorization: request.headers.authorization,
        remoteAddress: request.ip ?? '',
      },
      signIns,
      ownSessions,
    )
    if (viewer) {
      const given = request.headers[CSRF_HEADER]
      const changes = request.method !== 'GET' && request.method !== 'HEAD' && !carryTheirProof.has(request.path)
      if (changes && viewer.signIn && !(typeof given === 'string' && sameToken(given, viewer.signIn.csrfToken)))
        throw new AppError('csrf-failed', 'The request lacks the token of its sign-in.')
      if (viewer.signIn) ownSessions.touch(viewer.signIn.id)
      viewers.set(request, viewer)
    }
    next()
  }
}

/** The viewer of a request. Raises not-signed-in, or no-permission when the right is missing. */
export function viewerWith(request: Request, permission?: Permission): Viewer {
  const viewer = viewers.get(request)
  if (!viewer) throw new AppError('not-signed-in', 'Sign in first.')
  if (permission !== undefined && !viewer.permissions.has(permission))
    throw new AppError('no-permission', `The right ${permission} is missing.`)
  return viewer
}

export function viewerIfAny(request: Request): Viewer | undefined {
  return viewers.get(request)
}
