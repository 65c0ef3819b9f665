import { mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import type { PostgresAddress } from '../connection.ts'
import { chooseWay } from './choose-way.ts'
import { clusterDatabase, clusterRole, ensureCluster } from './cluster.ts'
import { EmbeddedPostgresError, folderError } from './embedded-postgres-error.ts'
import { makeFolder, makeSocketFolder, socketPort } from './folders.ts'
import { readPid, removeLeftOverServer } from './left-over-server.ts'
import { claimDataFolder } from './owner-file.ts'
import { type ProcessIdentity, identityOf, isAlive, postgresProcessesIn } from './process-table.ts'
import { findPrograms } from './programs.ts'
import { isReady, startServer } from './server.ts'
import { type Way, untied } from './way.ts'

export interface SharedPostgresOptions {
  /** As of startEmbeddedPostgres; beside it stand `<folder>.users` and `<folder>.server` too. */
  readonly dataFolder: string
  readonly onProgress?: (step: string) => void
  readonly settings?: Readonly<Record<string, string>>
}

export interface SharedPostgres {
  readonly connection: PostgresAddress
  /** Leaves the server to the others; the last one to leave stops it. Safe to call again. */
  release(): Promise<void>
}

/** How a running server is found without trying again how to run one. */
interface ServerNote {
  readonly dataFolder: string
  readonly socketFolder: string
}

/**
 * A PostgreSQL that processes share, for data that nobody would miss: the first one starts it, the last one stops it. It lives on when the
 * process that started it is killed; the next one goes on with it. A cluster that does not start is made anew. Throws EmbeddedPostgresError.
 */
export async function joinSharedPostgres(options: SharedPostgresOptions): Promise<SharedPostgres> {
  const dataFolder = resolve(options.dataFolder)
  try {
    makeFolder(dirname(dataFolder), 0o755)
    const path = join(realpathSync(dirname(dataFolder)), basename(dataFolder))
    const note = await whileClaimed(path, async () => {
      addUser(path)
      return running(path) ?? (await start(path, options))
    })
    let released: Promise<void> | undefined
    return {
      connection: { host: note.socketFolder, port: socketPort, user: clusterRole, database: clusterDatabase },
      release: () => (released ??= whileClaimed(path, () => leave(path, note))),
    }
  } catch (error) {
    throw folderError(dataFolder, error)
  }
}

async function start(path: string, { onProgress = () => undefined, settings = {} }: SharedPostgresOptions) {
  const way = chooseWay(await findPrograms(), path)
  await removeLeftOverServer(way.dataFolder)
  try {
    await ensureCluster(way, onProgress)
    return await startUntied(path, way, settings)
  } catch (error) {
    if (!(error instanceof EmbeddedPostgresError) || !worthAnew.has(error.code)) throw error
    onProgress('The database does not start, making a new one')
    await removeLeftOverServer(way.dataFolder)
    rmSync(way.dataFolder, { recursive: true, force: true })
    await ensureCluster(way, onProgress)
    return startUntied(path, way, settings)
  }
}

const worthAnew: ReadonlySet<string> = new Set(['start-failed', 'data-folder-of-other-version'])

async function startUntied(path: string, way: Way, settings: Readonly<Record<string, string>>): Promise<ServerNote> {
  const owner = way.owner ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  const note: ServerNote = { dataFolder: way.dataFolder, socketFolder: makeSocketFolder(way.dataFolder, owner) }
  await startServer(untied(way), note.socketFolder, settings)
  writeFileSync(noteFile(path), JSON.stringify(note))
  return note
}

async function leave(path: string, note: ServerNote): Promise<void> {
  rmSync(userFile(path), { force: true })
  if (liveUsers(path) > 0) return
  await removeLeftOverServer(note.dataFolder)
  rmSync(note.socketFolder, { recursive: true, force: true })
  rmSync(noteFile(path), { force: true })
}

/** The server that the note tells of, when it runs. */
function running(path: string): ServerNote | undefined {
  const note = parsed<ServerNote>(noteFile(path))
  if (typeof note?.dataFolder !== 'string' || typeof note.socketFolder !== 'string') return undefined
  const file = join(note.dataFolder, 'postmaster.pid')
  const pid = readPid(file)
  if (pid === undefined || !isReady(file, pid)) return undefined
  return postgresProcessesIn(note.dataFolder).includes(pid) ? note : undefined
}

/** Starting and stopping take turns. Each takes a second at most, but for the first start on a slow machine. */
async function whileClaimed<T>(path: string, work: () => Promise<T>): Promise<T> {
  const deadline = Date.now() + CLAIM_WAIT_MS
  for (;;) {
    try {
      const claim = await claimDataFolder(path)
      try {
        return await work()
      } finally {
        claim.release()
      }
    } catch (error) {
      const isTaken = error instanceof EmbeddedPostgresError && error.code === 'data-folder-in-use'
      if (!isTaken || Date.now() > deadline) throw error
      await delay(CLAIM_RETRY_MS)
    }
  }
}

const CLAIM_WAIT_MS = 60_000
const CLAIM_RETRY_MS = 15

function addUser(path: string): void {
  mkdirSync(userFolder(path), { recursive: true })
  writeFileSync(userFile(path), JSON.stringify(identityOf(process.pid)))
}

/** Users that were killed are forgotten on the way. */
function liveUsers(path: string): number {
  const files = readdirSync(userFolder(path)).map((name) => join(userFolder(path), name))
  return files.filter((file) => {
    const user = parsed<ProcessIdentity>(file)
    if (user !== undefined && isAlive(user)) return true
    rmSync(file, { force: true })
    return false
  }).length
}

/** Whatever stands there was written by us, or is of no use. */
function parsed<T>(file: string): T | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return undefined
  }
}

function userFolder(path: string): string {
  return `${path}.users`
}

function userFile(path: string): string {
  return join(userFolder(path), String(process.pid))
}

function noteFile(path: string): string {
  return `${path}.server`
}
