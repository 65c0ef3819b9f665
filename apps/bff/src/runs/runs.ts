import { AppError } from '@alcove/contracts'
import type { Run, RunRequest, SessionUid } from '@alcove/contracts'
import type { EndFact, Engine, RunOutcome } from '@alcove/session-engine'
import type { CodeunitCatalogue } from './codeunit-catalogue.ts'
import type { Viewer } from '../sign-in/viewer.ts'

const KEPT_RUNS = 100

type MutableRun = { -readonly [K in keyof Run]: Run[K] }

/** AL that people start from the workbench (console.md 2.1), by sign-in. */
export class Runs {
  readonly #engine: Engine
  readonly #codeunits: CodeunitCatalogue
  readonly #bySignIn = new Map<string, MutableRun[]>()
  readonly #background = new Map<SessionUid, MutableRun>()
  readonly #demoStarters = new Set<SessionUid>()

  constructor(engine: Engine, codeunits: CodeunitCatalogue) {
    this.#engine = engine
    this.#codeunits = codeunits
    engine.on('ended', (_session, end) => this.#ended(end))
  }

  listFor(viewer: Viewer): readonly Run[] {
    return this.#bySignIn.get(keyOf(viewer)) ?? []
  }

  forget(signInId: string): void {
    this.#bySignIn.delete(signInId)
  }

  async start(viewer: Viewer, request: RunRequest): Promise<Run> {
    const codeunit = this.#codeunits.byId(request.codeunitId)
    if (!codeunit) throw new AppError('not-found', `The codeunit ${request.codeunitId} is not published.`)
    if (codeunit.needsRecord !== undefined)
      throw new AppError('needs-record', `${codeunit.name} needs a ${codeunit.needsRecord} record.`)
    return request.where === 'background'
      ? this.#startBackground(viewer, request, codeunit.name)
      : this.#startOwn(viewer, request, codeunit.name)
  }

  async #startBackground(viewer: Viewer, request: RunRequest, codeunitName: string): Promise<Run> {
    const outcome = await this.#engine.startBackground({
      codeunitId: request.codeunitId,
      company: request.company,
      timeoutMs: undefined,
      identity: { userSid: viewer.user.sid, userName: viewer.user.name },
      clientHost: viewer.remoteAddress,
      parent: viewer.ownSession,
    })
    if (outcome.kind === 'refused')
      throw new AppError('start-refused', outcome.message, { parameters: { message: outcome.message } })
    const run = this.#add(viewer, request, codeunitName, outcome.uid, outcome.number)
    if (this.#engine.sessions.get(outcome.uid)) this.#background.set(outcome.uid, run)
    return run
  }

  #startOwn(viewer: Viewer, request: RunRequest, codeunitName: string): Run {
    const session = viewer.ownSession === undefined ? undefined : this.#engine.sessions.get(viewer.ownSession)
    if (!session) throw new AppError('session-ended', 'Your session has ended; start a new one.')
    if (session.phase !== 'waiting' || session.waitReason !== 'idle')
      throw new AppError('busy', 'Your session runs something already.')
    const run = this.#add(viewer, request, codeunitName, session.uid, session.number)
    void this.#engine.runInClient(session.uid, request.codeunitId).then(
      (outcome) => this.#finish(run, outcome),
      (error: unknown) => this.#finish(run, { kind: 'failed', message: String(error), callStack: [] }),
    )
    return run
  }

  #add(viewer: Viewer, request: RunRequest, codeunitName: string, uid: SessionUid, number: number): MutableRun {
    const run: MutableRun = {
      runId: crypto.randomUUID(),
      codeunitId: request.codeunitId,
      codeunitName,
      where: request.where,
      uid,
      number,
      startedAt: new Date().toISOString(),
      state: 'running',
    }
    const runs = this.#bySignIn.get(keyOf(viewer)) ?? []
    runs.unshift(run)
    runs.length = Math.min(runs.length, KEPT_RUNS)
    this.#bySignIn.set(keyOf(viewer), runs)
    return run
  }

  #finish(run: MutableRun, outcome: RunOutcome): void {
    run.endedAt = new Date().toISOString()
    if (outcome.kind === 'finished') run.state = 'finished'
    else if (outcome.kind === 'failed') {
      run.state = 'failed'
      run.error = outcome.message
      run.callStack = [...outcome.callStack]
    } else if (outcome.kind === 'busy') {
      run.state = 'failed'
      run.error = 'Your session runs something already.'
    } else run.state = 'stopped'
  }

  #ended(end: EndFact): void {
    this.#demoStarters.delete(end.uid)
    const run = this.#background.get(end.uid)
    if (!run) return
    this.#background.delete(end.uid)
    run.endedAt = end.endedAt.toISOString()
    run.state = end.reason === 'completed' ? 'finished' : end.reason === 'failed' ? 'failed' : 'stopped'
    if (end.errorText !== undefined) run.error = end.errorText
    if (end.callStack !== undefined) run.callStack = [...end.callStack]
  }

  /** Starts the shipped Night Shift example. */
  async startDemo(viewer: Viewer): Promise<{ uid: SessionUid; number: number }> {
    const demo = this.#codeunits.demo()
    if (!demo) throw new AppError('not-found', 'The example Night Shift is not published.')
    if (this.demoSessions().length > 0) throw new AppError('busy', 'The demo runs already.')
    const run = await this.start(viewer, { codeunitId: demo.id, where: 'background' })
    this.#demoStarters.add(run.uid)
    return { uid: run.uid, number: run.number }
  }

  /** The demo's starter and all sessions it began, starters last, so that they do not see their sessions end one by one. */
  demoSessions(): SessionUid[] {
    const demo = this.#codeunits.demo()
    if (!demo) return []
    const starters = new Set<SessionUid>(this.#demoStarters)
    const all = [...this.#engine.sessions.values()]
    for (const session of all) if (session.entry?.codeunitId === demo.id) starters.add(session.uid)
    const started = all.filter((session) => session.parent !== undefined && starters.has(session.parent))
    return [...starters].filter((uid) => this.#engine.sessions.get(uid)).concat(started.map((session) => session.uid))
  }
}

function keyOf(viewer: Viewer): string {
  return viewer.signIn?.id ?? viewer.user.sid
}
