import { createTestEngine } from '@alcove/testkit'
import type { TestEngine } from '@alcove/testkit'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

/** A reader with a level reads in one way and sleeps; a writer that does not wait long tries the row it read. */
const al = `
table 50001 Item { fields { field(1; "No."; Code[20]) { } field(2; Quantity; Integer) { } } }

codeunit 50010 Fill
{
    trigger OnRun()
    var
        Item: Record Item;
        I: Integer;
    begin
        for I := 1 to 3 do begin
            Item."No." := Format(I);
            Item.Insert();
        end;
    end;
}

codeunit 50011 Reads
{
    procedure Read(Level: IsolationLevel; How: Integer; Lock: Boolean)
    var
        Item: Record Item;
        Other: Record Item;
        Tell: Codeunit Tell;
    begin
        if Lock then
            Item.LockTable();
        Item.ReadIsolation := Level;
        case How of
            1:
                Item.Get('2');
            2:
                begin
                    Item.SetRange("No.", '2');
                    Item.FindFirst();
                end;
            3:
                begin
                    Item.SetRange("No.", '2');
                    if Item.FindSet() then
                        repeat
                        until Item.Next() = 0;
                end;
            4:
                Item.GetBySystemId(IdOf());
        end;
        // Another variable of the table reads as it would without the level.
        Other.Get('3');
        Tell.It(StrSubstNo('read %1', SessionId()));
        Sleep(60000);
    end;

    local procedure IdOf(): Guid
    var
        Item: Record Item;
    begin
        Item.ReadIsolation := IsolationLevel::ReadCommitted;
        Item.Get('2');
        exit(Item.SystemId);
    end;
}
${(
  [
    ['Default', false],
    ['ReadUncommitted', false],
    ['ReadCommitted', false],
    ['RepeatableRead', false],
    ['UpdLock', false],
    ['Default', true],
    ['ReadCommitted', true],
  ] as const
)
  .flatMap(([level, lock], n) =>
    [1, 2, 3, 4].map(
      (how) => `
codeunit ${50100 + n * 10 + how} "${level} ${lock} ${how}"
{
    trigger OnRun()
    var
        Reads: Codeunit Reads;
    begin
        Reads.Read(IsolationLevel::${level}, ${how}, ${lock});
    end;
}`,
    ),
  )
  .join('\n')}
`

let server: TestEngine
beforeAll(async () => {
  server = await createTestEngine({ al })
  await server.run('Fill')
})
afterAll(() => server?.close())

async function mayLock(no: string, how: 'share' | 'update'): Promise<boolean> {
  try {
    await server.sql(`select from "My Company$Item" where "No." = $1 for ${how} nowait`, [no])
    return true
  } catch (error) {
    expect(error).toMatchObject({ code: '55P03' })
    return false
  }
}

describe.each([
  { level: 'Default', lock: false, own: 'none', others: 'none' },
  { level: 'ReadUncommitted', lock: false, own: 'none', others: 'none' },
  { level: 'ReadCommitted', lock: false, own: 'none', others: 'none' },
  { level: 'RepeatableRead', lock: false, own: 'share', others: 'none' },
  { level: 'UpdLock', lock: false, own: 'update', others: 'none' },
  { level: 'Default', lock: true, own: 'update', others: 'update' },
  { level: 'ReadCommitted', lock: true, own: 'none', others: 'update' },
])('ReadIsolation $level, LockTable $lock (sessions.md 7.5)', ({ level, lock, own, others }) => {
  it.each([
    [1, 'Get'],
    [2, 'FindFirst'],
    [3, 'FindSet and Next'],
    [4, 'GetBySystemId'],
  ])(`locks as the variable says, not the table: %i, %s`, async (how) => {
    const number = await server.start(`${level} ${lock} ${how}`)
    await server.hears(`read ${number}`)

    expect(await mayLock('2', 'share')).toBe(own !== 'update')
    expect(await mayLock('2', 'update')).toBe(own === 'none')
    expect(await mayLock('3', 'update')).toBe(others === 'none')
    expect(await mayLock('1', 'update')).toBe(true)
    await server.stop(number, '')
  })
})
