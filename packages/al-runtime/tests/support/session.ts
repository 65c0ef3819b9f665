import { type CompiledImage, type Fiber, SLOT_SIZE } from '@alcove/al-abi'
import type { StoreSession } from '@alcove/record-store'
import { EventBook } from '../../src/events/event-book.ts'
import type { SessionHost, TelemetryEntry } from '../../src/host.ts'
import { AlSession, type SessionImage } from '../../src/session/al-session.ts'
import { FrameStack } from '../../src/session/frame-stack.ts'

/** A host for tests of what needs no database: the engine's part, written down. */
export interface RecordingHost extends SessionHost {
  readonly shown: string[]
  readonly logged: TelemetryEntry[]
  readonly calls: string[]
}

export interface HostOptions {
  readonly interactive?: boolean
  readonly timeZone?: string
  readonly answer?: boolean | number
}

export function recordingHost(options: HostOptions = {}): RecordingHost {
  const shown: string[] = []
  const logged: TelemetryEntry[] = []
  const calls: string[] = []
  const store = {
    inTransaction: false,
    written: [],
    setGuarded: (guarded: boolean) => void calls.push(`guarded ${guarded}`),
    closeSets: () => {},
    setLockTimeout: (ms: number) => calls.push(`lockTimeout ${ms}`),
    async commit() {
      calls.push('commit')
      this.inTransaction = false
    },
    async rollback() {
      calls.push('rollback')
      this.inTransaction = false
    },
  }
  return {
    shown,
    logged,
    calls,
    fiber: testFiber(),
    // Built-ins outside records use no more of the store than this.
    store: store as unknown as StoreSession,
    isStopping: false,
    identity: {
      uid: '0a0b0c0d-0000-4000-8000-000000000001',
      number: 7,
      instanceId: 3,
      userSid: '11111111-2222-3333-4444-555555555555',
      userName: 'ANNA',
      company: 'My Company',
      clientType: options.interactive ? 'Web' : 'Background',
      interactive: options.interactive ?? false,
      tenantId: 'default',
      languageId: 1033,
      localeId: 1033,
      profileId: '',
      profileAppId: '00000000-0000-0000-0000-000000000000',
      timeZone: options.timeZone ?? 'UTC',
      loginAt: new Date('2026-01-02T03:04:05Z'),
      databaseName: 'alcove',
      hostName: 'host',
    },
    settings: {
      lockTimeoutMs: 10_000,
      lockTimeoutOverrideMs: undefined,
      stopSessionUnknownId: 'Error',
      disableWriteInsideTryFunctions: false,
    },
    frames: () => [{ procedure: 101, line: 12 }],
    sleep: async (ms) => void calls.push(`sleep ${ms}`),
    ask: async () => options.answer ?? false,
    show: (message) => shown.push(message),
    requestSessionUpdate: (settings, save) => void calls.push(`requestSessionUpdate ${settings.company} ${save}`),
    startSession: async (request) =>
      request.codeunitId === 50_100
        ? { kind: 'started', number: 42 }
        : { kind: 'refused', message: `The codeunit ${request.codeunitId} does not exist.` },
    stopSession: async ({ number }) =>
      number === 42 ? { kind: 'stopped' } : number === 7 ? { kind: 'own-session' } : { kind: 'not-active' },
    isSessionActive: async (number) => number === 7,
    log: (entry) => logged.push(entry),
  }
}

export function testFiber(): Fiber {
  return Object.assign(new FrameStack(new Int32Array(SLOT_SIZE)), { fuel: 1000, yield: () => undefined })
}

const emptyImage: CompiledImage = { generation: 1, apps: [], bases: [] }

/** An image without objects but one codeunit's name for call stacks. */
export const testImage: SessionImage = {
  image: emptyImage,
  table: () => undefined,
  tableNamed: () => undefined,
  allTables: () => [],
  enumType: (id) =>
    id === 50_000
      ? {
          id,
          name: 'Metal',
          extensible: true,
          values: [
            { ordinal: 0, name: ' ', caption: ' ' },
            { ordinal: 1, name: 'Bronze', caption: 'Bronze medal' },
            { ordinal: 5, name: 'Gold', caption: '' },
          ],
        }
      : undefined,
  codeunit: () => undefined,
  appOf: () => undefined,
  events: new EventBook(emptyImage, () => undefined),
  codeunitClass: () => {
    throw new Error('no codeunits here')
  },
  tableClass: () => undefined,
  frame: (procedure, line) => ({
    objectKind: 'CodeUnit',
    objectId: 50_100,
    objectName: 'Poster',
    procedure: procedure === 101 ? 'Post' : '',
    line,
    app: 'Shop',
    publisher: 'Contoso',
  }),
}

export function testSession(options: HostOptions = {}): AlSession & { readonly host: RecordingHost } {
  // The host given in is the host kept.
  return new AlSession(recordingHost(options), testImage) as AlSession & { readonly host: RecordingHost }
}
