import { afterAll, beforeAll, expect, it } from 'vitest'
import { adminPassword, AlcoveServer } from './support/alcove-server.ts'
import { Browser } from './support/browser.ts'
import type { Answer } from './support/browser.ts'

let server: AlcoveServer
let anna: Browser

beforeAll(async () => {
  server = await AlcoveServer.start()
  anna = await server.admin()
})
afterAll(async () => {
  anna?.close()
  await server?.close()
})

it('sets up the first administrator by the printed link, once', async () => {
  const again = await new Browser(server.address).post('/api/setup', {
    token: new URL(server.setupLink ?? '').hash.slice(1),
    name: 'MALLORY',
    password: adminPassword,
  })

  expect(anna.me).toMatchObject({ user: { name: 'ANNA' }, roles: ['Admin'] })
  expect(anna.me?.permissions).toContain('user.manage')
  expect(again).toMatchObject({ status: 410, body: { code: 'link-invalid' } })
})

it('keeps the sign-in in a cookie that no script reads and no other site sends', async () => {
  const { headers } = await new Browser(server.address).post('/api/sign-in', { name: 'anna', password: adminPassword })

  expect(headers.get('set-cookie')).toMatch(/^alcove-sign-in=[\w-]{43}; .*HttpOnly; SameSite=Lax/)
})

it('answers a wrong password, an unknown user and a user without a password alike', async () => {
  await anna.post('/api/users', { name: 'NEW', fullName: '', roles: ['Viewer'] })
  const browser = new Browser(server.address)

  for (const name of ['ANNA', 'NOBODY', 'NEW'])
    expect(await browser.post('/api/sign-in', { name, password: 'wrong' })).toMatchObject({
      status: 401,
      body: { code: 'wrong-credentials' },
    })
})

it('locks an account after five wrong passwords and says how long', async () => {
  await server.person(anna, 'LOCKED', 'Viewer')
  const browser = new Browser(server.address)
  for (let attempt = 1; attempt < 5; attempt++)
    expect((await browser.post('/api/sign-in', { name: 'LOCKED', password: 'wrong' })).status).toBe(401)

  const fifth = await browser.post('/api/sign-in', { name: 'LOCKED', password: 'wrong' })
  const right = await browser.post('/api/sign-in', { name: 'LOCKED', password: adminPassword })

  expect(fifth).toMatchObject({ status: 429, body: { code: 'locked-out' } })
  expect(right.status).toBe(429)
  expect(Number(right.headers.get('retry-after'))).toBeGreaterThan(50)
})

it('demands a password of 12 characters or more', async () => {
  const added = await anna.post('/api/users', { name: 'SHORT', fullName: '', roles: ['Viewer'] })
  const token = new URL((added.body as { link: string }).link).hash.slice(1)

  const refused = await new Browser(server.address).post('/api/setup', { token, password: 'elevenchars' })

  expect(refused).toMatchObject({ status: 422, body: { code: 'password-too-short' } })
})

it.each([
  { what: 'without the CSRF token', headers: { 'x-csrf-token': '' } },
  { what: 'with a wrong CSRF token', headers: { 'x-csrf-token': 'x'.repeat(43) } },
  { what: 'from another site', headers: { origin: 'http://evil.example' } },
])('refuses a change $what', async ({ headers }) => {
  const refused = await anna.post('/api/users', { name: 'FORGED', fullName: '', roles: ['Admin'] }, headers)

  expect(refused).toMatchObject({ status: 403, body: { code: 'csrf-failed' } })
  expect(JSON.stringify((await anna.get('/api/users')).body)).not.toContain('FORGED')
})

it('puts off the end of a sign-in that was told it ends, and of no other', async () => {
  const short = await AlcoveServer.start({ settings: { ALCOVE_CONSOLE_SIGN_IN_LIFETIME: '00:04:00' } })
  const told = await short.admin()
  const early = await server.person(anna, 'EARLY', 'Viewer')

  const putOff = await told.post('/api/sign-in/extend')
  const kept = await early.post('/api/sign-in/extend')

  const minutesLeft = ({ body }: Answer): number =>
    (Date.parse((body as { signInExpiresAt: string }).signInExpiresAt) - Date.now()) / 60_000
  expect(minutesLeft(putOff)).toBeGreaterThan(59)
  expect(putOff.headers.get('set-cookie')).toMatch(/^alcove-sign-in=[\w-]{43}; .*Expires=/)
  expect(minutesLeft(kept)).toBeLessThanOrEqual(60)
  expect((await told.get('/api/me')).status).toBe(200)
  told.close()
  early.close()
  await short.close()
})

it('asks for a sign-in first', async () => {
  const nobody = new Browser(server.address)

  for (const path of ['/api/me', '/api/sessions', '/api/events', '/api/users'])
    expect(await nobody.get(path)).toMatchObject({ status: 401, body: { code: 'not-signed-in' } })
  await expect(nobody.tab()).rejects.toThrow('not-signed-in')
})

it('lets a second sign-in of a browser take the place of the first', async () => {
  const browser = new Browser(server.address)
  const first = await browser.signIn('ANNA', adminPassword)
  const firstCookie = browser.cookie
  browser.csrfToken = ''

  const second = await browser.signIn('ANNA', adminPassword)
  const old = new Browser(server.address)
  old.cookie = firstCookie

  expect(second.session?.uid).not.toBe(first.session?.uid)
  expect((await old.get('/api/me')).status).toBe(401)
})

it('signs out everywhere', async () => {
  const here = await server.person(anna, 'EVE', 'Viewer')
  const there = new Browser(server.address)
  await there.signIn('EVE', adminPassword)
  const tab = await there.tab()

  expect((await here.post('/api/sign-out', { everywhere: true })).status).toBe(204)

  expect((await there.get('/api/me')).status).toBe(401)
  await expect.poll(() => tab.notices).toContainEqual({ code: 'auth' })
  await expect.poll(() => tab.socket.connected).toBe(false)
})

it('works with an API token until it is revoked, without a session of its own', async () => {
  const cli = new Browser(server.address)
  const created = await cli.post('/api/token', { name: 'ANNA', password: adminPassword, label: 'test' })
  const { token } = created.body as { token: string }
  const bearer = { authorization: `Bearer ${token}` }
  const me = await cli.get('/api/me', bearer)
  const tab = await cli.tab({ token })

  const revoked = await cli.send('DELETE', '/api/token', undefined, bearer)

  expect(me.body).toMatchObject({ user: { name: 'ANNA' } })
  expect(me.body).not.toHaveProperty('session')
  expect(revoked.status).toBe(200)
  expect((await cli.get('/api/me', bearer)).status).toBe(401)
  await expect.poll(() => tab.socket.connected).toBe(false)
})

it('guards the own role and the last administrator', async () => {
  const own = await anna.send('PUT', '/api/users/ANNA/roles', { roles: ['Viewer'], reason: 'test' })

  expect(own).toMatchObject({ status: 403, body: { code: 'no-permission' } })
})

it('sends a strict content policy and no header that breaks plain http', async () => {
  const { headers } = await new Browser(server.address).get('/')

  expect(headers.get('content-security-policy')).toContain("script-src 'self'")
  expect(headers.get('content-security-policy')).not.toContain('unsafe-inline')
  expect(headers.get('content-security-policy')).not.toContain('upgrade-insecure-requests')
  expect(headers.get('strict-transport-security')).toBeNull()
})
