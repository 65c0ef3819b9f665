import { slot, stateCode, stateCodes } from '@alcove/al-abi'
import type { StateName } from '@alcove/al-abi'
import type { RecordSnapshot } from '@alcove/al-runtime'
import type { ClientType, Phase, SessionUid, WaitReason } from '@alcove/contracts'
import type { LiveSession, LockFact, StopFact } from '../engine-api.ts'
import type { Timed } from '../limits/alarm.ts'
import type { Ending } from '../end/ending.ts'
import type { WorkerLink } from '../workers/worker-link.ts'
import type { ClientState } from './client-state.ts'
import type { SessionProfile } from './session-profile.ts'

export interface SessionFacts {
  readonly uid: SessionUid
  readonly number: number
  readonly loginAtMs: number
  readonly profile: SessionProfile
  readonly parent: SessionUid | undefined
  readonly entry: { readonly codeunitId: number; readonly codeunitName: string } | undefined
  /** Number of the first session of the chain of StartSession parents, and how many lie between (C-5). */
  readonly origin: number
  readonly depth: number
  readonly timeoutMs: number | undefined
}

/** What all sessions of the engine share. */
export interface SessionWorld {
  readonly epochMs: number
  /** The pass over the slots is on: what a session reports is as old as the last pass. */
  watched: boolean
}

const NOTHING_BLOCKED = Object.freeze({ direct: 0, total: 0 })
const NO_SLOT = new Int32Array(16)
const STARTING = stateCode('starting')

/** A session on the main thread. Ten thousand of these live at once: nothing is kept here that the slot or the facts can tell. */
export class Session implements LiveSession, Timed {
  readonly facts: SessionFacts
  readonly world: SessionWorld
  /** `active`: in a worker; `unwound`: gone from it, its end not yet durable. */
  stage: 'queued' | 'active' | 'unwound' | 'ended' = 'queued'
  worker: WorkerLink | undefined
  at = 0
  /** Image it started with, or of its last call. */
  generation = 0
  ending: Ending | undefined
  record: RecordSnapshot | undefined
  client: ClientState | undefined
  rev = 1
  lock: LockFact | undefined
  blocks: { readonly direct: number; readonly total: number } = NOTHING_BLOCKED
  lastActivityMs: number
  dueAt = 0
  place = -1
  #state = 0
  #stateSince = 0
  #procedure = 0
  #rowsWritten = 0
  #inTransaction = 0
  #sqlStatements = 0

  constructor(facts: SessionFacts, world: SessionWorld) {
    this.facts = facts
    this.world = world
    this.lastActivityMs = facts.loginAtMs
  }

  get uid(): SessionUid {
    return this.facts.uid
  }
  get number(): number {
    return this.facts.number
  }
  get loginAt(): Date {
    return new Date(this.facts.loginAtMs)
  }
  get user(): { readonly sid: string; readonly name: string } {
    return this.facts.profile.user
  }
  get company(): string {
    return this.facts.profile.company
  }
  get clientType(): ClientType {
    return this.facts.profile.clientType
  }
  get clientHost(): string {
    return this.facts.profile.clientHost
  }
  get parent(): SessionUid | undefined {
    return this.facts.parent
  }
  get entry(): { readonly codeunitId: number; readonly codeunitName: string } | undefined {
    return this.facts.entry
  }

  get phase(): Phase {
    if (this.stage === 'ended') return 'ended'
    if (this.ending) return 'stopping'
    if (this.stage === 'queued') return 'queued'
    if (this.stage === 'unwound') return 'running'
    const state = this.#stateName()
    if (state === 'starting' || state === 'running') return state
    return state === 'ended' ? 'running' : 'waiting'
  }

  get waitReason(): WaitReason | undefined {
    if (this.phase !== 'waiting') return undefined
    const state = this.#stateName()
    if (this.lock && state === 'database') return 'lock'
    // Phase `waiting` leaves only the states that are wait reasons.
    return state as WaitReason
  }

  get stateSince(): Date {
    if (this.ending) return this.ending.since
    if (this.stage !== 'active') return this.loginAt
    this.#lookIfUnwatched()
    return this.#time(this.#stateSince)
  }

  get procedure(): number {
    this.#lookIfUnwatched()
    return this.#procedure
  }

  get operationSince(): Date | undefined {
    return this.#timeOrNothing(this.#read(slot.operationSince))
  }

  get lastActivityAt(): Date {
    return new Date(this.lastActivityMs)
  }

  get transaction(): { readonly since: Date; readonly rowsWritten: number } | undefined {
    if (this.#read(slot.inTransaction) === 0) return undefined
    return { since: this.#time(this.#read(slot.transactionSince)), rowsWritten: this.#read(slot.rowsWritten) >>> 0 }
  }

  get sqlStatements(): number {
    return this.#read(slot.sqlStatements) >>> 0
  }

  get sqlRowsRead(): number {
    return this.#read(slot.sqlRowsRead) >>> 0
  }

  get stop(): StopFact | undefined {
    return this.ending?.stopFact
  }

  position(): { readonly procedure: number; readonly line: number } {
    return { procedure: this.#read(slot.procedure), line: this.#read(slot.line) }
  }

  /** PostgreSQL backend the session holds or uses now, 0 = none. */
  get backendPid(): number {
    return this.#read(slot.backendPid)
  }

  get statementTable(): number {
    return this.#read(slot.table)
  }

  /** How long the statement under way has lasted; undefined when none is. */
  statementMs(nowMs: number): number | undefined {
    if (this.stage !== 'active' || stateCodes[this.#read(slot.state)] !== 'database') return undefined
    return nowMs - this.#time(this.#read(slot.stateSince)).getTime()
  }

  /** Reads the slot; true when something that people see has changed since the last look. */
  look(): boolean {
    if (this.stage !== 'active') return false
    const state = this.#read(slot.opening) === 0 ? this.#read(slot.state) : STARTING
    const procedure = this.#read(slot.procedure)
    const rowsWritten = this.#read(slot.rowsWritten)
    const inTransaction = this.#read(slot.inTransaction)
    const sqlStatements = this.#read(slot.sqlStatements)
    this.#stateSince = this.#read(slot.stateSince)
    const changed =
      state !== this.#state ||
      procedure !== this.#procedure ||
      rowsWritten !== this.#rowsWritten ||
      inTransaction !== this.#inTransaction ||
      sqlStatements !== this.#sqlStatements
    if (!changed) return false
    this.#state = state
    this.#procedure = procedure
    this.#rowsWritten = rowsWritten
    this.#inTransaction = inTransaction
    this.#sqlStatements = sqlStatements
    this.lastActivityMs = Date.now()
    return true
  }

  #lookIfUnwatched(): void {
    if (!this.world.watched) this.look()
  }

  #stateName(): StateName {
    this.#lookIfUnwatched()
    return stateCodes[this.#state] ?? 'running'
  }

  #read(offset: number): number {
    const slots = this.stage === 'active' && this.worker ? this.worker.slots : NO_SLOT
    if (slots === NO_SLOT || slots[this.at + slot.owner] !== this.facts.number) return 0
    return slots[this.at + offset] as number
  }

  #time(slotTime: number): Date {
    const nowMs = Date.now()
    const ageMs = (nowMs - this.world.epochMs - slotTime) >>> 0
    // A worker may have stamped the slot after our own look at the clock.
    return new Date(ageMs > 0xffff_0000 ? nowMs : nowMs - ageMs)
  }

  #timeOrNothing(slotTime: number): Date | undefined {
    return slotTime === 0 ? undefined : this.#time(slotTime)
  }
}
