import { AppError, EventListQuery } from '@alcove/contracts'
import { Router } from 'express'
import type { Request } from 'express'
import { presentEvent } from '../present/present-event.ts'
import type { Parts } from '../server/parts.ts'
import { viewerWith } from '../server/request-viewer.ts'

const DAY_MS = 86_400_000

export function eventRoutes(parts: Parts): Router {
  const router = Router()
  const { events } = parts.system

  router.get('/events', async (request, response) => {
    const viewer = viewerWith(request, 'event.read')
    const query = EventListQuery.parse(readQuery(request))
    const [page, retention] = await Promise.all([
      events.page({
        ...(query.from === undefined ? {} : { from: new Date(query.from) }),
        ...(query.to === undefined ? {} : { to: new Date(query.to) }),
        ...(query.type === undefined ? {} : { types: query.type }),
        ...(query.reason === undefined ? {} : { reasons: query.reason }),
        ...(query.actor === undefined ? {} : { actor: query.actor }),
        ...(query.user === undefined ? {} : { user: query.user }),
        ...(query.instance === undefined ? {} : { instanceId: query.instance }),
        ...(query.q === undefined ? {} : { text: query.q }),
        ...(query.cursor === undefined ? {} : { cursor: query.cursor }),
        order: query.sort ?? 'newest',
        limit: query.limit ?? 100,
      }),
      events.retention(),
    ])
    response.json({
      rows: page.rows.map((row) => presentEvent(viewer, row)),
      ...(page.next === undefined ? {} : { next: page.next }),
      total: page.total,
      retention: {
        interactiveDays: parts.settings.SessionEventTableRetainInterval / DAY_MS,
        nonInteractiveDays: parts.settings.NonInteractiveSessionsLogRetainInterval / DAY_MS,
        ...(retention.oldestAt === undefined ? {} : { oldestAt: retention.oldestAt.toISOString() }),
      },
    })
  })

  router.get('/events/:eventId', async (request, response) => {
    const viewer = viewerWith(request, 'event.read')
    const row = await events.byId(String(request.params.eventId))
    if (!row) throw new AppError('not-found', 'The log has no event of this id, or not any more.')
    const [rows, operations] = await Promise.all([events.ofSession(row.uid), parts.stops.onSession(row.uid)])
    const operation = operations.find((candidate) => candidate.operationId === row.operationId)
    response.json({
      row: presentEvent(viewer, row),
      ...(operation === undefined ? {} : { operation }),
      tableRows: rows.filter(({ type }) => type !== 'Stop requested').map((other) => presentEvent(viewer, other)),
    })
  })

  return router
}

/** Comma lists become arrays, numbers numbers; the schema judges the rest. */
function readQuery(request: Request): Record<string, unknown> {
  const given: Record<string, unknown> = {}
  for (const [key, value] of Object.entries(request.query)) {
    if (typeof value !== 'string' || value === '') continue
    if (key === 'type' || key === 'reason') given[key] = value.split(',')
    else if (key === 'limit' || key === 'instance') given[key] = Number(value)
    else given[key] = value
  }
  return given
}
