import type { IsolatedTexts, NumberSequences, TextCipher } from '../app-storage.ts'
import type { Calculation } from '../calculation.ts'
import type {
  CalculatedValue,
  RecordQuery,
  RowSet,
  Seek,
  StoredRow,
  StoreEvents,
  StoreSession,
  TablePlace,
  WrittenTable,
} from '../record-store.ts'
import { Calculations } from './calculations.ts'
import { PostgresIsolatedTexts } from './isolated-texts.ts'
import { PostgresSequences } from './number-sequences.ts'
import { OpenSets } from './open-sets.ts'
import { isKeptByServer } from './server-tables.ts'
import type { SessionContext } from './session-context.ts'
import { SessionReads } from './session-reads.ts'
import { SessionWork } from './session-work.ts'
import { SessionWrites } from './session-writes.ts'
import { PostgresTextCipher } from './text-cipher.ts'

/** The PostgreSQL side of one AL session (record-store.ts says what each call promises). */
export class PostgresSession implements StoreSession {
  readonly #context: SessionContext
  readonly #work: SessionWork
  readonly #sets = new OpenSets()
  readonly #reads: SessionReads
  readonly #writes: SessionWrites
  readonly #calculations: Calculations
  readonly isolatedTexts: IsolatedTexts
  readonly numberSequences: NumberSequences
  readonly textCipher: TextCipher

  constructor(context: SessionContext, events: StoreEvents, userSid: string | undefined) {
    this.#context = context
    this.#work = new SessionWork(context, events)
    this.#reads = new SessionReads(context, this.#work, this.#sets)
    this.#writes = new SessionWrites(context, this.#work, this.#sets, userSid)
    this.#calculations = new Calculations(this.#work, context)
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

  get(place: TablePlace, key: readonly unknown[]): Promise<StoredRow | undefined> {
    return this.#reads.get(place, key)
  }

  getBySystemId(place: TablePlace, systemId: string): Promise<StoredRow | undefined> {
    return this.#reads.getBySystemId(place, systemId)
  }

  readBlobs(
    place: TablePlace,
    key: readonly unknown[],
    fields: readonly number[],
  ): Promise<readonly Uint8Array[] | undefined> {
    return this.#reads.readBlobs(place, key, fields)
  }

  find(query: RecordQuery, seek: Seek | undefined, limit: number): Promise<StoredRow[]> {
    return this.#reads.find(query, seek, limit)
  }

  openSet(query: RecordQuery, seek?: Seek): RowSet {
    return this.#reads.openSet(query, seek)
  }

  count(query: RecordQuery): Promise<number> {
    return this.#reads.count(query)
  }

  isEmpty(query: RecordQuery): Promise<boolean> {
    return this.#reads.isEmpty(query)
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

  rowVersions(): Promise<{ readonly lastUsed: bigint; readonly minimumActive: bigint }> {
    return this.#reads.rowVersions()
  }

  insert(place: TablePlace, values: readonly unknown[], systemId: string | undefined): Promise<StoredRow> {
    return this.#writes.insert(place, values, systemId)
  }

  modify(place: TablePlace, values: readonly unknown[], expectedVersion: string | undefined): Promise<string> {
    return this.#writes.modify(place, values, expectedVersion)
  }

  delete(place: TablePlace, key: readonly unknown[], expectedVersion: string | undefined): Promise<void> {
    return this.#writes.delete(place, key, expectedVersion)
  }

  rename(
    place: TablePlace,
    oldKey: readonly unknown[],
    values: readonly unknown[],
    expectedVersion: string | undefined,
  ): Promise<string> {
    return this.#writes.rename(place, oldKey, values, expectedVersion)
  }

  deleteAll(query: RecordQuery): Promise<number> {
    return this.#writes.deleteAll(query)
  }

  modifyAll(query: RecordQuery, field: number, value: unknown): Promise<number> {
    return this.#writes.modifyAll(query, field, value)
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
}
