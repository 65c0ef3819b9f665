import { randomUUID } from 'node:crypto'
import { slot } from '@alcove/al-abi'
import type { CompiledImage, CompiledObject } from '@alcove/al-abi'
import type { AlSessionHandle, LoadedImage, SessionHost, TelemetryEntry } from '@alcove/al-runtime'
import type { SessionUid } from '@alcove/contracts'
import { createEngine } from '../src/create-engine.ts'
import type { Engine, EngineSettings, StopRequest } from '../src/engine-api.ts'
import { defaultSettings } from '../src/limits/default-settings.ts'
import type { FromWorker } from '../src/workers/protocol.ts'
import { createWorkerCore } from '../src/workers/worker-core.ts'
import type { SpawnThread, ThreadEvents } from '../src/workers/worker-link.ts'
import { FakeSystemStore, idleStoreSession } from './fake-store.ts'

/** What stands for a codeunit: it is handed the session's host, as the runtime is. */
export type FakeCodeunit = (host: SessionHost, record: unknown) => Promise<void> | void

export interface FakeEngine {
  readonly engine: Engine
  readonly store: FakeSystemStore
  readonly telemetry: TelemetryEntry[]
  /** The worker threads that live now; `die` ends one as a crash does. */
  readonly threads: Set<{ die(): void }>
  start(codeunitId: number, more?: { timeoutMs?: number; parent?: SessionUid }): Promise<number>
  uid(number: number): SessionUid
  ended(number: number): Promise<void>
}

export const anna = { userSid: '11111111-1111-1111-1111-111111111111', userName: 'ANNA' }

/** The engine with its workers in this thread and plain functions in place of AL; without any, nothing is published. */
export async function fakeEngine(
  codeunits: Record<number, FakeCodeunit>,
  settings: Partial<EngineSettings> = {},
): Promise<FakeEngine> {
  const store = new FakeSystemStore()
  const telemetry: TelemetryEntry[] = []
  const threads = new Set<{ die(): void }>()
  const engine = await createEngine(
    {
      settings: { ...defaultSettings, workers: 1, maxSessions: 1_000, ...settings },
      systemStore: store.asSystemStore(),
      instance: { id: 1, name: 'ALCOVE', computerName: 'HOST' },
      databaseName: 'alcove',
      workerUrl: new URL('file:///none'),
      workerData: undefined,
      companies: async () => ['My Company', 'Other'],
      mayStopOthers: async () => false,
      isAdministrator: async () => false,
      mayStart: async (sid) => sid !== 'disabled',
    },
    spawnHere(codeunits, threads),
  )
  engine.on('telemetry', (entry) => telemetry.push(entry))
  const codeunitIds = Object.keys(codeunits).map(Number)
  if (codeunitIds.length > 0) engine.useImage(imageOf(codeunitIds))

  return {
    engine,
    store,
    telemetry,
    threads,
    async start(codeunitId, more = {}) {
      const outcome = await engine.startBackground({
        codeunitId,
        company: 'My Company',
        timeoutMs: more.timeoutMs,
        identity: anna,
        clientHost: 'browser',
        parent: more.parent,
      })
      if (outcome.kind === 'refused') throw new Error(outcome.message)
      return outcome.number
    },
    uid(number) {
      const session = engine.sessions.byNumber(number)
      if (!session) throw new Error(`Session ${number} is not live.`)
      return session.uid
    },
    async ended(number) {
      await until(() => store.endOf(number) !== undefined && engine.sessions.byNumber(number) === undefined)
    },
  }
}

export function stopRequest(uid: SessionUid, comment: string, more: Partial<StopRequest> = {}): StopRequest {
  return {
    operationId: randomUUID(),
    uid,
    comment,
    channel: 'console',
    requestHash: '',
    actor: {
      sid: 'admin',
      name: 'ADMIN',
      role: 'Admin',
      mayStopOthers: true,
      mayStopOwnUsers: true,
      ownSession: undefined,
      ownSessionNumber: undefined,
      remoteAddress: '::1',
    },
    ...more,
  }
}

export async function until(condition: () => boolean, atMostMs = 5_000): Promise<void> {
  const deadline = Date.now() + atMostMs
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`Not so after ${atMostMs} ms: ${condition.toString()}`)
    await new Promise((resolve) => setTimeout(resolve, 1))
  }
}

/** `while true do;` as the compiler emits it. */
export async function loopForever(host: SessionHost, eachTime: () => void = () => undefined): Promise<void> {
  const { fiber } = host
  for (;;) {
    eachTime()
    fiber.slot[slot.line] = 7
    if ((--fiber.fuel | (fiber.slot[slot.stop] as number)) < 0) await fiber.yield()
  }
}

function spawnHere(codeunits: Record<number, FakeCodeunit>, threads: Set<{ die(): void }>): SpawnThread {
  return (setup, events) => {
    const thread = { dead: false, die: () => dieNow(thread, events, threads) }
    threads.add(thread)
    const send = (batch: FromWorker[]): void => {
      const copy = structuredClone(batch)
      setImmediate(() => !thread.dead && events.message(copy))
    }
    const core = createWorkerCore(
      setup,
      {
        createStore: () => ({ openSession: idleStoreSession, close: async () => undefined }),
        loadImage: (image) => ({ image }),
        openSession: (host, image) => fakeSession(host, image, codeunits),
      },
      send,
    )
    return {
      post(batch) {
        const copy = structuredClone(batch)
        void core.then((ready) => setImmediate(() => !thread.dead && ready.receive(copy)))
      },
      terminate: async () => dieNow(thread, events, threads),
    }
  }
}

function dieNow(thread: { dead: boolean; die(): void }, events: ThreadEvents, threads: Set<{ die(): void }>): void {
  if (thread.dead) return
  thread.dead = true
  threads.delete(thread)
  events.exit(undefined)
}

function fakeSession(host: SessionHost, _image: LoadedImage, codeunits: Record<number, FakeCodeunit>): AlSessionHandle {
  return {
    needsOpening: false,
    openCompany: () => Promise.resolve(),
    async runCodeunit(codeunitId, record) {
      host.fiber.enter(codeunitId * 10)
      await codeunits[codeunitId]?.(host, record)
    },
    runTests: async () => undefined,
    useImage: () => undefined,
    close: () => undefined,
  }
}

function imageOf(codeunitIds: readonly number[]): CompiledImage {
  const objects = codeunitIds.map((id): CompiledObject => ({
    kind: 'Codeunit',
    id,
    name: `Codeunit ${id}`,
    file: 0,
    line: 1,
    procedures: [{ name: 'OnRun', isTrigger: true, line: 3, endLine: 9 }],
    codeunit: { singleInstance: false, subtype: 'Normal', tableNo: 0, hasOnRun: true },
  }))
  const manifest = {
    id: '22222222-2222-2222-2222-222222222222',
    name: 'Test',
    publisher: 'Alcove',
    version: '1.0.0.0',
    preprocessorSymbols: [],
    dependencies: [],
    features: [],
  }
  const app = { abiVersion: 1, manifest, files: [{ path: 'Test.al', text: '' }], objects }
  return { generation: 1, apps: [app], bases: [codeunitIds.map((id) => id * 10)] }
}
