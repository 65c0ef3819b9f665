import { unsupportedTables } from '@alcove/al-abi'
import { foldName } from '../1-parse/lexer/fold-name.ts'
import type { ObjectReference } from '../1-parse/syntax-tree.ts'
import type { Type } from './types.ts'

/** A table of the platform that is not built yet. */
interface UnsupportedTable {
  readonly id: number
  readonly name: string
}

const tables: readonly UnsupportedTable[] = Object.entries(unsupportedTables).map(([name, id]) => ({ id, name }))
const byKey = new Map(tables.map((table) => [foldName(table.name), table]))
const byId = new Map(tables.map((table) => [table.id, table]))

/** By the folded parts of its name: alone, or after a namespace of the platform, as in `System.Reflection."Page Action"`. */
export function unsupportedTableNamed(keys: readonly string[]): UnsupportedTable | undefined {
  const key = keys.at(-1)
  return key === undefined || (keys.length > 1 && keys[0] !== 'SYSTEM') ? undefined : byKey.get(key)
}

export function unsupportedTable(reference: ObjectReference): UnsupportedTable | undefined {
  return reference.kind === 'ObjectId'
    ? byId.get(reference.id)
    : unsupportedTableNamed(reference.parts.map((part) => part.key))
}

/** A record of the table with this number, when it is one that is not built. */
export function unsupportedRecord(id: number): Type | undefined {
  const found = byId.get(id)
  return found && { kind: 'Unsupported', name: `Record ${found.name}` }
}
