import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { AppError } from '@alcove/contracts'
import compression from 'compression'
import express from 'express'
import type { ErrorRequestHandler, Express, RequestHandler } from 'express'
import helmet from 'helmet'
import { pinoHttp } from 'pino-http'
import { adminRoutes } from '../routes/admin-routes.ts'
import { eventRoutes } from '../routes/event-routes.ts'
import { healthRoutes } from '../routes/health-routes.ts'
import { sessionRoutes } from '../routes/session-routes.ts'
import { signInRoutes } from '../routes/sign-in-routes.ts'
import { stopRoutes } from '../routes/stop-routes.ts'
import { workbenchRoutes } from '../routes/workbench-routes.ts'
import { errorReply } from './error-replies.ts'
import { httpSerializers } from './log.ts'
import type { Parts } from './parts.ts'
import { identify } from './request-viewer.ts'

/** The HTTP side: page, API and health from one application. */
export function createApp(parts: Parts, consoleFolder: string): Express {
  const app = express()
  app.disable('x-powered-by')
  app.use(securityHeaders())
  app.use(
    pinoHttp({
      logger: parts.log,
      serializers: httpSerializers,
      customLogLevel: (_request, response) => (response.statusCode >= 500 ? 'warn' : 'debug'),
    }),
  )
  app.use(healthRoutes(parts))
  app.use(compression())

  const api = express.Router()
  api.use(noStore, sameOriginOnly)
  // Apps are larger than anything else that is sent.
  api.use('/apps', express.json({ limit: '200mb' }))
  api.use(express.json({ limit: '200kb' }))
  api.use(identify(parts.signIns, parts.ownSessions))
  for (const routes of [signInRoutes, sessionRoutes, stopRoutes, eventRoutes, workbenchRoutes, adminRoutes])
    api.use(routes(parts))
  api.use(() => {
    throw new AppError('not-found', 'No such address.')
  })
  app.use('/api', api)

  serveConsole(app, consoleFolder)
  app.use(replyWithError(parts))
  return app
}

/** Served over plain http by default: no HSTS and no upgrade, or every host but loopback would break. */
function securityHeaders(): RequestHandler {
  return helmet({
    strictTransportSecurity: false,
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' },
  })
}

const noStore: RequestHandler = (_request, response, next) => {
  response.setHeader('Cache-Control', 'no-store')
  next()
}

/** A browser names the page a change comes from; another page's is refused before anything is read. */
const sameOriginOnly: RequestHandler = (request, _response, next) => {
  const { origin, host } = request.headers
  if (origin !== undefined && request.method !== 'GET' && hostOf(origin) !== host)
    throw new AppError('csrf-failed', 'The request comes from another site.')
  next()
}

function hostOf(origin: string): string | undefined {
  try {
    return new URL(origin).host
  } catch {
    return undefined
  }
}

function serveConsole(app: Express, folder: string): void {
  const page = join(folder, 'index.html')
  app.use('/assets', express.static(join(folder, 'assets'), { immutable: true, maxAge: '1y', fallthrough: false }))
  app.use(express.static(folder, { index: false, maxAge: '1h' }))
  app.get('/*path', (_request, response) => sendPage(response, page))
  app.get('/', (_request, response) => sendPage(response, page))
}

function sendPage(response: express.Response, page: string): void {
  if (!existsSync(page)) {
    response.status(503).type('text/plain').send('The console is not built. Run "npm run build".\n')
    return
  }
  response.setHeader('Cache-Control', 'no-cache')
  response.sendFile(page)
}

function replyWithError(parts: Parts): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) return next(error)
    const { status, body, isOurs } = errorReply(error)
    if (isOurs) parts.log.error({ err: error, reference: body.reference, url: request.path }, 'A request failed.')
    if (body.retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(body.retryAfterSeconds))
    response.status(status).json(body)
  }
}
