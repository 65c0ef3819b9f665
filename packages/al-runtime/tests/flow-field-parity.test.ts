import type { CalcFormulaMetadata, FieldConditionMetadata } from '@alcove/al-abi'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { type AlRecord, createRecord } from '../src/records/al-record.ts'
import type { AlSession } from '../src/session/al-session.ts'
import { startDatabase, type TestDatabase } from './support/database.ts'
import { any, code, dec, decimal, field, get, integer, rec, set, table, text } from './support/records.ts'

const [ACCOUNT, ENTRY] = [50_160, 50_161]
const [NO, TOTALING, DAY_FILTER, SUM, COUNT, NONE, TEXT, MEAN] = [1, 2, 10, 20, 21, 22, 23, 24]
const [ENTRY_NO, OF, DAY, AMOUNT, SAID] = [1, 2, 3, 4, 5]

const ofRow = (fieldNo: number, otherNo: number, more: object = {}): FieldConditionMetadata => ({
  fieldNo,
  by: 'field',
  otherNo,
  isFilter: false,
  upperLimit: false,
  ...more,
})
const onDays = ofRow(DAY, DAY_FILTER)
const flow = (
  method: CalcFormulaMetadata['method'],
  fieldNo: number,
  where: readonly FieldConditionMetadata[],
  negated = false,
) => ({
  fieldClass: 'FlowField' as const,
  calcFormula: { method, negated, tableId: ENTRY, fieldNo, where },
})
const tables = [
  table(ACCOUNT, 'Account', [
    field(NO, 'No.', code(10)),
    field(TOTALING, 'Totaling', text(30)),
    field(DAY_FILTER, 'Day Filter', integer, { fieldClass: 'FlowFilter' }),
    field(SUM, 'Sum', decimal, flow('sum', AMOUNT, [ofRow(OF, NO), ofRow(OF, TOTALING, { isFilter: true }), onDays])),
    field(COUNT, 'Count', integer, flow('count', 0, [ofRow(OF, NO), ofRow(DAY, DAY_FILTER, { upperLimit: true })])),
    field(NONE, 'None', { kind: 'Boolean' }, flow('exist', 0, [ofRow(OF, NO), onDays], true)),
    field(TEXT, 'Text', text(10), flow('max', SAID, [ofRow(OF, NO)])),
    field(
      MEAN,
      'Mean',
      decimal,
      flow('average', AMOUNT, [ofRow(OF, NO), { fieldNo: AMOUNT, by: 'filter', text: '<>0' }]),
    ),
  ]),
  table(
    ENTRY,
    'Entry',
    [
      field(ENTRY_NO, 'Entry No.', integer),
      field(OF, 'Account', code(10)),
      field(DAY, 'Day', integer),
      field(AMOUNT, 'Amount', decimal),
      field(SAID, 'Said', text(10)),
    ],
    [[ENTRY_NO], [OF, DAY]],
  ),
]

let database: TestDatabase
let s: AlSession

beforeAll(async () => {
  database = await startDatabase(tables)
  s = database.session()
})
afterAll(() => database?.close())

const name = fc.constantFrom('A', 'B', 'C', 'D')
const accounts = fc.uniqueArray(
  fc.record({ no: name, totaling: fc.constantFrom('', '', 'A|B', '<>C', 'B..D', '@a', 'NOBODY') }),
  { minLength: 1, selector: ({ no }) => no },
)
const entries = fc.array(
  fc.record({
    of: name,
    day: fc.integer({ min: 0, max: 4 }),
    amount: fc.integer({ min: -300, max: 300 }).map((cents) => dec(String(cents / 100))),
    said: fc.constantFrom('', 'a', 'A', 'ä', 'b', 'Z'),
  }),
  { maxLength: 12 },
)
const filter = fc.constantFrom(
  [SUM, '<>0'],
  [SUM, '>-1&<1'],
  [SUM, '1..'],
  [COUNT, '0|2'],
  [COUNT, '>=1'],
  [NONE, 'Yes'],
  [NONE, 'No'],
  [TEXT, '@A*'],
  [TEXT, "''"],
  [TEXT, '<b'],
  [MEAN, '<>0'],
  [MEAN, '>0.5'],
) as fc.Arbitrary<readonly [number, string]>
const days = fc.constantFrom('', '2', '1..3', '..2', '3..', '<2', '1|3')

it('filters rows of the database, of memory, and by values calculated one by one alike', async () => {
  await fc.assert(
    fc.asyncProperty(
      accounts,
      entries,
      filter,
      filter,
      days,
      async (rows, booked, [first, one], [second, two], when) => {
        await s.rollback()
        const stored = createRecord(s, ACCOUNT, false)
        const temporary = createRecord(s, ACCOUNT, true)
        for (const { no, totaling } of rows)
          for (const record of [stored, temporary])
            await rec.Insert(s, set(record, { [NO]: no, [TOTALING]: totaling }), false)
        const entry = createRecord(s, ENTRY, false)
        for (const [i, { of, day, amount, said }] of booked.entries())
          await rec.Insert(
            s,
            set(entry, { [ENTRY_NO]: i, [OF]: of, [DAY]: day, [AMOUNT]: amount, [SAID]: said }),
            false,
          )

        const filtered = (record: AlRecord) => {
          rec.SetFilter(s, record, DAY_FILTER, when)
          rec.SetFilter(s, record, first, one)
          if (second !== first) rec.SetFilter(s, record, second, two)
          return record
        }
        const expected = await oneByOne(stored, filtered(createRecord(s, ACCOUNT, true)), when)

        expect(await walk(filtered(stored))).toEqual(expected)
        expect(await walk(filtered(temporary))).toEqual(expected)
        expect(await rec.Count(s, stored)).toBe(expected.length)
        expect(await rec.Count(s, temporary)).toBe(expected.length)
      },
    ),
    { numRuns: 60 },
  )
}, 120_000)

async function walk(record: AlRecord): Promise<unknown[]> {
  const found: unknown[] = []
  for (let any = await rec.FindSet(s, record, true); any; any = (await rec.Next(s, record)) !== 0)
    found.push(get(record, NO))
  return found
}

/** Each row's FlowFields by CalcFields, held against the filters in memory. */
async function oneByOne(stored: AlRecord, filters: AlRecord, when: string): Promise<unknown[]> {
  const found: unknown[] = []
  rec.Reset(s, stored)
  rec.SetFilter(s, stored, DAY_FILTER, when)
  for (let more = await rec.FindSet(s, stored, true); more; more = (await rec.Next(s, stored)) !== 0) {
    await rec.CalcFields(s, stored, false, [SUM, COUNT, NONE, TEXT, MEAN])
    if (filters.filters.every((one) => one.test(stored.v[one.field.index]))) found.push(get(stored, NO))
  }
  rec.Reset(s, stored)
  return found
}

/** Without wildcards: they keep their meaning in quotes, so the text of a filter cannot say them as themselves. */
const plainText = fc.string({
  unit: fc.constantFrom('a', 'B', ' ', "'", '(', ')', ',', '=', '.', '|', '&', '"'),
  maxLength: 6,
})

it('reads its own views and positions back', () => {
  fc.assert(
    fc.property(plainText, plainText, fc.boolean(), fc.boolean(), (key, said, useNames, down) => {
      const entry = createRecord(s, ENTRY, true)
      rec.SetCurrentKey(s, entry, false, down ? [SAID, OF] : [OF])
      rec.Ascending(s, entry, !down)
      rec.SetRange(s, entry, SAID, any(said), any(`${said}z`))
      rec.SetRange(s, entry, OF, any(key))
      const again = createRecord(s, ENTRY, true)
      rec.SetView(s, again, rec.GetView(s, entry, useNames))
      expect(rec.GetView(s, again)).toBe(rec.GetView(s, entry))

      const account = set(createRecord(s, ACCOUNT, true), { [NO]: key.trim().toUpperCase() })
      const there = createRecord(s, ACCOUNT, true)
      rec.SetPosition(s, there, rec.GetPosition(s, account, useNames))
      expect(get(there, NO)).toBe(get(account, NO))
    }),
  )
})
