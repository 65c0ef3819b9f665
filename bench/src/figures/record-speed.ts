import { createTestEngine } from '@alcove/testkit'
import pg from 'pg'
import Cursor from 'pg-cursor'
import { withDatabase } from '../bench-database.ts'
import type { Benchmark, Figure } from '../figure.ts'
import { median, perSecond, timed } from '../figure.ts'
import { runToEnd } from '../run-to-end.ts'

const ROWS = 100_000
const RUNS = 3

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
codeunit 50001 "Insert All"
{
    trigger OnRun()
    var
        Entry: Record "Bench Entry";
        i: Integer;
    begin
        Entry.DeleteAll();
        Commit();
        for i := 1 to ${ROWS} do begin
            Entry."Entry No." := i;
            Entry.Description := 'A description of the entry';
            Entry.Amount := 12.5;
            Entry."Posting Date" := 20260101D;
            Entry.Insert();
        end;
    end;
}
codeunit 50002 "Walk All"
{
    trigger OnRun()
    var
        Entry: Record "Bench Entry";
        Total: Decimal;
    begin
        if Entry.FindSet() then
            repeat
                Total += Entry.Amount;
            until Entry.Next() = 0;
        if Total <> ${ROWS} * 12.5 then
            Error('Total %1', Total);
    end;
}
codeunit 50003 "Delete All"
{
    trigger OnRun()
    var
        Entry: Record "Bench Entry";
    begin
        Entry.DeleteAll();
    end;
}`

/** Records on PostgreSQL against a loop with the driver alone that does the same. */
export const recordSpeed: Benchmark = {
  name: 'records',
  run: () =>
    withDatabase(async (url) => {
      const test = await createTestEngine({ al, database: { url } })
      const client = new pg.Client({ connectionString: url })
      await client.connect()
      await client.query(
        'create table raw_entry (no integer primary key, description text, amount numeric(38,20), posting_date integer)',
      )
      const own = { insert: [] as number[], walk: [] as number[] }
      const raw = { insert: [] as number[], walk: [] as number[] }
      for (let run = 0; run < RUNS; run++) {
        await runToEnd(test, 'Delete All')
        own.insert.push(await runToEnd(test, 'Insert All'))
        own.walk.push(await runToEnd(test, 'Walk All'))
        await client.query('truncate raw_entry')
        raw.insert.push(await timed(() => insertRaw(client)))
        raw.walk.push(await timed(() => walkRaw(client)))
      }
      await client.end()
      await test.close()
      return [
        figure('Insert loop over 100,000 rows against raw pg', own.insert, raw.insert, 0.7),
        figure('FindSet loop over 100,000 rows against raw pg', own.walk, raw.walk, 0.6),
      ]
    }),
}

/** A named statement a row in one transaction, each awaited: what a loop in a program does. */
async function insertRaw(client: pg.Client): Promise<void> {
  await client.query('begin')
  for (let no = 1; no <= ROWS; no++)
    await client.query({
      name: 'raw-insert',
      text: 'insert into raw_entry values ($1, $2, $3, $4)',
      values: [no, 'A description of the entry', '12.5', 1_479_000],
    })
  await client.query('commit')
}

async function walkRaw(client: pg.Client): Promise<void> {
  const cursor = client.query(
    new Cursor<{ amount: string }>('select no, description, amount, posting_date from raw_entry order by no'),
  )
  let total = 0
  for (;;) {
    const rows = await cursor.read(1000)
    if (rows.length === 0) break
    for (const row of rows) total += Number(row.amount)
  }
  await cursor.close()
  if (total !== ROWS * 12.5) throw new Error(`Total ${total}`)
}

function figure(name: string, own: readonly number[], raw: readonly number[], least: number): Figure {
  const ownRate = (ROWS / median(own)) * 1000
  const rawRate = (ROWS / median(raw)) * 1000
  const ratio = ownRate / rawRate
  return {
    name,
    reach: `>= ${least}`,
    value: `${ratio.toFixed(2)} of raw pg`,
    isMet: ratio >= least,
    peers: [`AL: ${perSecond(ownRate)}`, `raw pg: ${perSecond(rawRate)}`],
    numbers: { ratio, alRowsPerSecond: ownRate, rawRowsPerSecond: rawRate },
  }
}
