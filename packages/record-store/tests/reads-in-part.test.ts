import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { RecordQuery, RowSet, StoreSession, TablePlace } from '../src/index.ts'
import { code, integer, place, table, text, up } from './tables.ts'
import { createTestStore, type TestStore } from './test-store.ts'

const item = table(50_001, 'Item', { 'No.': code(20), Name: text(20), Size: integer, Note: text(20) })
const ROWS = 700

let test: TestStore
let session: StoreSession

beforeAll(async () => {
  test = await createTestStore([item], { maxConnections: 3 })
})
afterAll(() => test.close())
beforeEach(async () => {
  await session?.close()
  session = test.session()
  await session.deleteAll({ place: place(item), filters: [], anyOf: [], order: [] })
  for (let n = 1; n <= ROWS; n++) await session.insert(place(item), [number(n), `N${n}`, n, `note ${n}`], undefined)
  await session.commit()
})

const number = (n: number) => `I${String(n).padStart(4, '0')}`
const withFields = (...fields: number[]): TablePlace => ({ ...place(item), fields })
const inPart = (...fields: number[]): RecordQuery => ({
  place: withFields(...fields),
  filters: [],
  anyOf: [],
  order: [up(1)],
})

async function valuesOf(set: RowSet, each: (n: number) => void = () => undefined): Promise<unknown[][]> {
  const all: unknown[][] = []
  for (let row = await set.next(); row !== undefined; row = await set.next()) {
    all.push(row.values)
    each(all.length)
  }
  return all
}

describe('a read of some fields', () => {
  it('brings them and the primary key', async () => {
    const row = await session.get(withFields(3), [number(7)])

    expect(row?.values).toEqual([number(7), undefined, 7, undefined])
    expect(await session.getBySystemId(withFields(), row!.systemId)).toMatchObject({
      values: [number(7), undefined, undefined, undefined],
      version: row!.version,
    })
    expect(await session.find(inPart(2), undefined, 1)).toMatchObject([
      { values: [number(1), 'N1', undefined, undefined] },
    ])
  })

  it('is written back without the others', async () => {
    const row = (await session.get(withFields(3), [number(7)]))!

    await session.modify(withFields(3), [number(7), undefined, 70, undefined], row.version)

    expect((await session.get(place(item), [number(7)]))?.values).toEqual([number(7), 'N7', 70, 'note 7'])
  })
})

describe.each([
  { where: 'outside a transaction', begin: async () => undefined },
  { where: 'with locks', begin: async () => session.lockTable(place(item)) },
  {
    where: 'in a transaction without locks',
    begin: async () => void (await session.modify(place(item), [number(1), 'N1', 1, 'note 1'], undefined)),
  },
])('a set read in part $where', ({ begin }) => {
  it('can be widened on the way', async () => {
    await begin()
    const set = session.openSet(inPart(2))

    // In the first batch and in the second, of three: what follows comes from a set that was opened before.
    const rows = await valuesOf(set, (n) => {
      if (n === 3) set.widen([3])
      if (n === 200) set.widen(undefined)
    })

    const expected = rows.map((_, i) => [
      number(i + 1),
      `N${i + 1}`,
      i < 3 ? undefined : i + 1,
      i < 200 ? undefined : `note ${i + 1}`,
    ])
    expect(rows).toHaveLength(ROWS)
    expect(rows).toEqual(expected)
  })
})
