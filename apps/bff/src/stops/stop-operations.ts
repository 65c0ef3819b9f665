import { createHash } from 'node:crypto'
import { AppError, commentProblem, errorCatalogue, normalizeComment, SessionUid } from '@alcove/contracts'
import type { StopOperation, StopOperationRequest } from '@alcove/contracts'
import type { StopChannel, StopOperationRow, SystemStore } from '@alcove/record-store'
import type { EndFact, Engine, StopTicket } from '@alcove/session-engine'
import type { Viewer } from '../sign-in/viewer.ts'
import { OperationNotes } from './operation-notes.ts'
import { OperationPresenter } from './operation-presenter.ts'

type OperationListener = (row: StopOperationRow) => void

interface Asked {
  readonly viewer: Viewer
  readonly comment: string
  readonly hash: string
  readonly channel: StopChannel
  readonly mayStop: boolean
}

const DAY_MS = 86_400_000

/** Stop operations as people ask for them (console.md 4.4, 7.5 to 7.8): one command, idempotent by operationId, outcome from the engine. */
export class StopOperations {
  readonly #engine: Engine
  readonly #store: SystemStore
  readonly #commentRequired: boolean
  readonly #notes = new OperationNotes()
  readonly #presenter: OperationPresenter
  readonly #inFlight = new Map<string, { readonly hash: string; readonly operation: Promise<StopOperation> }>()
  readonly #listeners = new Set<OperationListener>()

  constructor(engine: Engine, store: SystemStore, commentRequired: boolean) {
    this.#engine = engine
    this.#store = store
    this.#commentRequired = commentRequired
    this.#presenter = new OperationPresenter(engine, store, this.#notes)
    engine.on('operation', (row) => this.#tell(row))
    engine.on('ended', (_session, end) => this.#noteEnd(end))
  }

  /** Called with every step of every operation, of AL too: listeners present what they show, when they show it. */
  onChange(listener: OperationListener): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  presentNow(row: StopOperationRow): StopOperation {
    return this.#presenter.presentNow(row)
  }

  /** Raises comment-invalid or operation-mismatch; refusals of targets are in the operation. */
  async request(
    viewer: Viewer,
    request: StopOperationRequest,
    channel: StopChannel = viewer.channel,
  ): Promise<StopOperation> {
    const comment = normalizeComment(request.comment)
    const uids = [...new Set(request.targets.map((target) => SessionUid.parse(target.uid.toLowerCase())))]
    const hash = requestHash(viewer, comment, uids)
    const running = this.#inFlight.get(request.operationId)
    if (running) return running.hash === hash ? running.operation : refuseMismatch()

    const mayStop =
      viewer.permissions.has('session.stop') && (uids.length === 1 || viewer.permissions.has('session.stopMany'))
    const operation = this.#answer(request.operationId, uids, { viewer, comment, hash, channel, mayStop })
    this.#inFlight.set(request.operationId, { hash, operation })
    try {
      return await operation
    } finally {
      this.#inFlight.delete(request.operationId)
    }
  }

  async #answer(operationId: string, uids: readonly SessionUid[], asked: Asked): Promise<StopOperation> {
    const known = await this.#known(operationId)
    if (known) return known.requestHash === asked.hash ? this.#presenter.present(known) : refuseMismatch()

    const problem = commentProblem(asked.comment, this.#commentRequired)
    if (problem) {
      await this.#auditInvalid(asked.viewer, operationId, uids, problem)
      throw new AppError('comment-invalid', 'The comment is not one the log can hold.', {
        fields: [{ path: 'comment', problem }],
      })
    }
    // Who asks again for a session that stops for them already gets that operation (console.md 7.7).
    const operationOf = new Map(uids.map((uid) => [uid, this.#ownOperationOn(uid, asked.viewer) ?? operationId]))
    const tickets = uids.map((uid) => this.#requestOne(operationOf.get(uid) ?? operationId, uid, asked))
    await Promise.all(tickets.map(({ recorded }) => recorded))
    const answered = [...operationOf.values()].find((id) => id === operationId) ?? [...operationOf.values()][0]
    const row = answered === undefined ? undefined : await this.#known(answered)
    if (!row) throw new Error(`The engine lost operation ${operationId}.`)
    const presented = await this.#presenter.present(row)
    // Listeners may have been told before the log said how the session had ended.
    if (row.targets.some(({ stage }) => stage === 'already-ended')) this.#tell(row)
    return presented
  }

  #requestOne(operationId: string, uid: SessionUid, asked: Asked): StopTicket {
    const { viewer, comment, hash, channel, mayStop } = asked
    const session = this.#engine.sessions.get(uid)
    this.#notes.begin(operationId, uid, session ? { userName: session.user.name } : {})
    if (!session) this.#notes.forgetSession(uid)
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
    if (ticket.decision.kind === 'joined') this.#noteJoined(operationId, uid, asked, ticket.decision)
    return ticket
  }

  #noteJoined(
    operationId: string,
    uid: string,
    { viewer, comment }: Asked,
    first: Extract<StopTicket['decision'], { kind: 'joined' }>,
  ): void {
    // An end that nobody asked for, such as a timeout, can be joined too: it has no operation.
    if (first.operationId === '' || first.operationId === operationId) return
    if (this.#notes.target(operationId, uid)?.joined) return
    this.#notes.add(operationId, uid, {
      joined: { operationId: first.operationId, actor: first.actorName, comment: first.comment },
    })
    this.#notes.addJoined(first.operationId, { actor: viewer.user.name, comment, at: new Date().toISOString() })
    const firstRow = this.#engine.operation(first.operationId)
    if (firstRow) this.#tell(firstRow)
  }

  #ownOperationOn(uid: SessionUid, viewer: Viewer): string | undefined {
    if (!this.#engine.sessions.get(uid)) return undefined
    return this.#notes.onSession(uid).find((id) => {
      const row = this.#engine.operation(id)
      const target = row?.targets.find((candidate) => candidate.uid === uid)
      return row?.actorSid === viewer.user.sid && target !== undefined && target.stage !== 'refused'
    })
  }

  async #auditInvalid(
    viewer: Viewer,
    operationId: string,
    targets: readonly SessionUid[],
    problem: string,
  ): Promise<void> {
    await this.#store.audit.entry({
      at: new Date(),
      kind: 'stop-refused',
      actorSid: viewer.user.sid,
      actorName: viewer.user.name,
      remoteAddress: viewer.remoteAddress,
      detail: { operationId, problem, targets },
    })
  }

  async byId(operationId: string): Promise<StopOperation | undefined> {
    const row = await this.#known(operationId)
    return row && this.#presenter.present(row)
  }

  /** The viewer's of the last 24 hours and all open ones, newest first. */
  async listFor(viewer: Viewer): Promise<StopOperation[]> {
    const rows = await this.#store.audit.operationsOf(viewer.user.sid, new Date(Date.now() - DAY_MS))
    const presented = await this.#presentAll(rows)
    return presented.sort((a, b) => b.createdAt.localeCompare(a.createdAt))
  }

  async onSession(uid: string): Promise<StopOperation[]> {
    return this.#presentAll(await this.#store.audit.operationsOn(uid))
  }

  /** The engine's state is newer than the audit's. */
  #presentAll(rows: readonly StopOperationRow[]): Promise<StopOperation[]> {
    return Promise.all(rows.map((row) => this.#presenter.present(this.#engine.operation(row.operationId) ?? row)))
  }

  async #known(operationId: string): Promise<StopOperationRow | undefined> {
    return this.#engine.operation(operationId) ?? (await this.#store.audit.operation(operationId))
  }

  #noteEnd(end: EndFact): void {
    this.#notes.ended(end.uid, end.operationId, {
      endedAt: end.endedAt,
      eventId: end.eventId,
      endReason: end.reason,
      ...(end.rolledBack === undefined
        ? {}
        : { rolledBack: end.rolledBack.map(({ tableName, rows }) => ({ table: tableName, rows })) }),
    })
  }

  #noteStage(operationId: string, uid: string, stage: string): void {
    const entered = this.#notes.target(operationId, uid)?.entered
    if (entered?.[stage] !== undefined) return
    this.#notes.add(operationId, uid, { entered: { ...entered, [stage]: new Date() } })
  }

  #tell(row: StopOperationRow): void {
    for (const { uid, stage } of row.targets) if (untimed.has(stage)) this.#noteStage(row.operationId, uid, stage)
    for (const listener of this.#listeners) listener(row)
  }
}

/** Stages whose times the audit does not hold. */
const untimed: ReadonlySet<string> = new Set(['waiting-point', 'expired', 'unknown'])

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

function refuseMismatch(): never {
  throw new AppError('operation-mismatch', 'This operation id was used for another stop request.')
}

function requestHash(viewer: Viewer, comment: string, uids: readonly string[]): string {
  return createHash('sha256')
    .update(JSON.stringify([viewer.user.sid, comment, [...uids].sort()]))
    .digest('hex')
}
