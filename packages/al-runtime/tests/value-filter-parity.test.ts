import type { AlType } from '@alcove/al-abi'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { formatValue } from '../src/format/format-value.ts'
import { type AlRecord, createRecord } from '../src/records/al-record.ts'
import type { AlSession } from '../src/session/al-session.ts'
import { dateOf, MS_PER_DAY } from '../src/values/dates.ts'
import { Variant } from '../src/values/variant.ts'
import { startDatabase, type TestDatabase } from './support/database.ts'
import { code, dec, decimal, field, get, integer, rec, set, table } from './support/records.ts'

const ROW = 50_155
const NO = 1

interface Column {
  readonly no: number
  readonly type: AlType
  /** Few, so that filters meet them. */
  readonly values: readonly unknown[]
}

const jan = (day: number) => dateOf(2026, 1, day)
const clock = (hours: number, ms = 0) => hours * 3_600_000 + ms + 1
const moment = (day: number, hours: number) => (jan(day) / 2 - 1) * MS_PER_DAY + hours * 3_600_000
const guid = (digit: number) => `${String(digit).repeat(8)}-0000-4000-8000-000000000000`

const columns: readonly Column[] = [
  { no: 2, type: integer, values: [-2147483648, -7, 0, 1, 2, 10, 2147483647] },
  {
    no: 3,
    type: { kind: 'BigInteger' },
    values: [-(2n ** 63n), -1n, 0n, 9007199254740993n, 9007199254740992n, 2n ** 63n - 1n],
  },
  { no: 4, type: decimal, values: ['-1000.5', '-0.01', '0', '0.1', '0.10001', '12', '1234567.89'].map(dec) },
  {
    no: 5,
    type: { kind: 'Date' },
    values: [0, jan(1), jan(31), jan(31) + 1, dateOf(2026, 2, 1), dateOf(9999, 12, 31)],
  },
  { no: 6, type: { kind: 'Time' }, values: [0, clock(0), clock(0, 1), clock(12), clock(23, 3_599_999)] },
  { no: 7, type: { kind: 'DateTime' }, values: [0, moment(1, 0), moment(1, 12), moment(2, 0), moment(31, 23)] },
  { no: 8, type: { kind: 'Boolean' }, values: [false, true] },
  { no: 9, type: { kind: 'Option', members: [' ', 'Open', 'In Process', 'Done'] }, values: [0, 1, 2, 3, 7, -1] },
  { no: 10, type: { kind: 'Guid' }, values: [`${guid(0).slice(0, 8)}-0000-0000-0000-000000000000`, guid(1), guid(9)] },
  { no: 11, type: { kind: 'Duration' }, values: [0, 1, 3_600_000, 90_061_001, -5_000] },
]

const tables = [
  table(ROW, 'Row', [field(NO, 'No.', code(10)), ...columns.map(({ no, type }) => field(no, `F${no}`, type))], [[NO]]),
]

let database: TestDatabase
let s: AlSession

beforeAll(async () => {
  database = await startDatabase(tables)
  s = database.session()
})
afterAll(() => database?.close())

const rows = fc.array(fc.tuple(...columns.map(({ values }) => fc.constantFrom(...values))), {
  minLength: 1,
  maxLength: 15,
})

/** A filter text with %1 to %3 for its values, which fit the column. */
const shape = fc.constantFrom(
  ...['%1', '<>%1', '<%1', '<=%1', '>%1', '>=%1', '%1..%2', '..%1', '%1..', '%1|%2', '<>%1&<>%2'],
  ...['%1|>%2', '>=%1&<%2|%3', '(%1|%2)&(%2|%3)', '<%1|%2..', '%2..%1', '<>%1&(%2|%3)', '..%1|%3..'],
)
const wanted = fc.constantFrom(...columns).chain((column) => {
  const value = fc.constantFrom(...column.values)
  return fc.record({
    column: fc.constant(column),
    shape,
    values: fc.tuple(value, value, value),
    by: fc.constantFrom('argument', 'text', 'range'),
    group: fc.constantFrom(0, 0, 2, -1),
  })
})
type Wanted = typeof wanted extends fc.Arbitrary<infer T> ? T : never

function apply(record: AlRecord, { column, shape, values, by, group }: Wanted): void {
  rec.FilterGroup(s, record, group)
  const variants = values.map((value) => new Variant(value, column.type))
  if (by === 'argument') rec.SetFilter(s, record, column.no, shape, variants)
  if (by === 'range') rec.SetRange(s, record, column.no, variants[0]!, variants[1]!)
  if (by === 'text') rec.SetFilter(s, record, column.no, inText(shape, values, column.type))
  rec.FilterGroup(s, record, 0)
}

function inText(shape: string, values: readonly unknown[], type: AlType): string {
  return values.reduce<string>((text, value, i) => {
    const shown = formatValue(s, value, type, 0, 9)
    return text.replaceAll(`%${i + 1}`, shown === '' ? "''" : `'${shown}'`)
  }, shape)
}

describe('filters by values', () => {
  it('let the same rows through in the database and in memory, and say so in texts that read back', async () => {
    await fc.assert(
      fc.asyncProperty(
        rows,
        fc.array(fc.array(wanted, { minLength: 1, maxLength: 3 }), { minLength: 4, maxLength: 8 }),
        async (all, views) => {
          await s.rollback()
          const stored = createRecord(s, ROW, false)
          const temporary = createRecord(s, ROW, true)
          for (const [i, values] of all.entries()) {
            const row = Object.fromEntries(columns.map(({ no }, at) => [no, values[at]]))
            for (const record of [stored, temporary]) await rec.Insert(s, set(record, { [NO]: `R${i}`, ...row }), false)
          }

          for (const filters of views) {
            const [inDatabase, inMemory, again] = [stored, temporary, createRecord(s, ROW, false)]
            for (const record of [inDatabase, inMemory]) {
              rec.Reset(s, record)
              for (const one of filters) apply(record, one)
            }
            const expected = await walk(inMemory)
            rec.SetView(s, again, rec.GetView(s, inMemory))

            expect(await walk(inDatabase)).toEqual(expected)
            expect(await rec.Count(s, inDatabase)).toBe(expected.length)
            expect(await rec.IsEmpty(s, inDatabase)).toBe(expected.length === 0)
            // A view holds the filters of group 0 only.
            if (filters.every(({ group }) => group === 0)) expect(await walk(again)).toEqual(expected)
          }
        },
      ),
      { numRuns: 40 },
    )
  }, 120_000)

  it('sort alike by every type', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.constantFrom(...columns), fc.boolean(), async (all, { no }, ascending) => {
        await s.rollback()
        const records = [createRecord(s, ROW, false), createRecord(s, ROW, true)]
        for (const [i, values] of all.entries()) {
          const row = Object.fromEntries(columns.map((column, at) => [column.no, values[at]]))
          for (const record of records) await rec.Insert(s, set(record, { [NO]: `R${i}`, ...row }), false)
        }
        for (const record of records) {
          rec.SetCurrentKey(s, record, true, [no])
          rec.Ascending(s, record, ascending)
        }

        expect(await walk(records[0]!)).toEqual(await walk(records[1]!))
      }),
      { numRuns: 40 },
    )
  }, 120_000)
})

async function walk(record: AlRecord): Promise<unknown[]> {
  const found: unknown[] = []
  for (let more = await rec.FindSet(s, record, true); more; more = (await rec.Next(s, record)) !== 0)
    found.push(get(record, NO))
  return found
}
