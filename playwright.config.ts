import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { defineConfig } from '@playwright/test'

interface FoundBrowser {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
  readonly sandbox: boolean
  readonly args: readonly string[]
}

/** What scripts/browser.mjs found; without it the system's Chromium has to do. */
function findBrowser(): FoundBrowser {
  const file = fileURLToPath(new URL('.cache/browser/browser.json', import.meta.url))
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as FoundBrowser
  return {
    path: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    env: {},
    sandbox: process.getuid?.() !== 0,
    args: ['--disable-gpu', '--disable-quic', '--disable-dev-shm-usage'],
  }
}

const browser = findBrowser()

export default defineConfig({
  testDir: 'apps/e2e/src',
  // Takes the pictures of docs/tour.md; the scenarios themselves are tested one by one.
  testIgnore: process.env['ALCOVE_TOUR'] === undefined ? '**/tour.spec.ts' : [],
  outputDir: 'test-results/e2e',
  globalSetup: './apps/e2e/src/support/database-server.ts',
  // Enough for a machine that is busy with other things; no test is about speed.
  timeout: 180_000,
  expect: { timeout: 30_000 },
  fullyParallel: true,
  forbidOnly: process.env['CI'] !== undefined,
  // A test that fails once in a while is broken, or what it tests is.
  retries: 0,
  workers: 2,
  reporter: [
    [process.stdout.isTTY ? 'list' : 'line'],
    // scripts/test.mjs adds its numbers up.
    ['json', { outputFile: 'test-results/e2e.json' }],
  ],
  use: {
    browserName: 'chromium',
    headless: true,
    viewport: { width: 1440, height: 900 },
    locale: 'en-GB',
    timezoneId: 'Europe/Copenhagen',
    contextOptions: { reducedMotion: 'no-preference' },
    // Playwright's own video needs a program that it downloads.
    video: 'off',
    screenshot: 'only-on-failure',
    trace: 'off',
    actionTimeout: 30_000,
    launchOptions: {
      executablePath: browser.path,
      chromiumSandbox: browser.sandbox,
      args: [...browser.args],
      ...(Object.keys(browser.env).length > 0 && { env: { ...definedEnvironment(), ...browser.env } }),
    },
  },
})

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined),
  )
}
