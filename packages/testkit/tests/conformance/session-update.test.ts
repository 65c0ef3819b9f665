import type { ClientSettings } from '@alcove/al-runtime'
import type { SessionUid } from '@alcove/contracts'
import { anna, bert, createTestEngine, until } from '@alcove/testkit'
import type { TestEngine } from '@alcove/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const al = `
table 50001 Note { DataPerCompany = false; fields { field(1; Id; Integer) { } } }

codeunit 50010 "Ask For Another"
{
    trigger OnRun()
    var
        Settings: SessionSettings;
        Tell: Codeunit Tell;
        Note: Record Note;
    begin
        Note.Id := SessionId();
        Note.Insert();
        Settings.Init();
        Settings.Company := 'Other Company';
        Settings.LanguageId := 1031;
        Settings.LocaleId := 2055;
        Settings.TimeZone := 'Asia/Tokyo';
        Settings.ProfileId := 'clerk';
        Settings.RequestSessionUpdate(true);
        Tell.It('went on');
    end;
}

codeunit 50011 "Ask And Fail"
{
    trigger OnRun()
    var
        Settings: SessionSettings;
    begin
        Settings.Init();
        Settings.Company := 'Other Company';
        Settings.RequestSessionUpdate(false);
        Error('after all not');
    end;
}

codeunit 50012 "Ask Without Saving"
{
    trigger OnRun()
    var
        Settings: SessionSettings;
    begin
        Settings.Init();
        Settings.Company := 'No Such Company';
        Settings.RequestSessionUpdate(false);
    end;
}

codeunit 50013 "Who Am I"
{
    trigger OnRun()
    var
        Settings: SessionSettings;
        User: Record "User Personalization";
        Tell: Codeunit Tell;
        Local: Text;
    begin
        Settings.Init();
        Local := Format(CreateDateTime(20260101D, 090000T), 0, 9);
        Tell.It(StrSubstNo('%1|%2|%3|%4|%5|%6', CompanyName(), Settings.LanguageId, Settings.LocaleId, Settings.TimeZone, Settings.ProfileId, Local));
        if User.Get(UserSecurityId()) then
            Tell.It(StrSubstNo('stored %1|%2|%3|%4|%5', User.Company, User."Language ID", User."Locale ID", User."Time Zone", User."Profile ID"));
    end;
}

codeunit 50014 "Guarded Update"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        if not Codeunit.Run(Codeunit::"Ask Without Saving") then
            Tell.It(GetLastErrorText());
    end;
}

codeunit 50015 "Change Own"
{
    trigger OnRun()
    var
        User: Record "User Personalization";
    begin
        User.Get(UserSecurityId());
        User.Validate(Company, 'My Company');
        User."Time Zone" := 'UTC';
        User.Modify(true);
    end;
}
`

let server: TestEngine
const asked = new Map<SessionUid, ClientSettings>()
beforeAll(async () => {
  server = await createTestEngine({ al })
  server.engine.on('sessionUpdate', (uid, settings) => asked.set(uid, settings))
})
afterAll(() => server?.close())

function startClient(settings?: ClientSettings, identity = anna): Promise<SessionUid> {
  return server.engine.startClient({ identity, clientHost: '', company: undefined, settings })
}

/** What the session says of itself. */
async function whoIs(uid: SessionUid): Promise<readonly string[]> {
  const number = server.engine.sessions.get(uid)?.number ?? 0
  expect(await server.engine.runInClient(uid, server.codeunitId('Who Am I'))).toEqual({ kind: 'finished' })
  await until(() => server.told(number).length > 0, 'an answer')
  return server.told(number)
}

describe('C-48: SessionSettings.RequestSessionUpdate', () => {
  it('ends the session as completed when AL has ended; the next one has the settings, and so has every later one', async () => {
    const uid = await startClient()
    const number = server.engine.sessions.get(uid)?.number ?? 0

    const outcome = await server.engine.runInClient(uid, server.codeunitId('Ask For Another'))
    const { end, told } = await server.ended(number)

    expect(outcome).toEqual({ kind: 'finished' })
    expect(told).toEqual(['went on'])
    expect(end).toMatchObject({ reason: 'completed', comment: '' })
    const rows = await server.sql<{ type: number }>(
      'select "Event Type" as type from "Session Event" where "Session Unique ID" = $1 order by 1',
      [uid],
    )
    expect(rows.map(({ type }) => type)).toEqual([0, 1])
    expect(await server.sql('select "Id" from "Note" where "Id" = $1', [number])).toHaveLength(1)
    const settings = asked.get(uid)
    expect(settings).toMatchObject({ company: 'Other Company', languageId: 1031, timeZone: 'Asia/Tokyo' })
    expect(await server.engine.runInClient(uid, server.codeunitId('Who Am I'))).toEqual({ kind: 'ended' })

    const stored = 'stored Other Company|1031|2055|Asia/Tokyo|CLERK'
    const next = await startClient(settings)
    expect(await whoIs(next)).toEqual(['Other Company|1031|2055|Asia/Tokyo|clerk|2026-01-01T00:00:00Z', stored])
    const later = await startClient()
    expect(await whoIs(later)).toEqual(['Other Company|1031|2055|Asia/Tokyo|CLERK|2026-01-01T00:00:00Z', stored])

    expect(await server.engine.runInClient(later, server.codeunitId('Change Own'))).toEqual({ kind: 'finished' })
    const changed = await startClient()
    expect((await whoIs(changed))[0]).toBe('My Company|1031|2055|UTC|CLERK|2026-01-01T09:00:00Z')
  })

  it('a call that fails takes its request back', async () => {
    const uid = await startClient(undefined, bert)

    const outcome = await server.engine.runInClient(uid, server.codeunitId('Ask And Fail'))

    expect(outcome).toMatchObject({ kind: 'failed', message: 'after all not' })
    expect((await whoIs(uid))[0]).toBe('My Company|1033|1033|UTC||2026-01-01T09:00:00Z')
    expect(asked.has(uid)).toBe(false)
  })

  it('without saving nothing is stored; a company that does not exist gives way to the default one', async () => {
    const uid = await startClient(undefined, bert)
    const number = server.engine.sessions.get(uid)?.number ?? 0

    await server.engine.runInClient(uid, server.codeunitId('Ask Without Saving'))
    await server.ended(number)

    expect(await whoIs(await startClient(asked.get(uid), bert))).toEqual([
      'My Company|1033|1033|UTC||2026-01-01T09:00:00Z',
    ])
  })

  it('without a client it is a callback error, which a guarded run catches', async () => {
    const { told, end } = await server.run('Guarded Update')

    expect(told).toEqual([
      'Alcove attempted to issue a client callback to show a session update: SessionSettings (CodeUnit 50012 Ask Without Saving). Client callbacks are not supported.',
    ])
    expect(end.reason).toBe('completed')
  })
})
