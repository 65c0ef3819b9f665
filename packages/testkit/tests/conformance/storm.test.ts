import { createTestEngine } from '@alcove/testkit'
import type { TestEngine } from '@alcove/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

const al = `
table 50001 Item
{
    fields
    {
        field(1; "No."; Code[20]) { }
        field(2; Quantity; Integer) { }
    }
    keys { key(PK; "No.") { } }
}

codeunit 50010 Loop
{
    trigger OnRun()
    begin
        while true do;
    end;
}

codeunit 50011 Naps
{
    trigger OnRun()
    begin
        while true do
            Sleep(3);
    end;
}

codeunit 50012 "Writes"
{
    trigger OnRun()
    var
        Item: Record Item;
        I: Integer;
    begin
        while true do begin
            I += 1;
            Item."No." := Format(SessionId()) + '-' + Format(I);
            Item.Insert();
            if I mod 5 = 0 then
                Commit();
        end;
    end;
}

codeunit 50013 "Fights"
{
    trigger OnRun()
    var
        Item: Record Item;
    begin
        LockTimeout(false);
        while true do begin
            Item.LockTable();
            Item.Get('SHARED');
            Item.Quantity += 1;
            Item.Modify();
            Sleep(2);
            Commit();
        end;
    end;
}

codeunit 50014 Fails
{
    trigger OnRun()
    begin
        Sleep(20);
        Error('on its own');
    end;
}

codeunit 50015 "Make Shared"
{
    trigger OnRun()
    var
        Item: Record Item;
    begin
        Item."No." := 'SHARED';
        Item.Insert();
    end;
}
`

let server: TestEngine
beforeAll(async () => {
  server = await createTestEngine({
    al,
    settings: { backgroundSessionsMaxConcurrent: 60, backgroundSessionsMaxQueued: 0 },
  })
  await server.run('Make Shared')
})
afterAll(() => server?.close())

it('every start has one end, whatever sessions do while they are stopped', async () => {
  const kinds = ['Loop', 'Naps', 'Writes', 'Fights', 'Fails']
  const numbers: number[] = []
  for (let i = 0; i < 150; i++) numbers.push(await server.start(kinds[i % kinds.length] ?? 'Loop'))

  const stops = [...server.engine.sessions.values()].map(async ({ number }, index) => {
    await new Promise((resolve) => setTimeout(resolve, index * 10))
    if (server.engine.sessions.byNumber(number)) await server.stop(number, `stop ${number}`)
  })
  await Promise.all(stops)
  const ended = await Promise.all(numbers.map((number) => server.ended(number)))

  expect([...server.engine.sessions.values()]).toEqual([])
  expect(await server.sql('select 1 from "Active Session"')).toEqual([])
  expect(
    await server.sql(
      `select 1 from pg_stat_activity where datname = current_database() and application_name = 'alcove' and xact_start is not null`,
    ),
  ).toEqual([])
  const events = await server.sql<{ uid: string; types: number[] }>(
    `select "Session Unique ID" as uid, array_agg("Event Type" order by "Event Type") as types from "Session Event" group by 1`,
  )
  const typesOf = new Map(events.map(({ uid, types }) => [uid, types]))
  for (const { uid, end } of ended)
    expect([end.reason, typesOf.get(uid)]).toEqual([end.reason, end.reason === 'stopped' ? [0, 1, 4] : [0, 1]])
  for (const { end } of ended.filter(({ end: { reason } }) => reason === 'failed'))
    expect(end.comment).toBe('on its own')
}, 60_000)
