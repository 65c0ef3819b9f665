import type { FieldMetadata, TableMetadata } from '@alcove/al-abi'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Calculation, FilterExpression, StoredRow, StoreSession } from '../src/index.ts'
import { code, compare, decimal, down, integer, is, like, place, query, table, text, up } from './tables.ts'
import { createTestStore, type TestStore } from './test-store.ts'

const entry = table(
  50_002,
  'Entry',
  { 'Entry No.': integer, Account: code(20), Amount: decimal, Kind: integer, Text: text(30) },
  { keys: [['Entry No.'], ['Account', 'Kind']] },
)
const account: TableMetadata = withFlowFields(
  table(50_001, 'Account "quoted"', { 'No.': code(20), Limit: integer, Totaling: text(80) }),
  ['Balance', decimal],
  ['Entries', integer],
  ['Last Text', text(30)],
  ['Has', { kind: 'Boolean' }],
)
const [BALANCE, ENTRIES, LAST_TEXT, HAS] = [11, 12, 13, 14] as const

const ofAccount = { operator: '=', field: 2, ofRow: 1 } as const
const calculation = (method: Calculation['method'], field: number, parts: Partial<Calculation> = {}): Calculation => ({
  method,
  negated: false,
  place: place(entry),
  field,
  filters: [],
  links: [ofAccount],
  flowFields: [],
  ...parts,
})
const balance = calculation('sum', 3)
const entries = calculation('count', 0)
const lastText = calculation('max', 5)

/** In the order of their keys. */
const accounts = ['A', 'Ä', 'B', 'C', 'D E']
const texts = ['', 'apple', 'Apple', 'Äpfel', 'zebra', 'b']
/** A small repeatable mixture: no random numbers, so that a failure can be run again. */
const rows = Array.from({ length: 97 }, (_, i) => ({
  no: i + 1,
  account: accounts[(i * i + (i % 3)) % 4]!,
  amount: ((i * 37) % 41) - 20,
  kind: (i * 7) % 5,
  text: texts[(i * 5 + (i % 7)) % texts.length]!,
}))

let test: TestStore
let session: StoreSession

beforeAll(async () => {
  test = await createTestStore([entry, account])
  session = test.session()
  for (const [i, no] of accounts.entries())
    await session.insert(place(account), [no, i, no === 'D E' ? 'A|B' : '', '0', 0, '', false], undefined)
  for (const { no, account: of, amount, kind, text: said } of rows)
    await session.insert(place(entry), [no, of, String(amount), kind, said], undefined)
  await session.commit()
})
afterAll(() => test?.close())

const sumOf = (of: string, keeps: (row: (typeof rows)[number]) => boolean = () => true) =>
  rows.filter((row) => row.account === of && keeps(row)).reduce((sum, row) => sum + row.amount, 0)
const countOf = (of: string) => rows.filter((row) => row.account === of).length
const keys = (found: readonly StoredRow[]) => found.map((row) => row.values[0])

describe('calculate', () => {
  it.each(accounts)('computes all methods for %s', async (no) => {
    const filters = [{ field: 2, expression: is(no) }]
    const of = (method: Calculation['method'], field: number, negated = false) =>
      calculation(method, field, { filters, links: [], negated })
    const amounts = rows.filter((row) => row.account === no).map((row) => row.amount)
    const first = rows.find((row) => row.account === no)

    const values = await session.calculate([
      of('sum', 3),
      of('sum', 3, true),
      of('count', 0),
      of('exist', 0),
      of('exist', 0, true),
      of('min', 3),
      of('max', 3),
      of('lookup', 5),
      of('lookup', 4),
    ])

    expect(
      values.map((value) => (typeof value === 'string' && /^-?[\d.]+$/.test(value) ? Number(value) : value)),
    ).toEqual([
      sumOf(no),
      -sumOf(no) + 0,
      amounts.length,
      amounts.length > 0,
      amounts.length === 0,
      amounts.length > 0 ? Math.min(...amounts) : 0,
      amounts.length > 0 ? Math.max(...amounts) : 0,
      first?.text ?? '',
      first?.kind ?? 0,
    ])
  })

  it('takes the average to 20 places', async () => {
    const filters = [{ field: 1, expression: compare('<=', 3) }]
    const [average] = await session.calculate([calculation('average', 4, { filters, links: [] })])

    expect(Number(average)).toBeCloseTo((rows[0]!.kind + rows[1]!.kind + rows[2]!.kind) / 3, 15)
  })

  it('finds the least and greatest text in the order of texts', async () => {
    const of = (method: 'min' | 'max') => calculation(method, 5, { links: [] })

    expect(await session.calculate([of('max')])).toEqual(['zebra'])
    const noBlanks = [{ field: 5, expression: compare('<>', '') }]
    expect(await session.calculate([{ ...of('min'), filters: noBlanks }])).toEqual(['Äpfel'])
  })
})

describe('a filter on a FlowField', () => {
  const flowFields = [
    { field: BALANCE, calculation: balance },
    { field: ENTRIES, calculation: entries },
    { field: LAST_TEXT, calculation: lastText },
    { field: HAS, calculation: calculation('exist', 0, { filters: [{ field: 4, expression: is(3) }] }) },
  ]
  const found = async (field: number, expression: FilterExpression) =>
    keys(await session.find({ ...query(account, { filters: [{ field, expression }] }), flowFields }, undefined, 99))

  it.each([-50, 0, 7, 1000])('holds sums against %d', async (limit) => {
    const filters = [{ field: BALANCE, expression: compare('>', String(limit)) }]
    const expected = accounts.filter((no) => sumOf(no) > limit)

    expect(await found(BALANCE, compare('>', String(limit)))).toEqual(expected)
    expect(await session.count({ ...query(account, { filters }), flowFields })).toBe(expected.length)
    expect(await session.isEmpty({ ...query(account, { filters }), flowFields })).toBe(expected.length === 0)
  })

  it('takes every form of filter', async () => {
    const counts = accounts.map(countOf)

    expect(await found(ENTRIES, { kind: 'range', from: 1, to: 99 })).toHaveLength(counts.filter((n) => n > 0).length)
    expect(await found(ENTRIES, { kind: 'or', terms: [is(0), is(counts[0]!)] })).toEqual(
      expect.arrayContaining(['D E', 'A']),
    )
    expect(await found(LAST_TEXT, like('Z*', true))).toHaveLength(counts.filter((n) => n > 0).length)
    expect(await found(LAST_TEXT, compare('<', 'a'))).toEqual(['D E'])
    expect(await found(HAS, is(false))).toEqual(
      accounts.filter((no) => !rows.some((row) => row.account === no && row.kind === 3)),
    )
  })

  it('orders rows, brings the values along and goes on from any place', async () => {
    const ordered = { ...query(account, { order: [up(BALANCE)] }), flowFields }
    const expected = accounts.toSorted((a, b) => sumOf(a) - sumOf(b))

    const all = await session.find(ordered, undefined, 99)
    expect(all.map((row) => Number(row.values[3]))).toEqual(expected.map((no) => sumOf(no)))
    const from = [all[1]!.values[3], all[1]!.values[0]]
    expect(keys(await session.find(ordered, { from, inclusive: false, direction: 'forward' }, 99))).toEqual(
      keys(all.slice(2)),
    )

    const set = session.openSet({ ...ordered, order: [down(BALANCE)] })
    const walked: StoredRow[] = []
    for (let row = await set.next(); row !== undefined; row = await set.next()) walked.push(row)
    expect(keys(walked)).toEqual(keys(all.toReversed()))
  })

  it('walks many rows in the order of a FlowField inside a transaction, past what the session changes', async () => {
    for (let i = 0; i < 130; i++) {
      await session.insert(place(account), [`M${i}`, i, '', '0', 0, '', false], undefined)
      await session.insert(place(entry), [1000 + i, `M${i}`, String(-i), 0, ''], undefined)
    }
    const many = query(account, { filters: [{ field: 1, expression: like('M*') }], order: [down(BALANCE)] })

    const set = session.openSet({ ...many, flowFields })
    const walked: unknown[] = []
    for (let row = await set.next(); row !== undefined; row = await set.next()) {
      walked.push([row.values[0], Number(row.values[3])])
      // Moves this row behind all others.
      await session.modify(place(entry), [1000 + Number(row.values[1]), row.values[0], '-999', 0, ''], undefined)
      await session.modify(place(account), row.values.with(2, 'seen'), row.version)
    }

    expect(walked).toEqual(Array.from({ length: 130 }, (_, i) => [`M${i}`, 0 - i]))
    await session.rollback()
  })

  it('reads filters out of the rows', async () => {
    const link = {
      operator: 'filters',
      ofRow: 3,
      texts: [
        { text: '', conditions: [], links: [ofAccount] },
        { text: 'A|B', conditions: [{ field: 2, expression: { kind: 'or', terms: [is('A'), is('B')] } }], links: [] },
      ],
    } as const
    const total = { field: BALANCE, calculation: { ...balance, links: [link] } }

    const [row] = await session.find(
      {
        ...query(account, { filters: [{ field: 1, expression: is('D E') }], order: [up(BALANCE)] }),
        flowFields: [total],
      },
      undefined,
      1,
    )
    expect(Number(row!.values[3])).toBe(sumOf('A') + sumOf('B'))
  })

  it('follows a FlowField inside of another', async () => {
    const kindsUpToLimit = calculation('count', 0, {
      links: [ofAccount, { operator: '<=', field: 4, ofRow: 2 }],
    })
    const nested = {
      field: ENTRIES,
      calculation: calculation('count', 0, {
        place: place(account),
        links: [{ operator: '=', field: 1, ofRow: 1 }],
        filters: [{ field: HAS, expression: is(true) }],
        flowFields: [flowFields[3]!],
      }),
    }
    const one = { ...query(account, { filters: [{ field: ENTRIES, expression: is(1) }] }), flowFields: [nested] }

    expect(await session.count(one)).toBe(
      accounts.filter((no) => rows.some((row) => row.account === no && row.kind === 3)).length,
    )
    const upTo = {
      ...query(account, { order: [up(ENTRIES)] }),
      flowFields: [{ field: ENTRIES, calculation: kindsUpToLimit }],
    }
    const found = await session.find(upTo, undefined, 99)
    expect(Object.fromEntries(found.map((row) => [row.values[0], row.values[4]]))).toEqual(
      Object.fromEntries(
        accounts.map((no, limit) => [no, rows.filter((row) => row.account === no && row.kind <= limit).length]),
      ),
    )
  })

  it('changes and deletes the rows it finds', async () => {
    const rich = { ...query(account, { filters: [{ field: ENTRIES, expression: is(0) }] }), flowFields }

    expect(await session.modifyAll(rich, 2, 77)).toBe(1)
    expect(await session.deleteAll(rich)).toBe(1)
    await session.rollback()
  })
})

it('sums fields over the rows of a query', async () => {
  const filters = [{ field: 2, expression: is('A') }]

  const [amount, kind] = await session.sums(query(entry, { filters }), [3, 4])

  expect([Number(amount), Number(kind)]).toEqual([
    sumOf('A'),
    rows.filter((row) => row.account === 'A').reduce((sum, row) => sum + row.kind, 0),
  ])
  expect(await session.sums(query(entry, { filters: [{ field: 2, expression: is('NONE') }] }), [3])).toEqual(['0'])
})

it('finds the rows of an account by the index of its key', async () => {
  await test.client.query('set enable_seqscan = off')
  const { rows: plan } = await test.client.query(
    `explain select count(*) from "Entry" where "$sort$Account" = 'a' and "Account" = 'A'`,
  )

  expect(JSON.stringify(plan)).toContain('Index')
})

function withFlowFields(
  metadata: TableMetadata,
  ...added: readonly (readonly [string, FieldMetadata['type']])[]
): TableMetadata {
  const fields = added.map(([name, type], i): FieldMetadata => ({
    ...metadata.fields[0]!,
    no: 11 + i,
    name,
    caption: name,
    type,
    fieldClass: 'FlowField',
  }))
  return { ...metadata, fields: [...metadata.fields, ...fields] }
}
