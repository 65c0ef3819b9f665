import type { Operation } from './operation.ts'
import type { PostgresRowSet } from './row-set.ts'
import { keyText } from './statements.ts'
import type { TableShape } from './table-shape.ts'

/** The sets a session is reading; they are told what the session itself writes. */
export class OpenSets {
  /** Made with the first set: thousands of sessions sleep without one. */
  #sets: Set<PostgresRowSet> = NO_SETS

  get size(): number {
    return this.#sets.size
  }

  add(set: PostgresRowSet): void {
    if (this.#sets === NO_SETS) this.#sets = new Set()
    this.#sets.add(set)
  }

  remove(set: PostgresRowSet): void {
    this.#sets.delete(set)
  }

  of(shape: TableShape): PostgresRowSet[] {
    return [...this.#sets].filter((set) => set.tableSql === shape.sql)
  }

  /** Those of the table that the write moves, and those that any write may move. */
  movedBy(shape: TableShape, moves: (set: PostgresRowSet) => boolean): PostgresRowSet[] {
    return [...this.#sets].filter((set) => set.isCalculated || (set.tableSql === shape.sql && moves(set)))
  }

  noteChanged(shape: TableShape, key: readonly unknown[]): void {
    if (this.#sets.size === 0) return
    const text = keyText(shape.primaryKey, key)
    for (const set of this.of(shape)) set.noteChanged(text)
  }

  noteAllChanged(shape: TableShape): void {
    for (const set of this.of(shape)) set.noteAllChanged()
  }

  async beforeCommit(operation: Operation): Promise<void> {
    for (const set of this.#sets) await set.beforeCommit(operation)
  }

  afterRollback(): void {
    for (const set of this.#sets) set.afterRollback()
  }

  closeAll(): void {
    for (const set of [...this.#sets]) set.close()
  }
}

const NO_SETS = new Set<PostgresRowSet>()
