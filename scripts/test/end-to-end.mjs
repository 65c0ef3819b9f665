import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBrowser } from '../browser.mjs'
import { root } from '../setup/folders.mjs'
import { SetupError, runNode } from '../setup/run.mjs'
import { playwrightResults } from './results.mjs'

/** The console in a real browser against a real server. */
export async function runEndToEndTests(results) {
  try {
    await ensureBrowser()
  } catch (error) {
    if (!(error instanceof SetupError)) throw error
    console.log(error.message)
    return results.check(false)
  }
  const file = join(root, 'test-results', 'playwright.json')
  rmSync(file, { force: true })
  const cli = join(root, 'node_modules', '@playwright', 'test', 'cli.js')
  const env = { PLAYWRIGHT_JSON_OUTPUT_FILE: file, PLAYWRIGHT_HTML_OPEN: 'never' }
  const { ok } = await runNode(cli, ['test', '--reporter=list,json'], { env, show: true })
  const part = playwrightResults(file)
  results.add(part)
  if (!ok && part.failed === 0) results.check(false)
}
