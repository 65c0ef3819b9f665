import type { EndReason } from '@alcove/contracts'
import type { SessionEnd, SessionRows, WrittenTable } from '@alcove/record-store'
import type { EndFact } from '../engine-api.ts'
import type { Emitter } from '../events/emitter.ts'
import type { Alarm } from '../limits/alarm.ts'
import type { ImageBook } from '../run/image-book.ts'
import type { Session } from '../run/session.ts'
import type { SessionRegistry } from '../run/session-registry.ts'
import type { StartRows } from '../start/start-row.ts'
import type { BackgroundSlots } from '../start/background-slots.ts'
import type { Operation } from '../stop/operation.ts'
import type { StopLadder } from '../stop/stop-ladder.ts'
import type { EndedReport, Moment } from '../workers/protocol.ts'
import type { LostSession } from '../workers/worker-pool.ts'
import { cutComment, reasonTexts } from './end-comment.ts'
import { Ending } from './ending.ts'

export interface EnderParts {
  readonly registry: SessionRegistry
  readonly background: BackgroundSlots
  readonly timeouts: Alarm<Session>
  readonly ladder: StopLadder
  readonly rows: SessionRows
  /** Resolves when these backends of PostgreSQL are gone, and with them their transactions and locks. */
  endBackends(pids: readonly number[]): Promise<void>
  readonly startRows: StartRows
  readonly images: ImageBook
  readonly emitter: Emitter
  /** The session has been told to end: nobody shall answer it any more. */
  imposed(session: Session): void
  failed(error: unknown): void
}

/** What is known when no AL of the session runs any more. */
type Unwound = Pick<EndedReport, 'how' | 'failure' | 'rolledBack' | 'frames'>

const NEVER_RAN: Unwound = { how: 'stopped', failure: undefined, rolledBack: undefined, frames: [] }
const RETRY_MS = [100, 500, 2_000, 5_000]

/** Ends sessions: imposes an end from outside, records every end, and only then says so (C-35). */
export class SessionEnder {
  readonly #parts: EnderParts
  readonly #waiting = new Map<
    Session,
    { readonly promise: Promise<EndFact>; readonly resolve: (end: EndFact) => void }
  >()

  constructor(parts: EnderParts) {
    this.#parts = parts
  }

  /** Resolves once the end of a live session is durable. */
  whenEnded(session: Session): Promise<EndFact> {
    const known = this.#waiting.get(session)
    if (known) return known.promise
    let resolve: (end: EndFact) => void = () => undefined
    const promise = new Promise<EndFact>((settle) => (resolve = settle))
    this.#waiting.set(session, { promise, resolve })
    return promise
  }

  /** Tells a session to end. The first reason stands (C-32); a session that is already ending by itself cannot be told any more. */
  impose(session: Session, reason: EndReason, comment: string, operation?: Operation): Ending {
    if (session.ending) return session.ending
    const ending = new Ending(reason, comment, operation)
    session.ending = ending
    const wasQueued = session.stage === 'queued'
    this.#parts.timeouts.clear(session)
    this.#parts.registry.touch(session)
    if (wasQueued) this.#withdraw(session)
    else session.worker?.requestStop(session)
    this.#parts.imposed(session)
    return ending
  }

  /** No AL runs any more, the rollback has begun. */
  unwound(session: Session, at: Moment): void {
    if (session.ending) this.#parts.ladder.advance(session, 'rolling-back', at)
  }

  /** The worker has let go of the session. */
  workerEnded(session: Session, report: EndedReport): void {
    session.worker?.release(session)
    this.#leave(session)
    if (report.how === 'stopped') this.#parts.ladder.advance(session, 'rolling-back', report.unwoundAt)
    void this.#record(session, report)
  }

  /**
   * Their worker is gone. A backend that executes a statement or waits for a lock does not notice that, so it is told: what it had open
   * is rolled back before any end is written (C-33).
   */
  lost(lost: readonly LostSession[]): void {
    for (const { session } of lost) {
      this.#leave(session)
      // A stop under way stays the reason: it is what the session was told first.
      session.ending ??= new Ending('lost', reasonTexts.lost, undefined)
      this.#parts.ladder.advance(session, 'rolling-back')
      this.#parts.registry.touch(session)
    }
    const pids = lost.map(({ backendPid }) => backendPid).filter((pid) => pid > 0)
    const rolledBack = pids.length === 0 ? Promise.resolve() : this.#insist(() => this.#parts.endBackends(pids))
    void rolledBack.then(() => lost.map(({ session }) => this.#record(session, NEVER_RAN)))
  }

  #withdraw(session: Session): void {
    session.stage = 'unwound'
    this.#leave(session)
    // The caller adds its stop target first.
    queueMicrotask(() => {
      this.#parts.ladder.advance(session, 'rolling-back')
      void this.#record(session, NEVER_RAN)
    })
  }

  #leave(session: Session): void {
    this.#parts.timeouts.clear(session)
    this.#parts.background.leave(session)
  }

  async #record(session: Session, unwound: Unwound): Promise<void> {
    const { startRows, registry, emitter, ladder } = this.#parts
    const end = this.#endFact(session, unwound)
    const lastPosition = unwound.frames.length > 0 ? this.#places(unwound) : undefined
    const isStopped = unwound.how === 'stopped'
    const closing = ladder.closing(session, isStopped, end.endedAt)
    const row: SessionEnd = {
      start: startRows.of(session),
      endedAt: end.endedAt,
      reason: end.reason,
      comment: end.comment,
      imposed: isImposed(end.reason),
      operationId: end.operationId,
      operations: closing.rows,
      company: session.company,
      rolledBack: end.rolledBack?.map((table) => ({ table: table.tableName, rows: table.rows })),
      lastPosition,
    }
    await this.#insist(() => this.#parts.rows.ended(row))
    session.stage = 'ended'
    session.lock = undefined
    registry.remove(session)
    ladder.ended(session, isStopped, end.endedAt)
    closing.saved()
    session.rev++
    emitter.emit('ended', session, end)
    this.#waiting.get(session)?.resolve(end)
    this.#waiting.delete(session)
  }

  /** A database that is away for a moment must not lose an end: the session stays listed until its end is durable. */
  async #insist(work: () => Promise<void>): Promise<void> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await work()
      } catch (error) {
        this.#parts.failed(error)
        await new Promise((resolve) => setTimeout(resolve, RETRY_MS[attempt] ?? 5_000))
      }
    }
  }

  #endFact(session: Session, unwound: Unwound): EndFact {
    const ending = unwound.how === 'stopped' ? session.ending : undefined
    const reason = ending?.reason ?? (unwound.how === 'failed' ? 'failed' : 'completed')
    const actor = ending?.operation?.request.actor
    const fullComment = ending ? ending.comment : (unwound.failure?.message ?? '')
    return {
      uid: session.uid,
      number: session.number,
      // Never before its own start (C-43).
      endedAt: new Date(Math.max(Date.now(), session.facts.loginAtMs)),
      reason,
      comment: cutComment(fullComment),
      channel: ending?.operation?.request.channel,
      actorName: actor?.name,
      actorSessionNumber: actor?.ownSessionNumber,
      operationId: ending?.operation?.operationId,
      errorText: unwound.failure?.message,
      callStack: unwound.failure?.callStack,
      rolledBack: unwound.rolledBack && this.#named(unwound.rolledBack),
      eventId: `${session.uid}.${isImposed(reason) ? 'close' : 'logoff'}`,
    }
  }

  #named(written: readonly WrittenTable[]): readonly WrittenTable[] {
    return written.map((table) => ({
      ...table,
      tableName: table.tableName || this.#parts.images.tableName(table.tableId),
    }))
  }

  #places(unwound: Unwound): unknown {
    return unwound.frames.slice(0, 50).map(({ procedure, line }) => {
      const place = this.#parts.images.procedure(procedure)
      if (!place) return { procedure, line }
      const { objectType, objectId, objectName, method, app } = place
      return { objectType, objectId, objectName, method, line, app: app.name, appPublisher: app.publisher }
    })
  }
}

/** C-42: ends from outside have a Close row as well. */
function isImposed(reason: EndReason): boolean {
  return reason !== 'completed' && reason !== 'failed'
}
