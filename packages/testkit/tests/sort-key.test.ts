import { collationKey } from '@alcove/al-runtime'
import { createPostgresSchema } from '@alcove/record-store/postgres'
import { createTemporaryDatabase, type TemporaryDatabase } from '../src/temporary-database.ts'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'

let database: TemporaryDatabase
let client: pg.Client

beforeAll(async () => {
  database = await createTemporaryDatabase()
  await createPostgresSchema({ connection: { connectionString: database.url }, collationKey }).synchronize([])
  client = new pg.Client({ connectionString: database.url })
  await client.connect()
})
afterAll(async () => {
  await client?.end()
  await database?.drop()
})

/** Characters of which PostgreSQL's and this Node's Unicode may know different things. */
const SETTLED = 0xa000

it('is the same whether the database or the session computes it: every character', { timeout: 240_000 }, async () => {
  const texts: string[] = []
  for (let code = 1; code < 0x2_0000; code += isUniform(code + 1) ? 16 : 1)
    if (code < 0xd800 || code > 0xdfff) texts.push(`x${String.fromCodePoint(code)}Y`)

  expect(await differences(texts)).toEqual([])
})

it('is the same whether the database or the session computes it: random texts', { timeout: 240_000 }, async () => {
  let state = 4711
  const random = (below: number) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * below)
  }
  const letters = [...`aAäÄbBzZß09 _-'"\\%*\t`, '\u0308', '\u0301', '\u212a', '\u00a0', 'æ', 'Ж', '한', '漢', '😀', '𐐀']
  const character = () => (random(3) > 0 ? letters[random(letters.length)]! : String.fromCodePoint(1 + random(SETTLED)))
  const texts = Array.from({ length: 5_000 }, () => Array.from({ length: random(9) }, character).join(''))

  expect(await differences(texts)).toEqual([])
})

/** Ideographs, syllables, private use, and what is without cases beyond the first plane: one is like the next. */
function isUniform(code: number): boolean {
  if (code < 0x1_0000) return (code >= 0x3400 && code < 0xa000) || (code >= 0xac00 && code < 0xf900)
  const character = String.fromCodePoint(code)
  return character.toLowerCase() === character && character.toUpperCase() === character
}

async function differences(texts: readonly string[]): Promise<unknown[]> {
  const { rows } = await client.query<{ key: string }>(
    'select alcove.sort_key(t) as key from unnest($1::text[]) as t',
    [texts],
  )
  return rows.flatMap(({ key }, i) => {
    const expected = collationKey(texts[i]!)
    return key === expected ? [] : [{ text: texts[i], key, expected }]
  })
}
