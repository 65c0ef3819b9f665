import type { Calculation } from '../calculation.ts'
import {
  StoreError,
  type CalculatedValue,
  type RecordQuery,
  type RowLock,
  type RowSet,
  type Seek,
  type StoredRow,
  type StoreEvents,
  type StoreSession,
  type TablePlace,
  type WrittenTable,
} from '../record-store.ts'
import type { IsolatedTexts, NumberSequences, TextCipher } from '../app-storage.ts'
import { PostgresIsolatedTexts } from './isolated-texts.ts'
import { PostgresSequences } from './number-sequences.ts'
import type { Operation } from './operation.ts'
import { OpenSets } from './open-sets.ts'
import { Calculations } from './calculations.ts'
import {
  countSql,
  decodeRows,
  deleteAllSql,
  existsSql,
  extraColumns,
  modifyAllSql,
  readingOrder,
  selectSql,
} from './queries.ts'
import { emptyTableLock, readLocked } from './locked-read.ts'
import { beginToLock, lockOf } from './row-lock.ts'
import { selectionOf } from './row-selection.ts'
import { PostgresRowSet } from './row-set.ts'
import { lastVersionSql, openWritersSql, type VersionFloor } from './row-versions.ts'
import { SessionWork, type SessionResources } from './session-work.ts'
import { ACTIVE_SESSION, INSTANCE_IS_DOWN, isKeptByServer, notWritable } from './server-tables.ts'
import { TableStatements } from './statements.ts'
import type { Sql } from './sql-builder.ts'
import { newSystemId } from './system-id.ts'
import { PostgresTextCipher } from './text-cipher.ts'
import { type CollationKey, type TableShape, type TableShapes } from './table-shape.ts'

export interface SessionContext extends SessionResources {
  readonly shapes: TableShapes
  readonly collationKey: CollationKey
  readonly versionFloor: VersionFloor
}

/** The PostgreSQL side of one AL session (record-store.ts says what each call promises). */
export class PostgresSession implements StoreSession {
  readonly #context: SessionContext
  readonly #work: SessionWork
  readonly #userSid: string | undefined
  readonly #sets = new OpenSets()
  readonly isolatedTexts: IsolatedTexts
  readonly numberSequences: NumberSequences
  readonly #calculations: Calculations
  readonly textCipher: TextCipher

  constructor(context: SessionContext, events: StoreEvents, userSid: string | undefined) {
    this.#context = context
    this.#work = new SessionWork(context, events)
    this.#calculations = new Calculations(this.#work, context)
    this.#userSid = userSid
    this.textCipher = new PostgresTextCipher(this.#work)
    this.isolatedTexts = new PostgresIsolatedTexts(this.#work, this.textCipher)
    this.numberSequences = new PostgresSequences(this.#work)
  }

  get inTransaction(): boolean {
    return this.#work.transaction !== undefined
  }

  get written(): readonly WrittenTable[] {
    return this.#work.transaction?.written ?? []
  }

  async get(place: TablePlace, key: readonly unknown[]): Promise<StoredRow | undefined> {
    const shape = this.#context.shapes.of(place)
    const sql = TableStatements.of(shape).get(key, selectionOf(shape, place), this.#lockOf(place, shape))
    return this.#work.operate((operation) => this.#first(operation, place, sql))
  }

  async getBySystemId(place: TablePlace, systemId: string): Promise<StoredRow | undefined> {
    const shape = this.#context.shapes.of(place)
    const sql = TableStatements.of(shape).getBySystemId(systemId, selectionOf(shape, place), this.#lockOf(place, shape))
    return this.#work.operate((operation) => this.#first(operation, place, sql))
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
      return lock === 'none' ? read(sql) : readLocked(read, sql, emptyTableLock(query, seek, shape))
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

  sums(query: RecordQuery, fields: readonly number[]): Promise<CalculatedValue[]> {
    return this.#calculations.sums(query, fields)
  }

  calculate(calculations: readonly Calculation[]): Promise<CalculatedValue[]> {
    return this.#calculations.calculate(calculations)
  }

  distinct(query: RecordQuery, field: number): Promise<unknown[]> {
    return this.#calculations.distinct(query, field)
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
    const isQuiet = !this.inTransaction && (await ask(openWritersSql)) === 0n
    return { lastUsed, minimumActive: isQuiet ? versionFloor.raise(lastUsed) : versionFloor.version }
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

  async lockTable(place: TablePlace): Promise<void> {
    const shape = this.#context.shapes.of(place)
    await this.#work.operate(async (operation) => {
      const transaction = await this.#work.begin(operation)
      if (!isKeptByServer(shape)) transaction.locked.add(shape.sql)
    })
  }

  setLockTimeout(ms: number): void {
    this.#work.setLockTimeout(ms)
  }

  setGuarded(guarded: boolean): void {
    this.#work.setGuarded(guarded)
  }

  closeSets(): void {
    this.#sets.closeAll()
  }

  async commit(): Promise<void> {
    if (this.#work.transaction === undefined) return
    if (this.#sets.size > 0) await this.#work.operate((operation) => this.#sets.beforeCommit(operation))
    await this.#work.operate(() => this.#work.end('commit'), false)
  }

  async rollback(): Promise<void> {
    if (this.#work.transaction === undefined) return
    await this.#work.operate(() => this.#work.end('rollback'), false)
    this.#sets.afterRollback()
  }

  async beginIsolation(): Promise<void> {
    await this.#work.operate((operation) => this.#work.beginIsolation(operation))
  }

  async endIsolation(): Promise<void> {
    this.#sets.closeAll()
    await this.#work.operate(() => this.#work.endIsolation(), false)
  }

  cancel(): Promise<void> {
    return this.#work.cancel()
  }

  async close(): Promise<void> {
    this.#sets.closeAll()
    await this.#work.close()
  }

  async #first(
    operation: Operation,
    place: TablePlace,
    sql: Parameters<SessionWork['read']>[2],
  ): Promise<StoredRow | undefined> {
    const shape = this.#context.shapes.of(place)
    await beginToLock(this.#work, operation, place)
    const { rows } = await this.#work.read(operation, shape, sql)
    return rows.length === 0 ? undefined : selectionOf(shape, place).decodeRow(rows[0]!)
  }

  /** Sets that the write could make lose or repeat rows hold on to the rows they have now (al-language.md 9.2). */
  async #pinSets(operation: Operation, shape: TableShape, isMoved: (set: PostgresRowSet) => boolean): Promise<void> {
    const sets = this.#sets.movedBy(shape, isMoved).filter((set) => !set.isPinned)
    if (sets.length === 0) return
    await this.#work.begin(operation)
    for (const set of sets) await set.pin(operation)
  }

  #lockOf(place: TablePlace, shape: TableShape): RowLock {
    return lockOf(place, shape, this.#work.transaction)
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
