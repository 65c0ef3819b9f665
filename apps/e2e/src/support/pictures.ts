import { fileURLToPath } from 'node:url'
import type { Page } from '@playwright/test'

const folder = fileURLToPath(new URL('../../../../docs/tour/', import.meta.url))

/** Kept in docs/tour/ when ALCOVE_TOUR=1 asks for it; a run of the tests leaves no changed files behind. */
export async function takePicture(page: Page, name: string): Promise<void> {
  if (process.env['ALCOVE_TOUR'] !== '1') return
  await page.screenshot({ path: `${folder}${name}.png`, animations: 'disabled', caret: 'hide' })
}
