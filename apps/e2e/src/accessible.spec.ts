import type { Page } from '@playwright/test'
import { announcements, expectAnnounced, timesAnnounced } from './support/announcements.ts'
import { expectFits } from './support/narrow.ts'
import { expectAccessibleInEachLook } from './support/page-health.ts'
import { expectLive, grid, openMenuItem, rowOf } from './support/sessions-page.ts'
import {
  activityEntry,
  commentField,
  confirmButton,
  openActivity,
  openStopDialog,
  requestStop,
  stopButton,
  stopDialog,
} from './support/stop-dialog.ts'
import { StreamFaults } from './support/stream-faults.ts'
import { expect, test } from './support/test.ts'
import { words } from './support/words.ts'
import { codeunits } from './support/world.ts'
import type { Person, StartedSession, World } from './support/world.ts'

test('A01: entry pages, lists and details pass axe in light, dark and forced colours', async ({
  world,
  visit,
  newPage,
  health,
}) => {
  test.setTimeout(240_000)
  health.allow(/\/api\/(me|setup\S*) 4\d\d/)
  const entry = await newPage()
  await entry.goto(`${world.address}/sign-in`)
  await expect(entry.getByRole('heading', { name: words('signIn.title') })).toBeVisible()
  await expectAccessibleInEachLook(entry)
  await entry.goto(`${world.address}/setup#no-such-token`)
  await expect(entry.getByRole('heading', { name: words('setup.invalidTitle') })).toBeVisible()
  await expectAccessibleInEachLook(entry)

  const { holder } = await world.lockQueue(1)
  const ended = await world.start('sleeper')
  const person = await world.person()
  const page = await visit(person, '/sessions')
  await expectLive(page)
  await requestStop(page, ended, 'A tombstone to look at')
  await expect(rowOf(page, ended)).toHaveAttribute('data-tombstone', 'true')
  await expectAccessibleInEachLook(page)

  const { instance } = (await world.row(ended.uid)) ?? { instance: { id: 0 } }
  for (const [path, heading] of [
    [`/sessions/${holder.uid}`, words('detail.title', { number: holder.number })],
    [`/sessions/${holder.uid}?tab=stack`, words('detail.title', { number: holder.number })],
    [`/sessions/${holder.uid}?tab=events`, words('detail.title', { number: holder.number })],
    [`/sessions/${holder.uid}?tab=raw`, words('detail.title', { number: holder.number })],
    [`/sessions/${ended.uid}`, words('detail.title', { number: ended.number })],
    [`/sessions/by-number/${instance.id}/${ended.number}`, words('byNumber.title', { number: ended.number })],
    ['/events', words('events.title')],
    [`/workbench?codeunit=${codeunits.sleeper}`, words('workbench.title')],
    ['/nowhere', words('notFound.title')],
    ['/sessions?user=NOBODY', words('sessions.noMatchTitle')],
  ] as const) {
    await page.goto(`${world.address}${path}`)
    await expect(page.getByRole('heading', { name: heading, exact: true })).toBeVisible()
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
    await expectAccessibleInEachLook(page)
  }
  const viewer = await visit(await world.person('Viewer'), '/workbench')
  await expect(viewer.getByRole('heading', { name: words('access.title') })).toBeVisible()
})

test('A01: dialogs, panels and menus pass axe in light, dark and forced colours', async ({ world, visit }) => {
  test.setTimeout(240_000)
  const { holder, waiters } = await world.lockQueue(1)
  const [waiter = holder] = waiters
  const person = await world.person()
  const page = await visit(person, '/sessions')
  await expectLive(page)

  await openStopDialog(page, waiter)
  await commentField(page).fill('x'.repeat(140))
  await confirmButton(page).click()
  await expect(commentField(page)).toHaveAttribute('aria-invalid', 'true')
  await expectAccessibleInEachLook(page)
  await commentField(page).fill('Accepted now')
  await confirmButton(page).click()
  await expect(page.getByRole('alertdialog')).toBeHidden()

  await openActivity(page)
  await expect(activityEntry(page, waiter)).toHaveAttribute('data-stage', 'ended')
  await expectAccessibleInEachLook(page)
  await page.keyboard.press('Escape')

  for (const open of [
    () => page.getByTestId('connection-pill').click(),
    () => page.getByRole('button', { name: words('header.profile', { name: person.name }) }).click(),
    () => page.getByRole('button', { name: words('sessions.columns'), exact: true }).click(),
    () => page.getByRole('button', { name: words('sessions.addFilter') }).click(),
    () => page.getByRole('button', { name: words('sessions.moreFor', { number: holder.number }) }).click(),
  ]) {
    await open()
    await expect(page.locator('[aria-expanded="true"]')).toHaveCount(1)
    await expectAccessibleInEachLook(page)
    await page.keyboard.press('Escape')
    await expect(page.locator('[aria-expanded="true"]')).toHaveCount(0)
  }
  await page.getByRole('heading', { name: words('sessions.title') }).click()
  await page.keyboard.press('?')
  await expect(page.getByRole('dialog', { name: words('help.title') })).toBeVisible()
  await expectAccessibleInEachLook(page)
  await page.keyboard.press('Escape')

  await page.goto(`${world.address}/sessions?peek=${holder.uid}`)
  await expect(page.getByRole('complementary', { name: words('sessions.peekLabel') })).toBeVisible()
  await expectAccessibleInEachLook(page)
  await page.goto(`${world.address}/events`)
  await page.getByTestId('event-row').first().click()
  await expect(page.getByRole('complementary', { name: words('events.panel') })).toContainText(waiter.uid)
  await expectAccessibleInEachLook(page)

  await runInOwnSession(person, 'confirm')
  await expect(page.getByRole('alertdialog')).toContainText('Go on with <b>everything</b>?')
  await expectAccessibleInEachLook(page)
  await page.getByRole('button', { name: words('common.yes'), exact: true }).click()
  await expect(page.getByRole('alertdialog')).toContainText('You said yes.')
  await expectAccessibleInEachLook(page)
  await page.getByRole('button', { name: words('dialog.ok'), exact: true }).click()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await runInOwnSession(person, 'menu')
  await expect(page.getByRole('alertdialog')).toContainText('Print what?')
  await expectAccessibleInEachLook(page)
  await page.getByRole('button', { name: words('common.cancel'), exact: true }).click()
  await expect(page.getByRole('alertdialog')).toContainText('Choice 0')
})

test('A02: a session is found and stopped with the keyboard alone, and focus goes where it is expected', async ({
  world,
  visit,
}) => {
  const session = await world.start('sleeper')
  const page = await visit(await world.person())
  await expectLive(page)

  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: words('app.skip') })).toBeFocused()
  const order = await tabUntil(page, 'grid')
  const landmarks = order.map(({ landmark }) => landmark).filter((one, index, all) => one !== all[index - 1])
  expect(landmarks).toEqual(['none', 'banner', 'navigation', 'main'])
  expect(order.slice(-3).map(({ name }) => name)).toContain(words('sessions.pause'))
  // The grid is one tab stop.
  await page.keyboard.press('Tab')
  expect(await page.evaluate(() => document.activeElement?.closest('[role="grid"]') !== null)).toBe(false)
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Control+Home')
  await expect
    .poll(async () => {
      const uid = await page.evaluate(() => document.activeElement?.closest('[data-uid]')?.getAttribute('data-uid'))
      if (uid !== session.uid) await page.keyboard.press('ArrowDown')
      return uid
    })
    .toBe(session.uid)

  await page.keyboard.press('s')
  await expect(stopDialog(page, session)).toBeVisible()
  await expect(commentField(page)).toBeFocused()
  // Focus stays in the dialog.
  for (let press = 0; press < 12; press += 1) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.closest('[role="alertdialog"]') !== null)).toBe(true)
  }
  await commentField(page).focus()
  await page.keyboard.type('Only keys were used')
  await page.keyboard.press('Enter')
  await expect(confirmButton(page)).toBeFocused()
  await page.keyboard.press('Enter')

  await expect(stopDialog(page, session)).toBeHidden()
  await expect(rowOf(page, session).locator(':focus')).toHaveCount(1)
  await expect(rowOf(page, session)).toHaveAttribute('data-tombstone', 'true')
  await expectAnnounced(page, new RegExp(`^${escaped(words('done.stopped', { number: session.number }))}`), 'polite')
  const ends = (await world.eventsOf(session.uid)).filter((row) => row.reason !== undefined)
  expect(ends.every((row) => row.comment === 'Only keys were used')).toBe(true)
})

test('A03, A04: a minute of heavy stream announces only own results, at level "all" also a summary every 30 s', async ({
  world,
  visit,
}) => {
  const mine = await world.start('sleeper')
  await world.startMany('changer', 60)
  const talkative = await world.person()
  const all = await visit(talkative)
  await expectLive(all)
  await all.getByRole('button', { name: words('header.profile', { name: talkative.name }) }).click()
  await all.getByRole('radio', { name: words('announcements.all'), exact: true }).click()
  await all.keyboard.press('Escape')
  let faults: StreamFaults | undefined
  const page = await visit(await world.person(), '/sessions', async (page) => {
    faults = await StreamFaults.install(page)
  })
  await expectLive(page)
  const beats = (): number => faults?.received.filter(({ name }) => name === 'heartbeat').length ?? 0
  const first = beats()
  await requestStop(page, mine, 'The only thing I did')
  await expectAnnounced(page, new RegExp(escaped(words('done.stopped', { number: mine.number }))))

  // A heartbeat comes every five seconds.
  const summary = /^In the last 30 seconds \d+ started, \d+ ended, \d+ blocked\.$/
  await expect
    .poll(
      async () => {
        await world.start('shortSleeper')
        return beats() - first >= 12 && (await timesAnnounced(all, summary)) >= 2
      },
      { intervals: [1_000], timeout: 150_000 },
    )
    .toBe(true)

  expect(faults?.received.filter(({ name }) => name === 'view:patch').length).toBeGreaterThan(100)
  expect((await announcements(page)).map(({ text }) => text)).toEqual([words('done.stopped', { number: mine.number })])
  const summaries = (await announcements(all)).filter(({ text }) => summary.test(text))
  for (const [index, { text, priority, at }] of summaries.entries()) {
    expect(priority).toBe('polite')
    expect(text).not.toContain(' 0 started')
    const before = summaries[index - 1]
    if (before) expect(at - before.at).toBeGreaterThan(29_000)
  }
})

const narrow = [
  { name: '320 px', width: 320, height: 640 },
  { name: '400 % of 1280 x 1024', width: 320, height: 256 },
] as const

for (const { name, width, height } of narrow) {
  test(`A05: at ${name} sessions are cards, every action is in reach and nothing scrolls sideways`, async ({
    world,
    visit,
  }) => {
    const { holder } = await world.lockQueue(1)
    const session = await world.start('writer')
    const person = await world.person()
    const page = await visit(person, '/sessions', (page) => page.setViewportSize({ width, height }))
    await expectLive(page)
    await expect(grid(page)).toHaveCount(0)
    await expect(page.getByRole('list', { name: words('sessions.title') }).getByRole('listitem')).toHaveCount(4)
    await expectFits(page)

    await page.getByRole('button', { name: new RegExp(`^${words('sessions.filterButton')}`) }).click()
    await expectFits(page)
    const sheet = page.getByRole('dialog', { name: words('sessions.filters') })
    await sheet.getByRole('searchbox').fill('Writer')
    await sheet.getByRole('button', { name: words('sessions.showResults', { count: 1 }) }).click()
    await expect(page.getByRole('list', { name: words('sessions.title') }).getByRole('listitem')).toHaveCount(1)
    await openMenuItem(page, words('sessions.sort'), words('sort.user'))
    await expect(page).toHaveURL(/sort=/)
    await page.getByRole('button', { name: words('sessions.pause'), exact: true }).click()
    await expect(page.locator('html')).toHaveAttribute('data-stream', 'paused')
    await expectFits(page)
    const banner = page.getByTestId('banner')
    await banner.getByRole('button', { name: words('banner.resume') }).click()
    await expectLive(page)

    await stopButton(page, session).click()
    await expect(stopDialog(page, session)).toBeVisible()
    await expectFits(page)
    await expect(confirmButton(page)).toBeInViewport()
    await commentField(page).fill('Stopped on a small screen')
    await confirmButton(page).click()
    await world.ended(session.uid)
    await openActivity(page)
    await expect(activityEntry(page, session)).toHaveAttribute('data-stage', 'ended')
    await expectFits(page)
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: words('header.profile', { name: person.name }) }).click()
    await expect(page.getByRole('button', { name: words('profile.signOut'), exact: true })).toBeVisible()
    await expectFits(page)
    await page.keyboard.press('Escape')

    await expectDetailFits(page, world, holder)
    await openMenuItem(page, words('nav.menu'), words('nav.events'))
    await expect(page.getByTestId('event-row').first()).toBeVisible()
    await expectFits(page)
    await page.getByTestId('event-row').first().click()
    await expect(page.getByRole('complementary', { name: words('events.panel') })).toContainText(session.uid)
    await expectFits(page)
    await page.keyboard.press('Escape')
    await openMenuItem(page, words('nav.menu'), words('nav.workbench'))
    await expect(page.getByRole('heading', { name: words('workbench.title') })).toBeVisible()
    await expectFits(page)
  })
}

async function expectDetailFits(page: Page, world: World, session: StartedSession): Promise<void> {
  await page.goto(`${world.address}/sessions/${session.uid}`)
  for (const tab of ['now', 'stack', 'events', 'raw'] as const) {
    await page.getByRole('tab', { name: words(`tab.${tab}`) }).click()
    await expect(page.getByRole('tab', { name: words(`tab.${tab}`) })).toHaveAttribute('aria-selected', 'true')
    await expectFits(page)
  }
  await expect(stopButton(page, session)).toBeVisible()
}

async function runInOwnSession(person: Person, codeunit: 'confirm' | 'menu'): Promise<void> {
  await person.api.post('/api/runs', { codeunitId: codeunits[codeunit], where: 'own' })
}

interface TabStop {
  readonly name: string
  readonly landmark: string
}

/** Presses Tab until focus is inside of the role; what it passed. */
async function tabUntil(page: Page, role: string): Promise<TabStop[]> {
  const passed: TabStop[] = []
  for (let press = 0; press < 60; press += 1) {
    const stop = await page.evaluate((wanted) => {
      const element = document.activeElement
      const landmark = element?.closest('header, nav, main, aside')?.tagName.toLowerCase()
      const roles: Record<string, string> = { header: 'banner', nav: 'navigation', main: 'main' }
      return {
        isThere: element?.closest(`[role="${wanted}"]`) !== null,
        name: element?.getAttribute('aria-label') ?? element?.textContent ?? '',
        landmark: roles[landmark ?? ''] ?? 'none',
      }
    }, role)
    if (stop.isThere) return passed
    passed.push({ name: stop.name.trim(), landmark: stop.landmark })
    await page.keyboard.press('Tab')
  }
  throw new Error(`Tab does not reach the ${role}: ${passed.map(({ name }) => name).join(', ')}`)
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
