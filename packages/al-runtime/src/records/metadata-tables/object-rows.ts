import { type CompiledObject, type ObjectKind, platformTables } from '@alcove/al-abi'
import type { SessionImage } from '../../session/al-session.ts'
import { NULL_GUID } from '../../values/guid.ts'
import { declaredObjects } from './declared-objects.ts'
import type { MetadataRow } from './metadata-row.ts'

/** Ordinals of AllObj's Object Type. */
const objectTypes: Partial<Record<ObjectKind, number>> = {
  Table: 1,
  Report: 3,
  Codeunit: 5,
  XmlPort: 6,
  Page: 8,
  Query: 9,
  TableExtension: 15,
  Enum: 16,
  EnumExtension: 17,
}
const TABLE_DATA = 0

/** AllObj and AllObjWithCaption: what the apps declare and the tables of the platform. A table is there as its data, too. */
export function* objectRows(image: SessionImage): Iterable<MetadataRow> {
  for (const { id, name, caption, temporary } of platformTables) {
    yield* rowsOfTable({ id, name, caption, app: NULL_GUID, temporary })
  }
  for (const { object, app } of declaredObjects(image)) {
    const type = objectTypes[object.kind]
    if (type === undefined || object.id === 0) continue
    const { id, name, table } = object
    if (table !== undefined) yield* rowsOfTable({ id, name, caption: table.caption, app, temporary: table.temporary })
    else yield row(type, { id, name, caption: name, app }, subtypeOf(object))
  }
}

interface Named {
  readonly id: number
  readonly name: string
  readonly caption: string
  readonly app: string
}

function* rowsOfTable(table: Named & { readonly temporary: boolean }): Iterable<MetadataRow> {
  const subtype = table.temporary ? 'Temporary' : 'Normal'
  yield row(TABLE_DATA, table, subtype)
  yield row(objectTypes.Table!, table, subtype)
}

function row(type: number, { id, name, caption, app }: Named, subtype: string): MetadataRow {
  return {
    'Object Type': type,
    'Object ID': id,
    'Object Name': name,
    'Object Caption': caption,
    'Object Subtype': subtype,
    'App Package ID': app,
    'App Runtime Package ID': app,
  }
}

function subtypeOf({ kind, codeunit }: CompiledObject): string {
  return kind === 'Codeunit' ? (codeunit?.subtype ?? 'Normal') : ''
}
