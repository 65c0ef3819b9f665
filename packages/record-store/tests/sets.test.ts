import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RecordQuery, RowSet, StoredRow, StoreSession } from '../src/index.ts'
import { code, integer, is, place, query, table, up, down } from './tables.ts'
import { createTestStore, type TestStore } from './test-store.ts'

const line = table(50_001, 'Line', { 'No.': integer, Amount: integer, Name: code(20) }, { keys: [['No.'], ['Amount']] })
const ROWS = 3000

let test: TestStore
let session: StoreSession

beforeAll(async () => {
  test = await createTestStore([line], { maxConnections: 3 })
})
afterAll(() => test.close())
beforeEach(async () => {
  await session?.close()
  await test.client.query('truncate "Line"')
  await test.client.query(
    `insert into "Line" ("No.", "Amount", "Name") select n, n, 'N' || n from generate_series(1, ${ROWS}) n`,
  )
  session = test.session()
})

async function* rowsOf(set: RowSet): AsyncGenerator<StoredRow> {
  for (let row = await set.next(); row !== undefined; row = await set.next()) yield row
}

async function numbers(set: RowSet): Promise<number[]> {
  const all: number[] = []
  for await (const row of rowsOf(set)) all.push(row.values[0] as number)
  return all
}

const oneTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1)
const noThrough = (from: number, to: number): RecordQuery['filters'] => [
  { field: 1, expression: { kind: 'range', from, to } },
]

/** Each reads the same rows, outside of a transaction, inside, and with the table locked. */
const situations = [
  { name: 'outside a transaction', begin: async () => undefined },
  {
    name: 'in a transaction',
    begin: async () => void (await session.insert(place(line), [ROWS + 500, 0, ''], undefined)),
  },
  { name: 'with the table locked', begin: async () => session.lockTable(place(line)) },
]

describe.each(situations)('a set read $name', ({ begin }) => {
  const amounts = query(line, { order: [up(2)], filters: noThrough(1, ROWS) })

  it('delivers all rows once, in both directions and from a seek', async () => {
    await begin()

    expect(await numbers(session.openSet(amounts))).toEqual(oneTo(ROWS))
    expect(await numbers(session.openSet(query(line, { order: [down(2)], filters: noThrough(1, ROWS) })))).toEqual(
      oneTo(ROWS).toReversed(),
    )
    expect(
      await numbers(session.openSet(amounts, { from: [100, 100], inclusive: false, direction: 'backward' })),
    ).toEqual(oneTo(99).toReversed())
    expect(
      await numbers(session.openSet(query(line, { order: [up(2_000_000_001)], filters: noThrough(1, 400) }))),
    ).toEqual(oneTo(400))
    expect(
      await numbers(session.openSet(query(line, { order: [up(3), up(1)], filters: noThrough(1, 99) }))),
    ).toHaveLength(99)
  })

  it('neither repeats nor loses rows when the session moves visited ones (al-language.md 9.2)', async () => {
    await begin()
    const seen: number[] = []

    for await (const row of rowsOf(session.openSet(amounts))) {
      seen.push(row.values[0] as number)
      await session.modify(place(line), row.values.with(1, (row.values[1] as number) + 100_000), row.version)
    }

    expect(seen).toEqual(oneTo(ROWS))
  })

  it('ends although the loop inserts behind every row', async () => {
    await begin()
    let count = 0

    for await (const row of rowsOf(session.openSet(query(line, { order: [up(2)], filters: noThrough(1, 5 * ROWS) })))) {
      if ((row.values[0] as number) > ROWS) continue
      count++
      await session.insert(
        place(line),
        [(row.values[0] as number) + 10_000, (row.values[1] as number) + 10_000, 'COPY'],
        undefined,
      )
    }

    expect(count).toBe(ROWS)
    expect(await session.count(query(line, { filters: [{ field: 3, expression: is('COPY') }] }))).toBe(ROWS)
  })

  it('goes on over commits and renames', async () => {
    await begin()
    const seen: number[] = []

    for await (const row of rowsOf(session.openSet(amounts))) {
      seen.push(row.values[0] as number)
      if (seen.length % 500 === 0)
        await session.rename(
          place(line),
          [row.values[0]],
          row.values.with(0, (row.values[0] as number) + 50_000),
          row.version,
        )
      if (seen.length % 700 === 0) await session.commit()
    }

    expect(seen).toEqual(oneTo(ROWS))
  })

  it('shows rows ahead as the session has changed them, and leaves out those it deleted', async () => {
    await begin()
    const set = session.openSet(amounts)
    const first = await set.next()
    await session.modify(place(line), [2, 2, 'CHANGED'], undefined)
    await session.modify(place(line), [2000, 2000, 'CHANGED'], undefined)
    await session.delete(place(line), [3], undefined)
    await session.delete(place(line), [2001], undefined)

    const rest: StoredRow[] = []
    for await (const row of rowsOf(set)) rest.push(row)

    expect(first?.values[0]).toBe(1)
    expect(rest).toHaveLength(ROWS - 3)
    expect(rest.filter((row) => row.values[2] === 'CHANGED').map((row) => row.values[0])).toEqual([2, 2000])
  })

  it('shows what ModifyAll did to the rows ahead', async () => {
    await begin()
    const set = session.openSet(amounts)
    await set.next()
    await session.modifyAll(query(line), 3, 'ALL')

    for await (const row of rowsOf(set)) expect(row.values[2]).toBe('ALL')
  })

  it('goes on behind a rollback', async () => {
    await begin()
    const set = session.openSet(amounts)
    for (let i = 0; i < 400; i++) await set.next()
    await session.modify(place(line), [401, 99_999, 'X'], undefined)
    for (let i = 0; i < 400; i++) await set.next()
    await session.rollback()

    expect(await numbers(set)).toEqual(oneTo(ROWS).slice(800))
  })
})

it('holds no connection between the batches outside a transaction', async () => {
  const sessions = Array.from({ length: 20 }, () => test.session())
  const sets = sessions.map((one) => one.openSet(query(line)))

  const firsts = await Promise.all(sets.map(async (set) => set.next()))

  expect(firsts.map((row) => row?.values[0])).toEqual(sets.map(() => 1))
  for (const one of sessions) await one.close()
})
