import { quoteName, sequenceName } from '../names.ts'
import { lossy, sqlStep, type Step } from './schema-step.ts'
import { sortColumnDdl, type ColumnDefinition } from './table-definition.ts'
import { dropColumn } from './table-names.ts'

export interface ColumnChange {
  readonly before: ColumnDefinition
  readonly after: ColumnDefinition
  /** Name of the table, for people. */
  readonly tableName: string
  readonly isForced: boolean
}

/** The column has its new name already. */
export function changeColumn(change: ColumnChange, table: string): Step[] {
  const { before, after } = change
  const { sortColumn } = after
  const hasOldSortKeys = before.sortColumn !== undefined && sortColumn === undefined && before.name === after.name
  const isCut = change.isForced && isShorter(before, after)
  const needsSortKeys =
    sortColumn !== undefined && (before.sortColumn === undefined || before.sortKeys !== after.sortKeys || isCut)
  return [
    ...(hasOldSortKeys ? [dropColumn(table, before.sortColumn)] : []),
    ...(before.kind === after.kind ? [] : changeKind(change, table)),
    ...(isShorter(before, after) ? shorten(change, table) : []),
    ...(before.autoIncrement === after.autoIncrement ? [] : changeAutoIncrement(table, after)),
    ...(needsSortKeys
      ? [
          sqlStep(`alter table ${quoteName(table)} add column if not exists ${sortColumnDdl(sortColumn)}`),
          { kind: 'fillSortKeys' as const, table, column: after.name, sortColumn, type: after.kind },
        ]
      : []),
  ]
}

/** For people. */
export function changesOf({ before, after, tableName }: ColumnChange): string[] {
  const field = `Table ${tableName}: field ${after.name}`
  return [
    ...(before.name === after.name ? [] : [`Table ${tableName}: field ${before.name} is now ${after.name}.`]),
    ...(before.kind === after.kind ? [] : [`${field} is now ${after.kind}.`]),
    ...(before.kind !== after.kind || before.length === after.length
      ? []
      : [`${field} has ${after.length === 0 ? 'no longest length' : `length ${after.length}`}.`]),
    ...(before.sortColumn !== undefined && after.sortColumn !== undefined && before.sortKeys !== after.sortKeys
      ? [`Table ${tableName}: made the sort keys of field ${after.name} again.`]
      : []),
  ]
}

const isText = ({ kind }: ColumnDefinition) => kind === 'Text' || kind === 'Code'

function isShorter(before: ColumnDefinition, after: ColumnDefinition): boolean {
  if (!isText(before) || !isText(after)) return false
  return after.length !== 0 && (before.length === 0 || before.length > after.length)
}

/** AL counts UTF-16 units, of which a character beyond the first plane has two. */
function shorten({ after, tableName, isForced }: ColumnChange, table: string): Step[] {
  const name = quoteName(after.name)
  const units = `char_length(${name}) + char_length(regexp_replace(${name}, '[^\\U00010000-\\U0010FFFF]', '', 'g'))`
  const isLonger = `char_length(${name}) > ${after.length / 2} and ${units} > ${after.length}`
  const reason = `Table ${tableName}: field ${after.name} cannot become shorter, because rows have longer values.`
  return lossy(isForced, { query: `select 1 from ${quoteName(table)} where ${isLonger} limit 1`, reason }, [
    sqlStep(`update ${quoteName(table)} set ${name} = left(${name}, ${after.length}) where ${isLonger}`),
    // What is still too long has characters of two units; half as many always fit.
    sqlStep(
      `update ${quoteName(table)} set ${name} = left(${name}, ${Math.floor(after.length / 2)}) where ${isLonger}`,
    ),
  ])
}

/** Kinds whose values stay what they are. */
const LOSSLESS: Readonly<Record<string, readonly string[]>> = {
  Code: ['Text'],
  Option: ['Enum', 'Integer', 'BigInteger', 'Decimal'],
  Enum: ['Option', 'Integer', 'BigInteger', 'Decimal'],
  Integer: ['BigInteger', 'Decimal', 'Option', 'Enum'],
  Byte: ['Integer', 'BigInteger', 'Decimal', 'Char'],
  Char: ['Integer', 'BigInteger'],
  BigInteger: ['Duration'],
  Duration: ['BigInteger'],
}

function changeKind({ before, after, tableName, isForced }: ColumnChange, table: string): Step[] {
  const [name, sql] = [quoteName(after.name), quoteName(table)]
  if (LOSSLESS[before.kind]?.includes(after.kind) === true)
    return before.sqlType === after.sqlType
      ? []
      : [sqlStep(`alter table ${sql} alter column ${name} type ${after.sqlType}`)]

  const reason = `Table ${tableName}: field ${after.name} cannot change from ${before.kind} to ${after.kind}, because rows have a value in it.`
  const blank =
    before.sqlType === after.sqlType
      ? [sqlStep(`update ${sql} set ${name} = ${after.blankSql} where ${name} <> ${after.blankSql}`)]
      : [
          sqlStep(`alter table ${sql} alter column ${name} drop default`),
          sqlStep(
            `alter table ${sql} alter column ${name} type ${after.sqlType}${after.sqlType === 'text' ? ' collate "C"' : ''} using ${after.blankSql}`,
          ),
          sqlStep(`alter table ${sql} alter column ${name} set default ${after.blankSql}`),
        ]
  const check = { query: anyValue(table, { ...before, name: after.name }), reason }
  return [...lossy(isForced, check, []), ...blank]
}

function changeAutoIncrement(table: string, column: ColumnDefinition): Step[] {
  const name = quoteName(column.name)
  if (!column.autoIncrement) return [withoutSequence(table, column)]
  const sequence = quoteName(sequenceName(table, column.name))
  const literal = sequence.replaceAll(`'`, `''`)
  return [
    sqlStep(`create sequence if not exists ${sequence}`),
    sqlStep(`alter table ${quoteName(table)} alter column ${name} set default nextval('${literal}')`),
    sqlStep(`select setval('${literal}', greatest(1, (select max(${name}) from ${quoteName(table)})))`),
  ]
}

export function withoutSequence(table: string, column: ColumnDefinition): Step {
  return sqlStep(
    `alter table ${quoteName(table)} alter column ${quoteName(column.name)} set default ${column.blankSql}`,
  )
}

export function anyValue(table: string, column: ColumnDefinition): string {
  return `select 1 from ${quoteName(table)} where ${quoteName(column.name)} <> ${column.blankSql} limit 1`
}
