import type { Decimal } from '../values/decimal.ts'
import type { Maybe } from './maybe.ts'
import type { AlRecord } from './al-record.ts'
import type { FieldShape } from './table-shape.ts'

/** `<` and `>` exclude the record's own place. */
export type Step = 'first' | 'last' | '=' | '<' | '>'

/**
 * Where a record's rows are: memory, the database, or the server itself. Methods that look for a row load it into the
 * record and answer whether there was one; errors of the store come out as AL errors.
 */
export interface Access {
  /** `key`: all values of the primary key. */
  get(record: AlRecord, key: readonly unknown[]): Maybe<boolean>
  getBySystemId(record: AlRecord, systemId: string): Maybe<boolean>
  find(record: AlRecord, step: Step): Maybe<boolean>
  /** Content of blob fields, by their index, into the record; values stay when its row is not there. Absent: no table there has any. */
  readBlobs?(record: AlRecord, indexes: readonly number[]): Maybe<void>
  /** Prepares a loop. */
  findSet(record: AlRecord): Maybe<boolean>
  next(record: AlRecord, steps: number): Maybe<number>
  count(record: AlRecord): Maybe<number>
  isEmpty(record: AlRecord): Maybe<boolean>
  /** Over the rows inside the filters. */
  sums(record: AlRecord, fields: readonly FieldShape[]): Maybe<Decimal[]>

  /** False: a row with that key exists. Fills what only the insert knows. */
  insert(record: AlRecord, keepSystemId: boolean): Maybe<boolean>
  /** False: no row with that key. So do delete and rename. */
  modify(record: AlRecord): Maybe<boolean>
  delete(record: AlRecord): Maybe<boolean>
  /** The record has the new key already. */
  rename(record: AlRecord, oldKey: readonly unknown[]): Maybe<'renamed' | 'missing' | 'exists'>
  deleteAll(record: AlRecord): Maybe<void>
  modifyAll(record: AlRecord, index: number, value: unknown): Maybe<void>
  lock(record: AlRecord): Maybe<void>
}
