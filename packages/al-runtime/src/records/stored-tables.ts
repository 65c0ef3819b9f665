import { platformTableIds, virtualTableIds } from '@alcove/al-abi'
import type { TableShape } from './table-shape.ts'

/** Tables whose rows the runtime makes when they are asked for. */
const virtual: ReadonlySet<number> = new Set([platformTableIds.session, ...Object.values(virtualTableIds)])

export function isVirtual(table: TableShape): boolean {
  return virtual.has(table.id)
}

export function isInDatabase(table: TableShape): boolean {
  return !table.isAlwaysTemporary && !isVirtual(table)
}
