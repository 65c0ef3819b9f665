import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, fchownSync, openSync, readFileSync, renameSync, statSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { explainFailure, serverEnvironment } from './cluster.ts'
import { EmbeddedPostgresError, diskFull } from './embedded-postgres-error.ts'
import { socketPort } from './folders.ts'
import { type Way, commandOf } from './way.ts'

const maxLogBytes = 10 * 1024 * 1024
const readyWaitMs = 60_000

export interface RunningServer {
  readonly child: ChildProcess
  readonly ended: Promise<void>
}

/** Starts the server and waits until it takes connections. */
export async function startServer(
  way: Way,
  socketFolder: string,
  settings: Readonly<Record<string, string>>,
): Promise<RunningServer> {
  const logFile = `${way.dataFolder}.log`
  const log = openLog(way, logFile)
  const logStart = statSync(logFile).size
  const { file, args, ...account } = commandOf(way, way.programs.postgres, serverArguments(way, socketFolder, settings))
  // A process group of its own: Ctrl+C in the terminal is for us, who end the sessions first.
  const child = spawn(file, args, {
    ...account,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['ignore', log, log],
    detached: true,
  })
  closeSync(log)
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => resolve())
    child.once('error', () => resolve())
  })
  child.unref()
  const server = { child, ended }

  try {
    await waitUntilReady(way, server)
    return server
  } catch (error) {
    await stopServer(server)
    if (!(error instanceof ServerEnded)) throw error
    throw reasonOfEnd(way.dataFolder, readFileSync(logFile, 'utf8').slice(logStart))
  }
}

/** SIGINT breaks off what clients do and ends in order; SIGTERM would wait for them. */
export async function stopServer({ child, ended }: RunningServer): Promise<void> {
  for (const [signal, waitMs] of [
    ['SIGINT', 10_000],
    ['SIGQUIT', 5_000],
    ['SIGKILL', 5_000],
  ] as const) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return
    child.kill(signal)
    const waiting = new AbortController()
    await Promise.race([ended, delay(waitMs, undefined, { signal: waiting.signal }).catch(() => undefined)])
    waiting.abort()
  }
}

class ServerEnded extends Error {}

async function waitUntilReady(way: Way, { child }: RunningServer): Promise<void> {
  const deadline = Date.now() + readyWaitMs
  while (Date.now() < deadline) {
    if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) throw new ServerEnded()
    if (isReady(join(way.dataFolder, 'postmaster.pid'), child.pid)) return
    await delay(10)
  }
  throw new EmbeddedPostgresError(
    'start-failed',
    `The embedded PostgreSQL is not ready after ${readyWaitMs / 1000} s; see ${way.dataFolder}.log, or set DATABASE_URL.`,
  )
}

/** Does the server of this process id take connections? `file` is its postmaster.pid. */
export function isReady(file: string, pid: number): boolean {
  try {
    const lines = readFileSync(file, 'utf8').split('\n')
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready'
  } catch {
    return false
  }
}

function serverArguments(way: Way, socketFolder: string, settings: Readonly<Record<string, string>>): string[] {
  const all = {
    listen_addresses: '',
    port: String(socketPort),
    timezone: 'UTC',
    log_timezone: 'UTC',
    log_line_prefix: '%m [%p] ',
    // The text of a failed statement may hold what no log should.
    log_min_error_statement: 'panic',
    ...settings,
  }
  return [
    '-D',
    way.dataFolder,
    '-k',
    socketFolder,
    ...Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

function openLog(way: Way, file: string): number {
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0
  if (size > maxLogBytes) renameSync(file, `${file}.1`)
  const log = openSync(file, 'a', 0o600)
  // The account may be that of an ordinary user, who starts the server without root next time.
  if (way.owner !== undefined) fchownSync(log, way.owner.uid, way.owner.gid)
  return log
}

/** On a full disk the server cannot even write why it ended. */
function reasonOfEnd(dataFolder: string, output: string): EmbeddedPostgresError {
  const { bavail, bsize } = statfsSync(dataFolder)
  return bavail * bsize < 1024 * 1024 ? diskFull(dataFolder) : explainFailure(dataFolder, output)
}
