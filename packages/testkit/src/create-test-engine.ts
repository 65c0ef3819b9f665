import { randomUUID } from 'node:crypto'
import { tablesOf } from '@alcove/al-abi'
import type { CompiledApp } from '@alcove/al-abi'
import { collationKey } from '@alcove/al-runtime'
import type { TelemetryEntry } from '@alcove/al-runtime'
import type { SessionUid } from '@alcove/contracts'
import { createPostgresSchema, openSystemStore } from '@alcove/record-store/postgres'
import type { SystemStore } from '@alcove/record-store'
import { createEngine, defaultSettings } from '@alcove/session-engine'
import type { EndFact, Engine, EngineSettings, Identity, StopRequest } from '@alcove/session-engine'
import pg from 'pg'
import { buildImage } from './build-image.ts'
import { compileAl, compileApps } from './compile-al.ts'
import type { AlFile, AppOptions } from './compile-al.ts'
import { createTemporaryDatabase } from './temporary-database.ts'
import type { TestWorkerData } from './worker-data.ts'

export const anna: Identity = { userSid: 'aaaaaaaa-0000-4000-8000-000000000001', userName: 'ANNA' }
export const bert: Identity = { userSid: 'bbbbbbbb-0000-4000-8000-000000000002', userName: 'BERT' }

export interface TestEngineOptions {
  /** AL objects; ids from 50001. */
  readonly al: string
  readonly settings?: Partial<EngineSettings>
  /** Users that may stop sessions of others. */
  readonly mayStopOthers?: readonly Identity[]
  readonly administrators?: readonly Identity[]
  readonly instanceName?: string
  readonly workerMemoryMb?: number
  /** To share a database with another engine. */
  readonly database?: { readonly url: string }
  /** Stands between engine and database: to measure one without the other, or to break it. */
  wrapStore?(store: SystemStore): SystemStore
}

export interface Told {
  readonly uid: SessionUid
  readonly text: string
}

/** A session that has ended, and what its `Tell.It` said. */
export interface EndedRun {
  readonly number: number
  readonly uid: SessionUid
  readonly end: EndFact
  readonly told: readonly string[]
}

export interface TestEngine {
  readonly engine: Engine
  readonly store: SystemStore
  readonly telemetry: readonly (TelemetryEntry & { readonly session?: SessionUid })[]
  readonly databaseUrl: string
  publish(al: string | readonly AlFile[], app?: AppOptions): Promise<void>
  /** Publishes several apps, each of which depends on those before it. */
  publishApps(apps: readonly (readonly AlFile[])[]): Promise<void>
  /** Starts a codeunit by its name in a background session. */
  start(codeunit: string, more?: { timeoutMs?: number; identity?: Identity; company?: string }): Promise<number>
  /** Starts it and waits for its end. */
  run(codeunit: string, more?: { identity?: Identity; company?: string }): Promise<EndedRun>
  codeunitId(name: string): number
  uid(number: number): SessionUid
  /** Resolves with the end of the session, also when it has ended before. */
  ended(number: number): Promise<EndedRun>
  /** What sessions have said, in order; of one session when a number is given. */
  told(number?: number): readonly string[]
  /** Waits until somebody has said it. */
  hears(text: string, atMostMs?: number): Promise<void>
  stop(number: number, comment: string, more?: Partial<StopRequest>): Promise<EndFact | undefined>
  sql<Row extends object>(text: string, values?: readonly unknown[]): Promise<Row[]>
  close(): Promise<void>
}

/** Compiler, runtime, engine with real worker threads, and a real database of its own. Run `tsc -b` first: workers run from dist. */
export async function createTestEngine(options: TestEngineOptions): Promise<TestEngine> {
  const own = options.database ? undefined : await createTemporaryDatabase()
  const databaseUrl = options.database?.url ?? own?.url ?? ''
  const connection = { connectionString: databaseUrl }
  const schema = createPostgresSchema({ connection, collationKey })
  const companies = await schema.companies()
  for (const company of ['My Company', 'Other Company'])
    if (!companies.includes(company)) await schema.createCompany(company)

  const opened = openSystemStore(connection)
  const store = options.wrapStore?.(opened) ?? opened
  const name = options.instanceName ?? 'TEST'
  const registration = await store.instances.register({ name, computer: 'TESTHOST', port: 0, address: '' })
  if (!registration) throw new Error(`An instance named ${name} runs on this database.`)

  const workerData: TestWorkerData = { databaseUrl, maxConnections: 20 }
  const engine = await createEngine({
    settings: { ...defaultSettings, workers: 2, maxSessions: 10_000, ...options.settings },
    systemStore: store,
    instance: { id: registration.instanceId, name, computerName: 'TESTHOST' },
    databaseName: new URL(databaseUrl).pathname.slice(1),
    workerUrl: new URL('../dist/worker.js', import.meta.url),
    workerData,
    ...(options.workerMemoryMb === undefined ? {} : { workerMemoryMb: options.workerMemoryMb }),
    companies: () => schema.companies(),
    mayStopOthers: async (sid) => (options.mayStopOthers ?? []).some((identity) => identity.userSid === sid),
    isAdministrator: async (sid) => (options.administrators ?? []).some((identity) => identity.userSid === sid),
    mayStart: async () => true,
  })

  const client = new pg.Client(connection)
  await client.connect()
  const telemetry: (TelemetryEntry & { readonly session?: SessionUid })[] = []
  const told: (Told & { readonly number: number })[] = []
  const ends = new Map<number, EndFact>()
  const numbers = new Map<SessionUid, number>()
  let codeunits = new Map<string, number>()

  engine.on('started', (session) => numbers.set(session.uid, session.number))
  engine.on('ended', (_session, end) => ends.set(end.number, end))
  engine.on('telemetry', (entry) => {
    telemetry.push(entry)
    const number = entry.session === undefined ? undefined : numbers.get(entry.session)
    if (entry.eventId === 'alTELL' && entry.session !== undefined && number !== undefined)
      told.push({ uid: entry.session, number, text: entry.message })
  })

  async function publish(al: string | readonly AlFile[], appOptions?: AppOptions): Promise<void> {
    await use([compileAl(al, appOptions)])
  }
  async function use(apps: readonly CompiledApp[]): Promise<void> {
    const objects = apps.flatMap((app) => app.objects)
    const outcome = await schema.synchronize(tablesOf(apps))
    if (outcome.kind === 'refused') throw new Error(outcome.reasons.join('\n'))
    codeunits = new Map(
      objects.filter(({ kind }) => kind === 'Codeunit').map((codeunit) => [codeunit.name, codeunit.id]),
    )
    engine.useImage(buildImage(apps))
  }
  await publish(options.al)

  const test: TestEngine = {
    engine,
    store,
    telemetry,
    databaseUrl,
    publish,
    publishApps: (apps) => use(compileApps(apps)),
    async start(codeunit, more = {}) {
      const outcome = await engine.startBackground({
        codeunitId: test.codeunitId(codeunit),
        company: more.company ?? 'My Company',
        timeoutMs: more.timeoutMs,
        identity: more.identity ?? anna,
        clientHost: 'TESTHOST',
        parent: undefined,
      })
      if (outcome.kind === 'refused') throw new Error(outcome.message)
      return outcome.number
    },
    run: async (codeunit, more) => test.ended(await test.start(codeunit, more)),
    codeunitId(codeunit) {
      const id = codeunits.get(codeunit)
      if (id === undefined) throw new Error(`The test's AL has no codeunit ${codeunit}.`)
      return id
    },
    uid(number) {
      const session = engine.sessions.byNumber(number)
      if (!session) throw new Error(`Session ${number} is not live.`)
      return session.uid
    },
    async ended(number) {
      await until(() => ends.has(number), `the end of session ${number}`)
      // There: it has just been waited for.
      const end = ends.get(number) as EndFact
      return { number, uid: end.uid, end, told: test.told(number) }
    },
    told: (number) =>
      told.filter((entry) => number === undefined || entry.number === number).map((entry) => entry.text),
    hears: (text, atMostMs) => until(() => told.some((entry) => entry.text === text), `"${text}"`, atMostMs),
    async stop(number, comment, more = {}) {
      return engine.requestStop({ ...adminRequest(test.uid(number), comment), ...more }).ended
    },
    async sql<Row extends object>(text: string, values: readonly unknown[] = []) {
      const { rows } = await client.query<Row>(text, [...values])
      return rows
    },
    async close() {
      await engine.shutdown()
      await registration.release()
      await store.close()
      await client.end()
      await own?.drop()
    },
  }
  return test
}

/** A stop by an administrator with a console. */
export function adminRequest(uid: SessionUid, comment: string): StopRequest {
  return {
    operationId: randomUUID(),
    uid,
    comment,
    channel: 'console',
    requestHash: '',
    actor: {
      sid: 'cccccccc-0000-4000-8000-000000000003',
      name: 'ADMIN',
      role: 'Admin',
      mayStopOthers: true,
      mayStopOwnUsers: true,
      ownSession: undefined,
      ownSessionNumber: undefined,
      remoteAddress: '::1',
    },
  }
}

export async function until(condition: () => boolean, what: string, atMostMs = 15_000): Promise<void> {
  const deadline = Date.now() + atMostMs
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`Waited ${atMostMs} ms for ${what}.`)
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}
