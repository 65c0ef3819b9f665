import type { TableMetadata } from '@alcove/al-abi'
import { StoreError } from '../../record-store.ts'
import type { SchemaOutcome, SchemaStore, SynchronizeOptions } from '../../schema-store.ts'
import { Connection, type ConnectionSettings, type PostgresAddress } from '../connection.ts'
import { versionSequenceDdl } from '../names.ts'
import { sqlStateOf, storeError } from '../store-errors.ts'
import { FIRST_PLATFORM_TABLE, sortKeyOf, TableShapes, type CollationKey } from '../table-shape.ts'
import { createSteps, planChange, planCreate, planRemove, type ChangePlan } from './plan-change.ts'
import { nameClashes } from './name-clashes.ts'
import type { Refusal } from './refusal.ts'
import type { Step } from './schema-step.ts'
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
    synchronize: (tables, how = {}) =>
      connected(settings, (connection) => synchronize(connection, tables, how, options.collationKey)),
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
  { owner, others = [], isForced = false }: SynchronizeOptions,
  collationKey: CollationKey,
): Promise<SchemaOutcome> {
  const stored = [...tables, ...others].filter((table) => !table.temporary && table.id < FIRST_PLATFORM_TABLE)
  const foreign = new Set(others.map(({ id }) => id))
  const clashes = stored.flatMap(unstorable)
  if (clashes.length > 0) return { kind: 'refused', reasons: clashes, canBeForced: false }

  await begin(connection, collationKey)
  const known = await definitions(connection)
  const shapes = new TableShapes(collationKey)
  const wantedTables = stored.map((table) => {
    const before = known.get(table.id)
    const ownerNow = foreign.has(table.id) ? before?.owner : owner
    const own = tableDefinition(shapes.of({ table, company: '' }), collationKey, ownerNow)
    return before === undefined ? own : withExtensions(before, own)
  })
  const plans = wantedTables.flatMap((wanted) => {
    const before = known.get(wanted.id)
    if (before === undefined) return [planCreate(wanted)]
    return isSame(before, wanted) ? [] : [planChange(before, wanted, isForced)]
  })
  const removed = removedTables(known, stored, owner)
  plans.unshift(...removed.map((table) => planRemove(table, isForced)))
  const refusals: Refusal[] = [
    ...plans.flatMap((plan) => plan.reasons).map((reason) => ({ reason, canBeForced: false })),
    ...nameClashes(known, wantedTables, removed, isForced),
  ]
  if (refusals.length === 0 && plans.length > 0) {
    const companies = await companiesOf(connection)
    const work = { connection, companies, collationKey }
    for (const plan of plans) refusals.push(...(await carryOut(work, plan, (company) => plan.firstStepsFor(company))))
    if (refusals.length === 0)
      for (const plan of plans) refusals.push(...(await carryOut(work, plan, (company) => plan.stepsFor(company))))
    for (const plan of plans) await keepDefinition(connection, plan)
  }
  await connection.command(refusals.length === 0 ? 'commit' : 'rollback')
  return refusals.length === 0
    ? { kind: 'synchronized', changes: plans.flatMap((plan) => plan.changes) }
    : {
        kind: 'refused',
        reasons: [...new Set(refusals.map(({ reason }) => reason))],
        canBeForced: refusals.every((refusal) => refusal.canBeForced),
      }
}

async function companiesOf(connection: Connection): Promise<string[]> {
  const { rows } = await connection.command(`select "Name" from "Company" order by lower("Name"), "Name"`)
  return rows.map((row) => row[0]!)
}

async function createCompany(connection: Connection, name: string, collationKey: CollationKey): Promise<string> {
  const trimmed = name.trim()
  if (trimmed === '' || trimmed.length > LONGEST_COMPANY_NAME || /\p{Cc}/u.test(trimmed))
    throw new StoreError(
      'value-out-of-range',
      `A company's name has 1 to ${LONGEST_COMPANY_NAME} characters and no control characters.`,
    )

  await begin(connection, collationKey)
  const companies = await companiesOf(connection)
  if (companies.some((company) => company.toUpperCase() === trimmed.toUpperCase()))
    throw new StoreError('record-exists', `The company ${trimmed} exists already.`)
  await connection.run({ text: `insert into "Company" ("Name", "Display Name") values ($1, $1)`, values: [trimmed] })
  for (const definition of (await definitions(connection)).values()) {
    if (definition.dataPerCompany) await runSql(connection, createSteps(definition, trimmed))
  }
  await connection.command('commit')
  return trimmed
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

function removedTables(
  known: ReadonlyMap<number, TableDefinition>,
  tables: readonly TableMetadata[],
  owner: string | undefined,
): TableDefinition[] {
  const declared = new Set(tables.filter((table) => !table.temporary).map((table) => table.id))
  return [...known.values()].filter(
    (definition) => owner !== undefined && definition.owner === owner && !declared.has(definition.id),
  )
}

interface Work {
  readonly connection: Connection
  readonly companies: readonly string[]
  readonly collationKey: CollationKey
}

/** Gives the reasons why it could not be done. */
async function carryOut(work: Work, plan: ChangePlan, stepsFor: (company: string) => Step[]): Promise<Refusal[]> {
  const { dataPerCompany } = plan.known ?? plan.definition!
  for (const company of dataPerCompany ? work.companies : ['']) {
    for (const batch of batches(stepsFor(company))) {
      const refusal = await carryOutBatch(work, batch)
      if (refusal === undefined) continue
      const { reason } = refusal
      return [{ ...refusal, reason: company === '' ? reason : `${reason} (company ${company})` }]
    }
  }
  return []
}

async function keepDefinition(connection: Connection, { definition, known }: ChangePlan): Promise<void> {
  if (definition === undefined) {
    await connection.run({ text: 'delete from alcove.table_definition where id = $1', values: [known!.id] })
    return
  }
  await connection.run({
    text: 'insert into alcove.table_definition values ($1, $2) on conflict (id) do update set definition = excluded.definition',
    values: [definition.id, JSON.stringify(definition)],
  })
}

async function carryOutBatch({ connection, collationKey }: Work, batch: readonly Step[]): Promise<Refusal | undefined> {
  const [step] = batch
  if (step === undefined) return undefined
  if (step.kind === 'sql') return runSql(connection, batch)
  if (step.kind === 'refuseIf') {
    const { rows } = await connection.command(step.query)
    return rows.length > 0 ? { reason: step.reason, canBeForced: true } : undefined
  }
  if (step.kind === 'fillSortKeys') return fillSortKeys(connection, step, sortKeyOf(step.type, collationKey))
  try {
    await connection.command(`savepoint alcove_index; ${step.text}`)
    return undefined
  } catch (error) {
    if (sqlStateOf(error) !== '23505') throw error
    await connection.command('rollback to alcove_index')
    return { reason: step.reason, canBeForced: false }
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
