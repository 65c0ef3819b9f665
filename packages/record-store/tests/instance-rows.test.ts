import { expect, it } from 'vitest'
import { openSystemStore } from '../src/postgres/index.ts'
import { noon, sessionStart, stopOperation, stopTarget } from './builders.ts'
import { SystemStoreTest } from './system-store-test.ts'

const db = new SystemStoreTest()
const instance = { name: 'ALCOVE', computer: 'host', port: 7085, address: 'http://127.0.0.1:7085' }
const lost = 'The server instance ended unexpectedly.'

it('gives a restarted instance its old id (case 32, C-45)', async () => {
  const first = await db.store.instances.register(instance)
  await db.store.instances.stopped(first!.instanceId)
  await first!.release()

  const second = await db.store.instances.register(instance)

  expect(second!.instanceId).toBe(first!.instanceId)
  expect(await db.rows('select "Status" as status from "Server Instance"')).toEqual([{ status: 0 }])
  await second!.release()
})

it('refuses a second instance under the name of a running one (C-45)', async () => {
  const running = await db.store.instances.register(instance)
  const other = openSystemStore({ connectionString: db.url })

  expect(await other.instances.register(instance)).toBeUndefined()
  const second = await other.instances.register({ ...instance, name: 'SECOND' })
  expect(second).toMatchObject({ lostSessions: [] })

  await second!.release()
  await other.close()
  await running!.release()
})

it('takes its lock again after the connection was cut', async () => {
  const running = await db.store.instances.register(instance)
  await db.rows(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name = 'Alcove instance lock'`,
  )

  await expect
    .poll(() => db.rows(`select 1 from pg_locks where locktype = 'advisory' and granted`), { timeout: 5_000 })
    .toHaveLength(1)

  await running!.release()
})

it('ends what an earlier life of the instance left behind as lost, with its operations (C-35, C-40)', async () => {
  const first = await db.store.instances.register(instance)
  const start = sessionStart({ instanceId: first!.instanceId })
  const operation = stopOperation([stopTarget(start)])
  await db.store.sessions.started(start)
  await db.store.audit.saveOperation(operation)
  await first!.release()

  const second = await db.store.instances.register(instance)

  expect(second).toMatchObject({ lostSessions: [start.uid], closedOperations: [operation.operationId] })
  expect(await db.eventsOf(start.uid)).toMatchObject([
    { type: 0, comment: '' },
    { type: 1, comment: lost },
    { type: 4, comment: lost },
  ])
  expect(await db.store.events.endedSession(start.uid)).toMatchObject({ reason: 'lost', start })
  const closed = await db.store.audit.operation(operation.operationId)
  expect(closed).toMatchObject({ open: false, targets: [{ stage: 'ended' }] })
  await second!.release()
})

it('marks silent instances as crashed and ends their sessions (case 101, C-40)', async () => {
  const silent = await db.store.instances.register(instance)
  const alive = await db.store.instances.register({ ...instance, name: 'SECOND' })
  const start = sessionStart({ instanceId: silent!.instanceId })
  await db.store.sessions.started(start)
  await db.rows(`update "Server Instance" set "Last Active" = $1 where "Server Instance ID" = $2`, [
    noon,
    silent!.instanceId,
  ])

  const ended = await db.store.instances.takeOverCrashed(60_000, new Date())

  expect(ended).toEqual([start.uid])
  expect((await db.eventsOf(start.uid)).map(({ type }) => type)).toEqual([0, 1, 4])
  const statuses = await db.rows('select "Status" as status from "Server Instance" order by "Server Instance ID"')
  expect(statuses).toEqual([{ status: 2 }, { status: 0 }])
  await silent!.release()
  await alive!.release()
})

it('shows who blocks a waiting backend', async () => {
  const [holder, waiter] = [await db.pool.connect(), await db.pool.connect()]
  await holder.query('begin; lock table "Company"')
  const pid = Number((await waiter.query('select pg_backend_pid() as pid')).rows[0].pid)
  const holderPid = Number((await holder.query('select pg_backend_pid() as pid')).rows[0].pid)
  const waiting = waiter.query('select * from "Company"')

  await expect
    .poll(() => db.store.lockWaits([pid, holderPid]))
    .toMatchObject([{ pid, blockedBy: [holderPid], mode: 'AccessShareLock' }])

  await holder.query('commit')
  await waiting
  holder.release()
  waiter.release()
})
