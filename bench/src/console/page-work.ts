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
  /** Of the thread's own processor time. */
  readonly tdur?: number
  readonly args?: { readonly name?: string }
}

/** Milliseconds. */
export interface MessageWork {
  readonly wall: number
  /** Without the time in which others had the processor. */
  readonly processor: number
}

/**
 * What the main thread of the page works for each message of the stream: from the task that receives it to the end of the one that paints
 * what it changed. What happens to fall in between (garbage collection, durations that tick) is counted too.
 */
export async function workForMessages(page: Page, seconds: number): Promise<MessageWork[]> {
  const browser = page.context().browser()
  if (!browser) throw new Error('The page has no browser of its own.')
  await browser.startTracing(page, { categories: ['toplevel', 'devtools.timeline', 'blink.user_timing'] })
  await page.evaluate('performance.mark("bench-begins")')
  await delay(seconds * 1_000)
  const trace = JSON.parse((await browser.stopTracing()).toString()) as { readonly traceEvents: readonly TraceEvent[] }
  const mark = trace.traceEvents.find(({ name }) => name === 'bench-begins')
  if (!mark) throw new Error('The trace does not hold the mark that the page has set.')

  const events = trace.traceEvents.filter(({ pid, tid, ts }) => pid === mark.pid && tid === mark.tid && ts >= mark.ts)
  const times = (wanted: string): number[] => events.filter(({ name }) => name === wanted).map(({ ts }) => ts)
  const received = times('WebSocketReceive').sort((a, b) => a - b)
  const painted = times('Paint')
  const tasks = events
    .filter(({ name, ph }) => name.endsWith('RunTask') && ph === 'X')
    .map(({ ts, dur = 0, tdur = 0 }) => ({ ts, dur, tdur, paints: painted.some((at) => at >= ts && at < ts + dur) }))
    .sort((a, b) => a.ts - b.ts)
  return received.map((at, index) => {
    const next = received[index + 1] ?? Infinity
    const work = { wall: 0, processor: 0 }
    for (const task of tasks) {
      if (task.ts + task.dur < at) continue
      if (task.ts > next) break
      work.wall += task.dur / 1_000
      work.processor += task.tdur / 1_000
      if (task.paints && task.ts > at) break
    }
    return work
  })
}
