import { timesAnnounced } from './support/announcements.ts'
import {
  cell,
  expectLive,
  expectRowsOfServer,
  grid,
  rowCount,
  rowOf,
  scrollTop,
  shownRows,
} from './support/sessions-page.ts'
import { expectAccessible } from './support/page-health.ts'
import { PlainHttpProxy } from './support/plain-http-proxy.ts'
import { isSessionsSnapshot, StreamFaults } from './support/stream-faults.ts'
import { requestStop, stopButton } from './support/stop-dialog.ts'
import { expect, test } from './support/test.ts'
import { words } from './support/words.ts'

test('L01: the first load shows a skeleton, then 10,000 rows, and the counts are those of the server', async ({
  ownWorld,
  visit,
}) => {
  // Ten thousand sessions take longer to end one by one than with their server.
  const world = await ownWorld()
  const person = await world.person()
  await world.startMany('start1000Sleepers', 10)
  await expect.poll(() => world.count(), { intervals: [500], timeout: 60_000 }).toBe(10_001)

  const heldBack: (() => void)[] = []
  let isHolding = true
  const page = await visit(person, '/sessions', async (page) => {
    const faults = await StreamFaults.install(page)
    faults.fromServer = (message, forward) => {
      if (isHolding && isSessionsSnapshot(message)) heldBack.push(forward)
      else forward()
    }
  })
  await expect(grid(page)).toHaveAttribute('aria-busy', 'true')
  await expect(page.getByRole('row', { includeHidden: true }).nth(5)).toHaveAttribute('aria-busy', 'true')
  await expect.poll(() => heldBack.length).toBeGreaterThan(0)
  isHolding = false
  for (const forward of heldBack) forward()

  await expectLive(page)
  await expect(page.getByText('10,001 total')).toBeVisible()
  expect(await rowCount(page)).toBe(10_001)
  await expect(page.getByTestId('state-strip').getByRole('button', { name: 'Sleeping 10,000' })).toBeVisible()
  await grid(page).evaluate((element) => (element.scrollTop = element.scrollHeight))
  await expect(page.locator('[data-testid="session-row"][aria-rowindex="10002"]')).toBeVisible()
})

test('L02: a new session appears by itself, named as new', async ({ world, visit }) => {
  const page = await visit(await world.person())
  await expectLive(page)
  // Only for a moment, so somebody has to look already.
  const newRow = page.getByRole('row', { name: /^Session \d+, New, / })
  const seen = newRow.waitFor().then(() => newRow.getAttribute('data-uid'))

  const session = await world.start('sleeper')

  expect(await seen).toBe(session.uid)
  await expect(rowOf(page, session)).toBeVisible()
})

test('L03: a change updates its row in place and moves neither focus nor scroll', async ({ world, visit }) => {
  const { holder, waiters } = await world.lockQueue(1)
  await world.startMany('sleeper', 40)
  const [waiter = holder] = waiters
  const page = await visit(await world.person())
  await expectLive(page)
  const row = rowOf(page, waiter)
  await cell(row, 'user').click()
  await grid(page).evaluate((element) => (element.scrollTop = 9))
  await expect(cell(row, 'state')).toHaveText('Waiting for lock')
  const place = await row.getAttribute('aria-rowindex')

  await world.stop(holder.uid, 'Let the waiter go on')

  await expect(cell(row, 'state')).toHaveText('Sleeping')
  await expect(cell(row, 'object')).toContainText('Test Sleeper')
  await expect(cell(row, 'user')).toBeFocused()
  expect(await row.getAttribute('aria-rowindex')).toBe(place)
  expect(await scrollTop(page)).toBe(9)
})

test('L04: an ended session stays 10 s as a tombstone with its cause, the counts drop at once', async ({
  world,
  visit,
}) => {
  const page = await visit(await world.person())
  await expectLive(page)
  const session = await world.start('shortSleeper')
  await expect(rowOf(page, session)).toBeVisible()
  await expect(page.getByText('2 total')).toBeVisible()

  await expect(rowOf(page, session)).toHaveAttribute('data-tombstone', 'true')
  const since = Date.now()
  await expect(page.getByText('1 total')).toBeVisible()
  await expect(rowOf(page, session)).toContainText(/Ended \d\d:\d\d:\d\d/)
  await expect(rowOf(page, session)).toContainText('Finished')
  await expect(stopButton(page, session)).toHaveCount(0)
  await page.mouse.move(5, 5)

  await expect(rowOf(page, session)).toHaveCount(0)
  expect(Date.now() - since).toBeGreaterThan(8_500)
})

test('L04: when the last session that is counted ends, its row stays where it is', async ({ world, visit }) => {
  const session = await world.start('sleeper')
  const page = await visit(await world.person(), '/sessions?client=Background')
  await expectLive(page)
  const row = rowOf(page, session)
  await row.hover()
  await expect(page.getByTestId('state-strip').getByRole('button')).toHaveCount(1)
  const place = await row.boundingBox()

  await world.stop(session.uid, 'The last one')
  await expect(row).toHaveAttribute('data-tombstone', 'true')
  await expect(page.getByTestId('state-strip').getByRole('button')).toHaveCount(0)
  expect(await row.boundingBox()).toEqual(place)
})

test('L14: a pause freezes the rows and counts what waits; resuming applies it in one commit', async ({
  world,
  visit,
}) => {
  const [first, second] = await world.startMany('sleeper', 2)
  const page = await visit(await world.person())
  await expectLive(page)
  await expectRowsOfServer(page, world)
  const before = await shownRows(page)

  await page.getByRole('button', { name: 'Pause' }).click()
  await expect(page.locator('html')).toHaveAttribute('data-stream', 'paused')
  await expect(page.getByTestId('connection-pill')).toHaveText('Paused')
  await expect(page.getByTestId('banner')).toContainText('0 changes waiting.')
  await world.stop(first?.uid ?? '', 'While paused')
  const added = await world.startMany('sleeper', 2)
  await expect(page.getByTestId('banner')).toContainText(/Paused at \d\d:\d\d:\d\d\. [3-9]\d* changes waiting\./)
  expect(await shownRows(page)).toEqual(before)

  // Every commit that changes rows, as the uids it leaves.
  await page.evaluate(() => {
    const commits: string[] = []
    Object.assign(window, { commits })
    const uids = (): string =>
      [...document.querySelectorAll('[data-testid="session-row"][data-tombstone="false"]')]
        .map((row) => row.getAttribute('data-uid') ?? '')
        .sort((a, b) => (a < b ? -1 : 1))
        .join()
    let last = uids()
    new MutationObserver(() => {
      const now = uids()
      if (now === last) return
      last = now
      commits.push(now)
    }).observe(document.querySelector('[role="grid"]') ?? document.body, { childList: true, subtree: true })
  })
  await page
    .getByTestId('banner')
    .getByRole('button', { name: words('banner.resume') })
    .click()
  await expectLive(page)
  for (const session of [...added, ...(second ? [second] : [])]) await expect(rowOf(page, session)).toBeVisible()
  await expectRowsOfServer(page, world)
  const commits = await page.evaluate(() => (window as unknown as { commits: string[] }).commits)
  expect(commits).toHaveLength(1)
  expect(await timesAnnounced(page, /^Paused$/)).toBe(1)
  expect(await timesAnnounced(page, /^Resumed$/)).toBe(1)
})

test('L16: without WebSocket the polling transport gives the same behaviour', async ({ world, visit, health }) => {
  health.allow(/WebSocket/)
  const proxy = await PlainHttpProxy.open(world.address)
  const person = await world.person()
  const page = await visit({ ...person, api: person.api.at(proxy.address) })
  await expectLive(page)
  const session = await world.start('sleeper')
  await expect(rowOf(page, session)).toBeVisible()
  await expect(cell(rowOf(page, session), 'state')).toHaveText('Sleeping')

  await requestStop(page, session, 'Stopped over polling')

  await expect(rowOf(page, session)).toHaveAttribute('data-tombstone', 'true')
  await expect(rowOf(page, session)).toContainText('Stopped over polling')
  await expectRowsOfServer(page, world)
  expect(proxy.refusedUpgrades).toBeGreaterThan(0)
  await expectAccessible(page)
  await page.context().close()
  await proxy.close()
})

test('L18: at a thousand changes a second counts stay small and every key of a search arrives', async ({
  world,
  visit,
}) => {
  const person = await world.person()
  await world.start('start250Changers')
  const target = await world.start('sleeper')
  await expect.poll(async () => (await world.rows()).length).toBeGreaterThan(250)
  let faults: StreamFaults | undefined
  const page = await visit(person, '/sessions', async (page) => {
    faults = await StreamFaults.install(page)
  })
  await expectLive(page)

  await page.waitForTimeout(5_000)

  const patches = faults?.received.filter(({ name }) => name === 'view:patch') ?? []
  expect(patches.length).toBeGreaterThan(5)
  const perView = new Map<unknown, number>()
  for (const { payload } of patches) perView.set(payload['viewId'], (perView.get(payload['viewId']) ?? 0) + 1)
  const longest = Math.max(...perView.values())
  expect(longest).toBeLessThanOrEqual(10 * 7)
  const visible = await grid(page).evaluate((element) => Math.ceil(element.clientHeight / 34))
  expect(await page.getByTestId('session-row').count()).toBeLessThanOrEqual(visible + 16 + 1)

  const search = page.getByRole('searchbox', { name: words('sessions.filterField') })
  await search.pressSequentially('test sleeper', { delay: 30 })
  await expect(search).toHaveValue('test sleeper')
  await expect(page).toHaveURL(/q=test%20sleeper$/)
  await expect(rowOf(page, target)).toBeVisible()
  await expect.poll(() => rowCount(page)).toBe(1)
})
