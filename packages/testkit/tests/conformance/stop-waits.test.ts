import { anna, createTestEngine, until } from '@alcove/testkit'
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

codeunit 50010 "Hold Item"
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
        Sleep(60000);
    end;
}

codeunit 50011 "Want Item"
{
    trigger OnRun()
    var
        Item: Record Item;
        Tell: Codeunit Tell;
    begin
        LockTimeout(false);
        Item.LockTable();
        Item.Get('HELD');
        Item.Quantity += 10;
        Item.Modify();
        Tell.It('has it');
    end;
}

codeunit 50012 "Ask"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        Message('Hello');
        if Confirm('Go on?') then
            Tell.It('answered yes')
        else
            Tell.It('answered no');
    end;
}

codeunit 50013 "Loop"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        Tell.It('loops');
        while true do;
    end;
}

codeunit 50014 "Guarded"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        if Codeunit.Run(Codeunit::Loop) then
            Tell.It('after true')
        else
            Tell.It('after false');
        Tell.It('after');
    end;
}

codeunit 50015 "Tried"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        Ok: Boolean;
    begin
        Ok := TryLoop();
        Tell.It('after');
    end;

    [TryFunction]
    local procedure TryLoop()
    var
        Tell: Codeunit Tell;
    begin
        Tell.It('loops');
        while true do;
    end;
}

codeunit 50016 "Asserted"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        asserterror Codeunit.Run(Codeunit::Loop);
        Tell.It('after');
    end;
}

codeunit 50017 "Guarded Try Wait"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        Ok: Boolean;
    begin
        Ok := TryWant();
        Tell.It('after');
    end;

    [TryFunction]
    local procedure TryWant()
    begin
        Codeunit.Run(Codeunit::"Want Item");
    end;
}

codeunit 50018 "Fill"
{
    trigger OnRun()
    var
        Item: Record Item;
        I: Integer;
    begin
        for I := 1 to 300 do begin
            Item."No." := 'X' + Format(I);
            Item.Insert();
        end;
    end;
}
`

let server: TestEngine
beforeAll(async () => {
  server = await createTestEngine({ al, settings: { backgroundSessionsMaxConcurrent: 0 } })
})
afterAll(() => server?.close())

describe('what a stop breaks off', () => {
  it('case 49: the wait for a row lock ends at once, its holder keeps lock and work', async () => {
    const unwatch = server.engine.sessions.watch()
    const holder = await server.start('Hold Item')
    await server.hears('holds')
    const waiter = await server.start('Want Item')
    const waiting = () => server.engine.sessions.byNumber(waiter)
    await until(() => waiting()?.waitReason === 'lock', 'the lock wait to be seen')

    expect(waiting()?.lock).toMatchObject({ tableName: 'Item', blockedBy: server.uid(holder) })
    expect(server.engine.sessions.byNumber(holder)?.blocks).toEqual({ direct: 1, total: 1 })
    const startedAt = performance.now()
    const end = await server.stop(waiter, 'enough')

    expect(performance.now() - startedAt).toBeLessThan(500)
    expect(end).toMatchObject({ reason: 'stopped' })
    expect(server.told(waiter)).toEqual([])
    expect(server.engine.sessions.byNumber(holder)?.transaction?.rowsWritten).toBe(1)
    await server.stop(holder, '')
    unwatch()
  })

  it('case 50: the locks of a stopped session are free when the stop answers', async () => {
    const holder = await server.start('Hold Item')
    await until(() => server.told(holder).includes('holds'), 'the lock')

    await server.stop(holder, '')
    const { end } = await server.run('Want Item')

    expect(end.reason).toBe('completed')
  })

  it('case 51: a long database statement is cancelled in the database', async () => {
    await server.run('Fill')
    await server.sql(`create function slow_row() returns trigger language plpgsql as
      'begin perform pg_sleep(0.1); return new; end'`)
    await server.sql(`create trigger slow before update on "My Company$Item" for each row execute function slow_row()`)
    await server.publish(
      `${al} codeunit 50019 "Change All" { trigger OnRun() var Item: Record Item; begin Item.ModifyAll(Quantity, 7); end; }`,
    )
    const number = await server.start('Change All')
    await until(() => server.engine.sessions.byNumber(number)?.waitReason === 'database', 'the statement')
    await new Promise((resolve) => setTimeout(resolve, 200))

    const startedAt = performance.now()
    const end = await server.stop(number, '')

    expect(performance.now() - startedAt).toBeLessThan(1_000)
    expect(end?.reason).toBe('stopped')
    const active = await server.sql(`select 1 from pg_stat_activity where query like 'update%' and state = 'active'`)
    expect(active).toEqual([])
    await server.sql('drop trigger slow on "My Company$Item"')
  })

  it('case 53: an open Confirm disappears, the code behind it never runs', async () => {
    const uid = await server.engine.startClient({ identity: anna, clientHost: '', company: undefined })
    const call = server.engine.runInClient(uid, server.codeunitId('Ask'))
    await until(() => server.engine.openDialogs(uid).length === 2, 'the question')
    const dialogs: number[] = []
    server.engine.on('dialogs', (_uid, open) => dialogs.push(open.length))
    const session = server.engine.sessions.get(uid)

    expect(server.engine.openDialogs(uid).map(({ question }) => question)).toEqual([
      { kind: 'message', text: 'Hello' },
      { kind: 'confirm', text: 'Go on?', defaultAnswer: false },
    ])
    expect(session?.waitReason).toBe('dialog')
    await server.stop(session?.number ?? 0, 'go away')

    expect(await call).toEqual({ kind: 'ended' })
    expect(dialogs).toEqual([0])
    expect(server.told()).not.toContain('answered no')
  })

  it('an answered Confirm goes on with the answer', async () => {
    const uid = await server.engine.startClient({ identity: anna, clientHost: '', company: undefined })
    const call = server.engine.runInClient(uid, server.codeunitId('Ask'))
    await until(() => server.engine.openDialogs(uid).length === 2, 'the question')
    const question = server.engine.openDialogs(uid)[1]

    expect(server.engine.answerDialog(uid, question?.dialogId ?? '', true)).toBe(true)

    expect(await call).toEqual({ kind: 'finished' })
    await server.hears('answered yes')
    expect(server.engine.sessions.get(uid)?.waitReason).toBe('idle')
    await server.engine.endClient(uid, 'completed')
  })

  it('case 54: an idle client session ends, and whoever listens hears the comment', async () => {
    const uid = await server.engine.startClient({ identity: anna, clientHost: '', company: undefined })
    const heard: string[] = []
    const off = server.engine.on('ended', (session, end) => {
      if (session.uid === uid) heard.push(`${end.reason} ${end.comment} ${end.actorName}`)
    })
    await until(() => server.engine.sessions.get(uid)?.waitReason === 'idle', 'the session to idle')

    await server.stop(server.engine.sessions.get(uid)?.number ?? 0, 'go home')

    expect(heard).toEqual(['stopped go home ADMIN'])
    off()
  })

  it.each([
    { id: 'case 55', codeunit: 'Guarded' },
    { id: 'case 56', codeunit: 'Tried' },
    { id: 'case 57', codeunit: 'Asserted' },
  ])('$id: nothing catches a stop ($codeunit)', async ({ codeunit }) => {
    const number = await server.start(codeunit)
    await until(() => server.told(number).includes('loops'), 'the loop')

    await server.stop(number, '')

    expect(server.told(number)).toEqual(['loops'])
  })

  it('case 56: nor a stop that breaks a database wait (TryFunction)', async () => {
    const holder = await server.start('Hold Item')
    await until(() => server.told(holder).includes('holds'), 'the lock')
    const number = await server.start('Guarded Try Wait')
    await until(() => server.engine.sessions.byNumber(number)?.waitReason === 'database', 'the wait')

    await server.stop(number, '')

    expect(server.told(number)).toEqual([])
    await server.stop(holder, '')
  })
})
