import type { Page } from '@playwright/test'
import { expectAnnounced } from './support/announcements.ts'
import { cell, expectLive, grid, rowCount, rowOf, scrollTop, shownRows } from './support/sessions-page.ts'
import { stopButton } from './support/stop-dialog.ts'
import { expect, test } from './support/test.ts'

test('T01: stopping, blocked, blockers and the longest running come first, and ties are stable', async ({
  world,
  visit,
  holdBackend,
}) => {
  const stuck = await world.start('busyWriter')
  const held = await holdBackend(world)
  await world.stop(stuck.uid, 'Stays in Stopping')
  const { holder, waiters } = await world.lockQueue(1)
  const long = await world.start('looper')
  await world.inState(long.uid, 'running')
  const short = await world.start('looper')
  const sleepers = [await world.start('sleeper'), await world.start('sleeper'), await world.start('sleeper')]
  const person = await world.person()
  const page = await visit(person)
  await expectLive(page)

  const expected = [stuck, ...waiters, holder, long, short, ...sleepers, person.me.session ?? stuck]
  const order = async (): Promise<string[]> => (await shownRows(page)).map(({ uid }) => uid)
  await expect.poll(order).toEqual(expected.map(({ uid }) => uid))
  for (let look = 0; look < 4; look += 1) {
    await page.waitForTimeout(400)
    expect(await order()).toEqual(expected.map(({ uid }) => uid))
  }
  await expect(page.getByRole('columnheader', { name: 'State' })).toHaveAttribute('aria-sort', 'descending')
  held.release()
})

test('T10: hovering holds the order and counts the moves, a point applies them, leaving releases after 1.5 s', async ({
  world,
  visit,
}) => {
  const { holder, waiters } = await world.lockQueue(1)
  const [waiter = holder] = waiters
  const sleepers = await world.startMany('sleeper', 3)
  const page = await visit(await world.person())
  await expectLive(page)
  await expect(rowOf(page, waiter)).toHaveAttribute('aria-rowindex', '2')
  const chip = page.getByTestId('order-hold-chip')
  await cell(rowOf(page, sleepers[0] ?? holder), 'user').hover()

  await world.stop(holder.uid, 'Lets the waiter sleep')
  await expect(cell(rowOf(page, waiter), 'state')).toHaveText('Sleeping')
  await expect(rowOf(page, holder)).toHaveAttribute('data-tombstone', 'true')
  const looper = await world.start('looper')
  await expect(chip).toContainText(/Order held, \d+ moves? waiting/)
  await expect(rowOf(page, waiter)).toHaveAttribute('aria-rowindex', '2')

  await page.keyboard.press('.')
  await expect(rowOf(page, looper)).toHaveAttribute('aria-rowindex', '2')
  await expect(chip).toHaveCount(0)

  await world.start('lockHolder')
  const second = await world.start('lockWaiter')
  await expect(chip).toBeVisible()
  await page.mouse.move(5, 5)
  const left = Date.now()
  await expect(rowOf(page, second)).toHaveAttribute('aria-rowindex', '2')
  expect(Date.now() - left).toBeGreaterThan(1_000)
  await expect(chip).toHaveCount(0)
})

test('T11: a press that begins on one row and ends on another after a re-sort does nothing', async ({
  world,
  visit,
}) => {
  const { holder, waiters } = await world.lockQueue(1)
  const [waiter = holder] = waiters
  await world.startMany('sleeper', 4)
  const page = await visit(await world.person())
  await expectLive(page)
  await stopButton(rowOf(page, waiter), waiter).hover()
  await page.mouse.down()

  await world.stop(holder.uid, 'Re-sorts the list')
  await expect(cell(rowOf(page, waiter), 'state')).toHaveText('Sleeping')
  const looper = await world.start('looper')
  await expect(page.getByTestId('order-hold-chip')).toBeVisible()
  await page.keyboard.press('.')
  await expect(rowOf(page, looper)).toHaveAttribute('aria-rowindex', '2')
  await page.mouse.up()

  await page.waitForTimeout(300)
  await expect(page.getByRole('alertdialog')).toHaveCount(0)
  await expect(page).toHaveURL(/\/sessions$/)
})

test('T12: keys move through the grid across its windows, and focus is never lost', async ({ world, visit }) => {
  await world.startMany('start100Sleepers', 3)
  await expect.poll(() => world.count()).toBe(300)
  const page = await visit(await world.person())
  await expectLive(page)
  await expect.poll(() => rowCount(page)).toBe(301)
  await cell(page.locator('[aria-rowindex="2"]'), 'session').click({ position: { x: 90, y: 10 } })
  const focused = (): Promise<{ row: number; column: number } | undefined> => focusedCell(page)

  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('ArrowRight')
  expect(await focused()).toEqual({ row: 3, column: 2 })
  await page.keyboard.press('End')
  expect(await focused()).toEqual({ row: 3, column: 9 })
  await page.keyboard.press('Home')
  expect(await focused()).toEqual({ row: 3, column: 1 })

  let last = 3
  for (let presses = 0; presses < 8; presses += 1) {
    await page.keyboard.press('PageDown')
    await expect.poll(async () => (await focused())?.row ?? 0).toBeGreaterThan(last)
    last = (await focused())?.row ?? 0
  }
  expect(last).toBeGreaterThan(120)
  await page.keyboard.press('Control+End')
  await expect.poll(focused).toEqual({ row: 302, column: 9 })
  await page.keyboard.press('PageUp')
  await expect.poll(async () => (await focused())?.row).toBeLessThan(302)
  await page.keyboard.press('Control+Home')
  await expect.poll(focused).toEqual({ row: 2, column: 1 })
  expect(await scrollTop(page)).toBe(0)

  // The focused row stays in the document when it is scrolled away.
  await grid(page).evaluate((element) => (element.scrollTop = 5_000))
  await expect(page.locator('[aria-rowindex="150"]')).toBeVisible()
  expect(await focused()).toEqual({ row: 2, column: 1 })
  await page.keyboard.press('ArrowDown')
  await expect.poll(focused).toEqual({ row: 3, column: 1 })
  await expect(grid(page).locator('[tabindex="0"]')).toHaveCount(1)
})

test('T13: when the focused row leaves the list, focus is on the row in its place, and that is said', async ({
  world,
  visit,
}) => {
  const { holder, waiters } = await world.lockQueue(1)
  const [waiter = holder] = waiters
  await world.startMany('writer', 2)
  const page = await visit(await world.person(), '/sessions?tx=1')
  await expectLive(page)
  await expect.poll(() => rowCount(page)).toBe(4)
  await expect(rowOf(page, waiter)).toHaveAttribute('aria-rowindex', '2')
  await cell(rowOf(page, waiter), 'user').click()
  await page.mouse.move(5, 5)

  await world.stop(holder.uid, 'The waiter commits and has no transaction any more')
  // Rows that are held in their place still count for the grid; the match count is the server's.
  await expect(page.getByText(/^2 of \d+ match/)).toBeVisible()
  await page.keyboard.press('.')

  await expect(rowOf(page, waiter)).toHaveCount(0)
  await expect.poll(() => focusedCell(page)).toEqual({ row: 2, column: 3 })
  await expectAnnounced(page, new RegExp(`Session ${waiter.number} is gone from the list`), 'polite')
})

test('T15: row count and row indexes are right at the top, in the middle, at the end and after a filter', async ({
  world,
  visit,
}) => {
  await world.startMany('start100Sleepers', 2)
  await expect.poll(() => world.count()).toBe(200)
  const callers = await world.startMany('deepCaller', 3)
  const page = await visit(await world.person())
  await expectLive(page)
  const expectIndexes = async (): Promise<void> => {
    await expect(async () => {
      const places = await grid(page)
        .getByTestId('session-row')
        .evaluateAll((rows) =>
          rows.map((row) => {
            const top = row.getBoundingClientRect().top - (row.parentElement?.getBoundingClientRect().top ?? 0)
            return { said: Number(row.getAttribute('aria-rowindex')), seen: Math.round(top / 34) + 2 }
          }),
        )
      expect(places.length).toBeGreaterThan(0)
      expect(places.filter(({ said, seen }) => said !== seen)).toEqual([])
      expect(new Set(places.map(({ said }) => said)).size).toBe(places.length)
    }).toPass()
  }

  await expect(grid(page)).toHaveAttribute('aria-rowcount', '205')
  await expect(page.locator('[aria-rowindex="2"]')).toBeVisible()
  await expectIndexes()
  await grid(page).evaluate((element) => (element.scrollTop = 100 * 34))
  await expect(page.locator('[data-testid="session-row"][aria-rowindex="105"]')).toBeVisible()
  await expectIndexes()
  await grid(page).evaluate((element) => (element.scrollTop = element.scrollHeight))
  await expect(page.locator('[data-testid="session-row"][aria-rowindex="205"]')).toBeVisible()
  await expectIndexes()

  await page.goto(`${world.address}/sessions?q=deep`)
  await expectLive(page)
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '4')
  await expectIndexes()
  await expect(page.locator('[data-testid="session-row"][aria-rowindex="2"]')).toBeVisible()
  expect((await shownRows(page)).map(({ uid }) => uid).sort()).toEqual(callers.map(({ uid }) => uid).sort())
})

/** Row and column of the grid cell that has focus, as assistive programs count them. */
function focusedCell(page: Page): Promise<{ row: number; column: number } | undefined> {
  return page.evaluate(() => {
    const cell = document.activeElement?.closest('[role="gridcell"]')
    if (!cell) return undefined
    return {
      row: Number(cell.closest('[role="row"]')?.getAttribute('aria-rowindex')),
      column: Number(cell.getAttribute('aria-colindex')),
    }
  })
}
