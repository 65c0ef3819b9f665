import type { Page, Route } from '@playwright/test'
import { expectLive, grid, rowOf } from './support/sessions-page.ts'
import { commentField, confirmButton, openStopDialog, stopButton, stopDialog } from './support/stop-dialog.ts'
import { isSessionsSnapshot, StreamFaults } from './support/stream-faults.ts'
import { expect, test } from './support/test.ts'
import { words } from './support/words.ts'

test('R01: a broken block is isolated, its report can be copied, and it comes back', async ({
  world,
  visit,
  health,
}) => {
  health.allow(/broken by the test/, /The above error occurred/, /React will try to recreate/)
  const session = await world.start('sleeper')
  const page = await visit(await world.person(), `/sessions/${session.uid}`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await expectLive(page)
  await breakRawTab(page)

  await page.getByRole('tab', { name: words('tab.raw') }).click()

  const broken = page.getByRole('alert').filter({ hasText: words('broken.title') })
  await expect(broken).toBeVisible()
  await expect(page.getByRole('heading', { name: words('detail.title', { number: session.number }) })).toBeVisible()
  await expect(stopButton(page, session)).toBeVisible()
  await broken.getByRole('button', { name: words('broken.copy') }).click()
  const report = await page.evaluate(() => navigator.clipboard.readText())
  expect(report).toContain('broken by the test')
  expect(report).toContain('tab-raw')
  expect(report).not.toContain(session.uid)

  await page.getByRole('tab', { name: words('tab.now') }).click()
  await expect(page.getByRole('heading', { name: words('now.statement') })).toBeVisible()
  await page.getByRole('tab', { name: words('tab.raw') }).click()
  await expect(broken).toBeVisible()
  await page.evaluate(() => window.mend?.())
  await broken.getByRole('button', { name: words('broken.reload') }).click()
  await expect(page.getByRole('group', { name: words('raw.label') })).toContainText(session.uid)
})

for (const { status, code } of [
  { status: 429, code: 'rate-limited' },
  { status: 503, code: 'shutting-down' },
] as const) {
  test(`R02: a ${status} on a stop names the wait, keeps the comment, and the same request succeeds afterwards`, async ({
    world,
    visit,
    health,
  }) => {
    health.allow(new RegExp(`/api/stop-operations ${status}`))
    const session = await world.start('sleeper')
    const page = await visit(await world.person())
    await expectLive(page)
    const ids: string[] = []
    let refusals = 1
    await page.route('**/api/stop-operations', async (route) => {
      ids.push((route.request().postDataJSON() as { operationId: string }).operationId)
      if ((refusals -= 1) >= 0) await refuse(route, status, code)
      else await route.continue()
    })

    await openStopDialog(page, session)
    await commentField(page).fill('Sent twice, one request')
    await confirmButton(page).click()
    const wait = status === 429 ? 'stop.rateLimited' : 'stop.unavailable'
    const reason = stopDialog(page, session).getByText(words(wait, { wait: '7 s' }))
    await expect(reason).toBeVisible()
    await expect(commentField(page)).toHaveValue('Sent twice, one request')
    await confirmButton(page).click()

    await expect(stopDialog(page, session)).toBeHidden()
    await world.ended(session.uid)
    expect(ids).toHaveLength(2)
    expect(new Set(ids).size).toBe(1)
  })

  test(`R02: a ${status} on the event log names the wait and recovers`, async ({ world, visit, health }) => {
    health.allow(new RegExp(`/api/events\\S* ${status}`))
    await world.start('sleeper')
    let isRefusing = true
    const page = await visit(await world.person(), '/events', async (page) => {
      await page.route('**/api/events?*', (route) => (isRefusing ? refuse(route, status, code) : route.continue()))
    })
    await expect(page.getByRole('heading', { name: words('events.failedTitle') })).toBeVisible()
    await expect(page.getByText(words('failed.wait', { wait: '7 s' }))).toBeVisible()

    isRefusing = false
    await page.getByRole('button', { name: words('common.retry') }).click()
    await expect(page.getByTestId('event-row').first()).toBeVisible()
  })

  test(`R02: ${code} on the sessions list names the wait and recovers by itself`, async ({ world, visit }) => {
    const session = await world.start('sleeper')
    let refusals = 1
    const page = await visit(await world.person(), '/sessions', async (page) => {
      const faults = await StreamFaults.install(page)
      faults.fromServer = (message, forward) => {
        if (!isSessionsSnapshot(message) || (refusals -= 1) < 0) return forward()
        const answerNumber = /^43\d*/.exec(message.frame)?.[0] ?? ''
        forward(`${answerNumber}${JSON.stringify([{ ok: false, error: { code, retryAfterSeconds: 3 } }])}`)
      }
    })
    await expect(page.getByRole('heading', { name: words('sessions.failedTitle') })).toBeVisible()
    await expect(page.getByText(words('failed.wait', { wait: '3 s' }))).toBeVisible()

    await expectLive(page)
    await expect(rowOf(page, session)).toBeVisible()
    await expect(grid(page)).toBeVisible()
  })
}

test('R03: the content policy is strict and nothing in the console runs against it', async ({
  world,
  visit,
  health,
}) => {
  const person = await world.person()
  const session = await world.start('sleeper')
  const answer = await world.admin.api.call('GET', '/sessions')
  const policy = String(answer.headers['content-security-policy'])
  expect(policy).toContain("default-src 'self'")
  expect(policy).not.toMatch(/unsafe|\*|https?:/)

  const page = await visit(person)
  await expectLive(page)
  await openStopDialog(page, session)
  await page.keyboard.press('Escape')
  for (const path of [`/sessions/${session.uid}?tab=stack`, '/events', '/workbench', '/nowhere']) {
    await page.goto(`${world.address}${path}`)
    await expect(page.locator('h1')).toBeVisible()
  }
  health.expectNoProblems()

  // The watch sees what the policy refuses.
  health.allow(/content policy: script-src/, /Executing inline script violates/)
  const refused = page.waitForEvent('console', (message) => message.text().startsWith('content policy: script-src'))
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'document.title = "inline script ran"'
    document.body.append(script)
  })
  await refused
  expect(await page.title()).not.toContain('inline script ran')
})

declare global {
  interface Window {
    mend?: () => void
  }
}

/** The one place that writes indented JSON is the Raw tab. */
async function breakRawTab(page: Page): Promise<void> {
  await page.evaluate(() => {
    const stringify = JSON.stringify.bind(JSON)
    JSON.stringify = (value: unknown, replacer?: unknown, space?: unknown): string => {
      if (space !== undefined) throw new Error('broken by the test')
      return stringify(value, replacer as null)
    }
    window.mend = () => (JSON.stringify = stringify)
  })
}

function refuse(route: Route, status: number, code: string): Promise<void> {
  return route.fulfill({
    status,
    headers: { 'retry-after': '7' },
    contentType: 'application/json',
    body: JSON.stringify({ code, retryAfterSeconds: 7 }),
  })
}

test('a browser that reports a language it refuses itself shows the list', async ({ world, visit }) => {
  const session = await world.start('sleeper')
  const page = await visit(await world.person(), '/sessions', async (own) => {
    await own.addInitScript(() => Object.defineProperty(navigator, 'language', { value: 'en-US@posix' }))
  })

  await expectLive(page)
  await expect(rowOf(page, session)).toBeVisible()
})
