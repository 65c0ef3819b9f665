import { hostname } from 'node:os'
import { permissionsOf } from '@alcove/contracts'
import type { SchemaStore, SystemStore } from '@alcove/record-store'
import { createEngine } from '@alcove/session-engine'
import type { Engine } from '@alcove/session-engine'
import { engineSettings } from '../settings/engine-settings.ts'
import type { Settings } from '../settings/settings-schema.ts'
import { rolesOf } from '../sign-in/sign-in-service.ts'
import type { WorkerData } from '../worker-data.ts'
import type { Logger } from './log.ts'
import type { OpenDatabase } from './open-database.ts'

interface EngineParts {
  readonly settings: Settings
  readonly database: OpenDatabase
  readonly system: SystemStore
  readonly schema: SchemaStore
  readonly instanceId: number
  readonly log: Logger
}

/** The engine, wired to the database and the log. */
export async function startEngine({
  settings,
  database,
  system,
  schema,
  instanceId,
  log,
}: EngineParts): Promise<Engine> {
  const own = engineSettings(settings)
  const workerData: WorkerData = {
    connection: database.address,
    maxConnections: Math.max(2, Math.floor(settings.databaseConnections / own.workers)),
    statementTimeoutMs: Number.isFinite(settings.SqlCommandTimeout) ? settings.SqlCommandTimeout : 0,
    natives: settings.natives,
  }
  const engine = await createEngine({
    settings: own,
    systemStore: system,
    instance: { id: instanceId, name: settings.ServerInstance, computerName: hostname() },
    databaseName: database.name,
    workerUrl: new URL('../worker.js', import.meta.url),
    workerData,
    companies: () => schema.companies(),
    mayStopOthers: async (sid) => {
      const user = await system.users.bySid(sid)
      return user !== undefined && permissionsOf(rolesOf(user)).includes('session.stop')
    },
    isAdministrator: async (sid) => {
      const user = await system.users.bySid(sid)
      return user !== undefined && rolesOf(user).includes('Admin')
    },
    mayStart: async (sid) => (await system.users.bySid(sid))?.enabled ?? false,
  })
  engine.on('telemetry', (entry) => log[entry.level]({ eventId: entry.eventId, ...entry.dimensions }, entry.message))
  return engine
}
