import { anna, createTestEngine } from '@alcove/testkit'
import type { TestEngine } from '@alcove/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const al = `
codeunit 50010 Identity
{
    trigger OnRun()
    var
        ActiveSession: Record "Active Session";
        VirtualSession: Record Session;
        Tell: Codeunit Tell;
    begin
        Tell.It(StrSubstNo('own row %1', ActiveSession.Get(ServiceInstanceId(), SessionId())));
        Tell.It(StrSubstNo('instance 0 %1', ActiveSession.Get(0, SessionId())));
        Tell.It(StrSubstNo('negative %1', ActiveSession.Get(ServiceInstanceId(), -SessionId())));
        Tell.It(StrSubstNo('unused %1', IsSessionActive(99999)));
        Tell.It(StrSubstNo('own %1', IsSessionActive(SessionId())));
        Tell.It(StrSubstNo('virtual rows %1', VirtualSession.Count()));
        VirtualSession.FindFirst();
        Tell.It(StrSubstNo('mine %1 %2', VirtualSession."Connection ID" = SessionId(), VirtualSession."My Session"));
        Tell.It(StrSubstNo('%1 gui=%2', CurrentClientType(), GuiAllowed()));
    end;
}

codeunit 50011 Short
{
    trigger OnRun()
    begin
    end;
}

codeunit 50012 "Look For Ended"
{
    trigger OnRun()
    var
        ActiveSession: Record "Active Session";
        Tell: Codeunit Tell;
        Id: Integer;
    begin
        StartSession(Id, Codeunit::Short);
        while IsSessionActive(Id) do
            Sleep(5);
        Tell.It(StrSubstNo('active %1 row %2', IsSessionActive(Id), ActiveSession.Get(ServiceInstanceId(), Id)));
    end;
}
`

let server: TestEngine
beforeAll(async () => {
  server = await createTestEngine({ al })
})
afterAll(() => server?.close())

describe('the identity of a session', () => {
  it('case 24 to 27, case 29, case 31: a background session finds itself and nobody else', async () => {
    const { told } = await server.run('Identity')

    expect(told).toEqual([
      'own row Yes',
      'instance 0 No',
      'negative No',
      'unused No',
      'own Yes',
      'virtual rows 1',
      'mine Yes Yes',
      'Background gui=No',
    ])
  })

  it('case 24, case 29: a client session finds itself just so', async () => {
    const uid = await server.engine.startClient({ identity: anna, clientHost: '127.0.0.1', company: undefined })
    const before = server.told().length

    const outcome = await server.engine.runInClient(uid, server.codeunitId('Identity'))

    expect(outcome).toEqual({ kind: 'finished' })
    expect(server.told().slice(before)).toEqual([
      'own row Yes',
      'instance 0 No',
      'negative No',
      'unused No',
      'own Yes',
      'virtual rows 1',
      'mine Yes Yes',
      'Web gui=Yes',
    ])
    await server.engine.endClient(uid, 'completed')
  })

  it('case 28: an ended session is not active and has no row', async () => {
    const { told } = await server.run('Look For Ended')

    expect(told).toEqual(['active No row No'])
  })

  it('case 32: after a restart the instance keeps its id and session ids count from 1', async () => {
    const first = await createTestEngine({ al, instanceName: 'AGAIN', database: { url: server.databaseUrl } })
    await first.run('Short')
    await first.run('Short')
    await first.close()

    const second = await createTestEngine({ al, instanceName: 'AGAIN', database: { url: server.databaseUrl } })
    const { number } = await second.run('Short')

    expect(second.engine.instance.id).toBe(first.engine.instance.id)
    expect(number).toBe(1)
    await second.close()
  })
})
