import { randomUUID } from 'node:crypto'
import type { AlStopOutcome, StackFrame } from '@alcove/al-runtime'
import type { SessionUid, StopCode } from '@alcove/contracts'
import type { EventLog } from '@alcove/record-store'
import type { EndFact, EngineSettings, StopRequest, StopTicket } from '../engine-api.ts'
import type { SessionEnder } from '../end/session-ender.ts'
import type { Emitter } from '../events/emitter.ts'
import type { ImageBook } from '../run/image-book.ts'
import { withinMs } from '../limits/within-ms.ts'
import type { Session } from '../run/session.ts'
import type { SessionRegistry } from '../run/session-registry.ts'
import type { Operation, OperationTarget } from './operation.ts'
import type { OperationLog } from './operation-log.ts'
import type { StopLadder } from './stop-ladder.ts'
import { tellStop } from './tell-stop.ts'

export interface StopperParts {
  readonly settings: EngineSettings
  readonly instanceId: number
  readonly registry: SessionRegistry
  readonly images: ImageBook
  readonly operations: OperationLog
  readonly ladder: StopLadder
  readonly ender: SessionEnder
  readonly events: EventLog
  readonly emitter: Emitter
  mayStopOthers(userSid: string): Promise<boolean>
  isAdministrator(userSid: string): Promise<boolean>
  failed(error: unknown): void
}

const NO_UID = '00000000-0000-0000-0000-000000000000'

/** Takes stop requests of every route: refuses, joins or accepts them (sessions.md 3). */
export class SessionStopper {
  readonly #parts: StopperParts

  constructor(parts: StopperParts) {
    this.#parts = parts
  }

  request(request: StopRequest): StopTicket {
    const { operations, registry, instanceId } = this.#parts
    const session = registry.get(request.uid)
    const repeated = this.#repeated(request, session)
    if (repeated) return this.#ticketOf(repeated, session)

    const operation = operations.enter(request, instanceId)
    const target = operation.target(request.uid, session?.number ?? 0)
    if (!session) return this.#notActive(target)
    const code = refusalOf(request, session)
    if (code) return this.#refuse(target, code)
    if (!session.ending && session.stage === 'unwound') return this.#tooLate(target, session)
    return this.#accept(request, session, target)
  }

  /** StopSession of AL (3.2). Never waits longer than StopSessionWait (C-22). */
  async requestFromAl(
    caller: Session,
    targetNumber: number,
    comment: string,
    frames: readonly StackFrame[],
  ): Promise<AlStopOutcome> {
    const target = this.#parts.registry.byNumber(targetNumber)
    const outcome = await this.#stopForAl(caller, targetNumber, comment)
    await tellStop(this.#parts, { targetNumber, target, comment, caller, frames, stopped: outcome.kind === 'stopped' })
    return outcome
  }

  /** A target of a console, command line or API request has reached its last stage. */
  targetClosed(session: Session, target: OperationTarget): void {
    const { operation } = target
    if (!target.isSaved) void this.#save(operation)
    if (operation.request.channel === 'al' || target.isTold) return
    target.isTold = true
    const stopped = target.stage === 'ended'
    void tellStop(this.#parts, {
      targetNumber: session.number,
      target: session,
      comment: operation.comment,
      stopped,
      operation,
    })
  }

  async #stopForAl(caller: Session, targetNumber: number, comment: string): Promise<AlStopOutcome> {
    const { registry, ender, settings } = this.#parts
    const target = registry.byNumber(targetNumber)
    const mayStopOthers =
      target === undefined || target === caller || target.user.sid === caller.user.sid
        ? false
        : await this.#parts.mayStopOthers(caller.user.sid)
    const request = alRequest(caller, target?.uid, comment, mayStopOthers)
    if (!target) return this.#unknownNumber(request, targetNumber)

    const ticket = this.request(request)
    switch (ticket.decision.kind) {
      case 'refused':
        await ticket.recorded
        return { kind: ticket.decision.code === 'own-session' ? 'own-session' : 'no-permission' }
      case 'not-active':
        await Promise.all([ticket.recorded, ticket.ended])
        return { kind: 'not-active' }
      case 'accepted':
      case 'joined': {
        // `0` is Business Central's behaviour: true means asked.
        if (settings.stopSessionWaitMs <= 0) return ticket.recorded.then(() => ({ kind: 'stopped' }))
        const end = await withinMs(ender.whenEnded(target), settings.stopSessionWaitMs)
        await ticket.recorded
        if (!end) return { kind: 'still-running' }
        return { kind: isByStop(end) ? 'stopped' : 'not-active' }
      }
    }
  }

  async #unknownNumber(request: StopRequest, targetNumber: number): Promise<AlStopOutcome> {
    const { operations, instanceId } = this.#parts
    const operation = operations.enter(request, instanceId)
    operations.advance(operation.target(NO_UID, targetNumber), 'refused', 'not-found')
    await this.#save(operation)
    return { kind: 'not-active' }
  }

  /** The same request again, or another one of the same person for a session that is stopping for it. */
  #repeated(request: StopRequest, session: Session | undefined): OperationTarget | undefined {
    const own = this.#parts.operations.get(request.operationId)?.targets.get(request.uid)
    const first = session?.ending?.targets.find(
      (target) =>
        target.operation.request.actor.sid === request.actor.sid &&
        target.operation.request.channel === request.channel &&
        request.channel !== 'al',
    )
    const target = own ?? first
    if (target) target.timesRequested++
    return target
  }

  #ticketOf(target: OperationTarget, session: Session | undefined): StopTicket {
    const recorded = this.#save(target.operation)
    if (target.stage === 'refused') return ticket({ kind: 'refused', code: target.code ?? 'server-error' }, recorded)
    if (target.stage === 'already-ended' || !session) return ticket({ kind: 'not-active', code: undefined }, recorded)
    const ended = this.#parts.ender.whenEnded(session)
    if (target.code !== 'joined') return ticket({ kind: 'accepted' }, recorded, ended)
    return ticket(joined(session), recorded, ended)
  }

  #refuse(target: OperationTarget, code: StopCode): StopTicket {
    this.#parts.operations.advance(target, 'refused', code)
    this.#tellRefusal(target)
    return ticket({ kind: 'refused', code }, this.#save(target.operation))
  }

  /** It is ending by itself and only waits for its end rows. */
  #tooLate(target: OperationTarget, session: Session): StopTicket {
    this.#parts.operations.advance(target, 'already-ended')
    this.#tellRefusal(target)
    return ticket(
      { kind: 'not-active', code: undefined },
      this.#save(target.operation),
      this.#parts.ender.whenEnded(session),
    )
  }

  /** Which of the two it was, ended or never heard of, only the log knows. */
  #notActive(target: OperationTarget): StopTicket {
    return ticket({ kind: 'not-active', code: undefined }, this.#settleNotActive(target))
  }

  async #settleNotActive(target: OperationTarget): Promise<void> {
    const { operations, events, registry } = this.#parts
    const past = await events.endedSession(target.uid).catch(() => undefined)
    if (past) {
      target.number = past.start.number
      const isReused = registry.byNumber(past.start.number) !== undefined
      operations.advance(target, 'already-ended', isReused ? 'uid-mismatch' : undefined)
    } else {
      operations.advance(target, 'refused', 'not-found')
    }
    this.#tellRefusal(target)
    await this.#save(target.operation)
  }

  #accept(request: StopRequest, session: Session, target: OperationTarget): StopTicket {
    const { ender, ladder } = this.#parts
    const before = session.ending
    const ending = ender.impose(session, 'stopped', request.comment, target.operation)
    ladder.accept(session, ending, target)
    const ended = ender.whenEnded(session)
    const recorded = this.#save(target.operation)
    return ticket(before ? joined(session) : { kind: 'accepted' }, recorded, ended)
  }

  #save(operation: Operation): Promise<void> {
    const saved = this.#parts.operations.save(operation)
    saved.catch(this.#parts.failed)
    return saved
  }

  #tellRefusal(target: OperationTarget): void {
    const { operation } = target
    if (operation.request.channel !== 'al')
      void tellStop(this.#parts, {
        targetNumber: target.number,
        target: this.#parts.registry.get(target.uid),
        comment: operation.comment,
        stopped: false,
        operation,
      })
  }
}

function refusalOf({ actor }: StopRequest, session: Session): StopCode | undefined {
  if (actor.ownSession === session.uid) return 'own-session'
  const isOwnUsers = session.user.sid === actor.sid
  if (actor.mayStopOthers || (isOwnUsers && actor.mayStopOwnUsers)) return undefined
  return 'no-permission'
}

function alRequest(caller: Session, uid: SessionUid | undefined, comment: string, mayStopOthers: boolean): StopRequest {
  return {
    operationId: randomUUID(),
    uid: uid ?? (NO_UID as SessionUid),
    comment,
    channel: 'al',
    actor: {
      sid: caller.user.sid,
      name: caller.user.name,
      role: '',
      mayStopOthers,
      mayStopOwnUsers: true,
      ownSession: caller.uid,
      ownSessionNumber: caller.number,
      remoteAddress: caller.clientHost,
    },
    requestHash: '',
  }
}

function ticket(
  decision: StopTicket['decision'],
  recorded: Promise<void>,
  ended: Promise<EndFact | undefined> = Promise.resolve(undefined),
): StopTicket {
  // Whoever does not wait for the audit still hears of its failure through `failed`.
  recorded.catch(() => undefined)
  return { decision, recorded, ended }
}

function joined(session: Session): StopTicket['decision'] {
  const operation = session.ending?.operation
  return {
    kind: 'joined',
    operationId: operation?.operationId ?? '',
    actorName: operation?.actorName ?? '',
    comment: session.ending?.comment ?? '',
  }
}

/** Ended from outside: by this stop, or by whatever told it first. */
function isByStop(end: EndFact): boolean {
  return end.reason !== 'completed' && end.reason !== 'failed'
}
