import { AppError, OperationId, RunRequest, SessionUid } from '@alcove/contracts'
import { Router } from 'express'
import { z } from 'zod'
import { CodeunitCatalogue } from '../runs/codeunit-catalogue.ts'
import type { Parts } from '../server/parts.ts'
import { viewerWith } from '../server/request-viewer.ts'
import { statusOf } from '../stops/stop-operations.ts'

const DEMO_STOPPED = 'Demo stopped'
const StopDemo = z.object({ operationId: OperationId })

export function workbenchRoutes(parts: Parts): Router {
  const router = Router()
  const codeunits = new CodeunitCatalogue(() => parts.publisher.image)

  router.get('/workbench', async (request, response) => {
    viewerWith(request, 'al.run')
    response.json({
      companies: await parts.schema.companies(),
      apps: codeunits.apps(),
      demo: { available: codeunits.demo() !== undefined, running: parts.runs.demoSessions().length },
    })
  })

  router.get('/runs', (request, response) => {
    response.json({ runs: parts.runs.listFor(viewerWith(request, 'al.run')) })
  })

  router.post('/runs', async (request, response) => {
    const viewer = viewerWith(request, 'al.run')
    response.status(201).json(await parts.runs.start(viewer, RunRequest.parse(request.body)))
  })

  router.post('/demo/start', async (request, response) => {
    response.status(201).json(await parts.runs.startDemo(viewerWith(request, 'al.run')))
  })

  router.post('/demo/stop', async (request, response) => {
    const viewer = viewerWith(request, 'session.stopMany')
    const { operationId } = StopDemo.parse(request.body)
    const known = await parts.stops.byId(operationId)
    const uids = parts.runs.demoSessions()
    if (known) {
      response.status(statusOf(known)).json(known)
      return
    }
    if (uids.length === 0) throw new AppError('not-found', 'The demo does not run.')
    const operation = await parts.stops.request(viewer, {
      operationId,
      comment: DEMO_STOPPED,
      targets: uids.map((uid) => ({ uid: SessionUid.parse(uid) })),
    })
    response.status(statusOf(operation)).json(operation)
  })

  return router
}
