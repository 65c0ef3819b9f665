import { openSystemStore } from '@alcove/record-store/postgres'
import type { SystemStore } from '@alcove/record-store'
import { createTemporaryDatabase } from '@alcove/testkit'
import type { TemporaryDatabase } from '@alcove/testkit'
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest'
import { SignInService } from './sign-in-service.ts'

const password = 'correct horse battery'
const settings = { signInLifetime: 8 * 3_600_000, signInIdle: 3_600_000, lockoutAfter: 3, lockoutTime: 60_000 }
let database: TemporaryDatabase
let store: SystemStore
let service: SignInService
let names = 0

beforeAll(async () => {
  database = await createTemporaryDatabase()
  store = openSystemStore({ connectionString: database.url })
  service = new SignInService(store, settings)
})
afterAll(async () => {
  await store?.close()
  await database?.drop()
})
afterEach(() => vi.useRealTimers())

/** Only the clock is the test's: the database's own timers go on. */
function passTime(ms: number): void {
  const now = Date.now()
  vi.useFakeTimers({ toFake: ['Date'], now: now + ms })
}

async function account(): Promise<string> {
  const name = `USER${++names}`
  const user = await store.users.create({ name, fullName: '', roles: ['Viewer'], passwordHash: undefined })
  await service.useLink(await service.passwordLink(user.sid), undefined, password, '::1')
  return name
}

it('locks after wrong passwords in a row, and lets in again when the time is over', async () => {
  const name = await account()
  for (let attempt = 1; attempt < 3; attempt++)
    await expect(service.signIn(name, 'wrong', '::1')).rejects.toMatchObject({ code: 'wrong-credentials' })
  await expect(service.signIn(name, 'wrong', '::1')).rejects.toMatchObject({ code: 'locked-out' })
  await expect(service.signIn(name, password, '::1')).rejects.toMatchObject({
    code: 'locked-out',
    details: { retryAfterSeconds: expect.any(Number) },
  })

  passTime(61_000)

  expect((await service.signIn(name, password, '::1')).user.name).toBe(name)
})

it('counts wrong passwords anew after a right one', async () => {
  const name = await account()
  for (let round = 0; round < 2; round++) {
    await expect(service.signIn(name, 'wrong', '::1')).rejects.toMatchObject({ code: 'wrong-credentials' })
    await expect(service.signIn(name, 'wrong', '::1')).rejects.toMatchObject({ code: 'wrong-credentials' })
    await service.signIn(name, password, '::1')
  }
})

it('ends a sign-in after its lifetime, and after an hour without input', async () => {
  const name = await account()
  const { token } = await service.signIn(name, password, '::1')
  const idle = await service.signIn(name, password, '::1')

  for (let halfHour = 1; halfHour < 16; halfHour++) {
    passTime(30 * 60_000)
    expect((await service.resume(token))?.user.name).toBe(name)
  }
  expect(await service.resume(idle.token)).toBeUndefined()
  passTime(31 * 60_000)
  expect(await service.resume(token)).toBeUndefined()
})

it('says when a sign-in ends if nothing more is heard', async () => {
  const { signIn } = await service.signIn(await account(), password, '::1')
  const late = new Date(signIn.expiresAt.getTime() - 60_000)

  expect(service.endsAt(signIn, signIn.createdAt).getTime()).toBe(signIn.createdAt.getTime() + settings.signInIdle)
  expect(service.endsAt(signIn, late)).toEqual(signIn.expiresAt)
})

it('keeps tokens and passwords hashed', async () => {
  const { token, user } = await service.signIn(await account(), password, '::1')

  expect(await store.users.signInByToken(token)).toBeUndefined()
  expect(await store.users.passwordHash(user.sid)).toMatch(/^\$argon2id\$/)
})

it('lets a disabled user neither in nor go on', async () => {
  const name = await account()
  const { token, user } = await service.signIn(name, password, '::1')
  await store.users.setEnabled(user.sid, false)

  expect(await service.resume(token)).toBeUndefined()
  await expect(service.signIn(name, password, '::1')).rejects.toMatchObject({ code: 'wrong-credentials' })
})

it('takes a link once, within its day', async () => {
  const user = await store.users.create({
    name: `USER${++names}`,
    fullName: '',
    roles: ['Viewer'],
    passwordHash: undefined,
  })
  const [first, second] = [await service.passwordLink(user.sid), await service.passwordLink(user.sid)]
  expect(await service.checkLink(first)).toEqual({ kind: 'set-password', name: user.name })
  await service.useLink(first, undefined, password, '::1')
  await expect(service.useLink(first, undefined, password, '::1')).rejects.toMatchObject({ code: 'link-invalid' })

  passTime(25 * 3_600_000)

  await expect(service.useLink(second, undefined, password, '::1')).rejects.toMatchObject({ code: 'link-invalid' })
})

it('makes one first administrator, whoever of two is quicker, and then no more links', async () => {
  const token = (await service.firstAdminLink()) ?? ''
  const both = await Promise.allSettled([
    service.useLink(token, 'ONE', password, '::1'),
    service.useLink(token, 'TWO', password, '::1'),
  ])

  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect(await service.firstAdminLink()).toBeUndefined()
})
