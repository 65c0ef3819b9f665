import type { OpenView, ViewPatch, ViewSnapshot } from '@alcove/contracts'
import type { Viewer } from '../sign-in/viewer.ts'
import type { FeedBatch } from './session-feed.ts'

/** A question of one socket that stays open. `flush` is called at most ten times a second, and not while a patch is unacknowledged. */
export interface View {
  readonly viewId: string
  /** True when there may be something to send. */
  readonly isDirty: boolean
  snapshot(): Promise<ViewSnapshot> | ViewSnapshot
  change(parameters: OpenView): Promise<ViewSnapshot> | ViewSnapshot
  flush(now: number): Promise<ViewPatch | undefined> | ViewPatch | undefined
  /** What the feed brought, ten times a second; the shared indexes have taken it. */
  note?(batch: FeedBatch): void
  /** Something was written to the event log. */
  logWritten?(): void
  close(): void
}

export interface ViewHead {
  readonly viewId: string
  readonly rev: number
  readonly asOf: string
  readonly epoch: string
}

/** Who looks. Rights and the own session may change while views are open, so it is asked each time; another viewer is another object. */
export type ViewerSource = () => Viewer
