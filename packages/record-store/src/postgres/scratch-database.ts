import { createHash, randomBytes } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import type { PostgresAddress } from './connection.ts'
import { connectError, DatabaseStartError, describeAddress } from './database-start-error.ts'
import { dropDatabase } from './drop-database.ts'
import { migrationFolder } from './migrate.ts'
import { sqlStateOf } from './store-errors.ts'

export interface ScratchOptions {
  /** The role may create databases on this server. */
  readonly server: PostgresAddress
  /** Tells templates apart, beside the migrations: what `prepare` puts in. */
  readonly contents: string
  /** Fills a new template, once a server. */
  prepare(template: PostgresAddress): Promise<void>
}

export interface ScratchDatabase {
  readonly address: PostgresAddress
  readonly name: string
  /** What it was copied from; it stays for others. */
  readonly template: string
  drop(): Promise<void>
}

/** A database for one run, copied from a template. Those of runs that were killed are dropped on the way. */
export async function createScratchDatabase(options: ScratchOptions): Promise<ScratchDatabase> {
  const client = await connect(options.server)
  try {
    const template = await ensureTemplate(client, options)
    const name = `${RUN_PREFIX}${Date.now().toString(36)}_${randomBytes(4).toString('hex')}`
    await client.query(`create database ${name} template ${template}`)
    return {
      address: withDatabase(options.server, name),
      name,
      template,
      async drop() {
        try {
          await dropDatabase(client, name)
          await dropAbandoned(client)
        } finally {
          await client.end()
        }
      },
    }
  } catch (error) {
    await client.end()
    throw sqlStateOf(error) === NOT_ALLOWED ? mayNotCreate(options.server, error) : error
  }
}

const NOT_ALLOWED = '42501'

function mayNotCreate(server: PostgresAddress, cause: unknown): DatabaseStartError {
  const message = `The role may not create databases beside ${describeAddress(server)}; grant it CREATEDB.`
  return new DatabaseStartError('not-allowed', message, { cause })
}

const RUN_PREFIX = 'alcove_run_'
const TEMPLATE_PREFIX = 'alcove_template_'
/** A run that is just being set up has no connection to its database yet. */
const ABANDONED_AFTER_MS = 10 * 60_000
/** "AlTempl": one template is made at a time. */
const TEMPLATE_LOCK = 0x41_6c_54_70

async function connect(server: PostgresAddress): Promise<pg.Client> {
  const client = new pg.Client({ ...server, application_name: 'Alcove scratch', connectionTimeoutMillis: 15_000 })
  client.on('error', () => undefined) // the statement under way rejects
  try {
    await client.connect()
    return client
  } catch (error) {
    throw connectError(server, error)
  }
}

/** Made under another name: one that is there is whole. */
async function ensureTemplate(client: pg.Client, { server, contents, prepare }: ScratchOptions): Promise<string> {
  const name = TEMPLATE_PREFIX + fingerprint(contents)
  if (await exists(client, name)) return name
  await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK])
  try {
    if (await exists(client, name)) return name
    const half = `${name}_new`
    await dropDatabase(client, half)
    await client.query(`create database ${half} template template0`)
    await prepare(withDatabase(server, half))
    await client.query(`alter database ${half} rename to ${name}`)
    return name
  } finally {
    await client.query('select pg_advisory_unlock($1)', [TEMPLATE_LOCK])
  }
}

async function exists(client: pg.Client, name: string): Promise<boolean> {
  return (await client.query('select 1 from pg_database where datname = $1', [name])).rows.length > 0
}

async function dropAbandoned(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ name: string }>(
    `select datname as name from pg_database where datname like $1
     and not exists (select 1 from pg_stat_activity a where a.datname = pg_database.datname)`,
    [`${RUN_PREFIX.replaceAll('_', '\\_')}%`],
  )
  for (const { name } of rows) {
    const [, made] = /^alcove_run_([0-9a-z]+)_[0-9a-f]+$/.exec(name) ?? []
    if (made === undefined || Date.now() - Number.parseInt(made, 36) < ABANDONED_AFTER_MS) continue
    // Another run may be dropping it, or a slow one has just come to it.
    await client.query(`drop database if exists ${name}`).catch(() => undefined)
  }
}

function fingerprint(contents: string): string {
  const hash = createHash('sha256').update(contents)
  for (const file of readdirSync(migrationFolder).sort())
    if (file.endsWith('.sql')) hash.update(file).update(readFileSync(join(migrationFolder, file)))
  return hash.digest('hex').slice(0, 16)
}

function withDatabase(server: PostgresAddress, database: string): PostgresAddress {
  if (server.connectionString === undefined) return { ...server, database }
  const url = new URL(server.connectionString)
  url.pathname = `/${database}`
  return { ...server, connectionString: url.href }
}
