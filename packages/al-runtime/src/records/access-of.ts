import { platformTableIds } from '@alcove/al-abi'
import type { Access } from './access.ts'
import { computedAccess, isComputedTable } from './computed/computed-access.ts'
import { databaseAccess } from './database/database-access.ts'
import { isMetadataTable, metadataAccess } from './metadata-tables/metadata-access.ts'
import { sessionTableAccess } from './session-table.ts'
import type { TableShape } from './table-shape.ts'
import { temporaryRecords } from './temporary/flow-filtered-access.ts'

export function accessOf(table: TableShape, isTemporary: boolean): Access {
  if (isTemporary) return temporaryRecords
  if (isComputedTable(table.id)) return computedAccess
  if (isMetadataTable(table.id)) return metadataAccess
  return table.id === platformTableIds.session ? sessionTableAccess : databaseAccess
}
