import type { FilterExpression } from '@alcove/record-store'
import type { AlRecord } from '../al-record.ts'
import { filterTextOf } from '../record-errors.ts'
import type { FieldShape, TableShape } from '../table-shape.ts'
import { readFilter } from './read-filter.ts'
import type { RecordFilter } from './record-filter.ts'

/** The filter of one field for a field of another table; by its text where the types differ. */
export function carriedFilter(
  record: AlRecord,
  filter: RecordFilter,
  table: TableShape,
  field: FieldShape,
): FilterExpression | undefined {
  if (sharesValues(filter.field, field)) return filter.expression
  return readFilter(record.s, table, field, filterTextOf(record, filter))
}

/** Values of one are values of the other as they are. */
function sharesValues({ meta: { type: a } }: FieldShape, { meta: { type: b } }: FieldShape): boolean {
  return a.kind === b.kind && a.kind !== 'Option' && (a.kind !== 'Enum' || (b.kind === 'Enum' && a.id === b.id))
}
