import { createTestEngine } from '@alcove/testkit'
import type { TestEngine } from '@alcove/testkit'
import { withDatabase } from '../bench-database.ts'
import type { Benchmark, Figure } from '../figure.ts'
import { timed, median, perSecond } from '../figure.ts'
import { EntriesByHand } from '../peers/entries-by-hand.ts'

const RUNS = 3
/** Rows of a table, and how often the work is done over, so that a run takes long enough to be timed. */
const sizes = [
  { rows: 1000, tables: 200 },
  { rows: 100_000, tables: 3 },
  { rows: 1_000_000, tables: 1 },
] as const
type Size = (typeof sizes)[number]

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
${sizes.map((size, i) => codeunit(50_001 + i, size)).join('\n')}`

/** Temporary records as AL code works with them, against rows in a Map and a sorted array. AL tells how long each step took it. */
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
          const times = await timesOf(test, size)
          const byHand = await timesByHand(size)
          // The first run only warms up.
          if (run < 0) continue
          for (const step of steps) {
            own[step].push(times[step])
            peer[step].push(byHand[step])
          }
        }
        for (const step of steps) figures.push(figure(size, step, median(own[step]), median(peer[step])))
      }
      await test.close()
      return figures
    }),
}

async function timesOf(test: TestEngine, { rows }: Size): Promise<Record<Step, number>> {
  const { told, end } = await test.run(`work ${rows}`)
  const [insert, get, walk] = (told[0] ?? '').split(' ').map(Number)
  if (insert === undefined || get === undefined || walk === undefined) throw new Error(end.comment)
  return { insert, get, walk }
}

/** The filter lets half of the rows pass; each row delivered counts, none of the others. */
function codeunit(id: number, { rows, tables }: Size): string {
  return `
codeunit ${id} "work ${rows}"
{
    trigger OnRun()
    var
        Entry: Record "Bench Entry" temporary;
        Tell: Codeunit Tell;
        Start: DateTime;
        Inserting: Duration;
        Getting: Duration;
        Walking: Duration;
        Total: Decimal;
        Table: Integer;
        Round: Integer;
        Seen: Integer;
        i: Integer;
    begin
        for Table := 1 to ${tables} do begin
            Entry.Reset();
            Entry.DeleteAll();
            Start := CurrentDateTime();
            for i := 1 to ${rows} do begin
                Entry."Entry No." := i;
                Entry."Item No." := 'ITEM-1000';
                Entry."Posting Date" := 20260101D + i mod 2;
                Entry.Quantity := i;
                Entry.Amount := 12.5;
                Entry.Insert();
            end;
            Inserting += CurrentDateTime() - Start;
            Start := CurrentDateTime();
            for i := 1 to ${rows} do
                if Entry.Get(i) then
                    Seen += 1;
            Getting += CurrentDateTime() - Start;
            Start := CurrentDateTime();
            Entry.SetRange("Posting Date", 20260102D, 20261231D);
            for Round := 1 to 2 do
                if Entry.FindSet() then
                    repeat
                        Total += Entry.Amount;
                    until Entry.Next() = 0;
            Walking += CurrentDateTime() - Start;
            if (Seen <> Table * ${rows}) or (Total <> Table * ${rows} * 12.5) then
                Error('Found %1, total %2', Seen, Total);
        end;
        Tell.It(StrSubstNo('%1 %2 %3', Format(Inserting / 1, 0, 9), Format(Getting / 1, 0, 9), Format(Walking / 1, 0, 9)));
    end;
}`
}

async function timesByHand({ rows, tables }: Size): Promise<Record<Step, number>> {
  const times: Record<Step, number> = { insert: 0, get: 0, walk: 0 }
  for (let table = 1; table <= tables; table++) {
    const entries = new EntriesByHand()
    times.insert += await timed(() => entries.fill(rows))
    times.get += await timed(() => entries.findAll(rows))
    times.walk += await timed(() => [entries.totalOf(1, 364), entries.totalOf(1, 364)])
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
