import { setTimeout as delay } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { withCrowd } from '../console/crowd.ts'
import { costOf } from '../console/page-cost.ts'
import { readNotes, scrollFrames } from '../console/page-watch.ts'
import { workForMessages } from '../console/page-work.ts'
import type { Benchmark, Figure } from '../figure.ts'
import { ascending, budget, median, ms, percentile } from '../figure.ts'

const SETTLE_MS = 5_000
const WATCH_SECONDS = 60
const TRACE_SECONDS = 60
const KEYS = 40
const DIALOGS = 40
const FRAMES = 300
const row = '[data-testid=session-row]'

/** The console in a real browser on 10,000 sessions and 1,000 changes a second, against its budgets (console.md 22). */
export const consoleLoad: Benchmark = {
  name: 'console',
  run: () => withCrowd(({ server, page }) => measure(page, server.address)),
}

async function measure(page: Page, address: string): Promise<Figure[]> {
  const start = performance.now()
  await page.goto(`${address}/sessions`)
  await page.locator(row).first().waitFor()
  const firstTable = performance.now() - start
  await delay(SETTLE_MS)

  const cost = await costOf(page, WATCH_SECONDS)
  const { longTasks } = await readNotes(page)
  const late = longTasks.filter(([at, duration]) => at > firstTable + SETTLE_MS && duration > 50).length
  const work = await workForMessages(page, TRACE_SECONDS)
  const rows = await page.locator(row).count()
  const frames = await scrollFrames(page, row, FRAMES)
  await moveByKeys(page)
  const { keys } = await readNotes(page)
  await openDialogs(page)
  const { dialogs } = await readNotes(page)
  const plain = await plainFrames(page)

  return [
    budget('console: first usable table, 10,000 sessions', firstTable, 1_000, ms),
    budget(
      'console: work of the page to apply and paint a message, two of three rows changed, p95',
      p95(work.map(({ wall }) => wall)),
      16,
      ms,
      [
        `p50 ${ms(median(work.map(({ wall }) => wall)))}; of that the thread's own processor time: p50 ${ms(median(work.map(({ processor }) => processor)))}, p95 ${ms(p95(work.map(({ processor }) => processor)))}`,
      ],
    ),
    budget('console: long tasks over 50 ms in 60 s of steady state', late, 0, String),
    budget('console: scripting share of one core at 1,000 changes/s', cost.scripting * 100, 30, percent),
    budget('console: time between frames while scrolling, p95', p95(frames), 20, ms, [
      `p50 ${ms(median(frames))}; a page of plain text in the same browser beside the same server: p50 ${ms(median(plain))}, p95 ${ms(p95(plain))}`,
    ]),
    budget('console: rows in the document', rows, 45, String),
    budget('console: key to focus move, p95', p95(keys), 50, ms),
    budget('console: click to dialog, p95', p95(dialogs), 100, ms, [
      `p50 ${ms(median(dialogs))}; the first ${ms(dialogs[0] ?? 0)}`,
    ]),
    budget('console: bytes a second of one view at 1,000 changes/s', cost.bytesPerSecond / 1024, 50, kilobytes),
  ]
}

async function moveByKeys(page: Page): Promise<void> {
  await page.locator(row).first().locator('[role=gridcell]').nth(1).click()
  for (let key = 0; key < KEYS; key++) await page.keyboard.press(key < KEYS / 2 ? 'ArrowDown' : 'ArrowUp')
}

async function openDialogs(page: Page): Promise<void> {
  for (let dialog = 0; dialog < DIALOGS; dialog++) {
    await page
      .locator(row)
      .nth(2)
      .getByRole('button', { name: /^Stop session/ })
      .click()
    await page.getByRole('alertdialog').waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('alertdialog').waitFor({ state: 'hidden' })
  }
}

/** How fast frames come here when there is nothing to do for them but to move. */
async function plainFrames(page: Page): Promise<number[]> {
  const other = await page.context().newPage()
  await other.setContent(
    `<div style="height:100vh;overflow:auto"><div><p id="row">${'text<br>'.repeat(20_000)}</p></div></div>`,
  )
  const frames = await scrollFrames(other, '#row', FRAMES)
  await other.close()
  return frames
}

function p95(values: readonly number[]): number {
  return percentile(ascending(values), 0.95)
}

function percent(value: number): string {
  return `${value.toFixed(1)} %`
}

function kilobytes(value: number): string {
  return `${value.toFixed(1)} KB/s`
}
