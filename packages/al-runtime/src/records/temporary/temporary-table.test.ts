import { describe, expect, it } from 'vitest'
import {
  any,
  code,
  field,
  get,
  integer,
  memory as rec,
  memorySession,
  set,
  table,
} from '../../../tests/support/records.ts'
import { compareTexts } from '../../values/collation.ts'
import { type AlRecord, createRecord } from '../al-record.ts'

const CODE = 1
const NO = 2
const GROUP = 3
const line = table(
  50_103,
  'Line',
  [field(CODE, 'Code', code(20)), field(NO, 'No.', integer), field(GROUP, 'Group', integer)],
  [[CODE, NO]],
)
const s = memorySession([line])

interface Row {
  readonly code: string
  readonly no: number
  readonly group: number
}

/** Not all of them plain, some alike but for case or accents. */
const codes = ['', 'A', 'Ä', 'AB', 'Ö-1', 'O-1', 'Z', 'É', '10', '9', 'Ñ']
const byKey = (a: Row, b: Row) => compareTexts(a.code, b.code) || a.no - b.no
const byGroup = (a: Row, b: Row) => a.group - b.group || byKey(a, b)
const keyOf = (row: Row) => `${row.code} ${row.no}`

/** Numbers that look random and are the same in each run. */
function dice(): (sides: number) => number {
  let seed = 7
  return (sides) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * sides)
  }
}

function fill(record: AlRecord, { code: text, no, group }: Row): AlRecord {
  return set(record, { [CODE]: text, [NO]: no, [GROUP]: group })
}

function walked(record: AlRecord): Row[] {
  const found: Row[] = []
  for (let more = rec.FindSet(s, record, true); more; more = rec.Next(s, record) !== 0)
    found.push({
      code: get(record, CODE) as string,
      no: get(record, NO) as number,
      group: get(record, GROUP) as number,
    })
  return found
}

describe('a temporary table', () => {
  it.each([
    { way: 'in order', keyOfRow: (i: number) => ({ code: 'A', no: i }) },
    { way: 'backward', keyOfRow: (i: number) => ({ code: 'A', no: 20_000 - i }) },
    { way: 'by steps of 10,000', keyOfRow: (i: number) => ({ code: 'A', no: 10_000 * i }) },
    { way: 'at random', keyOfRow: (i: number) => ({ code: codes[i % codes.length]!, no: (i * 7919) % 20_011 }) },
  ])('finds each of 3,000 rows that came $way, and walks them in order', ({ keyOfRow }) => {
    const record = createRecord(s, line.id, true)
    const rows = Array.from({ length: 3000 }, (_, i) => ({ ...keyOfRow(i), group: i % 7 }))

    const inserted = rows.filter((row) => rec.Insert(s, fill(record, row), true))
    const found = rows.filter(
      ({ code: text, no, group }) =>
        rec.Get(s, record, true, [any(text), any(no)]) && get(record, GROUP) === group && !rec.Insert(s, record, true),
    )

    expect([inserted.length, found.length]).toEqual([rows.length, rows.length])
    expect(rec.Get(s, record, true, [any('A'), any(-1)])).toBe(false)
    expect(walked(record)).toEqual(rows.toSorted(byKey))
    rec.SetCurrentKey(s, record, false, [GROUP])
    expect(walked(record)).toEqual(rows.toSorted(byGroup))
    rec.Ascending(s, record, false)
    expect(walked(record)).toEqual(rows.toSorted(byGroup).toReversed())
  })

  it('keeps its rows, their keys and their orders through 20,000 changes', () => {
    const roll = dice()
    const record = createRecord(s, line.id, true)
    const other = createRecord(s, line.id, true)
    rec.Copy(s, other, record, true)
    rec.SetCurrentKey(s, other, false, [GROUP])
    const rows = new Map<string, Row>()
    const wrong: number[] = []
    for (let change = 0; change < 20_000; change++) {
      const row = { code: codes[roll(codes.length)]!, no: roll(120), group: roll(9) }
      const known = rows.has(keyOf(row))
      // In turn the table grows and shrinks.
      const isGrowing = change % 4000 < 2000
      if (roll(10) === 0) {
        if (rec.Modify(s, fill(record, row), true) !== known) wrong.push(change)
        if (known) rows.set(keyOf(row), row)
      } else if (isGrowing) {
        if (rec.Insert(s, fill(record, row), true) === known) wrong.push(change)
        if (!known) rows.set(keyOf(row), row)
      } else if (rec.Delete(s, fill(record, row), true) !== rows.delete(keyOf(row))) wrong.push(change)
      if (change % 1000 !== 999) continue
      expect(walked(record)).toEqual([...rows.values()].toSorted(byKey))
      expect(walked(other)).toEqual([...rows.values()].toSorted(byGroup))
    }
    expect(wrong).toEqual([])
  })

  it.each(['+', '-'])(
    "empties itself by Find('%s') and Delete without looking at dead rows again and again",
    (which) => {
      const record = createRecord(s, line.id, true)
      for (let no = 1; no <= 20_000; no++) rec.Insert(s, fill(record, { code: 'A', no, group: 0 }), false)
      const deleted: unknown[] = []
      while (rec.Find(s, record, true, which)) {
        deleted.push(get(record, NO))
        rec.Delete(s, record, false)
      }

      const all = Array.from({ length: 20_000 }, (_, i) => i + 1)
      expect(deleted).toEqual(which === '-' ? all : all.toReversed())
      expect(rec.Count(s, record)).toBe(0)
    },
  )

  it('may be changed in the order it is walked in: rows that move ahead come again, the others once', () => {
    const record = createRecord(s, line.id, true)
    for (let no = 1; no <= 3000; no++) rec.Insert(s, fill(record, { code: 'A', no, group: no % 10 }), false)
    rec.SetCurrentKey(s, record, false, [GROUP])
    const seen: number[] = []
    rec.FindSet(s, record, false)
    do {
      seen.push(get(record, NO) as number)
      if (get(record, GROUP) === 3) rec.Modify(s, set(record, { [GROUP]: 100 }), false)
    } while (rec.Next(s, record) !== 0)

    // The variable itself moved to group 100 with its first row of group 3, and goes on from there.
    expect(seen.slice(0, 902).filter((no) => no % 10 < 3)).toHaveLength(900)
    expect(seen).toHaveLength(901)
  })

  it('moves rows that get another key from ModifyAll, unless one has it', () => {
    const record = createRecord(s, line.id, true)
    for (const no of [1, 2, 3]) rec.Insert(s, fill(record, { code: 'A', no, group: 0 }), false)

    rec.ModifyAll(s, record, CODE, any('B'))
    expect(walked(record).map(keyOf)).toEqual(['B 1', 'B 2', 'B 3'])
    expect(rec.Get(s, record, true, [any('B'), any(2)])).toBe(true)
    expect(rec.Get(s, record, true, [any('A'), any(2)])).toBe(false)
    expect(() => rec.ModifyAll(s, record, NO, any(2))).toThrow(
      "The record in table Line already exists. Identification fields and values: Code='B',No.='2'",
    )
  })

  it('finds rows by SystemId before and after they change', () => {
    const record = createRecord(s, line.id, true)
    const ids: string[] = []
    for (let no = 0; no < 100; no++) {
      rec.Insert(s, fill(record, { code: 'A', no, group: 0 }), false)
      ids.push(record.systemId)
    }
    expect(rec.GetBySystemId(s, record, true, ids[40]!)).toBe(true)
    rec.Rename(s, record, false, [any('Z'), any(1)])
    rec.Get(s, record, false, [any('A'), any(41)])
    rec.Delete(s, record, false)

    expect(rec.GetBySystemId(s, record, true, ids[40]!)).toBe(true)
    expect(get(record, CODE)).toBe('Z')
    expect(rec.GetBySystemId(s, record, true, ids[41]!)).toBe(false)
    expect(rec.GetBySystemId(s, record, true, ids[99]!)).toBe(true)
    expect(get(record, NO)).toBe(99)
  })
})
