import { createTestEngine, until } from '@alcove/testkit'
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

table 50002 Other
{
    fields
    {
        field(1; "No."; Code[20]) { }
        field(2; Quantity; Integer) { }
    }
    keys { key(PK; "No.") { } }
}

codeunit 50090 "Case 90"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        Message('Nobody sees %1', 'this');
        Tell.It('went on');
    end;
}

codeunit 50010 Asks
{
    trigger OnRun()
    begin
        if Confirm('Go on?') then;
    end;
}

codeunit 50091 "Case 91"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        if Codeunit.Run(Codeunit::Asks) then
            Tell.It('true')
        else
            Tell.It(GetLastErrorText());
    end;
}

codeunit 50011 "Write Guarded"
{
    trigger OnRun()
    var
        Item: Record Item;
        Tell: Codeunit Tell;
    begin
        Tell.It('X runs');
        Item."No." := 'GUARDED';
        Item.Insert();
    end;
}

codeunit 50092 "Case 92"
{
    trigger OnRun()
    var
        Item: Record Item;
    begin
        Item."No." := 'OPEN';
        Item.Insert();
        if Codeunit.Run(Codeunit::"Write Guarded") then;
    end;
}

codeunit 50093 "Case 93"
{
    trigger OnRun()
    var
        Item: Record Item;
    begin
        Item.LockTable();
        if Item.FindFirst() then;
        if Codeunit.Run(Codeunit::"Write Guarded") then;
    end;
}

codeunit 50094 "Case 94"
{
    trigger OnRun()
    begin
        if Codeunit.Run(Codeunit::"Write Guarded") then;
        Error('afterwards');
    end;
}

codeunit 50095 "Case 95"
{
    trigger OnRun()
    var
        Item: Record Item;
        Tell: Codeunit Tell;
    begin
        Item."No." := 'BEFORE';
        Item.Insert();
        asserterror Error('expected');
        Tell.It(StrSubstNo('%1 %2', GetLastErrorText(), Item.Get('BEFORE')));
    end;
}

codeunit 50012 "Hold Item"
{
    trigger OnRun()
    var
        Item: Record Item;
        Tell: Codeunit Tell;
    begin
        Item."No." := 'HELD';
        if Item.Insert() then;
        Commit();
        Item.Get('HELD');
        Item.Quantity += 1;
        Item.Modify();
        Tell.It('holds');
        Sleep(30000);
    end;
}

codeunit 50096 "Case 96"
{
    trigger OnRun()
    var
        Item: Record Item;
    begin
        Item.Get('HELD');
        Item.Quantity := 5;
        Item.Modify();
    end;
}

codeunit 50013 "Fill Two"
{
    trigger OnRun()
    var
        Item: Record Item;
        Other: Record Other;
    begin
        Item."No." := 'D';
        Item.Insert();
        Other."No." := 'D';
        Other.Insert();
    end;
}

codeunit 50014 "Item Then Other"
{
    trigger OnRun()
    var
        Item: Record Item;
        Other: Record Other;
    begin
        Item.Get('D');
        Item.Quantity += 1;
        Item.Modify();
        Sleep(300);
        Other.Get('D');
        Other.Quantity += 1;
        Other.Modify();
    end;
}

codeunit 50015 "Other Then Item"
{
    trigger OnRun()
    var
        Item: Record Item;
        Other: Record Other;
    begin
        Other.Get('D');
        Other.Quantity += 1;
        Other.Modify();
        Sleep(300);
        Item.Get('D');
        Item.Quantity += 1;
        Item.Modify();
    end;
}
`

const stopped =
  'An error occurred and the transaction is stopped. Contact your administrator or partner for further assistance.'

let server: TestEngine
beforeAll(async () => {
  server = await createTestEngine({ al })
})
afterAll(() => server?.close())

const items = async () =>
  (await server.sql<{ no: string }>('select "No." as no from "My Company$Item" order by 1')).map(({ no }) => no)

describe('dialogs without a user', () => {
  it('case 90: Message goes on, and the log has the text', async () => {
    const { told, uid } = await server.run('Case 90')

    expect(told).toEqual(['went on'])
    const entry = server.telemetry.find(
      ({ session, message }) => session === uid && message.includes('Nobody sees this'),
    )
    expect(entry?.level).toBe('info')
  })

  it('case 91: Confirm is an error that a guarded run catches', async () => {
    const { told } = await server.run('Case 91')

    expect(told).toEqual([
      'Alcove attempted to issue a client callback to show a confirmation dialog box: Go on? (CodeUnit 50010 Asks). ' +
        'Client callbacks are not supported.',
    ])
  })
})

describe('transactions', () => {
  it.each([
    { id: 'case 92', codeunit: 'Case 92' },
    { id: 'case 93', codeunit: 'Case 93' },
  ])('$id: a guarded run inside an open transaction is an error in the caller', async ({ codeunit }) => {
    const { told, end } = await server.run(codeunit)

    expect(end).toMatchObject({ reason: 'failed', comment: stopped.slice(0, 132) })
    expect(told).toEqual([])
    expect(await items()).toEqual([])
  })

  it('case 94: the writes of a successful guarded run survive a later error', async () => {
    const { end } = await server.run('Case 94')

    expect(end.comment).toBe('afterwards')
    expect(await items()).toEqual(['GUARDED'])
    await server.sql('delete from "My Company$Item"')
  })

  it('case 95: an expected error takes back the write before asserterror', async () => {
    expect((await server.run('Case 95')).told).toEqual(['expected No'])
    expect(await items()).toEqual([])
  })

  it('case 96: after the default lock timeout the text names the table, and RT0012 is logged with a snapshot of the holder', async () => {
    const holder = await server.start('Hold Item')
    await server.hears('holds')

    const startedAt = performance.now()
    const { end, uid } = await server.run('Case 96')

    const waitedMs = performance.now() - startedAt
    expect(waitedMs).toBeGreaterThan(9_000)
    expect(waitedMs).toBeLessThan(13_000)
    expect(end.errorText).toBe(
      'The operation could not complete because a record in the Item table was locked by another user. Please retry the activity.',
    )
    const timedOut = server.telemetry.find(({ eventId, session }) => eventId === 'RT0012' && session === uid)
    expect(timedOut?.dimensions).toMatchObject({ tableName: 'Item', alObjectName: 'Case 96' })
    const ofHolder = () => server.telemetry.filter(({ eventId }) => eventId === 'RT0013')
    await until(() => ofHolder().length > 0, 'the snapshot of the holder')
    expect(ofHolder()).toHaveLength(1)
    expect(ofHolder()[0]).toMatchObject({
      session: server.uid(holder),
      dimensions: {
        snapshotId: timedOut?.dimensions['snapshotId'],
        sessionId: holder,
        userId: 'ANNA',
        clientType: 'Background',
        companyName: 'My Company',
        sqlTableName: 'My Company$Item',
        sqlLockRequestMode: 'RowExclusiveLock',
        sqlLockRequestStatus: 'GRANT',
        alObjectName: 'Hold Item',
      },
    })
    expect(ofHolder()[0]?.dimensions['alStackTrace']).toContain('Hold Item(')
    await server.stop(holder, '')
    await server.sql('delete from "My Company$Item"')
  })

  it('case 97: of two that deadlock exactly one gets the text and is rolled back', async () => {
    await server.run('Fill Two')

    const numbers = [await server.start('Item Then Other'), await server.start('Other Then Item')]
    const ends = await Promise.all(numbers.map((number) => server.ended(number)))

    const reasons = ends.map(({ end }) => end.reason).toSorted()
    expect(reasons).toEqual(['completed', 'failed'])
    const failed = ends.find(({ end }) => end.reason === 'failed')
    expect(failed?.end.errorText).toMatch(
      /^The activity was deadlocked with another user who was modifying the (Item|Other) table\. Please retry the activity\.$/,
    )
    await until(
      () => server.telemetry.some(({ eventId, session }) => eventId === 'RT0028' && session === failed?.uid),
      'RT0028',
    )
    const rows = await server.sql(
      `select (select "Quantity" from "My Company$Item") + (select "Quantity" from "My Company$Other") as sum`,
    )
    expect(rows).toEqual([{ sum: 2 }])
  })
})
