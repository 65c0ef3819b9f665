import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runToEnd } from './support/alcove-server.ts'
import type { Exit } from './support/alcove-server.ts'

const folder = mkdtempSync(join(tmpdir(), 'alcove-start-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** One clear line that says what to do, exit code 1, no stack trace. */
function expectOneLine({ code, output }: Exit, ...parts: readonly string[]): void {
  const lines = output
    .trim()
    .split('\n')
    .filter((line) => !line.endsWith(' …'))
  expect(lines).toHaveLength(1)
  expect(lines[0]).toMatch(/^Alcove cannot start\. /)
  for (const part of parts) expect(lines[0]).toContain(part)
  expect(code).toBe(1)
}

it('a taken port', async () => {
  const other = createServer()
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
  const { port } = other.address() as AddressInfo

  const exit = await runToEnd(['--port', String(port), '--data-folder', folder])
  other.close()

  expectOneLine(exit, `Port ${port} on 127.0.0.1 is taken.`, '--port')
})

it('a data folder that is a file', async () => {
  const file = join(folder, 'file')
  writeFileSync(file, '')

  expectOneLine(await runToEnd(['--port', '0', '--data-folder', join(file, 'data')]), 'data folder', '--data-folder')
})

it('a data folder that cannot be written', async () => {
  const locked = mkdtempSync(join(folder, 'locked-'))
  chmodSync(locked, 0o500)
  // Modes do not keep root out; the kernel's file system does.
  const parent = process.getuid?.() === 0 ? '/sys' : locked

  expectOneLine(await runToEnd(['--port', '0', '--data-folder', join(parent, 'data')]), 'data folder', '--data-folder')
})

it('a database that cannot be reached', async () => {
  const exit = await runToEnd(['--port', '0'], { DATABASE_URL: 'postgres://nobody:hidden@127.0.0.1:1/nothing' })

  expectOneLine(exit, 'DATABASE_URL')
  expect(exit.output).not.toContain('hidden')
})

it('a database address that is none', async () => {
  expectOneLine(await runToEnd(['--port', '0'], { DATABASE_URL: 'not an address' }), 'DATABASE_URL')
})

it('a database of another name', async () => {
  const url = new URL(process.env['ALCOVE_TEST_SERVER_URL'] ?? '')
  url.pathname = '/no_such_database'

  expectOneLine(await runToEnd(['--port', '0'], { DATABASE_URL: url.href }), 'no_such_database')
})

it('an unknown setting of the file, with the one that was meant', async () => {
  const file = join(folder, 'unknown.json')
  writeFileSync(file, JSON.stringify({ BackgroundSessionMaxConcurrent: 20 }))

  expectOneLine(
    await runToEnd(['--config', file]),
    `${file}: "BackgroundSessionMaxConcurrent" is not a setting.`,
    'Did you mean "BackgroundSessionsMaxConcurrent"?',
  )
})

it('a bad value of a variable', async () => {
  expectOneLine(
    await runToEnd([], { ALCOVE_STOP_SESSION_WAIT: 'soon' }),
    'ALCOVE_STOP_SESSION_WAIT',
    'StopSessionWait',
    'duration',
    '"soon"',
  )
})

it('an unknown variable and an unknown flag', async () => {
  expectOneLine(await runToEnd([], { ALCOVE_SPEED: '11' }), 'ALCOVE_SPEED')
  expectOneLine(await runToEnd(['--speed', '11']), '--speed')
})

it('a settings file that is missing or no JSON', async () => {
  const broken = join(folder, 'broken.json')
  writeFileSync(broken, '{')

  expectOneLine(await runToEnd(['--config', join(folder, 'none.json')]), 'none.json')
  expectOneLine(await runToEnd(['--config', broken]), 'broken.json', 'JSON')
})
