import { StoreError, type StoreEvents } from '../record-store.ts'
import type { ConnectionPool } from './connection-pool.ts'
import type { Connection } from './connection.ts'
import { Isolation } from './isolation.ts'
import { Operation } from './operation.ts'
import type { Result } from './row-query.ts'
import type { Sql } from './sql-builder.ts'
import type { StatementCanceler } from './statement-canceler.ts'
import { canceledError, losesTransaction, PLAN_IS_OLD, sqlStateOf, storeError } from './store-errors.ts'
import type { TableShape } from './table-shape.ts'
import { Transaction } from './transaction.ts'

export interface SessionResources {
  readonly pool: ConnectionPool
  readonly canceler: StatementCanceler
  readonly lockTimeoutMs: number
}

/** A session's connection, transaction and the operation under way. Statements reach PostgreSQL only through here. */
export class SessionWork {
  readonly events: StoreEvents
  readonly #resources: SessionResources
  #transaction: Transaction | undefined
  #operation: Operation | undefined
  #lockTimeoutMs: number
  #guarded = false
  #isolation: Isolation | undefined
  #closed = false

  constructor(resources: SessionResources, events: StoreEvents) {
    this.#resources = resources
    this.events = events
    this.#lockTimeoutMs = resources.lockTimeoutMs
  }

  get transaction(): Transaction | undefined {
    return this.#transaction
  }

  setLockTimeout(ms: number): void {
    this.#lockTimeoutMs = Math.max(0, Math.floor(ms))
  }

  setGuarded(guarded: boolean): void {
    this.#guarded = guarded
  }

  /** Runs one call of the session. `cancel` breaks it off unless it is a commit or a rollback. */
  async operate<T>(run: (operation: Operation) => Promise<T>, isCancelable = true): Promise<T> {
    if (this.#closed) throw canceledError()
    if (this.#operation !== undefined) throw new Error('A session of the record store is used by two calls at a time.')
    const operation = new Operation(isCancelable)
    this.#operation = operation
    try {
      return await run(operation)
    } finally {
      this.#operation = undefined
      operation.end()
    }
  }

  cancel(): Promise<void> {
    return this.#operation?.cancel() ?? Promise.resolve()
  }

  /** A read: in the transaction if one is open, else over a borrowed connection. */
  async read(operation: Operation, shape: TableShape | undefined, sql: Sql): Promise<Result> {
    if (this.#transaction !== undefined)
      return this.inTransaction(operation, shape, (connection) => connection.run(sql))
    return this.apart(operation, shape, sql)
  }

  /** Outside of the transaction, over a borrowed connection: a read, or a write that commits by itself. */
  async apart(operation: Operation, shape: TableShape | undefined, sql: Sql): Promise<Result> {
    const isolation = this.#isolation
    if (isolation !== undefined && this.#transaction !== undefined)
      return this.inTransaction(operation, shape, (connection) => connection.run(sql), true)
    const connection = await this.#connection(operation)
    try {
      return await this.#statement(operation, connection, shape, (backend) =>
        backend.run(sql).catch(async (error: unknown) => {
          if (sqlStateOf(error) !== PLAN_IS_OLD) throw error
          await isolation?.recover()
          return backend.run(sql)
        }),
      )
    } catch (error) {
      // A connection that cannot even go back has lost all of it.
      if (isolation !== undefined && !connection.isBroken) await isolation.recover().catch(() => connection.close())
      throw storeError(error, shape?.table)
    } finally {
      this.#giveBack(connection)
    }
  }

  /** A write; begins the transaction when none is open. `guard`: an error of this statement must not lose it. */
  async write(operation: Operation, shape: TableShape, sql: Sql, guard = false): Promise<Result> {
    if (this.#transaction === undefined) await this.begin(operation)
    return this.inTransaction(operation, shape, (connection) => connection.run(sql), guard)
  }

  async begin(operation: Operation): Promise<Transaction> {
    if (this.#transaction !== undefined) {
      if (this.#transaction.lost !== undefined) throw again(this.#transaction.lost)
      return this.#transaction
    }
    if (this.#isolation !== undefined) return this.#beginIsolated(this.#isolation)
    const connection = await this.#connection(operation)
    try {
      operation.throwIfCanceled()
      // Not sent together with the first statement: if BEGIN failed, that one would commit by itself.
      await connection.command(
        this.#lockTimeoutMs === connection.lockTimeoutMs ? 'begin' : `begin; ${lockTimeoutSql(this.#lockTimeoutMs)}`,
      )
    } catch (error) {
      this.#resources.pool.giveBack(connection)
      throw storeError(error, undefined)
    }
    return this.#began(connection, this.#lockTimeoutMs)
  }

  #beginIsolated(isolation: Isolation): Transaction {
    isolation.throwIfBroken()
    return this.#began(isolation.connection, isolation.lockTimeoutMs)
  }

  #began(connection: Connection, lockTimeoutMs: number): Transaction {
    this.#transaction = new Transaction(connection, lockTimeoutMs)
    this.events.transactionStarted(connection.pid)
    return this.#transaction
  }

  async inTransaction(
    operation: Operation,
    shape: TableShape | undefined,
    start: (connection: Connection) => Promise<Result>,
    guard = false,
  ): Promise<Result> {
    const transaction = this.#transaction!
    if (transaction.lost !== undefined) throw again(transaction.lost)
    const guarded = guard || this.#guarded
    try {
      if (transaction.lockTimeoutMs !== this.#lockTimeoutMs) {
        await transaction.connection.command(lockTimeoutSql(this.#lockTimeoutMs))
        transaction.lockTimeoutMs = this.#lockTimeoutMs
      }
      if (guarded) {
        await transaction.connection.command(
          transaction.hasSavepoint ? `release ${SAVEPOINT}; savepoint ${SAVEPOINT}` : `savepoint ${SAVEPOINT}`,
        )
        transaction.hasSavepoint = true
      }
      return await this.#statement(operation, transaction.connection, shape, start)
    } catch (cause) {
      throw await this.#failed(transaction, cause, shape, guarded)
    }
  }

  /** Ends the transaction with a COMMIT that nothing breaks off (C-30), or a ROLLBACK. */
  async end(how: 'commit' | 'rollback'): Promise<void> {
    const transaction = this.#transaction
    if (transaction === undefined) return
    if (how === 'commit' && transaction.lost !== undefined) throw again(transaction.lost)

    const { connection } = transaction
    let command = 'ROLLBACK'
    this.events.statementStarted(0, connection.pid)
    try {
      if (!connection.isBroken)
        command = (await this.#isolation?.endTransaction(how, transaction)) ?? (await connection.command(how)).command
    } catch (error) {
      // A backend that cannot even roll back is of no use; PostgreSQL rolls back when it is gone.
      void connection.close()
      if (how === 'commit') throw (transaction.lost = storeError(error, undefined))
    } finally {
      this.events.statementEnded(0)
    }
    this.#transaction = undefined
    this.#giveBack(connection)
    this.events.transactionEnded(command === 'COMMIT' ? 'committed' : 'rolledBack')
    if (how === 'commit' && command !== 'COMMIT')
      throw new StoreError('connection-lost', 'The transaction could not be committed and was rolled back.')
  }

  /** StoreSession.beginIsolation. */
  async beginIsolation(operation: Operation): Promise<void> {
    if (this.#transaction !== undefined) throw new Error('An isolation begins without an open transaction.')
    if (this.#isolation !== undefined) return this.#isolation.enter()
    const connection = await this.#connection(operation)
    try {
      this.#isolation = await Isolation.begin(connection)
    } catch (error) {
      this.#resources.pool.giveBack(connection)
      throw storeError(error, undefined)
    }
  }

  /** StoreSession.endIsolation. */
  async endIsolation(): Promise<void> {
    const isolation = this.#isolation
    if (isolation === undefined) return
    if (this.#transaction !== undefined) await this.end('rollback')
    try {
      if (!(await isolation.leave())) return
    } catch {
      // A backend that cannot even roll back is of no use; PostgreSQL rolls back when it is gone.
      void isolation.connection.close()
    }
    this.#isolation = undefined
    this.#resources.pool.giveBack(isolation.connection)
  }

  /** Rolls back what is open; nothing runs on this session afterwards. */
  async close(): Promise<void> {
    await this.cancel()
    if (this.#transaction !== undefined) await this.operate(() => this.end('rollback'), false)
    while (this.#isolation !== undefined) await this.operate(() => this.endIsolation(), false)
    this.#closed = true
  }

  /** The isolation's, else one of the pool. */
  async #connection(operation: Operation): Promise<Connection> {
    this.#isolation?.throwIfBroken()
    return this.#isolation?.connection ?? this.#resources.pool.take() ?? this.#wait(operation)
  }

  #giveBack(connection: Connection): void {
    if (connection !== this.#isolation?.connection) this.#resources.pool.giveBack(connection)
  }

  async #wait(operation: Operation): Promise<Connection> {
    if (this.#resources.pool.isExhausted) this.events.connectionAwaited()
    try {
      return await operation.waitFor((signal) => this.#resources.pool.wait(signal))
    } catch (error) {
      throw storeError(error, undefined)
    }
  }

  async #statement(
    operation: Operation,
    connection: Connection,
    shape: TableShape | undefined,
    start: (connection: Connection) => Promise<Result>,
  ): Promise<Result> {
    let rowsRead = 0
    this.events.statementStarted(shape?.table.id ?? 0, connection.pid)
    try {
      const result = await operation.runStatement(connection, start, this.#resources.canceler)
      rowsRead = result.rows.length
      return result
    } finally {
      this.events.statementEnded(rowsRead)
    }
  }

  async #failed(
    transaction: Transaction,
    cause: unknown,
    shape: TableShape | undefined,
    guarded: boolean,
  ): Promise<unknown> {
    let error: StoreError
    try {
      error = storeError(cause, shape?.table)
    } catch (ours) {
      transaction.lost = new StoreError(
        'connection-lost',
        `An earlier statement of the transaction failed: ${String(ours)}`,
        shape?.table.id,
        ours,
      )
      return ours
    }
    if (!guarded || losesTransaction(error.code) || !(await savepointRestored(transaction))) transaction.lost = error
    return error
  }
}

const SAVEPOINT = 'alcove_guard'

function lockTimeoutSql(ms: number): string {
  return `set local lock_timeout = ${ms}`
}

async function savepointRestored(transaction: Transaction): Promise<boolean> {
  try {
    await transaction.connection.command(`rollback to ${SAVEPOINT}`)
    return true
  } catch {
    return false
  }
}

/** The same failure for a later statement, with a stack of its own. */
function again(lost: StoreError): StoreError {
  return new StoreError(lost.code, lost.message, lost.tableId, lost)
}
