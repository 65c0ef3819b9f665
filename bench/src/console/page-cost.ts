import { setTimeout as delay } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'

export interface PageCost {
  /** Share of one core, 0 to 1. */
  readonly scripting: number
  readonly bytesPerSecond: number
}

/** What the page costs while nobody touches it. */
export async function costOf(page: Page, seconds: number): Promise<PageCost> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  await cdp.send('Network.enable')
  let bytes = 0
  cdp.on('Network.dataReceived', (data) => (bytes += data.encodedDataLength))
  cdp.on('Network.webSocketFrameReceived', ({ response }) => (bytes += response.payloadData.length))
  const before = await metric(cdp, 'ScriptDuration')
  await delay(seconds * 1_000)
  const after = await metric(cdp, 'ScriptDuration')
  const cost = { scripting: (after - before) / seconds, bytesPerSecond: bytes / seconds }
  await cdp.detach()
  return cost
}

/** Bytes of JavaScript objects in the page that are still in use. */
export async function heapInUse(page: Page): Promise<number> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  await cdp.send('HeapProfiler.enable')
  await cdp.send('HeapProfiler.collectGarbage')
  const bytes = await metric(cdp, 'JSHeapUsedSize')
  await cdp.detach()
  return bytes
}

async function metric(cdp: CDPSession, wanted: string): Promise<number> {
  const { metrics } = await cdp.send('Performance.getMetrics')
  return metrics.find(({ name }) => name === wanted)?.value ?? Number.NaN
}
