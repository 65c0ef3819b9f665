import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { start } from './support/alcove.ts'
import type { Command } from './support/alcove.ts'
import { apps, report } from './support/test-report.ts'

const TIMEOUT = 180_000

let folder: string
let environment: Record<string, string>

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'alcove-test-command-'))
  environment = { ALCOVE_TEST_DATA: folder, DATABASE_URL: '' }
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const isRunning = () => existsSync(join(folder, 'postgres', 'postmaster.pid'))

async function until(condition: () => boolean, command?: Command): Promise<void> {
  const deadline = Date.now() + 60_000
  while (!condition()) {
    if (Date.now() > deadline) throw new Error(`Waited too long. ${command?.stdout()} ${command?.stderr()}`)
    await new Promise((resolve) => setTimeout(resolve, 20))
  }
}

it(
  'lets runs at the same time share one server, and the last one stops it',
  async () => {
    const one = report([`${apps}/tests-models`], environment)
    const runs = await Promise.all([
      one,
      report([`${apps}/tests-models`, '--isolation', 'disabled'], environment),
      report([`${apps}/tests-isolation`, '--isolation', 'disabled'], environment),
    ])

    expect(runs[1].lines).toEqual(runs[0].lines)
    expect(runs[0].lines.filter((line) => line.includes('passed'))).toHaveLength(8)
    expect(runs[2].lines.at(-1)).toBe('WhatTheCodeunitBeforeLeft | failed | 3')
    expect(isRunning()).toBe(false)
    expect(readdirSync(join(folder, 'postgres.users'))).toEqual([])
  },
  TIMEOUT,
)

it(
  'goes on after runs that were killed',
  async () => {
    const killed = start(['test', `${apps}/tests-order`], environment)
    await until(isRunning, killed)
    await until(() => existsSync(join(folder, 'postgres.server')), killed)
    killed.kill()
    await killed.result
    expect(isRunning()).toBe(true)

    const { lines } = await report([`${apps}/tests-order`, '--filter', 'Order Second'], environment)

    expect(lines).toEqual(['Zulu | passed | ', 'Alpha | passed | '])
    expect(isRunning()).toBe(false)
  },
  TIMEOUT,
)

it(
  'makes a database that does not start anew',
  async () => {
    writeFileSync(join(folder, 'postgres', 'global', 'pg_control'), 'broken')

    const { lines } = await report([`${apps}/tests-order`, '--filter', 'Order Second'], environment)

    expect(lines).toHaveLength(2)
  },
  TIMEOUT,
)

it(
  'ends at Ctrl+C, in the middle of a test that does not',
  async () => {
    const command = start(['test', `${apps}/tests-order`], environment)
    await until(() => existsSync(join(folder, 'postgres.server')), command)
    await new Promise((resolve) => setTimeout(resolve, 1500))
    command.interrupt()

    expect((await command.result).code).toBe(130)
    expect(isRunning()).toBe(false)
  },
  TIMEOUT,
)

it(
  'runs again when a file changes, until Ctrl+C',
  async () => {
    const app = join(folder, 'app')
    cpSync(`${apps}/tests-order`, app, { recursive: true })
    const file = join(app, 'Order.al')
    const command = start(['test', app, '--watch', '--filter', 'Order Second'], environment)
    const waits = () => command.stderr().split('Waiting for changes').length - 1
    await until(() => waits() === 1, command)
    writeFileSync(
      file,
      readFileSync(file, 'utf8').replace(
        'procedure Alpha()\n    begin',
        'procedure Omega()\n    begin\n        Error(Lost);',
      ),
    )
    await until(() => waits() === 2, command)
    writeFileSync(file, readFileSync(file, 'utf8').replace('Error(Lost)', "Error('Found')"))
    await until(() => waits() === 3, command)
    command.interrupt()
    const { code, stdout } = await command.result

    expect(code).toBe(0)
    expect(stdout).toContain('2 passed, 2 tests')
    expect(stdout).toContain("The name 'Lost' does not exist in the current context.")
    expect(stdout).toContain('1 failed, 1 passed, 2 tests')
    expect(isRunning()).toBe(false)
  },
  TIMEOUT,
)
