import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { collationKey } from '@alcove/al-runtime'
import { createPostgresSchema, openSystemStore } from '@alcove/record-store/postgres'
import { CompileThread } from '../apps/compile-thread.ts'
import { publishAtStart } from '../apps/publish-at-start.ts'
import { Publisher } from '../apps/publisher.ts'
import type { Settings } from '../settings/settings-schema.ts'
import { SocketServer } from '../sockets/socket-server.ts'
import { consoleBuild, consoleFolder } from './console-folder.ts'
import { createApp } from './create-app.ts'
import { createParts } from './create-parts.ts'
import { HttpServer } from './http-server.ts'
import { createLog } from './log.ts'
import { openDatabase } from './open-database.ts'
import type { Parts } from './parts.ts'
import { SignInWatch } from './sign-in-watch.ts'
import { StartError } from './start-error.ts'
import { startEngine } from './start-engine.ts'

export interface RunningServer {
  readonly address: string
  /** With which the first administrator sets a name and password; undefined when there is one. Not for the log. */
  readonly setupLink: string | undefined
  readonly parts: Parts
  /** Ends sessions in order (C-38), then everything else. Safe to call again. */
  stop(): Promise<void>
}

const FIRST_COMPANY = 'My Company'

type Closer = () => Promise<void> | void

/** Starts everything, in the order in which it is ended backwards. Raises StartError and its kin, one line each. */
export async function startServer(settings: Settings, onProgress: (step: string) => void): Promise<RunningServer> {
  const closers: Closer[] = []
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= closeAll(closers))
  try {
    return { ...(await start(settings, onProgress, closers)), stop }
  } catch (error) {
    await stop().catch(() => undefined)
    throw error
  }
}

async function closeAll(closers: Closer[]): Promise<void> {
  for (const close of closers.splice(0).reverse()) await close()
}

async function start(
  settings: Settings,
  onProgress: (step: string) => void,
  closers: Closer[],
): Promise<Omit<RunningServer, 'stop'>> {
  // Listening comes first: a taken port must not cost a start of the database.
  const http = await HttpServer.listen(settings.host, settings.ClientServicesPort)
  closers.push(() => http.close())
  const { port } = http.server.address() as AddressInfo
  const address = `http://${settings.host.includes(':') ? `[${settings.host}]` : settings.host}:${port}`

  const database = await openDatabase(settings.databaseUrl, settings.dataFolder, onProgress)
  closers.push(() => database.stop())
  const log = createLog(settings.logLevel, settings.dataFolder)
  const schema = createPostgresSchema({ connection: database.address, collationKey })
  const system = openSystemStore(database.address)
  closers.push(() => system.close())
  if ((await schema.companies()).length === 0) await schema.createCompany(FIRST_COMPANY)

  const registration = await system.instances.register({
    name: settings.ServerInstance,
    computer: hostname(),
    port,
    address,
  })
  if (!registration)
    throw new StartError(
      `A server instance named ${settings.ServerInstance} runs on this database already. Stop it, or start this one with another --server-instance.`,
    )
  closers.push(() => registration.release())
  if (registration.lostSessions.length > 0)
    log.warn(
      { sessions: registration.lostSessions.length },
      'Sessions that the last run left behind were ended as lost.',
    )

  const engine = await startEngine({ settings, database, system, schema, instanceId: registration.instanceId, log })
  closers.push(() => engine.shutdown())
  const compiler = new CompileThread()
  closers.push(() => compiler.close())
  const publisher = new Publisher({ compiler, schema, system, useImage: (image) => engine.useImage(image) })
  await publishAtStart(publisher, { folders: settings.apps, system, log, onProgress })

  const late: { sockets?: SocketServer } = {}
  const parts = createParts({
    settings,
    log,
    engine,
    system,
    schema,
    publisher,
    address,
    build: consoleBuild(),
    sockets: () => late.sockets,
  })
  closers.push(() => parts.ownSessions.close())
  closers.push(() => parts.views.close())
  http.handler = createApp(parts, consoleFolder())
  const sockets = new SocketServer(http.server, parts)
  late.sockets = sockets
  closers.push(() => sockets.close())
  const watch = new SignInWatch(parts, (signInId) => sockets.signedOut(signInId))
  closers.push(() => watch.close())

  const token = await parts.signIns.firstAdminLink()
  return {
    address,
    setupLink: token === undefined ? undefined : `${parts.publicAddress()}/setup#${token}`,
    parts,
  }
}
