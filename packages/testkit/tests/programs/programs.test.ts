import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTestEngine } from '@alcove/testkit'
import type { AlFile, TestEngine } from '@alcove/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const folder = import.meta.dirname
const cases = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)

let test: TestEngine

beforeAll(async () => {
  test = await createTestEngine({ al: '', settings: { workers: 1 } })
})
afterAll(() => test?.close())

/**
 * Each folder is an app, or several in folders `app-…`, each of which depends on those before it: its .al files, and `symbols.txt` when it has preprocessor symbols. Codeunit `Program` runs in a background session;
 * what it says by Message, and the error that ended it with its call stack, must be what expected.txt says. Tables stay
 * for the whole run, so no two cases share a table id.
 */
describe('an AL program', () => {
  it.each(cases)('%s', async (name) => {
    const expected = readFileSync(join(folder, name, 'expected.txt'), 'utf8').trimEnd()

    expect((await run(name)).join('\n')).toBe(expected)
  })
})

async function run(name: string): Promise<readonly string[]> {
  const files = readdirSync(join(folder, name)).toSorted()
  const al = alFiles(join(folder, name))
  const apps = files.filter((file) => file.startsWith('app-')).map((app) => alFiles(join(folder, name, app)))
  const preprocessorSymbols = files.includes('symbols.txt')
    ? readFileSync(join(folder, name, 'symbols.txt'), 'utf8')
        .trim()
        .split(/\s+/)
    : []

  try {
    if (apps.length > 0) await test.publishApps(apps)
    else await test.publish(al, { preprocessorSymbols })
  } catch (error) {
    return String(error instanceof Error ? error.message : error).split('\n')
  }
  const from = test.telemetry.length
  const { uid, end } = await test.run('Program')
  const said = test.telemetry
    .slice(from)
    .filter(({ session, eventId }) => session === uid && eventId === '100')
    .map(({ message }) => message)
  if (end.reason === 'completed') return said
  return [...said, `Error: ${end.errorText ?? end.comment}`, ...(end.callStack ?? []).map((frame) => `  at ${frame}`)]
}

function alFiles(path: string): readonly AlFile[] {
  return readdirSync(path)
    .toSorted()
    .filter((file) => file.endsWith('.al'))
    .map((file) => ({ path: file, text: readFileSync(join(path, file), 'utf8') }))
}
