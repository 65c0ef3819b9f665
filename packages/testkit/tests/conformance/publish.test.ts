import { anna, createTestEngine, until } from '@alcove/testkit'
import type { TestEngine } from '@alcove/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const appVersion = (version: number) => `
codeunit 50010 Versioned
{
    procedure Version(): Integer
    begin
        exit(${version});
    end;
}

codeunit 50011 Long
{
    trigger OnRun()
    var
        Versioned: Codeunit Versioned;
        Tell: Codeunit Tell;
        I: Integer;
    begin
        for I := 1 to 1000 do begin
            Tell.It(StrSubstNo('%1 runs version %2', SessionId(), Versioned.Version()));
            Sleep(20);
        end;
    end;
}

codeunit 50012 Counter
{
    SingleInstance = true;

    var
        Calls: Integer;

    procedure Next(): Integer
    begin
        Calls += 1;
        exit(Calls);
    end;
}

codeunit 50013 Call
{
    trigger OnRun()
    var
        Counter: Codeunit Counter;
        Versioned: Codeunit Versioned;
        Tell: Codeunit Tell;
    begin
        Tell.It(StrSubstNo('version %1 call %2', Versioned.Version(), Counter.Next()));
    end;
}
`

let server: TestEngine
beforeAll(async () => {
  server = await createTestEngine({ al: appVersion(1), settings: { backgroundSessionsMaxConcurrent: 1 } })
})
afterAll(() => server?.close())

describe('publishing while sessions run', () => {
  it('a running session keeps its code, a queued one starts with the newest', async () => {
    const running = await server.start('Long')
    const queued = await server.start('Long')
    await server.hears(`${running} runs version 1`)

    await server.publish(appVersion(2))
    const before = server.told(running).length
    await until(() => server.told(running).length > before + 3, 'more of the old code')

    expect(new Set(server.told(running))).toEqual(new Set([`${running} runs version 1`]))
    const position = server.engine.sessions.byNumber(running)?.position()
    expect(server.engine.procedure(position?.procedure ?? 0)?.objectName).toMatch(/Long|Versioned|Tell/)
    await server.stop(running, '')
    await server.hears(`${queued} runs version 2`)
    await server.stop(queued, '')
  })

  it('a client session takes new code at its next call, with single-instance codeunits begun anew', async () => {
    const uid = await server.engine.startClient({ identity: anna, clientHost: '', company: undefined })
    const call = async () => {
      await server.engine.runInClient(uid, server.codeunitId('Call'))
      return server.told().at(-1)
    }

    expect([await call(), await call()]).toEqual(['version 2 call 1', 'version 2 call 2'])
    await server.publish(appVersion(3))

    expect([await call(), await call()]).toEqual(['version 3 call 1', 'version 3 call 2'])
    await server.engine.endClient(uid, 'completed')
  })
})
