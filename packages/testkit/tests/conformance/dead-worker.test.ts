import { createTestEngine, until } from '@alcove/testkit'
import type { TestEngine } from '@alcove/testkit'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'

const al = `
table 50001 Item { fields { field(1; "No."; Code[20]) { } field(2; Quantity; Integer) { } } }

codeunit 50010 Fill
{
    trigger OnRun()
    var
        Item: Record Item;
    begin
        Item."No." := 'OWN';
        Item.Insert();
        Item."No." := 'FOREIGN';
        Item.Insert();
    end;
}

codeunit 50011 "Write Then Wait"
{
    trigger OnRun()
    var
        Item: Record Item;
        Tell: Codeunit Tell;
    begin
        LockTimeout(false);
        Item.Get('OWN');
        Item.Quantity := 1;
        Item.Modify();
        Tell.It('wrote');
        Item.Get('FOREIGN');
        Item.Quantity := 1;
        Item.Modify();
    end;
}

codeunit 50012 Hoarder
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
`

let server: TestEngine
let holder: pg.Client
beforeAll(async () => {
  server = await createTestEngine({ al, workerMemoryMb: 80, settings: { workers: 1 } })
  await server.run('Fill')
  holder = new pg.Client({ connectionString: server.databaseUrl })
  await holder.connect()
})
afterAll(async () => {
  await holder?.end()
  await server?.close()
})

/** PostgreSQL does not look at the connection of a backend that waits for a lock: it would wait on, and hold what it has. */
it(
  'C-33: the end of a session whose worker died is told when its transaction is rolled back',
  { timeout: 90_000 },
  async () => {
    await holder.query('begin')
    await holder.query(`select from "My Company$Item" where "No." = 'FOREIGN' for update`)
    const writer = await server.start('Write Then Wait')
    await server.hears('wrote')
    const writes = () => server.sql(`select from pg_locks where not granted`)
    while ((await writes()).length === 0) await new Promise((resolve) => setTimeout(resolve, 5))
    // Asked for in the very moment of the end.
    const freed: Promise<unknown>[] = []
    server.engine.on('ended', (session) => {
      if (session.number === writer)
        freed.push(server.sql(`select "Quantity" as n from "My Company$Item" where "No." = 'OWN' for update nowait`))
    })

    await server.start('Hoarder')
    const { end } = await server.ended(writer)

    expect(end).toMatchObject({ reason: 'lost', comment: 'The worker of the session ended unexpectedly.' })
    expect(await Promise.all(freed)).toEqual([[{ n: 0 }]])
    await holder.query('rollback')
    await until(() => server.engine.sessions.size === 0, 'the hoarder to be gone')
  },
)
