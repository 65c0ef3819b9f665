import { setTimeout as delay } from 'node:timers/promises'
import type { CDPSession, Page } from 'playwright-core'
import type { Benchmark, Figure } from '../figure.ts'
import { ms } from '../figure.ts'
import { openBrowser } from '../open-browser.ts'
import { ServerProcess } from '../server-process.ts'

const SESSIONS = 10_000
const CHANGES_A_SECOND = 1_000
const WATCH_SECONDS = 30

/** Each changer goes from one procedure to the other once a second: a change that every list shows. */
const al = `
codeunit 50001 "Quiet Worker"
{
    trigger OnRun()
    begin
        Sleep(3600000);
    end;
}
codeunit 50002 "Busy Worker"
{
    trigger OnRun()
    begin
        Sleep(Random(1000));
        while true do begin
            FetchNext();
            StoreResult();
        end;
    end;

    local procedure FetchNext()
    begin
        Sleep(1000);
    end;

    local procedure StoreResult()
    begin
        Sleep(1000);
    end;
}
codeunit 50003 "Start All"
{
    trigger OnRun()
    var
        i: Integer;
        Id: Integer;
    begin
        for i := 1 to ${CHANGES_A_SECOND} do
            StartSession(Id, Codeunit::"Busy Worker");
        for i := 1 to ${SESSIONS - CHANGES_A_SECOND} do
            StartSession(Id, Codeunit::"Quiet Worker");
        Sleep(3600000);
    end;
}`

/** The console in a real browser on 10,000 sessions and 1,000 changes a second, against the budgets of the console. */
export const consoleLoad: Benchmark = {
  name: 'console',
  async run() {
    const server = await ServerProcess.start({
      ALCOVE_BACKGROUND_SESSIONS_MAX_CONCURRENT: '0',
      ALCOVE_BACKGROUND_SESSIONS_MAX_QUEUED: '0',
    })
    const browser = await openBrowser()
    try {
      await server.publish('Console load', al)
      await server.call('POST', '/api/runs', { codeunitId: 50003, where: 'background' })
      while ((await server.call<{ sessions: unknown[] }>('GET', '/api/sessions')).sessions.length <= SESSIONS)
        await delay(1_000)

      const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
      const [name = '', value = ''] = server.cookie.split('=')
      await context.addCookies([{ name, value, url: server.address }])
      const page = await context.newPage()
      await page.addInitScript({ content: OBSERVE })
      return await measure(page, server.address)
    } finally {
      await browser.close()
      await server.stop()
    }
  },
}

/** In the page, before its own scripts: keeps the durations of long tasks. */
const OBSERVE = `window.longTasks = []; new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.longTasks.push([entry.startTime, entry.duration]) }).observe({ type: 'longtask', buffered: true })`

async function measure(page: Page, address: string): Promise<Figure[]> {
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('Performance.enable')
  await cdp.send('Network.enable')
  let bytes = 0
  cdp.on('Network.dataReceived', (data) => (bytes += data.encodedDataLength))
  cdp.on('Network.webSocketFrameReceived', ({ response }) => (bytes += response.payloadData.length))

  const start = performance.now()
  await page.goto(`${address}/sessions`)
  await page.getByTestId('session-row').first().waitFor()
  const firstTable = performance.now() - start
  await delay(5_000)

  const before = await metrics(cdp)
  bytes = 0
  await delay(WATCH_SECONDS * 1_000)
  const after = await metrics(cdp)
  const bytesPerSecond = bytes / WATCH_SECONDS
  const script = (after.ScriptDuration - before.ScriptDuration) / WATCH_SECONDS
  const longTasks = (await page.evaluate('window.longTasks')) as [number, number][]
  const late = longTasks.filter(([at, duration]) => at > firstTable + 5_000 && duration > 50).length
  const rows = await page.getByTestId('session-row').count()
  await page.getByTestId('session-row').first().locator('[role=gridcell]').nth(1).click()
  const keyStart = performance.now()
  await page.keyboard.press('ArrowDown')
  await page.waitForFunction(`document.activeElement?.closest('[aria-rowindex="3"]')`)
  const key = performance.now() - keyStart

  return [
    budget('first usable table, 10,000 sessions', firstTable, 1_000, ms),
    budget(
      'bytes a second of one view at 1,000 changes/s',
      bytesPerSecond / 1024,
      50,
      (value) => `${value.toFixed(1)} KB/s`,
    ),
    budget('scripting share of one core at 1,000 changes/s', script * 100, 30, (value) => `${value.toFixed(1)} %`),
    budget('long tasks over 50 ms in steady state', late, 0, String),
    budget('rows in the DOM', rows, 45, String),
    budget('key to focus move, as seen from outside the browser', key, 50, ms),
  ]
}

interface PageMetrics {
  readonly ScriptDuration: number
}

async function metrics(cdp: CDPSession): Promise<PageMetrics> {
  const { metrics: list } = await cdp.send('Performance.getMetrics')
  return { ScriptDuration: list.find(({ name }) => name === 'ScriptDuration')?.value ?? 0 }
}

function budget(name: string, value: number, most: number, text: (value: number) => string): Figure {
  return {
    name: `console: ${name}`,
    reach: `<= ${text(most)}`,
    value: text(value),
    isMet: value <= most,
    peers: [],
    numbers: { value },
  }
}
