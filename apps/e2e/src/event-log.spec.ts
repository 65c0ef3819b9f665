import { EventListPage } from '@alcove/contracts'
import type { Locator, Page } from '@playwright/test'
import { expectAccessible } from './support/page-health.ts'
import { expectLive } from './support/sessions-page.ts'
import { requestStop } from './support/stop-dialog.ts'
import { expect, test } from './support/test.ts'
import { words } from './support/words.ts'
import type { StartedSession, World } from './support/world.ts'

type EventRow = EventListPage['rows'][number]

test('E01: every end of a scripted run appears once, with its cause, actor and comment', async ({
  ownWorld,
  visit,
  health,
}) => {
  test.setTimeout(240_000)
  health.allow(/ERR_CONNECTION/, /WebSocket/, /\/(api|healthz|socket)\S* 50\d/)
  const world = await ownWorld({
    ALCOVE_SESSION_TIMEOUT: '00:00:03',
    ALCOVE_CLIENT_DISCONNECT_WAIT: '00:00:12',
  })
  const expected = new Map<string, Partial<EventRow>>()

  // 200 ends that AL brings about, and the session that did it.
  await world.runToEnd('manyEndings')
  await expect.poll(() => world.count(), { intervals: [250], timeout: 60_000 }).toBe(0)

  const sleepers = await world.startMany('sleeper', 5)
  const stopper = await world.person()
  for (const { uid, number } of sleepers) {
    await world.stop(uid, `Stopped number ${number}`, stopper)
    expected.set(uid, { type: 'Close', reason: 'stopped', comment: `Stopped number ${number}`, channel: 'console' })
  }
  await stopper.api.post('/api/sign-out')
  expected.set(stopper.me.session?.uid ?? '', { type: 'Logoff', reason: 'completed', comment: '' })
  // Without a page, too, but the wait for one is longer than idleness may be.
  const idle = await world.person()
  expected.set(idle.me.session?.uid ?? '', {
    type: 'Close',
    reason: 'idle',
    comment: 'The session was closed because it was inactive.',
  })
  // Busy, but without a page.
  const absent = await world.person()
  const gone = absent.me.session?.uid ?? ''
  await expect
    .poll(async () => (await absent.api.call('GET', '/api/runs'), (await world.row(gone))?.state), {
      intervals: [300],
      timeout: 60_000,
    })
    .toBe('ended')
  expected.set(gone, { type: 'Close', reason: 'disconnected', comment: 'The client connection was lost.' })
  await world.ended(idle.me.session?.uid ?? '')

  for (const { uid } of await world.startMany('sleeper', 10)) {
    expected.set(uid, { type: 'Close', reason: 'shutdown', comment: 'The server instance was stopped.' })
  }
  await world.server.end('SIGTERM')
  await world.server.start()
  for (const { uid } of await world.startMany('sleeper', 10)) {
    expected.set(uid, { type: 'Close', reason: 'lost', comment: 'The server instance ended unexpectedly.' })
  }
  await world.server.end('SIGKILL')
  await world.server.start()

  const lines = await allLines(world)
  const starts = lines.filter(({ type }) => type === 'Logon')
  const ends = lines.filter(({ type }) => type === 'Logoff' || type === 'Close')
  expect(new Set(ends.map(({ uid }) => uid)).size).toBe(ends.length)
  expect(ends.map(({ uid }) => uid).sort()).toEqual(starts.map(({ uid }) => uid).sort())
  for (const [uid, end] of expected) expect(ends.find((one) => one.uid === uid)).toMatchObject(end)
  const consoleStops = ends.filter(({ channel }) => channel === 'console')
  expect(consoleStops.every(({ actor }) => actor?.name === stopper.name)).toBe(true)

  const endedBy = (wanted: string): EventRow[] => ends.filter(({ reason }) => reason === wanted)
  for (const failure of endedBy('failed')) {
    expect(failure.comment).toBe(`The planned failure of session ${failure.number}.`)
    expect(failure.type).toBe('Logoff')
  }
  const reasons = [...new Set(ends.map(({ reason = 'none' }) => reason))]
  expect(Object.fromEntries(reasons.map((reason) => [reason, endedBy(reason).length]))).toEqual({
    // The short ones, the session that started them all, and two sign-outs: the first administrator's is the other.
    completed: 63,
    failed: 60,
    stopped: 45,
    timedOut: 40,
    idle: 1,
    disconnected: 1,
    shutdown: 10,
    lost: 10,
  })
  const byAl = endedBy('stopped').filter(({ channel }) => channel === 'al')
  expect(byAl.map(({ comment }) => comment).sort()).toEqual(
    Array.from({ length: 40 }, (_, index) => `AL stop ${index + 1}`).sort(),
  )
  expect(byAl.every(({ actor }) => actor?.name === 'CHIEF' && actor.sessionNumber !== undefined)).toBe(true)

  const page = await visit(await world.person(), '/events')
  for (const [reason, user, cause, count] of [
    ['lost', 'CHIEF', words('cause.lost'), 10],
    ['shutdown', 'CHIEF', words('cause.shutdown'), 10],
    ['timedOut', 'CHIEF', words('cause.timedOut'), 40],
    ['failed', 'CHIEF', words('cause.failed'), 60],
    ['idle', idle.name, words('cause.idle'), 1],
    ['disconnected', absent.name, words('cause.disconnected'), 1],
  ] as const) {
    await page.goto(`${world.address}/events?reason=${reason}&user=${encodeURIComponent(user)}`)
    await expect(page.getByText(words('events.count', { total: count, range: 'kept' }), { exact: true })).toBeVisible()
    await expect(page.getByTestId('event-row').first()).toContainText(cause)
  }
})

test('E02: user and actor are different people and labelled; a stop by AL code shows its channel', async ({
  world,
  visit,
}) => {
  const owner = await world.person('Operator')
  const admin = await world.person()
  const session = await world.start('sleeper', owner)
  const page = await visit(admin)
  await expectLive(page)
  await requestStop(page, session, 'Two people, two columns')
  await world.ended(session.uid)

  await page.goto(`${world.address}/events?q=${encodeURIComponent('Two people')}`)
  const log = page.getByRole('grid', { name: words('events.grid') })
  const line = page.getByTestId('event-row')
  await expect(line).toHaveCount(1)
  const heads = await log.getByRole('columnheader').allTextContents()
  const cellOf = (label: string): Locator => line.getByRole('gridcell').nth(heads.indexOf(label))
  await expect(cellOf(words('events.event'))).toHaveText(words('event.Close'))
  await expect(cellOf(words('events.cause'))).toHaveText(words('cause.stoppedBy', { actor: admin.name }))
  await expect(cellOf(words('events.user'))).toHaveText(owner.name)
  await expect(cellOf(words('events.actor'))).toHaveText(admin.name)
  await line.click()
  const panel = page.getByRole('complementary', { name: words('events.panel') })
  await expect(factOf(panel, words('events.actor'))).toContainText(admin.name)
  await expect(factOf(panel, words('events.actor'))).toContainText(words('common.you'))
  await expect(factOf(panel, words('events.user'))).toHaveText(owner.name)
  await expect(factOf(panel, words('events.channel'))).toHaveText(words('channel.console'))
  await expect(panel.getByTestId('operation')).toHaveAttribute('data-stage', 'ended')
  // Both rows of the table Session Event.
  await expect(factOf(panel, 'Logoff')).toContainText('same comment')
  await expect(factOf(panel, 'Close')).toContainText('same comment')

  const stopper = await world.start('stopper', owner)
  await world.ended(stopper.uid)
  await page.goto(`${world.address}/events?q=${encodeURIComponent('Stopped by the code')}`)
  await expect(line).toHaveCount(1)
  await expect(cellOf(words('events.cause'))).toHaveText(words('cause.stoppedByAlUnknown'))
  const codeOf = words('events.actorSession', { actor: owner.name, number: String(stopper.number) })
  await expect(cellOf(words('events.actor'))).toHaveText(codeOf)
  await line.click()
  await expect(factOf(panel, words('events.channel'))).toHaveText(words('channel.al'))
})

test('E03: filters, range, link and panel of the log', async ({ world, visit }) => {
  const person = await world.person()
  const [first, second] = await world.startMany('sleeper', 2, person)
  if (!first || !second) throw new Error('Two sessions were started.')
  const failing = await world.start('failing', person)
  await world.ended(failing.uid)
  await stopAndSee(world, first, 'Wanted in the list')
  await stopAndSee(world, second, 'Other words')
  const page = await visit(person, `/events?user=${encodeURIComponent(person.name)}`)
  const lines = page.getByTestId('event-row')
  const shown = async (): Promise<string[]> =>
    lines.evaluateAll((all) => all.map((one) => one.getAttribute('data-event-id') ?? '').sort())
  const idsWhere = async (wanted: (row: EventRow) => boolean): Promise<string[]> =>
    (await world.events(`user=${encodeURIComponent(person.name)}`))
      .filter(wanted)
      .map(({ eventId }) => eventId)
      .sort()
  await expect.poll(shown).toEqual(await idsWhere(() => true))

  await page.getByRole('button', { name: words('events.event'), exact: true }).click()
  await page.getByRole('menuitemcheckbox', { name: words('event.Close'), exact: true }).click()
  await page.keyboard.press('Escape')
  await expect.poll(shown).toEqual(await idsWhere(({ type }) => type === 'Close'))
  await expect(page).toHaveURL(/type=Close/)
  await page.getByRole('searchbox', { name: words('events.search') }).fill('wanted')
  await expect.poll(shown).toEqual(await idsWhere(({ comment }) => comment === 'Wanted in the list'))
  await expect(page).toHaveURL(/q=wanted/)

  // The link brings back the filter and the panel, in another browser.
  await lines.first().click()
  await expect(page).toHaveURL(/event=/)
  const elsewhere = await visit(
    await world.person('Auditor'),
    new URL(page.url()).pathname + new URL(page.url()).search,
  )
  const panel = elsewhere.getByRole('complementary', { name: words('events.panel') })
  await expect(panel.getByText('Wanted in the list')).toBeVisible()
  await expect(elsewhere.getByTestId('event-row')).toHaveCount(1)
  await panel.getByRole('button', { name: words('common.close') }).click()
  await expect(panel).toHaveCount(0)
  await expect(elsewhere).not.toHaveURL(/event=/)
  // A link to the event alone finds it without its page of the list.
  const [eventId = ''] = await idsWhere(({ comment }) => comment === 'Wanted in the list')
  await elsewhere.goto(`${world.address}/events?event=${eventId}&from=2020-01-01T00:00:00Z&to=2020-01-02T00:00:00Z`)
  await expect(elsewhere.getByText(words('events.noMatchTitle'))).toBeVisible()
  await expect(panel.getByText('Wanted in the list')).toBeVisible()

  await page.goto(`${world.address}/events?user=${encodeURIComponent(person.name)}`)
  await page.getByRole('button', { name: new RegExp(`^${words('events.pick')}:`) }).click()
  await page.getByRole('button', { name: words('events.pick.15m'), exact: true }).click()
  await expect(page).toHaveURL(/from=-15m/)
  await expect.poll(shown).toEqual(await idsWhere(() => true))
})

test('E03: while the log loads it holds the place of its lines, for eyes and readers', async ({ world, visit }) => {
  const person = await world.person()
  await world.start('sleeper', person)
  let answer: () => void = () => undefined
  const asked = new Promise<void>((resolve) => (answer = resolve))
  const page = await visit(person, '/events', async (page) => {
    await page.route('**/api/events?*', async (route) => {
      await asked
      await route.continue()
    })
  })
  const log = page.getByRole('grid', { name: words('events.grid') })
  await expect(log).toHaveAttribute('aria-busy', 'true')
  await expect(log).toHaveAttribute('aria-rowcount', '-1')
  await expect(page.getByTestId('event-row')).toHaveCount(0)
  expect(await log.getByRole('row', { includeHidden: true }).count()).toBeGreaterThan(10)
  await expectAccessible(page)

  answer()
  await expect(page.getByTestId('event-row').first()).toBeVisible()
  await expect(log).not.toHaveAttribute('aria-busy')
})

test('E03: keys go through the log and never lose focus, also when newer lines come in', async ({ world, visit }) => {
  const person = await world.person()
  await world.startMany('sleeper', 60, person)
  const page = await visit(person, '/events?tail=1')
  await expectLive(page)
  const focusedRow = (): Promise<number> =>
    page.evaluate(() => Number(document.activeElement?.closest('[data-event-id]')?.getAttribute('aria-rowindex')))
  const last = (await world.events(`user=${encodeURIComponent(person.name)}`)).length
  await page.getByTestId('event-row').first().focus()

  await page.keyboard.press('End')
  await expect.poll(focusedRow).toBeGreaterThan(last)
  await page.keyboard.press('Home')
  await expect.poll(focusedRow).toBe(2)
  await page.keyboard.press('PageDown')
  await expect.poll(focusedRow).toBeGreaterThan(10)
  const place = await focusedRow()
  await page.keyboard.press('ArrowUp')
  await expect.poll(focusedRow).toBe(place - 1)

  await world.start('sleeper', person)
  await scrollerOfLog(page).evaluate((element) => (element.scrollTop = 0))
  await expect.poll(focusedRow).toBe(place)
  await page.keyboard.press('ArrowUp')
  await expect.poll(focusedRow).toBe(place - 1)
})

test('E03: the live tail shows new events at the top, and counts them while paused or scrolled away', async ({
  world,
  visit,
}) => {
  const person = await world.person()
  await world.startMany('sleeper', 60, person)
  const page = await visit(person, '/events?tail=1')
  const newest = page.locator('[data-testid="event-row"][aria-rowindex="2"]')
  const chip = page.getByTestId('new-rows-chip')
  await expectLive(page)
  await expect(page.getByRole('button', { name: words('events.following') })).toHaveAttribute('aria-pressed', 'true')

  const followed = await world.start('sleeper', person)
  await expect(newest).toHaveAccessibleName(new RegExp(`^Logon, session ${followed.number},`))

  await page.getByRole('heading', { name: words('events.title') }).click()
  await page.keyboard.press('p')
  await expect(page.locator('html')).toHaveAttribute('data-stream', 'paused')
  const paused = await world.start('sleeper', person)
  await expect(chip).toHaveText(words('events.new', { count: 1 }))
  await expect(newest).toHaveAccessibleName(new RegExp(`^Logon, session ${followed.number},`))
  await page.keyboard.press('p')
  await expect(newest).toHaveAccessibleName(new RegExp(`^Logon, session ${paused.number},`))
  await expect(chip).toHaveCount(0)

  const log = scrollerOfLog(page)
  await log.evaluate((element) => (element.scrollTop = 700))
  await expect(newest).toHaveCount(0)
  const place = await topLine(page)
  await world.startMany('sleeper', 2, person)
  await expect(chip).toHaveText(words('events.new', { count: 2 }))
  expect(await topLine(page)).toBe(place)
  await chip.click()
  await expect(chip).toHaveCount(0)
  await expect(newest).toBeVisible()
  expect(await log.evaluate((element) => element.scrollTop)).toBe(0)
})

/** The box that scrolls: the grid and the foot below it. */
function scrollerOfLog(page: Page): Locator {
  return page.getByRole('grid', { name: words('events.grid') }).locator('xpath=..')
}

/** Id of the first line on screen. */
function topLine(page: Page): Promise<string | null | undefined> {
  return scrollerOfLog(page).evaluate((box) => {
    const { top, left } = box.getBoundingClientRect()
    return document
      .elementFromPoint(left + 40, top + 50)
      ?.closest('[data-event-id]')
      ?.getAttribute('data-event-id')
  })
}

async function stopAndSee(world: World, { uid }: StartedSession, comment: string): Promise<void> {
  await world.stop(uid, comment)
  await world.ended(uid)
}

/** The value that stands beside a name in a list of facts. */
function factOf(scope: Locator, name: string): Locator {
  return scope.locator('dt', { hasText: new RegExp(`^${name}$`) }).locator('xpath=following-sibling::dd[1]')
}

/** The whole log, page by page. */
async function allLines(world: World): Promise<EventRow[]> {
  const rows: EventRow[] = []
  for (let cursor: string | undefined = ''; cursor !== undefined;) {
    const query = cursor === '' ? '' : `&cursor=${encodeURIComponent(cursor)}`
    const page = EventListPage.parse(await world.admin.api.get(`/api/events?limit=200${query}`))
    rows.push(...page.rows)
    cursor = page.next
  }
  return rows
}
