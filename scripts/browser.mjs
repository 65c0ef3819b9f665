import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs'
import { homedir } from 'node:os'
import { delimiter, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { browserFromNpm } from './browser/from-npm.mjs'
import { startsInside } from './browser/probe.mjs'
import { root } from './setup/folders.mjs'
import { SetupError, run, runNode, step } from './setup/run.mjs'

const folder = join(root, '.cache', 'browser')
const resultFile = join(folder, 'browser.json')

/**
 * Finds or fetches a Chromium that starts, and writes `.cache/browser/browser.json`: `path`, `env` to start it with, `sandbox` and `args`.
 * The configurations of Playwright and Vitest read it.
 */
export async function ensureBrowser() {
  const tried = []
  for (const { name, find } of ways()) {
    const candidates = await find().catch((error) => {
      tried.push(`${name}: ${error.message}`)
      return []
    })
    for (const candidate of candidates) {
      const works = await probe(candidate)
      if (works.ok) return keep({ ...candidate, ...works.settings })
      tried.push(`${name} (${candidate.path}): ${works.reason}`)
    }
    if (name === 'CHROMIUM_PATH' && candidates.length > 0) break
    if (candidates.length === 0 && tried.at(-1)?.startsWith(name) !== true) tried.push(`${name}: none`)
  }
  throw new SetupError(
    `No browser starts here. Set CHROMIUM_PATH to a Chromium or Chrome. Tried:\n  ${tried.join('\n  ')}`,
  )
}

function ways() {
  return [
    { name: 'CHROMIUM_PATH', find: async () => (process.env.CHROMIUM_PATH ? [plain(process.env.CHROMIUM_PATH)] : []) },
    { name: 'last result', find: async () => lastResult() },
    { name: 'system', find: async () => systemBrowsers().map(plain) },
    { name: "Playwright's cache", find: async () => cachedBrowsers().map(plain) },
    { name: 'npm', find: () => step('Fetching a browser from npm', () => browserFromNpm(join(folder, 'npm'))) },
    { name: 'playwright install', find: () => step('Fetching a browser from Playwright', installWithPlaywright) },
    { name: 'apt-get', find: () => step('Installing Chromium with apt-get', installWithApt) },
  ]
}

function plain(path) {
  return { path, env: {}, args: [] }
}

/** The sandbox is worth a try, but many containers forbid it; root cannot have it. */
async function probe(candidate) {
  let reason = 'not found'
  if (!existsSync(candidate.path)) return { ok: false, reason }
  const args = ['--disable-gpu', '--disable-quic', '--disable-dev-shm-usage', ...candidate.args]
  for (const sandbox of process.getuid?.() === 0 ? [false] : [true, false]) {
    reason = await startsInside({ ...candidate, args, sandbox })
    if (reason === undefined) return { ok: true, settings: { sandbox, args } }
  }
  return { ok: false, reason }
}

function keep(found) {
  mkdirSync(folder, { recursive: true })
  writeFileSync(resultFile, `${JSON.stringify(found, undefined, 2)}\n`)
  return found
}

function lastResult() {
  try {
    const { path, env, args } = JSON.parse(readFileSync(resultFile, 'utf8'))
    return [{ path, env, args }]
  } catch {
    return []
  }
}

function systemBrowsers() {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const folders = (process.env.PATH ?? '').split(delimiter)
  const onPath = names.flatMap((name) => folders.map((place) => join(place, name)))
  const onMac = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]
  return [...new Set([...onPath, ...onMac])].filter(existsSync)
}

function cachedBrowsers() {
  const places = [
    process.env.PLAYWRIGHT_BROWSERS_PATH,
    join(homedir(), '.cache', 'ms-playwright'),
    join(homedir(), 'Library', 'Caches', 'ms-playwright'),
  ]
  const inside = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  ]
  return places
    .filter((place) => place !== undefined && existsSync(place))
    .flatMap((place) => readdirSync(place).flatMap((name) => inside.map((path) => join(place, name, path))))
    .filter(existsSync)
}

async function installWithPlaywright() {
  const result = await runNode(join(root, 'node_modules', 'playwright-core', 'cli.js'), ['install', 'chromium'])
  if (!result.ok) throw new Error(lastLine(result.output))
  return cachedBrowsers().map(plain)
}

async function installWithApt() {
  if (process.getuid?.() !== 0) throw new Error('needs root')
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env })
  const result = await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'], { env })
  if (!result.ok) throw new Error(lastLine(result.output))
  return systemBrowsers().map(plain)
}

function lastLine(text) {
  return text.trim().split('\n').at(-1) ?? ''
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    const { path, sandbox } = await ensureBrowser()
    console.log(`${path}${sandbox ? '' : ' (without its sandbox)'}`)
  } catch (error) {
    console.error(error instanceof SetupError ? error.message : error)
    process.exit(1)
  }
}
