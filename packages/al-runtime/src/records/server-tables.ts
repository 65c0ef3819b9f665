import { platformTableIds, virtualTableIds } from '@alcove/al-abi'

const kept: ReadonlySet<number> = new Set([
  // Settings of users are data like any other.
  ...Object.values(platformTableIds).filter((id) => id !== platformTableIds.userPersonalization),
  ...Object.values(virtualTableIds),
])

/** A table whose rows the server keeps (C-41): reading it locks nothing, AL writes nothing. */
export function isServerTable(id: number): boolean {
  return kept.has(id)
}
