import pg from 'pg'
import { timed } from '../figure.ts'

export const RAW_BATCH = 500

export interface RawRates {
  readonly starts: number
  /** Ends that somebody asked for, with their audit. */
  readonly stops: number
}

/** The rows of sessions that start and are stopped, batch by batch straight through the driver: the same tables, columns and indexes. */
export async function rawRates(url: string, sessions: number): Promise<RawRates> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(`
    create table raw_active (like "Active Session" including all);
    create table raw_event (like "Session Event" including all);
    create table raw_end (like alcove.session_end including all);
    create table raw_operation (like alcove.stop_operation including all);
    create table raw_target (like alcove.stop_target including all)`)
  const perSecond = async (statements: readonly string[], first: number) => {
    const elapsed = await timed(async () => {
      for (let done = 0; done < sessions; done += RAW_BATCH) await writeBatch(client, statements, first + done)
    })
    return (sessions / elapsed) * 1000
  }
  // The first round is for the caches: of the machine, of the database, of the driver.
  await perSecond(startStatements, 1)
  await perSecond(stopStatements, 1)
  const starts = await perSecond(startStatements, 1 + sessions)
  const stops = await perSecond(stopStatements, 1 + sessions)
  await client.end()
  return { starts, stops }
}

async function writeBatch(client: pg.Client, statements: readonly string[], first: number): Promise<void> {
  const numbers = Array.from({ length: RAW_BATCH }, (_, index) => first + index)
  const uids = numbers.map(() => crypto.randomUUID())
  await client.query('begin')
  for (const text of statements)
    await client.query({ name: `raw-${names.indexOf(text)}`, text, values: [numbers, uids] })
  await client.query('commit')
}

const rows = 'from unnest($1::int[], $2::uuid[]) as row(number, uid)'

function insertEvent(type: number): string {
  return `insert into raw_event ("User SID", "Server Instance ID", "Session ID", "Event Type", "Event Datetime", "Client Type",
      "Database Name", "Client Computer Name", "User ID", "Comment", "Session Unique ID")
    select '${sid}', 1, number, ${type}, now(), 5, 'alcove', 'HOST', 'ANNA', '', uid ${rows}`
}

const sid = 'aaaaaaaa-0000-4000-8000-000000000001'
const insertActive = `insert into raw_active ("User SID", "Server Instance ID", "Session ID", "Server Instance Name",
    "Server Computer Name", "User ID", "Client Type", "Client Computer Name", "Login Datetime", "Database Name", "Session Unique ID")
  select '${sid}', 1, number, 'RAW', 'HOST', 'ANNA', 5, 'HOST', now(), 'alcove', uid ${rows}`
const deleteActive = `delete from raw_active using (select number, uid ${rows}) as gone
  where "Server Instance ID" = 1 and "Session ID" = gone.number`
const insertEnd = `insert into raw_end (uid, number, instance_id, instance_name, computer_name, user_sid, user_name, client_type,
    client_computer, database_name, login_at, ended_at, reason, comment, company)
  select uid, number, 1, 'RAW', 'HOST', '${sid}', 'ANNA', 5, 'HOST', 'alcove', now(), now(), 'stopped', 'Bench', 'My Company' ${rows}`
const insertOperation = `insert into raw_operation (operation_id, created_at, channel, actor_sid, actor_name, actor_role,
    remote_address, comment, request_hash, open)
  select uid::text, now(), 'console', '${sid}', 'ANNA', 'Admin', '127.0.0.1', 'Bench', '', false ${rows}`
const insertTarget = `insert into raw_target (operation_id, position, uid, number, instance_id, stage, times_requested, requested_at,
    accepted_at, delivered_at, unwound_at, ended_at)
  select uid::text, 0, uid::text, number, 1, 'ended', 1, now(), now(), now(), now(), now() ${rows}`

const startStatements = [insertActive, insertEvent(0)]
const stopStatements = [deleteActive, insertEvent(1), insertEvent(4), insertEnd, insertOperation, insertTarget]
const names = [...startStatements, ...stopStatements]
