import type { StopOperation } from '@alcove/contracts'
import type { TargetNotes } from '../present/present-operation.ts'

export type JoinedBy = NonNullable<StopOperation['joinedBy']>[number]

interface Note {
  readonly targets: Map<string, Partial<TargetNotes>>
  joinedBy: readonly JoinedBy[]
  /** The audit has been asked who joined: after a restart, or for operations of AL. */
  isRecalled: boolean
}

const KEPT = 5_000

/** What the engine does not keep of stop operations; of the last few thousand. The audit has the rest. */
export class OperationNotes {
  readonly #notes = new Map<string, Note>()
  /** Operations on sessions that have not ended. */
  readonly #onSession = new Map<string, Set<string>>()

  /** A target that was asked for just now. */
  begin(operationId: string, uid: string, notes: Partial<TargetNotes>): void {
    this.#of(operationId).isRecalled = true
    this.add(operationId, uid, notes)
    const operations = this.#onSession.get(uid) ?? new Set()
    operations.add(operationId)
    this.#onSession.set(uid, operations)
  }

  add(operationId: string, uid: string, notes: Partial<TargetNotes>): void {
    const { targets } = this.#of(operationId)
    targets.set(uid, { ...targets.get(uid), ...notes })
  }

  /** The session is gone: every operation on it learns how. */
  ended(uid: string, operationId: string | undefined, notes: Partial<TargetNotes>): void {
    const operations = this.#onSession.get(uid) ?? new Set()
    this.#onSession.delete(uid)
    if (operationId !== undefined) operations.add(operationId)
    for (const id of operations) this.add(id, uid, notes)
  }

  /** Operations that were asked for on a session that lives, oldest first. */
  onSession(uid: string): readonly string[] {
    return [...(this.#onSession.get(uid) ?? [])]
  }

  /** Asked for a session that does not live: nothing will end there. */
  forgetSession(uid: string): void {
    this.#onSession.delete(uid)
  }

  target(operationId: string, uid: string): Partial<TargetNotes> | undefined {
    return this.#notes.get(operationId)?.targets.get(uid)
  }

  joinedBy(operationId: string): readonly JoinedBy[] {
    return this.#notes.get(operationId)?.joinedBy ?? []
  }

  addJoined(operationId: string, joined: JoinedBy): void {
    const note = this.#of(operationId)
    note.joinedBy = [...note.joinedBy, joined]
  }

  isRecalled(operationId: string): boolean {
    return this.#notes.get(operationId)?.isRecalled ?? false
  }

  recalled(operationId: string, joinedBy: readonly JoinedBy[]): void {
    const note = this.#of(operationId)
    note.isRecalled = true
    if (note.joinedBy.length === 0) note.joinedBy = joinedBy
  }

  #of(operationId: string): Note {
    const known = this.#notes.get(operationId)
    if (known) return known
    const note: Note = { targets: new Map(), joinedBy: [], isRecalled: false }
    this.#notes.set(operationId, note)
    if (this.#notes.size > KEPT) this.#notes.delete(this.#notes.keys().next().value ?? '')
    return note
  }
}
