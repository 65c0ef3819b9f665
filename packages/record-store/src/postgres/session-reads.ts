import type { RecordQuery, RowLock, RowSet, Seek, StoredRow, TablePlace } from '../record-store.ts'
import { emptyTableLock, readLocked } from './locked-read.ts'
import type { OpenSets } from './open-sets.ts'
import type { Operation } from './operation.ts'
import { countSql, decodeRows, existsSql, extraColumns, readingOrder, selectSql } from './queries.ts'
import { beginToLock, lockOf } from './row-lock.ts'
import { selectionOf } from './row-selection.ts'
import type { RowSelection } from './row-selection.ts'
import { PostgresRowSet } from './row-set.ts'
import { lastVersionSql, openWritersSql } from './row-versions.ts'
import type { SessionContext } from './session-context.ts'
import type { SessionWork } from './session-work.ts'
import type { Sql } from './sql-builder.ts'
import { TableStatements } from './statements.ts'
import type { TableShape } from './table-shape.ts'

/** What a session reads of AL tables (StoreSession says what each call promises). */
export class SessionReads {
  readonly #context: SessionContext
  readonly #work: SessionWork
  readonly #sets: OpenSets

  constructor(context: SessionContext, work: SessionWork, sets: OpenSets) {
    this.#context = context
    this.#work = work
    this.#sets = sets
  }

  async get(place: TablePlace, key: readonly unknown[]): Promise<StoredRow | undefined> {
    const shape = this.#context.shapes.of(place)
    const rows = selectionOf(shape, place)
    const sql = TableStatements.of(shape).get(key, rows, this.#lockOf(place, shape))
    return this.#work.operate((operation) => this.#first(operation, place, shape, rows, sql))
  }

  async getBySystemId(place: TablePlace, systemId: string): Promise<StoredRow | undefined> {
    const shape = this.#context.shapes.of(place)
    const rows = selectionOf(shape, place)
    const sql = TableStatements.of(shape).getBySystemId(systemId, rows, this.#lockOf(place, shape))
    return this.#work.operate((operation) => this.#first(operation, place, shape, rows, sql))
  }

  async readBlobs(
    place: TablePlace,
    key: readonly unknown[],
    fields: readonly number[],
  ): Promise<readonly Uint8Array[] | undefined> {
    const shape = this.#context.shapes.of(place)
    const columns = fields.flatMap((no) => shape.column(no) ?? [])
    const sql = TableStatements.of(shape).blobs(key, columns)
    const { rows } = await this.#work.operate((operation) => this.#work.read(operation, shape, sql))
    return rows[0]?.map((content) => Buffer.from(content, 'hex'))
  }

  async find(query: RecordQuery, seek: Seek | undefined, limit: number): Promise<StoredRow[]> {
    const shape = this.#context.shapes.of(query.place)
    const order = readingOrder(query, shape, seek)
    const extra = extraColumns(order)
    const lock = this.#lockOf(query.place, shape)
    const sql = selectSql({ query, shape, order, seek, extra, limit, lock }, this.#context)
    const { rows } = await this.#work.operate(async (operation) => {
      await beginToLock(this.#work, operation, query.place)
      const read = (statement: Sql) => this.#work.read(operation, shape, statement)
      if (lock === 'none') return read(sql)
      // Behind it stand the version and what the order needs besides.
      return readLocked(read, sql, emptyTableLock(query, seek, shape), -2 - extra.length)
    })
    return decodeRows(rows, { query, shape, extra })
  }

  openSet(query: RecordQuery, seek?: Seek): RowSet {
    const shape = this.#context.shapes.of(query.place)
    const set = new PostgresRowSet({
      work: this.#work,
      shape,
      query,
      seek,
      context: this.#context,
      onEnd: () => this.#sets.remove(set),
    })
    this.#sets.add(set)
    return set
  }

  async count(query: RecordQuery): Promise<number> {
    const shape = this.#context.shapes.of(query.place)
    const sql = countSql(query, shape, this.#context)
    const { rows } = await this.#work.operate((operation) => this.#work.read(operation, shape, sql))
    return Number(rows[0]![0])
  }

  async isEmpty(query: RecordQuery): Promise<boolean> {
    const shape = this.#context.shapes.of(query.place)
    const sql = existsSql(query, shape, this.#context)
    const { rows } = await this.#work.operate((operation) => this.#work.read(operation, shape, sql))
    return rows.length === 0
  }

  async rowVersions(): Promise<{ readonly lastUsed: bigint; readonly minimumActive: bigint }> {
    const { versionFloor } = this.#context
    const ask = async (text: string) => {
      const { rows } = await this.#work.operate((operation) =>
        this.#work.read(operation, undefined, { text, values: [] }),
      )
      return BigInt(rows[0]?.[0] ?? 0)
    }
    const lastUsed = await ask(lastVersionSql)
    const isQuiet = this.#work.transaction === undefined && (await ask(openWritersSql)) === 0n
    return { lastUsed, minimumActive: isQuiet ? versionFloor.raise(lastUsed) : versionFloor.version }
  }

  async #first(
    operation: Operation,
    place: TablePlace,
    shape: TableShape,
    selection: RowSelection,
    sql: Sql,
  ): Promise<StoredRow | undefined> {
    await beginToLock(this.#work, operation, place)
    const { rows } = await this.#work.read(operation, shape, sql)
    return rows.length === 0 ? undefined : selection.decodeRow(rows[0]!)
  }

  #lockOf(place: TablePlace, shape: TableShape): RowLock {
    return lockOf(place, shape, this.#work.transaction)
  }
}
