import { test as base } from '@playwright/test'
import type { Page } from '@playwright/test'
import { recordAnnouncements } from './announcements.ts'
import { HeldBackends } from './held-backends.ts'
import { PageHealth } from './page-health.ts'
import { World } from './world.ts'
import type { Person } from './world.ts'

export { expect } from '@playwright/test'

interface WorkerFixtures {
  /** The server of this worker, its test sessions published. Empty at the start of each test. */
  readonly world: World
}

interface TestFixtures {
  readonly health: PageHealth
  /** A new page in a browser of its own, without a sign-in. `before` runs before it loads anything. */
  readonly newPage: (before?: (page: Page) => Promise<void>) => Promise<Page>
  /** The console as the person sees it, at an address. */
  readonly visit: (person: Person, path?: string, before?: (page: Page) => Promise<void>) => Promise<Page>
  /** Stops the one writing database process of a world until released, at latest by the end of the test. */
  readonly holdBackend: (world: World) => Promise<HeldBackends>
  /** A server of the test's own, which it may restart and configure. */
  readonly ownWorld: (settings?: Readonly<Record<string, string>>) => Promise<World>
}

export const test = base.extend<TestFixtures, WorkerFixtures>({
  world: [
    async ({}, use) => {
      const world = await World.create()
      await use(world)
      await world.remove()
    },
    { scope: 'worker', timeout: 120_000 },
  ],

  health: [
    async ({ world }, use, testInfo) => {
      await world.clear()
      const health = new PageHealth()
      await use(health)
      if (testInfo.status === testInfo.expectedStatus) health.expectNoProblems()
    },
    { auto: true },
  ],

  newPage: async ({ browser, health }, use, testInfo) => {
    const pages: Page[] = []
    await use(async (before) => {
      const context = await browser.newContext()
      const page = await context.newPage()
      pages.push(page)
      await health.watch(page)
      await recordAnnouncements(page)
      await before?.(page)
      return page
    })
    if (testInfo.status === testInfo.expectedStatus) await health.expectAccessible()
    for (const page of pages) await page.context().close()
  },

  visit: async ({ newPage }, use) => {
    await use(async (person, path = '/sessions', before) => {
      const page = await newPage(before)
      const [name = '', value = ''] = (person.api.cookie ?? '').split('=')
      await page.context().addCookies([{ name, value, url: person.api.address, httpOnly: true, sameSite: 'Lax' }])
      await page.goto(`${person.api.address}${path}`)
      return page
    })
  },

  holdBackend: async ({}, use) => {
    const held: HeldBackends[] = []
    await use(async ({ database }) => {
      const backends = await HeldBackends.hold(database)
      held.push(backends)
      return backends
    })
    for (const backends of held) backends.release()
  },

  ownWorld: async ({}, use) => {
    const worlds: World[] = []
    await use(async (settings) => {
      const world = await World.create(settings)
      worlds.push(world)
      return world
    })
    for (const world of worlds) await world.remove()
  },
})
