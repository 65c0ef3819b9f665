import { virtualTables } from '@alcove/al-abi'
import type { FilterExpression } from '@alcove/record-store'
import { describe, expect, it } from 'vitest'
import { memory as rec, memorySession } from '../../../tests/support/records.ts'
import { dateOf } from '../../values/dates.ts'
import { AlRecord, createRecord } from '../al-record.ts'
import { RecordFilter } from '../filters/record-filter.ts'
import { rowTestOf } from '../temporary/row-search.ts'
import { dateTable } from './date-table.ts'

const PERIOD_TYPE = 0
const PERIOD_START = 1
const PERIOD_END = 2
const PERIOD_NO = 3

const metadata = virtualTables.find(({ name }) => name === 'Date')!
const s = memorySession(virtualTables)

/** The same numbers at every run. */
function randomNumbers(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
}

describe('the Date table', () => {
  it('finds every row at the place that its key says', () => {
    for (let position = 0; position < dateTable.size; position += 997) {
      expect(dateTable.seek(dateTable.row(position))).toEqual({ at: position, isExact: true })
    }
    expect(dateTable.seek(dateTable.row(dateTable.size - 1))).toEqual({ at: dateTable.size - 1, isExact: true })
  })

  it('has periods of each type that follow one another without a gap', () => {
    let before = dateTable.row(0) as readonly number[]
    for (let position = 1; position < dateTable.size; position += 1) {
      const row = dateTable.row(position) as readonly number[]
      if (row[PERIOD_TYPE] === before[PERIOD_TYPE] && row[PERIOD_START] !== before[PERIOD_END]! + 1)
        expect.fail(`a gap before position ${position}`)
      before = row
    }
  })

  it('gives the rows that a look at every row gives, whatever the filters and the direction', () => {
    const random = randomNumbers(4711)
    const from = dateOf(2023, 12, 20)
    const someDate = () => from + random(900)
    const numbers: Readonly<Record<number, () => number>> = {
      [PERIOD_TYPE]: () => random(6) - 1,
      [PERIOD_START]: someDate,
      [PERIOD_END]: someDate,
      [PERIOD_NO]: () => random(13),
    }
    const near = nearby(from)
    for (let round = 0; round < 200; round++) {
      const record = createRecord(s, metadata.id, false)
      const inside: FilterExpression = { kind: 'range', from, to: from + 900 }
      for (const index of [PERIOD_TYPE, PERIOD_START, PERIOD_END, PERIOD_NO].filter(() => random(2) === 0))
        record.setFilter(index, new RecordFilter(0, record.table.fields[index]!, expression(random, numbers[index]!)))
      record.filterGroup = 2
      record.setFilter(PERIOD_START, new RecordFilter(2, record.table.fields[PERIOD_START]!, inside))
      const isDescending = random(2) === 0
      rec.Ascending(s, record, !isDescending)

      const test = rowTestOf(record)!
      const expected = near.filter((row) => test(row, 0)).map((row) => row.slice(0, 2))
      if (isDescending) expected.reverse()

      expect(walked(record)).toEqual(expected)
      expect(rec.Count(s, record)).toBe(expected.length)
      expect(rec.IsEmpty(s, record)).toBe(expected.length === 0)
    }
  })
})

/** Rows that start between a month before and three years after the date. */
function nearby(from: number): unknown[][] {
  const rows: unknown[][] = []
  for (let position = 0; position < dateTable.size; position++) {
    const row = dateTable.row(position)
    const start = row[PERIOD_START] as number
    if (start >= from - 62 && start <= from + 2200) rows.push([...row, '00000000-0000-0000-0000-000000000000'])
  }
  return rows
}

function expression(random: (below: number) => number, value: () => number): FilterExpression {
  const operators = ['=', '<>', '<', '<=', '>', '>='] as const
  switch (random(4)) {
    case 0:
      return { kind: random(2) === 0 ? 'and' : 'or', terms: [expression(random, value), expression(random, value)] }
    case 1: {
      const [a, b] = [value(), value()]
      return { kind: 'range', from: Math.min(a, b), to: Math.max(a, b) }
    }
    default:
      return { kind: 'compare', operator: operators[random(operators.length)]!, value: value() }
  }
}

function walked(record: AlRecord): unknown[] {
  const rows: unknown[] = []
  for (let found = rec.FindSet(s, record, true); found; found = rec.Next(s, record) !== 0)
    rows.push(record.v.slice(0, 2))
  return rows
}
