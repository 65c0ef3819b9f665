import { bert, createTestEngine, until } from '@alcove/testkit'
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

codeunit 50010 Sleeper
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        Tell.It('sleeps');
        Sleep(60000);
    end;
}

codeunit 50011 Short
{
    trigger OnRun()
    begin
    end;
}

codeunit 50061 "Case 61"
{
    trigger OnRun()
    var
        Item: Record Item;
        Tell: Codeunit Tell;
    begin
        Item."No." := 'ROW1';
        Item.Insert();
        Commit();
        Item."No." := 'ROW2';
        Item.Insert();
        Tell.It('written');
        Sleep(60000);
    end;
}

codeunit 50012 "Write One"
{
    trigger OnRun()
    var
        Item: Record Item;
    begin
        Item."No." := 'GUARDED';
        Item.Insert();
    end;
}

codeunit 50062 "Case 62"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        if Codeunit.Run(Codeunit::"Write One") then
            Tell.It('ran');
        while true do;
    end;
}

codeunit 50067 "Case 67"
{
    trigger OnRun()
    var
        ActiveSession: Record "Active Session";
        SessionEvent: Record "Session Event";
        Item: Record Item;
        Tell: Codeunit Tell;
        Id: Integer;
        Unique: Guid;
    begin
        StartSession(Id, Codeunit::Sleeper);
        ActiveSession.Get(ServiceInstanceId(), Id);
        Unique := ActiveSession."Session Unique ID";
        // A write transaction stays open over all reads.
        Item."No." := 'OPEN';
        Item.Insert();
        Tell.It(StrSubstNo('worker %1', Id));
        while ActiveSession.Get(ServiceInstanceId(), Id) do;
        SessionEvent.SetRange("Session Unique ID", Unique);
        SessionEvent.SetRange("Event Type", SessionEvent."Event Type"::Logoff);
        Tell.It(StrSubstNo('end rows %1', SessionEvent.Count()));
    end;
}

codeunit 50068 "Case 68"
{
    trigger OnRun()
    var
        SessionEvent: Record "Session Event";
        Tell: Codeunit Tell;
        Id: Integer;
        Ok: Boolean;
    begin
        StartSession(Id, Codeunit::Sleeper);
        SessionEvent.LockTable();
        if SessionEvent.FindLast() then;
        Ok := StopSession(Id, 'locked');
        SessionEvent.SetRange("Session ID", Id);
        SessionEvent.SetRange("Event Type", SessionEvent."Event Type"::Close);
        Tell.It(StrSubstNo('%1 %2', Ok, SessionEvent.Count()));
    end;
}

codeunit 50069 "Case 69"
{
    trigger OnRun()
    var
        Item: Record Item;
        Id: Integer;
    begin
        Item."No." := 'GONE';
        Item.Insert();
        StartSession(Id, Codeunit::Sleeper);
        StopSession(Id, 'before the error');
        Error('rolled back');
    end;
}

codeunit 50070 "Case 70"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        if TryStop() then
            Tell.It('stopped')
        else
            Tell.It(GetLastErrorText());
    end;

    [TryFunction]
    local procedure TryStop()
    var
        Id: Integer;
    begin
        StartSession(Id, Codeunit::Sleeper);
        StopSession(Id, 'tried');
    end;
}

codeunit 50055 "Writes In Try"
{
    trigger OnRun()
    begin
        Outer();
    end;

    local procedure Outer()
    begin
        if TryWrite() then;
    end;

    [TryFunction]
    local procedure TryWrite()
    begin
        Write();
    end;

    local procedure Write()
    var
        Item: Record Item;
    begin
        Item."No." := 'TRY';
        Item.Insert();
    end;
}

codeunit 50071 "Case 71"
{
    trigger OnRun()
    var
        Item: Record Item;
        Tell: Codeunit Tell;
        Id: Integer;
        Ok: Boolean;
    begin
        StartSession(Id, Codeunit::Sleeper);
        Item."No." := 'TX';
        Item.Insert();
        Tell.It(StrSubstNo('%1', IsInWriteTransaction()));
        Ok := StopSession(Id, 'in a transaction');
        Tell.It(StrSubstNo('%1 %2', Ok, IsInWriteTransaction()));
        Error('undo');
    end;
}

codeunit 50072 "Case 72"
{
    trigger OnRun()
    var
        Id: Integer;
        Ok: Boolean;
    begin
        StartSession(Id, Codeunit::Sleeper);
        Ok := StopSession(Id, 'telemetry');
    end;
}

codeunit 50073 "Case 73"
{
    trigger OnRun()
    var
        Ok: Boolean;
    begin
        Ok := StopSession(98765, 'nobody');
    end;
}

codeunit 50075 "Case 75"
{
    trigger OnRun()
    var
        ActiveSession: Record "Active Session";
        SessionEvent: Record "Session Event";
        Tell: Codeunit Tell;
    begin
        asserterror SessionEvent.Insert();
        Tell.It(GetLastErrorText());
        ActiveSession.Get(ServiceInstanceId(), SessionId());
        asserterror ActiveSession.Delete();
        Tell.It(GetLastErrorText());
        asserterror ActiveSession.Modify();
        Tell.It(GetLastErrorText());
        Tell.It(StrSubstNo('still there %1', ActiveSession.Get(ServiceInstanceId(), SessionId())));
    end;
}
`

interface EventRow {
  readonly type: number
  readonly at: Date
  readonly comment: string
}

let server: TestEngine
beforeAll(async () => {
  server = await createTestEngine({ al, settings: { disableWriteInsideTryFunctions: true }, administrators: [bert] })
})
afterAll(() => server?.close())

function eventsOf(uid: string): Promise<EventRow[]> {
  return server.sql<EventRow>(
    `select "Event Type" as type, "Event Datetime" as at, "Comment" as comment
     from "Session Event" where "Session Unique ID" = $1 order by 1`,
    [uid],
  )
}

/** Starts a sleeper, stops it with the comment, and gives its event rows. */
async function stopSleeper(comment: string): Promise<EventRow[]> {
  const number = await server.start('Sleeper')
  const uid = server.uid(number)
  await server.stop(number, comment)
  return eventsOf(uid)
}

const items = async () =>
  (await server.sql<{ no: string }>('select "No." as no from "My Company$Item" order by 1')).map(({ no }) => no)

describe('what a stop leaves behind', () => {
  it('case 61: what was committed stays, the open transaction is rolled back and audited', async () => {
    const number = await server.start('Case 61')
    await server.hears('written')

    const end = await server.stop(number, '')

    expect(await items()).toEqual(['ROW1'])
    expect(end?.rolledBack).toEqual([{ tableId: 50001, tableName: 'Item', rows: 1 }])
    await server.sql('delete from "My Company$Item"')
  })

  it('case 62: the writes of a successful guarded run stay', async () => {
    const number = await server.start('Case 62')
    await server.hears('ran')

    await server.stop(number, '')

    expect(await items()).toEqual(['GUARDED'])
    await server.sql('delete from "My Company$Item"')
  })

  it('case 63: Close row and Logoff row carry exactly the comment', async () => {
    const rows = await stopSleeper('night run cancelled')

    expect(rows.map(({ type, comment }) => [type, comment])).toEqual([
      [0, ''],
      [1, 'night run cancelled'],
      [4, 'night run cancelled'],
    ])
  })

  it('case 64: of 200 characters 132 are stored', async () => {
    const rows = await stopSleeper('y'.repeat(200))

    expect(rows.map(({ comment }) => comment.length)).toEqual([0, 132, 132])
  })

  it('case 65: without a comment the Close row shows that the end was imposed', async () => {
    const rows = await stopSleeper('')

    expect(rows.map(({ type, comment }) => [type, comment])).toEqual([
      [0, ''],
      [1, ''],
      [4, ''],
    ])
  })

  it('case 66: one Logon, Logoff and Close, the last two at the same moment', async () => {
    const [logon, logoff, close] = await stopSleeper('at once')

    expect(logoff?.at).toEqual(close?.at)
    expect(Number(logon?.at)).toBeLessThanOrEqual(Number(logoff?.at))
  })

  it('case 67: whoever no longer finds the Active Session row finds the end rows, even inside a transaction', async () => {
    const caller = await server.start('Case 67')
    await until(() => server.told(caller).length === 1, 'the worker')
    const worker = Number(server.told(caller)[0]?.split(' ')[1])

    await server.stop(worker, '')

    expect((await server.ended(caller)).told[1]).toBe('end rows 1')
    await server.sql('delete from "My Company$Item"')
  })

  it('case 68: locking Session Event does not hold up a stop', async () => {
    expect((await server.run('Case 68')).told).toEqual(['Yes 1'])
  })

  it('case 69: a rollback of the caller does not undo its stop', async () => {
    const { number, end } = await server.run('Case 69')

    expect(end.comment).toBe('rolled back')
    expect((await server.ended(number + 1)).end).toMatchObject({ reason: 'stopped', comment: 'before the error' })
    expect(await items()).toEqual([])
  })

  it('case 70: a TryFunction that may not write may stop', async () => {
    expect((await server.run('Case 70')).told).toEqual(['stopped'])
  })

  it('C-54: names the TryFunction that may not write, wherever the write stands', async () => {
    const { end } = await server.run('Writes In Try')

    expect(end).toMatchObject({
      reason: 'failed',
      comment:
        "Call to the function 'INSERT' is not allowed inside the call to 'TryWrite' when it is used as a TryFunction.",
    })
  })

  it('case 71: the caller’s transaction is as it was', async () => {
    expect((await server.run('Case 71')).told).toEqual(['Yes', 'Yes Yes'])
  })

  it('case 72, case 73: one RT0029 for each call, with what the call was', async () => {
    const stopped = await server.run('Case 72')
    const unknown = await server.run('Case 73')

    const calls = server.telemetry.filter(
      ({ eventId, session }) => eventId === 'RT0029' && (session === stopped.uid || session === unknown.uid),
    )
    expect(calls).toHaveLength(2)
    expect(calls[0]?.dimensions).toMatchObject({
      stoppingSessionID: stopped.number + 1,
      stoppingSessionIsAdmin: 'False',
      currentSessionID: stopped.number,
      cancellationComment: 'telemetry',
      clientType: 'Background',
      result: 'True',
      alObjectId: 50072,
      alObjectName: 'Case 72',
      alObjectType: 'Codeunit',
      companyName: 'My Company',
    })
    expect(calls[1]?.dimensions).toMatchObject({ stoppingSessionID: 98765, result: 'False' })
  })

  it('RT0029 tells whether the session that is stopped runs as an administrator', async () => {
    const number = await server.start('Sleeper', { identity: bert })
    await server.stop(number, 'of an administrator')

    const call = () => server.telemetry.find(({ dimensions }) => dimensions['stoppingSessionID'] === number)
    await until(() => call() !== undefined, 'RT0029')
    expect(call()).toMatchObject({
      eventId: 'RT0029',
      dimensions: { stoppingSessionIsAdmin: 'True', clientType: 'WebClient', result: 'True' },
    })
  })

  it('case 74: a session that ended by itself has no Close row', async () => {
    const { uid } = await server.run('Short')

    expect((await eventsOf(uid)).map(({ type }) => type)).toEqual([0, 1])
  })

  it('case 75: AL cannot change Session Event or the row of a live session', async () => {
    const { told } = await server.run('Case 75')

    expect(told).toEqual([
      'The table Session Event is maintained by the server and cannot be changed.',
      'The table Active Session is maintained by the server and cannot be changed.',
      'The table Active Session is maintained by the server and cannot be changed.',
      'still there Yes',
    ])
  })

  it('C-35: every request is in the audit, refused ones too, with its full comment', async () => {
    const number = await server.start('Sleeper')
    const uid = server.uid(number)
    await server.stop(number, 'z'.repeat(150))

    const rows = await server.sql(
      `select o.comment, o.channel, t.stage, t.code from alcove.stop_operation o
       join alcove.stop_target t using (operation_id) where t.uid = $1 or t.number = 98765 order by o.created_at`,
      [uid],
    )
    expect(rows).toEqual([
      { comment: 'nobody', channel: 'al', stage: 'refused', code: 'not-found' },
      { comment: 'z'.repeat(150), channel: 'console', stage: expect.any(String), code: null },
    ])
  })
})
