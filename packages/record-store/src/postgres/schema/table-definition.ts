import type { TableMetadata } from '@alcove/al-abi'
import { columnSql, quoteName, sequenceName } from '../names.ts'
import { collationFingerprint } from './collation-fingerprint.ts'
import { isStored, keysOf, sortKeyOf, type CollationKey, type ColumnShape, type TableShape } from '../table-shape.ts'

/** A table as the database has it: kept as JSON in alcove.table_definition, so that the next synchronize knows what it changes. */
export interface TableDefinition {
  readonly id: number
  readonly name: string
  readonly namespace?: string
  readonly dataPerCompany: boolean
  readonly columns: readonly ColumnDefinition[]
  /** The first one is the primary key. */
  readonly keys: readonly KeyDefinition[]
  /** Columns of fields that are gone; they held nothing but blank values. */
  readonly retired: readonly ColumnDefinition[]
  /** The app that declares it. */
  readonly owner?: string
}

export interface ColumnDefinition {
  readonly fieldNo: number
  /** Bare column name. */
  readonly name: string
  readonly kind: string
  /** Of Text and Code; 0 = unbounded. */
  readonly length: number
  readonly sqlType: string
  readonly blankSql: string
  readonly autoIncrement: boolean
  /** Number of the table extension that adds the field. */
  readonly extension?: number
  /** Bare name of the companion with the sort key. */
  readonly sortColumn?: string
  /** Tells sort keys of another collation apart: they have to be made again. */
  readonly sortKeys?: string
}

export interface KeyDefinition {
  readonly unique: boolean
  /** Field numbers. */
  readonly fields: readonly number[]
  /** Bare names, in index order: texts by their sort keys. A key that is not unique is completed by the primary key. */
  readonly columns: readonly string[]
}

export function tableDefinition(
  shape: TableShape,
  collationKey: CollationKey,
  owner: string | undefined,
): TableDefinition {
  const { table } = shape
  return {
    id: table.id,
    name: table.name,
    ...(table.namespace === undefined ? {} : { namespace: table.namespace }),
    dataPerCompany: table.dataPerCompany,
    columns: shape.columns.map((column) => columnDefinition(column, table, collationKey)),
    keys: keyDefinitions(shape),
    retired: [],
    ...(owner === undefined ? {} : { owner }),
  }
}

/**
 * The columns of table extensions that the app being published does not know stay as they are, and so do their keys: their apps are published on their own.
 */
export function withExtensions(known: TableDefinition, wanted: TableDefinition): TableDefinition {
  const present = new Set(wanted.columns.map(({ extension }) => extension))
  const others = known.columns.filter(
    ({ extension, fieldNo }) =>
      extension !== undefined &&
      !present.has(extension) &&
      !wanted.columns.some((column) => column.fieldNo === fieldNo),
  )
  if (others.length === 0) return wanted
  const numbers = new Set(others.map(({ fieldNo }) => fieldNo))
  const keys = known.keys.filter((key, i) => i > 0 && key.fields.some((no) => numbers.has(no)))
  return { ...wanted, columns: [...wanted.columns, ...others], keys: [...wanted.keys, ...keys] }
}

/** Goes into `create table` and `add column`; every column is not null, for AL knows no null. */
export function columnDdl(column: ColumnDefinition, table: string): string[] {
  const collation = column.sqlType === 'text' ? ' collate "C"' : ''
  const blank = column.autoIncrement
    ? `nextval('${quoteName(sequenceName(table, column.name)).replaceAll(`'`, `''`)}')`
    : column.blankSql
  const value = `${quoteName(column.name)} ${column.sqlType}${collation} not null default ${blank}`
  return column.sortColumn === undefined ? [value] : [value, sortColumnDdl(column.sortColumn)]
}

export function sortColumnDdl(name: string): string {
  return `${quoteName(name)} text collate "C" not null default ''`
}

function columnDefinition(column: ColumnShape, table: TableMetadata, collationKey: CollationKey): ColumnDefinition {
  const field = table.fields[column.index]!
  const { type } = field
  return {
    fieldNo: column.fieldNo,
    name: column.name,
    kind: type.kind,
    length: type.kind === 'Text' || type.kind === 'Code' ? type.length : 0,
    sqlType: column.codec.sqlType,
    blankSql: column.codec.blankSql,
    autoIncrement: field.autoIncrement,
    ...(field.extension === undefined ? {} : { extension: field.extension }),
    ...(column.sortColumn === undefined
      ? {}
      : { sortColumn: column.sortColumn, sortKeys: collationFingerprint(sortKeyOf(type.kind, collationKey)) }),
  }
}

function keyDefinitions(shape: TableShape): KeyDefinition[] {
  return keysOf(shape.table).map((key, i) => {
    const unique = i === 0 || key.unique
    const fields = key.fields.flatMap((no) => shape.column(no) ?? [])
    const ordered = unique ? fields : [...new Set([...fields, ...shape.primaryKey])]
    // What keeps texts with one sort key apart stands at the end, as in the order of reading.
    const texts = (unique ? fields : shape.primaryKey).filter((column) => column.sortColumn !== undefined)
    return {
      unique,
      fields: key.fields,
      columns: [...ordered.map((column) => column.sortColumn ?? column.name), ...texts.map((column) => column.name)],
    }
  })
}

/** Why no table can be made of this, or nothing. */
export function unstorable(table: TableMetadata): string[] {
  const names = new Map<string, string>()
  return table.fields.filter(isStored).flatMap((field) => {
    const column = columnSql(field.name)
    const other = names.get(column)
    names.set(column, field.name)
    return other === undefined ? [] : [`Table ${table.name} has two fields with the name ${field.name}.`]
  })
}
