import type { ErrorBody, EventRow, OpenView, ViewPatch, ViewSnapshot } from '@alcove/contracts'
import type { z } from 'zod'
import type { EventsParameters } from '@alcove/contracts'
import { Signal } from '../observable.ts'
import { newViewId, Revision } from '../stream/live-view.ts'
import type { LiveView, PatchOutcome } from '../stream/live-view.ts'

export type EventsQuestion = Omit<z.infer<typeof EventsParameters>, 'paused'>

/** The newest events of a filter, live. What it learns goes to the event list. */
export class EventsView implements LiveView {
  readonly viewId = newViewId('events')
  readonly keptWhenHidden = false
  readonly news = new Signal<{ readonly rows: readonly EventRow[]; readonly total: number; readonly rev: number }>()
  readonly #question: EventsQuestion
  readonly #revision = new Revision()

  constructor(question: EventsQuestion) {
    this.#question = question
  }

  question(): OpenView {
    return { viewId: this.viewId, topic: 'events', parameters: { ...this.#question, paused: false } }
  }

  applySnapshot(snapshot: ViewSnapshot): void {
    if (snapshot.topic !== 'events') return
    this.#revision.take(snapshot)
    this.news.emit({ rows: snapshot.rows, total: snapshot.total, rev: snapshot.rev })
  }

  applyPatch(patch: ViewPatch): PatchOutcome {
    if (patch.topic !== 'events' || this.#revision.next(patch) === 'gap') return 'gap'
    this.news.emit({ rows: patch.added, total: patch.total, rev: patch.rev })
    return 'applied'
  }

  refused(_error: ErrorBody): void {
    // The list was read by request and stays; the connection pill tells about the stream.
  }
}
