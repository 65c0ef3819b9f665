import { createHash } from 'node:crypto'
import { AppError, commentProblem, errorCatalogue, normalizeComment } from '@alcove/contracts'
import type { OperationId, SessionUid, StopOperation, StopOperationRequest } from '@alcove/contracts'
import type { StopChannel, StopOperationRow, StopTargetRow, SystemStore } from '@alcove/record-store'
import type { EndFact, Engine, StopTicket } from '@alcove/session-engine'
import { presentOperation } from '../present/present-operation.ts'
import type { TargetNotes } from '../present/present-operation.ts'
import type { Viewer } from '../sign-in/viewer.ts'

interface JoinedBy {
  readonly actor: string
  readonly comment: string
  readonly at: string
}

type OperationListener = (operation: StopOperation, actorSid: string) => void

/** Stop operations as people ask for them (console.md 4.4, 7.5 to 7.8): one command, idempotent by operationId, outcome from the engine. */
export class StopOperations {
  readonly #engine: Engine
  readonly #store: SystemStore
  readonly #commentRequired: boolean
  /** Of operations made or followed since the start of the server, by operation and uid. */
  readonly #notes = new Map<string, Map<string, Partial<TargetNotes>>>()
  readonly #joinedBy = new Map<string, JoinedBy[]>()
  readonly #inFlight = new Map<string, Promise<StopOperation>>()
  readonly #listeners = new Set<OperationListener>()

  constructor(engine: Engine, store: SystemStore, commentRequired: boolean) {
    this.#engine = engine
    this.#store = store
    this.#commentRequired = commentRequired
    engine.on('operation', (row) => this.#tell(row))
    engine.on('ended', (_session, end) => this.#noteEnd(end))
  }

  onChange(listener: OperationListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  /** Raises comment-invalid, operation-mismatch or rate-limited; refusals of targets are in the operation. */
  async request(
    viewer: Viewer,
    request: StopOperationRequest,
    channel: StopChannel = viewer.channel,
  ): Promise<StopOperation> {
    const comment = normalizeComment(request.comment)
    const hash = requestHash(viewer, comment, request)
    const known = await this.#known(request.operationId)
    if (known) {
      if (known.requestHash !== hash)
        throw new AppError('operation-mismatch', 'This operation id was used for another stop request.')
      return this.present(known)
    }
    const running = this.#inFlight.get(request.operationId)
    if (running) return running

    const started = this.#start(viewer, request, comment, hash, channel)
    this.#inFlight.set(request.operationId, started)
    try {
      return await started
    } finally {
      this.#inFlight.delete(request.operationId)
    }
  }

  async #start(
    viewer: Viewer,
    request: StopOperationRequest,
    comment: string,
    hash: string,
    channel: StopChannel,
  ): Promise<StopOperation> {
    const problem = commentProblem(comment, this.#commentRequired)
    if (problem) {
      await this.#auditInvalid(viewer, request, problem)
      throw new AppError('comment-invalid', 'The comment is not one the log can hold.', {
        fields: [{ path: 'comment', problem }],
      })
    }
    const own = this.#openOperationOf(viewer, request)
    if (own) return this.present(own)

    const uids = [...new Set(request.targets.map((target) => target.uid))]
    const tickets = uids.map((uid) => this.#requestOne(viewer, request.operationId, uid, comment, hash, channel))
    await Promise.all(tickets.map(({ ticket }) => ticket.recorded))
    const row = await this.#settleNotActive(request.operationId, tickets)
    return this.present(row)
  }

  #requestOne(
    viewer: Viewer,
    operationId: OperationId,
    uid: SessionUid,
    comment: string,
    hash: string,
    channel: StopChannel,
  ): { uid: SessionUid; ticket: StopTicket } {
    const session = this.#engine.sessions.get(uid)
    this.#note(operationId, uid, session ? { userName: session.user.name } : {})
    const mayStop = viewer.permissions.has('session.stop')
    const ownSession = viewer.ownSession === undefined ? undefined : this.#engine.sessions.get(viewer.ownSession)
    const ticket = this.#engine.requestStop({
      operationId,
      uid,
      comment,
      channel,
      actor: {
        sid: viewer.user.sid,
        name: viewer.user.name,
        role: viewer.roles.join(', '),
        mayStopOthers: mayStop,
        mayStopOwnUsers: mayStop,
        ownSession: viewer.ownSession,
        ownSessionNumber: ownSession?.number,
        remoteAddress: viewer.remoteAddress,
      },
      requestHash: hash,
    })
    if (ticket.decision.kind === 'joined') {
      const { operationId: first, actorName, comment: firstComment } = ticket.decision
      this.#note(operationId, uid, { joined: { operationId: first, actor: actorName, comment: firstComment } })
      const joined = this.#joinedBy.get(first) ?? []
      joined.push({ actor: viewer.user.name, comment, at: new Date().toISOString() })
      this.#joinedBy.set(first, joined)
      const firstRow = this.#engine.operation(first)
      if (firstRow) this.#tell(firstRow)
    }
    return { uid, ticket }
  }

  /** A target that does not run: ended and still in the log, or never heard of. */
  async #settleNotActive(
    operationId: OperationId,
    tickets: readonly { uid: SessionUid; ticket: StopTicket }[],
  ): Promise<StopOperationRow> {
    const row = await this.#known(operationId)
    if (!row) throw new Error(`The engine lost operation ${operationId}.`)
    const gone = tickets.filter(({ ticket }) => ticket.decision.kind === 'not-active')
    if (gone.length === 0) return row

    const settled = new Map<string, Partial<StopTargetRow>>()
    for (const { uid } of gone) {
      const ended = await this.#store.events.endedSession(uid)
      if (!ended) {
        settled.set(uid, { stage: 'refused', code: 'not-found' })
        continue
      }
      const reused = this.#engine.sessions.byNumber(ended.start.number)
      settled.set(uid, {
        stage: 'already-ended',
        code: reused ? 'uid-mismatch' : undefined,
        number: ended.start.number,
        instanceId: ended.start.instanceId,
        endedAt: ended.endedAt,
      })
      this.#note(operationId, uid, { userName: ended.start.userName, endReason: ended.reason })
    }
    const changed: StopOperationRow = {
      ...row,
      targets: row.targets.map((target) => ({ ...target, ...settled.get(target.uid) })),
    }
    await this.#store.audit.saveOperation(changed)
    return changed
  }

  async #auditInvalid(viewer: Viewer, request: StopOperationRequest, problem: string): Promise<void> {
    await this.#store.audit.entry({
      at: new Date(),
      kind: 'stop-refused',
      actorSid: viewer.user.sid,
      actorName: viewer.user.name,
      remoteAddress: viewer.remoteAddress,
      detail: { operationId: request.operationId, problem, targets: request.targets.map((target) => target.uid) },
    })
  }

  /** The viewer's own open operation on the same single session: asking again is asking for it (console.md 7.7). */
  #openOperationOf(viewer: Viewer, request: StopOperationRequest): StopOperationRow | undefined {
    const [only, ...others] = request.targets
    if (!only || others.length > 0) return undefined
    const stop = this.#engine.sessions.get(only.uid)?.stop
    const operation = stop && this.#engine.operation(stop.operationId)
    return operation?.open && operation.actorSid === viewer.user.sid ? operation : undefined
  }

  async byId(operationId: string): Promise<StopOperation | undefined> {
    const row = await this.#known(operationId)
    return row && this.present(row)
  }

  /** The viewer's of the last 24 hours and all open ones, newest first. */
  async listFor(viewer: Viewer): Promise<StopOperation[]> {
    const rows = await this.#store.audit.operationsOf(viewer.user.sid, new Date(Date.now() - 24 * 3_600_000))
    const presented = await Promise.all(rows.map((row) => this.present(this.#engine.operation(row.operationId) ?? row)))
    return presented.sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  }

  async onSession(uid: string): Promise<StopOperation[]> {
    const rows = await this.#store.audit.operationsOn(uid)
    return Promise.all(rows.map((row) => this.present(this.#engine.operation(row.operationId) ?? row)))
  }

  /** Fills in from the log what memory does not have: after a restart, or for operations of others. */
  async present(row: StopOperationRow): Promise<StopOperation> {
    for (const target of row.targets) {
      const known = this.#notes.get(row.operationId)?.get(target.uid)
      if (target.endedAt === undefined || known?.eventId !== undefined) continue
      const ended = await this.#store.events.endedSession(target.uid)
      if (!ended) continue
      this.#note(row.operationId, target.uid, {
        userName: ended.start.userName,
        eventId: `${target.uid}.${ended.reason === 'completed' || ended.reason === 'failed' ? 'logoff' : 'close'}`,
        endReason: ended.reason,
        ...(ended.rolledBack === undefined ? {} : { rolledBack: ended.rolledBack }),
      })
    }
    return this.#presentNow(row)
  }

  #presentNow(row: StopOperationRow): StopOperation {
    const notes = this.#notes.get(row.operationId)
    return presentOperation(
      row,
      (target) => ({ instanceName: this.#engine.instance.name, ...notes?.get(target.uid) }),
      this.#joinedBy.get(row.operationId),
    )
  }

  async #known(operationId: string): Promise<StopOperationRow | undefined> {
    return this.#engine.operation(operationId) ?? (await this.#store.audit.operation(operationId))
  }

  #note(operationId: string, uid: string, notes: Partial<TargetNotes>): void {
    const ofOperation = this.#notes.get(operationId) ?? new Map<string, Partial<TargetNotes>>()
    ofOperation.set(uid, { ...ofOperation.get(uid), ...notes })
    this.#notes.set(operationId, ofOperation)
    if (this.#notes.size > 5_000) this.#notes.delete(this.#notes.keys().next().value ?? '')
  }

  #noteEnd(end: EndFact): void {
    if (end.operationId === undefined) return
    this.#note(end.operationId, end.uid, {
      eventId: end.eventId,
      endReason: end.reason,
      ...(end.rolledBack === undefined
        ? {}
        : { rolledBack: end.rolledBack.map(({ tableName, rows }) => ({ table: tableName, rows })) }),
    })
  }

  #tell(row: StopOperationRow): void {
    const operation = this.#presentNow(row)
    for (const listener of this.#listeners) listener(operation, row.actorSid)
  }
}

/** 202 while anything may still end; the code's status when every target was refused. */
export function statusOf(operation: StopOperation): number {
  const refused = operation.targets.every((target) => target.stage === 'refused' || target.stage === 'already-ended')
  if (!refused) return 202
  const code = operation.targets[0]?.code
  if (code === 'own-session') return errorCatalogue['own-session'].httpStatus
  if (code === 'no-permission') return errorCatalogue['no-permission'].httpStatus
  if (code === 'instance-unreachable') return errorCatalogue['instance-unreachable'].httpStatus
  return errorCatalogue['not-found'].httpStatus
}

function requestHash(viewer: Viewer, comment: string, request: StopOperationRequest): string {
  const uids = request.targets.map((target) => target.uid).sort()
  return createHash('sha256')
    .update(JSON.stringify([viewer.user.sid, comment, uids]))
    .digest('hex')
}
