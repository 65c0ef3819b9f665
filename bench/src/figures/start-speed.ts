import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import { adminRequest, createTestEngine } from '@alcove/testkit'
import type { TestEngine } from '@alcove/testkit'
import { withDatabase } from '../bench-database.ts'
import type { Benchmark, Figure } from '../figure.ts'
import { perSecond, timed } from '../figure.ts'
import { RAW_BATCH, rawRates } from '../peers/raw-sessions.ts'
import { peerText, runProgram } from '../peers/run-program.ts'
import { withoutSessionRows } from '../without-session-rows.ts'

const SESSIONS = 20_000
const DURABLE_SESSIONS = 10_000
/** Callers that ask for one session after the other. */
const CALLERS = 2_000
const THREADS = 50

const al = `
codeunit 50001 "At Once"
{
    trigger OnRun()
    begin
    end;
}
codeunit 50002 "Sleeper"
{
    trigger OnRun()
    begin
        Sleep(3600000);
    end;
}`

const unlimited = { backgroundSessionsMaxConcurrent: 0, backgroundSessionsMaxQueued: 0, maxSessions: 50_000 }

/** How fast sessions begin and are stopped, without and with their durable rows. The first round of each warms up. */
export const startSpeed: Benchmark = {
  name: 'starts',
  run: () =>
    withDatabase(async (url) => {
      const engineOnly = await engineOnlyRate(url)
      const durable = await durableRates(url)
      const raw = await rawRates(url, DURABLE_SESSIONS)
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
          value: perSecond(engineOnly),
          isMet: engineOnly >= 20_000,
          peers: [peerText('Erlang spawn', erlang, perSecond), `worker_threads: ${perSecond(threads)}`],
          numbers: { startsPerSecond: engineOnly, threadsPerSecond: threads },
        },
        durableFigure('starts with durable rows', durable.starts, raw.starts),
        durableFigure('stops with durable rows and audit', durable.stops, raw.stops),
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

/** Sessions of an empty codeunit: a start counts once its session has run its statement and is gone again. */
async function engineOnlyRate(url: string): Promise<number> {
  const test = await createTestEngine({
    al,
    instanceName: 'BARE',
    database: { url },
    settings: unlimited,
    wrapStore: withoutSessionRows,
  })
  const round = async () => {
    let ended = 0
    const allEnded = new Promise<void>((resolve) => {
      const off = test.engine.on('ended', () => {
        if (++ended < SESSIONS) return
        off()
        resolve()
      })
    })
    const elapsed = await timed(async () => {
      await manyTimes(SESSIONS, () => test.start('At Once'))
      await allEnded
    })
    return (SESSIONS / elapsed) * 1000
  }
  await round()
  const rate = await round()
  await test.close()
  return rate
}

/** Starts of sessions that sleep, until each has its rows; then stops of all of them, until end and audit are durable. */
async function durableRates(url: string): Promise<{ starts: number; stops: number }> {
  const test = await createTestEngine({ al, instanceName: 'DURABLE', database: { url }, settings: unlimited })
  const round = async () => {
    const numbers: number[] = []
    const startMs = await timed(() =>
      manyTimes(DURABLE_SESSIONS, async () => void numbers.push(await test.start('Sleeper'))),
    )
    const stopMs = await timed(() => manyTimes(DURABLE_SESSIONS, (index) => stop(test, numbers[index] ?? 0)))
    return { starts: (DURABLE_SESSIONS / startMs) * 1000, stops: (DURABLE_SESSIONS / stopMs) * 1000 }
  }
  await round()
  const rates = await round()
  await test.close()
  return rates
}

async function stop(test: TestEngine, number: number): Promise<void> {
  const ticket = test.engine.requestStop(adminRequest(test.uid(number), 'Bench'))
  await Promise.all([ticket.recorded, ticket.ended])
}

/** Callers side by side, each of which begins its next piece of work when the last one is done. */
async function manyTimes(count: number, work: (index: number) => Promise<unknown>): Promise<void> {
  let next = 0
  const caller = async () => {
    while (next < count) await work(next++)
  }
  await Promise.all(Array.from({ length: CALLERS }, caller))
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
