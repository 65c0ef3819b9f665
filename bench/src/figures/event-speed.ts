import { createTestEngine } from '@alcove/testkit'
import { withDatabase } from '../bench-database.ts'
import type { Benchmark, Figure } from '../figure.ts'
import { cpuMs, median } from '../figure.ts'
import { runToEnd } from '../run-to-end.ts'

const CALLS = 20_000_000
const RUNS = 7
const EVENT_NS = 10
/** An async call costs a hundred more than a plain one. */
const PUBLISHER_NS = 30

const loop = (id: number, name: string, call: string) => `
codeunit ${id} "${name}"
{
    trigger OnRun()
    var
        i: Integer;
    begin
        for i := 1 to ${CALLS} do
            ${call}
    end;

    local procedure Nothing(Value: Integer)
    begin
    end;

    local procedure Publish(Value: Integer)
    begin
        OnPublish(Value);
    end;

    [IntegrationEvent(true, false)]
    local procedure OnPublish(Value: Integer)
    begin
    end;
}`

const al = [
  loop(50001, 'Call', 'Nothing(i);'),
  loop(50002, 'Event', 'OnPublish(i);'),
  // A procedure that publishes must stay a plain one, or its every call costs a promise.
  loop(50003, 'Call Publisher', 'Publish(i);'),
].join('\n')

/** What it costs to publish an event that nobody subscribes to: a third of all AL routines are such publishers. */
export const eventSpeed: Benchmark = {
  name: 'events',
  run: () =>
    withDatabase(async (url) => {
      const test = await createTestEngine({ al, database: { url }, settings: { workers: 1 } })
      const timesOf: Record<string, number[]> = { Call: [], Event: [], 'Call Publisher': [] }
      // One after the other in each round, so that a busy machine slows all of them.
      for (let round = 0; round < RUNS; round++)
        for (const [codeunit, times] of Object.entries(timesOf)) {
          const start = process.cpuUsage()
          await runToEnd(test, codeunit)
          times.push(cpuMs(start))
        }
      await test.close()

      const nanoseconds = (codeunit: string) => (median(timesOf[codeunit] ?? []) * 1e6) / CALLS
      const [call, event, publisher] = [nanoseconds('Call'), nanoseconds('Event'), nanoseconds('Call Publisher')]
      return [
        figure('publishing an event without subscribers, over an empty call', EVENT_NS, event - call, call),
        figure('calling a procedure that publishes one, over an empty call', PUBLISHER_NS, publisher - call, call),
      ]
    }),
}

function figure(name: string, most: number, over: number, call: number): Figure {
  return {
    name,
    reach: `<= ${most} ns`,
    value: `${over.toFixed(1)} ns`,
    isMet: over <= most,
    peers: [`empty call in a loop: ${call.toFixed(1)} ns`],
    numbers: { overNs: over, emptyCallNs: call },
  }
}
