import { AxeBuilder } from '@axe-core/playwright'
import { expect } from '@playwright/test'
import type { Page } from '@playwright/test'

const looks = [
  { name: 'dark', media: { colorScheme: 'dark', forcedColors: 'none' } },
  { name: 'forced colours', media: { colorScheme: 'light', forcedColors: 'active' } },
  { name: 'light', media: { colorScheme: 'light', forcedColors: 'none' } },
] as const

/** What no page may do, whatever the test is about: console errors, refused content, failed requests. */
export class PageHealth {
  readonly #problems: string[] = []
  readonly #allowed: RegExp[] = []
  readonly #pages: Page[] = []

  async watch(page: Page): Promise<void> {
    this.#pages.push(page)
    page.on('console', (message) => {
      // Failed requests are told below, with their address.
      const isRequest = message.text().startsWith('Failed to load resource')
      if (message.type() === 'error' && !isRequest) this.#problems.push(`console: ${message.text()}`)
    })
    page.on('pageerror', (error) => this.#problems.push(`exception: ${error.stack ?? error.message}`))
    page.on('requestfailed', (request) => {
      const reason = request.failure()?.errorText ?? ''
      // A page that is left gives up what it was loading.
      if (reason !== 'net::ERR_ABORTED') this.#problems.push(`request: ${request.method()} ${request.url()} ${reason}`)
    })
    page.on('response', (response) => {
      if (response.status() >= 400)
        this.#problems.push(`answer: ${response.request().method()} ${response.url()} ${response.status()}`)
    })
    await page.addInitScript(() => {
      document.addEventListener('securitypolicyviolation', (event) => {
        // The only way out of the page before any of its own scripts run.
        // oxlint-disable-next-line no-console
        console.error(`content policy: ${event.violatedDirective} refused ${event.blockedURI}`)
      })
    })
  }

  /** For problems that the test makes itself. */
  allow(...patterns: RegExp[]): void {
    this.#allowed.push(...patterns)
  }

  expectNoProblems(): void {
    const unexpected = this.#problems.filter((problem) => !this.#allowed.some((pattern) => pattern.test(problem)))
    expect(unexpected, 'what the pages did wrong').toEqual([])
  }

  async expectAccessible(): Promise<void> {
    for (const page of this.#pages) if (!page.isClosed()) await expectAccessible(page)
  }
}

/** No violation of serious or critical impact (console.md 23). */
export async function expectAccessible(page: Page): Promise<void> {
  await expectNoViolations(page, axeOn(page), 'accessibility')
}

/** Everything in light; dark and forced colours give the same page other colours, so only those are looked at again. */
export async function expectAccessibleInEachLook(page: Page): Promise<void> {
  const backgrounds = new Set<string>()
  for (const { name, media } of looks) {
    // Without motion: a colour on its way from one look to the other is in neither.
    await page.emulateMedia({ ...media, reducedMotion: 'reduce' })
    backgrounds.add(await page.evaluate(() => getComputedStyle(document.body).backgroundColor))
    const axe = axeOn(page)
    await expectNoViolations(
      page,
      name === 'light' ? axe : axe.withRules(['color-contrast', 'link-in-text-block']),
      `accessibility in ${name}`,
    )
  }
  expect(backgrounds.size, 'looks that differ').toBe(looks.length)
}

/** Tells violations only: to describe all that is right takes most of its time. */
function axeOn(page: Page): AxeBuilder {
  return new AxeBuilder({ page }).setLegacyMode().options({ resultTypes: ['violations'] })
}

async function expectNoViolations(page: Page, axe: AxeBuilder, what: string): Promise<void> {
  const { violations } = await axe.analyze()
  const grave = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const told = grave.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`)
  expect(told, `${what} of ${page.url()}`).toEqual([])
}
