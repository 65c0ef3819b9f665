import type { SessionEnd, SessionStart, StopOperationRow, StoreSession, SystemStore } from '@alcove/record-store'

/** Remembers what the engine wrote; everything is durable at once. */
export class FakeSystemStore {
  readonly starts: SessionStart[] = []
  readonly ends: SessionEnd[] = []
  readonly operations = new Map<string, StopOperationRow>()
  /** What happened, in order: `start 1`, `end 1`. */
  readonly log: string[] = []
  purges = 0
  stopped = false
  failEnds = 0
  /** What a save of an operation waits for before it is durable. */
  operationHeld: Promise<void> | undefined

  asSystemStore(): SystemStore {
    const parts: Partial<Record<keyof SystemStore, unknown>> = {
      sessions: {
        started: async (row: SessionStart) => {
          this.starts.push(row)
          this.log.push(`start ${row.number}`)
        },
        ended: async (row: SessionEnd) => {
          if (this.failEnds-- > 0) throw new Error('The database is away.')
          this.ends.push(row)
          for (const operation of row.operations) this.operations.set(operation.operationId, operation)
          this.log.push(`end ${row.start.number}`)
        },
        purge: async () => ++this.purges,
      },
      instances: {
        heartbeat: async () => undefined,
        takeOverCrashed: async () => [],
        stopped: async () => void (this.stopped = true),
      },
      audit: {
        saveOperation: async (row: StopOperationRow) => {
          await this.operationHeld
          this.operations.set(row.operationId, row)
          this.log.push(`operation ${row.operationId}`)
        },
      },
      events: { endedSession: async () => undefined },
      personalization: { of: async () => undefined, save: async () => undefined },
      lockWaits: async () => [],
      heldLocks: async () => [],
      endBackends: async () => undefined,
    }
    // The engine uses no other member.
    return parts as unknown as SystemStore
  }

  endOf(number: number): SessionEnd | undefined {
    return this.ends.find((end) => end.start.number === number)
  }
}

/** A session that never touches the database. */
export function idleStoreSession(): StoreSession {
  const nothing = async (): Promise<void> => undefined
  const parts: Partial<StoreSession> = {
    inTransaction: false,
    written: [],
    commit: nothing,
    rollback: nothing,
    cancel: nothing,
    close: nothing,
  }
  return parts as StoreSession
}
