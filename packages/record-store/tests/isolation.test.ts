import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { StoreSession } from '../src/index.ts'
import { integer, is, place, query, table, text } from './tables.ts'
import { createTestStore, type TestStore } from './test-store.ts'

const item = table(50_020, 'Isolated Item', { 'No.': integer, Stock: integer, Name: text(30) })

let test: TestStore
let session: StoreSession

beforeAll(async () => {
  test = await createTestStore([item], { maxConnections: 4 })
})
afterAll(() => test.close())
beforeEach(async () => {
  await session?.close()
  await test.client.query('truncate "Isolated Item"')
  session = test.session()
})

const insert = (no: number) => session.insert(place(item), [no, 0, ''], undefined)
const numbers = async (from: StoreSession = session) =>
  (await from.find(query(item), undefined, 100)).map((row) => row.values[0])
const countForOthers = async () =>
  (await test.client.query<{ count: number }>('select count(*)::int as count from "Isolated Item"')).rows[0]?.count

it('commits nothing for good: others see nothing, and its end undoes all', async () => {
  await session.beginIsolation()
  await insert(1)
  await session.commit()
  await insert(2)

  expect(await numbers()).toEqual([1, 2])
  expect(await countForOthers()).toBe(0)
  await session.commit()
  await session.endIsolation()

  expect(await numbers()).toEqual([])
  expect(session.inTransaction).toBe(false)
})

it('goes back to the last commit, as without isolation', async () => {
  await session.beginIsolation()
  await insert(1)
  expect(session.inTransaction).toBe(true)
  await session.commit()
  expect(session.inTransaction).toBe(false)
  await insert(2)
  await session.rollback()

  expect(session.inTransaction).toBe(false)
  expect(await numbers()).toEqual([1])
  await insert(3)
  await session.commit()
  await session.rollback()
  expect(await numbers()).toEqual([1, 3])
})

it('nests: an inner level undoes its own commits only', async () => {
  await session.beginIsolation()
  await insert(1)
  await session.commit()
  await session.beginIsolation()
  await insert(2)
  await session.commit()
  await insert(3)
  await session.endIsolation()

  expect(await numbers()).toEqual([1])
  await insert(4)
  await session.rollback()
  expect(await numbers()).toEqual([1])
  await session.endIsolation()
  expect(await numbers()).toEqual([])
  await insert(5)
  await session.commit()
  expect(await countForOthers()).toBe(1)
})

it('goes on after a failed statement, in and outside of a transaction', async () => {
  await session.beginIsolation()
  await insert(1)
  await session.commit()

  await insert(2)
  const tooLarge = 2 ** 40
  await expect(insert(tooLarge)).rejects.toMatchObject({ code: 'value-out-of-range' })
  await session.rollback()
  await expect(session.get(place(item), [tooLarge])).rejects.toMatchObject({ code: 'value-out-of-range' })

  expect(await numbers()).toEqual([1])
})

it('keeps sets readable across commits and rollbacks', async () => {
  await session.beginIsolation()
  for (let no = 1; no <= 120; no++) await insert(no)
  await session.commit()

  const seen: unknown[] = []
  const set = session.openSet(query(item))
  for (let row = await set.next(); row; row = await set.next()) {
    seen.push(row.values[0])
    await session.modify(place(item), [row.values[0], 1, ''], undefined)
    if (seen.length % 40 === 0) await session.commit()
    if (seen.length % 55 === 0) await session.rollback()
  }

  expect(seen).toHaveLength(120)
  expect(new Set(seen).size).toBe(120)
})

it('lets other sessions wait for its locks until it ends', async () => {
  await insert(1)
  await session.commit()
  await session.beginIsolation()
  await session.modify(place(item), [1, 5, ''], undefined)
  await session.commit()
  const other = test.session()
  other.setLockTimeout(50)

  await expect(other.modify(place(item), [1, 6, ''], undefined)).rejects.toMatchObject({ code: 'lock-timeout' })
  await other.rollback()
  await session.endIsolation()
  await other.modify(place(item), [1, 7, ''], undefined)
  await other.commit()

  expect((await session.get(place(item), [1]))?.values[1]).toBe(7)
  await other.close()
})

it('keeps a lock timeout that was set before a commit', async () => {
  await session.beginIsolation()
  session.setLockTimeout(70)
  await insert(1)
  await session.commit()
  session.setLockTimeout(10_000)
  await insert(2)
  await session.rollback()
  session.setLockTimeout(70)
  const holder = test.session()
  await holder.insert(place(item), [9, 0, ''], undefined)

  await expect(insert(9)).rejects.toMatchObject({ code: 'lock-timeout' })
  await holder.close()
})

it('says that its work is lost when the connection is', async () => {
  await session.beginIsolation()
  await insert(1)
  await session.commit()
  await test.client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
  )
  await expect(numbers()).rejects.toMatchObject({ code: 'connection-lost' })
  await expect(insert(2)).rejects.toMatchObject({ code: 'connection-lost' })
  await session.rollback()
  await session.endIsolation()

  await insert(3)
  await session.commit()
  expect(await session.count(query(item, { filters: [{ field: 1, expression: is(3) }] }))).toBe(1)
})

it('is undone when the session closes in the middle of it', async () => {
  await session.beginIsolation()
  await insert(1)
  await session.commit()
  await session.beginIsolation()
  await insert(2)
  await session.close()

  expect(await countForOthers()).toBe(0)
  session = test.session()
})
