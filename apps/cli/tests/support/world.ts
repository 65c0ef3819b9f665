import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createTemporaryDatabase } from '@alcove/testkit'
import { alcove, start } from './alcove.ts'
import type { Result } from './alcove.ts'

export const apps = fileURLToPath(new URL('../apps', import.meta.url))
export const password = 'correct horse battery'

/** A server started by the command itself, with a first administrator. */
export interface World {
  readonly address: string
  readonly credentials: string
  readonly environment: Readonly<Record<string, string>>
  run(argv: readonly string[], input?: string): Promise<Result>
  /** Starts a codeunit of the test app as a browser would. */
  startCodeunit(codeunitId: number): Promise<{ uid: string; number: number }>
  startSleeper(): Promise<{ uid: string; number: number }>
  close(): Promise<void>
}

export async function createWorld(): Promise<World> {
  const database = await createTemporaryDatabase()
  const folder = mkdtempSync(join(tmpdir(), 'alcove-cli-'))
  const server = start(['serve', '--port', '0', '--data-folder', folder, '--app', join(apps, 'good')], {
    DATABASE_URL: database.url,
    ALCOVE_LOG_LEVEL: 'error',
  })
  const ended = server.result.then(({ stderr }) => {
    throw new Error(`The server ended: ${stderr}`)
  })
  ended.catch(() => undefined)
  const ready = async () => {
    while (!server.stdout().includes('Ctrl+C ends it.')) await new Promise((resolve) => setTimeout(resolve, 20))
  }
  await Promise.race([ready(), ended])
  const address = /Alcove runs at (\S+)/.exec(server.stdout())?.[1] ?? ''
  const token = /\/setup#(\S+)/.exec(server.stdout())?.[1]
  const set = await fetch(`${address}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ token, name: 'ANNA', password }),
  })
  const { csrfToken } = (await set.json()) as { csrfToken: string }
  const cookie = set.headers.get('set-cookie')?.split(';')[0] ?? ''
  const environment = { ALCOVE_SERVER: address, XDG_CONFIG_HOME: join(folder, 'config') }

  const world: World = {
    address,
    credentials: join(folder, 'config', 'alcove', 'credentials.json'),
    environment,
    run: (argv, input) => alcove(argv, environment, input),
    startSleeper: () => world.startCodeunit(60300),
    async startCodeunit(codeunitId) {
      const answer = await fetch(`${address}/api/runs`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', cookie, 'x-csrf-token': csrfToken },
        body: JSON.stringify({ codeunitId, where: 'background' }),
      })
      return (await answer.json()) as { uid: string; number: number }
    },
    async close() {
      server.interrupt()
      await server.result
      await database.drop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
  return world
}
