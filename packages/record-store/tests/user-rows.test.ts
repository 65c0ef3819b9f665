import { describe, expect, it } from 'vitest'
import { noon } from './builders.ts'
import { SystemStoreTest } from './system-store-test.ts'

const db = new SystemStoreTest()
const later = (seconds: number) => new Date(noon.getTime() + seconds * 1_000)
const create = (name: string, passwordHash?: string) =>
  db.store.users.create({ name, fullName: 'Anna Berg', roles: ['Admin'], passwordHash })

describe('an account', () => {
  it('is a row of table User with a Code[50] name', async () => {
    const anna = await create('  anna ')

    expect(anna).toMatchObject({
      name: 'ANNA',
      fullName: 'Anna Berg',
      enabled: true,
      roles: ['Admin'],
      hasPassword: false,
    })
    expect(await db.store.users.byName('Anna')).toEqual(anna)
    expect(await db.store.users.bySid(anna.sid)).toEqual(anna)
    expect(await db.rows('select "User Name" as name from "User"')).toEqual([{ name: 'ANNA' }])
  })

  it('counts as the first administrator once it has a password', async () => {
    const anna = await create('anna')
    expect(await db.store.users.hasAdmin()).toBe(false)

    await db.store.users.setPassword(anna.sid, 'hash')

    expect(await db.store.users.hasAdmin()).toBe(true)
    expect(await db.store.users.passwordHash(anna.sid)).toBe('hash')
  })

  it('is locked after failed attempts and open again after a sign-in', async () => {
    const { sid } = await create('anna', 'hash')

    expect(await db.store.users.recordFailedSignIn(sid, noon, 2, 60_000)).toEqual({
      failures: 1,
      lockedUntil: undefined,
    })
    expect(await db.store.users.recordFailedSignIn(sid, noon, 2, 60_000)).toEqual({
      failures: 2,
      lockedUntil: later(60),
    })
    expect(await db.store.users.lockedUntil(sid)).toEqual(later(60))

    await db.store.users.recordSignIn(sid, later(61))
    expect(await db.store.users.lockedUntil(sid)).toBeUndefined()
    expect((await db.store.users.bySid(sid))?.lastSignInAt).toEqual(later(61))
  })

  it('that AL inserted gets roles and can be disabled', async () => {
    const [row] = await db.rows(`insert into "User" ("User Name") values ('BERT') returning "User Security ID" as sid`)
    const sid = String(row?.['sid'])

    await db.store.users.setRoles(sid, ['Viewer'])
    await db.store.users.setEnabled(sid, false)

    expect(await db.store.users.list()).toMatchObject([{ name: 'BERT', roles: ['Viewer'], enabled: false }])
  })
})

it('keeps sign-ins until they are deleted and finds those overdue', async () => {
  const { sid } = await create('anna')
  const signIn = {
    id: 'a',
    userSid: sid,
    createdAt: noon,
    lastSeenAt: noon,
    expiresAt: later(100),
    remoteAddress: '::1',
    csrfToken: 'c',
  }
  await db.store.users.createSignIn({ ...signIn, tokenHash: 'h' })

  expect(await db.store.users.signInByToken('h')).toEqual(signIn)
  expect(await db.store.users.overdueSignIns(later(99), later(-1))).toEqual([])
  expect(await db.store.users.overdueSignIns(later(100), later(-1))).toEqual([signIn])
  expect(await db.store.users.overdueSignIns(later(0), later(1))).toEqual([signIn])

  await db.store.users.touchSignIn('a', later(50))
  expect((await db.store.users.signInByToken('h'))?.lastSeenAt).toEqual(later(50))
  await db.store.users.touchSignIn('a', later(60), later(10))
  expect((await db.store.users.signInByToken('h'))?.expiresAt).toEqual(later(100))
  await db.store.users.touchSignIn('a', later(60), later(200))
  expect((await db.store.users.signInByToken('h'))?.expiresAt).toEqual(later(200))
  expect(await db.store.users.deleteSignInsOf(sid)).toEqual(['a'])
  expect(await db.store.users.signInByToken('h')).toBeUndefined()
})

it('finds an API token until it is revoked', async () => {
  const { sid } = await create('anna')
  await db.store.users.createApiToken({ id: 't', tokenHash: 'h', userSid: sid, name: 'laptop', createdAt: noon })

  expect(await db.store.users.apiToken('h')).toEqual({ id: 't', userSid: sid, name: 'laptop' })
  expect(await db.store.users.revokeApiToken('t')).toBe(true)
  expect(await db.store.users.revokeApiToken('t')).toBe(false)
  expect(await db.store.users.apiToken('h')).toBeUndefined()
})

it('lets a link be used once and not after its time', async () => {
  const link = { tokenHash: 'h', kind: 'first-admin', userSid: undefined, expiresAt: later(60) } as const
  await db.store.users.createLink(link)
  await db.store.users.createLink({ ...link, tokenHash: 'late' })

  expect(await db.store.users.findLink('h', noon)).toEqual({ kind: 'first-admin', userSid: undefined })
  expect(await db.store.users.useLink('h', noon)).toEqual({ kind: 'first-admin', userSid: undefined })
  expect(await db.store.users.useLink('h', noon)).toBeUndefined()
  expect(await db.store.users.useLink('late', later(60))).toBeUndefined()

  await db.store.users.deleteLinks('first-admin')
  expect(await db.store.users.findLink('late', noon)).toBeUndefined()
})

it('keeps published apps letter for letter', async () => {
  const app = {
    id: 'a',
    name: 'App',
    publisher: 'P',
    version: '1.0.0.0',
    publishedAt: noon,
    publishedBy: 'ANNA',
    manifest: { id: 'a' },
  }
  await db.store.apps.save({ ...app, files: [{ path: 'a.al', text: 'old' }] })
  await db.store.apps.save({ ...app, files: [{ path: 'a.al', text: 'with \u0000 and \r\n' }] })

  expect(await db.store.apps.list()).toEqual([{ ...app, files: [{ path: 'a.al', text: 'with \u0000 and \r\n' }] }])
})
