import type { ErrorBody, OpenView, SessionSnapshot, SessionUid, ViewPatch, ViewSnapshot } from '@alcove/contracts'
import { Observable } from '../observable.ts'
import { newViewId, Revision } from '../stream/live-view.ts'
import type { LiveView, PatchOutcome } from '../stream/live-view.ts'

export type SessionState = {
  readonly status: 'loading' | 'ready' | 'failed'
  readonly error?: ErrorBody
  readonly snapshot?: SessionSnapshot
}

/** One session, live. After its end the last known data stays (console.md 9.7). */
export class SessionView implements LiveView {
  readonly viewId = newViewId('session')
  readonly keptWhenHidden = false
  readonly state = new Observable<SessionState>({ status: 'loading' })
  readonly #uid: SessionUid
  readonly #revision = new Revision()
  #stack: boolean
  #held = false
  /** Of a session that has none any more: a stop rolls it back before the session ends. */
  #goneTransaction: Transaction

  constructor(uid: SessionUid, stack = false) {
    this.#uid = uid
    this.#stack = stack
  }

  question(): OpenView {
    return { viewId: this.viewId, topic: 'session', parameters: { uid: this.#uid, stack: this.#stack } }
  }

  /** True when the question changed and must be asked again. */
  setStack(stack: boolean): boolean {
    const changed = stack !== this.#stack
    this.#stack = stack
    return changed
  }

  /** While held nothing on screen changes; revisions are still followed. */
  setHeld(held: boolean): void {
    this.#held = held
  }

  applySnapshot(snapshot: ViewSnapshot): void {
    if (snapshot.topic !== 'session') return
    this.#revision.take(snapshot)
    this.#take(snapshot)
  }

  applyPatch(patch: ViewPatch): PatchOutcome {
    if (patch.topic !== 'session' || this.#revision.next(patch) === 'gap') return 'gap'
    if (!this.#held) this.#take(patch)
    return 'applied'
  }

  refused(error: ErrorBody): void {
    this.state.set({ ...this.state.current(), status: 'failed', error })
  }

  #take(snapshot: SessionSnapshot): void {
    const before = this.state.current().snapshot
    const newer = newerRow(before?.row, snapshot.row)
    if (newer && !newer.ended) this.#goneTransaction = newer.tx ? undefined : (before?.row?.tx ?? this.#goneTransaction)
    const row = newer?.ended ? withLastTransaction(newer, before?.row?.tx, this.#goneTransaction) : newer
    const stack = row?.ended ? lastSample(before?.stack, snapshot.stack) : (snapshot.stack ?? before?.stack)
    this.state.set({ status: 'ready', snapshot: { ...snapshot, ...(row && { row }), ...(stack && { stack }) } })
  }
}

type Sample = SessionSnapshot['stack']

/** What is kept of an ended session has no source; what was seen before its end had. */
function lastSample(before: Sample, kept: Sample): Sample {
  if (!before || !kept) return before ?? kept
  const frames = kept.frames.map((frame) => {
    const seen = before.frames.find(
      (one) => one.objectType === frame.objectType && one.objectId === frame.objectId && one.sourceId !== undefined,
    )
    return seen ? { ...frame, extension: seen.extension, sourceId: seen.sourceId } : frame
  })
  return { ...kept, frames }
}

type Row = SessionSnapshot['row']
type Transaction = NonNullable<Row>['tx']

/** An older revision never overwrites a newer one; an ended session stays ended. */
function newerRow(before: Row, after: Row): Row {
  if (!before || !after) return after ?? before
  if (before.ended && !after.ended) return before
  return after.rev < before.rev && !after.ended ? before : after
}

/** An ended session keeps the transaction it last had: at its end, or gone just before, when the end says that something was rolled back. */
function withLastTransaction(row: NonNullable<Row>, last: Transaction, gone: Transaction): Row {
  const tx = last ?? (row.ended?.rolledBack?.length ? gone : undefined)
  return tx ? { ...row, tx } : row
}
