import type { Connection } from '../connection.ts'
import { quoteName } from '../names.ts'
import type { CollationKey } from '../table-shape.ts'

/** Computes the sort keys of the texts a column holds now. */
export async function fillSortKeys(
  connection: Connection,
  place: { readonly table: string; readonly column: string; readonly sortColumn: string },
  sortKey: CollationKey,
): Promise<undefined> {
  const table = quoteName(place.table)
  const column = quoteName(place.column)
  const sortColumn = quoteName(place.sortColumn)
  // A column that was in a key before may have kept keys of other values.
  await connection.command(`update ${table} set ${sortColumn} = '' where ${column} = '' and ${sortColumn} <> ''`)
  await connection.command(
    `declare texts no scroll cursor for select distinct ${column} from ${table} where ${column} <> ''`,
  )
  for (;;) {
    const { rows } = await connection.command(`fetch ${AT_ONCE} from texts`)
    if (rows.length === 0) break
    const texts = rows.map((row) => row[0]!)
    await connection.run({
      text: `update ${table} set ${sortColumn} = known.key from unnest($1::text[], $2::text[]) as known (value, key) where ${column} = known.value`,
      values: [texts, texts.map(sortKey)],
    })
  }
  await connection.command('close texts')
}

const AT_ONCE = 5000
