import type { FilterExpression } from '@alcove/record-store'
import { errors } from '../../errors/error-texts.ts'
import { AlError } from '../../errors/al-error.ts'
import type { AlSession } from '../../session/al-session.ts'
import type { Variant } from '../../values/variant.ts'
import type { AlRecord } from '../al-record.ts'
import { readFilter } from '../filters/read-filter.ts'
import { RecordFilter } from '../filters/record-filter.ts'
import { requireSameTable } from '../same-table.ts'
import { filterTextOf } from '../record-errors.ts'
import { filterValues } from '../value-text.ts'

/** Values are literal: nothing in them is a wildcard. */
export function SetRange(s: AlSession, rec: AlRecord, fieldNo: number, from?: Variant, to?: Variant): void {
  const field = rec.table.field(fieldNo)
  if (from === undefined) {
    rec.setFilter(field.index, undefined)
    return
  }
  const values = filterValues(s, field)
  const first = values.ofArgument(from)
  const last = to === undefined ? first : values.ofArgument(to)
  const expression: FilterExpression =
    to === undefined || field.kind.compare(first, last) === 0
      ? { kind: 'compare', operator: '=', value: first }
      : { kind: 'range', from: first, to: last }
  rec.setFilter(field.index, new RecordFilter(rec.filterGroup, field, expression))
}

/** Replaces the field's filter in the current group; an empty text clears it. */
export function SetFilter(
  s: AlSession,
  rec: AlRecord,
  fieldNo: number,
  text: string,
  args: readonly Variant[] = [],
): void {
  const field = rec.table.field(fieldNo)
  const expression = readFilter(s, rec.table, field, text, args)
  rec.setFilter(
    field.index,
    expression === undefined ? undefined : new RecordFilter(rec.filterGroup, field, expression),
  )
}

export function GetFilter(_s: AlSession, rec: AlRecord, fieldNo: number): string {
  const filter = rec.filterOf(rec.table.field(fieldNo).index)
  return filter === undefined ? '' : filterTextOf(rec, filter)
}

/** `Caption: expression, Caption: expression` of the current group, in field order. */
export function GetFilters(_s: AlSession, rec: AlRecord): string {
  return rec.filters
    .filter((filter) => filter.group === rec.filterGroup)
    .toSorted((a, b) => a.field.index - b.field.index)
    .map((filter) => `${filter.field.meta.caption}: ${filterTextOf(rec, filter)}`)
    .join(', ')
}

export function HasFilter(_s: AlSession, rec: AlRecord): boolean {
  return rec.filters.some((filter) => filter.group === rec.filterGroup)
}

export function GetRangeMin(_s: AlSession, rec: AlRecord, fieldNo: number): unknown {
  return rangeEnd(rec, fieldNo, 'from')
}

export function GetRangeMax(_s: AlSession, rec: AlRecord, fieldNo: number): unknown {
  return rangeEnd(rec, fieldNo, 'to')
}

/** A value of the field's type. An open end is blank; what is no single range has no ends. */
function rangeEnd(rec: AlRecord, fieldNo: number, end: 'from' | 'to'): unknown {
  const field = rec.table.field(fieldNo)
  const expression = rec.filterOf(field.index)?.expression
  if (expression?.kind === 'range') return expression[end] ?? field.kind.blank
  if (expression?.kind === 'compare') {
    const { operator, value } = expression
    if (operator === '=') return value
    if (operator === '>=' || operator === '<=')
      return (operator === '>=') === (end === 'from') ? value : field.kind.blank
  }
  throw errors.noFilter(field.meta.caption, rec.table.caption)
}

export function CopyFilters(_s: AlSession, rec: AlRecord, from: AlRecord): void {
  requireSameTable(rec, from)
  rec.filters = from.filters
  rec.forgetPlace()
}

/** On the own primary key. */
export function SetRecFilter(_s: AlSession, rec: AlRecord): void {
  for (const index of rec.table.primary) {
    const field = rec.table.fields[index]!
    const expression: FilterExpression = { kind: 'compare', operator: '=', value: rec.v[index] }
    rec.setFilter(index, new RecordFilter(rec.filterGroup, field, expression))
  }
}

/** Selects the group that later filters belong to; returns the one before. */
export function FilterGroup(_s: AlSession, rec: AlRecord, group?: number): number {
  const before = rec.filterGroup
  if (group === undefined) return before
  if (group < -1 || group > 255)
    throw new AlError(`The filter group ${group} does not exist. It must be from -1 to 255.`)
  rec.filterGroup = group
  return before
}

export function Reset(_s: AlSession, rec: AlRecord): void {
  rec.reset()
}
