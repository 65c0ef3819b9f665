import type { TableMetadata } from '@alcove/al-abi'
import type { SessionImage } from '../../session/al-session.ts'
import { NULL_GUID } from '../../values/guid.ts'
import { isServerTable } from '../server-tables.ts'
import { declaredObjects } from './declared-objects.ts'
import type { MetadataRow } from './metadata-row.ts'

const TEMPORARY = 6
const SYSTEM_METADATA = 6

/** Every table, of the platform too, with the app that declares it. */
export function* declaredTables(
  image: SessionImage,
): Iterable<{ readonly table: TableMetadata; readonly app: string }> {
  const apps = new Map<number, string>()
  for (const { object, app } of declaredObjects(image)) if (object.kind === 'Table') apps.set(object.id, app)
  for (const table of image.allTables()) yield { table, app: apps.get(table.id) ?? NULL_GUID }
}

/** Table Metadata. */
export function* tableRows(image: SessionImage): Iterable<MetadataRow> {
  for (const { table, app } of declaredTables(image)) {
    yield {
      ID: table.id,
      Name: table.name,
      Caption: table.caption,
      DataPerCompany: table.dataPerCompany,
      TableType: table.temporary ? TEMPORARY : 0,
      DataClassification: isServerTable(table.id) ? SYSTEM_METADATA : 0,
      ReplicateData: true,
      'App ID': app,
    }
  }
}
