import type { AlRecord } from '../al-record.ts'

/** What a read in part brings, by number: the fields asked for, those that filters and order name, and those that FlowFields calculated with it need. */
export function wantedFields(record: AlRecord): readonly number[] | undefined {
  const { loadFields, table } = record
  if (loadFields === undefined) return undefined
  const wanted = new Set(loadFields)
  for (const { field } of record.filters) wanted.add(field.no)
  for (const index of record.order.keyFields) wanted.add(table.fields[index]!.no)
  for (const { meta } of record.autoCalc ?? [])
    for (const condition of meta.calcFormula?.where ?? []) if (condition.by === 'field') wanted.add(condition.otherNo)
  return [...wanted].sort((a, b) => a - b)
}
