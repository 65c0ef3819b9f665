import { createTestEngine, type TestEngine } from '@alcove/testkit'
import { afterAll, beforeAll, expect, it } from 'vitest'

const al = `
table 50001 Wide
{
    DataPerCompany = false;
    fields
    {
        field(1; Id; Integer) { }
        field(2; Wanted; Text[20]) { }
        field(3; Unwanted; Text[20]) { }
    }
    keys { key(PK; Id) { } }
}
codeunit 50001 Fill
{
    trigger OnRun()
    var
        Wide: Record Wide;
    begin
        for Wide.Id := 1 to 1000 do begin
            Wide.Wanted := 'W' + Format(Wide.Id, 0, 9);
            Wide.Unwanted := 'U';
            Wide.Insert();
        end;
    end;
}
codeunit 50002 "In Part"
{
    trigger OnRun()
    var
        Wide: Record Wide;
        Total: Integer;
    begin
        Wide.SetLoadFields(Wanted);
        Wide.Get(5);
        Message(Wide.Wanted);
        Wide.GetBySystemId(Wide.SystemId);
        Wide.SetFilter(Id, '>5');
        Wide.FindFirst();
        Wide.FindSet();
        repeat
            Total += StrLen(Wide.Wanted);
        until Wide.Next() = 0;
        Message('%1', Total);
        Wide.FindLast();
        Wide.Wanted := 'changed';
        Wide.Modify();
    end;
}
codeunit 50003 Whole
{
    trigger OnRun()
    var
        Wide: Record Wide;
    begin
        Wide.Get(5);
    end;
}
codeunit 50004 "In Time"
{
    trigger OnRun()
    var
        Wide: Record Wide;
    begin
        Wide.SetLoadFields(Wanted);
        Wide.Get(5);
        Message(Wide.Unwanted);
    end;
}`

let test: TestEngine

beforeAll(async () => {
  test = await createTestEngine({ al, settings: { workers: 1 } })
  await test.run('Fill')
  // From here on a statement that names the column fails.
  const [table] = await test.sql<{ name: string }>(
    `select table_name as name from information_schema.columns where column_name = 'Unwanted'`,
  )
  await test.sql(`alter table "${table!.name}" rename column "Unwanted" to "Elsewhere"`)
})
afterAll(() => test?.close())

it('reads and writes no column that load fields leave out', async () => {
  const { end } = await test.run('In Part')

  expect(end).toMatchObject({ reason: 'completed' })
  const said = test.telemetry.filter(({ eventId }) => eventId === '100').map(({ message }) => message)
  expect(said).toEqual(['W5', '3883'])
})

it.each(['Whole', 'In Time'])('reads the column in %s', async (name) => {
  const { end } = await test.run(name)

  expect(end.reason).toBe('failed')
})
