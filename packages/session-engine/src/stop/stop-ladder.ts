import type { StopStage } from '@alcove/contracts'
import type { Ending } from '../end/ending.ts'
import { Alarm } from '../limits/alarm.ts'
import type { Session } from '../run/session.ts'
import type { SessionRegistry } from '../run/session-registry.ts'
import type { Moment } from '../workers/protocol.ts'
import type { Closing, OperationLog } from './operation-log.ts'
import type { OperationTarget } from './operation.ts'

export interface LadderTimes {
  readonly stopWaitingPointMs: number
  readonly stopDeadlineMs: number
}

/** Moves the targets of a stop from stage to stage (console.md 4.4), those of joined requests with the first. */
export class StopLadder {
  readonly #operations: OperationLog
  readonly #registry: SessionRegistry
  readonly #times: LadderTimes
  readonly #alarm = new Alarm<Ending>((ending) => this.#due(ending))
  readonly #sessions = new Map<Ending, Session>()
  readonly #onClosed: (session: Session, target: OperationTarget) => void

  constructor(
    operations: OperationLog,
    registry: SessionRegistry,
    times: LadderTimes,
    onClosed: (session: Session, target: OperationTarget) => void,
  ) {
    this.#operations = operations
    this.#registry = registry
    this.#times = times
    this.#onClosed = onClosed
  }

  /** The session is Stopping and the request is on its way into the audit. */
  accept(session: Session, ending: Ending, target: OperationTarget): void {
    const first = ending.targets[0]
    ending.targets.push(target)
    this.#operations.advance(target, 'accepted', first ? 'joined' : undefined)
    if (first && first.stage !== 'accepted') this.#operations.advance(target, first.stage)
    if (first) return
    this.#sessions.set(ending, session)
    this.#alarm.set(ending, performance.now() + this.#times.stopDeadlineMs)
  }

  delivered(session: Session, at: Moment): void {
    const ending = session.ending
    if (!ending?.targets[0] || ending.targets[0].stage !== 'accepted') return
    this.advance(session, 'delivered', at)
    this.#alarm.set(ending, performance.now() + this.#times.stopWaitingPointMs)
  }

  advance(session: Session, stage: StopStage, at: Moment = Date.now()): void {
    const ending = session.ending
    if (!ending || ending.targets.length === 0) return
    for (const target of ending.targets) {
      if (target.stage === stage) continue
      // A joined request may come when that has happened already.
      const since = new Date(Math.max(at, target.acceptedAt?.getTime() ?? at))
      this.#operations.advance(target, stage, undefined, since)
    }
    this.#registry.touch(session)
  }

  /** The operations to be written with the end of the session. `stopped`: the stop has ended it; else it had ended by itself first. */
  closing(session: Session, stopped: boolean, endedAt: Date): Closing {
    return this.#operations.closing(session.ending?.targets ?? [], lastStage(stopped), endedAt)
  }

  /** The end is durable. */
  ended(session: Session, stopped: boolean, endedAt: Date): void {
    const ending = session.ending
    if (!ending || ending.targets.length === 0) return
    this.#alarm.clear(ending)
    this.#sessions.delete(ending)
    for (const target of ending.targets) {
      this.#operations.advance(target, lastStage(stopped), undefined, endedAt)
      this.#onClosed(session, target)
    }
  }

  close(): void {
    this.#alarm.close()
  }

  #due(ending: Ending): void {
    const session = this.#sessions.get(ending)
    const stage = ending.targets[0]?.stage
    if (!session || !stage) return
    if (stage === 'delivered') {
      this.advance(session, 'waiting-point')
      const restMs = Math.max(0, this.#times.stopDeadlineMs - this.#times.stopWaitingPointMs)
      this.#alarm.set(ending, performance.now() + restMs)
      return
    }
    if (stage !== 'accepted' && stage !== 'waiting-point') return
    // The request stands: the session still ends at its next stop point.
    for (const target of ending.targets) {
      this.#operations.advance(target, 'expired', 'deadline')
      this.#onClosed(session, target)
    }
    this.#registry.touch(session)
  }
}

function lastStage(stopped: boolean): StopStage {
  return stopped ? 'ended' : 'already-ended'
}
