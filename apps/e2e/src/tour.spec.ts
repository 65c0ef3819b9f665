import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'
import { expectAnnounced } from './support/announcements.ts'
import { takePicture } from './support/pictures.ts'
import { ServerProcess } from './support/server-process.ts'
import { cell, expectLive, rowCount, rowOf } from './support/sessions-page.ts'
import { commentField, confirmButton, openStopDialog, stopButton } from './support/stop-dialog.ts'
import { expect, test } from './support/test.ts'
import { words } from './support/words.ts'
import type { StartedSession } from './support/world.ts'

const examples = ['cache-stress-test', 'night-shift'].map((name) =>
  fileURLToPath(new URL(`../../../examples/${name}`, import.meta.url)),
)

test.use({ viewport: { width: 1280, height: 800 } })

test('Tour: from the first link to a stopped session, and the log is whole after a restart', async ({
  newPage,
  health,
}) => {
  test.setTimeout(240_000)
  health.allow(/\/api\/me 401/, /ERR_CONNECTION/, /WebSocket/, /\/(api|healthz|socket)\S* (400|503)/)
  const settings = { ALCOVE_BACKGROUND_SESSIONS_MAX_CONCURRENT: '200', ALCOVE_DATABASE_CONNECTIONS: '40' }
  const server = await ServerProcess.start(settings, examples)
  try {
    const page = await newPage()
    await test.step('the link makes the first administrator', async () => {
      await page.goto(server.setupLink)
      await expect(page).toHaveURL(`${server.address}/setup`)
      await page.getByLabel('User name').fill('anna')
      await page.getByLabel('Password', { exact: true }).fill('a night full of shifts')
      await takePicture(page, 'first-administrator')
      await page.getByRole('button', { name: words('setup.first') }).click()
      await expectLive(page)
    })

    await test.step('the demo brings 40 sessions', async () => {
      await page.getByRole('link', { name: words('nav.workbench'), exact: true }).click()
      await page.getByRole('button', { name: words('demo.start') }).click()
      await expect(page.getByRole('button', { name: words('demo.stop') })).toBeVisible()
      await takePicture(page, 'workbench')
      await page.getByRole('link', { name: words('nav.sessions'), exact: true }).click()
      await expectLive(page)
      await expect.poll(() => rowCount(page), { timeout: 30_000 }).toBe(41)
      await expect(page.locator('[data-state="waiting-lock"]').first()).toBeVisible()
      await expect(page.locator('[data-state="waiting-connection"]')).toHaveCount(0, { timeout: 30_000 })
      await takePicture(page, 'sessions-light')
      await page.emulateMedia({ colorScheme: 'dark' })
      await takePicture(page, 'sessions-dark')
      await page.emulateMedia({ colorScheme: 'light' })
    })

    const search = page.getByRole('searchbox', { name: words('sessions.filterField') })
    await test.step('lines move', async () => {
      await search.fill('price update')
      await expect.poll(() => rowCount(page)).toBe(1)
      const recalculation = await sessionIn(page, 'Shift Price Update')
      await cell(rowOf(page, recalculation), 'session').getByRole('link').click()
      await page.getByRole('tab', { name: words('tab.stack') }).click()
      const top = page.getByTestId('stack-frame').first()
      await expect(top).toContainText('Shift Price Update')
      const first = await top.textContent()
      await expect.poll(() => top.textContent(), { timeout: 20_000 }).not.toBe(first)
      await takePicture(page, 'moving-lines')
      await page.goBack()
      await page.goBack()
      await expectLive(page)
      await page.getByRole('button', { name: words('sessions.clearAll') }).click()
    })

    await test.step('a blocked session is stopped', async () => {
      await page
        .getByTestId('state-strip')
        .getByRole('button', { name: /^Waiting for lock/ })
        .click()
      const blocked = await sessionIn(page, 'Shift Posting')
      await openStopDialog(page, blocked)
      await commentField(page).fill('Blocks the morning invoices')
      await takePicture(page, 'stop-dialog')
      await confirmButton(page).click()
      await expectAnnounced(page, new RegExp(`^Session ${blocked.number} stopped\\.`))
      await page.getByRole('button', { name: words('sessions.clearAll') }).click()
    })

    await test.step('a looping session is stopped', async () => {
      await search.fill('cruncher')
      await expect.poll(() => rowCount(page)).toBe(2)
      const cruncher = await sessionIn(page, 'Shift Number Cruncher')
      await openStopDialog(page, cruncher)
      await commentField(page).fill('Counts primes for nobody')
      await confirmButton(page).click()
      await expect(rowOf(page, cruncher)).toHaveAttribute('data-tombstone', 'true')
      await expect(rowOf(page, cruncher)).toContainText('Counts primes for nobody')
      await takePicture(page, 'stopped')
    })

    await test.step('the own Stop is refused with its reason', async () => {
      await search.fill('')
      await page.getByTestId('state-strip').getByRole('button', { name: /^Idle/ }).click()
      const own = await sessionIn(page, words('sessions.you'))
      await stopButton(rowOf(page, own), own).hover()
      await expect(page.getByTestId('stop-own-reason')).toHaveText(words('stop.refused.own-session'))
      await takePicture(page, 'own-session')
      await page.mouse.move(5, 5)
    })

    await test.step('the events tell who, why and when', async () => {
      await page.getByRole('link', { name: words('nav.events') }).click()
      const line = page.getByTestId('event-row').filter({ hasText: 'Counts primes for nobody' }).first()
      await line.click()
      await expect(page.getByRole('complementary').getByText('Counts primes for nobody').first()).toBeVisible()
      await expect(page.getByRole('complementary').getByText('Console', { exact: true })).toBeVisible()
      await takePicture(page, 'events')
    })

    await test.step('after Ctrl+C and another start the log is whole', async () => {
      await server.end('SIGINT')
      await server.start()
      await page.goto(`${server.address}/events?q=primes`)
      await expect(page.getByTestId('event-row').filter({ hasText: 'Counts primes for nobody' })).toHaveCount(1)
      await page.goto(`${server.address}/events?reason=shutdown`)
      await expect(page.getByTestId('event-row').first()).toContainText('Server stopped')
      // 40 of the demo, two of them stopped before, and the own session.
      await expect(page.getByRole('grid', { name: 'Events' })).toHaveAttribute('aria-rowcount', '40')
    })
  } finally {
    await server.remove()
  }
})

/** The first row on screen that shows this text. */
async function sessionIn(page: Page, text: string): Promise<StartedSession> {
  const row = page.locator('[data-testid="session-row"][data-tombstone="false"]').filter({ hasText: text }).first()
  await expect(row).toBeVisible()
  const name = (await row.getAttribute('aria-label')) ?? ''
  return { uid: (await row.getAttribute('data-uid')) ?? '', number: Number(/^Session (\d+),/.exec(name)?.[1]) }
}
