import type { FieldMetadata, TableMetadata } from '@alcove/al-abi'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { code, integer, place, query, table, text, up } from './tables.ts'
import { createTestStore, type TestStore } from './test-store.ts'

const item = table(
  50_120,
  'Item',
  { 'No.': code(20), Name: text(30), 'Name 2': text(30) },
  { keys: [['No.'], ['Name']], perCompany: true },
)

let test: TestStore

beforeEach(async () => {
  test = await createTestStore([item])
  await test.schema.createCompany('CRONUS')
})
afterEach(() => test.close())

async function insert(metadata: TableMetadata, ...rows: unknown[][]): Promise<void> {
  const session = test.session()
  for (const values of rows) await session.insert(place(metadata, 'CRONUS'), values, undefined)
  await session.commit()
}

async function read(metadata: TableMetadata, field = 1): Promise<unknown[][]> {
  const found = await test.session().find(query(metadata, { company: 'CRONUS', order: [up(field)] }), undefined, 100)
  return found.map((row) => row.values)
}

function withFields(metadata: TableMetadata, change: (field: FieldMetadata) => Partial<FieldMetadata>): TableMetadata {
  return { ...metadata, fields: metadata.fields.map((field) => ({ ...field, ...change(field) })) }
}

describe('synchronize', () => {
  it('refuses a table whose name another one has, unless that is gone by force', async () => {
    await test.schema.synchronize([item], { owner: 'stock' })
    const renumbered = { ...item, id: 50_124 }

    expect(await test.schema.synchronize([renumbered], { owner: 'sales' })).toEqual({
      kind: 'refused',
      reasons: ['Table 50124 cannot be named Item, because table 50120 is. Give it another name or a namespace.'],
      canBeForced: false,
    })
    expect(await test.schema.synchronize([renumbered], { owner: 'stock' })).toEqual({
      kind: 'refused',
      reasons: ['Table 50124 cannot be named Item, because table 50120, which its app no longer has, still is.'],
      canBeForced: true,
    })
    expect(await test.schema.synchronize([renumbered], { owner: 'stock', isForced: true })).toMatchObject({
      kind: 'synchronized',
    })

    await insert(renumbered, ['A', 'one', 'two'])
    expect(await read(renumbered)).toEqual([['A', 'one', 'two']])
  })

  it('moves a table with its rows to another namespace, and makes another one of its name', async () => {
    await insert(item, ['A', 'one', 'two'])
    const moved = { ...item, namespace: 'stock' }
    const other = { ...item, id: 50_122, namespace: 'sales' }

    expect(await test.schema.synchronize([moved, other, { ...item, id: 50_123 }])).toMatchObject({
      kind: 'synchronized',
    })

    await insert(other, ['B', 'three', 'four'])
    expect(await read(moved)).toEqual([['A', 'one', 'two']])
    expect(await read(other)).toEqual([['B', 'three', 'four']])
  })

  it('lets two fields change their names', async () => {
    await insert(item, ['A', 'one', 'two'], ['B', 'a', 'b'])
    const swapped = withFields(item, ({ no }) => ({ name: ['No.', 'Name 2', 'Name'][no - 1]! }))

    expect(await test.schema.synchronize([swapped])).toMatchObject({ kind: 'synchronized' })

    expect(await read(swapped, 2)).toEqual([
      ['B', 'a', 'b'],
      ['A', 'one', 'two'],
    ])
  })

  it('gives the name of a renamed field to a new one with a lower number', async () => {
    await insert(item, ['A', 'kept', ''])
    const old = withFields(item, ({ no }) => (no === 2 ? { no: 20, name: 'Name Before' } : {}))
    const known = { ...item, fields: [item.fields[0]!, { ...item.fields[1]!, no: 20 }, item.fields[2]!] }
    const keyed = (metadata: TableMetadata, no: number): TableMetadata => ({
      ...metadata,
      keys: [metadata.keys[0]!, { ...metadata.keys[1]!, fields: [no] }],
    })
    const other = { ...keyed(known, 20), id: 50_121, name: 'Other' }
    await test.schema.synchronize([other])
    await insert(other, ['A', 'kept', ''])
    const fields = [old.fields[0]!, { ...item.fields[1]!, no: 2 }, ...old.fields.slice(1)]
    const changed = { ...keyed({ ...old, fields }, 2), id: 50_121, name: 'Other' }

    expect(await test.schema.synchronize([changed])).toMatchObject({ kind: 'synchronized' })

    expect(await read(changed)).toEqual([['A', '', 'kept', '']])
    await insert(changed, ['B', 'x', 'y', 'z'])
    expect((await read(changed, 2)).map((row) => row[0])).toEqual(['A', 'B'])
  })

  it('lets two tables change their names, and a new one take the third', async () => {
    const numbered = (id: number, name: string) =>
      table(
        id,
        name,
        { Entry: integer, Name: code(10) },
        { auto: 'Entry', keys: [['Entry'], ['Name']], perCompany: true },
      )
    const [one, two] = [numbered(50_130, 'One'), numbered(50_131, 'Two')]
    await test.schema.synchronize([one, two])
    await insert(one, [0, 'FROM ONE'])
    await insert(two, [0, 'FROM TWO'])
    const [first, second] = [numbered(50_130, 'Two'), numbered(50_131, 'Three')]

    expect(await test.schema.synchronize([first, second, numbered(50_132, 'One')])).toMatchObject({
      kind: 'synchronized',
    })

    await insert(first, [0, 'NEXT'])
    await insert(first, [40, 'GIVEN'])
    await insert(first, [0, 'LAST'])
    expect(await read(first)).toEqual([
      [1, 'FROM ONE'],
      [2, 'NEXT'],
      [40, 'GIVEN'],
      [41, 'LAST'],
    ])
    expect(await read(second)).toEqual([[1, 'FROM TWO']])
    expect(await read(numbered(50_132, 'One'))).toEqual([])
  })

  it('keeps the sequence of a number field with its new name', async () => {
    const numbered = (name: string) =>
      table(50_133, 'Numbered', { [name]: integer, Text: text(5) }, { auto: name, perCompany: true })
    await test.schema.synchronize([numbered('Entry')])
    await insert(numbered('Entry'), [0, 'a'])

    await test.schema.synchronize([numbered('Entry No.')])
    await insert(numbered('Entry No.'), [7, 'b'], [0, 'c'])

    expect(await read(numbered('Entry No.'))).toEqual([
      [1, 'a'],
      [7, 'b'],
      [8, 'c'],
    ])
  })

  it('keeps names apart that hold quotes, dots, percents and question marks, and those that are too long', async () => {
    const long = 'x'.repeat(70)
    const names = ['No.', 'a"b', "c'd", 'Line Discount %', 'What?', '$1', ':name', `${long}1`, `${long}2`, 'xmin', 'a"']
    const odd = table(50_134, `Odd "%$" 'table'. ${long}`, Object.fromEntries(names.map((name) => [name, code(20)])), {
      keys: [['No.'], names.slice(1, 4), names.slice(7)],
      perCompany: true,
    })

    expect(await test.schema.synchronize([odd])).toMatchObject({ kind: 'synchronized' })
    await insert(
      odd,
      names.map((_, i) => `V${i}`),
    )

    expect(await read(odd, 9)).toEqual([names.map((_, i) => `V${i}`)])
  })
})

describe('a change that loses data', () => {
  const owner = { owner: 'the app' }
  const forced = { ...owner, isForced: true }

  it.each([
    ['a removed field', { ...item, fields: item.fields.slice(0, 2) }, [['A', 'a long name']]],
    ['a shorter text', withFields(item, ({ no }) => (no === 2 ? { type: text(6) } : {})), [['A', 'a long', 'more']]],
    ['a shorter code', withFields(item, ({ no }) => (no === 2 ? { type: code(6) } : {})), [['A', '', 'more']]],
    ['another type', withFields(item, ({ no }) => (no === 2 ? { type: integer } : {})), [['A', 0, 'more']]],
  ])('is made when it is forced: %s', async (_, changed, rows) => {
    await insert(item, ['A', 'a long name', 'more'])

    expect(await test.schema.synchronize([changed])).toMatchObject({ kind: 'refused', canBeForced: true })
    expect(await read(item)).toEqual([['A', 'a long name', 'more']])
    expect(await test.schema.synchronize([changed], forced)).toMatchObject({ kind: 'synchronized' })

    expect(await read(changed, 2)).toEqual(rows)
    expect(await test.schema.synchronize([changed], owner)).toEqual({ kind: 'synchronized', changes: [] })
  })

  it('is a text that becomes shorter together with its type', async () => {
    const note = table(50_140, 'Note', { 'No.': integer, Note: code(30) }, { perCompany: true })
    const shorter = withFields(note, ({ no }) => (no === 2 ? { type: text(10) } : {}))
    await test.schema.synchronize([note])
    await insert(note, [1, 'MORE THAN TEN'])

    expect(await test.schema.synchronize([shorter])).toMatchObject({
      kind: 'refused',
      reasons: [expect.stringContaining('field Note cannot become shorter')],
    })
  })

  it('is a table that its app no longer has, unless it is empty', async () => {
    const other = table(50_141, 'Other', { 'No.': code(20) }, { perCompany: true })
    await test.schema.synchronize([item, other], owner)
    expect(await test.schema.synchronize([item], owner)).toEqual({ kind: 'synchronized', changes: [] })
    await insert(other, ['A'])

    expect(await test.schema.synchronize([item], owner)).toEqual({
      kind: 'refused',
      reasons: ['Table Other cannot be removed, because it has rows. (company CRONUS)'],
      canBeForced: true,
    })
    expect(await test.schema.synchronize([item], { owner: 'another app' })).toMatchObject({ kind: 'synchronized' })
    expect(await test.schema.synchronize([item], forced)).toMatchObject({ kind: 'synchronized' })
    await test.schema.synchronize([item, other], owner)
    expect(await read(other)).toEqual([])
  })

  it('cannot be forced where rows would not be unique', async () => {
    await insert(item, ['A', 'same', ''], ['B', 'same', ''])
    const unique = { ...item, keys: item.keys.map((key) => ({ ...key, unique: true })) }

    expect(await test.schema.synchronize([unique], forced)).toMatchObject({ kind: 'refused', canBeForced: false })
  })
})
