import { quoteName, sequenceName, systemColumnsSql, tableName } from '../names.ts'
import { anyValue, changeColumn, changesOf, withoutSequence, type ColumnChange } from './change-column.ts'
import { lossy, sqlStep, type Step } from './schema-step.ts'
import { columnDdl, type ColumnDefinition, type KeyDefinition, type TableDefinition } from './table-definition.ts'
import { dropColumn, keyIndexName, renameColumns, stepAside, takeName } from './table-names.ts'

export interface ChangePlan {
  /** For people. */
  readonly changes: readonly string[]
  /** Why it cannot be done at all. */
  readonly reasons: readonly string[]
  /** The definition to be kept; differs from the wanted one in its retired columns. Undefined: the table goes. */
  readonly definition: TableDefinition | undefined
  readonly known: TableDefinition | undefined
  /** Of all plans, before the steps of any. */
  firstStepsFor(company: string): Step[]
  stepsFor(company: string): Step[]
}

export function planCreate(wanted: TableDefinition): ChangePlan {
  return {
    changes: [`Created table ${wanted.name}.`],
    reasons: [],
    definition: wanted,
    known: undefined,
    firstStepsFor: () => [],
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
  return [...sequences, create, ...indexes].map(sqlStep)
}

/** A table that its app no longer declares: it stays as it is while it is empty, for sessions that run older code. */
export function planRemove(known: TableDefinition, isForced: boolean): ChangePlan {
  const reason = `Table ${known.name} cannot be removed, because it has rows.`
  const drop = (table: string) => [
    sqlStep(`drop table ${quoteName(table)}`),
    ...known.columns
      .filter((column) => column.autoIncrement)
      .map((column) => sqlStep(`drop sequence if exists ${quoteName(sequenceName(table, column.name))}`)),
  ]
  return {
    changes: isForced ? [`Deleted table ${known.name} and its rows.`] : [],
    reasons: [],
    definition: isForced ? undefined : known,
    known,
    firstStepsFor: (company) => {
      const table = tableName(known, company)
      return lossy(isForced, { query: `select 1 from ${quoteName(table)} limit 1`, reason }, drop(table))
    },
    stepsFor: () => [],
  }
}

/** What leads from the known definition to the wanted one. Data is lost only when it is forced: else each doubt is a check that can refuse. */
export function planChange(known: TableDefinition, wanted: TableDefinition, isForced: boolean): ChangePlan {
  const knownByNo = new Map(known.columns.map((column) => [column.fieldNo, column]))
  const wantedNumbers = new Set(wanted.columns.map((column) => column.fieldNo))
  const removed = known.columns.filter((column) => !wantedNumbers.has(column.fieldNo))
  const added = wanted.columns.filter((column) => !knownByNo.has(column.fieldNo))
  const changed = wanted.columns.flatMap((after): ColumnChange[] => {
    const before = knownByNo.get(after.fieldNo)
    return before === undefined || JSON.stringify(before) === JSON.stringify(after)
      ? []
      : [{ before, after, tableName: wanted.name, isForced }]
  })
  const renamed = changed.filter(({ before, after }) => before.name !== after.name)
  const keys = keyChanges(known, wanted)

  // Columns without a field hold nothing; those whose name is wanted give it up.
  const unused = new Map([...known.retired, ...(isForced ? [] : removed)].map((column) => [column.name, column]))
  const wantedNames = new Set(wanted.columns.map((column) => column.name))
  const replaced = [...unused.values()].filter((column) => wantedNames.has(column.name))

  return {
    changes: [
      ...removed.map(({ name }) =>
        isForced
          ? `Table ${wanted.name}: deleted field ${name} and its values.`
          : `Table ${wanted.name}: field ${name} is no longer used.`,
      ),
      ...added.map(({ name }) => `Table ${wanted.name}: added field ${name}.`),
      ...changed.flatMap(changesOf),
      ...keys.added.map((key) => `Table ${wanted.name}: added key ${key.columns.join(', ')}.`),
      ...(known.name === wanted.name ? [] : [`Table ${known.name} is now ${wanted.name}.`]),
    ],
    reasons:
      known.dataPerCompany === wanted.dataPerCompany
        ? []
        : [`Table ${wanted.name}: DataPerCompany cannot be changed, because the rows would have no place.`],
    definition: {
      ...wanted,
      retired: [...unused.values()]
        .filter((column) => !wantedNames.has(column.name))
        .map((column) => ({ ...column, autoIncrement: false })),
    },
    known,
    firstStepsFor: (company) => stepAside(known, wanted, company),
    stepsFor: (company) => {
      const table = tableName(wanted, company)
      return [
        ...takeName(known, wanted, company),
        ...keys.dropped.map((key) => sqlStep(`drop index ${quoteName(keyIndexName(table, key))}`)),
        ...removed.flatMap((column) => removeColumn(column, table, wanted.name, isForced)),
        ...replaced.flatMap((column) => dropWithSortKeys(table, column)),
        ...renameColumns(table, renamed),
        ...added.flatMap((column) => addColumn(table, column)),
        ...changed.flatMap((change) => changeColumn(change, table)),
        ...keys.added.map((key) => addKey(table, key, wanted.name)),
      ]
    },
  }
}

function keyChanges(known: TableDefinition, wanted: TableDefinition) {
  const [before, after] = [known.keys.map(keyText), wanted.keys.map(keyText)]
  return {
    dropped: known.keys.filter((key) => !after.includes(keyText(key))),
    added: wanted.keys.filter((key) => !before.includes(keyText(key))),
  }
}

function removeColumn(column: ColumnDefinition, table: string, name: string, isForced: boolean): Step[] {
  const reason = `Table ${name}: field ${column.name} cannot be removed, because rows have a value in it.`
  return [
    ...lossy(isForced, { query: anyValue(table, column), reason }, dropWithSortKeys(table, column)),
    ...(column.autoIncrement && !isForced ? [withoutSequence(table, column)] : []),
  ]
}

function dropWithSortKeys(table: string, { name, sortColumn }: ColumnDefinition): Step[] {
  return [name, ...(sortColumn === undefined ? [] : [sortColumn])].map((one) => dropColumn(table, one))
}

function addColumn(table: string, column: ColumnDefinition): Step[] {
  return [
    ...(column.autoIncrement ? [sqlStep(createSequence(table, column))] : []),
    ...columnDdl(column, table).map((ddl) => sqlStep(`alter table ${quoteName(table)} add column ${ddl}`)),
  ]
}

function addKey(table: string, key: KeyDefinition, name: string): Step {
  if (!key.unique) return sqlStep(createIndex(table, key))
  const fields = key.columns.filter((column) => !column.startsWith('$sort$')).join(', ')
  const reason = `Table ${name}: rows are not unique by ${fields}.`
  return { kind: 'uniqueIndex', text: createIndex(table, key), reason }
}

function createSequence(table: string, column: ColumnDefinition): string {
  return `create sequence if not exists ${quoteName(sequenceName(table, column.name))}`
}

function createIndex(table: string, key: KeyDefinition): string {
  const columns = key.columns.map(quoteName).join(', ')
  return `create ${key.unique ? 'unique ' : ''}index ${quoteName(keyIndexName(table, key))} on ${quoteName(table)} (${columns})`
}

function keyText(key: KeyDefinition): string {
  return JSON.stringify([key.unique, key.columns])
}
