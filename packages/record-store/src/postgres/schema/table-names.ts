import { indexName, quoteName, sequenceName, tableName } from '../names.ts'
import { sqlStep, type Step } from './schema-step.ts'
import type { ColumnDefinition, KeyDefinition, TableDefinition } from './table-definition.ts'

export function keyIndexName(table: string, key: KeyDefinition): string {
  return indexName(table, [key.unique ? 'unique' : 'plain', ...key.columns])
}

/** Tables may take over one another's names, so all that get a new one lay down the old one first. */
export function stepAside(known: TableDefinition, wanted: TableDefinition, company: string): Step[] {
  const before = tableName(known, company)
  return before === tableName(wanted, company) ? [] : renameTable(known, before, nameBetween(known, company))
}

export function takeName(known: TableDefinition, wanted: TableDefinition, company: string): Step[] {
  const after = tableName(wanted, company)
  return tableName(known, company) === after ? [] : renameTable(known, nameBetween(known, company), after)
}

function nameBetween(known: TableDefinition, company: string): string {
  return tableName({ name: `$renamed$${known.id}`, dataPerCompany: known.dataPerCompany }, company)
}

function renameTable(known: TableDefinition, before: string, after: string): Step[] {
  const sequences = known.columns.filter((column) => column.autoIncrement).map((column) => column.name)
  return [
    sqlStep(`alter table ${quoteName(before)} rename to ${quoteName(after)}`),
    ...known.keys.map((key) =>
      sqlStep(`alter index ${quoteName(keyIndexName(before, key))} rename to ${quoteName(keyIndexName(after, key))}`),
    ),
    ...sequences.map((name) => renameSequence([before, name], [after, name])),
  ]
}

/** The same holds for the columns of a table. */
export function renameColumns(
  table: string,
  renamed: readonly { readonly before: ColumnDefinition; readonly after: ColumnDefinition }[],
): Step[] {
  return [
    ...renamed.flatMap(({ before, after }) => [
      renameColumn(table, before.name, `$renamed$${after.fieldNo}`),
      ...(before.sortColumn === undefined ? [] : [sortColumnAside(table, before.sortColumn, after)]),
    ]),
    ...renamed.flatMap(({ before, after }) => [
      renameColumn(table, `$renamed$${after.fieldNo}`, after.name),
      ...(before.sortColumn === undefined || after.sortColumn === undefined
        ? []
        : [renameColumn(table, `$renamed$sort$${after.fieldNo}`, after.sortColumn)]),
      ...(before.autoIncrement ? [renameSequence([table, before.name], [table, after.name])] : []),
    ]),
  ]
}

/** Sort keys of a field that is in no key any more are not kept. */
function sortColumnAside(table: string, sortColumn: string, after: ColumnDefinition): Step {
  return after.sortColumn === undefined
    ? dropColumn(table, sortColumn)
    : renameColumn(table, sortColumn, `$renamed$sort$${after.fieldNo}`)
}

export function dropColumn(table: string, name: string): Step {
  return sqlStep(`alter table ${quoteName(table)} drop column if exists ${quoteName(name)}`)
}

function renameColumn(table: string, before: string, after: string): Step {
  return sqlStep(`alter table ${quoteName(table)} rename column ${quoteName(before)} to ${quoteName(after)}`)
}

type Place = readonly [table: string, column: string]

function renameSequence(before: Place, after: Place): Step {
  return sqlStep(
    `alter sequence if exists ${quoteName(sequenceName(...before))} rename to ${quoteName(sequenceName(...after))}`,
  )
}
