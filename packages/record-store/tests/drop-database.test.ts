import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect, it } from 'vitest'
import { dropDatabase, startEmbeddedPostgres } from '../src/postgres/index.ts'

/** A server of its own, whose autovacuum does not wait a minute. */
it('drops a database that clients and autovacuum are at work in', { timeout: 120_000 }, async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alcove-test-'))
  const server = await startEmbeddedPostgres({
    dataFolder: join(folder, 'postgres'),
    settings: { fsync: 'off', autovacuum_naptime: '1s' },
  })
  const client = new pg.Client({ connectionString: server.url })
  await client.connect()
  try {
    await client.query('create database busy')
    const url = new URL(server.url)
    url.pathname = '/busy'
    const inside = new pg.Client({ connectionString: url.href })
    inside.on('error', () => undefined) // it is ended from outside
    await inside.connect()
    await inside.query('create table slow as select no from generate_series(1, 200000) no')
    await inside.query(`alter table slow set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0,
      autovacuum_vacuum_cost_delay = 100, autovacuum_vacuum_cost_limit = 1)`)
    await inside.query('delete from slow where no % 2 = 0')
    const vacuums = `select 1 from pg_stat_activity where datname = 'busy' and backend_type = 'autovacuum worker'`
    await expect.poll(async () => (await client.query(vacuums)).rowCount, { timeout: 60_000 }).toBeGreaterThan(0)

    await dropDatabase(client, 'busy')

    expect((await client.query(`select 1 from pg_database where datname = 'busy'`)).rowCount).toBe(0)
  } finally {
    await client.end()
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})
