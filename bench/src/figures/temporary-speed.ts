import { createTestEngine } from '@alcove/testkit'
import { withDatabase } from '../bench-database.ts'
import type { Benchmark, Figure } from '../figure.ts'
import { cpuTimed, median, perSecond } from '../figure.ts'
import { EntriesByHand } from '../peers/entries-by-hand.ts'
import { runToEnd } from '../run-to-end.ts'

const RUNS = 3
/** Rows of a table, and how often the work is done over, so that a run takes long enough to be timed. */
const sizes = [
  { rows: 1000, tables: 200 },
  { rows: 100_000, tables: 3 },
  { rows: 1_000_000, tables: 1 },
] as const
type Size = (typeof sizes)[number]

/** Each does what the one before does and one thing more, which is what counts of it. */
const steps = ['insert', 'get', 'walk'] as const
type Step = (typeof steps)[number]

const reach: Readonly<Record<Step, number>> = { insert: 1_000_000, get: 1_000_000, walk: 2_000_000 }
const title: Readonly<Record<Step, string>> = { insert: 'insert', get: 'Get by key', walk: 'filtered FindSet walk' }

const al = `
table 50001 "Bench Entry"
{
    fields
    {
        field(1; "Entry No."; Integer) { }
        field(2; "Item No."; Code[20]) { }
        field(3; "Posting Date"; Date) { }
        field(4; Quantity; Decimal) { }
        field(5; Amount; Decimal) { }
        field(6; Description; Text[100]) { }
    }
    keys { key(PK; "Entry No.") { } }
}
${sizes.map((size, i) => steps.map((step, j) => codeunit(50_001 + 3 * i + j, size, step)).join('\n')).join('\n')}`

/** Temporary records as AL code works with them, against rows in a Map and a sorted array, by the processor's time. */
export const temporarySpeed: Benchmark = {
  name: 'temporary',
  run: () =>
    withDatabase(async (url) => {
      const test = await createTestEngine({ al, database: { url }, workerMemoryMb: 2048 })
      const figures: Figure[] = []
      for (const size of sizes) {
        const own = { insert: [] as number[], get: [] as number[], walk: [] as number[] }
        const peer = { insert: [] as number[], get: [] as number[], walk: [] as number[] }
        for (let run = -1; run < RUNS; run++) {
          const times: Record<Step, number> = { insert: 0, get: 0, walk: 0 }
          for (const step of steps) times[step] = await cpuTimed(() => runToEnd(test, nameOf(size, step)))
          const byHand = await timesByHand(size)
          // The first run only warms up.
          if (run < 0) continue
          own.insert.push(times.insert)
          own.get.push(times.get - times.insert)
          own.walk.push(times.walk - times.insert)
          for (const step of steps) peer[step].push(byHand[step])
        }
        for (const step of steps) figures.push(figure(size, step, median(own[step]), median(peer[step])))
      }
      await test.close()
      return figures
    }),
}

function nameOf({ rows }: Size, step: Step): string {
  return `${step} ${rows}`
}

/** The filter lets half of the rows pass; each row delivered counts, none of the others. */
function codeunit(id: number, size: Size, step: Step): string {
  const { rows, tables } = size
  return `
codeunit ${id} "${nameOf(size, step)}"
{
    trigger OnRun()
    var
        Entry: Record "Bench Entry" temporary;
        Total: Decimal;
        Table: Integer;
        Round: Integer;
        Seen: Integer;
        i: Integer;
    begin
        for Table := 1 to ${tables} do begin
            Entry.Reset();
            Entry.DeleteAll();
            for i := 1 to ${rows} do begin
                Entry."Entry No." := i;
                Entry."Item No." := 'ITEM-1000';
                Entry."Posting Date" := 20260101D + i mod 2;
                Entry.Quantity := i;
                Entry.Amount := 12.5;
                Entry.Insert();
            end;${more(rows, step)}
        end;
    end;
}`
}

function more(rows: number, step: Step): string {
  switch (step) {
    case 'insert':
      return ''
    case 'get':
      return `
            for i := 1 to ${rows} do
                if Entry.Get(i) then
                    Seen += 1;
            if Seen <> Table * ${rows} then
                Error('Found %1', Seen);`
    case 'walk':
      return `
            Entry.SetRange("Posting Date", 20260102D, 20261231D);
            for Round := 1 to 2 do
                if Entry.FindSet() then
                    repeat
                        Total += Entry.Amount;
                    until Entry.Next() = 0;
            if Total <> Table * ${rows} * 12.5 then
                Error('Total %1', Total);`
  }
}

async function timesByHand({ rows, tables }: Size): Promise<Record<Step, number>> {
  const times: Record<Step, number> = { insert: 0, get: 0, walk: 0 }
  for (let table = 1; table <= tables; table++) {
    const entries = new EntriesByHand()
    times.insert += await cpuTimed(() => entries.fill(rows))
    times.get += await cpuTimed(() => entries.findAll(rows))
    times.walk += await cpuTimed(() => [entries.totalOf(1, 364), entries.totalOf(1, 364)])
  }
  return times
}

function figure(size: Size, step: Step, own: number, peer: number): Figure {
  const rows = size.rows * size.tables
  const ownRate = (rows / own) * 1000
  const peerRate = (rows / peer) * 1000
  return {
    name: `temporary table of ${size.rows.toLocaleString('en-US')} rows: ${title[step]}`,
    reach: `>= ${reach[step] / 1e6} M rows/s`,
    value: `${(ownRate / 1e6).toFixed(2)} M rows/s`,
    isMet: ownRate >= reach[step],
    peers: [`AL: ${perSecond(ownRate)}`, `Map and sorted array in JavaScript: ${perSecond(peerRate)}`],
    numbers: { alRowsPerSecond: ownRate, javaScriptRowsPerSecond: peerRate },
  }
}
