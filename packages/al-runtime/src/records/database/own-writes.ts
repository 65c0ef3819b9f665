import type { StoreSession } from '@alcove/record-store'
import type { AlRecord } from '../al-record.ts'

/**
 * What a session has written in its open transaction. Record variables of one session do not conflict inside a
 * transaction (al-language.md 8.4): a variable read before the session's own write goes on from that write.
 */
export class OwnWrites {
  private readonly store: StoreSession
  /** By SystemId, which a rename keeps: the versions that a row went through in this transaction, the last one current. */
  private readonly chains = new Map<string, string[]>()
  private readonly bulk = new Set<string>()

  constructor(store: StoreSession) {
    this.store = store
  }

  /** Called before every statement: a transaction that has ended since the last one took its chains along. */
  forgetEnded(): void {
    if (this.store.inTransaction) return
    this.chains.clear()
    this.bulk.clear()
  }

  /** The version that the row must still have, for the store to check. */
  expected(record: AlRecord): string | undefined {
    this.forgetEnded()
    const { version } = record
    if (version === undefined || this.bulk.has(placeKey(record))) return undefined
    const chain = this.chains.get(record.systemId)
    return chain?.includes(version) ? chain.at(-1) : version
  }

  changed(record: AlRecord, version: string): void {
    const chain = this.chains.get(record.systemId)
    if (chain !== undefined) chain.push(version)
    else if (record.version !== undefined) this.chains.set(record.systemId, [record.version, version])
    record.version = version
  }

  /** Many rows of the table have versions that nobody was told. */
  changedMany(record: AlRecord): void {
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
