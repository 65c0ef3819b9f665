import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { engineSettings } from './engine-settings.ts'
import { loadSettings } from './load-settings.ts'

const folder = mkdtempSync(join(tmpdir(), 'alcove-settings-'))
const file = join(folder, 'alcove.json')
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function load(
  content: unknown,
  environment: Record<string, string> = {},
  flags: Record<string, unknown> = {},
): ReturnType<typeof loadSettings> {
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return loadSettings({ file, required: true, environment, flags })
}

it('has the defaults of sessions.md 2.9 and console.md', () => {
  const settings = load({})

  expect(settings).toMatchObject({
    host: '127.0.0.1',
    ClientServicesPort: 7085,
    BackgroundSessionsMaxConcurrent: 10,
    BackgroundSessionsMaxQueued: 100,
    BackgroundSessionsDefaultTimeout: 8 * 3_600_000,
    ClientServicesIdleClientTimeout: Number.POSITIVE_INFINITY,
    SessionTimeout: 20 * 60_000,
    ClientDisconnectWait: 120_000,
    StopSessionWait: 5_000,
    StopSessionUnknownId: 'Error',
    console: { commentRequired: true, stopDeadline: 120_000, signInLifetime: 8 * 3_600_000, lockoutAfter: 5 },
  })
  expect(settings.dataFolder).toBe(join(folder, '.alcove'))
})

it('takes the file, then the environment, then flags', () => {
  const content = { ServerInstance: 'FILE', SessionTimeout: '00:01:00', workers: 1, console: { tombstoneSeconds: 1 } }
  const environment = { ALCOVE_SESSION_TIMEOUT: '00:02:00', ALCOVE_WORKERS: '2', ALCOVE_CONSOLE_TOMBSTONE_SECONDS: '2' }

  expect(load(content, environment, { workers: '3' })).toMatchObject({
    ServerInstance: 'FILE',
    SessionTimeout: 120_000,
    workers: 3,
    console: { tombstoneSeconds: 2, commentRequired: true },
  })
})

it('finds folders from the file, and lists in variables by their commas', () => {
  expect(load({}, { ALCOVE_APPS: 'one, two', ALCOVE_DATA_FOLDER: '/data' })).toMatchObject({
    apps: [join(folder, 'one'), join(folder, 'two')],
    dataFolder: '/data',
  })
})

it.each([
  { content: { BackgroundSessionMaxConcurent: 5 }, says: '"BackgroundSessionMaxConcurent" is not a setting.' },
  { content: { console: { commentsRequired: true } }, says: '"console.commentsRequired" is not a setting.' },
  { content: { SessionTimeout: '20 minutes' }, says: '"SessionTimeout" must be a duration' },
  { content: { SessionTimeout: 20 }, says: '"SessionTimeout" must be a duration' },
  { content: { ClientServicesPort: 70_000 }, says: '"ClientServicesPort"' },
  { content: { StopSessionUnknownId: 'Loud' }, says: '"StopSessionUnknownId"' },
  { content: { console: { metricsToken: 'short' } }, says: '"console.metricsToken"' },
  { content: [], says: 'must hold one JSON object' },
  { content: '{ "workers": }', says: 'is not valid JSON' },
])('names key and source of $content', ({ content, says }) => {
  expect(() => load(content)).toThrow(says)
  expect(() => load(content)).toThrow(file)
})

it('names the variable or the command line when that is the source', () => {
  expect(() => load({}, { ALCOVE_WORKERS: 'many' })).toThrow(/^ALCOVE_WORKERS: "workers" .*"many"/)
  expect(() => load({}, {}, { ClientServicesPort: 'high' })).toThrow(/^command line: "ClientServicesPort"/)
  expect(() => load({}, { ALCOVE_WORKRES: '1' })).toThrow('ALCOVE_WORKRES: no such setting.')
})

it('leaves variables of the tools around the server alone', () => {
  expect(load({}, { ALCOVE_SERVER: 'http://x', ALCOVE_TOKEN: 't', PATH: '/bin' }).workers).toBe(0)
})

it('tells every problem, each on a line of its own', () => {
  expect(() => load({ workers: -1, host: '' })).toThrow(/\n/)
})

it('hands the engine milliseconds, and one worker a core when none is set', () => {
  const settings = engineSettings(load({ StopSessionWait: '00:00:01.500', workers: 0 }))

  expect(settings.stopSessionWaitMs).toBe(1_500)
  expect(settings.workers).toBeGreaterThanOrEqual(1)
})
