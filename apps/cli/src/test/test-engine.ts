import { hostname } from 'node:os'
import type { CompiledApp } from '@alcove/al-abi'
import { tablesOf } from '@alcove/al-abi'
import { collationKey } from '@alcove/al-runtime/collation'
import { createPostgresSchema, openSystemStore } from '@alcove/record-store/postgres'
import { createEngine, defaultSettings } from '@alcove/session-engine'
import type { Engine, EngineOptions, Identity, SpawnThread } from '@alcove/session-engine'
import { CommandFailure } from '../output/failure.ts'
import { WORKERS, workerUrl } from './warm-worker.ts'
import { TEST_COMPANY, TEST_USER } from './test-database.ts'
import type { TestDatabase } from './test-database.ts'

export interface TestEngine {
  readonly engine: Engine
  readonly identity: Identity
  /** Makes the app's tables and hands its code to the worker. */
  publish(app: CompiledApp): Promise<void>
  close(): Promise<void>
}

const INSTANCE = 'TEST'
/** A session engine of its own, as a server has one: one worker, nothing that anybody reaches from outside. */
export async function startTestEngine(
  database: TestDatabase,
  natives: readonly string[],
  spawn: SpawnThread | undefined,
): Promise<TestEngine> {
  const connection = database.address
  const system = openSystemStore(connection)
  const schema = createPostgresSchema({ connection, collationKey })
  const [registration, user] = await Promise.all([
    system.instances.register({ name: INSTANCE, computer: hostname(), port: 0, address: '' }),
    system.users.byName(TEST_USER),
  ])
  if (!registration || !user) throw new CommandFailure(`The database ${database.name} is not one of a test run.`)

  const options: EngineOptions = {
    settings: { ...defaultSettings, workers: WORKERS, maxSessions: 1000, servicesDefaultCompany: TEST_COMPANY },
    systemStore: system,
    instance: { id: registration.instanceId, name: INSTANCE, computerName: hostname() },
    databaseName: database.name,
    workerUrl,
    workerData: { connection, maxConnections: 20, statementTimeoutMs: 0, natives },
    companies: () => schema.companies(),
    mayStopOthers: async () => true,
    isAdministrator: async () => true,
    mayStart: async () => true,
  }
  const engine = await createEngine(options, spawn)
  return {
    engine,
    identity: { userSid: user.sid, userName: user.name },
    async publish(app) {
      const outcome = await schema.synchronize(tablesOf([app]))
      if (outcome.kind === 'refused') throw new CommandFailure(outcome.reasons.join('\n'))
      engine.useImage({ generation: 1, apps: [app], bases: [basesOf(app)] })
    },
    async close() {
      await engine.shutdown()
      await registration.release()
      await system.close()
    },
  }
}

/** 0 means "no AL runs". */
function basesOf(app: CompiledApp): number[] {
  let next = 1
  return app.objects.map((object) => {
    const base = next
    next += object.procedures.length
    return base
  })
}
