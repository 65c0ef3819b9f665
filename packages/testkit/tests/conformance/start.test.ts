import { createTestEngine } from '@alcove/testkit'
import type { TestEngine } from '@alcove/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

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

codeunit 50010 "Insert One"
{
    trigger OnRun()
    var
        Item: Record Item;
    begin
        Sleep(30);
        Item."No." := 'ONE';
        Item.Quantity := 1;
        Item.Insert();
    end;
}

codeunit 50011 "Say Company"
{
    trigger OnRun()
    var
        Item: Record Item;
        Tell: Codeunit Tell;
    begin
        Tell.It(CompanyName());
        Item."No." := 'THERE';
        Item.Insert();
    end;
}

codeunit 50012 "Take Item"
{
    TableNo = Item;

    trigger OnRun()
    var
        Stored: Record Item;
        Tell: Codeunit Tell;
    begin
        Tell.It(StrSubstNo('%1 %2 temporary=%3', Rec."No.", Rec.Quantity, Rec.IsTemporary()));
        if Stored.Get(Rec."No.") then
            Tell.It('stored')
        else
            Tell.It('not stored');
        Rec.Quantity := 99;
    end;
}

codeunit 50013 "Find Item"
{
    trigger OnRun()
    var
        Item: Record Item;
        Tell: Codeunit Tell;
    begin
        if Item.Get('UNSEEN') then
            Tell.It('found')
        else
            Tell.It('not found');
    end;
}

codeunit 50014 Keeper
{
    SingleInstance = true;

    var
        Value: Integer;

    procedure Set(NewValue: Integer)
    begin
        Value := NewValue;
    end;

    procedure Get(): Integer
    begin
        exit(Value);
    end;
}

codeunit 50015 "Read Keeper"
{
    trigger OnRun()
    var
        Keeper: Codeunit Keeper;
        Tell: Codeunit Tell;
    begin
        Tell.It(StrSubstNo('kept %1, lock timeout %2', Keeper.Get(), LockTimeout()));
    end;
}

codeunit 50016 "Long Sleep"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        Sleep(60000);
        Tell.It('after Sleep');
    end;
}

codeunit 50017 "Write And End"
{
    trigger OnRun()
    var
        Item: Record Item;
    begin
        Item."No." := 'COMMITTED';
        Item.Insert();
    end;
}

codeunit 50018 "Write And Fail"
{
    trigger OnRun()
    var
        Item: Record Item;
    begin
        Item."No." := 'LOST';
        Item.Insert();
        Error('boom');
    end;
}

codeunit 50101 "Case 1"
{
    trigger OnRun()
    var
        Item: Record Item;
        Tell: Codeunit Tell;
        Id: Integer;
        Ok: Boolean;
    begin
        Ok := StartSession(Id, Codeunit::"Insert One");
        if Ok and (Id > 0) and (Id <> SessionId()) then
            Tell.It('started');
        while IsSessionActive(Id) do
            Sleep(5);
        if Item.Get('ONE') then
            Tell.It('row there');
    end;
}

codeunit 50102 "Case 2"
{
    trigger OnRun()
    var
        ActiveSession: Record "Active Session";
        Tell: Codeunit Tell;
        Id: Integer;
    begin
        StartSession(Id, Codeunit::"Insert One");
        if not ActiveSession.Get(ServiceInstanceId(), Id) then
            Error('no row');
        if ActiveSession."Client Type" <> ActiveSession."Client Type"::Background then
            Error('client type');
        if ActiveSession."User SID" <> UserSecurityId() then
            Error('user');
        if IsNullGuid(ActiveSession."Session Unique ID") then
            Error('no unique id');
        Tell.It('row is right');
    end;
}

codeunit 50103 "Case 3"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        Id: Integer;
        Ok: Boolean;
    begin
        Id := 77;
        Ok := StartSession(Id, 59999);
        Tell.It(StrSubstNo('%1 %2', Ok, Id));
    end;
}

codeunit 50104 "Case 4"
{
    trigger OnRun()
    var
        Id: Integer;
    begin
        StartSession(Id, 59999);
    end;
}

codeunit 50105 "Case 5"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        Id: Integer;
        Ok: Boolean;
    begin
        Ok := StartSession(Id, Codeunit::"Insert One", 'Nowhere');
        Tell.It(StrSubstNo('%1 %2', Ok, Id));
    end;
}

codeunit 50106 "Case 6"
{
    trigger OnRun()
    var
        Id: Integer;
    begin
        StartSession(Id, Codeunit::"Say Company");
    end;
}

codeunit 50107 "Case 7"
{
    trigger OnRun()
    var
        Item: Record Item;
        Tell: Codeunit Tell;
        Id: Integer;
    begin
        Item.DeleteAll();
        Commit();
        StartSession(Id, Codeunit::"Say Company", 'Other Company');
        while IsSessionActive(Id) do
            Sleep(5);
        if Item.Get('THERE') then
            Tell.It('seen here')
        else
            Tell.It('not seen here');
    end;
}

codeunit 50108 "Case 8"
{
    trigger OnRun()
    var
        Item: Record Item;
        Id: Integer;
    begin
        Item."No." := 'NEVER';
        Item.Quantity := 5;
        StartSession(Id, Codeunit::"Take Item", CompanyName(), Item);
    end;
}

codeunit 50109 "Case 9"
{
    trigger OnRun()
    var
        TempItem: Record Item temporary;
        Id: Integer;
    begin
        TempItem."No." := 'TEMP';
        TempItem.Quantity := 9;
        TempItem.Insert();
        StartSession(Id, Codeunit::"Take Item", CompanyName(), TempItem);
    end;
}

codeunit 50110 "Case 10"
{
    trigger OnRun()
    var
        Item: Record Item;
        Tell: Codeunit Tell;
        Id: Integer;
    begin
        Item."No." := 'MINE';
        Item.Quantity := 1;
        StartSession(Id, Codeunit::"Take Item", CompanyName(), Item);
        Item.Quantity := 2;
        while IsSessionActive(Id) do
            Sleep(5);
        Tell.It(StrSubstNo('mine is %1', Item.Quantity));
    end;
}

codeunit 50112 "Case 12"
{
    trigger OnRun()
    var
        Item: Record Item;
        Id: Integer;
    begin
        Item."No." := 'UNSEEN';
        Item.Insert();
        StartSession(Id, Codeunit::"Find Item");
        while IsSessionActive(Id) do
            Sleep(5);
    end;
}

codeunit 50113 "Case 13"
{
    trigger OnRun()
    var
        Id: Integer;
    begin
        StartSession(Id, Codeunit::"Insert One");
        Error('rolled back');
    end;
}

codeunit 50122 "Case 22"
{
    trigger OnRun()
    var
        Keeper: Codeunit Keeper;
        Id: Integer;
    begin
        Keeper.Set(7);
        LockTimeout(false);
        StartSession(Id, Codeunit::"Read Keeper");
    end;
}
`

let server: TestEngine
beforeAll(async () => {
  server = await createTestEngine({ al })
})
afterAll(() => server?.close())

/** Runs a codeunit and waits for every session it started. */
async function runAll(codeunit: string): Promise<readonly string[]> {
  const before = server.told().length
  await server.run(codeunit)
  for (const session of [...server.engine.sessions.values()]) await server.ended(session.number)
  return server.told().slice(before)
}

describe('starting a session from AL', () => {
  it('case 1: StartSession answers true, gives an id, and the worker does its work', async () => {
    const { told, end } = await server.run('Case 1')

    expect(end.errorText).toBeUndefined()
    expect(told).toEqual(['started', 'row there'])
  })

  it('case 2: the Active Session row is there as soon as StartSession has returned', async () => {
    await server.sql('delete from "My Company$Item"')

    expect(await runAll('Case 2')).toEqual(['row is right'])
  })

  it('case 3: an unknown codeunit answers false and leaves the id variable alone', async () => {
    expect(await runAll('Case 3')).toEqual(['No 77'])
  })

  it('case 4: the same without using the result is a run-time error and leaves no event', async () => {
    const [before] = await server.sql<{ count: string }>('select count(*) from "Session Event"')
    const { end, uid } = await server.run('Case 4')

    expect(end).toMatchObject({ reason: 'failed', comment: 'The codeunit 59999 does not exist.' })
    const [after] = await server.sql<{ count: string }>('select count(*) from "Session Event"')
    expect(Number(after?.count) - Number(before?.count)).toBe(2)
    expect(await server.store.events.ofSession(uid)).toHaveLength(2)
  })

  it('case 5: an unknown company answers false', async () => {
    expect(await runAll('Case 5')).toEqual(['No 0'])
  })

  it('case 6: without a company the worker works in the caller’s', async () => {
    await server.sql('delete from "My Company$Item"')

    expect(await runAll('Case 6')).toEqual(['My Company'])
  })

  it('case 7: with another company its name and its rows belong to that one', async () => {
    expect(await runAll('Case 7')).toEqual(['Other Company', 'not seen here'])
    expect(await server.sql('select "No." from "Other Company$Item"')).toEqual([{ 'No.': 'THERE' }])
  })

  it('case 8: a record that was never inserted arrives with its values', async () => {
    expect(await runAll('Case 8')).toEqual(['NEVER 5 temporary=No', 'not stored'])
  })

  it('case 9: a temporary record is temporary in the worker too', async () => {
    expect(await runAll('Case 9')).toEqual(['TEMP 9 temporary=Yes', 'not stored'])
  })

  it('case 10, case 11: caller and worker do not see each other’s changes of the record', async () => {
    expect(await runAll('Case 10')).toEqual(['MINE 1 temporary=No', 'not stored', 'mine is 2'])
  })

  it('case 12: the worker does not find a row the caller has not committed', async () => {
    expect(await runAll('Case 12')).toEqual(['not found'])
  })

  it('case 13: the worker runs to its end although its caller is rolled back', async () => {
    await server.sql('delete from "My Company$Item"')

    await runAll('Case 13')

    expect(await server.sql('select "No." from "My Company$Item"')).toEqual([{ 'No.': 'ONE' }])
  })

  it('case 14: a timeout ends the session, the end rows name it, the code after Sleep never runs', async () => {
    const startedAt = performance.now()
    const { uid, end, told } = await server.ended(await server.start('Long Sleep', { timeoutMs: 2_000 }))

    expect(performance.now() - startedAt).toBeLessThan(4_000)
    expect(told).toEqual([])
    const text =
      'The operation was canceled because it took longer to complete than the specified threshold (00:00:02).'
    expect(end).toMatchObject({ reason: 'timedOut', comment: text })
    const rows = await server.sql(
      `select "Comment" from "Session Event" where "Session Unique ID" = $1 and "Event Type" in (1, 4)`,
      [uid],
    )
    expect(rows).toEqual([{ Comment: text }, { Comment: text }])
  })

  it('case 18: reaching the end of OnRun commits, and the Logoff comment is empty', async () => {
    const { end } = await server.run('Write And End')

    expect(end).toMatchObject({ reason: 'completed', comment: '' })
    expect(await server.sql(`select 1 as there from "My Company$Item" where "No." = 'COMMITTED'`)).toHaveLength(1)
  })

  it('case 19: an error rolls back, and the Logoff comment begins with it', async () => {
    const { end } = await server.run('Write And Fail')

    expect(end).toMatchObject({ reason: 'failed', comment: 'boom' })
    expect(end.rolledBack).toEqual([{ tableId: 50001, tableName: 'Item', rows: 1 }])
    expect(await server.sql(`select 1 as there from "My Company$Item" where "No." = 'LOST'`)).toHaveLength(0)
  })

  it('case 22, case 23: single-instance values and LockTimeout are not handed over', async () => {
    expect(await runAll('Case 22')).toEqual(['kept 0, lock timeout Yes'])
  })
})
