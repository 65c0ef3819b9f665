import type { InstanceRows } from '@alcove/record-store'

export interface HeartbeatOptions {
  readonly instanceId: number
  readonly everyMs: number
  readonly crashedAfterMs: number
  readonly failed: (error: unknown) => void
}

/** Tells the others that this instance lives, and ends the sessions of those that are silent (C-40). Returns its off switch. */
export function startHeartbeat(instances: InstanceRows, options: HeartbeatOptions): () => void {
  let beating = false

  async function beat(): Promise<void> {
    if (beating) return
    beating = true
    try {
      await instances.heartbeat(options.instanceId)
      await instances.takeOverCrashed(options.crashedAfterMs, new Date())
    } catch (error) {
      options.failed(error)
    } finally {
      beating = false
    }
  }

  const timer = setInterval(() => void beat(), options.everyMs)
  void beat()
  return () => clearInterval(timer)
}
