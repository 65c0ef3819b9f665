import { spawn } from 'node:child_process'
import { chmodSync, chownSync, readFileSync, readdirSync, renameSync, rmSync, rmdirSync, statfsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { EmbeddedPostgresError, diskFull } from './embedded-postgres-error.ts'
import { isCluster, makeFolder } from './folders.ts'
import { type Way, commandOf } from './way.ts'

export const clusterRole = 'alcove'
export const clusterDatabase = 'alcove'

const serverVersion = '18'
/** A new cluster has 39 MB; the rest is for its first log segments. */
const bytesOfNewCluster = 80 * 1024 * 1024

/** Makes the cluster when there is none. Everything happens in `<dir>.init`, so a broken-off attempt leaves no half cluster. */
export async function ensureCluster(way: Way, onProgress: (step: string) => void): Promise<void> {
  if (isCluster(way.dataFolder)) return checkVersion(way.dataFolder)
  checkEmpty(way.dataFolder)
  const { bavail, bsize } = statfsSync(dirname(way.dataFolder))
  if (bavail * bsize < bytesOfNewCluster) throw diskFull(way.dataFolder)

  onProgress(`Preparing a new database in ${way.dataFolder}`)
  const folder = `${way.dataFolder}.init`
  rmSync(folder, { recursive: true, force: true })
  makeFolder(folder, 0o700)
  if (way.owner !== undefined) chownSync(folder, way.owner.uid, way.owner.gid)

  await run(way, way.programs.initdb, initdbArguments(folder))
  await run(way, way.programs.postgres, ['--single', '-D', folder, 'postgres'], firstStatements)
  chmodSync(folder, 0o700)
  renameSync(folder, way.dataFolder)
}

function initdbArguments(folder: string): string[] {
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  return ['-D', folder, '-U', 'postgres', '--auth=trust', '-E', 'UTF8', ...locale, '--no-instructions']
}

/**
 * Sessions connect with a role that is no superuser: in a user namespace the server has our own access to files.
 * In single-user mode a statement is a line.
 */
const firstStatements = [
  `create role ${clusterRole} login createdb in role pg_monitor`,
  `create database ${clusterDatabase} owner ${clusterRole}`,
  'checkpoint',
  '',
].join('\n')

function checkVersion(dataFolder: string): void {
  const version = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim()
  if (version === serverVersion) return
  throw new EmbeddedPostgresError(
    'data-folder-of-other-version',
    `The data folder ${dataFolder} was made by PostgreSQL ${version}, the embedded one is ${serverVersion}; choose another data folder, or serve this one with PostgreSQL ${version} and set DATABASE_URL.`,
  )
}

function checkEmpty(dataFolder: string): void {
  const entries = readEntries(dataFolder)
  if (entries === undefined) return
  if (entries.length === 0) return rmdirSync(dataFolder)
  throw new EmbeddedPostgresError(
    'data-folder-not-empty',
    `The data folder ${dataFolder} holds files that are no database; empty it, or choose another data folder.`,
  )
}

function readEntries(folder: string): string[] | undefined {
  try {
    return readdirSync(folder)
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}

async function run(way: Way, program: string, args: readonly string[], input = ''): Promise<void> {
  const { file, args: all, ...account } = commandOf(way, program, args)
  const child = spawn(file, all, {
    ...account,
    cwd: '/',
    env: serverEnvironment(),
    stdio: ['pipe', 'pipe', 'pipe'],
    detached: true,
  })
  let output = ''
  child.stdout.on('data', (text: Buffer) => (output += text.toString()))
  child.stderr.on('data', (text: Buffer) => (output += text.toString()))
  child.stdin.on('error', () => undefined) // it ended before it read all; its exit code says why
  child.stdin.end(input)
  const status = await new Promise<number | null>((resolve, reject) => child.on('error', reject).on('close', resolve))
  // Single-user mode reports a failed statement and goes on.
  if (status === 0 && !/^(ERROR|FATAL|PANIC)|\s(ERROR|FATAL|PANIC): /m.test(output)) return
  throw explainFailure(way.dataFolder, output)
}

/** Makes an error of what a program left in its output. */
export function explainFailure(dataFolder: string, output: string): EmbeddedPostgresError {
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(dataFolder)
  const reason = output
    .split('\n')
    .filter((line) => /error:|ERROR|FATAL|PANIC|could not/.test(line))
    .at(-1)
  return new EmbeddedPostgresError(
    'start-failed',
    `The embedded PostgreSQL did not start: ${reason?.trim() ?? 'it gave no reason'} (see ${dataFolder}.log, or set DATABASE_URL)`,
  )
}

/** Nothing of ours leaks in: PG… variables, locales and time zones would change what the server does. */
export function serverEnvironment(): NodeJS.ProcessEnv {
  return { PATH: process.env['PATH'] ?? '/usr/bin:/bin', LC_ALL: 'C', TZ: 'UTC' }
}
