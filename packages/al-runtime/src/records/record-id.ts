import { keyValue, recordIdParts, recordIdText } from '../values/record-id.ts'
import type { AlRecord } from './al-record.ts'

export function recordIdOf({ table, v }: AlRecord): string {
  const key = table.primary.map((index) => {
    const { toStored } = table.fields[index]!.kind
    return toStored === undefined ? v[index] : toStored(v[index])
  })
  return recordIdText(table.id, key)
}

/** Values of the primary key; undefined when the id is blank or of another key than the table has now. */
export function keyOfRecordId(record: AlRecord, text: string): unknown[] | undefined {
  const parts = recordIdParts(text)
  const { primary, fields } = record.table
  if (parts === undefined || parts.values.length !== primary.length) return undefined
  return primary.map((index, i) => keyValue(parts.values[i], fields[index]!.meta.type))
}
