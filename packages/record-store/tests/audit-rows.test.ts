import { expect, it } from 'vitest'
import { anna, noon, sessionStart, stopOperation, stopTarget } from './builders.ts'
import { SystemStoreTest } from './system-store-test.ts'

const db = new SystemStoreTest()

it('keeps an operation in full and follows its targets (C-35)', async () => {
  const target = stopTarget(sessionStart())
  const operation = stopOperation([target], {
    comment: 'x'.repeat(2_048),
    actorSession: { uid: sessionStart().uid, number: 4 },
  })
  await db.store.audit.saveOperation(operation)
  expect(await db.store.audit.operation(operation.operationId)).toEqual(operation)

  const ended = {
    ...operation,
    open: false,
    targets: [{ ...target, stage: 'ended', endedAt: noon, timesRequested: 2 }],
  }
  await db.store.audit.saveOperation(ended)

  expect(await db.store.audit.operation(operation.operationId)).toEqual(ended)
  expect(await db.store.audit.operationsOn(target.uid)).toEqual([ended])
})

it('keeps refused requests for sessions that nobody knows', async () => {
  const target = stopTarget(sessionStart({ uid: '' }), { stage: 'refused', code: 'not-found', acceptedAt: undefined })
  const operation = stopOperation([target], { channel: 'al', open: false })

  await db.store.audit.saveOperation(operation)

  expect(await db.store.audit.operation(operation.operationId)).toEqual(operation)
})

it("lists the actor's operations since a time and all that are open", async () => {
  const mine = stopOperation([], { open: false })
  const old = stopOperation([], { open: false, createdAt: new Date(noon.getTime() - 86_400_000) })
  const open = stopOperation([], { actorSid: 'somebody', createdAt: new Date(noon.getTime() + 1_000) })
  for (const operation of [mine, old, open]) await db.store.audit.saveOperation(operation)

  const found = await db.store.audit.operationsOf(anna, noon)

  expect(found).toEqual([mine, open])
})

it('offers recent comments newest first without repeats', async () => {
  for (const [seconds, comment] of ['one', 'two', 'one', '', 'three'].entries()) {
    const createdAt = new Date(noon.getTime() + seconds * 1_000)
    await db.store.audit.saveOperation(stopOperation([], { comment, createdAt }))
  }

  expect(await db.store.audit.recentComments(anna, 2)).toEqual(['three', 'one'])
})

it('writes audit entries', async () => {
  await db.store.audit.entry({
    at: noon,
    kind: 'signIn',
    actorSid: anna,
    actorName: 'ANNA',
    remoteAddress: '::1',
    detail: { ok: true },
  })

  expect(await db.rows('select kind, actor_name as name, detail from alcove.audit_entry')).toEqual([
    { kind: 'signIn', name: 'ANNA', detail: { ok: true } },
  ])
})
