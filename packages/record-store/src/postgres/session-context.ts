import type { VersionFloor } from './row-versions.ts'
import type { SessionResources } from './session-work.ts'
import type { CollationKey, TableShapes } from './table-shape.ts'

/** What the sessions of a store share. */
export interface SessionContext extends SessionResources {
  readonly shapes: TableShapes
  readonly collationKey: CollationKey
  readonly versionFloor: VersionFloor
}
