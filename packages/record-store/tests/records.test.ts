import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { StoreSession } from '../src/index.ts'
import {
  code,
  compare,
  decimal,
  down,
  integer,
  is,
  like,
  place,
  query,
  recordEvents,
  table,
  text,
  up,
} from './tables.ts'
import { createTestStore, type TestStore } from './test-store.ts'

const item = table(
  50_000,
  'Item "a`b',
  {
    'No.': code(20),
    Description: text(100),
    'Qty. to Ship': decimal,
    Count: { kind: 'BigInteger' },
    Posted: { kind: 'Boolean' },
    Date: { kind: 'Date' },
    Time: { kind: 'Time' },
    At: { kind: 'DateTime' },
    Took: { kind: 'Duration' },
    Id: { kind: 'Guid' },
    'a"b': { kind: 'Option', members: ['x', 'y'] },
    اسم: text(50),
    xmin: integer,
    $systemId: integer,
  },
  { keys: [['No.'], ['Description', 'Date']] },
)
const line = table(
  50_001,
  'Line',
  { 'Doc. No.': code(20), 'Line No.': integer, Amount: integer },
  { keys: [['Doc. No.', 'Line No.'], ['Amount']] },
)
const entry = table(50_002, 'Entry', { 'Entry No.': integer, Note: text(50) }, { auto: 'Entry No.' })
const unique = table(50_003, 'Unique', { 'No.': integer, Tag: code(10) }, { keys: [['No.'], ['Tag']], unique: [1] })

const ZERO = '00000000-0000-0000-0000-000000000000'
const blankItem = (no: string, description = '') => [no, description, '0', 0n, false, 0, 0, 0, 0, ZERO, 0, '', 0, 0]

let test: TestStore
let session: StoreSession

beforeAll(async () => {
  test = await createTestStore([item, line, entry, unique])
})
afterAll(() => test.close())
beforeEach(async () => {
  await session?.close()
  await test.client.query('truncate "Line", "Entry", "Unique"; delete from "Item ""a`b"')
  session = test.session()
})

describe('values', () => {
  it('come back as they were stored, whatever the names of fields and tables are', async () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e'
    const values = [
      'ÄB-1',
      'Größe % \\ \' "',
      '-12.5',
      9_007_199_254_740_993n,
      true,
      1_480_001,
      43_200_001,
      63_900_000_000_123,
      -5,
      id,
      1,
      'مرحبا',
      -3,
      7,
    ]

    await session.insert(place(item), values, undefined)
    await session.commit()
    const row = await session.get(place(item), ['ÄB-1'])

    expect(row?.values).toEqual(values)
  })

  it.each([0, 1, 86_399_999, 62_135_596_799_999, 62_135_596_800_000, 63_713_520_000_120, 315_537_897_599_999])(
    'keep a DateTime of %d ms exactly',
    async (at) => {
      const values = blankItem('T')
      values[7] = at

      await session.insert(place(item), values, undefined)

      expect((await session.get(place(item), ['T']))?.values[7]).toBe(at)
    },
  )

  it('refuse U+0000, 19 digits before the point and years after 9999 without losing the transaction', async () => {
    await session.insert(place(item), blankItem('A'), undefined)
    const changed = (index: number, value: string | number | bigint) => blankItem('B').with(index, value)

    await expect(session.insert(place(item), changed(1, 'a\0b'), undefined)).rejects.toMatchObject({
      code: 'value-out-of-range',
    })
    await expect(session.insert(place(item), changed(2, '1234567890123456789'), undefined)).rejects.toMatchObject({
      code: 'value-out-of-range',
    })
    await expect(session.insert(place(item), changed(7, 315_537_897_600_000), undefined)).rejects.toMatchObject({
      code: 'value-out-of-range',
    })
    await session.commit()

    expect(await session.count(query(item))).toBe(1)
  })
})

describe('writing', () => {
  it('raises record-exists for a second insert and goes on in the same transaction (case: if Insert() then)', async () => {
    await session.insert(place(item), blankItem('A'), undefined)

    await expect(session.insert(place(item), blankItem('A'), undefined)).rejects.toMatchObject({
      code: 'record-exists',
      tableId: 50_000,
    })
    await session.insert(place(item), blankItem('B'), undefined)
    await session.commit()

    expect(await session.count(query(item))).toBe(2)
  })

  it('raises record-exists for a unique key and for a rename, and goes on', async () => {
    await session.insert(place(unique), [1, 'A'], undefined)
    await session.insert(place(unique), [2, 'B'], undefined)

    await expect(session.insert(place(unique), [3, 'A'], undefined)).rejects.toMatchObject({ code: 'record-exists' })
    await expect(session.modify(place(unique), [2, 'A'], undefined)).rejects.toMatchObject({ code: 'record-exists' })
    await expect(session.rename(place(unique), [2], [1, 'B'], undefined)).rejects.toMatchObject({
      code: 'record-exists',
    })
    await expect(session.modifyAll(query(unique), 2, 'C')).rejects.toMatchObject({ code: 'record-exists' })
    await session.rename(place(unique), [2], [3, 'B'], undefined)
    await session.commit()

    expect((await session.find(query(unique), undefined, 10)).map((row) => row.values)).toEqual([
      [1, 'A'],
      [3, 'B'],
    ])
  })

  it('tells a changed record from a missing one', async () => {
    const { version } = await session.insert(place(item), blankItem('A'), undefined)
    const newer = await session.modify(place(item), blankItem('A', 'new'), version)

    await expect(session.modify(place(item), blankItem('A', 'newer'), version)).rejects.toMatchObject({
      code: 'record-changed',
    })
    await expect(session.delete(place(item), ['A'], version)).rejects.toMatchObject({ code: 'record-changed' })
    await expect(session.modify(place(item), blankItem('B'), version)).rejects.toMatchObject({
      code: 'record-not-found',
    })
    await session.delete(place(item), ['A'], newer)

    expect(await session.isEmpty(query(item))).toBe(true)
    expect(BigInt(newer)).toBeGreaterThan(BigInt(version))
  })

  it('fills AutoIncrement fields left at 0 and keeps given numbers behind', async () => {
    const first = await session.insert(place(entry), [0, 'a'], undefined)
    await session.insert(place(entry), [100, 'b'], undefined)
    const third = await session.insert(place(entry), [0, 'c'], undefined)

    expect(first.values[0]).toBeGreaterThan(0)
    expect(third.values[0]).toBe(101)
    await expect(session.insert(place(entry), [100, 'd'], undefined)).rejects.toMatchObject({ code: 'record-exists' })
  })

  it('keeps a given SystemId and finds rows by it', async () => {
    const id = '0f8fad5b-d9cb-469f-a165-70867728950e'

    await session.insert(place(line), ['A', 1, 5], id)

    expect((await session.getBySystemId(place(line), id))?.values).toEqual(['A', 1, 5])
    expect(await session.getBySystemId(place(line), ZERO)).toBeUndefined()
  })

  it('refuses to write tables kept by the server and does not lock them (C-35)', async () => {
    const active = table(
      2_000_000_110,
      'Active Session',
      { 'Server Instance ID': integer, 'Session ID': integer },
      { keys: [['Server Instance ID', 'Session ID']] },
    )

    await expect(session.insert(place(active), [1, 1], undefined)).rejects.toMatchObject({ code: 'not-writable' })
    await expect(session.deleteAll(query(active))).rejects.toMatchObject({ code: 'not-writable' })
    await session.lockTable(place(active))

    expect(await session.find(query(active), undefined, 1)).toEqual([])
    expect(session.inTransaction).toBe(true)
  })

  it('deletes a row of Active Session at once when its instance no longer runs, and never else (C-41)', async () => {
    const key = ['Server Instance ID', 'Session ID']
    const active = table(2_000_000_110, 'Active Session', { [key[0]!]: integer, [key[1]!]: integer }, { keys: [key] })
    const instance =
      '"Server Instance" ("Server Instance ID", "Server Instance Name", "Server Computer Name", "Last Active", "Status")'
    await test.client.query(`insert into ${instance} values (901, 'up', 'c', now(), 0), (902, 'down', 'c', now(), 2)`)
    for (const id of [901, 902])
      await test.client.query(
        `insert into "Active Session" values ('${ZERO}', ${id}, 1, 'i', 'c', 'u', 0, 'h', now(), 'd', gen_random_uuid())`,
      )

    await expect(session.delete(place(active), [901, 1], undefined)).rejects.toMatchObject({ code: 'not-writable' })
    await session.delete(place(active), [902, 1], undefined)
    await expect(session.delete(place(active), [902, 1], undefined)).rejects.toMatchObject({ code: 'record-not-found' })

    expect(session.inTransaction).toBe(false)
    expect((await session.find(query(active), undefined, 9)).map((row) => row.values)).toEqual([[901, 1]])
  })

  it('rolls back to the last commit and tells what is written until then', async () => {
    await session.insert(place(line), ['A', 1, 5], undefined)
    await session.commit()
    await session.insert(place(line), ['A', 2, 5], undefined)
    await session.modifyAll(query(line), 3, 6)
    expect(session.written).toEqual([{ tableId: 50_001, tableName: 'Line', rows: 3 }])

    await session.rollback()

    expect(session.inTransaction).toBe(false)
    expect(session.written).toEqual([])
    expect((await session.find(query(line), undefined, 9)).map((row) => row.values)).toEqual([['A', 1, 5]])
  })

  it('tells its events in order', async () => {
    const { events, told } = recordEvents()
    const watched = test.store.openSession(events)

    await watched.get(place(line), ['A', 1])
    await watched.insert(place(line), ['A', 1, 5], undefined)
    await watched.commit()
    await watched.close()

    expect(told).toEqual([
      'statementStarted 50001',
      'statementEnded 0',
      'transactionStarted',
      'statementStarted 50001',
      'statementEnded 1',
      'rowsWritten 50001 1',
      'statementStarted 0',
      'statementEnded 0',
      'transactionEnded committed',
    ])
  })
})

describe('filters', () => {
  const rows = [
    ['ALPHA', 'Alpha', '1.5', 10n, true, 2, 1, 1000, 1, ZERO, 0, 'a', 1, 0],
    ['BETA', 'beta 100%', '-2', 20n, false, 4, 2, 2000, 2, ZERO, 1, 'ب', 2, 0],
    ['GAMMA', 'Gämma_x', '0', -5n, false, 5, 3, 3000, 3, ZERO, 1, '', 3, 0],
    ['DELTA', '', '100', 0n, true, 6, 0, 0, 4, ZERO, 0, 'back\\slash', 4, 0],
  ]
  const cases = [
    { name: 'No. = BETA', field: 1, expression: is('BETA'), found: 'BETA' },
    { name: 'No. <> BETA', field: 1, expression: compare('<>', 'BETA'), found: 'ALPHA DELTA GAMMA' },
    { name: 'No. in B..D', field: 1, expression: { kind: 'range', from: 'B', to: 'DZ' }, found: 'BETA DELTA' },
    { name: 'No. from DELTA', field: 1, expression: { kind: 'range', from: 'DELTA' }, found: 'DELTA GAMMA' },
    { name: 'No. up to BETA', field: 1, expression: { kind: 'range', to: 'BETA' }, found: 'ALPHA BETA' },
    { name: 'open range', field: 1, expression: { kind: 'range' }, found: 'ALPHA BETA DELTA GAMMA' },
    {
      name: 'ALPHA|GAMMA',
      field: 1,
      expression: { kind: 'or', terms: [is('ALPHA'), is('GAMMA')] },
      found: 'ALPHA GAMMA',
    },
    { name: 'A*|GAMMA', field: 1, expression: { kind: 'or', terms: [like('A*'), is('GAMMA')] }, found: 'ALPHA GAMMA' },
    {
      name: '>A & <C',
      field: 1,
      expression: { kind: 'and', terms: [compare('>', 'A'), compare('<', 'C')] },
      found: 'ALPHA BETA',
    },
    { name: '?ETA', field: 1, expression: like('?ETA'), found: 'BETA' },
    {
      name: '<>*TA',
      field: 1,
      expression: { kind: 'match', pattern: '*TA', ignoreCase: false, negated: true },
      found: 'ALPHA GAMMA',
    },
    { name: '% is a character', field: 2, expression: like('*0%'), found: 'BETA' },
    { name: '_ is a character', field: 2, expression: like('*a_x'), found: 'GAMMA' },
    { name: 'case matters', field: 2, expression: like('alpha*'), found: '' },
    { name: '@ ignores case and accents', field: 2, expression: like('GAMMA*', true), found: 'GAMMA' },
    { name: '@ without wildcard', field: 2, expression: like('ALPHA', true), found: 'ALPHA' },
    { name: '@ takes brackets for characters', field: 2, expression: like('BETA 100%', true), found: 'BETA' },
    { name: 'a backslash is a character', field: 12, expression: like('*\\s*'), found: 'DELTA' },
    { name: 'Arabic', field: 12, expression: is('ب'), found: 'BETA' },
    { name: `''`, field: 2, expression: is(''), found: 'DELTA' },
    { name: 'Decimal < 1.5', field: 3, expression: compare('<', '1.5'), found: 'BETA GAMMA' },
    { name: 'Decimal = 1.50', field: 3, expression: is('1.50'), found: 'ALPHA' },
    {
      name: 'Decimal 1.5|100',
      field: 3,
      expression: { kind: 'or', terms: [is('1.5'), is('100')] },
      found: 'ALPHA DELTA',
    },
    { name: 'BigInteger >= 10', field: 4, expression: compare('>=', 10n), found: 'ALPHA BETA' },
    { name: 'Boolean', field: 5, expression: is(true), found: 'ALPHA DELTA' },
    {
      name: 'Boolean false|true',
      field: 5,
      expression: { kind: 'or', terms: [is(true), is(false)] },
      found: 'ALPHA BETA DELTA GAMMA',
    },
    { name: 'Date 2..4', field: 6, expression: { kind: 'range', from: 2, to: 4 }, found: 'ALPHA BETA' },
    { name: 'DateTime', field: 8, expression: { kind: 'or', terms: [is(0), is(3000)] }, found: 'DELTA GAMMA' },
    { name: 'Option', field: 11, expression: is(1), found: 'BETA GAMMA' },
    {
      name: 'Guid',
      field: 10,
      expression: { kind: 'or', terms: [is(ZERO), is(ZERO)] },
      found: 'ALPHA BETA DELTA GAMMA',
    },
    {
      name: 'SystemCreatedAt > 0DT',
      field: 2_000_000_001,
      expression: compare('>', 0),
      found: 'ALPHA BETA DELTA GAMMA',
    },
    {
      name: 'a range of a text without key',
      field: 12,
      expression: { kind: 'range', from: 'a', to: 'b' },
      found: 'ALPHA',
    },
    // Upper case stands behind lower case.
    {
      name: 'a range above a text without key',
      field: 12,
      expression: { kind: 'range', from: 'A', to: 'b' },
      found: '',
    },
  ] as const

  beforeEach(async () => {
    for (const row of rows) await session.insert(place(item), row, undefined)
    await session.commit()
  })

  it.each(cases)('$name', async ({ field, expression, found }) => {
    const asked = query(item, { filters: [{ field, expression }] })

    const answer = await session.find(asked, undefined, 100)

    expect(answer.map((row) => row.values[0]).join(' ')).toBe(found)
    expect(await session.count(asked)).toBe(answer.length)
    expect(await session.isEmpty(asked)).toBe(answer.length === 0)
  })

  it('takes any number of different filters over one connection', async () => {
    const beta = query(item, { filters: [{ field: 1, expression: is('BETA') }] })
    for (let terms = 1; terms <= 1200; terms += 2) {
      const expression = {
        kind: 'and',
        terms: Array.from({ length: terms }, (_, i) => compare('<>', `X${i}`)),
      } as const
      expect(await session.count(query(item, { filters: [{ field: 1, expression }] }))).toBe(4)
      if (terms % 100 === 1) expect(await session.count(beta)).toBe(1)
    }

    const { rows } = await test.client.query(
      `select count(*)::int as n from pg_stat_activity where application_name = 'alcove'`,
    )
    expect(rows[0].n).toBeLessThan(10)
  })

  it('joins fields with and, filter group -1 with or', async () => {
    const asked = query(item, {
      filters: [{ field: 5, expression: is(true) }],
      anyOf: [
        { field: 1, expression: is('DELTA') },
        { field: 2, expression: is('beta 100%') },
      ],
    })

    expect((await session.find(asked, undefined, 9)).map((row) => row.values[0])).toEqual(['DELTA'])
    expect(await session.deleteAll(asked)).toBe(1)
    expect(await session.count(query(item))).toBe(3)
  })
})

describe('order', () => {
  beforeEach(async () => {
    const lines = [
      ['b', 1, 5],
      ['A', 2, 5],
      ['B', 2, 1],
      ['a', 1, 9],
      ['', 1, 5],
      ['ä', 1, 5],
    ]
    for (const values of lines) await session.insert(place(line), values, undefined)
    await session.commit()
  })
  const keys = (rows: readonly { values: readonly unknown[] }[]) =>
    rows.map((row) => `${String(row.values[0])}${String(row.values[1])}`).join(' ')

  it('is case-insensitive first, blanks first, accents and case break ties', async () => {
    expect(keys(await session.find(query(line), undefined, 9))).toBe('1 a1 A2 ä1 b1 B2')
  })

  it('is completed by the primary key, which goes down when all fields do', async () => {
    expect(keys(await session.find(query(line, { order: [up(3)] }), undefined, 9))).toBe('B2 1 A2 ä1 b1 a1')
    expect(keys(await session.find(query(line, { order: [down(3)] }), undefined, 9))).toBe('a1 b1 ä1 A2 1 B2')
    expect(keys(await session.find(query(line, { order: [down(3), up(1)] }), undefined, 9))).toBe('a1 1 A2 ä1 b1 B2')
  })

  it.each([
    { order: [up(1), up(2)], from: ['A', 2], inclusive: false, direction: 'forward', found: 'ä1 b1 B2' },
    { order: [up(1), up(2)], from: ['A', 2], inclusive: true, direction: 'forward', found: 'A2 ä1 b1 B2' },
    { order: [up(1), up(2)], from: ['A', 2], inclusive: false, direction: 'backward', found: 'a1 1' },
    { order: [up(1), up(2)], from: undefined, inclusive: false, direction: 'backward', found: 'B2 b1 ä1 A2 a1 1' },
    { order: [down(3), up(1)], from: [5, 'A', 2], inclusive: false, direction: 'forward', found: 'ä1 b1 B2' },
    { order: [down(3), up(1)], from: [5, 'A', 2], inclusive: true, direction: 'backward', found: 'A2 1 a1' },
    { order: [up(2_000_000_000)], from: undefined, inclusive: true, direction: 'forward', found: undefined },
  ] as const)('seeks $direction from $from in order $order', async ({ order, from, inclusive, direction, found }) => {
    const rows = await session.find(query(line, { order }), { from, inclusive, direction }, 99)

    if (found === undefined) expect(rows).toHaveLength(6)
    else expect(keys(rows)).toBe(found)
  })
})
