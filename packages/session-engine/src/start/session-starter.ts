import type { RecordSnapshot, StartSessionRequest } from '@alcove/al-runtime'
import { AppError } from '@alcove/contracts'
import type { ClientType, SessionUid } from '@alcove/contracts'
import type { PersonalizationRows, SessionRows } from '@alcove/record-store'
import type { BackgroundRequest, ClientRequest, EngineSettings, Identity } from '../engine-api.ts'
import type { Emitter } from '../events/emitter.ts'
import { authorization } from '../events/session-telemetry.ts'
import type { Alarm } from '../limits/alarm.ts'
import type { EventPurge } from '../limits/event-purge.ts'
import type { ImageBook } from '../run/image-book.ts'
import type { Session } from '../run/session.ts'
import type { SessionRegistry } from '../run/session-registry.ts'
import type { WorkerPool } from '../workers/worker-pool.ts'
import type { BackgroundSlots } from './background-slots.ts'
import { SessionFactory } from './session-factory.ts'
import type { StartGate } from './start-gate.ts'
import type { StartRows } from './start-row.ts'
import { startTexts } from './start-texts.ts'

export interface StarterParts {
  readonly settings: EngineSettings
  readonly computerName: string
  readonly registry: SessionRegistry
  readonly images: ImageBook
  readonly pool: WorkerPool
  readonly background: BackgroundSlots
  readonly timeouts: Alarm<Session>
  readonly gate: StartGate
  readonly rows: SessionRows
  readonly personalization: PersonalizationRows
  readonly startRows: StartRows
  readonly purge: EventPurge
  readonly emitter: Emitter
  /** A session that was recorded after the shutdown began. */
  endForShutdown(session: Session): void
  failed(error: unknown): void
}

type Accepted = { readonly kind: 'started'; readonly session: Session }
type Refused = { readonly kind: 'refused'; readonly message: string }

interface BackgroundStart {
  readonly codeunitId: number
  readonly company: string
  readonly timeoutMs: number | undefined
  readonly record: RecordSnapshot | undefined
  readonly identity: Identity
  readonly clientHost: string
  readonly parent: Session | undefined
}

const NO_WORKER_RETRY_MS = 50

/** Starts sessions: what is refused at once, the rows, the queue, the worker (2.2, 2.4). */
export class SessionStarter {
  readonly #parts: StarterParts
  readonly #factory: SessionFactory
  #clients = 0
  #pending = 0
  #closed = false

  constructor(parts: StarterParts) {
    this.#parts = parts
    this.#factory = new SessionFactory(parts.registry, parts.images, parts.settings.servicesDefaultTimeZone)
  }

  /** Accepted, but not yet listed. */
  get pending(): number {
    return this.#pending
  }

  close(): void {
    this.#closed = true
  }

  /** StartSession of AL: company and user are the caller's (C-11). */
  async startFromAl(caller: Session, request: StartSessionRequest): Promise<Accepted | Refused> {
    const named = request.company === undefined || request.company === '' ? caller.company : request.company
    const company = named === caller.company ? named : await this.#parts.gate.company(named)
    if (company === undefined) return this.#noCompany(named, { userName: caller.user.name, clientType: 'Background' })
    return this.#startBackground({
      codeunitId: request.codeunitId,
      company,
      timeoutMs: request.timeoutMs,
      record: request.record,
      identity: { userSid: caller.user.sid, userName: caller.user.name },
      clientHost: this.#parts.computerName,
      parent: caller,
    })
  }

  async startBackground(request: BackgroundRequest): Promise<Accepted | Refused> {
    const named = request.company ?? (await this.#defaultCompany())
    const company = await this.#parts.gate.company(named)
    if (company === undefined)
      return this.#noCompany(named, { userName: request.identity.userName, clientType: 'Background' })
    const parent = request.parent === undefined ? undefined : this.#parts.registry.get(request.parent)
    return this.#startBackground({ ...request, company, record: undefined, parent })
  }

  async startClient(request: ClientRequest): Promise<SessionUid> {
    const { settings, gate } = this.#parts
    const limit = settings.clientServicesMaxConcurrentConnections
    const clientSettings = request.settings ?? (await this.#parts.personalization.of(request.identity.userSid))
    const chosen =
      request.company === undefined && clientSettings?.company ? await gate.company(clientSettings.company) : undefined
    const named = request.company ?? chosen ?? (await this.#defaultCompany())
    const company = await gate.company(named)
    if (company === undefined) {
      this.#noCompany(named, { userName: request.identity.userName, clientType: 'Web' })
      throw new AppError('start-refused', startTexts.noCompany(named))
    }
    if (!(await this.#passes(request.identity, company, 'Web')))
      throw new AppError('no-permission', startTexts.userDisabled)
    if (this.#closed) throw new AppError('shutting-down', startTexts.shuttingDown)
    if (limit > 0 && this.#clients >= limit) throw new AppError('start-refused', startTexts.tooManyClients(limit))

    const session = this.#factory.create(request.identity, {
      company,
      clientType: 'Web',
      clientHost: request.clientHost,
      parent: undefined,
      entry: undefined,
      timeoutMs: undefined,
      clientSettings,
    })
    session.client = { finishCall: undefined, dialogs: [], isLeaving: false }
    this.#clients++
    try {
      await this.#record(session)
    } catch (error) {
      this.#clients--
      throw new AppError('start-refused', startTexts.notRecorded, {}, error)
    }
    this.dispatch(session)
    this.#list(session)
    return session.uid
  }

  /** The subscribers of the opening of its company are done, or one of them has failed. */
  opened(session: Session, failed: boolean): void {
    this.#tellOpened(session, failed ? 'Error in OnOpenCompany trigger' : undefined)
  }

  clientEnded(): void {
    this.#clients--
  }

  /** The session has a slot of the tenant and its start is durable: it goes to the worker with the fewest sessions. */
  dispatch(session: Session): void {
    if (session.ending) return
    const { pool, images, settings, timeouts } = this.#parts
    const link = pool.leastLoaded()
    // All workers have died at once: their successors are on their way.
    if (!link) return void setTimeout(() => this.dispatch(session), NO_WORKER_RETRY_MS)
    timeouts.clear(session)
    const wasListed = this.#parts.registry.get(session.uid) !== undefined
    link.take(session)
    session.generation = images.generation
    const { facts, record } = session
    session.record = undefined
    link.post({
      kind: 'start',
      at: session.at,
      number: facts.number,
      uid: facts.uid,
      profile: facts.profile,
      interactive: session.client !== undefined,
      loginAtMs: facts.loginAtMs,
      codeunitId: facts.entry?.codeunitId,
      record,
    })
    // With subscribers, the worker says when the company is open.
    if (!images.hearsCompanyOpen) this.#tellOpened(session, undefined)
    // The clock starts when the session leaves the queue (C-9).
    if (facts.entry)
      timeouts.set(session, performance.now() + (facts.timeoutMs ?? settings.backgroundSessionsDefaultTimeoutMs))
    if (wasListed) this.#parts.registry.touch(session)
  }

  async #startBackground(start: BackgroundStart): Promise<Accepted | Refused> {
    const { background, settings, timeouts } = this.#parts
    const refusal = this.#refusal(start)
    if (refusal !== undefined) return { kind: 'refused', message: refusal }
    if (!(await this.#passes(start.identity, start.company, 'Background')))
      return { kind: 'refused', message: startTexts.userDisabled }
    // Others may have been accepted meanwhile.
    const tooLate = this.#noRoom()
    if (tooLate !== undefined) return { kind: 'refused', message: tooLate }

    const session = this.#factory.create(start.identity, {
      company: start.company,
      clientType: 'Background',
      clientHost: start.clientHost,
      parent: start.parent,
      entry: this.#factory.entry(start.codeunitId),
      timeoutMs: start.timeoutMs || undefined,
    })
    session.record = start.record
    background.enter(session)
    try {
      await this.#record(session)
    } catch (error) {
      background.leave(session)
      this.#parts.failed(error)
      return { kind: 'refused', message: startTexts.notRecorded }
    }
    if (background.recorded(session)) this.dispatch(session)
    else timeouts.set(session, performance.now() + settings.backgroundSessionsDefaultWaitTimeoutMs)
    this.#list(session)
    return { kind: 'started', session }
  }

  /** C-8: what is checked at once. */
  #refusal(start: BackgroundStart): string | undefined {
    const codeunit = this.#parts.images.codeunit(start.codeunitId)
    if (!codeunit) return startTexts.noCodeunit(start.codeunitId)
    if (start.timeoutMs !== undefined && start.timeoutMs < 0) return startTexts.negativeTimeout
    if (start.record && start.record.tableId !== codeunit.codeunit?.tableNo)
      return startTexts.wrongRecord(start.codeunitId)
    const depth = start.parent ? start.parent.facts.depth + 1 : 0
    if (start.parent && depth > this.#parts.settings.maximumSessionRecursionDepth)
      return startTexts.recursion(start.parent.facts.origin, start.parent.number)
    return this.#noRoom()
  }

  #noRoom(): string | undefined {
    const { background, registry, settings } = this.#parts
    if (this.#closed) return startTexts.shuttingDown
    if (registry.size + this.#pending >= settings.maxSessions) return startTexts.tooManySessions(settings.maxSessions)
    if (background.available() === 'full') return startTexts.queueFull(background.queued)
    return undefined
  }

  #passes(identity: Identity, company: string, clientType: ClientType): boolean | Promise<boolean> {
    const passed = this.#parts.gate.mayStart(identity.userSid)
    if (typeof passed !== 'boolean') return passed.then((may) => this.#tellPassed(may, identity, company, clientType))
    return this.#tellPassed(passed, identity, company, clientType)
  }

  #tellPassed(passed: boolean, { userName }: Identity, companyName: string, clientType: ClientType): boolean {
    const { emitter } = this.#parts
    if (!emitter.hears('telemetry')) return passed
    const dimensions = { userName, companyName, clientType }
    const failure = passed ? undefined : 'User is disabled.'
    emitter.emit('telemetry', authorization('Pre Open Company', failure, dimensions))
    return passed
  }

  #tellOpened({ user, company, clientType }: Session, failure: string | undefined): void {
    const { emitter } = this.#parts
    if (!emitter.hears('telemetry')) return
    const dimensions = { userName: user.name, companyName: company, clientType }
    emitter.emit('telemetry', authorization('Open Company', failure, dimensions))
  }

  #noCompany(company: string, who: { readonly userName: string; readonly clientType: string }): Refused {
    const dimensions = { ...who, companyName: company }
    this.#parts.emitter.emit('telemetry', authorization('Open Company', 'Invalid company name.', dimensions))
    return { kind: 'refused', message: startTexts.noCompany(company) }
  }

  async #defaultCompany(): Promise<string> {
    return this.#parts.settings.servicesDefaultCompany || ((await this.#parts.gate.companies())[0] ?? '')
  }

  /** Active Session row and start event, before any AL (C-4). */
  async #record(session: Session): Promise<void> {
    this.#pending++
    try {
      await this.#parts.rows.started(this.#parts.startRows.of(session))
    } finally {
      this.#pending--
    }
  }

  #list(session: Session): void {
    this.#parts.registry.add(session)
    this.#parts.purge.sessionStarted()
    if (this.#closed) this.#parts.endForShutdown(session)
  }
}
