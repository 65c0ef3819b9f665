import { type AlType, type FieldMetadata, optionTypes, type RelationBranch, type TableMetadata } from '@alcove/al-abi'
import type { SessionImage } from '../../session/al-session.ts'
import { fieldLength } from '../field-length.ts'
import { fieldType } from '../field-type.ts'
import { hiddenFields } from '../hidden-fields.ts'
import { optionValues } from '../option-values.ts'
import { systemField, systemIdField } from '../table-shape.ts'
import { declaredTables } from './table-rows.ts'
import type { MetadataRow } from './metadata-row.ts'

const SYSTEM_METADATA = 6
const SYSTEM_ID_COLUMN = '$systemId'

/** Field: the declared fields of each table, and those that every table has. */
export function* fieldRows(image: SessionImage, tableNo: number | undefined): Iterable<MetadataRow> {
  for (const { table, app } of tablesOf(image, tableNo)) {
    for (const field of allFields(table)) yield fieldRow(image, table, field, app)
  }
}

/** Key: the keys in their order, and the one of SystemId (al-language.md 9.8). */
export function* keyRows(image: SessionImage, tableNo: number | undefined): Iterable<MetadataRow> {
  for (const { table } of tablesOf(image, tableNo)) {
    const systemId = { name: SYSTEM_ID_COLUMN, fields: [systemField.id], unique: true, clustered: false, enabled: true }
    const keys = [...table.keys, systemId]
    for (const [i, key] of keys.entries()) {
      yield {
        TableNo: table.id,
        'No.': i + 1,
        TableName: table.name,
        Key: key.fields.map((no) => keyFieldName(table, no)).join(','),
        Enabled: key.enabled,
        MaintainSQLIndex: key.enabled,
        MaintainSIFTIndex: true,
        Clustered: key.clustered,
        Unique: key.unique,
      }
    }
  }
}

function* tablesOf(image: SessionImage, tableNo: number | undefined) {
  for (const one of declaredTables(image)) if (tableNo === undefined || one.table.id === tableNo) yield one
}

function allFields(table: TableMetadata): readonly FieldMetadata[] {
  return [...hiddenFields(table).whole.fields.filter(({ no }) => no !== systemField.rowVersion), systemIdField]
}

/** The one of SystemId is told by the name of its column. */
function keyFieldName(table: TableMetadata, no: number): string {
  if (no === systemField.id) return SYSTEM_ID_COLUMN
  return allFields(table).find((field) => field.no === no)?.name ?? ''
}

function fieldRow(image: SessionImage, table: TableMetadata, field: FieldMetadata, app: string): MetadataRow {
  const type = fieldType(field.type)
  const primaryKey = table.keys[0]?.fields ?? table.fields.slice(0, 1).map(({ no }) => no)
  return {
    TableNo: table.id,
    'No.': field.no,
    TableName: table.name,
    FieldName: field.name,
    Type: type,
    Len: fieldLength(field.type),
    Class: optionTypes.FieldClass.indexOf(field.fieldClass),
    Enabled: true,
    'Type Name': typeName(field.type, optionTypes.FieldType[type] ?? ''),
    'Field Caption': field.caption,
    RelationTableNo: plainRelation(field)?.tableId ?? 0,
    RelationFieldNo: plainRelation(field)?.fieldNo ?? 0,
    OptionString: optionValues({ image }, field.type)
      .map(({ name }) => name)
      .join(','),
    DataClassification: field.no >= systemField.id ? SYSTEM_METADATA : 0,
    IsPartOfPrimaryKey: primaryKey.includes(field.no),
    'App Package ID': app,
    'App Runtime Package ID': app,
  }
}

/** `Text30`, `Code20`, `Integer`. */
function typeName(type: AlType, name: string): string {
  return type.kind === 'Text' || type.kind === 'Code' ? `${type.kind}${type.length}` : name
}

/** The one that needs no row to tell. */
function plainRelation({ relation }: FieldMetadata): RelationBranch | undefined {
  return relation?.branches.find(({ conditions }) => conditions.length === 0)
}
