import { BlobValue } from '../../values/streams/blob-value.ts'
import type { AlRecord } from '../al-record.ts'
import type { TableShape } from '../table-shape.ts'

// The value of a blob field is a BlobValue (that rule of al-type.ts is each cast below), or undefined in a row read in part.

/** A row was loaded: its blobs remember where their content is. */
export function markUnread(table: TableShape, values: unknown[], systemId: string): void {
  for (const index of table.blobs) {
    const blob = values[index] as BlobValue | undefined
    if (blob !== undefined && blob.bytes === undefined)
      values[index] = BlobValue.unread(blob.length, originOf(table, index, systemId))
  }
}

/** A row is to be written. Content that was not read stays in the row that has it, elsewhere there is none to write; what was written is saved now. */
export function settleBlobs({ table, systemId }: AlRecord, values: unknown[], isNew: boolean): void {
  for (const index of table.blobs) {
    const blob = values[index] as BlobValue | undefined
    if (blob === undefined) continue
    const isForeign = blob.bytes === undefined && (isNew || blob.origin !== originOf(table, index, systemId))
    values[index] = isForeign ? BlobValue.EMPTY : blob.saved
  }
}

/** What the variable has written already, and its row has not, is not read over. */
export function withoutWritten({ v }: AlRecord, indexes: readonly number[]): readonly number[] {
  return indexes.filter((index) => (v[index] as BlobValue | undefined)?.isWritten !== true)
}

function originOf(table: TableShape, index: number, systemId: string): string {
  return `${systemId} ${table.fields[index]!.no}`
}
