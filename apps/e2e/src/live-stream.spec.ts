import type { Page } from '@playwright/test'
import { expectAnnounced, timesAnnounced } from './support/announcements.ts'
import { cell, expectLive, expectRowsOfServer, grid, rowOf, shownRows } from './support/sessions-page.ts'
import { stopButton } from './support/stop-dialog.ts'
import { isSessionsPatch, isSessionsQuestion, StreamFaults } from './support/stream-faults.ts'
import type { StreamMessage } from './support/stream-faults.ts'
import { expect, test } from './support/test.ts'
import { words } from './support/words.ts'
import type { Person, World } from './support/world.ts'

type Visit = (person: Person, path?: string, before?: (page: Page) => Promise<void>) => Promise<Page>

async function visitWithFaults(world: World, visit: Visit): Promise<{ page: Page; faults: StreamFaults }> {
  let faults: StreamFaults | undefined
  const page = await visit(await world.person(), '/sessions', async (page) => {
    faults = await StreamFaults.install(page)
  })
  await expectLive(page)
  if (!faults) throw new Error('A page is prepared before it loads.')
  return { page, faults }
}

test('L05: a dropped patch is a gap: its view is opened once more and shows what the server has', async ({
  world,
  visit,
}) => {
  await world.startMany('sleeper', 3)
  const { page, faults } = await visitWithFaults(world, visit)
  const before = faults.sent.filter(isSessionsQuestion).length
  let dropped: StreamMessage | undefined
  faults.fromServer = (message, forward) => {
    if (dropped || !isSessionsPatch(message)) return forward()
    dropped = message
    faults.acknowledge(message)
  }

  await world.start('sleeper')
  await expect.poll(() => dropped?.name).toBe('view:patch')
  await world.start('sleeper')

  await expectRowsOfServer(page, world)
  expect(faults.sent.filter(isSessionsQuestion).length - before).toBe(1)
})

test('L06: doubled and reordered patches do not change the result', async ({ world, visit }) => {
  await world.startMany('sleeper', 3)
  const { page, faults } = await visitWithFaults(world, visit)
  let held: { message: StreamMessage; forward: () => void } | undefined
  let patches = 0
  faults.fromServer = (message, forward) => {
    if (!isSessionsPatch(message)) return forward()
    patches += 1
    if (patches % 4 === 1 && !held) {
      held = { message, forward }
      faults.acknowledge(message)
      return
    }
    forward()
    forward()
    held?.forward()
    held = undefined
  }

  const [first] = await world.startMany('sleeper', 2)
  const changer = await world.start('changer')
  await world.stop(first?.uid ?? '', 'In between')
  await expect.poll(() => patches).toBeGreaterThan(12)
  await world.stop(changer.uid, 'Enough changes')
  const last = await world.startMany('sleeper', 2)
  faults.fromServer = (_message, forward) => forward()
  await world.start('sleeper')

  for (const session of last) await expect(rowOf(page, session)).toBeVisible()
  await expectRowsOfServer(page, world)
})

test('L07: after a restart of the server the person is signed in as before, with a new own session and one new snapshot', async ({
  ownWorld,
  visit,
  health,
}) => {
  health.allow(/ERR_CONNECTION_(REFUSED|RESET)/, /WebSocket/, /\/(api|healthz)\S* 503/, /\/socket\//)
  const world = await ownWorld()
  const person = await world.person()
  await world.startMany('sleeper', 5)
  const page = await visit(person)
  await expectLive(page)
  await expectRowsOfServer(page, world)
  const epoch = await page.locator('html').getAttribute('data-epoch')
  await cell(page.locator('[aria-rowindex="4"]'), 'user').click()
  await page.mouse.move(5, 5)
  await recordRowCounts(page)

  await world.server.end('SIGKILL')
  await world.server.start()

  await expect(page.locator('html')).not.toHaveAttribute('data-epoch', epoch ?? '', { timeout: 40_000 })
  await expectLive(page)
  await expect(page.getByRole('row', { name: /^Session \d+, You, / })).toHaveCount(1)
  await expectRowsOfServer(page, world)
  const own = page.locator('[data-testid="session-row"][data-own="true"]')
  expect(await own.getAttribute('data-uid')).not.toBe(person.me.session?.uid)
  // All old rows give way to the one new row at once.
  expect(await page.evaluate(() => (window as unknown as { rowCounts: number[] }).rowCounts)).toEqual([6, 1])
  await expect(own.locator('[data-column="user"]')).toBeFocused()
  await expectAnnounced(page, /is gone from the list/)
})

async function recordRowCounts(page: Page): Promise<void> {
  await page.evaluate(() => {
    const count = (): number => document.querySelectorAll('[role="rowgroup"] [role="row"]').length
    const rowCounts = [count()]
    Object.assign(window, { rowCounts })
    new MutationObserver(() => {
      if (count() !== rowCounts.at(-1)) rowCounts.push(count())
    }).observe(document.body, { childList: true, subtree: true })
  })
}

test('L08: a corrupt message reopens its view, is counted once and breaks nothing', async ({ world, visit }) => {
  await world.startMany('sleeper', 2)
  const { page, faults } = await visitWithFaults(world, visit)
  const before = faults.sent.filter(isSessionsQuestion).length
  let corrupted = false
  faults.fromServer = (message, forward) => {
    if (corrupted || !isSessionsPatch(message)) return forward()
    corrupted = true
    forward(`42${JSON.stringify(['view:patch', { ...message.payload, rows: 'not rows', total: 'many' }])}`)
  }

  const session = await world.start('sleeper')

  await expect(rowOf(page, session)).toBeVisible()
  await expectRowsOfServer(page, world)
  expect(corrupted).toBe(true)
  expect(faults.sent.filter(isSessionsQuestion).length - before).toBe(1)
  await page.getByTestId('connection-pill').click()
  const facts = page.getByRole('dialog', { name: 'Connection' })
  await expect(facts.locator('dt:has-text("Messages not understood") + dd')).toHaveText('1')
})

test('L09: a browser that holds its acknowledgements back gets one merged patch afterwards, no queue', async ({
  world,
  visit,
}) => {
  await world.startMany('changer', 5)
  const { page, faults } = await visitWithFaults(world, visit)
  const heldBack: (() => void)[] = []
  const received = (): StreamMessage[] => faults.received.filter(isSessionsPatch)
  faults.fromPage = (message, forward) => {
    if (message.name === 'view:ack') heldBack.push(forward)
    else forward()
  }
  await expect.poll(() => heldBack.length).toBeGreaterThan(0)
  const atStart = received().length
  const added = await world.startMany('sleeper', 4)

  await page.waitForTimeout(5_000)
  // At most the one that was under way.
  expect(received().length - atStart).toBeLessThanOrEqual(1)
  await expect(page.locator('html')).toHaveAttribute('data-stream', 'slow')
  await expect(page.getByTestId('connection-pill')).toHaveText('Live, slowed')

  const merged = received().length
  faults.fromPage = (_message, forward) => forward()
  for (const forward of heldBack) forward()
  await expect.poll(() => received().length).toBeGreaterThan(merged)
  const uids = JSON.stringify(received()[merged]?.payload['rows'])
  for (const { uid } of added) expect(uids).toContain(uid)
  await expectLive(page)
})

test('L10: a connection lost for a few seconds is told by the pill alone, and tried again and again', async ({
  world,
  visit,
  health,
}) => {
  health.allow(/WebSocket/, /\/socket\//)
  const { page, faults } = await visitWithFaults(world, visit)
  await page.route(/\/socket\//, (route) => route.abort())
  faults.refuse = true
  await faults.cut()
  await expect(page.locator('html')).toHaveAttribute('data-stream', 'reconnecting')
  await expect(page.getByTestId('connection-pill')).toHaveText('Reconnecting')
  const session = await world.start('sleeper')

  // After half a second, one more, and two more.
  await expect.poll(() => faults.refused).toBe(3)
  await expect(page.getByTestId('banner')).toHaveCount(0)
  await expect(rowOf(page, session)).toHaveCount(0)
  faults.refuse = false
  await page.unroute(/\/socket\//)

  await expectLive(page)
  await expect(rowOf(page, session)).toBeVisible()
  await expect(page.getByTestId('banner')).toHaveCount(0)
})

test('L11: ten seconds without a heartbeat make the data stale, said once; then it is live again', async ({
  world,
  visit,
}) => {
  const session = await world.start('looper')
  const { page, faults } = await visitWithFaults(world, visit)
  faults.fromServer = () => undefined

  await expect(page.locator('html')).toHaveAttribute('data-stream', 'stale')
  await expect(page.getByTestId('connection-pill')).toHaveText(/^Stale \d+ s$/)
  await expect(page.getByTestId('banner')).toContainText(/Data is \d+ s old\. Trying to reconnect\./)
  const frozen = await cell(rowOf(page, session), 'op').textContent()
  await expect(page.getByText(/as of \d\d:\d\d:\d\d/).first()).toBeVisible()
  await page.waitForTimeout(2_500)
  await expect(cell(rowOf(page, session), 'op')).toHaveText(frozen ?? '')
  expect(await timesAnnounced(page, /^Stale/)).toBe(1)

  faults.fromServer = (_message, forward) => forward()
  await expectLive(page)
  await expectAnnounced(page, /^Live again$/, 'polite')
  await expect(page.getByTestId('banner')).toHaveCount(0)
  await expect(cell(rowOf(page, session), 'op')).not.toHaveText(frozen ?? '')
})

test('L12: offline says so and refuses Stop with its reason; online reconnects at once', async ({
  world,
  visit,
  health,
}) => {
  health.allow(/ERR_INTERNET_DISCONNECTED/, /WebSocket/)
  const session = await world.start('sleeper')
  const { page } = await visitWithFaults(world, visit)
  await page.context().setOffline(true)

  await expect(page.getByTestId('connection-pill')).toHaveText('Offline')
  await expect(page.getByTestId('banner')).toContainText('You are offline. Nothing here is current.')
  const stop = stopButton(rowOf(page, session), session)
  await expect(stop).toHaveAttribute('aria-disabled', 'true')
  await expect(stop).toHaveAccessibleDescription(words('stop.refused.offline'))
  await expectAnnounced(page, /You are offline/, 'assertive')
  expect(await timesAnnounced(page, /You are offline/)).toBe(1)

  await page.context().setOffline(false)
  await expect(page.locator('html')).toHaveAttribute('data-stream', 'live')
  await expect(stop).not.toHaveAttribute('aria-disabled')
  expect(await shownRows(page)).toHaveLength(2)
  await expect(grid(page)).toBeVisible()
})
