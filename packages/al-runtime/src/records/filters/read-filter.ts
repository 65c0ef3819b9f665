import type { FilterExpression } from '@alcove/record-store'
import { refusal } from '../../format/evaluate.ts'
import type { AlSession } from '../../session/al-session.ts'
import type { Variant } from '../../values/variant.ts'
import { invalidFilter } from '../record-errors.ts'
import type { FieldShape, TableShape } from '../table-shape.ts'
import { filterValues } from '../value-text.ts'
import { FilterSyntaxError, parseFilter } from './parse-filter.ts'

/** A filter text on a field as the session reads it; undefined when it is empty. What cannot be read raises. */
export function readFilter(
  s: AlSession,
  table: TableShape,
  field: FieldShape,
  text: string,
  args: readonly Variant[] = [],
): FilterExpression | undefined {
  try {
    return parseFilter(text, field, filterValues(s, field), args)
  } catch (error) {
    if (!(error instanceof FilterSyntaxError)) throw error
    const reason = error.value === undefined ? '' : ` ${refusal(s, error.value, field.meta.type).text}`
    throw invalidFilter(table.caption, text, field.meta.caption, reason)
  }
}
