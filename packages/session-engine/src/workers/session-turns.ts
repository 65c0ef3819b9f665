import { slot } from '@alcove/al-abi'
import type { StateName } from '@alcove/al-abi'
import { StopSignal } from '@alcove/al-runtime'
import type { Timed } from '../limits/alarm.ts'
import { SessionFiber } from './fiber.ts'
import type { FiberOwner } from './fiber.ts'
import type { Runner } from './scheduler.ts'
import type { SlotWriter } from './slot-writer.ts'
import type { WorkerContext } from './worker-context.ts'

/** When a session computes and what it waits for. Everything that it waits for ends with the stop signal when it is told to stop. */
export class SessionTurns implements FiberOwner, Runner, Timed {
  readonly fiber: SessionFiber
  turn: (() => void) | undefined
  dueAt = 0
  place = -1
  readonly #context: WorkerContext
  readonly #slot: SlotWriter
  #answer: unknown

  constructor(at: number, slotWriter: SlotWriter, context: WorkerContext) {
    this.fiber = new SessionFiber(context.slots, at, this)
    this.#context = context
    this.#slot = slotWriter
  }

  get isStopping(): boolean {
    return this.fiber.slot[slot.stop] !== 0
  }

  /** The work begins with the session's turn among the fresh ones. */
  plan(work: () => void): void {
    this.turn = () => {
      this.turn = undefined
      work()
    }
    this.#context.scheduler.ready(this)
  }

  /** Told to stop: its turn comes before all others. False when it neither computes nor waits here. */
  hurry(): boolean {
    if (!this.turn) return false
    this.#context.sleepers.clear(this)
    this.#context.scheduler.urgent(this)
    return true
  }

  /** What it waits for has come. */
  reply(value: unknown): void {
    this.#answer = value
    this.wake()
  }

  wake(): void {
    if (this.turn) this.#context.scheduler.ready(this)
  }

  nextTurn(): Promise<void> {
    const turn = this.wait<void>('running')
    if (this.turn) this.#context.scheduler.tired(this)
    return turn
  }

  sleep(ms: number): Promise<void> {
    if (!(ms > 0)) return this.nextTurn()
    const woken = this.wait<void>('sleep')
    if (this.turn) this.#context.sleepers.set(this, performance.now() + ms)
    return woken
  }

  /** Until `reply`, `wake` or a stop. Whoever sets the answer knows what was asked. */
  wait<Answer>(state: StateName): Promise<Answer> {
    if (this.isStopping) return Promise.reject(new StopSignal())
    this.fiber.forgetTurn()
    if (state !== 'running') this.#slot.setState(state)
    return new Promise<Answer>((resolve, reject) => {
      this.turn = () => {
        this.turn = undefined
        if (this.isStopping) return reject(new StopSignal())
        if (state !== 'running') this.#slot.setState('running')
        resolve(this.#answer as Answer)
      }
    })
  }
}
