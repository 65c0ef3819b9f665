import { createTestEngine, until } from '@alcove/testkit'
import { describe, expect, it } from 'vitest'

const al = `
codeunit 50010 Sleeper
{
    trigger OnRun()
    begin
        Sleep(60000);
    end;
}

codeunit 50011 Short
{
    trigger OnRun()
    begin
    end;
}
`

describe('the life of instances and events', () => {
  it('case 101: the sessions of an instance that was killed are ended by another one', async () => {
    const survivor = await createTestEngine({ al, settings: { heartbeatMs: 50, crashedAfterMs: 2_000 } })
    const [dead] = await survivor.sql<{ id: number }>(
      `insert into "Server Instance" ("Service Name", "Server Computer Name", "Last Active", "Server Instance Name", "Server Port",
         "Management Port", "Status", "Last Tenant Config Version")
       values ('DEAD', 'ELSEWHERE', now(), 'DEAD', 0, 0, 0, 0) returning "Server Instance ID" as id`,
    )
    const uid = 'dddddddd-0000-4000-8000-000000000004'
    await survivor.store.sessions.started({
      uid,
      number: 1,
      instanceId: dead?.id ?? 0,
      instanceName: 'DEAD',
      computerName: 'ELSEWHERE',
      userSid: 'aaaaaaaa-0000-4000-8000-000000000001',
      userName: 'ANNA',
      clientType: 5,
      clientComputer: 'ELSEWHERE',
      databaseName: 'alcove',
      loginAt: new Date(Date.now() - 60_000),
    })
    await survivor.sql(
      `update "Server Instance" set "Last Active" = now() - interval '1 minute' where "Server Instance ID" = $1`,
      [dead?.id],
    )
    let status = 0
    for (let tries = 0; tries < 100 && status !== 2; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 50))
      const [row] = await survivor.sql<{ status: number }>(
        'select "Status" as status from "Server Instance" where "Server Instance ID" = $1',
        [dead?.id],
      )
      status = row?.status ?? 0
    }

    expect(status).toBe(2)
    expect(await survivor.sql('select 1 from "Active Session" where "Session Unique ID" = $1', [uid])).toEqual([])
    const events = await survivor.sql(
      `select "Event Type" as type, "Comment" as comment from "Session Event" where "Session Unique ID" = $1 order by 1`,
      [uid],
    )
    expect(events).toEqual([
      { type: 0, comment: '' },
      { type: 1, comment: 'The server instance ended unexpectedly.' },
      { type: 4, comment: 'The server instance ended unexpectedly.' },
    ])
    await survivor.close()
  })

  it('case 102: a start purges old events, whole sessions at a time, never those of live ones', async () => {
    const server = await createTestEngine({
      al,
      settings: {
        sessionEventTableRetainMs: 1_000,
        nonInteractiveSessionsLogRetainMs: 1_000,
        sessionEventTablePurgeLookupMs: 0,
      },
    })
    const live = await server.start('Sleeper')
    const old = await server.run('Short')
    await new Promise((resolve) => setTimeout(resolve, 1_200))
    const eventCount = async (uid: string) =>
      (await server.sql('select 1 from "Session Event" where "Session Unique ID" = $1', [uid])).length

    await server.run('Short')

    for (let tries = 0; tries < 100 && (await eventCount(old.uid)) > 0; tries++)
      await new Promise((resolve) => setTimeout(resolve, 20))
    expect(await eventCount(old.uid)).toBe(0)
    expect(await eventCount(server.uid(live))).toBe(1)
    await server.close()
  })

  it('C-38: an orderly shutdown ends every session before the instance says Stopped', async () => {
    const server = await createTestEngine({ al })
    const number = await server.start('Sleeper')
    const uid = server.uid(number)
    await until(() => server.engine.sessions.byNumber(number)?.waitReason === 'sleep', 'the sleep')

    await server.engine.shutdown()

    const rows = await server.sql(
      `select "Comment" as comment from "Session Event" where "Session Unique ID" = $1 and "Event Type" in (1, 4)`,
      [uid],
    )
    expect(rows).toEqual([
      { comment: 'The server instance was stopped.' },
      { comment: 'The server instance was stopped.' },
    ])
    const [instance] = await server.sql<{ status: number }>('select "Status" as status from "Server Instance"')
    expect(instance?.status).toBe(1)
    await server.close()
  })
})
