import { createTestEngine, until } from '@alcove/testkit'
import type { TestEngine } from '@alcove/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const al = `
codeunit 50010 Sleeper
{
    trigger OnRun()
    begin
        Sleep(60000);
    end;
}

codeunit 50011 Hoarder
{
    trigger OnRun()
    var
        Texts: List of [Text];
        I: Integer;
    begin
        while true do begin
            I += 1;
            Texts.Add('a text that is kept for ever, number ' + Format(I));
        end;
    end;
}

codeunit 50012 "Recurse 1000"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        Tell.It(Format(Down(900)));
        if not TryTooDeep() then
            Tell.It(GetLastErrorText());
        Tell.It(Format(Down(900)));
    end;

    local procedure Down(Level: Integer): Integer
    begin
        if Level = 0 then
            exit(0);
        exit(Down(Level - 1) + 1);
    end;

    [TryFunction]
    local procedure TryTooDeep()
    begin
        Down(5000);
    end;
}

codeunit 50013 "Deep Stack"
{
    trigger OnRun()
    begin
        First();
    end;

    local procedure First()
    begin
        Second();
    end;

    local procedure Second()
    begin
        Sleep(60000);
    end;
}
`

/** Line of the last place of the text that ends a statement. */
function lineOf(statement: string): number {
  return al.split('\n').findLastIndex((line) => line.trim() === statement) + 1
}

let server: TestEngine
beforeAll(async () => {
  server = await createTestEngine({ al, workerMemoryMb: 80 })
})
afterAll(() => server?.close())

describe('worker threads', () => {
  it('a session that uses up the memory ends as lost with those beside it; the server lives on', async () => {
    const beside = [await server.start('Sleeper'), await server.start('Sleeper')]
    const hoarder = await server.start('Hoarder')

    const { end, uid } = await server.ended(hoarder)

    expect(end).toMatchObject({ reason: 'lost', comment: 'The worker of the session ended unexpectedly.' })
    const rows = await server.sql<{ type: number }>(
      'select "Event Type" as type from "Session Event" where "Session Unique ID" = $1 order by 1',
      [uid],
    )
    expect(rows.map(({ type }) => type)).toEqual([0, 1, 4])
    const alive = beside.filter((number) => server.engine.sessions.byNumber(number))
    // One shared the worker with the hoarder, the other had a worker of its own.
    expect(alive).toHaveLength(1)
    for (const number of alive) await server.stop(number, '')
    await until(() => server.telemetry.some(({ message }) => /memory/i.test(message)), 'the log line')
    expect((await server.run('Recurse 1000')).end.reason).toBe('completed')
  })

  it('recursion runs nearly 1,000 deep; deeper is an AL error, the session intact', async () => {
    const { told, end } = await server.run('Recurse 1000')

    expect(told[0]).toBe('900')
    expect(told[1]).toMatch(/1000|deep/)
    expect(told[2]).toBe('900')
    expect(end.reason).toBe('completed')
  })

  it('a sample shows the call stack, innermost first, with the lines', async () => {
    const number = await server.start('Deep Stack')
    await until(() => server.engine.sessions.byNumber(number)?.waitReason === 'sleep', 'the sleep')

    const sample = await server.engine.sample(server.uid(number))

    const frames = sample?.frames.map(({ procedure, line }) => `${server.engine.procedure(procedure)?.method} ${line}`)
    expect(frames).toEqual([
      `Second ${lineOf('Sleep(60000);')}`,
      `First ${lineOf('Second();')}`,
      `OnRun ${lineOf('First();')}`,
    ])
    await server.stop(number, '')
  })
})
