import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Database } from './database.ts'

const program = fileURLToPath(new URL('../../../bff/dist/main.js', import.meta.url))
const START_WITHIN_MS = 120_000

/** Settings that keep waits of the console short; everything else is as shipped. */
const testSettings = {
  ALCOVE_BACKGROUND_SESSIONS_MAX_CONCURRENT: '20000',
  ALCOVE_DATABASE_CONNECTIONS: '20',
  ALCOVE_LOG_LEVEL: 'warn',
  ALCOVE_CONSOLE_STOP_WAITING_POINT: '00:00:02',
  ALCOVE_CONSOLE_STOP_OFFER: '00:00:04',
  ALCOVE_CONSOLE_STOP_DEADLINE: '00:00:07',
  ALCOVE_CONSOLE_LOCKOUT_TIME: '00:00:30',
}

/** A real server in a process of its own, on a database of its own. */
export class ServerProcess {
  readonly database: Database
  readonly #folder: string
  readonly #settings: Readonly<Record<string, string>>
  readonly #apps: readonly string[]
  #child: ChildProcess | undefined
  #port = 0
  #setupLink: string | undefined
  #output = ''

  private constructor(
    database: Database,
    folder: string,
    settings: Readonly<Record<string, string>>,
    apps: readonly string[],
  ) {
    this.database = database
    this.#folder = folder
    this.#settings = settings
    this.#apps = apps
  }

  static async start(
    settings: Readonly<Record<string, string>> = {},
    apps: readonly string[] = [],
  ): Promise<ServerProcess> {
    if (!existsSync(program)) throw new Error('The server is not built. Run "npm run build" first.')
    const folder = mkdtempSync(join(tmpdir(), 'alcove-e2e-'))
    writeFileSync(join(folder, 'alcove.json'), '{}')
    const server = new ServerProcess(await Database.create(), folder, settings, apps)
    await server.start()
    return server
  }

  get address(): string {
    return `http://127.0.0.1:${this.#port}`
  }

  /** The link of the first administrator, printed by the start. */
  get setupLink(): string {
    if (this.#setupLink === undefined) throw new Error('The server printed no link.')
    return this.#setupLink
  }

  async start(): Promise<void> {
    this.#output = ''
    const child = spawn(
      process.execPath,
      [
        program,
        // Not the repository's own settings.
        ...['--config', join(this.#folder, 'alcove.json')],
        ...['--data-folder', this.#folder, '--port', String(this.#port), '--database-url', this.database.url],
        ...this.#apps.flatMap((app) => ['--app', app]),
      ],
      { stdio: ['ignore', 'pipe', 'pipe'], env: { ...ownEnvironment(), ...testSettings, ...this.#settings } },
    )
    this.#child = child
    child.stdout.on('data', (chunk: Buffer) => (this.#output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (this.#output += chunk.toString()))
    const startedAt = Date.now()
    while (!this.#output.includes('Ctrl+C ends it.')) {
      if (child.exitCode !== null || Date.now() - startedAt > START_WITHIN_MS)
        throw new Error(`The server did not start:\n${this.#output}`)
      await new Promise((resolve) => setTimeout(resolve, 20))
    }
    this.#port = Number(/Alcove runs at http:\/\/127\.0\.0\.1:(\d+)/.exec(this.#output)?.[1])
    this.#setupLink = /(http:\/\/\S+\/setup#\S+)/.exec(this.#output)?.[1] ?? this.#setupLink
  }

  /** In order, or at once as if the machine had died. */
  async end(signal: 'SIGINT' | 'SIGTERM' | 'SIGKILL' = 'SIGTERM'): Promise<void> {
    const child = this.#child
    this.#child = undefined
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    const gone = once(child, 'exit')
    child.kill(signal)
    const giveUp = setTimeout(() => child.kill('SIGKILL'), 20_000)
    await gone
    clearTimeout(giveUp)
  }

  async remove(): Promise<void> {
    await this.end('SIGKILL')
    await this.database.drop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

/** Settings of whoever runs the tests must not reach the server. */
function ownEnvironment(): NodeJS.ProcessEnv {
  return Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !name.startsWith('ALCOVE_') && name !== 'DATABASE_URL'),
  )
}
