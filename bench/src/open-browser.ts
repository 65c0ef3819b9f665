import { readFileSync } from 'node:fs'
import { chromium } from 'playwright-core'
import type { Browser } from 'playwright-core'

interface FoundBrowser {
  readonly path: string
  readonly env: Readonly<Record<string, string>>
  readonly sandbox: boolean
}

/** The browser that scripts/browser.mjs found. */
export function openBrowser(): Promise<Browser> {
  const found = JSON.parse(
    readFileSync(new URL('../../.cache/browser/browser.json', import.meta.url), 'utf8'),
  ) as FoundBrowser
  return chromium.launch({
    executablePath: found.path,
    env: { ...process.env, ...found.env } as Record<string, string>,
    chromiumSandbox: found.sandbox,
    args: ['--disable-gpu', '--disable-quic', '--disable-dev-shm-usage'],
  })
}
