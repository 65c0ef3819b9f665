import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import pg from 'pg'
import type { PostgresAddress } from '../connection.ts'

/** Proves that an instance of this name runs: a lock of the database lasts exactly as long as the connection that took it. */
export interface InstanceLock {
  release(): Promise<void>
}

/**
 * Undefined when another process holds it. The connection of a process killed a moment ago may still be there, so a lock that
 * is taken is tried again for a second. A lost connection is replaced, and its lock taken anew.
 */
export async function takeInstanceLock(address: PostgresAddress, name: string): Promise<InstanceLock | undefined> {
  const key = createHash('sha256').update(`instance:${name}`).digest().readBigInt64BE(0).toString()
  let released = false
  let client: pg.Client | undefined

  for (let attempt = 0; client === undefined; attempt++) {
    client = await connectAndLock()
    if (client !== undefined) break
    if (attempt === 10) return undefined
    await delay(100)
  }

  return {
    async release() {
      released = true
      await client?.end().catch(() => undefined)
    },
  }

  async function connectAndLock(): Promise<pg.Client | undefined> {
    const next = new pg.Client({ ...address, application_name: 'Alcove instance lock', keepAlive: true })
    next.on('error', () => undefined)
    await next.connect()
    const { rows } = await next.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [key])
    if (rows[0]?.taken === true) {
      next.once('end', () => void takeAgain())
      return next
    }
    await next.end()
    return undefined
  }

  async function takeAgain(): Promise<void> {
    client = undefined
    for (let pauseMs = 100; !released && client === undefined; pauseMs = Math.min(pauseMs * 2, 5_000)) {
      await delay(pauseMs, undefined, { ref: false })
      if (!released) client = await connectAndLock().catch(() => undefined)
    }
    if (released) await client?.end().catch(() => undefined)
  }
}
