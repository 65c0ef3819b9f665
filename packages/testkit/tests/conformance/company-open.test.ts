import { adminRequest, anna, createTestEngine, until } from '@alcove/testkit'
import type { TestEngine } from '@alcove/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const table = `
table 50001 Opened
{
    fields { field(1; Id; Integer) { AutoIncrement = true; } field(2; Who; Integer) { } }
    keys { key(PK; Id) { } }
}
`

interface OpeningApp {
  /** What the subscribers of the two events and the work do. */
  readonly open?: string
  readonly completed?: string
  readonly work?: string
}

const app = ({ open = '', completed = '', work = `Tell.It('work begins');` }: OpeningApp) => `
${table}
codeunit 50010 Work
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
        Entry: Record Opened;
    begin
        ${work}
    end;
}

codeunit 50011 Idle
{
    trigger OnRun()
    begin
    end;
}

codeunit 50020 Opener
{
    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Company Triggers", 'OnCompanyOpenCompleted', '', false, false)]
    local procedure Completed()
    var
        Tell: Codeunit Tell;
        Entry: Record Opened;
        Id: Integer;
    begin
        ${completed}
    end;

    [EventSubscriber(ObjectType::Codeunit, Codeunit::"Company Triggers", OnCompanyOpen, '', false, false)]
    local procedure Open()
    var
        Tell: Codeunit Tell;
        Entry: Record Opened;
    begin
        ${open}
    end;
}
`

let server: TestEngine
beforeAll(async () => {
  server = await createTestEngine({ al: app({}) })
})
afterAll(() => server?.close())

const events = (number: number) =>
  server.sql<{ type: number; comment: string }>(
    `select "Event Type" as type, "Comment" as comment from "Session Event" where "Session ID" = $1 order by "Event Datetime", "Event Type"`,
    [number],
  )

describe('the opening of a company (2.2)', () => {
  it('case 20: work begins when all subscribers are done; the session is listed meanwhile and starting', async () => {
    await server.publish(
      app({ completed: `Tell.It('opening'); Sleep(2000); Tell.It('opened');`, open: `Tell.It('first');` }),
    )

    const number = await server.start('Work')
    await server.hears('opening')
    const session = server.engine.sessions.byNumber(number)
    const phase = session?.phase
    const rows = await server.sql(`select 1 from "Active Session" where "Session ID" = $1`, [number])
    const { end, told } = await server.ended(number)

    expect(phase).toBe('starting')
    expect(rows).toHaveLength(1)
    expect(end.reason).toBe('completed')
    expect(told).toEqual(['first', 'opening', 'opened', 'work begins'])
  })

  it('case 21: sessions that start sessions while they open are cut off at depth 14', async () => {
    await server.publish(app({ completed: 'StartSession(Id, Codeunit::Idle);' }))

    const first = await server.start('Idle')
    await until(() => server.telemetry.some(({ eventId }) => eventId === 'RT0002'), 'the cut')
    await until(() => server.engine.sessions.size === 0, 'the end of them all')
    await server.publish(app({}))

    const failed = await server.sql<{ comment: string; number: number }>(
      `select "Comment" as comment, "Session ID" as number from "Session Event" where "Comment" <> ''`,
    )
    expect(failed).toHaveLength(1)
    expect(failed[0]?.comment).toMatch(
      new RegExp(
        `^Excessive recursive session creation detected, original session ID: ${first}, current session ID: ${first + 14}\\.`,
      ),
    )
    expect(failed[0]?.number).toBe(first + 14)
  })

  it('C-4: a failure leaves a start event and an end event with the error text, and RT0002', async () => {
    await server.publish(app({ open: `Entry.Insert(); Error('no entry for you');` }))
    const from = server.telemetry.length

    const number = await server.start('Work', { company: 'Other Company' })
    const { end, told } = await server.ended(number)

    expect(told).toEqual([])
    expect(end.reason).toBe('failed')
    expect(await events(number)).toEqual([
      { type: 0, comment: '' },
      { type: 1, comment: 'no entry for you' },
    ])
    expect(
      server.telemetry
        .slice(from)
        .filter(({ eventId }) => eventId.startsWith('RT000'))
        .map(({ eventId, message }) => `${eventId} ${message}`),
    ).toEqual([
      'RT0003 Authorization Succeeded (Pre Open Company)',
      'RT0002 Authorization Failed (Open Company): Error in OnOpenCompany trigger',
    ])
    await server.publish(app({ work: 'Tell.It(Format(Entry.Count()));' }))
    expect((await server.run('Work', { company: 'Other Company' })).told).toEqual(['0'])
  })

  it('commits what its subscribers wrote before the work begins', async () => {
    await server.publish(app({ completed: 'Entry.Who := SessionId(); Entry.Insert();', work: `Error('late');` }))
    const from = server.telemetry.length

    const number = await server.start('Work')
    const { end } = await server.ended(number)
    await server.publish(app({ work: `Entry.SetRange(Who, ${number}); Tell.It(Format(Entry.Count()));` }))

    expect(end).toMatchObject({ reason: 'failed', comment: 'late' })
    expect((await server.run('Work')).told).toEqual(['1'])
    expect(server.telemetry.slice(from).filter(({ eventId }) => eventId === 'RT0004')).toHaveLength(2)
  })

  it('can be stopped: no AL of the work runs', async () => {
    await server.publish(app({ completed: `Tell.It('hangs'); while true do;` }))
    const from = server.telemetry.length
    const number = await server.start('Work')
    await server.hears('hangs')

    const end = await server.stop(number, 'it hangs')

    expect(end).toMatchObject({ reason: 'stopped', comment: 'it hangs' })
    expect((await server.ended(number)).told).toEqual(['hangs'])
    expect(server.telemetry.slice(from).map(({ eventId }) => eventId)).not.toContain('RT0002')
  })

  describe('of a client session', () => {
    const startClient = () => server.engine.startClient({ identity: anna, clientHost: '', company: undefined })

    it('comes before the first call, which waits for it', async () => {
      await server.publish(app({ completed: `Sleep(300); Tell.It('client open');` }))

      const uid = await startClient()
      const session = server.engine.sessions.get(uid)
      const run = server.engine.runInClient(uid, server.codeunitId('Work'))
      await until(() => session?.phase === 'starting', 'the opening')
      const outcome = await run

      expect(outcome).toEqual({ kind: 'finished' })
      expect(server.told().slice(-2)).toEqual(['client open', 'work begins'])
      expect(await server.engine.runInClient(uid, server.codeunitId('Idle'))).toEqual({ kind: 'finished' })
      expect(server.told().filter((text) => text === 'client open')).toHaveLength(1)
      await server.engine.endClient(uid, 'completed')
    })

    it('ends the session when it fails', async () => {
      await server.publish(app({ completed: `Error('closed today');` }))

      const uid = await startClient()
      const number = server.engine.sessions.get(uid)?.number ?? 0
      const { end } = await server.ended(number)

      expect(end).toMatchObject({ reason: 'failed', comment: 'closed today' })
      expect(await server.engine.runInClient(uid, server.codeunitId('Work'))).toEqual({ kind: 'ended' })
    })

    it('can be stopped while it hangs', async () => {
      await server.publish(app({ completed: `Tell.It('client hangs'); Sleep(60000);` }))

      const uid = await startClient()
      await server.hears('client hangs')
      const end = await server.engine.requestStop(adminRequest(uid, 'enough')).ended

      expect(end).toMatchObject({ reason: 'stopped', comment: 'enough' })
    })
  })
})

describe('an isolated event', () => {
  it('case 58: a stop inside a subscriber unwinds the publisher, whose next statement never runs', async () => {
    await server.publish(`
      ${table}
      codeunit 50030 Publish
      {
          trigger OnRun()
          var
              Tell: Codeunit Tell;
          begin
              OnIsolated();
              Tell.It('after the event');
          end;

          [IntegrationEvent(false, false, true)]
          local procedure OnIsolated()
          begin
          end;
      }
      codeunit 50031 Subscribe
      {
          [EventSubscriber(ObjectType::Codeunit, Codeunit::Publish, 'OnIsolated', '', false, false)]
          local procedure First()
          var
              Opened: Record Opened;
              Tell: Codeunit Tell;
          begin
              Opened.Who := -58;
              Opened.Insert();
              Tell.It('inside');
              Sleep(60000);
          end;

          [EventSubscriber(ObjectType::Codeunit, Codeunit::Publish, 'OnIsolated', '', false, false)]
          local procedure Second()
          var
              Tell: Codeunit Tell;
          begin
              Tell.It('the other one');
          end;
      }`)
    const number = await server.start('Publish')
    await server.hears('inside')

    const end = await server.stop(number, '')

    expect(end?.reason).toBe('stopped')
    expect(end?.rolledBack).toEqual([expect.objectContaining({ tableName: 'Opened', rows: 1 })])
    expect((await server.ended(number)).told).toEqual(['inside'])
  })
})
