import type { AlSession } from '../../session/al-session.ts'
import type { AlRecord } from '../al-record.ts'
import { printFilter } from '../filters/print-filter.ts'
import { RecordFilter } from '../filters/record-filter.ts'
import { filterTextOf } from '../record-errors.ts'
import type { FieldShape } from '../table-shape.ts'
import { ViewReader } from '../view-reader.ts'
import { SetFilter } from './filter-methods.ts'
import { SetCurrentKey } from './order-methods.ts'
import { constantValue, invariantText } from './position-methods.ts'

/**
 * Key, direction and the filters of the current group: `VERSION(1) SORTING(No.) ORDER(Descending) WHERE(Name=FILTER(A*))`, without captions
 * `SORTING(Field1)` and `WHERE(Field2=1(A*))` (al-language.md 9.8).
 */
export function GetView(s: AlSession, rec: AlRecord, useCaptions = true): string {
  const name = (field: FieldShape) => (useCaptions ? field.meta.caption : `Field${field.no}`)
  const sorting = rec.order.keyFields.map((index) => name(rec.table.fields[index]!)).join(',')
  const where = rec.filters
    .filter((filter) => filter.group === rec.filterGroup)
    .toSorted((a, b) => a.field.index - b.field.index)
    .map((filter) => {
      if (useCaptions) return `${name(filter.field)}=FILTER(${filterTextOf(rec, filter)})`
      const text = printFilter(filter.expression, (value) => invariantText(s, filter.field, value))
      return `${name(filter.field)}=1(${text})`
    })
  return [
    'VERSION(1)',
    `SORTING(${sorting})`,
    ...(rec.order.reversed ? ['ORDER(Descending)'] : []),
    ...(where.length > 0 ? [`WHERE(${where.join(',')})`] : []),
  ].join(' ')
}

/** Replaces key, direction and the filters of the current group; what the text does not name goes back to none. */
export function SetView(s: AlSession, rec: AlRecord, view: string): void {
  const reader = new ViewReader(view)
  if (reader.acceptHead('VERSION') !== undefined) reader.value()
  const sorting = reader.acceptHead('SORTING') === undefined ? [] : sortingFields(reader, rec)
  const isDescending = reader.acceptHead('ORDER') !== undefined && descends(reader)
  rec.filters = rec.filters.filter(({ group }) => group !== rec.filterGroup)
  rec.setOrder(rec.table.primaryOrder)
  if (sorting.length > 0) SetCurrentKey(s, rec, false, sorting)
  if (isDescending) rec.setOrder(rec.table.order(rec.order.keyFields, [], true))
  if (reader.acceptHead('WHERE') !== undefined) readConditions(s, rec, reader)
  if (!reader.isAtEnd) throw reader.invalid()
}

function sortingFields(reader: ViewReader, rec: AlRecord): number[] {
  const fields: number[] = []
  do fields.push(reader.field(rec.table, ',)').no)
  while (reader.accept(','))
  reader.expect(')')
  return fields
}

function descends(reader: ViewReader): boolean {
  const word = reader.value().trim().toUpperCase()
  if (word !== 'ASCENDING' && word !== 'DESCENDING' && word !== '0' && word !== '1') throw reader.invalid()
  return word === 'DESCENDING' || word === '1'
}

function readConditions(s: AlSession, rec: AlRecord, reader: ViewReader): void {
  do {
    const field = reader.field(rec.table, '=')
    reader.expect('=')
    const kind = reader.acceptHead('FILTER', 'CONST', '1', '0')
    if (kind === 'FILTER' || kind === '1') SetFilter(s, rec, field.no, reader.filter())
    else if (kind === undefined) throw reader.invalid()
    else {
      const value = constantValue(s, field, reader.value())
      rec.setFilter(field.index, new RecordFilter(rec.filterGroup, field, { kind: 'compare', operator: '=', value }))
    }
  } while (reader.accept(','))
  reader.expect(')')
}
