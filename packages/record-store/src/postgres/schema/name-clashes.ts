import { tableName } from '../names.ts'
import type { Refusal } from './refusal.ts'
import type { TableDefinition } from './table-definition.ts'

/** Tables that would be called as another one is in the end; `removed` are gone by then if it is forced, else they keep their names. */
export function nameClashes(
  known: ReadonlyMap<number, TableDefinition>,
  wanted: readonly TableDefinition[],
  removed: readonly TableDefinition[],
  isForced: boolean,
): Refusal[] {
  const gone = new Set(removed.map(({ id }) => id))
  const wantedIds = new Set(wanted.map(({ id }) => id))
  const others = [...known.values()].filter(({ id }) => !wantedIds.has(id) && !(isForced && gone.has(id)))
  const byName = new Map(others.map((table) => [tableName(table, ''), table]))
  return wanted.flatMap((table): Refusal[] => {
    const name = tableName(table, '')
    const other = byName.get(name)
    byName.set(name, table)
    if (other === undefined) return []
    const isGone = gone.has(other.id)
    const rest = isGone ? ', which its app no longer has, still is.' : ' is. Give it another name or a namespace.'
    const reason = `Table ${table.id} cannot be named ${table.name}, because table ${other.id}${rest}`
    return [{ reason, canBeForced: isGone }]
  })
}
