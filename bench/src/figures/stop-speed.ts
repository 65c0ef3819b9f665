import { monitorEventLoopDelay } from 'node:perf_hooks'
import { createTestEngine } from '@alcove/testkit'
import type { TestEngine } from '@alcove/testkit'
import { withDatabase } from '../bench-database.ts'
import type { Benchmark, Figure } from '../figure.ts'
import { ascending, ms, percentile } from '../figure.ts'
import { EchoThread } from '../peers/echo-thread.ts'

const STOPS = 300
const WARM_UPS = 20
/** By then the start of the session that is to be stopped has been written. */
const RUNS_FOR_MS = 30
const LOOPERS = 100
const DELAY_SECONDS = 5

const al = `
codeunit 50001 "Sleeper"
{
    trigger OnRun()
    begin
        Sleep(600000);
    end;
}
codeunit 50002 "Looper"
{
    trigger OnRun()
    var
        i: Integer;
    begin
        while true do
            i := (i + 1) mod 1000;
    end;
}`

const unlimited = { backgroundSessionsMaxConcurrent: 0, backgroundSessionsMaxQueued: 0 }

/** How long a stop takes: until the session has unwound, and until its end is durable. */
export const stopSpeed: Benchmark = {
  name: 'stops',
  run: () =>
    withDatabase(async (url) => {
      const test = await createTestEngine({ al, database: { url }, settings: unlimited })
      const echo = new EchoThread()
      const idle = await stopMany(test, 'Sleeper', echo)
      const loopers = await Promise.all(Array.from({ length: LOOPERS }, () => test.start('Looper')))
      const delay = await loopDelay()
      const loaded = await stopMany(test, 'Looper', echo)
      await Promise.all(loopers.map((number) => test.stop(number, 'Bench is over')))
      await echo.close()
      await test.close()
      return [
        stopFigure('stop of a sleeping session, server idle', idle, 5, 15),
        stopFigure(`stop of a looping session beside ${LOOPERS} endless loops`, loaded, 5, 40),
        {
          name: `main-thread event-loop delay beside ${LOOPERS} endless loops, p99`,
          reach: '<= 20 ms',
          value: ms(delay),
          isMet: delay <= 20,
          peers: [],
          numbers: { p99Ms: delay },
        },
      ]
    }),
}

interface StopTimes {
  /** Until no AL of the session ran any more, by the clock of its worker in whole milliseconds. */
  readonly unwound: readonly number[]
  /** Until the main thread had heard of that. */
  readonly heard: readonly number[]
  readonly durable: readonly number[]
  /** A message to a thread that is always idle, and back, measured between the stops. */
  readonly echo: readonly number[]
}

async function stopMany(test: TestEngine, codeunit: string, thread: EchoThread): Promise<StopTimes> {
  const unwound: number[] = []
  const heard: number[] = []
  const durable: number[] = []
  const echo: number[] = []
  for (let stop = -WARM_UPS; stop < STOPS; stop++) {
    const number = await test.start(codeunit)
    await new Promise((resolve) => setTimeout(resolve, RUNS_FOR_MS))
    const roundTrip = await thread.roundTripMs()
    const uid = test.uid(number)
    let unwoundAt: Date | undefined
    let heardAt = 0
    const off = test.engine.on('operation', (operation) => {
      if (unwoundAt) return
      unwoundAt = operation.targets.find((target) => target.uid === uid)?.unwoundAt
      heardAt = performance.now()
    })
    const start = performance.now()
    await test.stop(number, 'Bench')
    const durableAt = performance.now()
    off()
    if (stop < 0) continue
    durable.push(durableAt - start)
    unwound.push((unwoundAt?.getTime() ?? Infinity) - (performance.timeOrigin + start))
    heard.push(heardAt - start)
    echo.push(roundTrip)
  }
  return { unwound: ascending(unwound), heard: ascending(heard), durable: ascending(durable), echo: ascending(echo) }
}

function stopFigure(name: string, times: StopTimes, unwoundReach: number, durableReach: number): Figure {
  const { unwound, heard, durable, echo } = times
  const e = { p50: percentile(echo, 0.5), p99: percentile(echo, 0.99) }
  const u = { p50: percentile(unwound, 0.5), p99: percentile(unwound, 0.99) }
  const h = { p50: percentile(heard, 0.5), p99: percentile(heard, 0.99) }
  const d = { p50: percentile(durable, 0.5), p99: percentile(durable, 0.99) }
  return {
    name,
    reach: `unwound p99 <= ${unwoundReach} ms, durable p99 <= ${durableReach} ms`,
    value: `unwound p50 ${ms(u.p50)}, p99 ${ms(u.p99)}; durable p50 ${ms(d.p50)}, p99 ${ms(d.p99)}`,
    isMet: u.p99 <= unwoundReach && d.p99 <= durableReach,
    peers: [
      `heard of by the main thread: p50 ${ms(h.p50)}, p99 ${ms(h.p99)}`,
      `a message to an idle thread and back: p50 ${ms(e.p50)}, p99 ${ms(e.p99)}`,
    ],
    numbers: {
      unwoundP50Ms: u.p50,
      unwoundP99Ms: u.p99,
      heardP50Ms: h.p50,
      heardP99Ms: h.p99,
      durableP50Ms: d.p50,
      durableP99Ms: d.p99,
      echoP50Ms: e.p50,
      echoP99Ms: e.p99,
    },
  }
}

async function loopDelay(): Promise<number> {
  const histogram = monitorEventLoopDelay({ resolution: 1 })
  histogram.enable()
  await new Promise((resolve) => setTimeout(resolve, DELAY_SECONDS * 1000))
  histogram.disable()
  return histogram.percentile(99) / 1e6
}
