import { anna, bert, createTestEngine, until } from '@alcove/testkit'
import type { TestEngine } from '@alcove/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const al = `
codeunit 50010 Sleeper
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        Tell.It('sleeps');
        Sleep(60000);
        Tell.It('after Sleep');
    end;
}

codeunit 50011 Looper
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        Tell.It('loops');
        while true do;
        Tell.It('after the loop');
    end;
}

codeunit 50012 "Deep Looper"
{
    trigger OnRun()
    begin
        Down(5);
    end;

    local procedure Down(Level: Integer)
    var
        Tell: Codeunit Tell;
        I: BigInteger;
    begin
        if Level > 1 then
            Down(Level - 1)
        else begin
            Tell.It('loops');
            repeat
                I += 1;
            until false;
        end;
        Tell.It('after the loop');
    end;
}

codeunit 50013 "Start Sleeper And Stop"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        Id: Integer;
        Ok: Boolean;
    begin
        StartSession(Id, Codeunit::Sleeper);
        Sleep(50);
        Ok := StopSession(Id, 'x');
        Tell.It(StrSubstNo('%1 active=%2', Ok, IsSessionActive(Id)));
    end;
}

codeunit 50014 "Start Looper And Stop"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        Id: Integer;
        Ok: Boolean;
    begin
        StartSession(Id, Codeunit::Looper);
        Sleep(50);
        Ok := StopSession(Id, 'x');
        Tell.It(StrSubstNo('%1 active=%2', Ok, IsSessionActive(Id)));
    end;
}

codeunit 50015 "Start Deep Looper And Stop"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        Id: Integer;
        Ok: Boolean;
    begin
        StartSession(Id, Codeunit::"Deep Looper");
        Sleep(50);
        Ok := StopSession(Id, 'x');
        Tell.It(StrSubstNo('%1 active=%2', Ok, IsSessionActive(Id)));
    end;
}

codeunit 50050 "Recursive Looper"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        Fib(70);
        Tell.It('after the loop');
    end;

    local procedure Fib(N: BigInteger): BigInteger
    begin
        if N < 2 then
            exit(N);
        exit(Fib(N - 1) + Fib(N - 2));
    end;
}

codeunit 50051 "Start Recursive Looper And Stop"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        Id: Integer;
        Ok: Boolean;
    begin
        StartSession(Id, Codeunit::"Recursive Looper");
        Sleep(50);
        Ok := StopSession(Id, 'x');
        Tell.It(StrSubstNo('%1 active=%2', Ok, IsSessionActive(Id)));
    end;
}

codeunit 50016 Counter
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        I: Integer;
    begin
        for I := 1 to 100000 do begin
            Tell.It(StrSubstNo('count %1', I));
            Sleep(5);
        end;
    end;
}

codeunit 50017 Fails
{
    trigger OnRun()
    begin
        Error('the last error');
    end;
}

codeunit 50036 "Case 36"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        Ok: Boolean;
    begin
        if Codeunit.Run(Codeunit::Fails) then;
        Ok := StopSession(99999);
        Tell.It(StrSubstNo('%1 %2', Ok, GetLastErrorText()));
        Ok := StopSession(0);
        Tell.It(StrSubstNo('%1 %2', Ok, GetLastErrorText()));
        Ok := StopSession(-1);
        Tell.It(StrSubstNo('%1 %2', Ok, GetLastErrorText()));
    end;
}

codeunit 50037 "Case 37"
{
    trigger OnRun()
    begin
        StopSession(99999);
    end;
}

codeunit 50038 "Case 38"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        StopSession(999999);
        StopSession(0);
        StopSession(-1);
        Tell.It('went on');
    end;
}

codeunit 50018 Short
{
    trigger OnRun()
    begin
    end;
}

codeunit 50039 "Case 39"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        Id: Integer;
        Ok: Boolean;
    begin
        StartSession(Id, Codeunit::Short);
        while IsSessionActive(Id) do
            Sleep(5);
        Ok := StopSession(Id);
        Tell.It(StrSubstNo('%1', Ok));
    end;
}

codeunit 50040 "Case 40"
{
    trigger OnRun()
    var
        ActiveSession: Record "Active Session";
        Tell: Codeunit Tell;
        Ok: Boolean;
    begin
        Ok := StopSession(SessionId());
        Tell.It(StrSubstNo('%1 listed=%2', Ok, ActiveSession.Get(ServiceInstanceId(), SessionId())));
        Tell.It(GetLastErrorText());
    end;
}

codeunit 50019 "Stop Self"
{
    trigger OnRun()
    begin
        StopSession(SessionId());
    end;
}

codeunit 50041 "Case 41"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        if Codeunit.Run(Codeunit::"Stop Self") then
            Tell.It('true')
        else
            Tell.It('false ' + GetLastErrorText());
    end;
}

codeunit 50020 "Stop The First Looper"
{
    trigger OnRun()
    var
        ActiveSession: Record "Active Session";
        Tell: Codeunit Tell;
        Ok: Boolean;
    begin
        ActiveSession.SetFilter("Session ID", '<>%1', SessionId());
        ActiveSession.SetRange("Server Instance ID", ServiceInstanceId());
        ActiveSession.FindFirst();
        Ok := StopSession(ActiveSession."Session ID", 'by ' + UserId());
        Tell.It(StrSubstNo('%1 %2', Ok, GetLastErrorText()));
    end;
}

codeunit 50045 "Stop The Other"
{
    trigger OnRun()
    var
        ActiveSession: Record "Active Session";
    begin
        Sleep(200);
        ActiveSession.SetFilter("Session ID", '<>%1', SessionId());
        ActiveSession.FindFirst();
        if StopSession(ActiveSession."Session ID", 'you first') then;
        Sleep(60000);
    end;
}

codeunit 50042 "Stop Four"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        Ok: Boolean;
    begin
        Ok := StopSession(4, 'not yours');
        Tell.It(StrSubstNo('%1', Ok));
    end;
}

codeunit 50048 "Stop Number One"
{
    trigger OnRun()
    begin
        Sleep(300);
        StopSession(1, 'one');
    end;
}

codeunit 50046 "Case 46"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        Id: Integer;
        Ok: Boolean;
    begin
        StartSession(Id, Codeunit::Sleeper);
        Ok := StopSession(Id, 'at once');
        Tell.It(StrSubstNo('%1 %2', Ok, Id));
    end;
}
`

let server: TestEngine
beforeAll(async () => {
  server = await createTestEngine({ al, settings: { backgroundSessionsMaxConcurrent: 0 } })
})
afterAll(() => server?.close())

describe('what StopSession answers', () => {
  it.each([
    { id: 'case 33', codeunit: 'Start Sleeper And Stop', never: 'after Sleep' },
    { id: 'case 34', codeunit: 'Start Looper And Stop', never: 'after the loop' },
    { id: 'case 35', codeunit: 'Start Deep Looper And Stop', never: 'after the loop' },
    { id: 'case 35 by recursion', codeunit: 'Start Recursive Looper And Stop', never: 'after the loop' },
  ])('$id: true in less than a second, and the code after it never runs ($codeunit)', async ({ codeunit, never }) => {
    const startedAt = performance.now()
    const { told, number } = await server.run(codeunit)

    expect(told).toEqual(['Yes active=No'])
    expect(performance.now() - startedAt).toBeLessThan(1_000)
    expect((await server.ended(number + 1)).end).toMatchObject({ reason: 'stopped', comment: 'x', channel: 'al' })
    expect(server.told()).not.toContain(never)
  })

  it.each(['Looper', 'Recursive Looper'])(
    'case 34: other sessions of the worker go on while loops run (%s)',
    async (loop) => {
      const loopers = [await server.start(loop), await server.start(loop), await server.start(loop)]
      const counter = await server.start('Counter')

      await server.hears('count 20', 5_000)

      const ends = await Promise.all([...loopers, counter].map((number) => server.stop(number, '')))
      expect(ends.map((end) => end?.reason)).toEqual(ends.map(() => 'stopped'))
    },
  )

  it('case 36: an unknown id answers false and leaves the last error alone', async () => {
    expect((await server.run('Case 36')).told).toEqual(['No the last error', 'No the last error', 'No the last error'])
  })

  it('case 37: without using the result it is a run-time error with the id in its text', async () => {
    expect((await server.run('Case 37')).end).toMatchObject({
      reason: 'failed',
      comment: 'The session (ID: 99999) is not active on this server instance.',
    })
  })

  it('case 39: an ended session answers false', async () => {
    expect((await server.run('Case 39')).told).toEqual(['No'])
  })

  it('case 40: the own session is refused and goes on', async () => {
    const { told, number, end } = await server.run('Case 40')

    expect(told).toEqual(['No listed=Yes', `You cannot stop your own session (ID: ${number}).`])
    expect(end.reason).toBe('completed')
  })

  it('case 41: the same without using the result fails the guarded run around it', async () => {
    const { told, number } = await server.run('Case 41')

    expect(told).toEqual([`false You cannot stop your own session (ID: ${number}).`])
  })

  it('case 43: another user’s session needs the right, one of the own user does not', async () => {
    const bertsLooper = await server.start('Looper', { identity: bert })

    const annas = await server.run('Stop The First Looper', { identity: anna })

    expect(annas.told).toEqual([`No You do not have permission to stop the session (ID: ${bertsLooper}).`])
    expect(server.engine.sessions.byNumber(bertsLooper)?.phase).not.toBe('stopping')
    expect((await server.run('Stop The First Looper', { identity: bert })).told).toEqual(['Yes '])
    expect((await server.ended(bertsLooper)).end.comment).toBe('by BERT')
  })

  it('case 44: of two stops at the same time both are true, one Close row has the first comment', async () => {
    const number = await server.start('Sleeper')
    const uid = server.uid(number)

    const [one, two] = await Promise.all([server.stop(number, 'one'), server.stop(number, 'two')])

    expect([one?.reason, two?.reason]).toEqual(['stopped', 'stopped'])
    const rows = await server.sql(
      `select "Comment" from "Session Event" where "Session Unique ID" = $1 and "Event Type" = 4`,
      [uid],
    )
    expect(rows).toEqual([{ Comment: 'one' }])
  })

  it('case 45: two sessions that stop each other both end', async () => {
    const numbers = [await server.start('Stop The Other'), await server.start('Stop The Other')]
    await new Promise(setImmediate)
    // Both ask while the main thread hears nobody, so that neither request is first.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 800)

    const ends = await Promise.all(numbers.map((number) => server.ended(number)))

    expect(ends.map(({ end }) => end.reason)).toEqual(['stopped', 'stopped'])
  })

  it('C-35: the audit tells when the session had unwound, however late the main thread heard of it', async () => {
    const number = await server.start('Looper')
    await until(() => server.told(number).includes('loops'), 'the loop')

    const stopped = server.stop(number, 'x')
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_500)
    const end = await stopped

    const [target] = await server.sql<{ requested_at: Date; unwound_at: Date; ended_at: Date }>(
      `select requested_at, unwound_at, ended_at from alcove.stop_target where uid = $1`,
      [end?.uid],
    )
    const msSinceAsked = (moment = new Date(0)): number => moment.getTime() - (target?.requested_at.getTime() ?? 0)
    expect(msSinceAsked(target?.unwound_at)).toBeLessThan(1_000)
    expect(msSinceAsked(target?.ended_at)).toBeGreaterThanOrEqual(1_500)
  })

  it('case 46: a session stopped in the next statement has its rows and ran nothing to the end', async () => {
    const { told, number } = await server.run('Case 46')

    expect(told).toEqual([`Yes ${number + 1}`])
    const { uid } = await server.ended(number + 1)
    const rows = await server.sql<{ type: number }>(
      `select "Event Type" as type from "Session Event" where "Session Unique ID" = $1 order by 1`,
      [uid],
    )
    expect(rows.map(({ type }) => type)).toEqual([0, 1, 4])
    expect(server.told(number + 1)).not.toContain('after Sleep')
  })
})

describe('what depends on settings and other instances', () => {
  it('case 38: StopSessionUnknownId = Silent goes on without an error', async () => {
    const silent = await createTestEngine({ al, settings: { stopSessionUnknownId: 'Silent' } })

    const { told, end } = await silent.run('Case 38')

    expect(told).toEqual(['went on'])
    expect(end.reason).toBe('completed')
    await silent.close()
  })

  it('case 42: a session of another instance is not stopped from AL', async () => {
    const other = await createTestEngine({ al, instanceName: 'OTHER', database: { url: server.databaseUrl } })
    for (let i = 0; i < 3; i++) await other.run('Short')
    const looper = await other.start('Looper')
    const probe = await createTestEngine({ al, instanceName: 'PROBE', database: { url: server.databaseUrl } })

    const { told } = await probe.run('Stop Four')

    expect(told).toEqual(['No'])
    expect(other.engine.sessions.byNumber(looper)?.phase).toBe('running')
    await probe.close()
    await other.close()
  })

  it('case 48: a caller that waits for the end of a stop can itself be stopped; the request stands', async () => {
    const slow = await createTestEngine({ al, settings: { stopSessionWaitMs: 60_000 } })
    const target = await slow.start('Sleeper')
    await slow.hears('sleeps')
    const caller = await slow.start('Stop Number One')
    await slow.sql(`begin; lock table alcove.session_end in exclusive mode`)
    await until(() => slow.engine.sessions.byNumber(caller)?.waitReason === 'session', 'the caller to wait')

    const ended = slow.stop(caller, 'now')
    await until(() => slow.engine.sessions.byNumber(caller)?.position().procedure === 0, 'the caller to unwind')
    await slow.sql('commit')

    expect(await ended).toMatchObject({ reason: 'stopped', comment: 'now' })
    expect((await slow.ended(target)).end).toMatchObject({ reason: 'stopped', comment: 'one' })
    await slow.close()
  })
})
