import type { Locator, Page } from '@playwright/test'
import { expectAnnounced, timesAnnounced } from './support/announcements.ts'
import { expectAccessible } from './support/page-health.ts'
import { expectLive, rowOf } from './support/sessions-page.ts'
import {
  activityEntry,
  commentField,
  confirmButton,
  openActivity,
  openStopDialog,
  requestStop,
} from './support/stop-dialog.ts'
import { expect, test } from './support/test.ts'
import { words } from './support/words.ts'
import type { StartedSession, World } from './support/world.ts'

/** A session in the middle of a statement that the database does not finish. */
async function startStuck(world: World, holdBackend: (world: World) => Promise<{ release(): void }>) {
  const session = await world.start('busyWriter')
  const held = await holdBackend(world)
  return { session, held }
}

const closeRows = async (world: World, { uid }: StartedSession) =>
  (await world.events()).filter((row) => row.uid === uid && row.type === 'Close')

test('P11: after ten seconds without an answer nothing is claimed; Check finds the request and the stages go on', async ({
  world,
  visit,
  holdBackend,
  health,
}) => {
  health.allow(/ERR_ABORTED/)
  const { session, held } = await startStuck(world, holdBackend)
  const page = await visit(await world.person())
  await expectLive(page)
  await openActivity(page)
  await page.route('**/api/stop-operations', async (route) => {
    // It arrives; its answer does not.
    await route.fetch()
  })
  const dialog = await openStopDialog(page, session)
  await commentField(page).fill('Into the silence')
  await confirmButton(page).click()

  await expect(dialog).toContainText(words('stop.unansweredTitle'))
  await expectAnnounced(page, /We don't know yet/, 'assertive')
  await dialog.getByRole('button', { name: words('stop.check') }).click()
  await expect(dialog).toBeHidden()
  await expect(activityEntry(page, session)).toHaveAttribute('data-stage', /delivered|waiting-point|expired/)

  held.release()
  await expect(activityEntry(page, session)).toHaveAttribute('data-stage', 'ended')
  expect(await closeRows(world, session)).toMatchObject([{ comment: 'Into the silence' }])
})

test('P12: a retry after a lost answer is the same request: one operation, one event', async ({
  world,
  visit,
  health,
}) => {
  health.allow(/ERR_FAILED/)
  const person = await world.person()
  const session = await world.start('sleeper')
  const page = await visit(person)
  await expectLive(page)
  await openActivity(page)
  const ids: unknown[] = []
  await page.route('**/api/stop-operations', async (route) => {
    ids.push((route.request().postDataJSON() as { operationId: string }).operationId)
    if (ids.length > 1) return route.continue()
    await route.fetch()
    return route.abort()
  })
  const dialog = await openStopDialog(page, session)
  await commentField(page).fill('Sent twice')
  await confirmButton(page).click()
  await expect(dialog).toContainText(words('stop.unansweredTitle'))
  await dialog.getByRole('button', { name: words('stop.retry') }).click()

  await expect(dialog).toBeHidden()
  await expect(activityEntry(page, session)).toHaveAttribute('data-stage', 'ended')
  expect(ids).toHaveLength(2)
  expect(ids[0]).toBe(ids[1])
  const { operations } = await person.api.get<{ operations: unknown[] }>('/api/stop-operations')
  expect(operations).toHaveLength(1)
  expect(await closeRows(world, session)).toHaveLength(1)
})

test('P13: a session that cannot be interrupted is waited for, offered help for, expires, and ends when let go', async ({
  world,
  visit,
  holdBackend,
}) => {
  const { session, held } = await startStuck(world, holdBackend)
  const page = await visit(await world.person())
  await expectLive(page)
  await openActivity(page)
  await requestStop(page, session, 'Hangs in the database')
  const entry = activityEntry(page, session)

  await expect(entry).toHaveAttribute('data-stage', 'waiting-point')
  await expect(entry).toContainText(/Still running AL code that can't be interrupted yet\. \d+ s/)
  await expect(rowOf(page, session)).toHaveAttribute('data-stage', 'waiting-point')
  await expect(rowOf(page, session)).toHaveAttribute('data-state', 'stopping')
  for (const offer of ['Keep waiting', 'Retry', 'What else can I do'])
    await expect(entry.getByRole('button', { name: offer })).toBeVisible()
  await expect(entry.getByRole('link', { name: 'See call stack' })).toBeVisible()
  await entry.getByRole('button', { name: 'Retry' }).click()

  await expect(entry).toHaveAttribute('data-stage', 'expired')
  await expect(entry).toContainText('Not stopped yet: no interruption point within 7 s.')
  await expectAnnounced(page, /Not stopped yet/, 'assertive')
  expect(await timesAnnounced(page, new RegExp(`Session ${session.number} stopped`))).toBe(0)
  const requested = (await world.events()).filter((row) => row.uid === session.uid && row.type === 'Stop requested')
  expect(requested).toMatchObject([{ comment: 'Hangs in the database' }])

  held.release()
  await expect(entry).toHaveAttribute('data-stage', 'ended')
  await world.ended(session.uid)
  expect(await closeRows(world, session)).toMatchObject([{ comment: 'Hangs in the database', reason: 'stopped' }])
})

test('P14: a rollback is shown while it lasts, and the log tells what was rolled back', async ({
  world,
  visit,
  holdBackend,
}) => {
  const session = await world.start('writer')
  const page = await visit(await world.person())
  await expectLive(page)
  await openActivity(page)
  const held = await holdBackend(world)
  await requestStop(page, session, 'Takes its changes back')
  const entry = activityEntry(page, session)

  await expect(entry).toHaveAttribute('data-stage', 'rolling-back')
  await expect(entry).toContainText(/Rolling back its transaction\. \d+ s/)
  await expect(rowOf(page, session)).toHaveAttribute('data-stage', 'rolling-back')
  await expect(rowOf(page, session)).toContainText('Stopping')

  held.release()
  await expect(entry).toHaveAttribute('data-stage', 'ended')
  const [end] = await closeRows(world, session)
  expect(end?.rolledBack).toEqual(
    expect.arrayContaining([
      { table: 'Test Entry', rows: 3 },
      { table: 'Test Lock', rows: 1 },
    ]),
  )
  await page.goto(`${world.address}/events?q=${session.number}`)
  await page.getByTestId('event-row').filter({ hasText: 'Takes its changes back' }).first().click()
  await expect(page.getByRole('complementary').getByText('Yes, 2 tables, 4 rows')).toBeVisible()
})

test('A stop is told to whom made it, wherever they are by then, and not to those who look on', async ({
  world,
  visit,
  holdBackend,
}) => {
  const session = await world.start('writer')
  const [stopping, looking] = [await visit(await world.person()), await visit(await world.person())]
  for (const page of [stopping, looking]) await expectLive(page)
  const held = await holdBackend(world)
  await requestStop(stopping, session, 'Told to one only')
  await openActivity(looking)
  await expect(activityEntry(looking, session)).toHaveAttribute('data-stage', 'rolling-back')
  await looking.keyboard.press('Escape')
  for (const page of [stopping, looking])
    await page.getByRole('link', { name: words('nav.events'), exact: true }).click()

  held.release()
  const title = words('done.stopped', { number: String(session.number) })
  const toast = (page: Page): Locator => page.getByRole('region', { name: words('header.activity') }).getByText(title)
  await expect(toast(stopping)).toBeVisible()
  await expectAnnounced(stopping, new RegExp(title), 'polite')
  await expectAccessible(stopping)
  await openActivity(looking)
  await expect(activityEntry(looking, session)).toHaveAttribute('data-stage', 'ended')
  await expect(toast(looking)).toHaveCount(0)
  expect(await timesAnnounced(looking, new RegExp(title))).toBe(0)
})

test('P17: a second administrator joins the first stop: one end, both comments', async ({
  world,
  visit,
  holdBackend,
}) => {
  const [first, second] = [await world.person('Admin'), await world.person('Operator')]
  const { session, held } = await startStuck(world, holdBackend)
  const firstPage = await visit(first)
  const secondPage = await visit(second)
  for (const page of [firstPage, secondPage]) {
    await expectLive(page)
    await openActivity(page)
    await openStopDialog(page, session)
  }
  await commentField(firstPage).fill('The first reason')
  await commentField(secondPage).fill('The second reason')
  await confirmButton(firstPage).click()
  await expect(firstPage.getByRole('alertdialog')).toBeHidden()
  // What the second one decides about has changed, which holds the confirmation (P07).
  await expect(secondPage.getByTestId('stop-change-notice')).toContainText('now stopping')
  await expect(confirmButton(secondPage)).not.toHaveAttribute('aria-disabled')
  await confirmButton(secondPage).click()
  await expect(secondPage.getByRole('alertdialog')).toBeHidden()

  const joined = activityEntry(secondPage, session).filter({ hasText: 'The second reason' })
  await expect(joined.first()).toContainText(`${first.name}'s stop is already in progress; your comment was added.`)
  const started = activityEntry(firstPage, session).filter({ hasText: 'The first reason' })
  await expect(started.first()).toContainText('The second reason')

  held.release()
  await expect(started.first()).toHaveAttribute('data-stage', 'ended')
  await expect(joined.first()).toHaveAttribute('data-stage', 'ended')
  expect(await closeRows(world, session)).toMatchObject([{ comment: 'The first reason', actor: { name: first.name } }])
})

test('P19: after a reload in the middle of a stop, Activity shows the operation and its end', async ({
  world,
  visit,
  holdBackend,
}) => {
  const { session, held } = await startStuck(world, holdBackend)
  const page = await visit(await world.person())
  await expectLive(page)
  await requestStop(page, session, 'Survives a reload')
  await expect(rowOf(page, session)).toHaveAttribute('data-state', 'stopping')

  await page.reload()
  await expectLive(page)
  await expect(page.getByRole('button', { name: /^Activity, 1 open stop/ })).toBeVisible()
  await openActivity(page)
  await expect(activityEntry(page, session)).toHaveAttribute('data-stage', /delivered|waiting-point|expired/)
  await expect(activityEntry(page, session)).toContainText('Survives a reload')

  held.release()
  await expect(activityEntry(page, session)).toHaveAttribute('data-stage', 'ended')
  await expectAnnounced(page, new RegExp(`Session ${session.number} stopped`))
})
