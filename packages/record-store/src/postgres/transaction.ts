import type { StoreError, WrittenTable } from '../record-store.ts'
import type { Connection } from './connection.ts'
import type { TableShape } from './table-shape.ts'

/** An open write transaction and what it has done so far. */
export class Transaction {
  readonly connection: Connection
  /** Tables (quoted) whose reads take update locks. */
  readonly locked = new Set<string>()
  /** The error that lost it; every later statement fails with it (C-56). */
  lost: StoreError | undefined
  lockTimeoutMs: number
  /** Does the savepoint of the last guarded statement still stand? */
  hasSavepoint = false
  #written = new Map<number, { readonly tableId: number; readonly tableName: string; rows: number }>()
  #cursors = 0
  readonly #abandoned: string[] = []

  constructor(connection: Connection, lockTimeoutMs: number) {
    this.connection = connection
    this.lockTimeoutMs = lockTimeoutMs
  }

  get written(): readonly WrittenTable[] {
    return [...this.#written.values()]
  }

  countWritten(shape: TableShape, rows: number): void {
    const { id, name } = shape.table
    const counted = this.#written.get(id)
    if (counted === undefined) this.#written.set(id, { tableId: id, tableName: name, rows })
    else counted.rows += rows
  }

  nextCursorName(): string {
    return `c${++this.#cursors}`
  }

  /** The cursor is closed before the next one is declared: that needs no roundtrip of its own when a set ends. */
  abandonCursor(name: string): void {
    this.#abandoned.push(name)
  }

  /** SQL that closes what was abandoned, or an empty text. */
  takeAbandonedSql(): string {
    return this.#abandoned
      .splice(0)
      .map((name) => `close ${name}`)
      .join('; ')
  }
}
