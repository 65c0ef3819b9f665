import { createHash } from 'node:crypto'

/**
 * Names of AL tables and fields in PostgreSQL, and the only place that quotes identifiers.
 *
 * - An AL table is `"<name>"` in schema public, or `"<company>$<name>"` when its data belongs to a company.
 *   In a namespace it is `"<company>$<name>~<hash>"`, for other namespaces may have a table of that name.
 * - A field is a column of the same name. Names that begin with `$` are ours; a field's own gets one `$` more.
 * - What the server keeps for itself lives in schema `alcove`, so no AL table can meet it.
 *
 * The functions ending in `Name` give the bare name, at most 63 bytes (PostgreSQL cuts longer ones without a word); `quoteName` makes it SQL.
 */
export function quoteName(name: string): string {
  if (name === '' || name.includes('\0'))
    throw new Error(`A database name may not be ${name === '' ? 'empty' : 'broken by U+0000'}.`)
  return `"${name.replaceAll('"', '""')}"`
}

export interface NamedTable {
  readonly name: string
  readonly namespace?: string
  readonly dataPerCompany: boolean
}

export function tableName({ name, namespace, dataPerCompany }: NamedTable, company: string): string {
  const owner = dataPerCompany ? company : ''
  const whole = dataPerCompany ? `${company}$${name}` : name
  if (namespace !== undefined) return hashedName(whole, [owner, name, namespace])
  // A `$` inside a part would let two tables share a name (`A$B` + `C`, `A` + `B$C`): such names carry a hash of their parts.
  return owner.includes('$') || name.includes('$') ? hashedName(whole, [owner, name]) : fitName(whole)
}

export function columnName(field: string): string {
  if (field.startsWith('$')) return fitName(`$${field}`)
  return RESERVED_COLUMNS.has(field) ? `$field$${field}` : fitName(field)
}

/** The quoted column, ready for SQL. */
export function columnSql(field: string): string {
  return quoteName(columnName(field))
}

/** Companion of a Text or Code column that is in a key: the sort key of its value. */
export function sortColumnName(field: string): string {
  return fitName(`$sort$${field}`)
}

/** Index of a key; `columns` tells keys apart, so a changed key is a new index. */
export function indexName(table: string, columns: readonly string[]): string {
  return hashedName(`${table}$`, [table, ...columns])
}

export function sequenceName(table: string, column: string): string {
  return hashedName(`${table}$${column}$`, [table, column])
}

/** Hidden columns of every AL table; their AL field numbers are 2000000000 to 2000000004, the row version is 0. */
export const systemColumns = {
  systemId: '$systemId',
  version: '$version',
  createdAt: '$createdAt',
  createdBy: '$createdBy',
  modifiedAt: '$modifiedAt',
  modifiedBy: '$modifiedBy',
} as const

/** Quoted: hands out row versions, growing over the whole database. */
export const versionSequenceSql = '"alcove"."row_version"'

/** What `systemColumnsSql` needs to stand on. May be run again; not by two at a time. */
export const versionSequenceDdl = `create schema if not exists "alcove"; create sequence if not exists ${versionSequenceSql};`

/** Goes into `create table ( … )`. All have defaults, so a plain insert need not name them. */
export const systemColumnsSql = [
  `"$systemId" uuid not null default gen_random_uuid() unique`,
  `"$version" bigint not null default nextval('${versionSequenceSql}')`,
  `"$createdAt" timestamptz(3) not null default clock_timestamp()`,
  `"$createdBy" uuid not null default '00000000-0000-0000-0000-000000000000'`,
  `"$modifiedAt" timestamptz(3) not null default clock_timestamp()`,
  `"$modifiedBy" uuid not null default '00000000-0000-0000-0000-000000000000'`,
].join(', ')

const MAX_NAME_BYTES = 63
const HASH_LENGTH = 10
/** Columns that PostgreSQL gives every table. */
const RESERVED_COLUMNS: ReadonlySet<string> = new Set(['tableoid', 'xmin', 'cmin', 'xmax', 'cmax', 'ctid', 'oid'])

function fitName(name: string): string {
  return Buffer.byteLength(name) <= MAX_NAME_BYTES ? name : hashedName(name, [name])
}

function hashedName(name: string, parts: readonly string[]): string {
  const hash = createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, HASH_LENGTH)
  return `${cutToBytes(name, MAX_NAME_BYTES - HASH_LENGTH - 1)}~${hash}`
}

function cutToBytes(text: string, maxBytes: number): string {
  let cut = ''
  let bytes = 0
  for (const char of text) {
    bytes += Buffer.byteLength(char)
    if (bytes > maxBytes) break
    cut += char
  }
  return cut
}
