import type { StopOperation } from '@alcove/contracts'
import { afterEach, expect, it } from 'vitest'
import { AlcoveServer } from './support/alcove-server.ts'
import type { ServerOptions } from './support/alcove-server.ts'
import { Browser } from './support/browser.ts'
import { eventually } from './support/eventually.ts'

const servers: AlcoveServer[] = []

async function start(options: ServerOptions = {}): Promise<AlcoveServer> {
  const server = await AlcoveServer.start(options)
  servers.push(server)
  return server
}

/** The same browser after the server has come back, on another port. */
function at(server: AlcoveServer, browser: Browser): Browser {
  const same = new Browser(server.address)
  same.cookie = browser.cookie
  same.csrfToken = browser.csrfToken
  return same
}

async function endOf(browser: Browser, uid: string): Promise<unknown> {
  const { body } = await browser.get(`/api/sessions/${uid}`)
  return (body as { row: { ended?: unknown } }).row.ended
}

afterEach(async () => {
  for (const server of servers.splice(0)) await server.close()
})

it('Ctrl+C ends sessions as shutdown, in order, with exit code 0; the log is whole at the next start (C-38)', async () => {
  const server = await start()
  const anna = await server.admin()
  const { uid } = await anna.run(60101)
  const own = anna.me?.session?.uid ?? ''
  await anna.tab()

  const exit = await server.end('SIGINT')
  await server.startAgain()
  const after = at(server, anna)

  expect(exit).toMatchObject({ code: 0, output: expect.stringContaining('Alcove has ended.') })
  expect(server.setupLink).toBeUndefined()
  expect(await endOf(after, uid)).toMatchObject({ reason: 'shutdown' })
  expect(await endOf(after, own)).toMatchObject({ reason: 'shutdown' })
}, 60_000)

it('after kill -9 the next start ends what was lost, keeps sign-ins, and has another epoch (C-40)', async () => {
  const server = await start()
  const anna = await server.admin()
  const { uid } = await anna.run(60102)
  const before = (await anna.tab()).heartbeats
  await expect.poll(() => before.length).toBeGreaterThan(0)

  await server.end('SIGKILL')
  await server.startAgain()
  const after = at(server, anna)
  const me = await after.readMe()
  const tab = await after.tab()
  await expect.poll(() => tab.heartbeats.length).toBeGreaterThan(0)

  expect(me.user.name).toBe('ANNA')
  expect(me.session?.uid).not.toBe(anna.me?.session?.uid)
  expect(tab.heartbeats[0]?.epoch).not.toBe(before[0]?.epoch)
  expect(await endOf(after, uid)).toMatchObject({ reason: 'lost' })
  tab.close()
}, 60_000)

it('remembers operations over a restart: the same id is the same operation, with who joined it', async () => {
  const server = await start()
  const anna = await server.admin()
  const bert = await server.person(anna, 'BERT', 'Operator')
  const { uid } = await anna.run(60102)
  const [first, second] = await Promise.all([anna.stop(uid, 'First'), bert.stop(uid, 'Second')])
  const ids = [first, second].map(({ body }) => (body as StopOperation).operationId)
  const read = (browser: Browser) =>
    Promise.all(ids.map(async (id) => (await browser.get(`/api/stop-operations/${id}`)).body as StopOperation))
  const before = await eventually(async () => {
    const operations = await read(anna)
    return operations.every(({ open }) => !open) && operations
  }, 'both ends')

  await server.end('SIGKILL')
  await server.startAgain()
  const after = at(server, anna)
  const again = await after.stop(uid, 'First', ids[0])

  const comparable = (operations: StopOperation[]) =>
    operations.map(({ joinedBy, targets, ...operation }) => ({
      ...operation,
      joinedBy: joinedBy?.map(({ actor, comment }) => ({ actor, comment })),
      targets: targets.map(({ stage, code, endReason, eventId, joined, userName }) => ({
        stage,
        code,
        endReason,
        eventId,
        joined,
        userName,
      })),
    }))
  expect(comparable(await read(after))).toEqual(comparable(before))
  expect((again.body as StopOperation).operationId).toBe(ids[0])
}, 60_000)

it('says alive and ready, and gives metrics for the token only', async () => {
  const server = await start({ settings: { ALCOVE_CONSOLE_METRICS_TOKEN: 'a-token-for-metrics' } })
  const nobody = new Browser(server.address)

  const metrics = await nobody.get('/metrics', { authorization: 'Bearer a-token-for-metrics' })

  expect(await nobody.get('/healthz')).toMatchObject({ status: 200, body: { status: 'alive' } })
  expect(await nobody.get('/readyz')).toMatchObject({ status: 200, body: { status: 'ready' } })
  expect((await nobody.get('/metrics')).status).toBe(401)
  expect((await nobody.get('/metrics', { authorization: 'Bearer another-token-here' })).status).toBe(401)
  expect(metrics.status).toBe(200)
  expect(metrics.body).toContain('alcove_sessions')
}, 60_000)

it('logs no cookie, token or password, whatever the level', async () => {
  const server = await start({ settings: { ALCOVE_LOG_LEVEL: 'trace' } })
  const anna = await server.admin()
  const secret = anna.cookie.split('=')[1] ?? ''
  await anna.get('/api/sessions?q=somebody')

  await eventually(() => server.output.includes('/api/setup'), 'a request in the log')
  const log = server.output.replace(server.setupLink ?? '', '')

  expect(log).not.toContain(secret)
  expect(log).not.toContain(anna.csrfToken)
  expect(log).not.toContain('correct horse')
  expect(log).not.toContain(new URL(server.setupLink ?? '').hash.slice(1))
  expect(log).not.toContain('somebody')
}, 60_000)

it('refuses a second instance of the same name on the database', async () => {
  const server = await start()
  const { runToEnd } = await import('./support/alcove-server.ts')

  const second = await runToEnd(['--port', '0'], { DATABASE_URL: server.database.url })

  expect(second.code).toBe(1)
  expect(second.output).toContain('A server instance named ALCOVE runs on this database already.')
  expect(second.output).not.toMatch(/\n\s+at /)
}, 60_000)
