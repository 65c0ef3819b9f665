import { DatabaseStartError, EmbeddedPostgresError } from '@alcove/record-store/postgres'
import { StartError } from '../server/start-error.ts'
import { startServer } from '../server/start-server.ts'
import type { RunningServer } from '../server/start-server.ts'
import { loadSettings, SettingsError } from '../settings/load-settings.ts'
import type { ServeArguments } from './arguments.ts'

const SETTINGS_FILE = 'alcove.json'

/** Runs the server until it is told to end. Problems of the start are one line each, and exit code 1. */
export async function serve(readArguments: () => ServeArguments): Promise<void> {
  let server: RunningServer
  try {
    const { config, flags } = readArguments()
    const settings = loadSettings({
      file: config ?? process.env['ALCOVE_CONFIG'] ?? SETTINGS_FILE,
      required: config !== undefined,
      environment: process.env,
      flags,
    })
    server = await startServer(settings, (step) => process.stderr.write(`${step} …\n`))
  } catch (error) {
    if (!isStartProblem(error)) throw error
    process.stderr.write(`Alcove cannot start. ${error.message}\n`)
    process.exitCode = 1
    return
  }

  process.stdout.write(`\nAlcove runs at ${server.parts.publicAddress()}\n`)
  if (server.setupLink !== undefined)
    process.stdout.write(
      `\nNobody can sign in yet. Set the first administrator's name and password here, once:\n\n  ${server.setupLink}\n`,
    )
  process.stdout.write('\nCtrl+C ends it.\n')
  endOnSignal(server)
}

function isStartProblem(error: unknown): error is Error {
  return (
    error instanceof StartError ||
    error instanceof SettingsError ||
    error instanceof DatabaseStartError ||
    error instanceof EmbeddedPostgresError
  )
}

/** The terminal and npm may both pass on one Ctrl+C. */
const SAME_PRESS_MS = 500

/** The first signal ends in order, the second at once. */
function endOnSignal(server: RunningServer): void {
  let endingSince: number | undefined
  const end = (signal: NodeJS.Signals) => {
    if (endingSince !== undefined) {
      if (performance.now() - endingSince < SAME_PRESS_MS) return
      process.stderr.write('Ending at once.\n')
      process.exit(130)
    }
    endingSince = performance.now()
    process.stderr.write(`\n${signal === 'SIGINT' ? 'Ctrl+C' : signal}: ending sessions …\n`)
    server.stop().then(
      () => {
        process.stderr.write('Alcove has ended.\n')
        process.exit(0)
      },
      (error: unknown) => {
        process.stderr.write(`Alcove did not end in order: ${String(error)}\n`)
        process.exit(1)
      },
    )
  }
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => end(signal))
}
