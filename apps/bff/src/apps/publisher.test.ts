import type { CompiledImage } from '@alcove/al-abi'
import { compileApp } from '@alcove/al-compiler'
import { collationKey } from '@alcove/al-runtime'
import { createPostgresSchema, openSystemStore } from '@alcove/record-store/postgres'
import type { SystemStore } from '@alcove/record-store'
import { createTemporaryDatabase } from '@alcove/testkit'
import type { TemporaryDatabase } from '@alcove/testkit'
import { afterAll, beforeAll, beforeEach, expect, it } from 'vitest'
import type { AppSource } from './app-source.ts'
import { Publisher } from './publisher.ts'

let database: TemporaryDatabase
let system: SystemStore
let images: CompiledImage[]
let publisher: Publisher
let compiled: string[]

beforeAll(async () => {
  database = await createTemporaryDatabase()
  system = openSystemStore({ connectionString: database.url })
})
afterAll(async () => {
  await system?.close()
  await database?.drop()
})
beforeEach(() => {
  images = []
  compiled = []
  publisher = new Publisher({
    compiler: {
      compile: async (request) => {
        compiled.push(request.manifest.name)
        return compileApp(request)
      },
    },
    schema: createPostgresSchema({ connection: { connectionString: database.url }, collationKey }),
    system,
    useImage: (image) => images.push(image),
  })
})

const baseId = '11111111-1111-4111-8111-111111111111'
const topId = '22222222-2222-4222-8222-222222222222'

function app(id: string, name: string, al: string, dependsOn?: string): AppSource {
  const dependencies =
    dependsOn === undefined ? [] : [{ id: dependsOn, name: 'Base', publisher: 'Test', version: '1.0.0.0' }]
  return {
    manifest: JSON.stringify({ id, name, publisher: 'Test', version: '1.0.0.0', dependencies }),
    files: [{ path: 'src/Code.al', text: al }],
  }
}

const base = (body: string) =>
  app(baseId, 'Base', `codeunit 50001 Helper { procedure Help(): Integer begin ${body} end; }`)
const top = app(
  topId,
  'Top',
  `codeunit 50002 User { trigger OnRun() var H: Codeunit Helper; begin if H.Help() = 1 then; end; }`,
  baseId,
)

it('switches all objects of an app in one step, and keeps it for the next start', async () => {
  const outcome = await publisher.publish(base('exit(1);'), 'ANNA')

  expect(outcome).toMatchObject({ kind: 'published', app: { manifest: { name: 'Base' } } })
  expect(images).toHaveLength(1)
  expect(await system.apps.list()).toMatchObject([{ id: baseId, name: 'Base', publishedBy: 'ANNA' }])
})

it('keeps the version before of an app that is broken, and says where', async () => {
  await publisher.publish(base('exit(1);'), 'ANNA')

  const broken = await publisher.publish(base('exit(Missing);'), 'ANNA')
  const noManifest = await publisher.publish({ manifest: '{', files: [] }, 'ANNA')

  expect(broken).toMatchObject({ kind: 'broken', name: 'Base', diagnostics: [{ file: 'src/Code.al', code: 'AL0118' }] })
  expect(noManifest.kind).toBe('broken')
  expect(images).toHaveLength(1)
  expect(JSON.stringify((await system.apps.list())[0]?.files)).toContain('exit(1)')
})

it('compiles apps that depend on it again, in the same step', async () => {
  await publisher.publish(base('exit(1);'), 'ANNA')
  await publisher.publish(top, 'ANNA')
  compiled.length = 0

  await publisher.publish(base('exit(2);'), 'ANNA')

  expect(compiled).toEqual(['Base', 'Top'])
  expect(images.at(-1)?.apps.map(({ manifest }) => manifest.name)).toEqual(['Base', 'Top'])
})

it('refuses a change that breaks a dependent app', async () => {
  await publisher.publish(base('exit(1);'), 'ANNA')
  await publisher.publish(top, 'ANNA')
  const before = images.length

  const renamed = app(baseId, 'Base', `codeunit 50001 Helper { procedure Assist() begin end; }`)

  expect(await publisher.publish(renamed, 'ANNA')).toMatchObject({ kind: 'broken', name: 'Top' })
  expect(images).toHaveLength(before)
})

it('publishes one at a time: two at once are both in the image', async () => {
  await Promise.all([publisher.publish(base('exit(1);'), 'ANNA'), publisher.publish(top, 'ANNA')])

  expect(images.at(-1)?.apps.map(({ manifest }) => manifest.name)).toEqual(['Base', 'Top'])
})

it('adds the fields of a table extension to a table of another app, which may be published again without them', async () => {
  const tableApp = (more: string) =>
    app(
      baseId,
      'Base',
      `table 50001 Thing { fields { field(1; "No."; Code[10]) { } ${more} } keys { key(PK; "No.") { } } }`,
    )
  const extension = app(
    topId,
    'Top',
    `tableextension 50002 "Thing Size" extends Thing { fields { field(50002; Size; Integer) { } } }`,
    baseId,
  )
  await publisher.publish(tableApp(''), 'ANNA')

  const extended = await publisher.publish(extension, 'ANNA')
  const again = await publisher.publish(tableApp('field(2; Name; Text[30]) { }'), 'ANNA')

  expect(extended).toMatchObject({ kind: 'published', changes: ['Table Thing: added field Size.'] })
  expect(again).toMatchObject({ kind: 'published', changes: ['Table Thing: added field Name.'] })
})
