import type { Page } from '@playwright/test'
import { expectAnnounced, timesAnnounced } from './support/announcements.ts'
import { cell, expectLive, rowOf } from './support/sessions-page.ts'
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

test('P01: a stop is accepted, waited for, and called a success only after the end was seen', async ({
  world,
  visit,
  holdBackend,
}) => {
  const person = await world.person()
  const session = await world.start('busyWriter')
  const held = await holdBackend(world)
  const page = await visit(person)
  await expectLive(page)
  await openActivity(page)

  const dialog = await openStopDialog(page, session)
  await expect(commentField(page)).toBeFocused()
  await commentField(page).fill('Blocks the test')
  await confirmButton(page).click()

  await expect(dialog).toBeHidden()
  await expect(rowOf(page, session)).toHaveAttribute('data-state', 'stopping')
  await expect(stopButton(rowOf(page, session), session)).toBeFocused()
  await expect(activityEntry(page, session)).toHaveAttribute('data-stage', /^(accepted|delivered)$/)
  expect(await timesAnnounced(page, /^Session \d+ stopped/)).toBe(0)
  expect(await timesAnnounced(page, /Changed since you opened this/)).toBe(0)

  held.release()
  await expect(rowOf(page, session)).toHaveAttribute('data-tombstone', 'true')
  await expect(rowOf(page, session)).toContainText(`Stopped by ${person.name}`)
  await expect(rowOf(page, session)).toContainText('Blocks the test')
  await expect(activityEntry(page, session)).toHaveAttribute('data-stage', 'ended')
  await expect(activityEntry(page, session)).toContainText(/Stopped at \d\d:\d\d:\d\d/)
  await expectAnnounced(page, new RegExp(`^Session ${session.number} stopped\\.`), 'polite')
  expect(await timesAnnounced(page, new RegExp(`^Session ${session.number} stopped\\.`))).toBe(1)
  const ends = (await world.eventsOf(session.uid)).filter((row) => row.reason !== undefined)
  expect(ends.every((row) => row.comment === 'Blocks the test')).toBe(true)
  expect(ends.at(0)).toMatchObject({ reason: 'stopped', channel: 'console', actor: { name: person.name } })
})

test('P02: the own session explains its refused Stop on focus, hover and press, and the server refuses it too', async ({
  world,
  visit,
}) => {
  const person = await world.person()
  const own = person.me.session ?? { uid: '', number: 0 }
  const page = await visit(person)
  await expectLive(page)
  const row = rowOf(page, own)
  await expect(row).toHaveAttribute('data-own', 'true')
  await expect(cell(row, 'session')).toContainText('You')
  const stop = stopButton(row, own)
  const reason = page.getByTestId('stop-own-reason')
  await expect(stop).toHaveAttribute('aria-disabled', 'true')
  await expect(stop).not.toHaveAttribute('disabled')
  await expect(stop).toHaveAccessibleDescription(words('stop.refused.own-session'))

  await stop.focus()
  await expect(reason).toHaveText(words('stop.refused.own-session'))
  await expect(page.getByRole('button', { name: 'Sign out', exact: true })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(reason).toBeHidden()
  await page.getByRole('heading', { name: 'Sessions' }).click()

  await stop.hover()
  await expect(reason).toBeVisible()
  await page.mouse.move(5, 5)
  await expect(reason).toBeHidden()

  await stop.hover()
  await expect(reason).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(reason).toBeHidden()
  await page.mouse.down()
  await page.mouse.up()
  await expect(reason).toBeVisible()
  await expect(page.getByRole('alertdialog')).toHaveCount(0)

  const forged = { operationId: crypto.randomUUID(), comment: 'Stop myself', targets: [{ uid: own.uid }] }
  const answer = await person.api.call('POST', '/api/stop-operations', forged)
  expect(answer.status).toBe(409)
  expect(answer.body).toMatchObject({ targets: [{ stage: 'refused', code: 'own-session' }] })
  expect((await world.row(own.uid))?.state).toBe('waiting-idle')
})

test('P03: another session of the same person can be stopped, with a word of caution', async ({ world, visit }) => {
  const person = await world.person()
  const second = await world.signInAgain(person)
  const other = second.me.session ?? { uid: '', number: 0 }
  const otherPage = await visit(second)
  const page = await visit(person)
  await expectLive(page)
  await expectLive(otherPage)
  await expect(cell(rowOf(page, other), 'session')).toContainText('Also you')

  const dialog = await openStopDialog(page, other)
  await expect(dialog).toContainText(words('caution.alsoYou'))
  await commentField(page).fill('Left open elsewhere')
  await confirmButton(page).click()

  await expect(rowOf(page, other)).toHaveAttribute('data-tombstone', 'true')
  const banner = otherPage.getByTestId('banner')
  await expect(banner).toContainText('Your session was stopped at')
  await expect(banner).toContainText(person.name)
  await expect(banner).toContainText('Left open elsewhere')
  await expectAnnounced(otherPage, /Your session was stopped/, 'assertive')
  await banner.getByRole('button', { name: words('banner.startSession') }).click()
  await expectLive(otherPage)
  await expect(otherPage.locator('[data-own="true"]')).toBeVisible()
})

test('P04: comments are refused or stored exactly as normalised', async ({ world, visit }) => {
  const [first, second] = await world.startMany('sleeper', 2)
  if (!first || !second) throw new Error('Two sessions were started.')
  const page = await visit(await world.person())
  await expectLive(page)
  const counter = page.getByTestId('comment-counter')
  await openStopDialog(page, first)
  const expectProblem = async (comment: string, problem: string): Promise<void> => {
    await commentField(page).fill(comment)
    await confirmButton(page).click()
    await expect(page.getByRole('alertdialog')).toContainText(problem)
    await expect(commentField(page)).toHaveAttribute('aria-invalid', 'true')
    await expect(commentField(page)).toBeFocused()
    await expect(commentField(page)).toHaveAccessibleDescription(new RegExp(problem))
  }

  await expectProblem('', words('comment.required'))
  await expectProblem('   \n ', words('comment.required'))
  await expectProblem(' ab ', words('comment.tooShort'))
  await expectProblem('x'.repeat(133), words('comment.tooLong', { over: 1 }))
  await expect(counter).toHaveText('133 of 132')
  await expect(commentField(page)).toHaveValue('x'.repeat(133))
  await commentField(page).fill('😀'.repeat(66))
  await expect(counter).toHaveText('132 of 132')
  await expect(commentField(page)).not.toHaveAttribute('aria-invalid')
  await confirmButton(page).click()
  await world.ended(first.uid)

  await openStopDialog(page, second)
  await commentField(page).fill('  first line\nsecond\tpart\u0007 e\u0301nd  ')
  await confirmButton(page).click()
  await world.ended(second.uid)

  const commentOf = async (uid: string): Promise<string | undefined> =>
    (await world.eventsOf(uid)).find((row) => row.reason === 'stopped')?.comment
  expect(await commentOf(first.uid)).toBe('😀'.repeat(66))
  expect(await commentOf(second.uid)).toBe('first line second part \u00e9nd')
  const answer = await world.admin.api.call('POST', '/api/stop-operations', {
    operationId: crypto.randomUUID(),
    comment: 'y'.repeat(133),
    targets: [{ uid: second.uid }],
  })
  expect(answer).toMatchObject({ status: 422, body: { code: 'comment-invalid' } })
})

test('P05: a comment with markup and formulas is plain text everywhere', async ({ world, visit }) => {
  const comment = '=1+1 <b>bold</b> <img src=x onerror=alert(1)> &amp; "quoted"'
  const session = await world.start('sleeper')
  const page = await visit(await world.person())
  await expectLive(page)
  await openActivity(page)
  await requestStop(page, session, comment)

  await expect(rowOf(page, session)).toContainText(comment)
  await expect(activityEntry(page, session)).toContainText(comment)
  await page.goto(`${world.address}/events?q=bold`)
  const event = page.getByTestId('event-row').filter({ hasText: comment })
  await expect(event.first()).toBeVisible()
  await event.first().click()
  await expect(page.getByRole('complementary').getByText(comment).first()).toBeVisible()
  expect(await page.locator('img[src="x"], b:text("bold")').count()).toBe(0)
  const another = await world.start('sleeper')
  await page.goto(`${world.address}/sessions`)
  const dialog = await openStopDialog(page, another)
  // Offered again as an earlier comment.
  await expect(dialog.getByText(comment)).toBeVisible()
  expect(await page.locator('img[src="x"], b:text("bold")').count()).toBe(0)
})

test('P06: when the session ends while the dialog is open, nothing is sent and the comment can be copied', async ({
  world,
  visit,
}) => {
  const session = await world.start('sleeper')
  const page = await visit(await world.person())
  await expectLive(page)
  const requests = recordStopRequests(page)
  const dialog = await openStopDialog(page, session)
  await commentField(page).fill('Typed in vain')

  await world.stop(session.uid, 'Faster')

  await expect(dialog).toContainText(new RegExp(`Session ${session.number} ended at \\d\\d:\\d\\d:\\d\\d: stopped by`))
  await expect(dialog.getByText('Typed in vain')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Copy', exact: true })).toBeVisible()
  await expect(confirmButton(page)).toHaveCount(0)
  await expectAnnounced(page, new RegExp(`Session ${session.number} ended at`), 'polite')
  await dialog.locator('footer, .footer').getByRole('button', { name: 'Close' }).click()
  await expect(dialog).toBeHidden()
  expect(requests).toEqual([])
})

test('P07: a change of the session while the dialog is open is shown, said, and holds the confirmation for a second', async ({
  world,
  visit,
}) => {
  const { holder, waiters } = await world.lockQueue(1)
  const [waiter = holder] = waiters
  const page = await visit(await world.person())
  await expectLive(page)
  await openStopDialog(page, waiter)
  await commentField(page).fill('Written before the change')
  await expect(page.getByTestId('stop-change-notice')).toHaveCount(0)
  await expect(confirmButton(page)).not.toHaveAttribute('aria-disabled')
  // Pressed in the very second in which it is held.
  const held = page.waitForFunction(() => {
    const confirm = document.querySelector<HTMLElement>('[role="alertdialog"] .danger')
    if (confirm?.getAttribute('aria-disabled') !== 'true') return undefined
    confirm.click()
    return document.getElementById(confirm.getAttribute('aria-describedby') ?? '')?.textContent
  })

  await world.stop(holder.uid, 'Frees the waiter')

  const notice = page.getByTestId('stop-change-notice')
  await expect(notice).toContainText('Changed since you opened this:')
  await expect(notice).toContainText('Codeunit 60000 Test Sleeper')
  expect(await (await held).jsonValue()).toBe(words('stop.held'))
  await expect(confirmButton(page)).not.toHaveAttribute('aria-disabled')
  await expectAnnounced(page, /^Changed since you opened this:/, 'polite')
  await expectAnnounced(page, new RegExp(`^${words('stop.held')}$`), 'polite')
  await expect(commentField(page)).toHaveValue('Written before the change')
  expect((await world.row(waiter.uid))?.state).toBe('waiting-sleep')
})

test('P08: a session that ends between press and server had already ended, told as information', async ({
  world,
  visit,
  health,
}) => {
  health.allow(/\/api\/stop-operations 404/)
  const session = await world.start('sleeper')
  const page = await visit(await world.person())
  await expectLive(page)
  await openActivity(page)
  await page.route('**/api/stop-operations', async (route) => {
    await world.stop(session.uid, 'Faster by a moment')
    await world.ended(session.uid)
    await route.continue()
  })

  await requestStop(page, session, 'Too late')

  const entry = activityEntry(page, session).filter({ hasText: 'Too late' })
  await expect(entry).toHaveAttribute('data-stage', 'already-ended')
  await expect(entry).toContainText(/It had already ended at \d\d:\d\d:\d\d/)
  await expect(entry).toContainText('Nothing was stopped.')
  await expectAnnounced(page, /had already ended/)
  expect((await world.eventsOf(session.uid)).map((row) => row.comment)).not.toContain('Too late')
})

test('P09: when a new session has the number, nothing is stopped and the text says so', async ({
  ownWorld,
  visit,
  health,
}) => {
  health.allow(/ERR_CONNECTION/, /ERR_FAILED/, /WebSocket/, /\/(api|healthz)\S* (404|503)/, /\/socket\//)
  const world = await ownWorld()
  const person = await world.person()
  const session = await world.start('sleeper')
  const page = await visit(person)
  await expectLive(page)
  await openActivity(page)
  await openStopDialog(page, session)
  await commentField(page).fill('Meant for the one before')
  await page.route('**/api/stop-operations', (route) => route.abort())
  await confirmButton(page).click()
  await expect(page.getByRole('alertdialog')).toContainText(words('stop.unansweredTitle'))

  await world.server.end('SIGKILL')
  await world.server.start()
  const successor = await world.successor(session.number)
  await expectLive(page)
  await page.unroute('**/api/stop-operations')
  await page
    .getByRole('alertdialog')
    .getByRole('button', { name: words('stop.retry') })
    .click()

  await expect(activityEntry(page, session)).toContainText(words('stage.mismatch', { number: session.number }))
  await expect(activityEntry(page, session)).toHaveAttribute('data-stage', 'already-ended')
  expect((await world.row(successor.uid))?.phase).toMatch(/^(running|waiting)$/)
})

test('P10: double clicks and repeated keys make one operation and one end', async ({ world, visit }) => {
  const [clicked, pressed, repeated] = await world.startMany('sleeper', 3)
  if (!clicked || !pressed || !repeated) throw new Error('Three sessions were started.')
  const person = await world.person()
  const page = await visit(person)
  await expectLive(page)
  const requests = recordStopRequests(page)

  await openStopDialog(page, clicked)
  await commentField(page).fill('Clicked twice')
  await confirmButton(page).dblclick()
  await world.ended(clicked.uid)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)

  await openStopDialog(page, pressed)
  await commentField(page).fill('Pressed twice')
  // While the session is checked again a key is told to wait.
  await expect(confirmButton(page)).not.toHaveAttribute('aria-disabled')
  await commentField(page).press('Control+Enter')
  await page.keyboard.press('Control+Enter')
  await world.ended(pressed.uid)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)

  await openStopDialog(page, repeated)
  await commentField(page).fill('Enter held down')
  await expect(confirmButton(page)).not.toHaveAttribute('aria-disabled')
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('Enter')
  await world.ended(repeated.uid)

  expect(requests).toHaveLength(3)
  const { operations } = await person.api.get<{ operations: unknown[] }>('/api/stop-operations')
  expect(operations).toHaveLength(3)
  for (const { uid } of [clicked, pressed, repeated])
    expect((await world.events()).filter((row) => row.uid === uid && row.type === 'Close')).toHaveLength(1)
})

test('P18: a refusal by the server keeps the dialog, names its reason with focus, and keeps the comment', async ({
  world,
  visit,
  health,
}) => {
  health.allow(/\/api\/stop-operations 403/)
  const person = await world.person('Operator')
  const session = await world.start('sleeper')
  const page = await visit(person, '/sessions', async (page) => {
    const faults = await StreamFaults.install(page)
    // The page does not hear of its changed rights.
    faults.fromServer = (message, forward) => {
      if (message.name !== 'notice' && !JSON.stringify(message.payload).includes('no-permission')) forward()
    }
  })
  await expectLive(page)
  await openStopDialog(page, session)
  await commentField(page).fill('Still thinks it may')
  await world.setRole(person, 'Viewer')
  await confirmButton(page).click()

  const dialog = stopDialog(page, session)
  const reason = dialog.getByText(words('stop.refused.no-permission'))
  await expect(reason).toBeVisible()
  await expect(dialog.locator(':focus')).toContainText(words('stop.refused.no-permission'))
  await expect(commentField(page)).toHaveValue('Still thinks it may')
  expect((await world.row(session.uid))?.state).toBe('waiting-sleep')
})

test('P20: Escape asks once before it throws a comment away, Keep running does not, and focus returns to Stop', async ({
  world,
  visit,
}) => {
  const session = await world.start('sleeper')
  const page = await visit(await world.person())
  await expectLive(page)
  const dialog = await openStopDialog(page, session)
  await commentField(page).fill('Almost sent')

  await page.mouse.click(5, 400)
  await expect(dialog).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(dialog).toContainText(words('comment.discard'))
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(stopButton(rowOf(page, session), session)).toBeFocused()

  await openStopDialog(page, session)
  await expect(commentField(page)).toHaveValue('')
  await commentField(page).fill('Almost sent again')
  await dialog.getByRole('button', { name: 'Keep running' }).click()
  await expect(dialog).toBeHidden()
  await expect(stopButton(rowOf(page, session), session)).toBeFocused()
  await openStopDialog(page, session)
  await expect(commentField(page)).toHaveValue('')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  expect((await world.row(session.uid))?.state).toBe('waiting-sleep')
})

test('P22: the impact names transaction, locks, waiters and children when they are known, and invents nothing', async ({
  world,
  visit,
}) => {
  const { holder } = await world.lockQueue(2)
  const parent = await world.start('parent')
  const sleeper = await world.start('sleeper')
  const page = await visit(await world.person())
  await expectLive(page)
  const impact = page.getByTestId('stop-impact')

  await openStopDialog(page, holder)
  await expect(impact).toContainText(/Runs Codeunit 60011 Test Lock Holder for/)
  await expect(impact).toContainText(
    /Open transaction since [^,]*, 1 table written: it will be rolled back\.Test Lock: 1 row/,
  )
  await expect(impact).toContainText('Test Lock: 1 row')
  await expect(impact).toContainText('Holds locks on Test Lock; 2 sessions wait for it and will continue.')
  await expect(impact.getByRole('listitem').last()).toHaveText(words('impact.statement'))
  await page.keyboard.press('Escape')

  await openStopDialog(page, parent)
  await expect(impact).toContainText('Has 2 child sessions; they are not stopped.')
  await page.keyboard.press('Escape')

  await openStopDialog(page, sleeper)
  await expect(impact.getByRole('listitem')).toHaveText([
    /Runs Codeunit 60000 Test Sleeper for/,
    words('impact.statement'),
  ])
})

test('P23: on stale data the confirmation waits for a fresh read of the session', async ({ world, visit }) => {
  const session = await world.start('sleeper')
  let faults: StreamFaults | undefined
  const page = await visit(await world.person(), '/sessions', async (page) => {
    faults = await StreamFaults.install(page)
  })
  await expectLive(page)
  if (faults) faults.fromServer = () => undefined
  await expect(page.locator('html')).toHaveAttribute('data-stream', 'stale')
  let answer: () => void = () => undefined
  const asked = new Promise<void>((resolve) => (answer = resolve))
  await page.route(`**/api/sessions/${session.uid}`, async (route) => {
    await asked
    await route.continue()
  })

  await openStopDialog(page, session)
  await commentField(page).fill('Checked before it is sent')
  await expect(confirmButton(page)).toHaveAttribute('aria-disabled', 'true')
  answer()
  await expect(page.getByRole('alertdialog')).toContainText(/Checked \d+ s ago/)
  await expect(confirmButton(page)).not.toHaveAttribute('aria-disabled')
  await confirmButton(page).click()
  await world.ended(session.uid)
})

/** Bodies of the stop requests that the page sends. */
function recordStopRequests(page: Page): unknown[] {
  const requests: unknown[] = []
  page.on('request', (request) => {
    if (request.method() === 'POST' && request.url().endsWith('/api/stop-operations'))
      requests.push(request.postDataJSON())
  })
  return requests
}
