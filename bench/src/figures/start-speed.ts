import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { createTestEngine } from '@alcove/testkit'
import pg from 'pg'
import { withDatabase } from '../bench-database.ts'
import type { Benchmark, Figure } from '../figure.ts'
import { perSecond, timed } from '../figure.ts'
import { peerText, runProgram } from '../peers/run-program.ts'
import { withoutSessionRows } from '../without-session-rows.ts'

const SESSIONS = 20_000
const DURABLE_SESSIONS = 10_000
const AT_ONCE = 2_000
const THREADS = 50
const RAW_BATCH = 500

const al = `
codeunit 50001 "At Once"
{
    trigger OnRun()
    begin
    end;
}`

const unlimited = { backgroundSessionsMaxConcurrent: 0, backgroundSessionsMaxQueued: 0, maxSessions: 50_000 }

/** How fast sessions begin and end, without and with their durable rows. */
export const startSpeed: Benchmark = {
  name: 'starts',
  run: () =>
    withDatabase(async (url) => {
      const engineOnly = await ratesOf(url, 'BARE', SESSIONS, true)
      const durable = await ratesOf(url, 'DURABLE', DURABLE_SESSIONS, false)
      const raw = await rawRates(url)
      const erlang = runProgram('erl', [
        '-noshell',
        '-eval',
        `{T,_}=timer:tc(fun() -> [spawn(fun() -> ok end) || _ <- lists:seq(1,100000)] end), io:format("~p~n",[100000*1000000/T]), halt().`,
      ])
      const threads = await threadRate()
      return [
        {
          name: 'StartSession to first statement, engine only',
          reach: `>= ${perSecond(20_000)}`,
          value: perSecond(engineOnly.starts),
          isMet: engineOnly.starts >= 20_000,
          peers: [peerText('Erlang spawn', erlang, perSecond), `worker_threads: ${perSecond(threads)}`],
          numbers: { startsPerSecond: engineOnly.starts, threadsPerSecond: threads },
        },
        durableFigure('starts with durable rows', durable.starts, raw.starts),
        durableFigure('ends with durable rows', durable.ends, raw.ends),
      ]
    }),
}

function durableFigure(name: string, own: number, raw: number): Figure {
  const ratio = own / raw
  return {
    name,
    reach: `>= ${perSecond(5_000)}, >= 0.5 of raw inserts`,
    value: `${perSecond(own)}, ${ratio.toFixed(2)} of raw`,
    isMet: own >= 5_000 && ratio >= 0.5,
    peers: [`the same rows by the same driver, ${RAW_BATCH} a transaction: ${perSecond(raw)}`],
    numbers: { perSecond: own, ratio, rawPerSecond: raw },
  }
}

/** Sessions of an empty codeunit, many at a time: each has begun, run its statement and ended when it counts. */
async function ratesOf(
  url: string,
  instanceName: string,
  sessions: number,
  bare: boolean,
): Promise<{ starts: number; ends: number }> {
  const test = await createTestEngine({
    al,
    instanceName,
    database: { url },
    settings: unlimited,
    ...(bare ? { wrapStore: withoutSessionRows } : {}),
  })
  let lastStart = 0
  let lastEnd = 0
  let ended = 0
  const allEnded = new Promise<void>((resolve) => {
    test.engine.on('started', () => (lastStart = performance.now()))
    test.engine.on('ended', () => {
      lastEnd = performance.now()
      if (++ended === sessions) resolve()
    })
  })
  const begin = performance.now()
  for (let started = 0; started < sessions; started += AT_ONCE)
    await Promise.all(Array.from({ length: AT_ONCE }, () => test.start('At Once')))
  await allEnded
  await test.close()
  // With rows, a start counts when its row is committed and it has been handed to a worker.
  return { starts: (sessions / (lastStart - begin)) * 1000, ends: (sessions / (lastEnd - begin)) * 1000 }
}

/** The same two tables, the same columns, straight through the driver. */
async function rawRates(url: string): Promise<{ starts: number; ends: number }> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query('create table raw_active (like "Active Session" including all)')
  await client.query('create table raw_event (like "Session Event" including all)')
  const batches = DURABLE_SESSIONS / RAW_BATCH
  const startMs = await timed(async () => {
    for (let batch = 0; batch < batches; batch++) await rawStart(client, batch)
  })
  const endMs = await timed(async () => {
    for (let batch = 0; batch < batches; batch++) await rawEnd(client, batch)
  })
  await client.end()
  return { starts: (DURABLE_SESSIONS / startMs) * 1000, ends: (DURABLE_SESSIONS / endMs) * 1000 }
}

async function rawStart(client: pg.Client, batch: number): Promise<void> {
  const numbers = Array.from({ length: RAW_BATCH }, (_, index) => batch * RAW_BATCH + index + 1)
  const uids = numbers.map(() => crypto.randomUUID())
  await client.query('begin')
  await client.query({
    name: 'raw-active',
    text: `insert into raw_active ("User SID", "Server Instance ID", "Session ID", "Server Instance Name", "Server Computer Name", "User ID", "Client Type", "Client Computer Name", "Login Datetime", "Database Name", "Session Unique ID")
      select gen_random_uuid(), 1, number, 'RAW', 'HOST', 'ANNA', 5, 'HOST', now(), 'alcove', uid from unnest($1::int[], $2::uuid[]) as row(number, uid)`,
    values: [numbers, uids],
  })
  await client.query(rawEvents('raw-logon', 0), [numbers, uids])
  await client.query('commit')
}

async function rawEnd(client: pg.Client, batch: number): Promise<void> {
  const numbers = Array.from({ length: RAW_BATCH }, (_, index) => batch * RAW_BATCH + index + 1)
  const uids = numbers.map(() => crypto.randomUUID())
  await client.query('begin')
  await client.query({
    name: 'raw-delete',
    text: 'delete from raw_active where "Session ID" = any($1::int[])',
    values: [numbers],
  })
  await client.query(rawEvents('raw-logoff', 1), [numbers, uids])
  await client.query('commit')
}

function rawEvents(name: string, type: number): pg.QueryConfig {
  return {
    name,
    text: `insert into raw_event ("User SID", "Server Instance ID", "Session ID", "Event Type", "Event Datetime", "Client Type", "Database Name", "Client Computer Name", "User ID", "Comment", "Session Unique ID")
      select gen_random_uuid(), 1, number, ${type}, now(), 5, 'alcove', 'HOST', 'ANNA', '', uid from unnest($1::int[], $2::uuid[]) as row(number, uid)`,
  }
}

async function threadRate(): Promise<number> {
  const elapsed = await timed(async () => {
    for (let thread = 0; thread < THREADS; thread++) {
      const worker = new Worker('', { eval: true })
      await once(worker, 'online')
      await worker.terminate()
    }
  })
  return (THREADS / elapsed) * 1000
}
