import { commentProblem, normalizeComment, SessionRead, StopOperation } from '@alcove/contracts'
import type { CommentProblem, ErrorBody, OperationId, SessionRow, SessionUid } from '@alcove/contracts'
import { z } from 'zod'
import { Observable } from '../observable.ts'
import { randomId } from '../random-id.ts'
import { ApiError } from '../rest.ts'
import type { Rest } from '../rest.ts'
import type { SessionState } from '../session/session-view.ts'
import { describeChange } from './change-notice.ts'
import type { Change, Material } from './change-notice.ts'

const FRESH_READ_MS = 1_000
const NO_ANSWER_MS = 10_000
const HOLD_MS = 1_000
const HOLD_AT_MOST_EVERY_MS = 5_000

export type StopPhase = 'editing' | 'requesting' | 'unanswered' | 'accepted'

export type StopState = {
  readonly phase: StopPhase
  readonly row: SessionRow
  readonly waiters: readonly SessionRead['waiters'][number][]
  readonly children: number
  /** Monotonic; undefined until the first read answered or gave up. */
  readonly checkedAt?: number
  readonly checking: boolean
  readonly changes: readonly Change[]
  /** Confirm waits until then, monotonic. */
  readonly heldUntil: number
  readonly problem?: CommentProblem
  readonly failure?: ErrorBody
}

export type StopFlowDependencies = {
  readonly rest: Rest
  readonly commentRequired: boolean
  readonly accepted: (operation: StopOperation, row: SessionRow) => void
  /** An operation whose answer is missing: somebody else goes on asking. */
  readonly unanswered: (operationId: OperationId, row: SessionRow) => void
  readonly monotonicNow?: () => number
}

/** One opening of the stop dialog: what it knows, what changed, one operation id (console.md 7). */
export class StopFlow {
  readonly operationId = randomId() as OperationId // made to the schema's form
  readonly state: Observable<StopState>
  readonly #of: StopFlowDependencies
  readonly #now: () => number
  readonly #uid: SessionUid
  #baseline: Material | undefined
  #heldAt = -Infinity
  #isOver = false

  constructor(row: SessionRow, dependencies: StopFlowDependencies) {
    this.#of = dependencies
    this.#now = dependencies.monotonicNow ?? (() => performance.now())
    this.#uid = row.uid
    this.state = new Observable<StopState>({
      phase: 'editing',
      row,
      waiters: [],
      children: 0,
      checking: true,
      changes: [],
      heldUntil: 0,
    })
  }

  /** One fresh read, at most a second; then the stream's data stands, marked with its age. */
  async check(): Promise<void> {
    this.#set({ checking: true })
    try {
      const path = `/api/sessions/${this.#uid}`
      const read = await this.#of.rest.request({ path, answer: SessionRead, timeoutMs: FRESH_READ_MS })
      this.#see(read.row, read.waiters, read.children.length)
      this.#set({ checking: false, checkedAt: this.#now() })
    } catch {
      this.#set({ checking: false })
    }
  }

  /** What the session's live view says. */
  follow({ snapshot }: SessionState): void {
    if (snapshot) this.#see(snapshot.row, snapshot.waiters, snapshot.children.length)
  }

  validate(comment: string): CommentProblem | undefined {
    const problem = commentProblem(normalizeComment(comment), this.#of.commentRequired)
    this.#setProblem(problem)
    return problem
  }

  /** Sends once; presses while it is busy are ignored. A repeat after a lost answer uses the same id. */
  async submit(comment: string): Promise<void> {
    const { phase, row } = this.state.current()
    if (phase === 'requesting' || phase === 'accepted' || (row.ended && phase !== 'unanswered')) return
    if (this.validate(comment)) return
    this.#set({ phase: 'requesting' }, ['failure'])
    const body = {
      operationId: this.operationId,
      comment: normalizeComment(comment),
      targets: [{ uid: row.uid, rev: row.rev }],
    }
    try {
      const path = '/api/stop-operations'
      this.#accepted(
        await this.#of.rest.request({ method: 'POST', path, body, answer: StopOperation, timeoutMs: NO_ANSWER_MS }),
      )
    } catch (error) {
      this.#failed(error)
    }
  }

  /** After no answer: did it arrive? */
  async ask(): Promise<'arrived' | 'not-arrived' | 'no-answer'> {
    try {
      const path = `/api/stop-operations/${this.operationId}`
      this.#accepted(await this.#of.rest.request({ path, answer: StopOperation }))
      return 'arrived'
    } catch (error) {
      return error instanceof ApiError && error.status === 404 ? 'not-arrived' : 'no-answer'
    }
  }

  /** The dialog was left. */
  close(): void {
    this.#isOver = true
    const { phase, row } = this.state.current()
    if (phase === 'unanswered' || phase === 'requesting') this.#of.unanswered(this.operationId, row)
  }

  #accepted(operation: StopOperation): void {
    const target = operation.targets[0]
    if (target?.stage === 'refused' && !this.#isOver) return this.#refused(target.code ?? 'server-error')
    this.#set({ phase: 'accepted' })
    this.#of.accepted(operation, this.state.current().row)
  }

  #failed(error: unknown): void {
    if (!(error instanceof ApiError)) return this.#set({ phase: 'unanswered' })
    const operation = z.union([StopOperation, z.object({ operation: StopOperation })]).safeParse(error.payload)
    if (operation.success) {
      return this.#accepted('operation' in operation.data ? operation.data.operation : operation.data)
    }
    if (error.body.code === 'comment-invalid') {
      this.#set({ phase: 'editing' })
      return this.#setProblem(problemOf(error.body))
    }
    this.#set({ phase: 'editing', failure: error.body })
  }

  #refused(code: string): void {
    const failure = {
      code: code === 'own-session' || code === 'no-permission' || code === 'not-found' ? code : 'server-error',
    } as const
    this.#set({ phase: 'editing', failure })
  }

  #see(row: SessionRow | undefined, waiters: StopState['waiters'], children: number): void {
    const before = this.state.current().row
    if (!row || before.ended || row.rev < before.rev) return
    // What the stop of this dialog does is its answer, no change to warn of.
    if (row.stop?.operationId === this.operationId) return this.#set({ row, waiters, children })
    const after: Material = { row, waiters: waiters.length }
    this.#baseline ??= after
    const changes = describeChange(this.#baseline, after)
    const rightsChanged = before.own !== row.own || before.can.stop.allowed !== row.can.stop.allowed
    const isOther = JSON.stringify(changes) !== JSON.stringify(this.state.current().changes)
    if (rightsChanged || (isOther && this.#now() - this.#heldAt >= HOLD_AT_MOST_EVERY_MS)) {
      this.#heldAt = this.#now()
      this.#set({ heldUntil: this.#now() + HOLD_MS })
    }
    this.#set({ row, waiters, children, changes })
  }

  #setProblem(problem: CommentProblem | undefined): void {
    this.#set(problem ? { problem } : {}, problem ? [] : ['problem'])
  }

  #set(changes: Partial<StopState>, cleared: readonly ('problem' | 'failure')[] = []): void {
    const next: Record<string, unknown> = { ...this.state.current(), ...changes }
    for (const key of cleared) delete next[key]
    this.state.set(next as StopState) // only optional keys are cleared
  }
}

function problemOf(body: ErrorBody): CommentProblem {
  const problem = body.fields?.[0]?.problem
  return problem === 'too-long' || problem === 'too-short' ? problem : 'required'
}
