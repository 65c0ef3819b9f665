import { platformTables, virtualTables } from '@alcove/al-abi'
import pg from 'pg'
import { afterAll, expect, it } from 'vitest'
import { migrateDatabase } from '../src/postgres/index.ts'
import { columnName, tableName } from '../src/postgres/names.ts'
import { codecOf } from '../src/postgres/values.ts'
import { createDatabase, createTemporaryDatabase, serverVariable } from './temporary-database.ts'

const database = await createTemporaryDatabase()
afterAll(() => database.drop())
/** Those that are computed; so is Session. */
const withoutColumns = ['Session', ...virtualTables.map(({ name }) => name)]

it.each(platformTables.filter(({ name }) => !withoutColumns.includes(name)))(
  'makes table $name with the columns that AL expects',
  async (table) => {
    const columns = await query(
      database.url,
      `select column_name as name, data_type as type from information_schema.columns
       where table_schema = 'public' and table_name = $1 and column_name not like '$%' order by ordinal_position`,
      [tableName(table, '')],
    )

    expect(columns).toEqual(
      table.fields
        .filter(({ fieldClass }) => fieldClass === 'Normal')
        .map(({ name, type }) => ({ name: columnName(name), type: sqlName(codecOf(type).sqlType) })),
    )
  },
)

it('lets servers that start together wait for one another', async () => {
  const empty = await createDatabase(process.env[serverVariable] ?? '', 'template1')

  await Promise.all([1, 2, 3].map(() => migrateDatabase({ connectionString: empty.url })))

  expect(await query(empty.url, 'select count(*)::int as number from "Session Event"')).toEqual([{ number: 0 }])
  await empty.drop()
})

it('says in one line that a database is not reachable, without the password', async () => {
  const address = { connectionString: 'postgresql://anna:secret@127.0.0.1:1/books' }

  await expect(migrateDatabase(address)).rejects.toMatchObject({
    code: 'not-reachable',
    message: expect.stringMatching(
      /^The database books at 127\.0\.0\.1:1 is not reachable: (?!.*secret).+DATABASE_URL.+$/,
    ),
  })
})

function sqlName(type: string): string {
  return type === 'timestamptz' ? 'timestamp with time zone' : type
}

async function query(url: string, sql: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  const { rows } = await client.query(sql, values)
  await client.end()
  return rows
}
