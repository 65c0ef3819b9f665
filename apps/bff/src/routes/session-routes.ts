import { AppError, SessionUid } from '@alcove/contracts'
import { Router } from 'express'
import { z } from 'zod'
import { presentEvent } from '../present/present-event.ts'
import { sourceOf } from '../present/source-text.ts'
import type { Parts } from '../server/parts.ts'
import { viewerWith } from '../server/request-viewer.ts'

const ByNumber = z.object({ instanceId: z.coerce.number().int(), number: z.coerce.number().int() })

export function sessionRoutes(parts: Parts): Router {
  const router = Router()
  const { engine, system } = parts

  router.get('/sessions', async (request, response) => {
    const viewer = viewerWith(request, 'session.read')
    response.json({ sessions: await parts.views.allRows(viewer), asOf: new Date().toISOString() })
  })

  router.get('/sessions/by-number/:instanceId/:number', async (request, response) => {
    viewerWith(request, 'session.read')
    const { instanceId, number } = ByNumber.parse(request.params)
    const live = instanceId === engine.instance.id ? engine.sessions.byNumber(number) : undefined
    const ended = await system.events.endedByNumber(instanceId, number, 10)
    response.json({
      ...(live === undefined ? {} : { live: { uid: live.uid } }),
      ended: ended.map((row) => ({
        uid: row.start.uid,
        loginAt: row.start.loginAt.toISOString(),
        endedAt: row.endedAt.toISOString(),
        userName: row.start.userName,
        reason: row.reason,
      })),
    })
  })

  router.get('/sessions/:uid', async (request, response) => {
    const viewer = viewerWith(request, 'session.read')
    const uid = SessionUid.parse(request.params.uid)
    const fresh = await parts.views.readSession(viewer, uid, false)
    if (!fresh.row) throw new AppError('not-found', `No session ${uid} is known here.`)
    response.json({ ...fresh, asOf: new Date().toISOString() })
  })

  router.get('/sessions/:uid/stack', async (request, response) => {
    const viewer = viewerWith(request, 'session.read')
    const uid = SessionUid.parse(request.params.uid)
    const { row, stack } = await parts.views.readSession(viewer, uid, true)
    if (!row) throw new AppError('not-found', `No session ${uid} is known here.`)
    response.json(stack === undefined ? {} : { stack })
  })

  router.get('/sessions/:uid/events', async (request, response) => {
    const viewer = viewerWith(request, 'event.read')
    const uid = SessionUid.parse(request.params.uid)
    const [rows, operations] = await Promise.all([system.events.ofSession(uid), parts.stops.onSession(uid)])
    response.json({ rows: rows.map((row) => presentEvent(viewer, row)), operations })
  })

  router.get('/source/:sourceId', (request, response) => {
    viewerWith(request, 'session.readSource')
    const source = sourceOf(parts.publisher.image, engine, request.params.sourceId)
    if (!source) throw new AppError('not-found', 'The source of this object is not kept any more.')
    response.json(source)
  })

  return router
}
