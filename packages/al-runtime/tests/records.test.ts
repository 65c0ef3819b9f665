import { platformTableIds } from '@alcove/al-abi'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { type AlRecord, createRecord } from '../src/records/al-record.ts'
import { recordOfSnapshot } from '../src/records/snapshot.ts'
import { snapshotOfRecord } from '../src/records/snapshot-of-record.ts'
import type { AlSession } from '../src/session/al-session.ts'
import { startDatabase, type TestDatabase } from './support/database.ts'
import { any, code, dec, decimal, field, get, integer, rec, set, table, text } from './support/records.ts'

const ITEM = 50_100
const LINE = 50_101
const ENTRY = 50_102
const NO = 1
const NAME = 2
const AMOUNT = 3

const tables = [
  table(
    ITEM,
    'Item',
    [field(NO, 'No.', code(10)), field(NAME, 'Name', text(30)), field(AMOUNT, 'Amount', decimal)],
    [[NO], [NAME]],
  ),
  table(
    LINE,
    'Sales Line',
    [
      field(1, 'Document No.', code(10)),
      field(2, 'Line No.', integer),
      field(3, 'Item No.', code(10), {
        relation: { validate: true, branches: [{ conditions: [], tableId: ITEM, fieldNo: NO, where: [] }] },
      }),
    ],
    [[1, 2]],
  ),
  table(ENTRY, 'Entry', [field(1, 'Entry No.', integer, { autoIncrement: true }), field(2, 'Text', text(20))]),
]

let database: TestDatabase
let s: AlSession
let other: AlSession

beforeAll(async () => {
  database = await startDatabase(tables)
  s = database.session()
  other = database.session()
})

afterAll(() => database.close())

beforeEach(async () => {
  await s.rollback()
  await other.rollback()
  for (const { id } of tables) await rec.DeleteAll(s, createRecord(s, id, false))
  await s.commit()
})

async function insertItems(...rows: readonly (readonly [string, string])[]): Promise<AlRecord> {
  const item = createRecord(s, ITEM, false)
  for (const [no, name] of rows)
    await rec.Insert(s, set(item, { [NO]: no, [NAME]: name, [AMOUNT]: dec('1.25') }), false)
  await s.commit()
  return createRecord(s, ITEM, false)
}

async function numbers(record: AlRecord, each?: () => unknown): Promise<unknown[]> {
  const found: unknown[] = []
  if (!(await rec.FindSet(record.s, record, true))) return found
  do {
    found.push(get(record, NO))
    await each?.()
  } while ((await rec.Next(record.s, record)) !== 0)
  return found
}

describe('reading', () => {
  it('gets what was written, with its exact decimals', async () => {
    const item = await insertItems(['A', 'Anna'])

    expect(await rec.Get(s, item, true, [any('a')])).toBe(true)
    expect([get(item, NAME), String(get(item, AMOUNT))]).toEqual(['Anna', '1.25'])
    expect(await rec.GetBySystemId(s, createRecord(s, ITEM, false), true, item.systemId)).toBe(true)
  })

  it('sorts, filters and counts in the database as in memory', async () => {
    const item = await insertItems(['C', 'apple'], ['A', 'Pear'], ['B', 'banana'], ['D', 'Äpfel'])
    rec.SetCurrentKey(s, item, false, [NAME])
    expect(await numbers(item)).toEqual(['D', 'C', 'B', 'A'])

    rec.Ascending(s, item, false)
    rec.SetFilter(s, item, NAME, '@*p*')
    expect(await numbers(item)).toEqual(['A', 'C', 'D'])
    expect(await rec.Count(s, item)).toBe(3)
    rec.SetFilter(s, item, AMOUNT, '<>1.25')
    expect(await rec.IsEmpty(s, item)).toBe(true)
  })

  it('raises the texts of al-language.md 8.2', async () => {
    const item = createRecord(s, ITEM, false)
    await expect(rec.FindFirst(s, item, false)).rejects.toThrow('The Item table is empty.')
    await expect(rec.Get(s, item, false, [any('X')])).rejects.toThrow(
      "The Item does not exist. Identification fields and values: No.='X'",
    )
    rec.SetRange(s, item, NAME, any('b'), any('c'))
    await expect(rec.FindLast(s, item, false)).rejects.toThrow(
      'There is no Item within the filter.\nFilters: Name: b..c',
    )
  })

  it('moves several rows at once, in both directions', async () => {
    const item = await insertItems(['A', ''], ['B', ''], ['C', ''], ['D', ''])
    await rec.FindFirst(s, item, false)
    expect(await rec.Next(s, item, 2)).toBe(2)
    expect(await rec.Next(s, item, 5)).toBe(1)
    expect(get(item, NO)).toBe('D')
    expect(await rec.Next(s, item)).toBe(0)
    expect(await rec.Next(s, item, -9)).toBe(-3)
    expect(get(item, NO)).toBe('A')
  })

  it('walks backward from FindLast', async () => {
    const item = await insertItems(['A', ''], ['B', ''], ['C', ''])
    const found: unknown[] = []
    await rec.FindLast(s, item, false)
    do found.push(get(item, NO))
    while ((await rec.Next(s, item, -1)) !== 0)
    expect(found).toEqual(['C', 'B', 'A'])
  })

  it.each([
    { which: '=', from: 'B', to: 'B' },
    { which: '=>', from: 'BB', to: 'C' },
    { which: '=<', from: 'BB', to: 'B' },
    { which: '<', from: 'A', to: undefined },
  ])("finds with Find('$which') from $from", async ({ which, from, to }) => {
    const item = set(await insertItems(['A', ''], ['B', ''], ['C', '']), { [NO]: from })
    expect(await rec.Find(s, item, true, which)).toBe(to !== undefined)
    expect(get(item, NO)).toBe(to ?? from)
  })
})

describe('a FindSet loop', () => {
  it('keeps its row list while another variable changes the sort field', async () => {
    const item = await insertItems(['A', 'a'], ['B', 'b'], ['C', 'c'])
    const writer = createRecord(s, ITEM, false)
    rec.SetCurrentKey(s, item, false, [NAME])

    const seen = await numbers(item, async () => {
      await rec.Get(s, writer, false, [any(String(get(item, NO)))])
      await rec.Modify(s, set(writer, { [NAME]: `z${String(get(item, NAME))}` }), false)
    })

    expect(seen).toEqual(['A', 'B', 'C'])
  })

  it('goes on from the new place when the loop variable moves itself', async () => {
    const item = await insertItems(['A', 'a'], ['B', 'b'], ['C', 'c'])
    rec.SetCurrentKey(s, item, false, [NAME])
    await rec.FindSet(s, item, false)

    await rec.Modify(s, set(item, { [NAME]: 'bz' }), false)

    expect(await rec.Next(s, item)).toBe(1)
    expect(get(item, NO)).toBe('C')
  })

  it('may delete the current row (trap 7) and insert into the table (trap 8)', async () => {
    const item = await insertItems(['A', ''], ['B', ''], ['C', ''])
    const added = createRecord(s, ITEM, false)

    const seen = await numbers(item, async () => {
      await rec.Insert(s, set(added, { [NO]: `Z${String(get(item, NO))}` }), true)
      await rec.Delete(s, item, false)
    })

    expect(seen.slice(0, 3)).toEqual(['A', 'B', 'C'])
  })

  it('reads a large set whole', async () => {
    const entry = createRecord(s, ENTRY, false)
    for (let i = 0; i < 1500; i++) await rec.Insert(s, set(entry, { 1: 0, 2: 'x' }), false)
    let count = 0
    for (let more = await rec.FindSet(s, entry, true); more; more = (await rec.Next(s, entry)) !== 0) count++
    expect(count).toBe(1500)
  })
})

describe('writing', () => {
  it('refuses a key that exists and a row that does not', async () => {
    const item = await insertItems(['A', ''])
    set(item, { [NO]: 'A' })
    expect(await rec.Insert(s, item, true)).toBe(false)
    await expect(rec.Insert(s, item, false)).rejects.toThrow(
      "The record in table Item already exists. Identification fields and values: No.='A'",
    )
    set(item, { [NO]: 'X' })
    expect(await rec.Modify(s, item, true)).toBe(false)
    await expect(rec.Delete(s, item, false)).rejects.toThrow(
      "The Item does not exist. Identification fields and values: No.='X'",
    )
  })

  it('numbers AutoIncrement fields and keeps the number in the variable', async () => {
    const entry = createRecord(s, ENTRY, false)
    await rec.Insert(s, entry, false)
    const first = get(entry, 1) as number
    expect(first).toBeGreaterThan(0)
    expect(await rec.Insert(s, entry, true)).toBe(false)
    await rec.Insert(s, set(entry, { 1: 0 }), false)
    expect(get(entry, 1)).toBe(first + 1)
  })

  it('lets the last of two variables win within a transaction (trap 9)', async () => {
    const first = await insertItems(['A', 'old'])
    const second = createRecord(s, ITEM, false)
    await rec.Get(s, first, false, [any('A')])
    await rec.Get(s, second, false, [any('A')])

    await rec.Modify(s, set(first, { [NAME]: 'first' }), false)
    await rec.Modify(s, set(second, { [NAME]: 'second' }), false)
    await rec.Modify(s, set(first, { [NAME]: 'first again' }), false)
    await s.commit()

    await expect(rec.Modify(s, set(second, { [NAME]: 'stale' }), false)).rejects.toThrow('changed by another user')
  })

  it('notices what another session has changed since', async () => {
    const mine = await insertItems(['A', 'old'])
    const theirs = createRecord(other, ITEM, false)
    await rec.Get(s, mine, false, [any('A')])
    await rec.Get(other, theirs, false, [any('A')])
    await rec.Modify(other, set(theirs, { [NAME]: 'theirs' }), false)
    await other.commit()

    await expect(rec.Modify(s, set(mine, { [NAME]: 'mine' }), true)).rejects.toMatchObject({ code: 'DB:RecordChanged' })
  })

  it('renames a record and what points at it', async () => {
    const item = await insertItems(['A', 'Anna'], ['B', ''])
    const line = createRecord(s, LINE, false)
    await rec.Insert(s, set(line, { 1: 'D1', 2: 1, 3: 'A' }), false)
    await rec.Get(s, item, false, [any('A')])

    expect(await rec.Rename(s, item, true, [any('B')])).toBe(false)
    expect(get(item, NO)).toBe('A')
    await rec.Rename(s, item, false, [any('Z')])

    await rec.FindFirst(s, line, false)
    expect(get(line, 3)).toBe('Z')
    expect(await rec.Get(s, item, true, [any('Z')])).toBe(true)
    expect(get(item, NAME)).toBe('Anna')
  })

  it('validates a relation', async () => {
    await insertItems(['A', ''])
    const line = createRecord(s, LINE, false)

    await rec.Validate(s, line, 3, any('A'))
    await rec.Validate(s, line, 3, any(''))
    await expect(rec.Validate(s, line, 3, any('X'))).rejects.toThrow(
      'The field Item No. of table Sales Line contains a value (X) that cannot be found in the related table (Item).',
    )
  })

  it('names the table that a lock is waited for in vain', async () => {
    const mine = await insertItems(['A', ''])
    const theirs = createRecord(other, ITEM, false)
    await rec.LockTable(other, theirs)
    await rec.Get(other, theirs, false, [any('A')])
    await rec.Get(s, mine, false, [any('A')])

    await expect(rec.Modify(s, mine, false)).rejects.toMatchObject({
      code: 'DB:LockTimeout',
      message:
        'The operation could not complete because a record in the Item table was locked by another user. Please retry the activity.',
    })
  })

  it('does not lock without waiting', () => {
    expect(() => rec.LockTable(s, createRecord(s, ITEM, false), false)).toThrow(
      'The request to lock the Item table with a Wait parameter of FALSE is not supported.',
    )
  })
})

describe("the server's tables", () => {
  it('are read, but not written (C-41)', async () => {
    const active = createRecord(s, platformTableIds.activeSession, false)
    expect(await rec.Count(s, active)).toBe(0)
    await expect(rec.Insert(s, active, false)).rejects.toThrow(
      'The table Active Session is maintained by the server and cannot be changed.',
    )
    await rec.LockTable(s, active)
    expect(s.host.store.inTransaction).toBe(false)
  })

  it('show one row of Session: the own one (4.4)', () => {
    const own = createRecord(s, platformTableIds.session, false)
    expect(rec.FindFirst(s, own, false)).toBe(true)
    expect([get(own, 1), get(own, 3)]).toEqual([s.host.identity.number, true])
    expect(rec.Count(s, own)).toBe(1)
    expect(() => rec.DeleteAll(s, own)).toThrow('maintained by the server')
  })
})

describe('a record handed to another session', () => {
  it('takes values, filters, key and the temporary flag along (C-6)', () => {
    const item = set(createRecord(s, ITEM, true), { [NO]: 'A', [NAME]: 'Anna', [AMOUNT]: dec('2.5') })
    rec.SetFilter(s, item, AMOUNT, '>1.5')
    rec.SetCurrentKey(s, item, false, [NAME])

    const copy = recordOfSnapshot(other, structuredClone(snapshotOfRecord(item)))

    expect([get(copy, NO), String(get(copy, AMOUNT)), get(copy.x, NAME)]).toEqual(['A', '2.5', 'Anna'])
    expect([rec.GetFilters(other, copy), rec.CurrentKey(other, copy), rec.IsTemporary(other, copy)]).toEqual([
      'Amount: >1.5',
      'Name',
      true,
    ])
    expect(rec.Count(other, copy)).toBe(1)
  })
})
