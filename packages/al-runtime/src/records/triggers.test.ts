import { describe, expect, it } from 'vitest'
import {
  any,
  code,
  field,
  get,
  integer,
  memorySession,
  memory as rec,
  set,
  table,
  temporary,
  text,
} from '../../tests/support/records.ts'
import type { AlSession } from '../session/al-session.ts'
import { AlRecord } from './al-record.ts'
import { Validate } from './methods/validate-method.ts'

const NO = 1
const NAME = 2
const CITY = 3

const log: string[] = []

/** What the compiler makes of a table with triggers. */
class Customer extends AlRecord {
  constructor(s: AlSession, isTemporary: boolean) {
    super(s, 50_110, isTemporary)
  }

  private note(trigger: string): void {
    log.push(
      `${trigger} ${String(get(this, NO))} ${String(get(this, NAME))} | ${String(get(this.x, NO))} ${String(get(this.x, NAME))}`,
    )
  }

  override t_OnInsert = () => this.note('insert')
  override t_OnModify = () => this.note('modify')
  override t_OnDelete = () => this.note('delete')
  override t_OnRename = () => this.note('rename')

  async t_OnValidate_2() {
    await Promise.resolve()
    rec.Validate(this.s, this, CITY, any('Bonn'))
    this.note('validate name')
  }

  t_OnValidate_3() {
    this.note('validate city')
  }
}

const customer = table(50_110, 'Customer', [
  field(NO, 'No.', code(10)),
  field(NAME, 'Name', text(10), { hasOnValidate: true }),
  field(CITY, 'City', text(10), { hasOnValidate: true }),
  field(4, 'Rank', integer, { initValue: 3 }),
])
const s = memorySession([customer], { 50_110: Customer })

function logged(work: () => unknown): string[] {
  log.length = 0
  work()
  return [...log]
}

describe('table triggers', () => {
  it('run with Insert(true), Modify(true), Delete(true) only; xRec equals Rec', () => {
    const record = set(temporary(s, customer), { [NO]: 'A', [NAME]: 'Anna' })

    expect(logged(() => rec.Insert(s, record, false, true))).toEqual(['insert A Anna | A Anna'])
    set(record, { [NAME]: 'Berta' })
    expect(logged(() => rec.Modify(s, record, false))).toEqual([])
    expect(logged(() => rec.Modify(s, record, false, true))).toEqual(['modify A Berta | A Berta'])
    expect(logged(() => rec.Delete(s, record, false, true))).toEqual(['delete A Berta | A Berta'])
  })

  it('see the old key in xRec when a record is renamed', () => {
    const record = set(temporary(s, customer), { [NO]: 'A', [NAME]: 'Anna' })
    rec.Insert(s, record, false)

    expect(logged(() => rec.Rename(s, record, false, [any('B')]))).toEqual(['rename B Anna | A Anna'])
  })

  it('see in xRec what was before the outermost Validate', async () => {
    const record = set(temporary(s, customer), { [NO]: 'A', [NAME]: 'Anna' })
    log.length = 0

    await Validate(s, record, NAME, any('Berta'))

    expect(log).toEqual(['validate city A Berta | A Anna', 'validate name A Berta | A Anna'])
    expect(get(record, CITY)).toBe('Bonn')
    expect(record.validating).toBe(0)
  })

  it('run for each row of DeleteAll(true) and ModifyAll(…, true)', () => {
    const record = temporary(s, customer)
    for (const no of ['A', 'B', 'C']) rec.Insert(s, set(record, { [NO]: no, [NAME]: '' }), false)
    rec.SetFilter(s, record, NO, 'A|C')

    expect(logged(() => rec.ModifyAll(s, record, NAME, any('x'), true))).toEqual([
      'modify A x | A x',
      'modify C x | C x',
    ])
    expect(logged(() => rec.DeleteAll(s, record, true))).toHaveLength(2)
    rec.Reset(s, record)
    expect(rec.Count(s, record)).toBe(1)
  })
})

describe('fields', () => {
  it('begin with their InitValue, also after Clear', () => {
    const record = temporary(s, customer)
    expect(get(record, 4)).toBe(3)
    set(record, { 4: 9 })
    record.clear()
    expect(get(record, 4)).toBe(3)
  })

  it('raise the texts of TestField and FieldError (8.2)', () => {
    const record = set(temporary(s, customer), { [NO]: 'A', [NAME]: 'Anna' })

    expect(() => rec.TestField(s, record, CITY)).toThrow(
      'City must have a value in Customer: No.=A. It cannot be zero or empty.',
    )
    expect(() => rec.TestField(s, record, NAME, any('Berta'))).toThrow(
      "Name must be equal to 'Berta'  in Customer: No.=A. Current value is 'Anna'.",
    )
    expect(() => rec.FieldError(s, record, NAME)).toThrow("Name must not be Anna in Customer No.='A'.")
    expect(() => rec.FieldError(s, record, CITY)).toThrow("City must be filled in in Customer No.='A'.")
    expect(() => rec.FieldError(s, record, NAME, 'is bad')).toThrow("Name is bad in Customer No.='A'.")
  })

  it('check their length when validated', () => {
    const record = temporary(s, customer)
    expect(() => rec.Validate(s, record, CITY, any('12345678901'))).toThrow(
      'The length of the string is 11, but it must be less than or equal to 10 characters. Value: 12345678901',
    )
  })
})
