import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright-core'

interface TraceEvent {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  /** Microseconds. */
  readonly ts: number
  readonly dur?: number
  readonly args?: { readonly name?: string }
}

const SLICE_MS = 250

/**
 * Milliseconds that the main thread of the page works in each quarter of a second: messages, rendering, layout, paint and garbage collection. The stream
 * brings at most one patch in that time.
 */
export async function workInSlices(page: Page, seconds: number): Promise<number[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page has no browser of its own.')
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] })
  await page.evaluate('performance.mark("bench-begins")')
  await delay(seconds * 1_000)
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const mark = trace.traceEvents.find(({ name }) => name === 'bench-begins')
  if (!mark) throw new Error('The trace does not hold the mark that the page has set.')

  const work = Array.from({ length: (seconds * 1_000) / SLICE_MS }, () => 0)
  for (const { name, ph, pid, tid, ts, dur } of trace.traceEvents) {
    if (!name.endsWith('RunTask') || ph !== 'X' || pid !== mark.pid || tid !== mark.tid) continue
    const slice = Math.floor((ts - mark.ts) / 1_000 / SLICE_MS)
    if (slice >= 0 && slice < work.length) work[slice] = (work[slice] ?? 0) + (dur ?? 0) / 1_000
  }
  return work
}
