import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AlRecord, createRecord } from '../src/records/al-record.ts'
import type { AlSession } from '../src/session/al-session.ts'
import { startDatabase, type TestDatabase } from './support/database.ts'
import { any, code, field, integer, rec, set, table, text } from './support/records.ts'

const ROW = 50_150
const [NO, NAME, MARK, NUMBER] = [1, 2, 3, 4]

const tables = [
  table(
    ROW,
    'Row',
    [
      field(NO, 'No.', text(20)),
      field(NAME, 'Name', text(50)),
      field(MARK, 'Mark', code(20)),
      field(NUMBER, 'N', integer),
    ],
    [[NO]],
  ),
]

let database: TestDatabase
let s: AlSession

beforeAll(async () => {
  database = await startDatabase(tables)
  s = database.session()
})
afterAll(() => database.close())

/** Few letters, so that texts meet; each with a relative that differs by case, accent, form or plane. */
const LETTERS = [
  ...['a', 'A', 'ä', 'Ä', 'a\u0308', 'b', 'B', 'ß', 's', 'ø', 'o', 'æ', 'K', '\u212a', 'ı', 'I'],
  ...[
    ' ',
    '\t',
    '\u00a0',
    '-',
    '_',
    "'",
    '%',
    '\\',
    '1',
    '9',
    'ж',
    'Ж',
    'é',
    '한',
    '漢',
    '\uffee',
    '\ue000',
    '😀',
    '𐐀',
    '𐐨',
  ],
]
const letter = fc.constantFrom(...LETTERS)
const word = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: letter, maxLength: 4 }) },
  { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 4 }).filter((it) => !it.includes('\0')) },
)
const rows = fc.uniqueArray(fc.record({ no: word, name: word, mark: word, number: fc.integer({ min: 0, max: 2 }) }), {
  minLength: 1,
  maxLength: 12,
  selector: (row) => row.no,
})
const fieldNo = fc.constantFrom(NO, NAME, MARK)
/** A word as a filter reads it: in quotes, without the wildcards. */
const quoted = word.map((it) => `'${it.replaceAll("'", "''").replaceAll(/[*?@]/g, '')}'`)
const pattern = fc.tuple(
  fc.constantFrom('', '@'),
  fc.array(
    fc.oneof(
      fc.constantFrom('*', '?'),
      letter.filter((it) => !"'\t\u00a0 ".includes(it)),
    ),
    { minLength: 1, maxLength: 4 },
  ),
)
const filter = fc.oneof(
  fc.tuple(fc.constantFrom('<', '<=', '>', '>=', '<>', '='), quoted).map((parts) => parts.join('')),
  fc.tuple(quoted, quoted).map((parts) => parts.join('..')),
  quoted.map((it) => `..${it}`),
  quoted.map((it) => `${it}..`),
  fc.tuple(quoted, quoted, quoted).map(([a, b, c]) => `>=${a}&<${b}|${c}`),
  pattern.map(([at, parts]) => `${at}${parts.join('')}`),
)
const view = fc.record({
  key: fc.uniqueArray(fc.constantFrom(NO, NAME, MARK, NUMBER), { minLength: 1, maxLength: 3 }),
  down: fc.constantFrom(undefined, NAME, MARK, NO),
  ascending: fc.boolean(),
  filters: fc.array(fc.tuple(fieldNo, filter), { maxLength: 2 }),
  range: fc.option(fc.tuple(fieldNo, word, word), { nil: undefined }),
  steps: fc.array(fc.integer({ min: -3, max: 3 }), { maxLength: 4 }),
  which: fc.constantFrom('=', '<', '>', '=>', '=<', '-', '+'),
})
type View = typeof view extends fc.Arbitrary<infer T> ? T : never

describe('the order of texts, whether a key has them or not (al-language.md 9.4)', () => {
  it('is one in temporary tables and in the database', async () => {
    await fc.assert(
      fc.asyncProperty(rows, fc.array(view, { minLength: 3, maxLength: 6 }), async (all, views) => {
        const stored = createRecord(s, ROW, false)
        const temporary = createRecord(s, ROW, true)
        await rec.DeleteAll(s, stored, false)
        for (const row of all) {
          const values = { [NO]: row.no, [NAME]: row.name, [MARK]: row.mark.toUpperCase().trim(), [NUMBER]: row.number }
          await rec.Insert(s, set(stored, values), false)
          await rec.Insert(s, set(temporary, values), false)
        }

        for (const wanted of views) expect(await walk(stored, wanted)).toEqual(await walk(temporary, wanted))
      }),
      { numRuns: 40 },
    )
  }, 240_000)
})

/** Everything a reader can see of the view: all rows forward and backward, ends, counts, single steps. */
async function walk(record: AlRecord, wanted: View): Promise<unknown[]> {
  const seen: unknown[] = []
  rec.Reset(s, record)
  rec.SetCurrentKey(s, record, true, wanted.key)
  if (wanted.down !== undefined) rec.SetAscending(s, record, wanted.down, false)
  rec.Ascending(s, record, wanted.ascending)
  for (const [no, text] of wanted.filters) rec.SetFilter(s, record, no, text)
  if (wanted.range) rec.SetRange(s, record, wanted.range[0], any(wanted.range[1]), any(wanted.range[2]))
  seen.push(await rec.Count(s, record), await rec.IsEmpty(s, record))

  if (await rec.FindSet(s, record, true)) {
    do seen.push(record.v.slice(0, 4))
    while ((await rec.Next(s, record)) !== 0)
  }
  seen.push(await rec.FindLast(s, record, true), record.v.slice(0, 4))
  do seen.push(record.v.slice(0, 4))
  while ((await rec.Next(s, record, -1)) !== 0)
  seen.push(await rec.FindFirst(s, record, true), record.v.slice(0, 4))
  for (const step of wanted.steps) seen.push(await rec.Next(s, record, step), record.v.slice(0, 4))
  seen.push(await rec.Find(s, record, true, wanted.which), record.v.slice(0, 4))
  return seen
}
