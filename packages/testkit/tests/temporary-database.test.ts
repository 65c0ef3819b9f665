import pg from 'pg'
import { expect, it } from 'vitest'
import { createTemporaryDatabase } from '../src/index.ts'

it('gives every caller an empty database with the fixed tables', async () => {
  const [first, second] = await Promise.all([createTemporaryDatabase(), createTemporaryDatabase()])
  const insert = `insert into "Company" ("Name") values ('Here')`
  const count = `select count(*)::int as number from "Company"`

  await query(first.url, insert)

  expect(await query(first.url, count)).toEqual([{ number: 1 }])
  expect(await query(second.url, count)).toEqual([{ number: 0 }])
  await Promise.all([first.drop(), second.drop()])
})

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql)
  await client.end()
  return rows
}
