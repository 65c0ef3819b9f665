import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../apps/bff/dist/main.js', import.meta.url))
const heapOnSignal = new URL('console/heap-on-signal.js', import.meta.url).href
const PASSWORD = 'correct horse battery'

/** A whole server of its own, as a user starts it, with its first administrator signed in. */
export class ServerProcess {
  readonly address: string
  readonly pid: number
  readonly #child: ChildProcess
  readonly #folder: string
  #cookie = ''
  #csrf = ''

  private constructor(child: ChildProcess, folder: string, address: string) {
    this.#child = child
    this.#folder = folder
    this.address = address
    this.pid = child.pid ?? 0
  }

  get cookie(): string {
    return this.#cookie
  }

  static async start(environment: Record<string, string>): Promise<ServerProcess> {
    const folder = mkdtempSync(join(tmpdir(), 'alcove-bench-'))
    // Defaults only, whatever the settings of the repository say.
    writeFileSync(join(folder, 'alcove.json'), '{}')
    const child = spawn(
      process.execPath,
      [
        '--expose-gc',
        ...['--import', heapOnSignal],
        program,
        '--port',
        '0',
        '--data-folder',
        join(folder, 'data'),
        '--config',
        join(folder, 'alcove.json'),
      ],
      {
        env: { ...process.env, ALCOVE_LOG_LEVEL: 'silent', BENCH_HEAP_FILE: join(folder, 'heap'), ...environment },
        stdio: ['ignore', 'pipe', 'inherit'],
        cwd: folder,
      },
    )
    const link = await new Promise<string>((resolve, reject) => {
      let output = ''
      child.stdout?.on('data', (chunk: Buffer) => {
        output += chunk.toString()
        const found = /(http:\S+)\/setup#(\S+)/.exec(output)
        if (found) resolve(found[0])
      })
      child.once('exit', (code) => reject(new Error(`The server ended with ${code}.`)))
    })
    const [address = '', token = ''] = link.split('/setup#')
    const server = new ServerProcess(child, folder, address)
    await server.#setUp(token)
    return server
  }

  async #setUp(token: string): Promise<void> {
    const response = await fetch(`${this.address}/api/setup`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, name: 'bench', password: PASSWORD }),
    })
    this.#cookie = response.headers.get('set-cookie')?.split(';')[0] ?? ''
    const me = (await response.json()) as { csrfToken: string }
    this.#csrf = me.csrfToken
  }

  async call<Answer>(method: string, path: string, body?: unknown): Promise<Answer> {
    const response = await fetch(`${this.address}${path}`, {
      method,
      headers: { 'content-type': 'application/json', cookie: this.#cookie, 'x-csrf-token': this.#csrf },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const answer = (await response.json()) as Answer
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${JSON.stringify(answer)}`)
    return answer
  }

  async publish(name: string, al: string): Promise<void> {
    const manifest = JSON.stringify({ id: crypto.randomUUID(), name, publisher: 'Alcove', version: '1.0.0.0' })
    await this.call('POST', '/api/apps', { manifest, files: [{ path: 'bench.al', text: al }] })
  }

  /** Resident memory in bytes, from the kernel. */
  memory(): number {
    const status = readFileSync(`/proc/${this.pid}/status`, 'utf8')
    return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1] ?? 0) * 1024
  }

  /** Bytes of JavaScript objects of the main thread that are still in use. */
  async heapInUse(): Promise<number> {
    const file = join(this.#folder, 'heap')
    rmSync(file, { force: true })
    this.#child.kill('SIGUSR2')
    while (!existsSync(file) || readFileSync(file, 'utf8') === '') {
      if (this.#child.exitCode !== null || this.#child.signalCode !== null) throw new Error('The server has ended.')
      await delay(50)
    }
    return Number(readFileSync(file, 'utf8'))
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve))
    this.#child.kill('SIGINT')
    await ended
    rmSync(this.#folder, { recursive: true, force: true })
  }
}
