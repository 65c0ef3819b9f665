import { Router } from 'express'
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client'
import type { Parts } from '../server/parts.ts'
import { sameToken } from '../sign-in/token.ts'

const READY_WITHIN_MS = 2_000

/** For machines that look after machines: alive, ready, and numbers (with a token). */
export function healthRoutes(parts: Parts): Router {
  const router = Router()
  const registry = metricsOf(parts)

  router.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' })
  })

  router.get('/readyz', async (_request, response) => {
    const timeout = new Promise<false>((resolve) => setTimeout(() => resolve(false), READY_WITHIN_MS).unref())
    const answered = await Promise.race([
      parts.system.ping().then(
        () => true,
        () => false,
      ),
      timeout,
    ])
    response.status(answered ? 200 : 503).json({ status: answered ? 'ready' : 'the database does not answer' })
  })

  router.get('/metrics', async (request, response) => {
    const expected = parts.settings.console.metricsToken
    const given = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1]
    if (expected === undefined) {
      response.status(404).type('text/plain').send('Set console.metricsToken to read metrics.\n')
      return
    }
    if (given === undefined || !sameToken(given, expected)) {
      response.status(401).set('WWW-Authenticate', 'Bearer').type('text/plain').send('A bearer token is needed.\n')
      return
    }
    response.type(registry.contentType).send(await registry.metrics())
  })

  return router
}

function metricsOf({ engine }: Parts): Registry {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  new Gauge({
    name: 'alcove_sessions',
    help: 'Live sessions by state.',
    labelNames: ['state'],
    registers: [registry],
    collect() {
      this.reset()
      for (const session of engine.sessions.values()) this.inc({ state: session.phase })
    },
  })
  const started = new Counter({
    name: 'alcove_sessions_started_total',
    help: 'Sessions started.',
    registers: [registry],
  })
  const ended = new Counter({
    name: 'alcove_sessions_ended_total',
    help: 'Sessions ended, by reason.',
    labelNames: ['reason'],
    registers: [registry],
  })
  engine.on('started', () => started.inc())
  engine.on('ended', (_session, end) => ended.inc({ reason: end.reason }))
  return registry
}
