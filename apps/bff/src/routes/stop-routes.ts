import { AppError, OperationId, StopOperationRequest } from '@alcove/contracts'
import { Router } from 'express'
import { rateLimit } from 'express-rate-limit'
import type { Parts } from '../server/parts.ts'
import { viewerWith } from '../server/request-viewer.ts'
import { statusOf } from '../stops/stop-operations.ts'

export function stopRoutes(parts: Parts): Router {
  const router = Router()
  const limit = rateLimit({
    windowMs: 60_000,
    limit: 600,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: (request) => viewerWith(request).user.sid,
    handler: (_request, response) => {
      response.status(429).set('Retry-After', '10').json({ code: 'rate-limited', retryAfterSeconds: 10 })
    },
  })

  router.post('/stop-operations', limit, async (request, response) => {
    const viewer = viewerWith(request, 'session.read')
    const operation = await parts.stops.request(viewer, StopOperationRequest.parse(request.body))
    response.status(statusOf(operation)).json(operation)
  })

  router.get('/stop-operations', async (request, response) => {
    response.json({ operations: await parts.stops.listFor(viewerWith(request, 'session.read')) })
  })

  router.get('/stop-operations/comments', async (request, response) => {
    const viewer = viewerWith(request, 'session.read')
    response.json({ comments: await parts.system.audit.recentComments(viewer.user.sid, 5) })
  })

  router.get('/stop-operations/:operationId', async (request, response) => {
    viewerWith(request, 'session.read')
    const operation = await parts.stops.byId(OperationId.parse(request.params.operationId))
    if (!operation) throw new AppError('not-found', 'No stop operation has this id.')
    response.json(operation)
  })

  return router
}
