import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

interface Announcement {
  readonly priority: 'polite' | 'assertive'
  readonly text: string
  /** On the clock of the page. */
  readonly at: number
}

declare global {
  interface Window {
    announced?: Announcement[]
  }
}

/** Collects what the two live regions say, from the first moment of the page. */
export async function recordAnnouncements(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const announced: Announcement[] = []
    window.announced = announced
    const listen = (): void => {
      for (const priority of ['polite', 'assertive'] as const) {
        const region = document.querySelector(`[data-testid="live-${priority}"]`)
        if (!region || region.hasAttribute('data-recorded')) continue
        region.setAttribute('data-recorded', '')
        new MutationObserver(() => {
          const text = region.textContent
          if (text !== '') announced.push({ priority, text, at: performance.now() })
        }).observe(region, { childList: true, characterData: true, subtree: true })
      }
    }
    new MutationObserver(listen).observe(document, { childList: true, subtree: true })
  })
}

export async function announcements(page: Page): Promise<Announcement[]> {
  return page.evaluate(() => window.announced ?? [])
}

export async function expectAnnounced(page: Page, text: RegExp, priority?: Announcement['priority']): Promise<void> {
  await expect
    .poll(async () => (await announcements(page)).filter((one) => text.test(one.text)), {
      message: `announcement ${text}`,
    })
    .not.toEqual([])
  if (priority === undefined) return
  const matching = (await announcements(page)).filter((one) => text.test(one.text))
  expect(matching.map((one) => one.priority)).toEqual(matching.map(() => priority))
}

export async function timesAnnounced(page: Page, text: RegExp): Promise<number> {
  return (await announcements(page)).filter((one) => text.test(one.text)).length
}
