import {
  AppError,
  Me,
  SetupCheckRequest,
  SetupRequest,
  SignInExtended,
  SignInRequest,
  TokenRequest,
} from '@alcove/contracts'
import { parseCookie, stringifySetCookie } from 'cookie'
import { Router } from 'express'
import type { Request, Response } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { Parts } from '../server/parts.ts'
import { SIGN_IN_COOKIE, viewerIfAny, viewerWith } from '../server/request-viewer.ts'
import { permissionsOfUser, rolesOf } from '../sign-in/sign-in-service.ts'
import type { SignedIn } from '../sign-in/sign-in-service.ts'
import type { Viewer } from '../sign-in/viewer.ts'

/** Failed attempts a minute and address, over all accounts; accounts have their own lockout. */
const ATTEMPTS_PER_MINUTE = 30

export function signInRoutes(parts: Parts): Router {
  const router = Router()
  const limit = rateLimit({
    windowMs: 60_000,
    limit: ATTEMPTS_PER_MINUTE,
    skipSuccessfulRequests: true,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    handler: (request, response) => {
      const resetAt = (request as Request & { rateLimit?: { resetTime?: Date } }).rateLimit?.resetTime
      const retryAfterSeconds = Math.max(
        1,
        Math.ceil(((resetAt?.getTime() ?? Date.now() + 60_000) - Date.now()) / 1000),
      )
      response
        .status(429)
        .set('Retry-After', String(retryAfterSeconds))
        .json({ code: 'rate-limited', retryAfterSeconds })
    },
  })

  router.get('/me', async (request, response) => {
    const viewer = viewerWith(request)
    response.json(await me(parts, await withOwnSession(parts, viewer)))
  })

  router.post('/sign-in', limit, async (request, response) => {
    const { name, password } = SignInRequest.parse(request.body)
    const signedIn = await parts.signIns.signIn(name, password, request.ip ?? '')
    response.json(await welcome(parts, request, response, signedIn))
  })

  router.post('/sign-in/extend', async (request, response) => {
    const viewer = viewerWith(request)
    const token = parseCookie(request.headers.cookie ?? '')[SIGN_IN_COOKIE]
    if (!viewer.signIn || token === undefined) throw new AppError('not-signed-in', 'Only a sign-in can be extended.')
    const expiresAt = await parts.signIns.extend(viewer.signIn)
    response.setHeader('Set-Cookie', signInCookie(request, token, expiresAt))
    response.json(SignInExtended.parse({ signInExpiresAt: parts.signIns.endsAt({ expiresAt }).toISOString() }))
  })

  router.post('/setup/check', limit, async (request, response) => {
    const { token } = SetupCheckRequest.parse(request.body)
    response.json(await parts.signIns.checkLink(token))
  })

  router.post('/setup', limit, async (request, response) => {
    const { token, name, password } = readSetup(request.body)
    const signedIn = await parts.signIns.useLink(token, name, password, request.ip ?? '')
    response.json(await welcome(parts, request, response, signedIn))
  })

  router.post('/sign-out', async (request, response) => {
    const viewer = viewerIfAny(request)
    if (viewer?.signIn) {
      const everywhere = (request.body as { everywhere?: unknown } | undefined)?.everywhere === true
      await parts.signOut(viewer, everywhere)
    }
    response.setHeader('Set-Cookie', signInCookie(request, '', new Date(0)))
    response.status(204).end()
  })

  router.post('/session', async (request, response) => {
    const viewer = viewerWith(request)
    response.json(await me(parts, await withOwnSession(parts, viewer, true)))
  })

  router.post('/token', limit, async (request, response) => {
    const { name, password, label } = TokenRequest.parse(request.body)
    const { token, id, user } = await parts.signIns.createApiToken(name, password, label, request.ip ?? '')
    response.json({ token, id, user: user.name, roles: rolesOf(user) })
  })

  router.delete('/token', async (request, response) => {
    const viewer = viewerWith(request)
    if (viewer.apiTokenId !== undefined) await parts.revokeToken(viewer, viewer.apiTokenId)
    response.json({ revoked: viewer.apiTokenId !== undefined })
  })

  return router
}

/** A short password is the person's mistake, everything else the page's. */
function readSetup(body: unknown): SetupRequest {
  const parsed = SetupRequest.safeParse(body)
  if (parsed.success) return parsed.data
  const [first, ...others] = parsed.error.issues
  if (first?.path[0] === 'password' && first.code === 'too_small' && others.length === 0)
    throw new AppError('password-too-short', 'The password has fewer than 12 characters.')
  throw parsed.error
}

/** The browser has one sign-in: the one it had before is over. */
async function welcome(parts: Parts, request: Request, response: Response, signedIn: SignedIn): Promise<Me> {
  const before = viewerIfAny(request)
  if (before) await parts.signOut(before, false)
  response.setHeader('Set-Cookie', signInCookie(request, signedIn.token, signedIn.signIn.expiresAt))
  const viewer: Viewer = {
    user: signedIn.user,
    roles: rolesOf(signedIn.user),
    permissions: new Set(permissionsOfUser(signedIn.user)),
    signIn: signedIn.signIn,
    apiTokenId: undefined,
    ownSession: undefined,
    channel: 'console',
    remoteAddress: request.ip ?? '',
  }
  return me(parts, await withOwnSession(parts, viewer))
}

function signInCookie(request: Request, token: string, expires: Date): string {
  return stringifySetCookie({
    name: SIGN_IN_COOKIE,
    value: token,
    httpOnly: true,
    sameSite: 'lax',
    secure: request.secure,
    path: '/',
    expires,
  })
}

/** Starts the sign-in's web client session when it has none (C-61). */
async function withOwnSession(parts: Parts, viewer: Viewer, anew = false): Promise<Viewer> {
  if (!viewer.signIn) return viewer
  const ownSession = await parts.ownSessions.ensure(
    {
      id: viewer.signIn.id,
      identity: { userSid: viewer.user.sid, userName: viewer.user.name },
      clientHost: viewer.remoteAddress,
    },
    anew,
  )
  return { ...viewer, ownSession }
}

async function me(parts: Parts, viewer: Viewer): Promise<Me> {
  const own = viewer.ownSession === undefined ? undefined : parts.engine.sessions.get(viewer.ownSession)
  const end = viewer.signIn === undefined ? undefined : parts.ownSessions.endOf(viewer.signIn.id)
  const { console: settings } = parts.settings
  return Me.parse({
    user: { name: viewer.user.name, fullName: viewer.user.fullName, sid: viewer.user.sid },
    roles: viewer.roles,
    permissions: [...viewer.permissions],
    ...(own === undefined ? {} : { session: { uid: own.uid, number: own.number } }),
    ...(own !== undefined || end === undefined ? {} : { sessionEnded: parts.endForPerson(end) }),
    csrfToken: viewer.signIn?.csrfToken ?? '',
    signInExpiresAt: (viewer.signIn ? parts.signIns.endsAt(viewer.signIn) : new Date()).toISOString(),
    instance: { id: parts.engine.instance.id, name: parts.engine.instance.name },
    build: parts.build,
    settings: {
      commentRequired: settings.commentRequired,
      waitingPointSeconds: settings.stopWaitingPoint / 1000,
      offerSeconds: settings.stopOffer / 1000,
      deadlineSeconds: settings.stopDeadline / 1000,
      commentTemplates: settings.commentTemplates,
      tombstoneSeconds: settings.tombstoneSeconds,
    },
  })
}
