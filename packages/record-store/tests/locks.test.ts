import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { StoreSession } from '../src/index.ts'
import { compare, integer, place, query, recordEvents, silent, table, text } from './tables.ts'
import { createTestStore, type TestStore } from './test-store.ts'

const account = table(50_010, 'Account', { 'No.': integer, Balance: integer, Name: text(30) })

let test: TestStore
let a: StoreSession
let b: StoreSession

beforeAll(async () => {
  test = await createTestStore([account], { maxConnections: 4 })
})
afterAll(() => test.close())
beforeEach(async () => {
  await a?.close()
  await b?.close()
  await test.client.query('truncate "Account"')
  await test.client.query(`insert into "Account" ("No.", "Balance") select n, 0 from generate_series(1, 10) n`)
  a = test.session()
  b = test.session()
})

const write = (session: StoreSession, no: number, balance = 1) =>
  session.modify(place(account), [no, balance, ''], undefined)
const balance = async (no: number) =>
  (await test.client.query('select "Balance" from "Account" where "No." = $1', [no])).rows[0].Balance

function untilSomeoneWaits(): Promise<void> {
  return vi.waitFor(
    async () => {
      const { rows } = await test.client.query(
        `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
      )
      expect(rows).not.toEqual([])
    },
    { timeout: 10_000, interval: 10 },
  )
}

describe('locks', () => {
  it('reads under LockTable wait for the holder; other reads do not', async () => {
    await a.lockTable(place(account))
    await a.get(place(account), [1])
    await b.lockTable(place(account))

    const waiting = b.get(place(account), [1])
    await untilSomeoneWaits()
    const reader = test.session()
    expect((await reader.get(place(account), [1]))?.values[1]).toBe(0)
    await write(a, 1, 7)
    await a.commit()

    expect((await waiting)?.values[1]).toBe(7)
  })

  it('a locked read leaves out rows that no longer fit the filter when the lock is given', async () => {
    const zero = query(account, { filters: [{ field: 2, expression: compare('=', 0) }] })
    await write(a, 1, 7)
    await b.lockTable(place(account))

    const waiting = b.find(zero, undefined, 20)
    await untilSomeoneWaits()
    await a.commit()

    expect((await waiting).map((row) => row.values[0])).toEqual([2, 3, 4, 5, 6, 7, 8, 9, 10])
  })

  it('a locked read finds the row that the holder of the last one has added while it waited', async () => {
    const findLast = async (session: StoreSession) => {
      const [row] = await session.find(query(account), { from: undefined, inclusive: true, direction: 'backward' }, 1)
      return row?.values[0] as number
    }
    const sessions = Array.from({ length: 4 }, () => test.session())

    const numbers = await Promise.all(
      sessions.map(async (session) => {
        await session.lockTable(place(account))
        const no = (await findLast(session)) + 1
        await session.insert(place(account), [no, 0, ''], undefined)
        await session.insert(place(account), [no + 1, 0, ''], undefined)
        await session.commit()
        await session.close()
        return no
      }),
    )

    expect(numbers.toSorted((left, right) => left - right)).toEqual([11, 13, 15, 17])
  })

  it('locked readers of an empty table wait for each other, those of some rows do not', async () => {
    await test.client.query('truncate "Account"')
    await a.lockTable(place(account))
    await b.lockTable(place(account))
    const zero = query(account, { filters: [{ field: 2, expression: compare('=', 0) }] })
    expect(await a.find(query(account), undefined, 1)).toEqual([])
    expect(await b.find(zero, undefined, 1)).toEqual([])

    const waiting = b.find(query(account), undefined, 1)
    await untilSomeoneWaits()
    await a.insert(place(account), [1, 0, ''], undefined)
    await a.commit()

    expect((await waiting).map((row) => row.values[0])).toEqual([1])
  })

  it('a locked read of some rows finds the one that has taken the place of the row it waited for', async () => {
    const last = query(account, { filters: [{ field: 1, expression: compare('>=', 10) }] })
    await a.lockTable(place(account))
    await a.get(place(account), [10])
    await b.lockTable(place(account))

    const waiting = b.find(last, { from: undefined, inclusive: true, direction: 'backward' }, 1)
    await untilSomeoneWaits()
    await a.delete(place(account), [10], undefined)
    await a.insert(place(account), [11, 0, ''], undefined)
    await a.commit()

    expect((await waiting).map((row) => row.values[0])).toEqual([11])
  })

  it.each([
    { batch: 'first', rows: 10, held: 10 },
    { batch: 'second', rows: 120, held: 100 },
  ])(
    'a locked set shows what others have committed while its $batch batch waited, in order',
    async ({ rows, held }) => {
      await test.client.query(
        `insert into "Account" ("No.", "Balance") select n, 0 from generate_series(11, ${rows}) n`,
      )
      await a.lockTable(place(account))
      await a.get(place(account), [held])
      await b.lockTable(place(account))
      const set = b.openSet(query(account))

      const waiting = (async () => {
        const numbers: unknown[] = []
        for (let row = await set.next(); row !== undefined; row = await set.next()) numbers.push(row.values[0])
        return numbers
      })()
      await untilSomeoneWaits()
      await a.delete(place(account), [held], undefined)
      await a.insert(place(account), [rows + 1, 0, ''], undefined)
      await a.commit()

      const expected = Array.from({ length: rows + 1 }, (_, i) => i + 1).filter((no) => no !== held)
      expect(await waiting).toEqual(expected)
    },
  )

  it.each([
    { end: 'commits', becomes: 'record-exists' },
    { end: 'rolls back', becomes: undefined },
  ])(
    'a locked get does not see a row that is not committed, an insert waits until its session $end',
    async ({ end, becomes }) => {
      await a.insert(place(account), [11, 0, ''], undefined)
      await b.lockTable(place(account))
      expect(await b.get(place(account), [11])).toBeUndefined()

      const inserted = b.insert(place(account), [11, 5, ''], undefined).then(
        () => undefined,
        (error: unknown) => (error as { code: string }).code,
      )
      await untilSomeoneWaits()
      await (end === 'commits' ? a.commit() : a.rollback())

      expect(await inserted).toBe(becomes)
    },
  )

  it('gives up after the lock timeout with the table concerned (case 96)', async () => {
    await write(a, 1)
    b.setLockTimeout(150)
    const started = Date.now()

    await expect(write(b, 1)).rejects.toMatchObject({ code: 'lock-timeout', tableId: 50_010 })

    expect(Date.now() - started).toBeGreaterThanOrEqual(140)
    await b.rollback()
    await a.commit()
    expect(await balance(1)).toBe(1)
  })

  it('takes a lock timeout that changes inside the transaction', async () => {
    await write(a, 1)
    await write(b, 2)
    b.setLockTimeout(50)

    await expect(write(b, 1)).rejects.toMatchObject({ code: 'lock-timeout' })
  })

  it('loses the transaction with a lock timeout: later statements fail the same way until rollback (C-56)', async () => {
    await write(a, 1)
    b.setLockTimeout(50)
    await write(b, 2)
    await expect(write(b, 1)).rejects.toMatchObject({ code: 'lock-timeout' })

    await expect(write(b, 3)).rejects.toMatchObject({ code: 'lock-timeout' })
    await expect(b.commit()).rejects.toMatchObject({ code: 'lock-timeout' })
    expect(b.inTransaction).toBe(true)
    await b.rollback()
    await write(b, 3)
    await b.commit()

    expect([await balance(2), await balance(3)]).toEqual([0, 1])
  })

  it('keeps a guarded transaction over a lock timeout', async () => {
    await write(a, 1)
    b.setLockTimeout(50)
    b.setGuarded(true)
    await write(b, 2)
    await expect(write(b, 1)).rejects.toMatchObject({ code: 'lock-timeout' })
    b.setGuarded(false)
    await write(b, 3)
    await b.commit()

    expect([await balance(1), await balance(2), await balance(3)]).toEqual([0, 1, 1])
  })

  it('makes exactly one victim of a deadlock, and its transaction is lost even when guarded (case 97, C-56)', async () => {
    for (const session of [a, b]) {
      session.setLockTimeout(0)
      session.setGuarded(true)
    }
    await write(a, 1, 5)
    await write(b, 2, 6)

    const outcomes = await Promise.allSettled(
      [write(a, 2, 5), write(b, 1, 6).catch((error: unknown) => b.rollback().then(() => Promise.reject(error)))].map(
        (outcome, i) =>
          i === 0 ? outcome.catch((error: unknown) => a.rollback().then(() => Promise.reject(error))) : outcome,
      ),
    )

    const failed = outcomes.filter((outcome) => outcome.status === 'rejected')
    expect(failed.map((outcome) => outcome.reason.code)).toEqual(['deadlock'])
  })

  it('lets many sessions share few connections', async () => {
    const sessions = Array.from({ length: 40 }, () => test.session())

    await Promise.all(
      sessions.map(async (session, i) => {
        await write(session, (i % 10) + 1, i)
        await session.commit()
        await session.get(place(account), [1])
        await session.close()
      }),
    )

    const { rows } = await test.client.query(
      `select count(*)::int as n from pg_stat_activity where application_name = 'alcove' and datname = current_database()`,
    )
    expect(rows[0].n).toBeLessThanOrEqual(6)
  })

  it('tells when no connection is free', async () => {
    const holders = [a, b, test.session(), test.session()]
    for (const [i, holder] of holders.entries()) await write(holder, i + 1)
    const { events, told } = recordEvents()
    const late = test.store.openSession(events)

    const waiting = late.get(place(account), [9])
    await new Promise((resolve) => setImmediate(resolve))
    expect(told).toEqual(['connectionAwaited'])
    await a.commit()
    await waiting

    for (const holder of holders) await holder.close()
    await late.close()
  })
})

describe('a lost connection', () => {
  it('loses the transaction, and the session goes on after rollback', async () => {
    await write(a, 1)
    await test.client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where state = 'idle in transaction' and datname = current_database()`,
    )

    await expect(write(a, 2)).rejects.toMatchObject({ code: 'connection-lost' })
    await a.rollback()
    await write(a, 3)
    await a.commit()

    expect([await balance(1), await balance(3)]).toEqual([0, 1])
  })

  it('does not end the process when idle connections break', async () => {
    await a.get(place(account), [1])
    await test.client.query(
      `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'alcove' and datname = current_database()`,
    )
    await new Promise((resolve) => setTimeout(resolve, 50))

    expect((await a.get(place(account), [1]))?.values[0]).toBe(1)
  })
})

describe('cancel', () => {
  const cause = (promise: Promise<unknown>) =>
    promise.then(
      () => 'ok',
      (error: { code?: string }) => error.code,
    )

  it('breaks off a wait for a lock that has no timeout at once (C-29, C-56, case 49)', async () => {
    await write(a, 1)
    b.setLockTimeout(0)
    const waiting = cause(write(b, 1, 99))
    await untilSomeoneWaits()
    const started = Date.now()

    await b.cancel()

    expect(await waiting).toBe('canceled')
    expect(Date.now() - started).toBeLessThan(500)
    await b.rollback()
    await a.commit()
    expect(await balance(1)).toBe(1)
  })

  it('breaks off a wait for a connection and leaves the place to the next', async () => {
    const holders = [a, b, test.session(), test.session()]
    for (const [i, holder] of holders.entries()) await write(holder, i + 1)
    const first = test.session()
    const second = test.session()
    const waiting = cause(first.get(place(account), [9]))
    const next = second.get(place(account), [9])

    await first.cancel()

    expect(await waiting).toBe('canceled')
    await a.commit()
    expect((await next)?.values[0]).toBe(9)
    for (const holder of holders) await holder.close()
  })

  it('without anything under way changes nothing', async () => {
    await a.cancel()
    await write(a, 1)
    await a.cancel()
    await a.commit()

    expect(await balance(1)).toBe(1)
  })

  it('never breaks off a commit (C-30)', async () => {
    for (let i = 0; i < 50; i++) {
      await write(a, 1, i)
      const commit = a.commit()
      await a.cancel()
      await commit
      expect(await balance(1)).toBe(i)
    }
  })

  it('never hits the following ROLLBACK or another session, whenever it comes (200 times)', async () => {
    await write(a, 1, 1)
    const outcomes: Record<string, number> = {}
    for (let i = 0; i < 200; i++) {
      const session = test.store.openSession(silent)
      session.setLockTimeout(0)
      await write(session, 2, i)
      const statement = cause(i % 2 === 0 ? write(session, 3, i) : write(session, 1, i))
      await delay(i % 5)
      const canceled = i % 2 === 0 || i % 3 !== 0 ? session.cancel() : delay(3).then(() => session.cancel())
      const outcome = String(await statement)
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
      await session.rollback()
      await canceled
      expect((await b.get(place(account), [2]))?.values[1]).toBe(0)
      await session.close()
    }

    expect(Object.keys(outcomes).toSorted()).toEqual(['canceled', 'ok'])
    expect(outcomes['canceled']).toBeGreaterThanOrEqual(100)
    await a.rollback()
  })

  it('breaks off the batches of a set', async () => {
    const set = b.openSet(query(account))
    await write(a, 1)
    b.setLockTimeout(0)
    await b.lockTable(place(account))
    const waiting = cause(Promise.resolve(set.next()))
    await untilSomeoneWaits()

    await b.cancel()

    expect(await waiting).toBe('canceled')
  })
})

it('breaks off statements that run too long', async () => {
  const strict = await createTestStore([account], { statementTimeoutMs: 100, lockTimeoutMs: 0 })
  await strict.client.query(`insert into "Account" ("No.", "Balance") values (1, 0)`)
  const [first, second] = [strict.session(), strict.session()]
  await write(first, 1)

  await expect(write(second, 1)).rejects.toMatchObject({ code: 'statement-timeout' })
  await strict.close()
})

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => (ms === 0 ? setImmediate(resolve) : setTimeout(resolve, ms)))
}
