import { warmThread } from '@alcove/session-engine/warm-thread'
import type { WarmThread } from '@alcove/session-engine/warm-thread'

export const WORKERS = 1
export const workerUrl = new URL(import.meta.resolve('@alcove/bff/worker'))

/** The worker of the next engine. It reads its modules while this thread reads others, so it comes first. */
export function warmWorker(): WarmThread {
  return warmThread({ workerUrl, settings: { workers: WORKERS } })
}
