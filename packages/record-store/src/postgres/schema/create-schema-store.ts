import type { TableMetadata } from '@alcove/al-abi'
import { StoreError } from '../../record-store.ts'
import type { SchemaOutcome, SchemaStore } from '../../schema-store.ts'
import { Connection, type ConnectionSettings, type PostgresAddress } from '../connection.ts'
import { versionSequenceDdl } from '../names.ts'
import { sqlStateOf, storeError } from '../store-errors.ts'
import { FIRST_PLATFORM_TABLE, sortKeyOf, TableShapes, type CollationKey } from '../table-shape.ts'
import { createSteps, planChange, planCreate, type ChangePlan, type Step } from './plan-change.ts'
import { installSortKeyFunction } from './sort-key-function.ts'
import { fillSortKeys } from './sort-keys.ts'
import { tableDefinition, unstorable, withExtensions, type TableDefinition } from './table-definition.ts'

export interface PostgresSchemaOptions {
  readonly connection: PostgresAddress
  /** The same as the record store's. */
  readonly collationKey: CollationKey
}

/** The database must have been migrated: table Company is there. Each call opens a connection of its own. */
export function createPostgresSchema(options: PostgresSchemaOptions): SchemaStore {
  const settings: ConnectionSettings = {
    address: options.connection,
    applicationName: 'alcove schema',
    lockTimeoutMs: LOCK_TIMEOUT_MS,
    statementTimeoutMs: 0,
  }
  return {
    synchronize: (tables) => connected(settings, (connection) => synchronize(connection, tables, options.collationKey)),
    companies: () => connected(settings, companiesOf),
    createCompany: (name) => connected(settings, (connection) => createCompany(connection, name, options.collationKey)),
  }
}

/** A change waits for the transactions that use the table, and holds up all that come after it. */
const LOCK_TIMEOUT_MS = 30_000
/** "AlTables": one change of the schema at a time in a database. */
const SCHEMA_LOCK = 0x41_6c_54_61
const LONGEST_COMPANY_NAME = 30

async function connected<T>(settings: ConnectionSettings, work: (connection: Connection) => Promise<T>): Promise<T> {
  try {
    const connection = await Connection.open(settings)
    try {
      return await work(connection)
    } finally {
      await connection.close()
    }
  } catch (error) {
    throw storeError(error, undefined)
  }
}

async function synchronize(
  connection: Connection,
  tables: readonly TableMetadata[],
  collationKey: CollationKey,
): Promise<SchemaOutcome> {
  const stored = tables.filter((table) => !table.temporary && table.id < FIRST_PLATFORM_TABLE)
  const clashes = stored.flatMap(unstorable)
  if (clashes.length > 0) return { kind: 'refused', reasons: clashes }

  await begin(connection, collationKey)
  const known = await definitions(connection)
  const shapes = new TableShapes(collationKey)
  const plans = stored.flatMap((table) => {
    const own = tableDefinition(shapes.of({ table, company: '' }), collationKey)
    const before = known.get(table.id)
    if (before === undefined) return [planCreate(own)]
    const wanted = withExtensions(before, own)
    return isSame(before, wanted) ? [] : [planChange(before, wanted)]
  })
  const reasons = plans.flatMap((plan) => plan.reasons)
  if (reasons.length === 0 && plans.length > 0) {
    const companies = await companiesOf(connection)
    for (const plan of plans) reasons.push(...(await carryOut(connection, plan, companies, collationKey)))
  }
  await connection.command(reasons.length === 0 ? 'commit' : 'rollback')
  return reasons.length === 0
    ? { kind: 'synchronized', changes: plans.flatMap((plan) => plan.changes) }
    : { kind: 'refused', reasons: [...new Set(reasons)] }
}

async function companiesOf(connection: Connection): Promise<string[]> {
  const { rows } = await connection.command(`select "Name" from "Company" order by lower("Name"), "Name"`)
  return rows.map((row) => row[0]!)
}

async function createCompany(connection: Connection, name: string, collationKey: CollationKey): Promise<void> {
  const trimmed = name.trim()
  if (trimmed === '' || trimmed.length > LONGEST_COMPANY_NAME || trimmed.includes('\0'))
    throw new StoreError('value-out-of-range', `A company's name has 1 to ${LONGEST_COMPANY_NAME} characters.`)

  await begin(connection, collationKey)
  const companies = await companiesOf(connection)
  if (companies.some((company) => company.toUpperCase() === trimmed.toUpperCase()))
    throw new StoreError('record-exists', `The company ${trimmed} exists already.`)
  await connection.run({ text: `insert into "Company" ("Name", "Display Name") values ($1, $1)`, values: [trimmed] })
  for (const definition of (await definitions(connection)).values()) {
    if (definition.dataPerCompany) await runSql(connection, createSteps(definition, trimmed))
  }
  await connection.command('commit')
}

async function begin(connection: Connection, collationKey: CollationKey): Promise<void> {
  await connection.command(
    `begin; select pg_advisory_xact_lock(${SCHEMA_LOCK}); ${versionSequenceDdl} ` +
      `create table if not exists alcove.table_definition (id integer primary key, definition text not null)`,
  )
  await installSortKeyFunction(connection, collationKey)
}

async function definitions(connection: Connection): Promise<Map<number, TableDefinition>> {
  const { rows } = await connection.command('select definition from alcove.table_definition')
  const all = rows.map((row) => JSON.parse(row[0]!) as TableDefinition) // written by carryOut below
  return new Map(all.map((definition) => [definition.id, definition]))
}

function isSame(before: TableDefinition, wanted: TableDefinition): boolean {
  return JSON.stringify({ ...before, retired: [] }) === JSON.stringify(wanted)
}

/** Gives the reasons why it could not be done. */
async function carryOut(
  connection: Connection,
  plan: ChangePlan,
  companies: readonly string[],
  collationKey: CollationKey,
): Promise<string[]> {
  for (const company of plan.definition.dataPerCompany ? companies : ['']) {
    for (const batch of batches(plan.stepsFor(company))) {
      const reason = await carryOutBatch(connection, batch, collationKey)
      if (reason !== undefined) return [company === '' ? reason : `${reason} (company ${company})`]
    }
  }
  await connection.run({
    text: 'insert into alcove.table_definition values ($1, $2) on conflict (id) do update set definition = excluded.definition',
    values: [plan.definition.id, JSON.stringify(plan.definition)],
  })
  return []
}

async function carryOutBatch(
  connection: Connection,
  batch: readonly Step[],
  collationKey: CollationKey,
): Promise<string | undefined> {
  const [step] = batch
  if (step === undefined) return undefined
  if (step.kind === 'sql') return runSql(connection, batch)
  if (step.kind === 'refuseIf') return (await connection.command(step.query)).rows.length > 0 ? step.reason : undefined
  if (step.kind === 'fillSortKeys') return fillSortKeys(connection, step, sortKeyOf(step.type, collationKey))
  try {
    await connection.command(`savepoint alcove_index; ${step.text}`)
    return undefined
  } catch (error) {
    if (sqlStateOf(error) !== '23505') throw error
    await connection.command('rollback to alcove_index')
    return step.reason
  }
}

/** Plain statements that follow one another go together. */
function batches(steps: readonly Step[]): Step[][] {
  const all: Step[][] = []
  for (const step of steps) {
    const last = all.at(-1)
    if (step.kind === 'sql' && last?.[0]?.kind === 'sql') last.push(step)
    else all.push([step])
  }
  return all
}

async function runSql(connection: Connection, steps: readonly Step[]): Promise<undefined> {
  const texts = steps.flatMap((step) => (step.kind === 'sql' ? [step.text] : []))
  if (texts.length > 0) await connection.command(texts.join(';\n'))
}
