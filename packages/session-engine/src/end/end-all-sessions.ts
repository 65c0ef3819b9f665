import type { SessionRegistry } from '../run/session-registry.ts'
import type { SessionStarter } from '../start/session-starter.ts'
import type { WorkerPool } from '../workers/worker-pool.ts'
import { reasonTexts } from './end-comment.ts'
import type { SessionEnder } from './session-ender.ts'

export interface ShutDownParts {
  readonly registry: SessionRegistry
  readonly starter: SessionStarter
  readonly ender: SessionEnder
  readonly pool: WorkerPool
}

/** A session that has not reached a stop point by then ends with its worker. */
const GRACE_MS = 5_000
/** A database that does not come back keeps nobody longer: the next start ends what is left (C-40). */
const RECORD_MS = 10_000
const LOOK_AGAIN_MS = 10

/** C-38: no new sessions, every session ends as `shutdown`, its end rows first. */
export async function endAllSessions({ registry, starter, ender, pool }: ShutDownParts): Promise<void> {
  starter.close()
  for (const session of [...registry.values()])
    if (session.stage !== 'unwound') ender.impose(session, 'shutdown', reasonTexts.shutdown)

  const isEmpty = () => registry.size === 0 && starter.pending === 0
  await until(isEmpty, GRACE_MS)
  await pool.close()
  await until(isEmpty, RECORD_MS)
}

async function until(condition: () => boolean, atMostMs: number): Promise<void> {
  const deadline = performance.now() + atMostMs
  while (!condition() && performance.now() < deadline)
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS))
}
