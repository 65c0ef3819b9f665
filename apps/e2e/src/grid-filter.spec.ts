import type { SessionRow } from '@alcove/contracts'
import type { Page } from '@playwright/test'
import { expectAnnounced, timesAnnounced } from './support/announcements.ts'
import { cell, expectLive, grid, rowCount, rowOf, scrollTop, shownRows } from './support/sessions-page.ts'
import { expect, test } from './support/test.ts'
import { words } from './support/words.ts'

test('T03: each facet filters, its counts are right, and chips go with the keyboard', async ({ world, visit }) => {
  const [anna, bert] = [await world.person('Admin'), await world.person('Operator')]
  await world.startMany('sleeper', 3, anna)
  await world.startMany('looper', 2, bert)
  await world.runToEnd('prepareLock', bert)
  const writer = await world.start('writer', bert)
  const page = await visit(anna)
  await expectLive(page)
  const rows = await world.rows()

  const facets: [facet: string, value: string, matches: (row: SessionRow) => boolean][] = [
    ['State', 'Sleeping', (row) => row.state === 'waiting-sleep'],
    ['User', bert.name, (row) => row.user.name === bert.name],
    ['Client', 'Background', (row) => row.clientType === 'Background'],
    ['Company', 'My Company', (row) => row.company === 'My Company'],
    ['Extension', 'Console Test Sessions', (row) => row.current?.extension?.name === 'Console Test Sessions'],
    ['Object type', 'Codeunit', (row) => row.current?.objectType === 'Codeunit'],
  ]
  for (const [facet, value, matches] of facets) {
    const expected = rows.filter(matches)
    const picker = await openFacet(page, facet)
    const choice = picker.locator('label').filter({ hasText: value })
    await expect(choice).toHaveText(new RegExp(`${expected.length}$`))
    await choice.getByRole('checkbox').check()
    await page.keyboard.press('Escape')
    await expect.poll(() => shownUids(page)).toEqual(uidsOf(expected))
    const remove = page.getByRole('button', { name: words('sessions.removeFilter', { name: facet }) })
    await remove.focus()
    await page.keyboard.press('Delete')
    await expect(remove).toHaveCount(0)
    await expect.poll(() => shownUids(page)).toEqual(uidsOf(rows))
  }

  await page.getByRole('button', { name: words('sessions.addFilter') }).click()
  await page.getByRole('checkbox', { name: words('filter.tx') }).check()
  await page.keyboard.press('Escape')
  await expect.poll(() => shownUids(page)).toEqual([writer.uid])
  await page.getByRole('button', { name: words('sessions.clearAll') }).click()
  await expect.poll(() => shownUids(page)).toEqual(uidsOf(rows))
  await page
    .getByTestId('state-strip')
    .getByRole('button', { name: /^Running 2/ })
    .click()
  await expect(page).toHaveURL(/state=running$/)
  await expect.poll(async () => (await shownUids(page)).length).toBe(2)
})

test('T04: a search finds numbers, users, objects and hosts, marks them, and tells the count once at rest', async ({
  world,
  visit,
}) => {
  const bert = await world.person('Operator', 'ZACHARIAS')
  const session = await world.start('sleeper', bert)
  await world.startMany('deepCaller', 2)
  const person = await world.person()
  const page = await visit(person)
  await expectLive(page)
  const search = page.getByRole('searchbox', { name: words('sessions.filterField') })
  const host = (await world.row(session.uid))?.clientHost ?? ''

  for (const [text, mark] of [
    [String(session.number), String(session.number)],
    ['zachar', 'ZACHAR'],
    ['sleep', 'Sleep'],
    ['60000', '60000'],
    [host, undefined],
  ] as const) {
    await search.fill(text)
    await expect(rowOf(page, session)).toBeVisible()
    await expect.poll(() => rowCount(page)).toBeLessThan(5)
    if (mark !== undefined) await expect(rowOf(page, session).locator('mark').first()).toHaveText(mark)
  }

  await search.fill('')
  await expect.poll(() => rowCount(page)).toBe(5)
  await page.waitForTimeout(4_000)
  const before = await timesAnnounced(page, /session(s)? match/)
  await search.pressSequentially('deep', { delay: 40 })
  await expectAnnounced(page, /^2 sessions match\.$/, 'polite')
  await page.waitForTimeout(1_000)
  expect((await timesAnnounced(page, /session(s)? match/)) - before).toBe(1)
})

test('T05: an address with filters, sort and columns gives the same page in a fresh browser', async ({
  world,
  visit,
}) => {
  await world.startMany('sleeper', 4)
  await world.startMany('deepCaller', 2)
  const [anna, bert] = [await world.person(), await world.person()]
  const path = '/sessions?q=test&client=Background&sort=-login,user&cols=state,user,op,entry,host&density=dense'
  const first = await visit(anna, path)
  await expectLive(first)
  const second = await visit(bert, new URL(first.url()).pathname + new URL(first.url()).search)
  await expectLive(second)

  await expect.poll(async () => (await shownRows(first)).length).toBe(6)
  await expect.poll(async () => (await shownRows(second)).length).toBe(6)
  const uids = async (page: Page): Promise<string[]> => (await shownRows(page)).map(({ uid }) => uid)
  expect(await uids(second)).toEqual(await uids(first))
  const heads = ['Session', 'State', 'User', 'Operation', 'Entry point', 'Host', 'Actions']
  for (const page of [first, second]) {
    await expect(page.getByRole('columnheader')).toHaveText(heads.map((head) => new RegExp(`^${head}`)))
    await expect(page.getByRole('searchbox', { name: words('sessions.filterField') })).toHaveValue('test')
    const remove = page.getByRole('button', { name: words('sessions.removeFilter', { name: 'Client' }) })
    await expect(remove).toBeVisible()
    const box = await page.getByTestId('session-row').first().boundingBox()
    expect(Math.round(box?.height ?? 0)).toBe(28)
  }
})

test('T06: unknown and broken parameters are left out with a notice, the rest holds', async ({ world, visit }) => {
  await world.start('sleeper')
  const page = await visit(await world.person(), '/sessions?state=nonsense&colour=red&client=Background&minOp=soon')
  await expectLive(page)

  await expect(page.getByTestId('banner')).toContainText('3 filters in the link were not understood')
  await expect.poll(() => rowCount(page)).toBe(1)
  await expect(page.getByRole('button', { name: words('sessions.removeFilter', { name: 'Client' }) })).toBeVisible()
  await expect(page.getByRole('button', { name: words('sessions.removeFilter', { name: 'State' }) })).toHaveCount(0)
  await page.getByTestId('banner').getByRole('button').click()
  await expect(page.getByTestId('banner')).toHaveCount(0)
})

test('T07: back and forward restore the filter, the place in the list and the focused row', async ({
  world,
  visit,
}) => {
  await world.start('start100Sleepers')
  await expect.poll(() => world.count()).toBe(100)
  const page = await visit(await world.person(), '/sessions?q=sleeper')
  await expectLive(page)
  await grid(page).evaluate((element) => (element.scrollTop = 40 * 34))
  const row = page.locator('[data-testid="session-row"][aria-rowindex="50"]')
  await cell(row, 'user').click()
  const uid = (await row.getAttribute('data-uid')) ?? ''
  await expect(cell(row, 'user')).toBeFocused()
  const place = await scrollTop(page)

  await page.keyboard.press('Enter')
  await expect(page).toHaveURL(new RegExp(`/sessions/${uid}$`))
  await expect(page.getByRole('heading', { name: /^Session \d+$/ })).toBeVisible()
  await page.goBack()

  await expect(page).toHaveURL(/\/sessions\?q=sleeper$/)
  await expectLive(page)
  await expect(page.getByRole('searchbox', { name: words('sessions.filterField') })).toHaveValue('sleeper')
  await expect(cell(rowOf(page, { uid }), 'user')).toBeFocused()
  expect(Math.abs((await scrollTop(page)) - place)).toBeLessThan(34)
  await page.goForward()
  await expect(page).toHaveURL(new RegExp(`/sessions/${uid}$`))
})

async function openFacet(page: Page, facet: string) {
  await page.getByRole('button', { name: words('sessions.addFilter') }).click()
  const picker = page.getByRole('dialog', { name: words('sessions.addFilter') })
  await picker.getByRole('button', { name: facet, exact: true }).click()
  return picker
}

function uidsOf(rows: readonly SessionRow[]): string[] {
  return rows.map((row) => row.uid).sort()
}

async function shownUids(page: Page): Promise<string[]> {
  return (await shownRows(page)).map(({ uid }) => uid).sort()
}
