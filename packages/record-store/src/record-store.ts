import type { TableMetadata } from '@alcove/al-abi'
import type { IsolatedTexts, NumberSequences, TextCipher } from './app-storage.ts'
import type { Calculation, FlowField } from './calculation.ts'

/**
 * Where AL records live. One RecordStore a worker thread; the PostgreSQL implementation is in postgres/.
 * Values are in the JavaScript forms of al-abi's AlType (Decimals as DecimalText, see below).
 */
export interface RecordStore {
  /** Cheap: holds no connection until one is needed. `userSid` (UserSecurityId) fills SystemCreatedBy and SystemModifiedBy. */
  openSession(events: StoreEvents, userSid?: string): StoreSession
  close(): Promise<void>
}

/**
 * What a session does in the database, told as it happens, so that the engine can show it. All calls are synchronous and must not throw.
 */
export interface StoreEvents {
  /** No connection is free; the session waits for one. */
  connectionAwaited(): void
  statementStarted(tableId: number, backendPid: number): void
  statementEnded(rowsRead: number): void
  transactionStarted(backendPid: number): void
  rowsWritten(tableId: number, rows: number): void
  transactionEnded(outcome: 'committed' | 'rolledBack'): void
}

/**
 * A row as it crosses the store: values by index in TableMetadata.fields (FlowFields and FlowFilters have their blank value and are not
 * stored). Decimals are plain decimal strings (`-12.5`). Types without a simple form (DateFormula, RecordId) are their text,
 * Blobs a StoredBlob.
 * U+0000 inside a text is refused with 'value-out-of-range'; half a surrogate pair is stored as U+FFFD.
 */
export interface StoredRow {
  readonly values: unknown[]
  readonly systemId: string
  /** Grows with every write of the database; compared by Modify and Delete. */
  readonly version: string
}

/** Rows are read without the content of their blobs: `bytes` is undefined. Writing such a value keeps the content that is there. */
export interface StoredBlob {
  readonly length: number
  readonly bytes: Uint8Array | undefined
}

/** One session's way into the database. Never used by two calls at a time. */
export interface StoreSession {
  /** Is a write transaction open (first write or lockTable until commit or rollback)? */
  readonly inTransaction: boolean
  /** What the open transaction has written so far, by table; empty when none is open. */
  readonly written: readonly WrittenTable[]
  readonly isolatedTexts: IsolatedTexts
  readonly numberSequences: NumberSequences
  readonly textCipher: TextCipher

  /** `key`: values of the primary key's fields, in its order. */
  get(place: TablePlace, key: readonly unknown[]): Promise<StoredRow | undefined>
  getBySystemId(place: TablePlace, systemId: string): Promise<StoredRow | undefined>
  /** The content of these fields, by AL field number, of the row with that primary key; undefined when there is none. */
  readBlobs(
    place: TablePlace,
    key: readonly unknown[],
    fields: readonly number[],
  ): Promise<readonly Uint8Array[] | undefined>
  /** At most `limit` rows in the query's order, from where `seek` says. */
  find(query: RecordQuery, seek: Seek | undefined, limit: number): Promise<StoredRow[]>
  /** Rows of a set read in order, stable while the session changes the set; closes itself at its end. */
  openSet(query: RecordQuery, seek?: Seek): RowSet
  count(query: RecordQuery): Promise<number>
  isEmpty(query: RecordQuery): Promise<boolean>
  /** Sums of fields over the rows of the query, by AL field number. */
  sums(query: RecordQuery, fields: readonly number[]): Promise<CalculatedValue[]>
  /** FlowFields of one row that the caller knows: the calculations have no links. */
  calculate(calculations: readonly Calculation[]): Promise<CalculatedValue[]>
  /** The different values of a field in the rows of the query. */
  distinct(query: RecordQuery, field: number): Promise<unknown[]>

  /** The last row version handed out, and a lower bound of those not committed yet: last + 1 when nobody writes, else what it was then. */
  rowVersions(): Promise<{ readonly lastUsed: bigint; readonly minimumActive: bigint }>

  /** Fills AutoIncrement fields left at 0. Raises 'record-exists'. */
  insert(place: TablePlace, values: readonly unknown[], systemId: string | undefined): Promise<StoredRow>
  /** `expectedVersion` undefined: no check. Raises 'record-not-found' or 'record-changed'. Returns the new version. */
  modify(place: TablePlace, values: readonly unknown[], expectedVersion: string | undefined): Promise<string>
  delete(place: TablePlace, key: readonly unknown[], expectedVersion: string | undefined): Promise<void>
  rename(
    place: TablePlace,
    oldKey: readonly unknown[],
    values: readonly unknown[],
    expectedVersion: string | undefined,
  ): Promise<string>
  deleteAll(query: RecordQuery): Promise<number>
  /** `field`: AL field number. */
  modifyAll(query: RecordQuery, field: number, value: unknown): Promise<number>

  /** Opens a transaction; later reads of the table take update locks until it ends. Platform tables kept by the server are never locked. */
  lockTable(place: TablePlace): Promise<void>
  /** Milliseconds a lock may be waited for; 0 = for ever. Holds for the session until changed. */
  setLockTimeout(ms: number): void
  /**
   * An error of PostgreSQL loses the whole transaction: later statements reject with the same code until rollback (C-56). While `guarded`
   * (AL runs inside a TryFunction that is used), a savepoint stands before every statement of the transaction, so that all errors
   * but deadlock, cancel and a lost connection leave it usable. 'record-exists', 'record-not-found' and 'record-changed' never lose it.
   */
  setGuarded(guarded: boolean): void
  /** Nothing happens without an open transaction. A commit is never broken off. */
  commit(): Promise<void>
  rollback(): Promise<void>

  /**
   * For tests: from here on nothing is committed for good. `commit` and `rollback` mean what they always do for the session itself, until
   * `endIsolation` undoes everything since. Levels nest. Both without an open transaction; a lost connection takes the work of all levels along.
   */
  beginIsolation(): Promise<void>
  endIsolation(): Promise<void>

  /** Gives up the sets that are still open: the AL call that read them is over. */
  closeSets(): void

  /** Breaks off the statement or the wait for a connection under way; it rejects with 'canceled'. Resolves when it has settled. */
  cancel(): Promise<void>
  /** Rolls back what is open and gives everything back. */
  close(): Promise<void>
}

/** What a read does with the rows it finds; `share` and `update` hold until the transaction ends. */
export type RowLock = 'none' | 'share' | 'update'

export interface TablePlace {
  readonly table: TableMetadata
  /** How reads lock, whatever lockTable has said, and begin a transaction to do so; undefined: as lockTable has said. */
  readonly lock?: RowLock | undefined
  /** Empty for tables with DataPerCompany = false. */
  readonly company: string
  /**
   * AL field numbers that reads bring; undefined: all. The primary key, SystemId, version and system fields come always. The values of other
   * fields are undefined in the row, and a row written with such a value by `modify` keeps what is stored.
   */
  readonly fields?: readonly number[] | undefined
}

export interface WrittenTable {
  readonly tableId: number
  readonly tableName: string
  readonly rows: number
}

/**
 * A Boolean of exist, a stored value of the field asked of min, max and lookup (its blank value when there is no row); of the others, and of all
 * that are negated, a number as plain text (`-12.5`).
 */
export type CalculatedValue = unknown

export interface RowSet {
  /** A promise only when rows have to be fetched. */
  next(): StoredRow | undefined | Promise<StoredRow | undefined>
  /** From here on rows bring these fields too; undefined: all. */
  widen(fields: readonly number[] | undefined): void
  close(): void
}

export interface RecordQuery {
  readonly place: TablePlace
  /** All must hold. */
  readonly filters: readonly FieldFilter[]
  /** Filter group -1: when not empty, at least one must hold. */
  readonly anyOf: readonly FieldFilter[]
  /** Always completed by the primary key, so the order is total. */
  readonly order: readonly OrderField[]
  /** FlowFields that filters and order name; rows hold the values of those they are ordered by. */
  readonly flowFields?: readonly FlowField[]
}

export interface OrderField {
  /** AL field number, as everywhere here: system fields are 2000000000 (SystemId) to 2000000004, the row version is 0. */
  readonly field: number
  readonly descending: boolean
}

/** Where to start reading: from these values of the order fields, in or against the query's order. */
export interface Seek {
  /** Values of `order`, then of the primary key fields that are not in it; undefined = from the beginning of the direction. */
  readonly from: readonly unknown[] | undefined
  readonly inclusive: boolean
  readonly direction: 'forward' | 'backward'
}

export interface FieldFilter {
  /** AL field number. */
  readonly field: number
  readonly expression: FilterExpression
}

/** A parsed AL filter. Values have the type of the field. */
export type FilterExpression =
  | { readonly kind: 'or' | 'and'; readonly terms: readonly FilterExpression[] }
  | { readonly kind: 'compare'; readonly operator: '=' | '<>' | '<' | '<=' | '>' | '>='; readonly value: unknown }
  /** Both ends inclusive; an end left out is open. */
  | { readonly kind: 'range'; readonly from?: unknown; readonly to?: unknown }
  /** `*` any run, `?` one character. `ignoreCase` for a leading @. Other characters are literal. */
  | { readonly kind: 'match'; readonly pattern: string; readonly ignoreCase: boolean; readonly negated: boolean }

export type StoreErrorCode =
  | 'record-exists'
  | 'record-not-found'
  | 'record-changed'
  | 'lock-timeout'
  | 'deadlock'
  | 'canceled'
  | 'statement-timeout'
  | 'connection-lost'
  | 'value-out-of-range'
  | 'not-writable'

/** A database failure the runtime may turn into an AL error. */
export class StoreError extends Error {
  override readonly name = 'StoreError'
  readonly code: StoreErrorCode
  /** The AL table concerned, as far as known. */
  readonly tableId: number | undefined

  constructor(code: StoreErrorCode, message: string, tableId?: number, cause?: unknown) {
    super(message, { cause })
    this.code = code
    this.tableId = tableId
  }
}
