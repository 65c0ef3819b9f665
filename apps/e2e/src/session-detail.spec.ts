import type { Locator, Page } from '@playwright/test'
import { expectLive, rowOf, shownRows } from './support/sessions-page.ts'
import { stopButton } from './support/stop-dialog.ts'
import { expect, test } from './support/test.ts'
import { words } from './support/words.ts'
import type { StartedSession } from './support/world.ts'

test('D01: tabs have addresses, a link leads to tab and frame, previous and next follow the list', async ({
  world,
  visit,
}) => {
  const deep = await world.start('deepCaller')
  await world.startMany('sleeper', 2)
  const person = await world.person()
  const page = await visit(person, `/sessions/${deep.uid}?tab=stack&frame=2`)
  await expectLive(page)
  await expect(tab(page, 'stack')).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByTestId('stack-frame')).toHaveCount(3)
  await expect(page.getByTestId('stack-frame').nth(2)).toHaveAttribute('aria-selected', 'true')
  await expect(page.getByTestId('stack-frame').nth(2)).toContainText('OnRun')
  await expect(page.locator('[aria-current="true"]')).toContainText('FirstLevel();')

  await tab(page, 'events').click()
  await expect(page).toHaveURL(/tab=events$/)
  await expect(page.getByTestId('event-row')).toHaveCount(1)
  await tab(page, 'events').press('ArrowRight')
  await expect(tab(page, 'raw')).toBeFocused()
  await expect(page.getByRole('group', { name: words('raw.label') })).toContainText(deep.uid)
  await page.goBack()
  await expect(tab(page, 'events')).toHaveAttribute('aria-selected', 'true')
  await page.keyboard.press('1')
  await expect(tab(page, 'now')).toHaveAttribute('aria-selected', 'true')
  await expect(page).toHaveURL(new RegExp(`/sessions/${deep.uid}$`))

  await page.goto(`${world.address}/sessions?sort=number`)
  await expectLive(page)
  const uids = (await shownRows(page)).map(({ uid }) => uid)
  expect(uids).toHaveLength(4)
  const number = rowOf(page, deep).getByRole('link')
  await number.click()
  await expect(page.getByText(words('common.of', { position: uids.indexOf(deep.uid) + 1, total: 4 }))).toBeVisible()
  await page.getByRole('button', { name: words('detail.next') }).click()
  await expect(page).toHaveURL(new RegExp(`/sessions/${uids[uids.indexOf(deep.uid) + 1]}`))
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('[')
  await expect(page).toHaveURL(new RegExp(`/sessions/${deep.uid}`))
  await page.goBack()
  await expect(rowOf(page, deep)).toBeVisible()
})

test('D02: the call stack is sampled live, can be held and copied, and marks the line in its source', async ({
  world,
  visit,
  health,
}) => {
  health.allow(/\/api\/source\/\S+ 404/)
  const deep = await world.start('deepCaller')
  const page = await visit(await world.person('Operator'), `/sessions/${deep.uid}?tab=stack`)
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await expectLive(page)
  const frames = page.getByTestId('stack-frame')
  await expect(frames).toHaveCount(3)
  await expect(frames.nth(0)).toContainText('SecondLevel')
  await expect(frames.nth(1)).toContainText('FirstLevel')
  await expect(frames.nth(2)).toContainText('Codeunit 60005 Test Deep Caller')
  await expect(page.locator('[aria-current="true"]')).toContainText('Sleep(300);')
  await expect(page.locator('[aria-current="true"]')).toContainText(words('stack.current'))
  await frames.nth(1).click()
  await expect(page.locator('[aria-current="true"]')).toContainText('SecondLevel();')
  await expect(page.locator('[aria-current="true"]')).toContainText(words('stack.caller'))

  const first = await sampledAt(page)
  await expect.poll(() => sampledAt(page)).not.toBe(first)
  await page.getByRole('button', { name: words('stack.hold') }).click()
  const held = await sampledAt(page)
  const age = page.getByText(/^, \d+ s ago$/)
  await expect(age).toHaveText(/[2-9] s ago/)
  expect(await sampledAt(page)).toBe(held)
  await page.getByRole('button', { name: words('stack.copyAll') }).click()
  const copied = await page.evaluate(() => navigator.clipboard.readText())
  expect(copied.split('\n')).toHaveLength(4)
  expect(copied).toContain('Codeunit 60005 "Test Deep Caller".SecondLevel line')
  expect(copied).toContain(deep.uid)
  await page.getByRole('button', { name: words('stack.release') }).click()
  await expect.poll(() => sampledAt(page)).not.toBe(held)

  await page.route('**/api/source/*', (route) =>
    route.fulfill({ status: 404, contentType: 'application/json', body: '{"code":"not-found"}' }),
  )
  await page.reload()
  await expect(frames).toHaveCount(3)
  await expect(page.getByText(words('stack.noSource'))).toBeVisible()
  const reader = await visit(await world.person('Viewer'), `/sessions/${deep.uid}?tab=stack`)
  await expect(reader.getByTestId('stack-frame')).toHaveCount(3)
  await expect(reader.getByText(words('stack.noRight'))).toBeVisible()
})

test('D03: when the session ends the page stays, says who and why, and keeps the last known data', async ({
  world,
  visit,
}) => {
  const session = await world.start('writer')
  const page = await visit(await world.person(), `/sessions/${session.uid}`)
  await expectLive(page)
  await expect(page.getByText(words('now.transaction'))).toBeVisible()
  await expect(page.locator('[aria-current="true"]')).toContainText('Sleep(3600000);')

  await world.stop(session.uid, 'Blocks posting')

  await expectEndOnPage(page, session)
  await expect(page.getByText('Test Entry').first()).toBeVisible()
  await expect(page.getByText(words('now.lastKnown')).first()).toBeVisible()
  await tab(page, 'stack').click()
  await expect(page.getByTestId('stack-frame').first()).toContainText('OnRun')
  await expect(page.getByText(/^Last sample before the end, \d\d:\d\d:\d\d/)).toBeVisible()
  await tab(page, 'events').click()
  await expect(page.getByTestId('event-row')).toHaveCount(3)
  await expect(page.getByTestId('operation')).toHaveAttribute('data-stage', 'ended')

  // From now on only what the audit keeps.
  await page.goto(`${world.address}/sessions/${session.uid}`)
  await expectEndOnPage(page, session)
  await tab(page, 'stack').click()
  await expect(page.getByTestId('stack-frame').first()).toContainText('OnRun')
})

test('D05: a number leads to the live session that has it, else to the ended ones that had it', async ({
  ownWorld,
  visit,
  health,
}) => {
  health.allow(/ERR_CONNECTION/, /WebSocket/, /\/(api|healthz|socket)\S* 50\d/)
  const world = await ownWorld()
  const person = await world.person()
  const session = await world.start('sleeper')
  const instance = (await world.row(session.uid))?.instance.id
  const byNumber = `/sessions/by-number/${instance}/${session.number}`
  const page = await visit(person, byNumber)
  await expect(page).toHaveURL(new RegExp(`/sessions/${session.uid}$`))
  await expect(page.getByRole('heading', { name: words('detail.title', { number: session.number }) })).toBeVisible()

  await world.stop(session.uid, 'Ends the one before')
  await world.ended(session.uid)
  await page.goto(`${world.address}${byNumber}`)
  await expect(page.getByRole('heading', { name: words('byNumber.title', { number: session.number }) })).toBeVisible()
  const ended = page.getByRole('link', { name: /^CHIEF, ended \d\d:\d\d:\d\d/ })
  await expect(ended).toHaveAttribute('href', `/sessions/${session.uid}`)
  await ended.click()
  await expectEnded(page, 'Ends the one before')
  await page.goto(`${world.address}/sessions/by-number/${instance}/987654`)
  await expect(page.getByText(words('byNumber.none'))).toBeVisible()

  await world.server.end('SIGTERM')
  await world.server.start()
  const successor = await world.successor(session.number)
  const after = successor.instance.id
  await page.goto(`${world.address}/sessions/by-number/${after}/${session.number}`)
  await expect(page).toHaveURL(new RegExp(`/sessions/${successor.uid}$`))
  await expect(page.getByText('Ends the one before')).toHaveCount(0)
})

function tab(page: Page, name: 'now' | 'stack' | 'events' | 'raw'): Locator {
  return page.getByRole('tab', { name: words(`tab.${name}`), exact: true })
}

/** When the shown stack was sampled, to the millisecond. */
async function sampledAt(page: Page): Promise<string | undefined> {
  const text = await page.getByText(/^Sampled \d\d:/).textContent()
  return /\d\d:\d\d:\d\d\.\d{3}/.exec(text ?? '')?.[0]
}

async function expectEndOnPage(page: Page, session: StartedSession): Promise<void> {
  await expectEnded(page, 'Blocks posting')
  const banner = page.locator('main').getByTestId('banner')
  await expect(banner).toContainText('stopped by CHIEF')
  await expect(banner).toContainText(words('detail.rolledBack', { tables: 2 }))
  const stop = stopButton(page, session)
  await expect(stop).toHaveAttribute('aria-disabled', 'true')
  await expect(stop).toHaveAccessibleDescription(/^This session ended at \d\d:\d\d:\d\d\.$/)
}

async function expectEnded(page: Page, comment: string): Promise<void> {
  const banner = page.locator('main').getByTestId('banner')
  await expect(banner).toContainText(/Ended \d\d:\d\d:\d\d,/)
  await expect(banner).toContainText(comment)
}
