import type { RecordQuery, RowLock, StoredRow } from '../record-store.ts'
import { QueryColumns, type QueryContext } from './flow-columns.ts'
import type { Operation } from './operation.ts'
import { conditionsOf } from './queries.ts'
import { selectionOf } from './row-selection.ts'
import type { SessionWork } from './session-work.ts'
import { SqlBuilder } from './sql-builder.ts'
import { keyText, TableStatements } from './statements.ts'
import type { ColumnShape, TableShape } from './table-shape.ts'

/** How a set reads rows that it knows. */
export interface KeyedRead {
  readonly query: RecordQuery
  /** Columns that the query is ordered by and rows do not hold. */
  readonly extra: readonly ColumnShape[]
  readonly lock: RowLock
  /** Its list of rows stays, whatever they look like now. */
  readonly isPinned: boolean
}

/** Reads the rows of a set by their primary keys. */
export class RowsByKey {
  readonly #work: SessionWork
  readonly #shape: TableShape
  readonly #context: QueryContext

  constructor(source: { readonly work: SessionWork; readonly shape: TableShape; readonly context: QueryContext }) {
    this.#work = source.work
    this.#shape = source.shape
    this.#context = source.context
  }

  primaryKey(row: StoredRow): unknown[] {
    return this.#shape.primaryKey.map((column) => row.values[column.index])
  }

  /** Primary key as text. */
  keyOf(row: StoredRow): string {
    return keyText(this.#shape.primaryKey, this.primaryKey(row))
  }

  /** The rows as they are now, without those that are gone; locked if the table is. */
  async current(operation: Operation, rows: readonly StoredRow[], read: KeyedRead): Promise<StoredRow[]> {
    const keys = rows.map((row) => this.primaryKey(row))
    const current = await this.read(operation, keys, read)
    if (read.query.flowFields !== undefined) this.#keepPlaces(rows, current, read.extra)
    return current
  }

  async read(operation: Operation, keys: readonly (readonly unknown[])[], read: KeyedRead): Promise<StoredRow[]> {
    if (keys.length === 0) return []
    const { query, lock } = read
    const shape = this.#shape
    const context = this.#context
    const rows = selectionOf(shape, query.place)
    const sql = new SqlBuilder()
    // Behind a lock wait another session's change must still fit the filters; the session's own changes keep the row list.
    const columns = new QueryColumns(shape, query.flowFields, { sql, context }, '"$rows"')
    const conditions = lock !== 'none' && !read.isPinned ? conditionsOf(query, columns) : ''
    const statement = TableStatements.of(shape).byKeys(keys, { sql, rows, conditions, lock })
    const answer = await this.#work.read(operation, shape, statement)
    const byKey = new Map(answer.rows.map(rows.decodeRow).map((row) => [this.keyOf(row), row]))
    return keys.flatMap((key) => byKey.get(keyText(shape.primaryKey, key)) ?? [])
  }

  /** Rows keep the values of FlowFields that gave them their place in the order. */
  #keepPlaces(before: readonly StoredRow[], current: readonly StoredRow[], extra: readonly ColumnShape[]): void {
    const byKey = new Map(before.map((row) => [this.keyOf(row), row]))
    for (const { fieldNo } of extra) {
      const index = this.#shape.table.fields.findIndex((field) => field.no === fieldNo)
      if (index < 0) continue
      for (const row of current) row.values[index] = byKey.get(this.keyOf(row))?.values[index] ?? row.values[index]
    }
  }
}
