import { StoreError } from '../record-store.ts'
import type { Connection } from './connection.ts'
import type { Transaction } from './transaction.ts'

/**
 * One PostgreSQL transaction that is never committed; those of the session are stretches of it, between savepoints. A savepoint stands
 * wherever the session could go back to: at its last commit. Levels nest: each undoes what came after its own beginning.
 */
export class Isolation {
  readonly connection: Connection
  #lockTimeoutMs: number
  #nested = 0

  private constructor(connection: Connection) {
    this.connection = connection
    this.#lockTimeoutMs = connection.lockTimeoutMs
  }

  static async begin(connection: Connection): Promise<Isolation> {
    await connection.command(`begin; savepoint ${COMMITTED}`)
    return new Isolation(connection)
  }

  /** `set local` holds until the end of the outermost transaction, or until what is before it is gone back to. */
  get lockTimeoutMs(): number {
    return this.#lockTimeoutMs
  }

  throwIfBroken(): void {
    if (!this.connection.isBroken) return
    throw new StoreError(
      'connection-lost',
      'The connection of the isolated transaction was lost, and its work with it.',
    )
  }

  /** Answers like PostgreSQL's own command. */
  async endTransaction(how: 'commit' | 'rollback', transaction: Transaction): Promise<'COMMIT' | 'ROLLBACK'> {
    if (how === 'rollback') {
      await this.recover()
      return 'ROLLBACK'
    }
    // Cursors end with a transaction; names are used again by the next one.
    await this.connection.command(`close all; release savepoint ${COMMITTED}; savepoint ${COMMITTED}`)
    this.#lockTimeoutMs = transaction.lockTimeoutMs
    return 'COMMIT'
  }

  /** Back to the last commit, also after an error of a statement outside of a transaction. */
  async recover(): Promise<void> {
    await this.connection.command(`rollback to savepoint ${COMMITTED}`)
  }

  async enter(): Promise<void> {
    this.throwIfBroken()
    await this.connection.command(`savepoint ${LEVEL}; savepoint ${COMMITTED}`)
    this.#nested++
  }

  /** Undoes the innermost level. True: it was the outermost one, the connection is free. */
  async leave(): Promise<boolean> {
    if (this.connection.isBroken) return true
    if (this.#nested === 0) {
      await this.connection.command('rollback')
      return true
    }
    // Savepoints of one name hide each other: the ones of the level around come to light again.
    await this.connection.command(`rollback to savepoint ${LEVEL}; release savepoint ${LEVEL}`)
    this.#nested--
    return false
  }
}

const COMMITTED = 'alcove_committed'
const LEVEL = 'alcove_level'
