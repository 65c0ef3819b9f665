import type { Locator, Page } from '@playwright/test'
import { expect } from '@playwright/test'
import { rowOf } from './sessions-page.ts'
import type { StartedSession } from './world.ts'

export function stopButton(scope: Page | Locator, { number }: Pick<StartedSession, 'number'>): Locator {
  return scope.getByRole('button', { name: `Stop session ${number}`, exact: true })
}

export function stopDialog(page: Page, { number }: Pick<StartedSession, 'number'>): Locator {
  return page.getByRole('alertdialog', { name: `Stop session ${number}?` })
}

export function commentField(page: Page): Locator {
  return page.getByLabel('Comment for the Session Event log')
}

export function confirmButton(page: Page): Locator {
  return page.getByRole('alertdialog').getByRole('button', { name: 'Stop session', exact: true })
}

export async function openStopDialog(page: Page, session: StartedSession): Promise<Locator> {
  await stopButton(rowOf(page, session), session).click()
  const dialog = stopDialog(page, session)
  await expect(dialog).toBeVisible()
  return dialog
}

/** Through the dialog, up to the moment it closes: the request is accepted. */
export async function requestStop(page: Page, session: StartedSession, comment: string): Promise<void> {
  const dialog = await openStopDialog(page, session)
  await commentField(page).fill(comment)
  await confirmButton(page).click()
  await expect(dialog).toBeHidden()
}

/** The viewer's stop of this session in the open activity panel. */
export function activityEntry(page: Page, { number }: Pick<StartedSession, 'number'>): Locator {
  return page.getByTestId('operation').filter({ hasText: new RegExp(`Stop session ${number}\\b`) })
}

export async function openActivity(page: Page): Promise<void> {
  const button = page.getByRole('button', { name: /^Activity/ })
  if ((await button.getAttribute('aria-expanded')) !== 'true') await button.click()
  await expect(page.getByRole('complementary', { name: 'Activity' })).toBeVisible()
}
