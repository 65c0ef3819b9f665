import type { AlRecord } from './al-record.ts'
import type { RecordFilter } from './filters/record-filter.ts'

/** Is a row with these values inside the record's filters and marks? */
export function passes(record: AlRecord, values: readonly unknown[]): boolean {
  let hasAny = false
  let isAny = false
  for (const filter of record.filters) {
    if (filter.group === ANY_OF) {
      hasAny = true
      isAny ||= filter.test(valueOf(values, filter))
    } else if (!filter.test(valueOf(values, filter))) return false
  }
  return (!hasAny || isAny) && (!record.markedOnly || isMarked(record, values))
}

/** FlowFields are blank here: no row holds their values. */
function valueOf(values: readonly unknown[], { field, isFlowField }: RecordFilter): unknown {
  return isFlowField ? field.kind.blank : values[field.index]
}

/** The filter group whose fields are combined with OR. */
export const ANY_OF = -1

export function isMarked(record: AlRecord, values: readonly unknown[]): boolean {
  return record.marks?.has(record.table.rowKey(values)) ?? false
}
