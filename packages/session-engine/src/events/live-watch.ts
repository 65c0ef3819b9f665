import type { Session } from '../run/session.ts'
import type { SessionRegistry } from '../run/session-registry.ts'
import type { LockWatch } from './lock-watch.ts'

const PASS_MS = 100

/** One pass over the shared slots every 100 ms, while somebody watches. */
export function watchSlots(registry: SessionRegistry, locks: LockWatch): { close(): void } {
  let timer: NodeJS.Timeout | undefined

  function pass(): void {
    const inDatabase: Session[] = []
    const now = Date.now()
    for (const session of registry.values()) {
      if (session.look()) registry.touch(session)
      const statementMs = session.statementMs(now)
      if (statementMs !== undefined && statementMs >= PASS_MS) inDatabase.push(session)
    }
    locks.look(inDatabase)
  }

  registry.onWatch = (on) => {
    clearInterval(timer)
    if (!on) return
    timer = setInterval(pass, PASS_MS)
    pass()
  }
  return { close: () => clearInterval(timer) }
}
