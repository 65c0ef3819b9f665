import { platformTableIds } from '@alcove/al-abi'

const kept: ReadonlySet<number> = new Set(Object.values(platformTableIds))

/** A table whose rows the server keeps (C-41): reading it locks nothing, AL writes nothing. */
export function isServerTable(id: number): boolean {
  return kept.has(id)
}
