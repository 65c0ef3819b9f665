import type { AppManifest } from '@alcove/al-abi'
import { compileApp } from '@alcove/al-compiler'
import { AlError, loadImage, openSession } from '@alcove/al-runtime'
import type { SessionHost } from '@alcove/al-runtime'
import { AlFiber } from './al-fiber.ts'
import { buildImage } from './build-image.ts'

const manifest: AppManifest = {
  id: '5d0f0f3e-0000-4000-8000-000000000001',
  name: 'Behaviour',
  publisher: 'Alcove',
  version: '1.0.0.0',
  preprocessorSymbols: [],
  dependencies: [],
  features: [],
}

/**
 * Compiles one file of AL and runs OnRun of codeunit 50100 in this process, without a database: temporary tables only. Answers what it shows,
 * one Message a line; an error that reaches the outermost call is the last line, diagnostics are the only ones. `checksATurn`: how often it has to
 * wait for its turn, at least 2: a procedure may begin with the check that it has waited for.
 */
export async function runAl(text: string, checksATurn?: number): Promise<readonly string[]> {
  const outcome = compileApp({ manifest, files: [{ path: 'program.al', text }] })
  if (outcome.kind === 'failed')
    return outcome.diagnostics.map(({ line, column, message }) => `${line}:${column}: ${message}`)

  const shown: string[] = []
  const image = loadImage(buildImage([outcome.app]))
  const session = openSession(hostWithoutDatabase(shown, new AlFiber(checksATurn)), image)
  try {
    await session.runCodeunit(50_100, undefined)
  } catch (error) {
    if (!(error instanceof AlError)) throw error
    shown.push(`Error: ${error.text}`, ...error.callStack.split('\\').map((frame) => `  at ${frame}`))
  }
  return shown
}

function hostWithoutDatabase(shown: string[], fiber: AlFiber): SessionHost {
  const store = new Proxy(
    {
      inTransaction: false,
      written: [],
      setGuarded() {},
      closeSets() {},
      setLockTimeout() {},
      async commit() {},
      async rollback() {},
    },
    {
      get(target, name) {
        if (Reflect.has(target, name)) return Reflect.get(target, name) as unknown
        throw new Error(`No database here: ${String(name)} was called.`)
      },
    },
  )
  return {
    fiber,
    identity: {
      uid: '5d0f0f3e-0000-4000-8000-000000000002',
      number: 7,
      instanceId: 1,
      userSid: '5d0f0f3e-0000-4000-8000-000000000003',
      userName: 'TESTER',
      company: 'My Company',
      clientType: 'Web',
      interactive: true,
      tenantId: 'default',
      languageId: 1033,
      localeId: 1033,
      profileId: '',
      profileAppId: '00000000-0000-0000-0000-000000000000',
      timeZone: 'UTC',
      loginAt: new Date(0),
      databaseName: 'none',
      hostName: 'localhost',
    },
    // Everything that would reach the database raises.
    store: store as unknown as SessionHost['store'],
    settings: {
      lockTimeoutMs: 10_000,
      lockTimeoutOverrideMs: undefined,
      stopSessionUnknownId: 'Error',
      disableWriteInsideTryFunctions: false,
    },
    isStopping: false,
    frames: () => fiber.frames(),
    sleep: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    ask: async (question) => (question.kind === 'confirm' ? question.defaultAnswer : question.defaultChoice),
    show: (message) => void shown.push(message),
    requestSessionUpdate() {},
    startSession: async () => ({ kind: 'refused', message: 'There is no engine here.' }),
    stopSession: async () => ({ kind: 'not-active' }),
    isSessionActive: async (number) => number === 7,
    log() {},
  }
}
