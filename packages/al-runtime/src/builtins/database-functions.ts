import { optionTypes } from '@alcove/al-abi'
import { StoreError } from '@alcove/record-store'
import { errors } from '../errors/error-texts.ts'
import type { AlSession } from '../session/al-session.ts'

/** Transactions and locks (sessions.md 5.2, 7). */
export function Commit(s: AlSession): Promise<void> | undefined {
  s.testing?.refuseCommit()
  if (s.commitBehavior === 'Error') throw errors.commitNotAllowed()
  return s.commitBehavior === undefined && s.host.store.inTransaction ? s.commit() : undefined
}

export function IsInWriteTransaction(s: AlSession): boolean {
  return s.host.store.inTransaction
}

/** Answers what holds from now on. */
export function LockTimeout(s: AlSession, on?: boolean): boolean {
  if (on !== undefined) {
    s.lockTimeout = on
    s.applyLockTimeout()
  }
  return s.lockTimeout
}

/** Seconds; 0 or less = no timeout. */
export function LockTimeoutDuration(s: AlSession, seconds?: number): number {
  if (seconds !== undefined) {
    s.lockTimeoutSeconds = Math.max(seconds, 0)
    s.applyLockTimeout()
  }
  return s.lockTimeoutSeconds
}

/** Sets the next transaction's type; inside one, lowering is ignored and raising is an error (sessions.md 7.3). */
export function CurrentTransactionType(s: AlSession, type?: number): number {
  if (type === undefined) return s.transactionType
  if (!s.host.store.inTransaction) s.transactionType = type
  else if (isolation(type) > isolation(s.transactionType)) throw errors.transactionType()
  return s.transactionType
}

/** How much a type locks: Browse, Snapshot and Report least, Update most. */
function isolation(type: number): number {
  const name = optionTypes.TransactionType[type]
  return name === 'Update' ? 2 : name === 'UpdateNoLocks' ? 1 : 0
}

/** Nothing is cached between statements, so the next read sees what others have committed. */
export function SelectLatestVersion(_s: AlSession, _tableNo?: number): void {}

export async function LastUsedRowVersion(s: AlSession): Promise<bigint> {
  return (await rowVersions(s)).lastUsed
}

/** Rows with a lesser version are all committed; one more than the last used when nobody writes. */
export async function MinimumActiveRowVersion(s: AlSession): Promise<bigint> {
  return (await rowVersions(s)).minimumActive
}

async function rowVersions(s: AlSession): Promise<{ readonly lastUsed: bigint; readonly minimumActive: bigint }> {
  try {
    return await s.host.store.rowVersions()
  } catch (error) {
    throw error instanceof StoreError ? errors.database(error) : error
  }
}
