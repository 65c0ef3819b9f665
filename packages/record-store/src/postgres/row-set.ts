import type { RecordQuery, RowLock, RowSet, Seek, StoredRow } from '../record-store.ts'
import { batchSizesOf } from './batch-sizes.ts'
import type { QueryContext } from './flow-columns.ts'
import { emptyTableLock, readLocked } from './locked-read.ts'
import type { Operation } from './operation.ts'
import type { OrderedColumn } from './order.ts'
import { decodeRows, extraColumns, readingOrder, selectSql } from './queries.ts'
import { beginToLock, lockOf } from './row-lock.ts'
import { selectionOf } from './row-selection.ts'
import { type KeyedRead, RowsByKey } from './rows-by-key.ts'
import type { SessionWork } from './session-work.ts'
import type { Sql } from './sql-builder.ts'
import type { ColumnShape, TableShape } from './table-shape.ts'

export interface RowSetSource {
  readonly work: SessionWork
  readonly shape: TableShape
  readonly query: RecordQuery
  readonly seek: Seek | undefined
  readonly context: QueryContext
  readonly onEnd: () => void
}

/** Where the rows behind the buffered ones come from. */
type Rest =
  /** The next statement, from the last buffered row on. */
  | { readonly kind: 'seek'; readonly seek: Seek | undefined }
  /** A SQL cursor of the open transaction: it shows the rows as they were when it was declared. */
  | { readonly kind: 'cursor'; readonly name: string }
  /** The keys themselves: a pinned set whose transaction was committed. */
  | { readonly kind: 'listed'; readonly keys: readonly (readonly unknown[])[]; readonly from: number }
  | { readonly kind: 'none' }

/**
 * Rows in batches. Outside a transaction every batch is a statement of its own, so no connection is held between them, and so it is while rows are locked:
 * each batch is what a statement begun after its waits would see. In a transaction without locks a cursor follows the first batch. Before the session makes a write that could move rows past the reader (insert, rename, a changed
 * order field), the set is *pinned*: a cursor holds the list of rows. Rows the session has changed since they were read are read again
 * when their turn comes, deleted ones are left out.
 */
export class PostgresRowSet implements RowSet {
  readonly #source: RowSetSource
  readonly #order: readonly OrderedColumn[]
  readonly #extra: readonly ColumnShape[]
  readonly #batchSizes: readonly number[]
  readonly #byKey: RowsByKey
  #query: RecordQuery
  /** What the open cursor was declared for. */
  #declared: RecordQuery
  #buffer: StoredRow[] = []
  #position = 0
  #rest: Rest
  #batch = 0
  #served: StoredRow | undefined
  #isPinned = false
  #closed = false
  /** Declared in the open transaction and not closed yet. */
  #cursor: string | undefined
  /** Primary keys (as text) the session wrote since the rows behind were read. */
  readonly #changed = new Set<string>()
  #allChanged = false
  /** All buffered rows must be read again. */
  #isStale = false

  constructor(source: RowSetSource) {
    this.#source = source
    this.#order = readingOrder(source.query, source.shape, source.seek)
    this.#extra = extraColumns(this.#order)
    this.#batchSizes = batchSizesOf(this.#order, source.shape)
    this.#byKey = new RowsByKey(source)
    this.#query = this.#declared = source.query
    this.#rest = { kind: 'seek', seek: source.seek }
  }

  get tableSql(): string {
    return this.#source.shape.sql
  }

  /** Rows of other tables decide its order or its filters. */
  get isCalculated(): boolean {
    return this.#source.query.flowFields !== undefined
  }

  get isPinned(): boolean {
    return this.#isPinned || this.#rest.kind === 'none' || this.#batch === 0
  }

  get ordersByMoreThanPrimaryKey(): boolean {
    const { primaryKey } = this.#source.shape
    return this.#order.some(({ column }) => !primaryKey.includes(column))
  }

  ordersBy(column: ColumnShape): boolean {
    return this.#order.some((ordered) => ordered.column === column)
  }

  next(): StoredRow | undefined | Promise<StoredRow | undefined> {
    if (this.#position < this.#buffer.length && this.#changed.size === 0 && !this.#isStale)
      return (this.#served = this.#buffer[this.#position++])
    if (this.#closed) return undefined
    if (this.#position === this.#buffer.length && this.#rest.kind === 'none') {
      this.close()
      return undefined
    }
    return this.#slowNext()
  }

  close(): void {
    if (this.#closed) return
    this.#closed = true
    this.#buffer = []
    this.#position = 0
    if (this.#cursor !== undefined) this.#source.work.transaction?.abandonCursor(this.#cursor)
    this.#rest = { kind: 'none' }
    this.#source.onEnd()
  }

  /** Rows that were read already are read again when their turn comes. */
  widen(fields: readonly number[] | undefined): void {
    const { place } = this.#query
    if (place.fields === undefined || fields?.every((no) => place.fields!.includes(no)) === true) return
    const wanted = fields && [...new Set([...place.fields, ...fields])].sort((a, b) => a - b)
    this.#query = { ...this.#query, place: { ...place, fields: wanted } }
    this.#isStale = true
  }

  /** In an open transaction, before the write. */
  async pin(operation: Operation): Promise<void> {
    if (this.isPinned) return
    if (this.#rest.kind === 'seek') await this.#declare(operation, this.#rest.seek)
    this.#isPinned = true
  }

  noteChanged(key: string): void {
    if (this.#served !== undefined && this.#byKey.keyOf(this.#served) === key) return // never served again
    this.#changed.add(key)
  }

  noteAllChanged(): void {
    this.#allChanged = true
    this.#isStale = true
  }

  /** A cursor does not outlive its transaction: the set goes on by seeking, or, when it had to be pinned, by the keys left. */
  async beforeCommit(operation: Operation): Promise<void> {
    this.#cursor = undefined
    if (this.#rest.kind !== 'cursor') return
    if (!this.#isPinned) {
      this.#rest = this.#seekRest()
      return
    }
    const keys: unknown[][] = []
    const { shape, work } = this.#source
    for (const name = this.#rest.name; ;) {
      const { rows } = await work.inTransaction(operation, shape, (connection) =>
        connection.command(`fetch ${KEYS_AT_ONCE} from ${name}`),
      )
      const { decodeRow } = selectionOf(shape, this.#declared.place)
      for (const row of rows) keys.push(this.#byKey.primaryKey(decodeRow(row)))
      if (rows.length < KEYS_AT_ONCE) break
    }
    this.#rest = { kind: 'listed', keys, from: 0 }
  }

  /** What the transaction wrote is undone, and its cursors are gone. */
  afterRollback(): void {
    this.#cursor = undefined
    if (this.#rest.kind === 'cursor') this.#rest = this.#seekRest()
    this.#isPinned = this.#rest.kind === 'listed'
    this.#isStale = true
  }

  async #slowNext(): Promise<StoredRow | undefined> {
    return this.#source.work.operate(async (operation) => {
      for (;;) {
        if (this.#isStale) await this.#refreshBuffer(operation)
        while (this.#position < this.#buffer.length) {
          const row = this.#buffer[this.#position++]!
          if (this.#changed.size === 0) return (this.#served = row)
          const current = this.#changed.has(this.#byKey.keyOf(row))
            ? (await this.#byKey.current(operation, [row], this.#keyedRead))[0]
            : row
          if (current !== undefined) return (this.#served = current)
        }
        if (this.#rest.kind === 'none') {
          this.close()
          return undefined
        }
        await this.#fetch(operation)
      }
    })
  }

  async #fetch(operation: Operation): Promise<void> {
    const { work, shape } = this.#source
    await beginToLock(work, operation, this.#query.place)
    const lock = this.#lock
    this.#position = 0
    // A cursor would not show what others commit while locks are waited for.
    if (this.#rest.kind === 'seek' && this.#batch > 0 && work.transaction !== undefined && lock === 'none')
      await this.#declare(operation, this.#rest.seek)
    const rest = this.#rest
    const limit = this.#nextLimit()

    if (rest.kind === 'seek') {
      const query = this.#query
      const sql = selectSql(
        { query, shape, order: this.#order, seek: rest.seek, extra: this.#extra, limit, lock },
        this.#source.context,
      )
      const read = (statement: Sql) => work.read(operation, shape, statement)
      const emptyTable = emptyTableLock(query, rest.seek, shape)
      const answer =
        lock === 'none' ? await read(sql) : await readLocked(read, sql, emptyTable, -2 - this.#extra.length)
      this.#buffer = this.#decode(answer.rows, query)
      this.#changed.clear()
      this.#allChanged = false
      if (this.#buffer.length < limit) this.#rest = { kind: 'none' }
      else this.#rest = this.#seekRest()
    } else if (rest.kind === 'cursor') {
      const answer = await work.inTransaction(operation, shape, (connection) =>
        connection.command(`fetch ${limit} from ${rest.name}`),
      )
      this.#buffer = this.#decode(answer.rows, this.#declared)
      if (this.#buffer.length < limit) this.#rest = { kind: 'none' }
      if (lock !== 'none' || this.#allChanged || this.#declared !== this.#query)
        this.#buffer = await this.#byKey.current(operation, this.#buffer, this.#keyedRead)
    } else if (rest.kind === 'listed') {
      const keys = rest.keys.slice(rest.from, rest.from + limit)
      const end = rest.from + keys.length
      this.#rest = end < rest.keys.length ? { ...rest, from: end } : { kind: 'none' }
      this.#buffer = await this.#byKey.read(operation, keys, this.#keyedRead)
    }
  }

  async #declare(operation: Operation, seek: Seek | undefined): Promise<void> {
    const { work, shape, context } = this.#source
    const query = (this.#declared = this.#query)
    const transaction = work.transaction!
    const name = transaction.nextCursorName()
    const sql = selectSql(
      { query, shape, order: this.#order, seek, extra: this.#extra, limit: undefined, lock: 'none' },
      context,
    )
    const text = `declare ${name} no scroll cursor for ${sql.text}`
    const close = transaction.takeAbandonedSql()
    if (close !== '') await transaction.connection.command(close)
    await work.inTransaction(operation, shape, (connection) => connection.runOnce({ text, values: sql.values }))
    this.#rest = { kind: 'cursor', name }
    this.#cursor = name
  }

  async #refreshBuffer(operation: Operation): Promise<void> {
    this.#buffer = await this.#byKey.current(operation, this.#buffer.slice(this.#position), this.#keyedRead)
    this.#position = 0
    this.#isStale = false
  }

  #lastCells: readonly string[] = []

  #decode(rows: readonly (readonly string[])[], query: RecordQuery): StoredRow[] {
    const { shape } = this.#source
    const last = rows.at(-1)
    if (last !== undefined) this.#lastCells = last.slice(last.length - this.#extra.length)
    const decoded = decodeRows(rows, { query, shape, extra: this.#extra })
    this.#lastRead = decoded.at(-1) ?? this.#lastRead
    return decoded
  }

  #lastRead: StoredRow | undefined

  /** From the last row that was read on; it stands behind all buffered ones. */
  #seekRest(): Rest {
    const last = this.#lastRead
    if (last === undefined) return { kind: 'seek', seek: this.#source.seek }
    const from = this.#order.map(({ column }) =>
      column.index < 0 ? column.codec.decode(this.#lastCells[this.#extra.indexOf(column)]!) : last.values[column.index],
    )
    return { kind: 'seek', seek: { from, inclusive: false, direction: this.#source.seek?.direction ?? 'forward' } }
  }

  get #keyedRead(): KeyedRead {
    return { query: this.#query, extra: this.#extra, lock: this.#lock, isPinned: this.#isPinned }
  }

  get #lock(): RowLock {
    const { query, shape, work } = this.#source
    return lockOf(query.place, shape, work.transaction)
  }

  #nextLimit(): number {
    return this.#batchSizes[Math.min(this.#batch++, this.#batchSizes.length - 1)]!
  }
}

const KEYS_AT_ONCE = 5000
