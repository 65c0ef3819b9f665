import type { InstanceRows } from '@alcove/record-store'
import { OneAtATime } from './one-at-a-time.ts'

export interface HeartbeatOptions {
  readonly instanceId: number
  readonly everyMs: number
  readonly crashedAfterMs: number
  readonly failed: (error: unknown) => void
}

/** Tells the others that this instance lives, and ends the sessions of those that are silent (C-40). Returns its off switch, which waits for the last beat. */
export function startHeartbeat(instances: InstanceRows, options: HeartbeatOptions): () => Promise<void> {
  const beats = new OneAtATime()

  async function beatOnce(): Promise<void> {
    await instances.heartbeat(options.instanceId)
    await instances.takeOverCrashed(options.crashedAfterMs, new Date())
  }

  const beat = () => beats.run(beatOnce, options.failed)
  const timer = setInterval(beat, options.everyMs)
  beat()
  return () => {
    clearInterval(timer)
    return beats.settled()
  }
}
