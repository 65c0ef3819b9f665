import { describe, expect, it } from 'vitest'
import { noon, sessionEnd, sessionStart, stopOperation, stopTarget } from './builders.ts'
import { SystemStoreTest } from './system-store-test.ts'

const db = new SystemStoreTest()
const activeRows =
  'select "Session ID" as number, "Session Unique ID" as uid, "Login Datetime" as at from "Active Session"'

describe('a start', () => {
  it('is in Active Session and has a Logon row once it is reported (case 2)', async () => {
    const start = sessionStart()

    await db.store.sessions.started(start)

    expect(await db.rows(activeRows)).toEqual([{ number: start.number, uid: start.uid, at: noon }])
    expect(await db.eventsOf(start.uid)).toEqual([{ type: 0, comment: '', at: noon, client: 5 }])
  })

  it('of a web service request is a Start row, of a Teams client one of the web client (C-42, C-43)', async () => {
    const [request, teams, child] = [2, 12, 13].map((clientType) => sessionStart({ clientType }))
    await Promise.all([request!, teams!, child!].map((start) => db.store.sessions.started(start)))

    expect(await db.eventsOf(request!.uid)).toMatchObject([{ type: 2, client: 2 }])
    expect(await db.eventsOf(teams!.uid)).toMatchObject([{ type: 0, client: 7 }])
    expect(await db.eventsOf(child!.uid)).toEqual([])
    expect(await db.rows(activeRows)).toHaveLength(3)
  })
})

describe('an end', () => {
  it('by itself writes Logoff and no Close (case 74)', async () => {
    const start = sessionStart()
    await db.store.sessions.started(start)

    await db.store.sessions.ended(sessionEnd(start))

    expect((await db.eventsOf(start.uid)).map(({ type }) => type)).toEqual([0, 1])
    expect(await db.rows(activeRows)).toEqual([])
  })

  it('imposed from outside writes Logoff and Close with one time and one comment (cases 63, 66)', async () => {
    const start = sessionStart()
    await db.store.sessions.started(start)

    await db.store.sessions.ended(
      sessionEnd(start, { reason: 'stopped', imposed: true, comment: 'night run cancelled' }),
    )

    const [, logoff, close] = await db.eventsOf(start.uid)
    expect(logoff).toMatchObject({ type: 1, comment: 'night run cancelled' })
    expect(close).toEqual({ ...logoff, type: 4 })
  })

  it('leaves its facts in the audit (C-35)', async () => {
    const start = sessionStart()
    const rolledBack = [{ table: 'Customer', rows: 3 }]
    await db.store.sessions.started(start)

    await db.store.sessions.ended(
      sessionEnd(start, { reason: 'stopped', operationId: 'op', rolledBack, lastPosition: { line: 7 } }),
    )

    expect(await db.store.events.endedSession(start.uid)).toMatchObject({
      start,
      reason: 'stopped',
      operationId: 'op',
      rolledBack,
      lastPosition: { line: 7 },
    })
    expect(await db.store.events.endedByNumber(1, start.number, 5)).toHaveLength(1)
  })

  it('saves the stop operation that it closes with its own rows, in one transaction (C-35)', async () => {
    const start = sessionStart()
    const accepted = stopOperation([stopTarget(start)], { comment: 'say "when" \\ now' })
    const target = stopTarget(start, { stage: 'ended', deliveredAt: noon, unwoundAt: noon, endedAt: noon })
    const closed = { ...accepted, open: false, targets: [target] }
    await db.store.sessions.started(start)

    await Promise.all([
      db.store.audit.saveOperation(accepted),
      db.store.sessions.ended(
        sessionEnd(start, { reason: 'stopped', operationId: closed.operationId, operations: [closed] }),
      ),
    ])

    expect(await db.store.audit.operation(closed.operationId)).toEqual(closed)
    const transactions = await db.rows(
      `select xmin::text from alcove.stop_target where uid = '${start.uid}'
       union select xmin::text from alcove.session_end where uid = '${start.uid}'
       union select xmin::text from "Session Event" where "Session Unique ID" = '${start.uid}' and "Event Type" = 1`,
    )
    expect(transactions).toHaveLength(1)
  })

  it('in the same batch as its start writes all rows and leaves none in Active Session', async () => {
    const start = sessionStart()

    await Promise.all([db.store.sessions.started(start), db.store.sessions.ended(sessionEnd(start))])

    expect((await db.eventsOf(start.uid)).map(({ type }) => type)).toEqual([0, 1])
    expect(await db.rows(activeRows)).toEqual([])
  })

  it('is never before its start, even when the clock was set back (C-43)', async () => {
    const start = sessionStart()
    await db.store.sessions.started(start)

    await db.store.sessions.ended(sessionEnd(start, { endedAt: new Date(noon.getTime() - 5_000) }))

    expect((await db.eventsOf(start.uid)).map(({ at }) => at)).toEqual([noon, noon])
  })

  it('stores U+0000 as U+FFFD (C-36)', async () => {
    const start = sessionStart()
    await db.store.sessions.started(start)

    await db.store.sessions.ended(sessionEnd(start, { comment: 'a\0b' }))

    expect((await db.eventsOf(start.uid))[1]).toMatchObject({ comment: 'a\uFFFDb' })
  })

  it('leaves the row of a later session that has the same number', async () => {
    const old = sessionStart()
    const next = sessionStart({ number: old.number })
    await db.store.sessions.started(next)

    await db.store.sessions.ended(sessionEnd(old))

    expect(await db.rows(activeRows)).toMatchObject([{ uid: next.uid }])
  })
})

it('writes thousands of sessions in few commits', async () => {
  const starts = Array.from({ length: 3_000 }, () => sessionStart())
  const before = await commits()

  await Promise.all(starts.map((start) => db.store.sessions.started(start)))
  await Promise.all(starts.map((start) => db.store.sessions.ended(sessionEnd(start, { imposed: true }))))

  expect(await db.rows('select count(*)::int as number from "Session Event"')).toEqual([{ number: 9_000 }])
  expect(await db.rows(activeRows)).toEqual([])
  expect((await commits()) - before).toBeLessThan(50)
})

it('reports a row that the database refuses and writes the others of its batch', async () => {
  const good = sessionStart()
  const bad = sessionStart({ userSid: 'nobody' })

  const [first, second] = await Promise.allSettled([db.store.sessions.started(bad), db.store.sessions.started(good)])

  expect([first.status, second.status]).toEqual(['rejected', 'fulfilled'])
  expect(await db.eventsOf(good.uid)).toHaveLength(1)
})

it('writes on after its connections were cut', async () => {
  const start = sessionStart()
  await db.store.sessions.started(start)

  await db.rows(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and application_name like 'Alcove%'`,
  )
  await db.store.sessions.ended(sessionEnd(start))

  expect(await db.eventsOf(start.uid)).toHaveLength(2)
  await db.store.ping()
})

describe('a purge', () => {
  const later = (days: number) => new Date(noon.getTime() + days * 86_400_000)
  const never = new Date(0)

  it('takes whole sessions, background ones earlier, live ones never (case 102, C-44)', async () => {
    const background = sessionStart()
    const client = sessionStart({ clientType: 7 })
    const live = sessionStart()
    await Promise.all([background, client, live].map((start) => db.store.sessions.started(start)))
    await Promise.all([background, client].map((start) => db.store.sessions.ended(sessionEnd(start))))

    const deleted = await db.store.sessions.purge({ before: never, nonInteractiveBefore: later(5), auditBefore: never })

    expect(deleted).toBe(2)
    expect(await db.eventsOf(background.uid)).toEqual([])
    expect(await db.store.events.endedSession(background.uid)).toBeUndefined()
    expect(await db.eventsOf(client.uid)).toHaveLength(2)
    expect(await db.eventsOf(live.uid)).toHaveLength(1)
  })

  it('keeps the start of a session that ended lately', async () => {
    const start = sessionStart()
    await db.store.sessions.started(start)
    await db.store.sessions.ended(sessionEnd(start, { endedAt: later(10) }))

    expect(
      await db.store.sessions.purge({ before: later(5), nonInteractiveBefore: later(5), auditBefore: never }),
    ).toBe(0)
  })

  it('takes old stop operations from the audit, open ones never', async () => {
    const open = stopOperation([stopTarget(sessionStart())])
    const closed = stopOperation([stopTarget(sessionStart())], { open: false })
    await db.store.audit.saveOperation(open)
    await db.store.audit.saveOperation(closed)

    await db.store.sessions.purge({ before: never, nonInteractiveBefore: never, auditBefore: later(366) })

    expect(await db.store.audit.operation(open.operationId)).toEqual(open)
    expect(await db.store.audit.operation(closed.operationId)).toBeUndefined()
  })
})

async function commits(): Promise<number> {
  await db.rows('select pg_stat_force_next_flush()')
  const [row] = await db.rows(
    'select xact_commit::int as number from pg_stat_database where datname = current_database()',
  )
  return Number(row?.['number'])
}
