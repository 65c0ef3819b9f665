import { platformTableIds, virtualTableIds } from '@alcove/al-abi'

/** Settings of users and links of records are data like any other. */
const data: ReadonlySet<number> = new Set([platformTableIds.userPersonalization, platformTableIds.recordLink])

const kept: ReadonlySet<number> = new Set([
  ...Object.values(platformTableIds).filter((id) => !data.has(id)),
  ...Object.values(virtualTableIds),
])

/** A table whose rows the server keeps (C-41): reading it locks nothing, AL writes nothing. */
export function isServerTable(id: number): boolean {
  return kept.has(id)
}
