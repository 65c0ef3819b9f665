import { describe, expect, it } from 'vitest'
import {
  any,
  code,
  dec,
  decimal,
  field,
  get,
  integer,
  memorySession,
  memory as rec,
  set,
  table,
  temporary,
  text,
} from '../../../tests/support/records.ts'
import { type AlRecord, createRecord } from '../al-record.ts'

const NO = 1
const NAME = 2
const AMOUNT = 3

const item = table(
  50_100,
  'Item',
  [field(NO, 'No.', code(10)), field(NAME, 'Name', text(30)), field(AMOUNT, 'Amount', decimal)],
  [[NO], [NAME]],
)
const s = memorySession([item])

function items(...rows: readonly (readonly [string, string, string])[]): AlRecord {
  const record = temporary(s, item)
  for (const [no, name, amount] of rows)
    rec.Insert(s, set(record, { [NO]: no, [NAME]: name, [AMOUNT]: dec(amount) }), false)
  return record
}

function numbers(record: AlRecord): unknown[] {
  const found: unknown[] = []
  if (rec.FindSet(s, record, true)) {
    do found.push(get(record, NO))
    while (rec.Next(s, record) !== 0)
  }
  return found
}

const fruit = () => items(['C', 'apple', '3'], ['A', 'Pear', '1'], ['B', 'banana', '2'])

describe('a temporary record', () => {
  it('needs no promise', () => {
    expect(rec.FindSet(s, fruit(), true)).toBe(true)
  })

  it('sorts by its key, texts without regard to case', () => {
    const record = fruit()
    expect(numbers(record)).toEqual(['A', 'B', 'C'])

    rec.SetCurrentKey(s, record, false, [NAME])
    expect(rec.CurrentKey(s, record)).toBe('Name')
    expect(numbers(record)).toEqual(['C', 'B', 'A'])

    rec.Ascending(s, record, false)
    expect(numbers(record)).toEqual(['A', 'B', 'C'])
  })

  it('turns one field round with SetAscending', () => {
    const record = items(['A', 'x', '1'], ['B', 'x', '2'], ['C', 'a', '3'])
    rec.SetCurrentKey(s, record, false, [NAME])
    rec.SetAscending(s, record, NAME, false)
    expect(numbers(record)).toEqual(['A', 'B', 'C'])
  })

  it('gets by key whatever its filters, which hold again for Next (trap 10)', () => {
    const record = fruit()
    rec.SetRange(s, record, NO, any('B'), any('C'))

    expect(rec.Get(s, record, true, [any('a')])).toBe(true)
    expect(get(record, NAME)).toBe('Pear')
    expect(rec.Next(s, record)).toBe(1)
    expect(get(record, NO)).toBe('B')
  })

  it('raises the texts of al-language.md 8.2', () => {
    const record = fruit()
    expect(() => rec.Get(s, record, false, [any('X')])).toThrow(
      "The Item does not exist. Identification fields and values: No.='X'",
    )
    expect(() => rec.Insert(s, set(record, { [NO]: 'A' }), false)).toThrow(
      "The record in table Item already exists. Identification fields and values: No.='A'",
    )
    expect(() => rec.Modify(s, set(record, { [NO]: 'X' }), false)).toThrow(
      "The Item does not exist. Identification fields and values: No.='X'",
    )
    expect(() => rec.FindFirst(s, temporary(s, item), false)).toThrow('The Item table is empty.')
    rec.SetRange(s, record, NO, any('X'))
    expect(() => rec.FindSet(s, record, false)).toThrow('There is no Item within the filter.\nFilters: No.: X')
  })

  it('answers false instead when the result is used', () => {
    const record = fruit()
    expect(rec.Get(s, record, true, [any('X')])).toBe(false)
    expect(rec.Insert(s, set(record, { [NO]: 'A' }), true)).toBe(false)
    expect(rec.Delete(s, set(record, { [NO]: 'X' }), true)).toBe(false)
  })

  it('moves as far as there are rows', () => {
    const record = fruit()
    rec.Get(s, record, true, [any('B')])
    expect(rec.Next(s, record, 2)).toBe(1)
    expect(get(record, NO)).toBe('C')
    expect(rec.Next(s, record)).toBe(0)
    expect(get(record, NO)).toBe('C')
    expect(rec.Next(s, record, -5)).toBe(-2)
    expect(get(record, NO)).toBe('A')
  })

  it.each([
    { which: '=', from: 'B', to: 'B' },
    { which: '>', from: 'B', to: 'C' },
    { which: '<', from: 'B', to: 'A' },
    { which: '=>', from: 'AA', to: 'B' },
    { which: '=<', from: 'AA', to: 'A' },
    { which: '=<>', from: 'D', to: 'C' },
    { which: '-', from: 'B', to: 'A' },
    { which: '+', from: 'B', to: 'C' },
    { which: '>', from: 'C', to: undefined },
  ])("finds with Find('$which') from $from", ({ which, from, to }) => {
    const record = set(fruit(), { [NO]: from })
    expect(rec.Find(s, record, true, which)).toBe(to !== undefined)
    expect(get(record, NO)).toBe(to ?? from)
  })

  it('goes on from the new place when the loop variable moves itself', () => {
    const record = items(['A', 'a', '0'], ['B', 'b', '0'], ['C', 'c', '0'], ['D', 'd', '0'])
    rec.SetCurrentKey(s, record, false, [NAME])
    rec.FindSet(s, record, false)

    rec.Modify(s, set(record, { [NAME]: 'bz' }), false)

    expect(rec.Next(s, record)).toBe(1)
    expect(get(record, NO)).toBe('C')
  })

  it('may delete the current row of a loop (trap 7) and insert into it (trap 8)', () => {
    const record = fruit()
    const seen: unknown[] = []
    rec.FindSet(s, record, false)
    do {
      seen.push(get(record, NO))
      rec.Delete(s, record, false)
    } while (rec.Next(s, record) !== 0)
    expect(seen).toEqual(['A', 'B', 'C'])
    expect(rec.IsEmpty(s, record)).toBe(true)
  })

  it('shares rows only through Copy(…, true)', () => {
    const record = fruit()
    const own = temporary(s, item)
    rec.Copy(s, own, record)
    expect(rec.Count(s, own)).toBe(0)
    rec.Copy(s, own, record, true)
    expect(rec.Count(s, own)).toBe(3)
    rec.DeleteAll(s, own)
    expect(rec.IsEmpty(s, record)).toBe(true)
  })

  it('renames, and refuses a key that is taken', () => {
    const record = fruit()
    rec.Get(s, record, false, [any('A')])
    expect(rec.Rename(s, record, true, [any('B')])).toBe(false)
    expect(get(record, NO)).toBe('A')

    rec.Rename(s, record, false, [any('Z')])
    expect(numbers(record)).toEqual(['B', 'C', 'Z'])
  })

  it('changes all rows inside the filters', () => {
    const record = fruit()
    rec.SetFilter(s, record, AMOUNT, '>1')
    rec.ModifyAll(s, record, AMOUNT, any(7))
    expect(rec.Count(s, record)).toBe(2)
    rec.SetFilter(s, record, AMOUNT, '7')
    rec.DeleteAll(s, record)
    rec.Reset(s, record)
    expect(numbers(record)).toEqual(['A'])
  })

  it('walks marked rows only, when told so', () => {
    const record = fruit()
    for (const no of ['C', 'A']) {
      rec.Get(s, record, false, [any(no)])
      rec.Mark(s, record, true)
    }
    rec.MarkedOnly(s, record, true)
    expect(numbers(record)).toEqual(['A', 'C'])
    expect(rec.Count(s, record)).toBe(2)
  })

  it('fills SystemId and keeps it', () => {
    const record = fruit()
    rec.Get(s, record, false, [any('A')])
    const id = record.systemId
    expect(id).not.toMatch(/^0+-/)
    rec.Modify(s, record, false)
    expect(rec.GetBySystemId(s, record, true, id)).toBe(true)
    expect(get(record, NO)).toBe('A')
  })

  it('holds decimals of 15 digits before the point at most', () => {
    const record = set(temporary(s, item), { [NO]: 'A', [AMOUNT]: dec('1000000000000000') })
    expect(() => rec.Insert(s, record, false)).toThrow('1000000000000000')
  })
})

describe('copies of a record', () => {
  it('take values only by assignment, everything by Copy', () => {
    const record = fruit()
    rec.SetRange(s, record, NO, any('A'))
    rec.FindFirst(s, record, false)
    const assigned = temporary(s, item)

    assigned.assign(record)
    expect(get(assigned, NAME)).toBe('Pear')
    expect(rec.HasFilter(s, assigned)).toBe(false)

    rec.Copy(s, assigned, record)
    expect(rec.GetFilters(s, assigned)).toBe('No.: A')
  })

  it('keep the key on Init (trap 14)', () => {
    const record = set(temporary(s, item), { [NO]: 'A', [NAME]: 'x' })
    rec.Init(s, record)
    expect(get(record, NO)).toBe('A')
    expect(get(record, NAME)).toBe('')
  })

  it('transfer fields by number', () => {
    const archive = table(50_101, 'Archive', [
      field(NO, 'Key', code(20)),
      field(AMOUNT, 'Sum', decimal),
      field(9, 'More', integer),
    ])
    const session = memorySession([item, archive])
    const source = set(createRecord(session, item.id, true), { [NO]: 'A', [AMOUNT]: dec('5') })
    const target = set(createRecord(session, archive.id, true), { 9: 4 })

    rec.TransferFields(session, target, source, false)
    expect([get(target, NO), String(get(target, AMOUNT)), get(target, 9)]).toEqual(['', '5', 4])
    rec.TransferFields(session, target, source)
    expect(get(target, NO)).toBe('A')
  })
})
