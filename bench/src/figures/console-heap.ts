import { setTimeout as delay } from 'node:timers/promises'
import { withCrowd } from '../console/crowd.ts'
import { heapInUse } from '../console/page-cost.ts'
import type { Benchmark } from '../figure.ts'
import { budget, megabytes } from '../figure.ts'

const SETTLE_MS = 60_000
const WATCH_MS = 600_000
const REACH_BYTES = 10e6

/** Ten minutes of 1,000 changes a second: what stays in memory afterwards, in the page and in the server (console.md 22). */
export const consoleHeap: Benchmark = {
  name: 'console-heap',
  run: () =>
    withCrowd(async ({ server, page }) => {
      await page.goto(`${server.address}/sessions`)
      await page.getByTestId('session-row').first().waitFor()
      await delay(SETTLE_MS)
      const before = { page: await heapInUse(page), server: await server.heapInUse() }
      await delay(WATCH_MS)
      const after = { page: await heapInUse(page), server: await server.heapInUse() }
      return [
        budget('console: growth of the heap of the page in 10 min', after.page - before.page, REACH_BYTES, megabytes),
        budget('server: growth of the heap in 10 min', after.server - before.server, REACH_BYTES, megabytes),
      ]
    }),
}
