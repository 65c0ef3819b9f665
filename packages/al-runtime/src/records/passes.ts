import type { AlRecord } from './al-record.ts'
import type { RecordFilter } from './filters/record-filter.ts'

/** Is a row with these values inside the record's filters and marks? */
export function passes(record: AlRecord, values: readonly unknown[]): boolean {
  let hasAny = false
  let isAny = false
  for (const filter of record.filters) {
    if (filter.group === ANY_OF) {
      hasAny = true
      isAny ||= filter.test(valueOf(record, values, filter))
    } else if (!filter.test(valueOf(record, values, filter))) return false
  }
  return (!hasAny || isAny) && (!record.markedOnly || isMarked(record, values))
}

function valueOf(record: AlRecord, values: readonly unknown[], { field, isFlowField }: RecordFilter): unknown {
  return isFlowField ? (record.flowValues?.get(values)?.get(field.index) ?? field.kind.blank) : values[field.index]
}

/** The filter group whose fields are combined with OR. */
export const ANY_OF = -1

export function isMarked(record: AlRecord, values: readonly unknown[]): boolean {
  return record.marks?.has(record.rows.key(values)) ?? false
}
