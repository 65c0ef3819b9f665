import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTemporaryDatabase } from '@alcove/testkit'
import type { TemporaryDatabase } from '@alcove/testkit'
import { Browser } from './browser.ts'

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url))
const testApp = fileURLToPath(new URL('../app', import.meta.url))

export const adminPassword = 'correct horse battery'

export interface Exit {
  readonly code: number | null
  readonly output: string
}

/** Runs the server as a program to its end: for starts that fail. */
export async function runToEnd(argv: readonly string[], environment: Record<string, string> = {}): Promise<Exit> {
  const child = spawn(process.execPath, [program, ...argv], { env: environmentOf(environment) })
  const output = collect(child)
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve))
  return { code, output: output() }
}

export interface ServerOptions {
  readonly settings?: Readonly<Record<string, string>>
  readonly argv?: readonly string[]
}

/** A server as a program of its own, on a database of its own. */
export class AlcoveServer {
  readonly database: TemporaryDatabase
  readonly #options: ServerOptions
  readonly #folder = mkdtempSync(join(tmpdir(), 'alcove-bff-'))
  #child: ChildProcess | undefined
  #output: () => string = () => ''
  address = ''
  setupLink: string | undefined

  private constructor(database: TemporaryDatabase, options: ServerOptions) {
    this.database = database
    this.#options = options
  }

  static async start(options: ServerOptions = {}): Promise<AlcoveServer> {
    const server = new AlcoveServer(await createTemporaryDatabase(), options)
    await server.startAgain()
    return server
  }

  get output(): string {
    return this.#output()
  }

  async startAgain(): Promise<void> {
    const argv = ['--port', '0', '--data-folder', this.#folder, '--app', testApp, ...(this.#options.argv ?? [])]
    const child = spawn(process.execPath, [program, ...argv], {
      cwd: this.#folder,
      env: environmentOf({ DATABASE_URL: this.database.url, ...this.#options.settings }),
    })
    this.#child = child
    this.#output = collect(child)
    await new Promise<void>((resolve, reject) => {
      child.stdout?.on('data', () => this.output.includes('Ctrl+C ends it.') && resolve())
      child.once('exit', (code) => reject(new Error(`The server ended (${code}): ${this.output}`)))
    })
    this.address = /Alcove runs at (\S+)/.exec(this.output)?.[1] ?? ''
    this.setupLink = /(\S+\/setup#\S+)/.exec(this.output)?.[1]
  }

  /** The first administrator, signed in by the link. */
  async admin(name = 'ANNA'): Promise<Browser> {
    const browser = new Browser(this.address)
    await browser.setUp(this.setupLink ?? '', adminPassword, name)
    return browser
  }

  /** Another user, added by the administrator, who has set a password. */
  async person(admin: Browser, name: string, role: string): Promise<Browser> {
    const added = await admin.post('/api/users', { name, fullName: '', roles: [role] })
    const browser = new Browser(this.address)
    await browser.setUp((added.body as { link: string }).link, adminPassword)
    return browser
  }

  /** Ends it by a signal and answers how it ended. */
  async end(signal: NodeJS.Signals = 'SIGINT'): Promise<Exit> {
    const child = this.#child
    if (!child || child.exitCode !== null || child.signalCode !== null) return { code: null, output: this.output }
    child.removeAllListeners('exit')
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve))
    child.kill(signal)
    return { code: await ended, output: this.output }
  }

  async close(): Promise<void> {
    await this.end('SIGKILL')
    await this.database.drop()
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

function collect(child: ChildProcess): () => string {
  let output = ''
  child.stdout?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (output += chunk.toString()))
  return () => output
}

/** Nothing of the test run's own environment but what a program needs. */
function environmentOf(given: Readonly<Record<string, string>>): Record<string, string> {
  return { PATH: process.env['PATH'] ?? '', HOME: tmpdir(), ALCOVE_LOG_LEVEL: 'error', ...given }
}
