import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { any, field, get, integer, memory as rec, memorySession, set, table } from '../../../tests/support/records.ts'
import { createRecord } from '../al-record.ts'

describe('a sorted index', () => {
  /** What the property test compares with: an array, sorted at each question. */
  type Row = { readonly id: number; readonly group: number }
  const grouped = table(50_102, 'Grouped', [field(1, 'Id', integer), field(2, 'Group', integer)])
  const session = memorySession([grouped])
  const operation = fc.oneof(
    fc.record({ kind: fc.constant('insert' as const), id: fc.nat(60), group: fc.nat(5) }),
    fc.record({ kind: fc.constant('modify' as const), id: fc.nat(60), group: fc.nat(5) }),
    fc.record({ kind: fc.constant('delete' as const), id: fc.nat(60), group: fc.nat(5) }),
    fc.record({ kind: fc.constant('walk' as const), id: fc.nat(60), group: fc.nat(5) }),
    fc.record({ kind: fc.constant('after' as const), id: fc.nat(60), group: fc.nat(5) }),
  )

  it('finds the rows that a sorted array finds, whatever happened before', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 120 }), fc.boolean(), (operations, isReversed) => {
        const record = createRecord(session, grouped.id, true)
        rec.SetCurrentKey(session, record, false, [2])
        rec.Ascending(session, record, !isReversed)
        const rows = new Map<number, Row>()
        const sorted = () =>
          [...rows.values()].sort((a, b) => (a.group - b.group || a.id - b.id) * (isReversed ? -1 : 1))
        const walk = () => {
          const found: unknown[] = []
          for (let more = rec.FindSet(session, record, true); more; more = rec.Next(session, record) !== 0)
            found.push(get(record, 1))
          return found
        }

        for (const { kind, id, group } of operations) {
          set(record, { 1: id, 2: group })
          if (kind === 'insert') {
            expect(rec.Insert(session, record, true)).toBe(!rows.has(id))
            if (!rows.has(id)) rows.set(id, { id, group })
          } else if (kind === 'modify') {
            expect(rec.Modify(session, record, true)).toBe(rows.has(id))
            if (rows.has(id)) rows.set(id, { id, group })
          } else if (kind === 'delete') {
            expect(rec.Delete(session, record, true)).toBe(rows.delete(id))
          } else if (kind === 'after') {
            const next = sorted().find((row) => (row.group - group || row.id - id) * (isReversed ? -1 : 1) > 0)
            expect(rec.Find(session, record, true, '>')).toBe(next !== undefined)
            if (next !== undefined) expect(get(record, 1)).toBe(next.id)
          } else {
            expect(walk()).toEqual(sorted().map((row) => row.id))
            rec.SetRange(session, record, 2, any(1), any(group))
            expect(walk()).toEqual(
              sorted()
                .filter((row) => row.group >= 1 && row.group <= group)
                .map((row) => row.id),
            )
            rec.SetRange(session, record, 2)
          }
        }
      }),
    )
  })
})
