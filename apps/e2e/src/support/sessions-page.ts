import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import type { StartedSession, World } from './world.ts'

export function grid(page: Page): Locator {
  return page.getByRole('grid', { name: 'Sessions' })
}

export function rowOf(page: Page, { uid }: Pick<StartedSession, 'uid'>): Locator {
  return page.locator(`[data-testid="session-row"][data-uid="${uid}"]`)
}

export function cell(row: Locator, column: string): Locator {
  return row.locator(`[data-column="${column}"]`)
}

/** The page stands and its data is current. */
export async function expectLive(page: Page): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-stream', 'live')
  await expect(page.locator('html')).toHaveAttribute('data-ready', 'true')
}

/** Uid and state of the rows on screen, tombstones left out, top first. */
export async function shownRows(page: Page): Promise<{ uid: string; state: string }[]> {
  const rows = await page.locator('[data-testid="session-row"][data-tombstone="false"]').evaluateAll((elements) =>
    elements.map((element) => ({
      uid: element.getAttribute('data-uid') ?? '',
      state: element.getAttribute('data-state') ?? '',
      index: Number(element.getAttribute('aria-rowindex')),
    })),
  )
  return rows.sort((a, b) => a.index - b.index).map(({ uid, state }) => ({ uid, state }))
}

/** What the page shows is what the server has; for lists that fit on the screen. */
export async function expectRowsOfServer(page: Page, world: World): Promise<void> {
  const byUid = (rows: readonly { uid: string; state: string }[]): string[] =>
    rows.map(({ uid, state }) => `${uid} ${state}`).sort()
  await expect(async () => {
    expect(byUid(await shownRows(page))).toEqual(byUid(await world.rows()))
  }).toPass({ timeout: 30_000 })
}

/** Rows the grid says it has, without the head. */
export async function rowCount(page: Page): Promise<number> {
  return Number(await grid(page).getAttribute('aria-rowcount')) - 1
}

export async function scrollTop(page: Page): Promise<number> {
  return grid(page).evaluate((element) => element.scrollTop)
}

export async function openMenuItem(page: Page, menu: string, item: string): Promise<void> {
  await page.getByRole('button', { name: menu, exact: true }).click()
  await page.getByRole('menu').getByText(item, { exact: true }).first().click()
}
