import type { SessionUid, StopOperation } from '@alcove/contracts'
import type { StopOperationRow, StopTargetRow, SystemStore } from '@alcove/record-store'
import type { Engine } from '@alcove/session-engine'
import { presentOperation } from '../present/present-operation.ts'
import type { TargetNotes } from '../present/present-operation.ts'
import type { OperationNotes } from './operation-notes.ts'

/** Shows operations as people read them: the audit's row, with names and ends from memory or from the log. */
export class OperationPresenter {
  readonly #engine: Engine
  readonly #store: SystemStore
  readonly #notes: OperationNotes

  constructor(engine: Engine, store: SystemStore, notes: OperationNotes) {
    this.#engine = engine
    this.#store = store
    this.#notes = notes
  }

  /** Fills in from the log what memory does not have: after a restart, or for stops by AL. */
  async present(row: StopOperationRow): Promise<StopOperation> {
    await Promise.all([
      ...row.targets.map((target) => this.#recallEnd(row.operationId, target)),
      this.#notes.isRecalled(row.operationId) ? undefined : this.#recallJoined(row),
    ])
    return this.presentNow(row)
  }

  /** From memory alone. */
  presentNow(row: StopOperationRow): StopOperation {
    return presentOperation(
      row,
      ({ uid }) => ({
        instanceName: this.#engine.instance.name,
        ...userNameOf(this.#engine, uid),
        ...this.#notes.target(row.operationId, uid),
      }),
      [...this.#notes.joinedBy(row.operationId)],
    )
  }

  async #recallEnd(operationId: string, { uid, stage }: StopTargetRow): Promise<void> {
    if (stage !== 'ended' && stage !== 'already-ended') return
    if (this.#notes.target(operationId, uid)?.endReason !== undefined) return
    const ended = await this.#store.events.endedSession(uid)
    if (!ended) return
    const isImposed = ended.reason !== 'completed' && ended.reason !== 'failed'
    this.#notes.add(operationId, uid, {
      userName: ended.start.userName,
      endedAt: ended.endedAt,
      eventId: `${uid}.${isImposed ? 'close' : 'logoff'}`,
      endReason: ended.reason,
      ...(ended.rolledBack === undefined ? {} : { rolledBack: ended.rolledBack }),
    })
  }

  /** Who joined whom is told by the order of the operations on the session. */
  async #recallJoined(row: StopOperationRow): Promise<void> {
    const joinedBy = await Promise.all(row.targets.map((target) => this.#recallJoinedTarget(row, target)))
    this.#notes.recalled(row.operationId, joinedBy.flat())
  }

  async #recallJoinedTarget(row: StopOperationRow, { uid, code }: StopTargetRow) {
    const all = (await this.#store.audit.operationsOn(uid)).filter((other) => stopped(other, uid))
    const first = all.find((other) => codeOf(other, uid) !== 'joined')
    if (code === 'joined' && first)
      this.#notes.add(row.operationId, uid, {
        joined: { operationId: first.operationId, actor: first.actorName, comment: first.comment },
      })
    if (first?.operationId !== row.operationId) return []
    return all
      .filter((other) => codeOf(other, uid) === 'joined')
      .map(({ actorName, comment, createdAt }) => ({ actor: actorName, comment, at: createdAt.toISOString() }))
  }
}

function userNameOf(engine: Engine, uid: string): Pick<TargetNotes, 'userName'> {
  const session = engine.sessions.get(uid as SessionUid) // unknown ids find nothing
  return session ? { userName: session.user.name } : {}
}

function codeOf(operation: StopOperationRow, uid: string): string | undefined {
  return operation.targets.find((target) => target.uid === uid)?.code
}

function stopped(operation: StopOperationRow, uid: string): boolean {
  const target = operation.targets.find((candidate) => candidate.uid === uid)
  return target !== undefined && target.stage !== 'refused' && target.stage !== 'already-ended'
}
