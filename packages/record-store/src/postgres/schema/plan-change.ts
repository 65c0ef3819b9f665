import {
  columnDdl,
  sortColumnDdl,
  type ColumnDefinition,
  type KeyDefinition,
  type TableDefinition,
} from './table-definition.ts'
import { indexName, quoteName, sequenceName, systemColumnsSql, tableName } from '../names.ts'

/** One step of a change, for each company's table. */
export type Step =
  | { readonly kind: 'sql'; readonly text: string }
  /** Refused with the reason when the query finds a row. */
  | { readonly kind: 'refuseIf'; readonly query: string; readonly reason: string }
  /** Sort keys of the values that are there. */
  | {
      readonly kind: 'fillSortKeys'
      readonly table: string
      readonly column: string
      readonly sortColumn: string
      readonly type: string
    }
  /** Refused with the reason when the rows are not unique. */
  | { readonly kind: 'uniqueIndex'; readonly text: string; readonly reason: string }

export interface ChangePlan {
  /** For people. */
  readonly changes: readonly string[]
  readonly reasons: readonly string[]
  /** The definition to be kept; differs from the wanted one in its retired columns. */
  readonly definition: TableDefinition
  stepsFor(company: string): Step[]
}

export function planCreate(wanted: TableDefinition): ChangePlan {
  return {
    changes: [`Created table ${wanted.name}.`],
    reasons: [],
    definition: wanted,
    stepsFor: (company) => createSteps(wanted, company),
  }
}

export function createSteps(wanted: TableDefinition, company: string): Step[] {
  const table = tableName(wanted, company)
  const sequences = wanted.columns
    .filter((column) => column.autoIncrement)
    .map((column) => createSequence(table, column))
  const columns = [...wanted.columns, ...wanted.retired].flatMap((column) => columnDdl(column, table))
  const create = `create table ${quoteName(table)} (${[...columns, systemColumnsSql].join(', ')})`
  const indexes = wanted.keys.map((key) => createIndex(table, key))
  return [...sequences, create, ...indexes].map((text) => ({ kind: 'sql', text }))
}

/** What leads from the known definition to the wanted one. Data is never lost: each doubt is a reason, or a check that can refuse. */
export function planChange(known: TableDefinition, wanted: TableDefinition): ChangePlan {
  const changes: string[] = []
  const reasons: string[] = []
  const perTable: ((table: string) => Step[])[] = []
  const retired = new Map(known.retired.map((column) => [column.name, column]))

  if (known.dataPerCompany !== wanted.dataPerCompany)
    reasons.push(`Table ${wanted.name}: DataPerCompany cannot be changed, because the rows would have no place.`)

  const wantedByNo = new Map(wanted.columns.map((column) => [column.fieldNo, column]))
  for (const column of known.columns) {
    if (wantedByNo.has(column.fieldNo)) continue
    changes.push(`Table ${wanted.name}: field ${column.name} is no longer used.`)
    retired.set(column.name, { ...column, autoIncrement: false })
    const reason = `Table ${wanted.name}: field ${column.name} cannot be removed, because rows have a value in it.`
    perTable.push((table) => [{ kind: 'refuseIf', query: anyValue(table, column), reason }])
    if (column.autoIncrement)
      perTable.push((table) => [
        sqlStep(`alter table ${quoteName(table)} alter column ${quoteName(column.name)} set default 0`),
      ])
  }

  const knownByNo = new Map(known.columns.map((column) => [column.fieldNo, column]))
  for (const column of wanted.columns) {
    const before = knownByNo.get(column.fieldNo)
    if (before === undefined) {
      changes.push(`Table ${wanted.name}: added field ${column.name}.`)
      const leftOver = retired.get(column.name)
      retired.delete(column.name)
      perTable.push((table) => [
        ...(leftOver === undefined ? [] : [dropColumn(table, leftOver)]),
        ...addColumn(table, column),
      ])
    } else if (JSON.stringify(before) !== JSON.stringify(column)) {
      perTable.push(...changeColumn(before, column, wanted.name, changes))
    }
  }

  const keyTexts = new Set(wanted.keys.map(keyText))
  const knownKeyTexts = new Set(known.keys.map(keyText))
  const dropped = known.keys.filter((key) => !keyTexts.has(keyText(key)))
  const added = wanted.keys.filter((key) => !knownKeyTexts.has(keyText(key)))
  for (const key of dropped) perTable.unshift((table) => [sqlStep(`drop index ${quoteName(keyIndexName(table, key))}`)])
  for (const key of added) {
    changes.push(`Table ${wanted.name}: added key ${key.columns.join(', ')}.`)
    const reason = `Table ${wanted.name}: rows are not unique by ${key.columns.filter((name) => !name.startsWith('$sort$')).join(', ')}.`
    perTable.push((table) => [
      key.unique ? { kind: 'uniqueIndex', text: createIndex(table, key), reason } : sqlStep(createIndex(table, key)),
    ])
  }
  if (known.name !== wanted.name) changes.push(`Table ${known.name} is now ${wanted.name}.`)

  return {
    changes,
    reasons,
    definition: {
      ...wanted,
      retired: [...retired.values()].filter((column) => !wanted.columns.some((used) => used.name === column.name)),
    },
    stepsFor: (company) => {
      const table = tableName(wanted, company)
      return [...renameSteps(known, tableName(known, company), table), ...perTable.flatMap((steps) => steps(table))]
    },
  }
}

function changeColumn(
  before: ColumnDefinition,
  after: ColumnDefinition,
  tableCaption: string,
  changes: string[],
): ((table: string) => Step[])[] {
  const steps: ((table: string) => Step[])[] = []
  if (before.name !== after.name) {
    changes.push(`Table ${tableCaption}: field ${before.name} is now ${after.name}.`)
    steps.push((table) => [
      sqlStep(`alter table ${quoteName(table)} rename column ${quoteName(before.name)} to ${quoteName(after.name)}`),
      ...(before.sortColumn === undefined || after.sortColumn === undefined
        ? []
        : [
            sqlStep(
              `alter table ${quoteName(table)} rename column ${quoteName(before.sortColumn)} to ${quoteName(after.sortColumn)}`,
            ),
          ]),
    ])
  }
  if (before.kind !== after.kind) {
    changes.push(`Table ${tableCaption}: field ${after.name} is now ${after.kind}.`)
    steps.push((table) => changeKind(table, before, after, tableCaption))
  } else if (before.length !== after.length) {
    changes.push(
      `Table ${tableCaption}: field ${after.name} has ${after.length === 0 ? 'no longest length' : `length ${after.length}`}.`,
    )
    const reason = `Table ${tableCaption}: field ${after.name} cannot become shorter, because rows have longer values.`
    const isShorter = after.length !== 0 && (before.length === 0 || before.length > after.length)
    if (isShorter) {
      const query = (table: string) =>
        `select 1 from ${quoteName(table)} where char_length(${quoteName(after.name)}) > ${after.length} limit 1`
      steps.push((table) => [{ kind: 'refuseIf', query: query(table), reason }])
    }
  }
  if (before.autoIncrement !== after.autoIncrement) steps.push((table) => changeAutoIncrement(table, after))
  if (after.sortColumn !== undefined && (before.sortColumn === undefined || before.sortKeys !== after.sortKeys)) {
    const { sortColumn } = after
    if (before.sortColumn !== undefined)
      changes.push(`Table ${tableCaption}: made the sort keys of field ${after.name} again.`)
    steps.push((table) => [
      sqlStep(`alter table ${quoteName(table)} add column if not exists ${sortColumnDdl(sortColumn)}`),
      { kind: 'fillSortKeys', table, column: after.name, sortColumn, type: after.kind },
    ])
  }
  return steps
}

/** Kinds whose values stay what they are. */
const LOSSLESS: Readonly<Record<string, readonly string[]>> = {
  Code: ['Text'],
  Option: ['Enum', 'Integer'],
  Enum: ['Option', 'Integer'],
  Integer: ['BigInteger', 'Decimal', 'Option', 'Enum'],
  Byte: ['Integer', 'BigInteger', 'Decimal'],
  Char: ['Integer', 'BigInteger'],
  BigInteger: ['Duration'],
  Duration: ['BigInteger'],
}

function changeKind(table: string, before: ColumnDefinition, after: ColumnDefinition, tableCaption: string): Step[] {
  const name = quoteName(after.name)
  if (LOSSLESS[before.kind]?.includes(after.kind) === true)
    return before.sqlType === after.sqlType
      ? []
      : [sqlStep(`alter table ${quoteName(table)} alter column ${name} type ${after.sqlType}`)]
  const reason = `Table ${tableCaption}: field ${after.name} cannot change from ${before.kind} to ${after.kind}, because rows have a value in it.`
  return [
    { kind: 'refuseIf', query: anyValue(table, { ...before, name: after.name }), reason },
    ...(before.sqlType === after.sqlType
      ? []
      : [
          sqlStep(`alter table ${quoteName(table)} alter column ${name} drop default`),
          sqlStep(
            `alter table ${quoteName(table)} alter column ${name} type ${after.sqlType}${after.sqlType === 'text' ? ' collate "C"' : ''} using ${after.blankSql}`,
          ),
          sqlStep(`alter table ${quoteName(table)} alter column ${name} set default ${after.blankSql}`),
        ]),
  ]
}

function changeAutoIncrement(table: string, column: ColumnDefinition): Step[] {
  const name = quoteName(column.name)
  if (!column.autoIncrement)
    return [sqlStep(`alter table ${quoteName(table)} alter column ${name} set default ${column.blankSql}`)]
  const sequence = quoteName(sequenceName(table, column.name))
  const literal = sequence.replaceAll(`'`, `''`)
  return [
    sqlStep(`create sequence if not exists ${sequence}`),
    sqlStep(`alter table ${quoteName(table)} alter column ${name} set default nextval('${literal}')`),
    sqlStep(`select setval('${literal}', greatest(1, (select max(${name}) from ${quoteName(table)})))`),
  ]
}

function renameSteps(known: TableDefinition, before: string, after: string): Step[] {
  if (before === after) return []
  const sequences = known.columns.filter((column) => column.autoIncrement).map((column) => column.name)
  return [
    sqlStep(`alter table ${quoteName(before)} rename to ${quoteName(after)}`),
    ...known.keys.map((key) =>
      sqlStep(`alter index ${quoteName(keyIndexName(before, key))} rename to ${quoteName(keyIndexName(after, key))}`),
    ),
    ...sequences.map((name) =>
      sqlStep(
        `alter sequence ${quoteName(sequenceName(before, name))} rename to ${quoteName(sequenceName(after, name))}`,
      ),
    ),
  ]
}

function addColumn(table: string, column: ColumnDefinition): Step[] {
  return [
    ...(column.autoIncrement ? [sqlStep(createSequence(table, column))] : []),
    ...columnDdl(column, table).map((ddl) =>
      sqlStep(`alter table ${quoteName(table)} add column if not exists ${ddl}`),
    ),
  ]
}

function dropColumn(table: string, column: ColumnDefinition): Step {
  return sqlStep(`alter table ${quoteName(table)} drop column if exists ${quoteName(column.name)}`)
}

function createSequence(table: string, column: ColumnDefinition): string {
  return `create sequence if not exists ${quoteName(sequenceName(table, column.name))}`
}

function createIndex(table: string, key: KeyDefinition): string {
  const columns = key.columns.map(quoteName).join(', ')
  return `create ${key.unique ? 'unique ' : ''}index ${quoteName(keyIndexName(table, key))} on ${quoteName(table)} (${columns})`
}

function keyIndexName(table: string, key: KeyDefinition): string {
  return indexName(table, [key.unique ? 'unique' : 'plain', ...key.columns])
}

function keyText(key: KeyDefinition): string {
  return JSON.stringify([key.unique, key.columns])
}

function anyValue(table: string, column: ColumnDefinition): string {
  return `select 1 from ${quoteName(table)} where ${quoteName(column.name)} <> ${column.blankSql} limit 1`
}

function sqlStep(text: string): Step {
  return { kind: 'sql', text }
}
