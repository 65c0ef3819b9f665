import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { TableMetadata } from '@alcove/al-abi'
import { createPostgresSchema, createPostgresStore } from '../src/postgres/index.ts'
import { code, decimal, integer, place, query, silent, table, text, up } from './tables.ts'
import { collationKey, createTestStore, type TestStore } from './test-store.ts'

const perCompany = { perCompany: true }
const customer = table(50_100, 'Customer', { 'No.': code(20), Name: text(30), Balance: decimal }, perCompany)

let test: TestStore

beforeEach(async () => {
  test = await createTestStore([customer])
  await test.schema.createCompany('CRONUS')
  await test.schema.createCompany('My Company')
})
afterEach(() => test.close())

async function insert(metadata: TableMetadata, company: string, ...rows: unknown[][]): Promise<void> {
  const session = test.session()
  for (const values of rows) await session.insert(place(metadata, company), values, undefined)
  await session.commit()
}

async function read(metadata: TableMetadata, company: string, field = 1): Promise<unknown[][]> {
  const rows = await test.session().find(query(metadata, { company, order: [up(field)] }), undefined, 100)
  return rows.map((row) => row.values)
}

describe('companies', () => {
  it('have tables of their own, those created before and those created after', async () => {
    const vendor = table(50_101, 'Vendor', { 'No.': code(20) }, perCompany)
    await test.schema.synchronize([vendor])
    await insert(customer, 'CRONUS', ['A', 'Anna', '1'])
    await insert(vendor, 'My Company', ['V'])

    await test.schema.createCompany('Third')
    await insert(vendor, 'Third', ['T'])

    expect(await test.schema.companies()).toEqual(['CRONUS', 'My Company', 'Third'])
    expect(await read(customer, 'My Company')).toEqual([])
    expect(await read(customer, 'CRONUS')).toEqual([['A', 'Anna', '1']])
    expect(await read(vendor, 'Third')).toEqual([['T']])
  })

  it.each(['CRONUS', 'cronus', '  CRONUS '])('refuses the name %j, which exists', async (name) => {
    await expect(test.schema.createCompany(name)).rejects.toMatchObject({ code: 'record-exists' })
  })

  it.each(['', '   ', 'x'.repeat(31)])('refuses the name %j', async (name) => {
    await expect(test.schema.createCompany(name)).rejects.toMatchObject({ code: 'value-out-of-range' })
  })

  it('do not mix when a $ in their names would let two tables share one', async () => {
    const plain = table(50_102, 'C', { A: integer }, perCompany)
    const odd = table(50_103, 'B$C', { A: integer }, perCompany)
    await test.schema.synchronize([plain, odd])
    await test.schema.createCompany('A$B')
    await test.schema.createCompany('A')

    await insert(plain, 'A$B', [1])
    await insert(odd, 'A', [2])

    expect(await read(plain, 'A$B')).toEqual([[1]])
    expect(await read(odd, 'A')).toEqual([[2]])
  })

  it('may have names and tables longer than PostgreSQL allows', async () => {
    const long = 'ا'.repeat(30)
    const wide = table(50_104, 'ب'.repeat(30), { ['ت'.repeat(40)]: code(20), ['ت'.repeat(41)]: text(20) }, perCompany)
    await test.schema.createCompany(long)

    await test.schema.synchronize([wide])
    await insert(wide, long, ['X', 'y'])

    expect(await read(wide, long)).toEqual([['X', 'y']])
  })
})

describe('synchronize', () => {
  it('changes nothing when nothing changed, quickly', async () => {
    const tables = Array.from({ length: 100 }, (_, i) =>
      table(50_200 + i, `Table ${i}`, { 'No.': code(20), Name: text(30), Amount: decimal }, perCompany),
    )
    await test.schema.synchronize(tables)
    const started = Date.now()

    const outcome = await test.schema.synchronize(tables)

    expect(outcome).toEqual({ kind: 'synchronized', changes: [] })
    expect(Date.now() - started).toBeLessThan(500)
  })

  it('adds fields with their blank value, keys and room, while rows are there', async () => {
    await insert(customer, 'CRONUS', ['B', 'ben', '1'], ['A', 'Änne', '2'], ['C', 'Ben', '3'])
    const more = table(
      50_100,
      'Customer',
      { 'No.': code(40), Name: text(0), Balance: decimal, Since: { kind: 'DateTime' }, Blocked: { kind: 'Boolean' } },
      { ...perCompany, keys: [['No.'], ['Name']] },
    )

    const outcome = await test.schema.synchronize([more])

    expect(outcome).toMatchObject({ kind: 'synchronized' })
    expect(await read(more, 'CRONUS', 2)).toEqual([
      ['A', 'Änne', '2', 0, false],
      ['B', 'ben', '1', 0, false],
      ['C', 'Ben', '3', 0, false],
    ])
    expect(await test.schema.synchronize([more])).toEqual({ kind: 'synchronized', changes: [] })
  })

  it('lets code of before the change go on writing', async () => {
    const more = table(
      50_100,
      'Customer',
      { 'No.': code(20), Name: text(30), Balance: decimal, Note: text(10) },
      perCompany,
    )
    const session = test.session()
    await session.insert(place(customer, 'CRONUS'), ['A', 'Anna', '1'], undefined)
    await session.commit()

    await test.schema.synchronize([more])
    await session.insert(place(customer, 'CRONUS'), ['B', 'Ben', '1'], undefined)
    await session.commit()

    expect(await read(more, 'CRONUS')).toEqual([
      ['A', 'Anna', '1', ''],
      ['B', 'Ben', '1', ''],
    ])
  })

  it.each([
    {
      change: 'a removed field',
      fields: { 'No.': code(20), Balance: decimal },
      reason: /field Name cannot be removed.*company CRONUS/,
    },
    {
      change: 'a shorter text',
      fields: { 'No.': code(20), Name: text(3), Balance: decimal },
      reason: /field Name cannot become shorter/,
    },
    {
      change: 'another type',
      fields: { 'No.': code(20), Name: integer, Balance: decimal },
      reason: /Name cannot change from Text to Integer/,
    },
  ])(
    'refuses $change when data would be lost, with the reason, and keeps all as it was',
    async ({ fields, reason }) => {
      await insert(customer, 'CRONUS', ['A', 'Anna', '1'])
      const numbers: Record<string, number> = { 'No.': 1, Name: 2, Balance: 3 }
      const declared = table(50_100, 'Customer', fields, perCompany)
      const changed = { ...declared, fields: declared.fields.map((field) => ({ ...field, no: numbers[field.name]! })) }
      const added = table(50_105, 'New', { A: integer })

      const outcome = await test.schema.synchronize([added, changed])

      expect(outcome).toEqual({ kind: 'refused', reasons: [expect.stringMatching(reason)], canBeForced: true })
      expect(await read(customer, 'CRONUS')).toEqual([['A', 'Anna', '1']])
      expect((await test.client.query(`select to_regclass('"New"') as found`)).rows).toEqual([{ found: null }])
    },
  )

  it('makes the same changes where no data is lost, and takes a field back with another type', async () => {
    await insert(customer, 'CRONUS', ['A', '', '1'])
    const without = { ...customer, fields: customer.fields.filter((field) => field.name !== 'Name') }
    const back = {
      ...customer,
      fields: customer.fields.map((field) => (field.name === 'Name' ? { ...field, type: integer } : field)),
    }

    expect(await test.schema.synchronize([without])).toMatchObject({ kind: 'synchronized' })
    expect(await read(without, 'CRONUS')).toEqual([['A', '1']])
    expect(await test.schema.synchronize([back])).toMatchObject({ kind: 'synchronized' })

    expect(await read(back, 'CRONUS')).toEqual([['A', 0, '1']])
  })

  it('widens numbers and follows new names of tables and fields', async () => {
    const setup = table(50_106, 'Setup', { 'No.': integer, Next: integer }, { auto: 'No.', keys: [['No.'], ['Next']] })
    await test.schema.synchronize([setup])
    await insert(setup, '', [0, 5])
    const renamed = table(
      50_106,
      'New Setup',
      { 'Entry No.': integer, Next: { kind: 'BigInteger' } },
      { auto: 'Entry No.', keys: [['Entry No.'], ['Next']] },
    )

    expect(await test.schema.synchronize([renamed])).toMatchObject({ kind: 'synchronized' })
    await insert(renamed, '', [0, 9_000_000_000n])

    expect(await read(renamed, '')).toEqual([
      [1, 5n],
      [2, 9_000_000_000n],
    ])
  })

  it('may widen a field under a connection that has prepared its statements', async () => {
    const narrow = table(50_108, 'Wide', { 'No.': integer, Amount: integer })
    const wide = table(50_108, 'Wide', { 'No.': integer, Amount: { kind: 'BigInteger' } })
    await test.schema.synchronize([narrow])
    await insert(narrow, '', [1, 5])
    for (let i = 0; i < 3; i++) expect(await read(narrow, '')).toEqual([[1, 5]])

    await test.schema.synchronize([wide])

    expect(await read(wide, '')).toEqual([[1, 5n]])
  })

  it('makes sort keys again when the collation has changed', async () => {
    const name = table(50_109, 'Name', { Name: text(20) })
    await test.schema.synchronize([name])
    await insert(name, '', ['2'], ['1'], ['3'])
    const connection = { connectionString: test.url }
    const reversed = (value: string) => collationKey(value).replace(/\d/g, (digit) => String(9 - Number(digit)))

    await createPostgresSchema({ connection, collationKey: reversed }).synchronize([name])

    const store = createPostgresStore({ connection, collationKey: reversed })
    const session = store.openSession(silent)
    expect((await session.find(query(name), undefined, 9)).map((row) => row.values[0])).toEqual(['3', '2', '1'])
    expect((await session.get(place(name), ['2']))?.values).toEqual(['2'])
    await session.close()
    await store.close()
  })

  it('refuses a key that the rows are not unique by', async () => {
    await insert(customer, 'CRONUS', ['A', 'Anna', '1'], ['B', 'Anna', '1'])
    const unique = table(
      50_100,
      'Customer',
      { 'No.': code(20), Name: text(30), Balance: decimal },
      { ...perCompany, keys: [['No.'], ['Name']], unique: [1] },
    )

    const outcome = await test.schema.synchronize([unique])

    expect(outcome).toEqual({
      kind: 'refused',
      reasons: [expect.stringContaining('rows are not unique by Name')],
      canBeForced: false,
    })
  })

  it('may run twice at a time', async () => {
    const tables = [table(50_107, 'Both', { A: integer })]

    const outcomes = await Promise.all([test.schema.synchronize(tables), test.schema.synchronize(tables)])

    expect(
      outcomes
        .map((outcome) => (outcome.kind === 'synchronized' ? outcome.changes.length : -1))
        .toSorted((a, b) => a - b),
    ).toEqual([0, 1])
  })
})

describe('fields of table extensions', () => {
  const extended = (...numbers: readonly number[]): TableMetadata => {
    const whole = table(
      50_100,
      'Customer',
      { 'No.': code(20), Name: text(30), Balance: decimal, Size: integer, Color: text(10) },
      {
        ...perCompany,
        keys: [['No.'], ['Size']],
      },
    )
    const fields = whole.fields.map((field) => (field.no < 4 ? field : { ...field, extension: 60_000 + field.no }))
    const has = (no: number) => no < 4 || numbers.includes(no)
    return {
      ...whole,
      fields: fields.filter(({ no }) => has(no)),
      keys: whole.keys.filter((key) => key.fields.every(has)),
    }
  }

  it('stay while an app is published that does not know them, with their values and keys', async () => {
    await test.schema.synchronize([extended(4, 5)])
    await insert(extended(4, 5), 'CRONUS', ['A', 'Anna', '1', 7, 'red'])

    const without = await test.schema.synchronize([customer])
    await insert(customer, 'CRONUS', ['B', 'Berta', '2'])
    const one = await test.schema.synchronize([extended(5)])
    const again = await test.schema.synchronize([extended(4, 5)])

    expect([without, one, again]).toEqual(Array(3).fill({ kind: 'synchronized', changes: [] }))
    expect(await read(extended(4, 5), 'CRONUS')).toEqual([
      ['A', 'Anna', '1', 7, 'red'],
      ['B', 'Berta', '2', 0, ''],
    ])
  })

  it('cannot be removed by their own extension while rows have values in them', async () => {
    const both = extended(4, 5)
    const oneExtension = {
      ...both,
      fields: both.fields.map((field) => (field.no === 5 ? { ...field, extension: 60_004 } : field)),
    }
    await test.schema.synchronize([oneExtension])
    await insert(both, 'CRONUS', ['A', 'Anna', '1', 7, 'red'])

    expect(await test.schema.synchronize([extended(4)])).toEqual({
      kind: 'refused',
      reasons: ['Table Customer: field Color cannot be removed, because rows have a value in it. (company CRONUS)'],
      canBeForced: true,
    })
  })
})
