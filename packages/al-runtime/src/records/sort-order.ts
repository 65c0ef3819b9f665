import type { OrderField } from '@alcove/record-store'
import type { TableShape } from './table-shape.ts'

/** A record's current key and direction, completed by the primary key. Immutable. */
export class SortOrder {
  /** As set, by index: what CurrentKey shows. */
  readonly keyFields: readonly number[]
  /** Those set by SetAscending(F, false). */
  readonly descending: readonly number[]
  /** Ascending(false). */
  readonly reversed: boolean
  /** All fields that decide, by index, in turn. */
  readonly indexes: readonly number[]
  /** FlowFields among them. */
  readonly flowFields: readonly number[]
  /** The same for the store. */
  readonly storeOrder: readonly OrderField[]
  /** Names the sorted index of a temporary table; a reversed order reads it backward. */
  readonly indexName: string

  constructor(table: TableShape, keyFields: readonly number[], descending: readonly number[], reversed: boolean) {
    this.keyFields = keyFields
    this.descending = descending
    this.reversed = reversed
    this.indexes = [...new Set([...keyFields, ...table.primary])]
    this.flowFields = keyFields.filter((index) => table.fields[index]!.meta.fieldClass === 'FlowField')
    this.storeOrder = this.indexes.map((index) => ({
      field: table.fields[index]!.no,
      descending: descending.includes(index) !== reversed,
    }))
    this.indexName = this.indexes.map((index) => (descending.includes(index) ? `-${index}` : `${index}`)).join()
  }
}
