import { randomUUID } from 'node:crypto'
import type { TelemetryEntry } from '@alcove/al-runtime'
import type { HeldLock, SystemStore } from '@alcove/record-store'
import type { ImageBook } from '../run/image-book.ts'
import type { Session } from '../run/session.ts'
import type { SessionRegistry } from '../run/session-registry.ts'
import type { WorkerLooks } from '../run/worker-looks.ts'
import type { Emitter } from './emitter.ts'
import { clientTypeOf, codeDimensions, type PlacedFrame } from './session-telemetry.ts'

interface Parts {
  readonly store: Pick<SystemStore, 'heldLocks'>
  readonly registry: SessionRegistry
  readonly images: ImageBook
  readonly looks: WorkerLooks
  readonly emitter: Emitter
  failed(error: unknown): void
}

/**
 * A lock wait that timed out (RT0012) is followed by one RT0013 for each table that another session holds locks in: who it is, and
 * where its AL stands. `snapshotId` is the same in all of them.
 */
export class LockSnapshots {
  readonly #parts: Parts
  readonly #taking = new Set<Promise<void>>()

  constructor(parts: Parts) {
    this.#parts = parts
  }

  /** The entry with the id of its snapshot, which follows. */
  begin(waiter: Session, entry: TelemetryEntry): TelemetryEntry {
    const snapshotId = randomUUID()
    // Before anything else, while the holders still hold.
    const taken = this.#take(waiter, snapshotId)
      .catch(this.#parts.failed)
      .finally(() => this.#taking.delete(taken))
    this.#taking.add(taken)
    return { ...entry, dimensions: { ...entry.dimensions, snapshotId } }
  }

  async settled(): Promise<void> {
    await Promise.all(this.#taking)
  }

  async #take(waiter: Session, snapshotId: string): Promise<void> {
    const { store, registry, emitter } = this.#parts
    const holders = new Map<number, Session>()
    for (const session of registry.values()) {
      if (session !== waiter && session.transaction && session.backendPid > 0) holders.set(session.backendPid, session)
    }
    if (holders.size === 0) return
    const locks = await store.heldLocks([...holders.keys()])
    for (const [pid, session] of holders) {
      const own = locks.filter((lock) => lock.pid === pid)
      if (own.length === 0) continue
      const frames = await this.#frames(session)
      for (const table of new Set(own.map((lock) => lock.table))) {
        const modes = own.filter((lock) => lock.table === table)
        emitter.emit('telemetry', { ...snapshotEntry(session, snapshotId, modes, frames), session: session.uid })
      }
    }
  }

  async #frames(session: Session): Promise<readonly PlacedFrame[]> {
    const { looks, images } = this.#parts
    const frames = (await looks.ask(session, 'frames'))?.frames ?? [session.position()]
    return frames.map(({ procedure, line }) => ({ place: images.procedure(procedure), line }))
  }
}

function snapshotEntry(
  session: Session,
  snapshotId: string,
  locks: readonly HeldLock[],
  frames: readonly PlacedFrame[],
): TelemetryEntry {
  const calling = frames[0]?.place
  return {
    eventId: 'RT0013',
    level: 'warn',
    message: `Database lock snapshot: ${snapshotId}`,
    dimensions: {
      eventId: 'RT0013',
      snapshotId,
      sessionId: session.number,
      userId: session.user.name,
      clientType: clientTypeOf(session),
      companyName: session.company,
      sqlTableName: locks[0]?.table ?? '',
      sqlLockRequestMode: locks.map(({ mode }) => mode).join(', '),
      sqlLockRequestStatus: 'GRANT',
      ...(calling ? codeDimensions(frames, calling) : {}),
    },
  }
}
