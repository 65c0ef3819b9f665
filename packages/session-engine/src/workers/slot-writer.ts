import { slot, stateCode } from '@alcove/al-abi'
import type { StateName } from '@alcove/al-abi'
import type { StoreEvents } from '@alcove/record-store'

const running = stateCode('running')
const database = stateCode('database')
const connection = stateCode('connection')

export interface DatabaseWaiter {
  /** Synchronous, must not throw. */
  databaseWaitBegan(): void
  /** What it reads grows or falls with every statement. */
  readonly fiber: { readonly fuel: number }
}

/** Writes what the session does into its slot, for anyone to read. Times are modulo 2^32. */
export class SlotWriter implements StoreEvents {
  readonly #slots: Int32Array
  readonly #at: number
  readonly #epochMs: number
  readonly #owner: DatabaseWaiter
  #written: Map<number, number> | undefined
  #rolledBack: Map<number, number> | undefined
  /** Fuel at the last rollback: the same later means that no statement has run since. */
  #fuelAtRollback = 0

  constructor(slots: Int32Array, at: number, epochMs: number, owner: DatabaseWaiter) {
    this.#slots = slots
    this.#at = at
    this.#epochMs = epochMs
    this.#owner = owner
  }

  /** A new owner: everything but STOP, which the main thread has cleared, and may have set again since. */
  claim(sessionNumber: number): void {
    this.#slots.fill(0, this.#at + slot.stop + 1, this.#at + slot.owner)
    this.#slots[this.#at + slot.owner] = sessionNumber
    this.setState('starting')
  }

  setState(state: StateName): void {
    this.#set(stateCode(state))
  }

  /** The company is being opened. */
  opening(active: boolean): void {
    this.#slots[this.#at + slot.opening] = active ? 1 : 0
  }

  operation(active: boolean): void {
    this.#slots[this.#at + slot.operationSince] = active ? this.#now() || 1 : 0
  }

  /** Rows by table id of a rollback after which no AL statement has run. */
  takeRolledBack(): ReadonlyMap<number, number> | undefined {
    const rolledBack = this.#fuelAtRollback === this.#owner.fiber.fuel ? this.#rolledBack : undefined
    this.#rolledBack = undefined
    return rolledBack
  }

  connectionAwaited(): void {
    this.#set(connection)
    this.#owner.databaseWaitBegan()
  }

  statementStarted(tableId: number, backendPid: number): void {
    const slots = this.#slots
    const at = this.#at
    slots[at + slot.table] = tableId
    slots[at + slot.backendPid] = backendPid
    slots[at + slot.sqlStatements] = (slots[at + slot.sqlStatements] as number) + 1
    this.#set(database)
    this.#owner.databaseWaitBegan()
  }

  statementEnded(rowsRead: number): void {
    const slots = this.#slots
    const at = this.#at
    slots[at + slot.sqlRowsRead] = (slots[at + slot.sqlRowsRead] as number) + rowsRead
    slots[at + slot.table] = 0
    if (slots[at + slot.inTransaction] === 0) slots[at + slot.backendPid] = 0
    this.#set(running)
  }

  transactionStarted(backendPid: number): void {
    const slots = this.#slots
    const at = this.#at
    slots[at + slot.inTransaction] = 1
    slots[at + slot.transactionSince] = this.#now()
    slots[at + slot.backendPid] = backendPid
    slots[at + slot.rowsWritten] = 0
    this.#written = undefined
  }

  rowsWritten(tableId: number, rows: number): void {
    const slots = this.#slots
    const at = this.#at
    slots[at + slot.rowsWritten] = (slots[at + slot.rowsWritten] as number) + rows
    const written = (this.#written ??= new Map())
    written.set(tableId, (written.get(tableId) ?? 0) + rows)
  }

  transactionEnded(outcome: 'committed' | 'rolledBack'): void {
    const slots = this.#slots
    const at = this.#at
    slots[at + slot.inTransaction] = 0
    slots[at + slot.backendPid] = 0
    slots[at + slot.rowsWritten] = 0
    this.#rolledBack = outcome === 'rolledBack' ? this.#written : undefined
    this.#fuelAtRollback = this.#owner.fiber.fuel
    this.#written = undefined
  }

  #set(code: number): void {
    this.#slots[this.#at + slot.stateSince] = this.#now()
    this.#slots[this.#at + slot.state] = code
  }

  #now(): number {
    return (Date.now() - this.#epochMs) | 0
  }
}
