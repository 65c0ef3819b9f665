import { createTestEngine } from '@alcove/testkit'
import { withDatabase } from '../bench-database.ts'
import type { Benchmark, Figure } from '../figure.ts'
import { median, perSecond, timed } from '../figure.ts'
import { RawRecords } from '../peers/raw-records.ts'
import { runToEnd } from '../run-to-end.ts'

const ROWS = 10_000
const RUNS = 5

const program = (id: number, name: string, body: string) => `
codeunit ${id} "${name}"
{
    trigger OnRun()
    var
        Entry: Record "Bench Entry";
        Total: Decimal;
        i: Integer;
    begin
        ${body}
    end;
}`

const al = `
table 50001 "Bench Entry"
{
    fields
    {
        field(1; "Entry No."; Integer) { }
        field(2; Description; Text[100]) { }
        field(3; Amount; Decimal) { }
        field(4; "Posting Date"; Date) { }
    }
    keys { key(PK; "Entry No.") { } }
}
${program(50001, 'Delete All', 'Entry.DeleteAll();')}
${program(
  50002,
  'Insert',
  `for i := 1 to ${ROWS} do begin
            Entry."Entry No." := i;
            Entry.Description := 'A description of the entry';
            Entry.Amount := 12.5;
            Entry."Posting Date" := 20260101D;
            Entry.Insert();
        end;`,
)}
${program(
  50003,
  'Walk',
  `if Entry.FindSet() then
            repeat
                Total += Entry.Amount;
            until Entry.Next() = 0;
        if Total <> ${ROWS} * 12.5 then
            Error('Total %1', Total);`,
)}
${program(
  50004,
  'Modify',
  `for i := 1 to ${ROWS} do begin
            Entry.Init();
            Entry."Entry No." := i;
            Entry.Description := 'Another description';
            Entry.Amount := 13.5;
            Entry."Posting Date" := 20260102D;
            Entry.Modify();
        end;`,
)}
${program(
  50005,
  'Get',
  `for i := 1 to ${ROWS} do begin
            Entry.Get(i);
            Total += Entry.Amount;
        end;
        if Total <> ${ROWS} * 13.5 then
            Error('Total %1', Total);`,
)}`

/** In the order in which a run does them. */
const kinds = [
  { program: 'Insert', name: 'Insert loop', raw: (raw: RawRecords) => raw.insert(ROWS), reach: 0.8 },
  { program: 'Walk', name: 'FindSet loop', raw: (raw: RawRecords) => raw.walk(ROWS), reach: 0.7 },
  { program: 'Modify', name: 'Modify loop', raw: (raw: RawRecords) => raw.modify(ROWS), reach: 0.7 },
  { program: 'Get', name: 'Get by key', raw: (raw: RawRecords) => raw.get(ROWS), reach: 0.7 },
] as const

/** Records on PostgreSQL against a loop with the driver alone that does the same. */
export const recordSpeed: Benchmark = {
  name: 'records',
  run: () =>
    withDatabase(async (url) => {
      const test = await createTestEngine({ al, database: { url } })
      const raw = await RawRecords.open(url)
      const times = kinds.map(() => ({ own: [] as number[], raw: [] as number[] }))
      for (let run = 0; run < RUNS; run++) {
        await runToEnd(test, 'Delete All')
        await raw.empty()
        for (const [i, kind] of kinds.entries()) {
          times[i]!.own.push(await runToEnd(test, kind.program))
          times[i]!.raw.push(await timed(() => kind.raw(raw)))
        }
      }
      await raw.close()
      await test.close()
      return kinds.map((kind, i) => figure(kind, times[i]!))
    }),
}

function figure(
  { name, reach }: (typeof kinds)[number],
  times: { readonly own: readonly number[]; readonly raw: readonly number[] },
): Figure {
  // Each run beside its own peer: what else the machine does changes from run to run.
  const ratio = median(times.own.map((own, i) => times.raw[i]! / own))
  const [ownRate, rawRate] = [times.own, times.raw].map((each) => (ROWS / median(each)) * 1000) as [number, number]
  return {
    name: `${name} over ${ROWS.toLocaleString('en-US')} rows against raw pg`,
    reach: `>= ${reach}`,
    value: `${ratio.toFixed(2)} of raw pg`,
    isMet: ratio >= reach,
    peers: [`AL: ${perSecond(ownRate)}`, `raw pg: ${perSecond(rawRate)}`],
    numbers: { ratio, alRowsPerSecond: ownRate, rawRowsPerSecond: rawRate },
  }
}
