import { expect } from '@playwright/test'
import type { Database } from './database.ts'

/** Database processes that stand still: their statement, or their rollback, does not come back. */
export class HeldBackends {
  readonly #pids: readonly number[]

  private constructor(pids: readonly number[]) {
    this.#pids = pids
  }

  /** Those with an uncommitted change; the test has exactly one such session. */
  static async hold(database: Database): Promise<HeldBackends> {
    await expect.poll(() => database.writingBackends(), { intervals: [50] }).toHaveLength(1)
    const held = new HeldBackends(await database.writingBackends())
    for (const pid of held.#pids) process.kill(pid, 'SIGSTOP')
    return held
  }

  release(): void {
    for (const pid of this.#pids) {
      try {
        process.kill(pid, 'SIGCONT')
      } catch {
        // It ended with its server.
      }
    }
  }
}
