import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createScratchDatabase, dropDatabase } from '../src/postgres/index.ts'
import { createTemporaryDatabase } from './temporary-database.ts'

let home: Awaited<ReturnType<typeof createTemporaryDatabase>>
let client: pg.Client

beforeAll(async () => {
  home = await createTemporaryDatabase()
  client = new pg.Client({ connectionString: home.url })
  await client.connect()
})
afterAll(async () => {
  for (const name of templates) await dropDatabase(client, name)
  await client.end()
  await home.drop()
})

let prepared = 0
const templates = new Set<string>()
const create = (contents: string, server = home.url) =>
  createScratchDatabase({
    server: { connectionString: server },
    contents,
    async prepare(template) {
      prepared++
      const inside = new pg.Client(template)
      await inside.connect()
      await inside.query('create table mark (text text)')
      await inside.end()
    },
  })

const exists = async (name: string) =>
  (await client.query('select 1 from pg_database where datname = $1', [name])).rows.length > 0

it('copies a template that is prepared once, however many come at the same time', async () => {
  const databases = await Promise.all([create('a'), create('a'), create('a')])
  for (const { template } of databases) templates.add(template)

  expect(prepared).toBe(1)
  expect(new Set(databases.map(({ name }) => name)).size).toBe(3)
  const inside = new pg.Client(databases[0].address)
  await inside.connect()
  expect((await inside.query('select * from mark')).rows).toEqual([])
  await inside.end()
  await Promise.all(databases.map((database) => database.drop()))
  expect(await exists(databases[0].name)).toBe(false)
})

it('drops what runs that were killed have left, but not what is in use or new', async () => {
  const [old, used, fresh] = [Date.now() - 3_600_000, Date.now() - 3_600_001, Date.now()].map(
    (at, i) => `alcove_run_${at.toString(36)}_0000000${i}`,
  ) as [string, string, string]
  for (const name of [old, used, fresh]) await client.query(`create database ${name}`)
  const url = new URL(home.url)
  url.pathname = `/${used}`
  const user = new pg.Client({ connectionString: url.href })
  await user.connect()

  await (await create('a')).drop()

  expect(await Promise.all([old, used, fresh].map(exists))).toEqual([false, true, true])
  await user.end()
  for (const name of [used, fresh]) await dropDatabase(client, name)
})

it('says so when the role may not create databases', async () => {
  const url = new URL(home.url)
  url.searchParams.set('options', '-c role=pg_monitor')

  await expect(create('a', url.href)).rejects.toMatchObject({
    code: 'not-allowed',
    message: expect.stringContaining('grant it CREATEDB'),
  })
})
