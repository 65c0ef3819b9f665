import { AlError } from '../../errors/al-error.ts'
import type { AlSession } from '../../session/al-session.ts'
import type { AlRecord } from '../al-record.ts'

/** Any stored fields and FlowFields, completed by the primary key (al-language.md 9.4). Directions begin anew. */
export function SetCurrentKey(_s: AlSession, rec: AlRecord, use: boolean, fieldNos: readonly number[]): boolean {
  const fields = fieldNos.map((no) => rec.table.field(no))
  const unsorted = fields.find(({ meta }) => meta.fieldClass === 'FlowFilter')
  if (unsorted !== undefined) {
    if (use) return false
    throw new AlError(
      `The field ${unsorted.meta.caption} of table ${rec.table.caption} is not stored, so the table cannot be sorted by it.`,
    )
  }
  const indexes = [...new Set(fields.map((field) => field.index))]
  rec.setOrder(rec.table.order(indexes, [], rec.order.reversed))
  return true
}

export function SetAscending(_s: AlSession, rec: AlRecord, fieldNo: number, ascending: boolean): void {
  const { index } = rec.table.field(fieldNo)
  const { keyFields, descending, reversed } = rec.order
  const others = descending.filter((other) => other !== index)
  rec.setOrder(rec.table.order(keyFields, ascending ? others : [...others, index], reversed))
}

export function GetAscending(_s: AlSession, rec: AlRecord, fieldNo: number): boolean {
  return !rec.order.descending.includes(rec.table.field(fieldNo).index)
}

/** Turns the whole order round; returns what held before, or holds. */
export function Ascending(_s: AlSession, rec: AlRecord, ascending?: boolean): boolean {
  const { keyFields, descending, reversed } = rec.order
  if (ascending !== undefined && ascending === reversed)
    rec.setOrder(rec.table.order(keyFields, descending, !ascending))
  return !reversed
}

export function CurrentKey(_s: AlSession, rec: AlRecord): string {
  return rec.order.keyFields.map((index) => rec.table.fields[index]!.meta.caption).join(',')
}
