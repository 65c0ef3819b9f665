import { spawn } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { run, step } from '../setup/run.mjs'

const programs = '/usr/lib/postgresql'
const oldestVersion = 15
const nobody = 65_534

/**
 * Starts a server of the system's own PostgreSQL on a temporary folder, installing it first where root may. Resolves to undefined,
 * with the reason, where there is none.
 */
export async function startSystemPostgres() {
  let bin = newestPrograms()
  if (bin === undefined && process.getuid?.() === 0) {
    await step('Installing PostgreSQL with apt-get', installWithApt)
    bin = newestPrograms()
  }
  if (bin === undefined)
    return { reason: `no PostgreSQL ${oldestVersion} or later in ${programs}, and none can be installed` }
  return startServer(bin)
}

function newestPrograms() {
  if (!existsSync(programs)) return undefined
  const versions = readdirSync(programs)
    .map(Number)
    .filter((version) => version >= oldestVersion)
  const bin = join(programs, String(Math.max(...versions)), 'bin')
  return existsSync(join(bin, 'initdb')) ? bin : undefined
}

async function installWithApt() {
  const env = { DEBIAN_FRONTEND: 'noninteractive' }
  await run('apt-get', ['update'], { env }).catch(() => undefined)
  await run('apt-get', ['install', '-y', '--no-install-recommends', 'postgresql'], { env }).catch(() => undefined)
}

async function startServer(bin) {
  const folder = mkdtempSync(join(tmpdir(), 'alcove-system-pg-'))
  const [data, socket] = [join(folder, 'data'), join(folder, 'socket')]
  const account =
    process.getuid?.() === 0 ? ['setpriv', `--reuid=${nobody}`, `--regid=${nobody}`, '--clear-groups'] : []
  mkdirSync(socket, { mode: 0o700 })
  if (account.length > 0) for (const path of [folder, socket]) chownSync(path, nobody, nobody)

  const [init, ...initArguments] = [
    ...account,
    join(bin, 'initdb'),
    '-D',
    data,
    '-U',
    'postgres',
    '--auth=trust',
    '-E',
    'UTF8',
    '--locale=C.UTF-8',
  ]
  const made = await run(init, initArguments, { cwd: '/' })
  if (!made.ok) {
    rmSync(folder, { recursive: true, force: true })
    return { reason: `initdb failed: ${made.output.trim().split('\n').at(-1)}` }
  }
  const tie = ['setpriv', '--pdeathsig', 'INT', ...account.slice(1)]
  const settings = ['listen_addresses=', 'fsync=off', 'synchronous_commit=off', 'full_page_writes=off'].flatMap(
    (setting) => ['-c', setting],
  )
  const [program, ...args] = [...tie, join(bin, 'postgres'), '-D', data, '-k', socket, ...settings]
  const server = spawn(program, args, { cwd: '/', stdio: 'ignore', detached: true })
  const ended = new Promise((resolve) => server.once('close', resolve))
  for (let waited = 0; !isReady(data) && server.exitCode === null && waited < 30_000; waited += 50) await delay(50)
  return {
    name: bin.split('/').at(-2),
    url: `postgresql://postgres@localhost:5432/postgres?host=${encodeURIComponent(socket)}`,
    async stop() {
      server.kill('SIGINT')
      await ended
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

function isReady(data) {
  try {
    return readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n')[7]?.trim() === 'ready'
  } catch {
    return false
  }
}
