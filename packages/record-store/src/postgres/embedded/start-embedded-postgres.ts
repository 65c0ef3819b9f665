import { realpathSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { chooseWay } from './choose-way.ts'
import { clusterDatabase, clusterRole, ensureCluster } from './cluster.ts'
import { folderError } from './embedded-postgres-error.ts'
import { makeFolder, makeSocketFolder, socketPort } from './folders.ts'
import { removeLeftOverServer } from './left-over-server.ts'
import { claimDataFolder } from './owner-file.ts'
import { findPrograms } from './programs.ts'
import { type RunningServer, startServer, stopServer } from './server.ts'
import type { Way } from './way.ts'

export interface EmbeddedPostgresOptions {
  /** Made when missing. Beside it stand `<folder>.owner`, `<folder>.log` and, while it is made, `<folder>.init`. */
  readonly dataFolder: string
  /** Told what takes a moment, in words for people. */
  readonly onProgress?: (step: string) => void
  /** PostgreSQL settings, such as `{ fsync: 'off' }`. */
  readonly settings?: Readonly<Record<string, string>>
}

export interface EmbeddedPostgres {
  /** For pg: `host` is the folder of the socket. The role is no superuser, but may create databases. */
  readonly connection: {
    readonly host: string
    readonly port: number
    readonly user: string
    readonly database: string
  }
  readonly url: string
  /** Of the server now running; a server that crashed is started again under another pid. */
  readonly pid: number
  /** Ends the server, breaking off what its clients do. Safe to call again. */
  stop(): Promise<void>
}

/**
 * Starts PostgreSQL from the npm platform package; it ends with this process, however that ends. Call it on the main thread:
 * the server is tied to the life of the thread that starts it. Throws EmbeddedPostgresError.
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { onProgress = () => undefined, settings = {} } = options
  const programs = await findPrograms()
  const dataFolder = resolve(options.dataFolder)
  try {
    makeFolder(dirname(dataFolder), 0o755)
    // PostgreSQL's working directory is looked up as the kernel names it.
    const path = join(realpathSync(dirname(dataFolder)), basename(dataFolder))
    const claim = await claimDataFolder(path)
    try {
      const way = chooseWay(programs, path)
      await removeLeftOverServer(way.dataFolder)
      await ensureCluster(way, onProgress)
      return await superviseServer(way, settings, onProgress, claim.release)
    } catch (error) {
      claim.release()
      throw error
    }
  } catch (error) {
    throw folderError(dataFolder, error)
  }
}

async function superviseServer(
  way: Way,
  settings: Readonly<Record<string, string>>,
  onProgress: (step: string) => void,
  release: () => void,
): Promise<EmbeddedPostgres> {
  const owner = way.owner ?? { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 }
  const socketFolder = makeSocketFolder(way.dataFolder, owner)
  onProgress('Starting PostgreSQL')
  let server = await startServer(way, socketFolder, settings)
  let stopping: Promise<void> | undefined
  void keepRunning()

  const connection = { host: socketFolder, port: socketPort, user: clusterRole, database: clusterDatabase }
  return {
    connection,
    url: `postgresql://${clusterRole}@localhost:${socketPort}/${clusterDatabase}?host=${encodeURIComponent(socketFolder)}`,
    get pid() {
      return server.child.pid ?? 0
    },
    stop: () => (stopping ??= stop()),
  }

  async function stop(): Promise<void> {
    await stopServer(server)
    rmSync(socketFolder, { recursive: true, force: true })
    release()
  }

  /** The server survives the crash of a backend by itself, but not its own. */
  async function keepRunning(): Promise<void> {
    for (let pauseMs = 100; ; pauseMs = Math.min(pauseMs * 2, 10_000)) {
      const startedAt = Date.now()
      await server.ended
      if (Date.now() - startedAt > 60_000) pauseMs = 100
      if (stopping !== undefined) return
      onProgress('PostgreSQL ended unexpectedly, starting it again')
      await delay(pauseMs)
      if (stopping !== undefined) return
      await restart()
    }
  }

  async function restart(): Promise<void> {
    try {
      await removeLeftOverServer(way.dataFolder)
      const started: RunningServer = await startServer(way, socketFolder, settings)
      server = started
      if (stopping !== undefined) await stopServer(started)
    } catch (error) {
      onProgress(error instanceof Error ? error.message : String(error))
    }
  }
}
