import { StoreError, type RecordQuery, type StoredRow, type TablePlace } from '../record-store.ts'
import type { OpenSets } from './open-sets.ts'
import type { Operation } from './operation.ts'
import { deleteAllSql, modifyAllSql } from './queries.ts'
import type { PostgresRowSet } from './row-set.ts'
import { ACTIVE_SESSION, INSTANCE_IS_DOWN, isKeptByServer, notWritable } from './server-tables.ts'
import type { SessionContext } from './session-context.ts'
import type { SessionWork } from './session-work.ts'
import { TableStatements } from './statements.ts'
import { newSystemId } from './system-id.ts'
import type { TableShape } from './table-shape.ts'

/** What a session writes to AL tables (StoreSession says what each call promises). Sets that it is reading hear of it. */
export class SessionWrites {
  readonly #context: SessionContext
  readonly #work: SessionWork
  readonly #sets: OpenSets
  readonly #userSid: string | undefined

  constructor(context: SessionContext, work: SessionWork, sets: OpenSets, userSid: string | undefined) {
    this.#context = context
    this.#work = work
    this.#sets = sets
    this.#userSid = userSid
  }

  async insert(place: TablePlace, values: readonly unknown[], systemId: string | undefined): Promise<StoredRow> {
    const shape = this.#writable(place)
    const statements = TableStatements.of(shape)
    const id = systemId ?? newSystemId()
    const sql = statements.insert(values, id, this.#userSid)
    return this.#work.operate(async (operation) => {
      if (this.#sets.size > 0) await this.#pinSets(operation, shape, () => true)
      const { rows } = await this.#work.write(operation, shape, sql)
      if (rows.length === 0)
        throw new StoreError('record-exists', `The record already exists (table ${shape.table.name}).`, shape.table.id)
      this.#wrote(shape, 1)
      return statements.inserted(values, id, rows[0]!)
    })
  }

  async modify(place: TablePlace, values: readonly unknown[], expectedVersion: string | undefined): Promise<string> {
    const shape = this.#writable(place)
    const statements = TableStatements.of(shape)
    const sql = statements.modify(values, expectedVersion, this.#userSid)
    return this.#work.operate(async (operation) => {
      if (this.#sets.size > 0) await this.#pinSets(operation, shape, (set) => set.ordersByMoreThanPrimaryKey)
      const { rows } = await this.#work.write(operation, shape, sql, shape.hasUniqueKey)
      const key = primaryKeyOf(shape, values)
      if (rows.length === 0) throw await this.#missed(operation, shape, key, expectedVersion)
      this.#wrote(shape, 1)
      this.#sets.noteChanged(shape, key)
      return rows[0]![0]!
    })
  }

  async delete(place: TablePlace, key: readonly unknown[], expectedVersion: string | undefined): Promise<void> {
    if (place.table.id === ACTIVE_SESSION) return this.#deleteStale(place, key)
    const shape = this.#writable(place)
    const sql = TableStatements.of(shape).delete(key, expectedVersion)
    await this.#work.operate(async (operation) => {
      if (this.#sets.size > 0) await this.#pinSets(operation, shape, () => false)
      const { count } = await this.#work.write(operation, shape, sql)
      if (count === 0) throw await this.#missed(operation, shape, key, expectedVersion)
      this.#wrote(shape, 1)
      this.#sets.noteChanged(shape, key)
    })
  }

  async rename(
    place: TablePlace,
    oldKey: readonly unknown[],
    values: readonly unknown[],
    expectedVersion: string | undefined,
  ): Promise<string> {
    const shape = this.#writable(place)
    const sql = TableStatements.of(shape).rename(oldKey, values, expectedVersion, this.#userSid)
    return this.#work.operate(async (operation) => {
      if (this.#sets.size > 0) await this.#pinSets(operation, shape, () => true)
      const { rows } = await this.#work.write(operation, shape, sql, true)
      if (rows.length === 0) throw await this.#missed(operation, shape, oldKey, expectedVersion)
      this.#wrote(shape, 1)
      this.#sets.noteChanged(shape, oldKey)
      this.#sets.noteChanged(shape, primaryKeyOf(shape, values))
      return rows[0]![0]!
    })
  }

  async deleteAll(query: RecordQuery): Promise<number> {
    const shape = this.#writable(query.place)
    const sql = deleteAllSql(query, shape, this.#context)
    return this.#work.operate(async (operation) => {
      if (this.#sets.size > 0) await this.#pinSets(operation, shape, () => false)
      const { count } = await this.#work.write(operation, shape, sql)
      if (count > 0) this.#wrote(shape, count)
      this.#sets.noteAllChanged(shape)
      return count
    })
  }

  async modifyAll(query: RecordQuery, field: number, value: unknown): Promise<number> {
    const shape = this.#writable(query.place)
    const column = shape.column(field)
    if (column === undefined || column.index < 0)
      throw new Error(`Field ${field} of table ${shape.table.name} cannot be written.`)
    const sql = modifyAllSql(query, shape, { column, value, userSid: this.#userSid }, this.#context)
    return this.#work.operate(async (operation) => {
      if (this.#sets.size > 0) await this.#pinSets(operation, shape, (set) => set.ordersBy(column))
      const { count } = await this.#work.write(
        operation,
        shape,
        sql,
        shape.hasUniqueKey || shape.primaryKey.includes(column),
      )
      if (count > 0) this.#wrote(shape, count)
      this.#sets.noteAllChanged(shape)
      return count
    })
  }

  /** Sets that the write could make lose or repeat rows hold on to the rows they have now (al-language.md 9.2). */
  async #pinSets(operation: Operation, shape: TableShape, isMoved: (set: PostgresRowSet) => boolean): Promise<void> {
    const sets = this.#sets.movedBy(shape, isMoved).filter((set) => !set.isPinned)
    if (sets.length === 0) return
    await this.#work.begin(operation)
    for (const set of sets) await set.pin(operation)
  }

  #wrote(shape: TableShape, rows: number): void {
    this.#work.transaction!.countWritten(shape, rows)
    this.#work.events.rowsWritten(shape.table.id, rows)
  }

  #writable(place: TablePlace): TableShape {
    const shape = this.#context.shapes.of(place)
    if (isKeptByServer(shape)) throw notWritable(shape)
    return shape
  }

  /** A row of Active Session may go when its instance no longer runs (C-41), and does so at once: no transaction of AL holds it. */
  async #deleteStale(place: TablePlace, key: readonly unknown[]): Promise<void> {
    const shape = this.#context.shapes.of(place)
    const { text, values } = TableStatements.of(shape).delete(key, undefined)
    await this.#work.operate(async (operation) => {
      const { count } = await this.#work.apart(operation, shape, { text: `${text} and ${INSTANCE_IS_DOWN}`, values })
      if (count > 0) return
      const { rows } = await this.#work.apart(operation, shape, TableStatements.of(shape).version(key))
      if (rows.length > 0) throw notWritable(shape)
      throw new StoreError('record-not-found', `The record does not exist (table ${shape.table.name}).`, shape.table.id)
    })
  }

  async #missed(
    operation: Operation,
    shape: TableShape,
    key: readonly unknown[],
    expectedVersion: string | undefined,
  ): Promise<StoreError> {
    const { id, name } = shape.table
    const notFound = new StoreError('record-not-found', `The record does not exist (table ${name}).`, id)
    if (expectedVersion === undefined) return notFound
    const { rows } = await this.#work.read(operation, shape, TableStatements.of(shape).version(key))
    return rows.length === 0
      ? notFound
      : new StoreError('record-changed', `Another session has changed the record (table ${name}).`, id)
  }
}

function primaryKeyOf(shape: TableShape, values: readonly unknown[]): unknown[] {
  return shape.primaryKey.map((column) => values[column.index])
}
