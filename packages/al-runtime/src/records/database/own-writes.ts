import type { StoreSession } from '@alcove/record-store'
import { errors } from '../../errors/error-texts.ts'
import type { AlRecord } from '../al-record.ts'

/**
 * What a session has written in its open transaction. Record variables of one session do not conflict inside a
 * transaction (al-language.md 8.4): a variable read before the session's own write goes on from that write.
 */
export class OwnWrites {
  private readonly store: StoreSession
  private readonly chains = new Map<string, { readonly versions: Set<string>; current: string }>()
  private readonly bulk = new Set<string>()
  /** C-56: a deadlock has lost the transaction, whoever caught the error. */
  private isLost = false

  constructor(store: StoreSession) {
    this.store = store
  }

  /** Before every statement. */
  begin(): void {
    if (!this.store.inTransaction) {
      this.isLost = false
      this.chains.clear()
      this.bulk.clear()
    } else if (this.isLost) throw errors.transactionStopped()
  }

  lose(): void {
    this.isLost = true
  }

  /** The version that the row must still have, for the store to check. */
  expected(record: AlRecord): string | undefined {
    this.begin()
    const { version } = record
    if (version === undefined || this.bulk.has(placeKey(record))) return undefined
    const chain = this.chains.get(rowKey(record))
    return chain?.versions.has(version) ? chain.current : version
  }

  wrote(record: AlRecord, expected: string | undefined, version: string): void {
    const key = rowKey(record)
    const chain = this.chains.get(key)
    if (chain === undefined) {
      const versions = new Set([version])
      if (expected !== undefined) versions.add(expected)
      if (record.version !== undefined) versions.add(record.version)
      this.chains.set(key, { versions, current: version })
    } else {
      chain.versions.add(version)
      chain.current = version
    }
    record.version = version
  }

  /** Many rows of the table have versions that nobody was told. */
  wroteMany(record: AlRecord): void {
    this.bulk.add(placeKey(record))
  }
}

const bySession = new WeakMap<StoreSession, OwnWrites>()

export function ownWrites(store: StoreSession): OwnWrites {
  let writes = bySession.get(store)
  if (writes === undefined) {
    writes = new OwnWrites(store)
    bySession.set(store, writes)
  }
  return writes
}

function placeKey(record: AlRecord): string {
  return `${record.table.id}|${record.company}`
}

/** SystemId stays the same when a row is renamed. */
function rowKey(record: AlRecord): string {
  return `${record.table.id}|${record.systemId}`
}
