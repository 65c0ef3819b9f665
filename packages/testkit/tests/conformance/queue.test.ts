import { createTestEngine, until } from '@alcove/testkit'
import type { TestEngine } from '@alcove/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const al = `
codeunit 50010 Long
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        Tell.It(StrSubstNo('%1 runs', SessionId()));
        Sleep(60000);
    end;
}

codeunit 50011 "Start Four"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        Ids: array[4] of Integer;
        I: Integer;
        Ok: Boolean;
    begin
        for I := 1 to 2 do begin
            Ok := StartSession(Ids[I], Codeunit::Long);
            Tell.It(StrSubstNo('%1 %2', Ok, IsSessionActive(Ids[I])));
        end;
        Ids[4] := 0;
        Ok := StartSession(Ids[4], Codeunit::Long);
        Tell.It(StrSubstNo('%1 %2', Ok, Ids[4]));
        StartSession(Ids[4], Codeunit::Long);
    end;
}

codeunit 50012 "Stop Queued"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        Id: Integer;
        Ok: Boolean;
    begin
        StartSession(Id, Codeunit::Long);
        Ok := StopSession(Id, 'not needed');
        Tell.It(StrSubstNo('%1 %2', Ok, IsSessionActive(Id)));
    end;
}
`

let server: TestEngine
beforeAll(async () => {
  server = await createTestEngine({
    al,
    settings: { backgroundSessionsMaxConcurrent: 2, backgroundSessionsMaxQueued: 1 },
  })
})
afterAll(() => server?.close())

describe('the queue of background sessions', () => {
  it('case 15, case 16, case 17: the third waits, the fourth is refused, a free slot starts the next', async () => {
    const caller = await server.run('Start Four')

    // The caller itself had one of the two slots.
    expect(caller.told).toEqual(['Yes Yes', 'Yes Yes', 'No 0'])
    expect(caller.end.comment).toBe('The background session cannot be started because 1 sessions are already waiting.')
    const [first, second] = [caller.number + 1, caller.number + 2]
    await server.hears(`${second} runs`)

    const third = await server.start('Long')
    await until(() => server.engine.sessions.byNumber(third)?.phase === 'queued', 'the third to wait')
    expect(server.told(third)).toEqual([])
    expect(await server.store.events.ofSession(server.uid(third))).toHaveLength(1)

    await server.stop(first, 'make room')

    await server.hears(`${third} runs`)
    await server.stop(second, '')
    await server.stop(third, '')
  })

  it('case 47: a queued session is stopped without running any AL', async () => {
    const running = await server.start('Long')

    const { told, number } = await server.run('Stop Queued')

    expect(told).toEqual(['Yes No'])
    const stopped = await server.ended(number + 1)
    expect(stopped.told).toEqual([])
    expect(stopped.end).toMatchObject({ reason: 'stopped', comment: 'not needed' })
    await server.stop(running, '')
  })
})
