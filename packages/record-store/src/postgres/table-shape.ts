import type { FieldMetadata, TableMetadata } from '@alcove/al-abi'
import type { TablePlace } from '../record-store.ts'
import { columnName, quoteName, sortColumnName, systemColumns, tableName } from './names.ts'
import { rowSelection, type RowSelection } from './row-selection.ts'
import { sortKeySql } from './schema/sort-key-function.ts'
import { codecOf, type ValueCodec } from './values.ts'

/**
 * The sort key of a text: `primary weights [ U+0001 accents [ U+0001 cases ] ]`. Each of the three is what the characters of the text's
 * NFD give, one after the other, whatever stands beside them; accents and cases lose the blanks at their end.
 */
export type CollationKey = (text: string) => string

/** An AL table of one company as PostgreSQL sees it. Made once for each TableMetadata object. */
export interface TableShape {
  readonly table: TableMetadata
  /** Bare and quoted name. */
  readonly name: string
  readonly sql: string
  /** Fields with a column that AL writes, by their place in TableMetadata.fields. */
  readonly columns: readonly ColumnShape[]
  readonly primaryKey: readonly ColumnShape[]
  readonly autoIncrement: ColumnShape | undefined
  /** Is there a unique key beside the primary one? */
  readonly hasUniqueKey: boolean
  /** What a read of whole rows brings: `columns`, and the system fields that the metadata lists. */
  readonly read: readonly ColumnShape[]
  readonly wholeRow: RowSelection
  /** By AL field number, system fields included; undefined for FlowFields and FlowFilters. */
  column(fieldNo: number): ColumnShape | undefined
}

export interface ColumnShape {
  readonly fieldNo: number
  /** Place in TableMetadata.fields, -1 for system fields. */
  readonly index: number
  readonly fieldName: string
  readonly name: string
  readonly sql: string
  readonly codec: ValueCodec
  /** Comparing these, one after the other, is comparing values in AL's order. */
  readonly orderParts: readonly SortPart[]
  /** What is written for a value and what finds it: its sort key, if it has one, and itself (the last one). */
  readonly keyParts: readonly SortPart[]
  /** Bare name of the companion with the sort key, if there is one. */
  readonly sortColumn: string | undefined
}

export interface SortPart {
  readonly sql: string
  readonly sqlType: string
  encode(value: unknown): unknown
  /** SQL of a parameter (`$1`) with an encoded value. */
  parameter(placeholder: string): string
}

/** Shapes are kept as long as the metadata they were made from. */
export class TableShapes {
  readonly #collationKey: CollationKey
  readonly #shapes = new WeakMap<TableMetadata, Map<string, TableShape>>()

  constructor(collationKey: CollationKey) {
    this.#collationKey = collationKey
  }

  of(place: TablePlace): TableShape {
    let byCompany = this.#shapes.get(place.table)
    if (byCompany === undefined) this.#shapes.set(place.table, (byCompany = new Map()))
    const company = place.table.dataPerCompany ? place.company : ''
    let shape = byCompany.get(company)
    if (shape === undefined) byCompany.set(company, (shape = tableShape(place.table, company, this.#collationKey)))
    return shape
  }
}

/** Platform tables are made and partly written by plain SQL, which writes no sort keys. */
export const FIRST_PLATFORM_TABLE = 2_000_000_000

const SYSTEM_FIELDS: readonly {
  readonly no: number
  readonly name: string
  readonly column: string
  readonly kind: 'Guid' | 'DateTime' | 'BigInteger'
}[] = [
  { no: 0, name: 'SystemRowVersion', column: systemColumns.version, kind: 'BigInteger' },
  { no: 2_000_000_000, name: 'SystemId', column: systemColumns.systemId, kind: 'Guid' },
  { no: 2_000_000_001, name: 'SystemCreatedAt', column: systemColumns.createdAt, kind: 'DateTime' },
  { no: 2_000_000_002, name: 'SystemCreatedBy', column: systemColumns.createdBy, kind: 'Guid' },
  { no: 2_000_000_003, name: 'SystemModifiedAt', column: systemColumns.modifiedAt, kind: 'DateTime' },
  { no: 2_000_000_004, name: 'SystemModifiedBy', column: systemColumns.modifiedBy, kind: 'Guid' },
]
const SYSTEM_NUMBERS = new Set(SYSTEM_FIELDS.map((field) => field.no))

/** The enabled keys; without any, the first field is the primary key. */
export function keysOf(table: TableMetadata): { readonly fields: readonly number[]; readonly unique: boolean }[] {
  const keys = table.keys.filter((key, index) => index === 0 || key.enabled)
  return keys.length > 0 ? keys : [{ fields: table.fields.slice(0, 1).map((field) => field.no), unique: true }]
}

export function isStored(field: FieldMetadata): boolean {
  return field.fieldClass === 'Normal' && !SYSTEM_NUMBERS.has(field.no)
}

function tableShape(table: TableMetadata, company: string, collationKey: CollationKey): TableShape {
  const name = tableName(table, company)
  const keyFields = new Set(keysOf(table).flatMap((key) => key.fields))
  const columns = table.fields.flatMap((field, index) =>
    isStored(field)
      ? [fieldColumn(field, index, keyFields.has(field.no) && table.id < FIRST_PLATFORM_TABLE, collationKey)]
      : [],
  )
  const system = SYSTEM_FIELDS.map((field) =>
    systemColumn(
      field,
      table.fields.findIndex((declared) => declared.no === field.no),
    ),
  )
  const byNumber = new Map([...system, ...columns].map((column) => [column.fieldNo, column]))
  const declaredSystem = system.filter((column) => column.index >= 0)
  const read = [...columns, ...declaredSystem]
  return {
    table,
    name,
    sql: quoteName(name),
    columns,
    primaryKey: keysOf(table)[0]!.fields.map((no) => required(byNumber.get(no), table, no)),
    autoIncrement: columns.find((column) => table.fields[column.index]!.autoIncrement),
    hasUniqueKey: keysOf(table).some((key, index) => index > 0 && key.unique),
    read,
    wholeRow: rowSelection('', { table, columns }, read),
    column: (fieldNo) => byNumber.get(fieldNo),
  }
}

function required(column: ColumnShape | undefined, table: TableMetadata, no: number): ColumnShape {
  if (column === undefined)
    throw new Error(`Field ${no} of table ${table.name} has no column, so it cannot be in a key.`)
  return column
}

function fieldColumn(field: FieldMetadata, index: number, inKey: boolean, collationKey: CollationKey): ColumnShape {
  const name = columnName(field.name)
  const codec = codecOf(field.type)
  const sortColumn = codec.isText && inKey ? sortColumnName(field.name) : undefined
  const sql = quoteName(name)
  const column = { fieldNo: field.no, index, fieldName: field.name, name, sql, codec, sortColumn }
  const plain = plainPart(sql, codec)
  if (!codec.isText) return { ...column, orderParts: [plain], keyParts: [plain] }
  if (sortColumn === undefined) return { ...column, orderParts: [computedPart(sql)], keyParts: [plain] }
  const kept = keptPart(sortColumn, sortKeyOf(field.type.kind, collationKey))
  return { ...column, orderParts: [kept], keyParts: [kept, plain] }
}

/**
 * The sort key of a text field's values. Values of Code are upper case, so case breaks no tie between them, and the key of the lower case
 * sorts alike and is half as long.
 */
export function sortKeyOf(kind: string, collationKey: CollationKey): CollationKey {
  if (kind !== 'Code') return collationKey
  return (value) => {
    // A Kelvin sign is a K.
    const text = ASCII.test(value) ? value : value.normalize('NFC')
    return collationKey(ASCII.test(text) ? text.toLowerCase() : text)
  }
}

const ASCII = /^[\x20-\x7e]*$/

function systemColumn(field: (typeof SYSTEM_FIELDS)[number], index: number): ColumnShape {
  const codec = codecOf({ kind: field.kind })
  const sql = quoteName(field.column)
  const parts = [plainPart(sql, codec)]
  return {
    fieldNo: field.no,
    index,
    fieldName: field.name,
    name: field.column,
    sql,
    codec,
    sortColumn: undefined,
    orderParts: parts,
    keyParts: parts,
  }
}

function plainPart(sql: string, codec: ValueCodec): SortPart {
  return {
    sql,
    sqlType: codec.sqlType,
    encode: (value) => codec.encode(value),
    parameter: (placeholder) => placeholder,
  }
}

/** The sort key kept beside a text that is in a key. */
function keptPart(sortColumn: string, sortKey: CollationKey): SortPart {
  return {
    sql: quoteName(sortColumn),
    sqlType: 'text',
    encode: (value) => sortKey(String(value)),
    parameter: (placeholder) => placeholder,
  }
}

/** Of a text in no key, and of those in platform tables, the database computes the sort key when it is needed. */
export function computedPart(sql: string): SortPart {
  return {
    sql: sortKeySql(sql),
    sqlType: 'text',
    // No stored text has U+0000, and none can be sent; its neighbour sorts next to it.
    encode: (value) => String(value).replaceAll('\0', '\u0001'),
    parameter: (placeholder) => sortKeySql(`${placeholder}::text`),
  }
}
