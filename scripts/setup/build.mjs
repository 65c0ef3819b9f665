import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { root } from './folders.mjs'
import { SetupError, runNode, step } from './run.mjs'

const stamps = join(root, 'node_modules', '.cache', 'alcove')
const notSources = new Set(['node_modules', 'dist', '.turbo', 'test-results', 'tests'])

export const turboEnvironment = { TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1', DO_NOT_TRACK: '1' }

export function turbo(args, options = {}) {
  const file = join(root, 'node_modules', 'turbo', 'bin', 'turbo')
  return runNode(file, args, { ...options, env: { ...turboEnvironment, ...options.env } })
}

/** What the server consists of; the other packages stand on it. */
const server = ['@alcove/bff', '@alcove/console', '@alcove/cli']

export function buildServerWhenChanged() {
  return buildWhenChanged('server', ['apps', 'packages'], server)
}

export function buildAllWhenChanged() {
  return buildWhenChanged('all', ['apps', 'packages', 'bench'], [])
}

/** Looking at names, sizes and times of the sources takes some milliseconds; asking turbo takes a second. */
async function buildWhenChanged(name, folders, packages) {
  const stampFile = join(stamps, `build-${name}`)
  const stamp = fingerprint(folders)
  if (isBuilt() && readText(stampFile) === stamp) return

  const filters = packages.map((filter) => `--filter=${filter}`)
  const args = ['run', 'build', ...filters, '--output-logs=errors-only', '--log-order=grouped']
  const result = await step('Building', () => turbo(args))
  if (!result.ok) {
    process.stderr.write(result.output)
    throw new SetupError('The build failed, for the reason above.')
  }
  keepStamp(stampFile, stamp)
}

function fingerprint(folders) {
  const hash = createHash('sha256')
  for (const name of ['package-lock.json', 'tsconfig.base.json', 'turbo.json']) addFile(hash, join(root, name))
  for (const folder of folders) addFolder(hash, join(root, folder))
  return hash.digest('hex')
}

function addFolder(hash, folder) {
  const entries = readdirSync(folder, { withFileTypes: true })
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    if (notSources.has(entry.name)) continue
    const path = join(folder, entry.name)
    if (entry.isDirectory()) addFolder(hash, path)
    else if (entry.isFile()) addFile(hash, path)
  }
}

function addFile(hash, path) {
  const { size, mtimeMs } = statSync(path)
  hash.update(`${path}\0${size}\0${mtimeMs}\n`)
}

/** The stamp alone would believe in what somebody deleted. */
function isBuilt() {
  return ['bff/dist/main.js', 'console/dist/app/index.html', 'cli/dist'].every((path) =>
    existsSync(join(root, 'apps', path)),
  )
}

function keepStamp(stampFile, stamp) {
  try {
    mkdirSync(dirname(stampFile), { recursive: true })
    writeFileSync(stampFile, stamp)
  } catch {
    // Another user's folder: the next start asks turbo.
  }
}

function readText(file) {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}
