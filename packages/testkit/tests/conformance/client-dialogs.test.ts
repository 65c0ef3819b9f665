import type { DialogAnswer } from '@alcove/al-runtime'
import type { SessionUid } from '@alcove/contracts'
import { anna, createTestEngine, until } from '@alcove/testkit'
import type { TestEngine } from '@alcove/testkit'
import type { OpenDialog } from '@alcove/session-engine'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'

const al = `
table 50001 Item { fields { field(1; "No."; Code[20]) { } field(2; Quantity; Integer) { } } }

codeunit 50010 "Ask Confirm"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        Tell.It('no default: ' + Format(Confirm('Delete %1 of %2?', false, 3, 'Items')));
        Tell.It('yes default: ' + Format(Confirm('Sure?', true)));
    end;
}

codeunit 50011 "Ask Menu"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        Tell.It('chose ' + Format(StrMenu('Ship,Invoice,Ship and Invoice', 3, 'What to post?')));
        Tell.It('chose ' + Format(StrMenu('One,Two')));
    end;
}

codeunit 50012 "Ask While Writing"
{
    trigger OnRun()
    var
        Item: Record Item;
        Tell: Codeunit Tell;
    begin
        Item."No." := 'ASKED';
        if not Item.Insert() then;
        if Confirm('Keep it?') then
            Tell.It('kept')
        else
            Error('given up');
    end;
}

codeunit 50013 "Ask In Between"
{
    trigger OnRun()
    var
        Tell: Codeunit Tell;
    begin
        Message('first');
        if TryAsk() then
            Tell.It('tried');
        if Codeunit.Run(Codeunit::"Ask Inside") then
            Tell.It('ran');
        Message('last');
    end;

    [TryFunction]
    local procedure TryAsk()
    begin
        if not Confirm('In a try function?') then
            Error('no');
    end;
}

codeunit 50014 "Ask Inside"
{
    trigger OnRun()
    begin
        if StrMenu('Go on,Give up') <> 1 then
            Error('given up');
    end;
}
`

let server: TestEngine
let uid: SessionUid
beforeAll(async () => {
  server = await createTestEngine({ al })
})
afterAll(() => server?.close())
beforeEach(async () => {
  uid = await server.engine.startClient({ identity: anna, clientHost: '', company: undefined })
})

function call(codeunit: string) {
  return server.engine.runInClient(uid, server.codeunitId(codeunit))
}

/** The next question, once it is open. */
async function question(): Promise<OpenDialog> {
  const asked = () => server.engine.openDialogs(uid).find((open) => open.question.kind !== 'message')
  await until(() => asked() !== undefined, 'a question')
  // It has just been waited for.
  return asked() as OpenDialog
}

async function answer(given: DialogAnswer): Promise<OpenDialog> {
  const open = await question()
  expect(server.engine.answerDialog(uid, open.dialogId, given)).toBe(true)
  return open
}

function told(): readonly string[] {
  return server.told(server.engine.sessions.get(uid)?.number ?? 0)
}

describe('a question of an interactive session (sessions.md 6)', () => {
  it('Confirm gives the answer, whatever the default button is', async () => {
    const outcome = call('Ask Confirm')

    const first = await answer(true)
    await until(() => told().length === 1, 'the first answer')
    const second = await answer(false)

    expect(first.question).toEqual({ kind: 'confirm', text: 'Delete 3 of Items?', defaultAnswer: false })
    expect(first.askedBy).toMatchObject({ objectName: 'Ask Confirm', method: 'OnRun' })
    expect(second.question).toEqual({ kind: 'confirm', text: 'Sure?', defaultAnswer: true })
    expect(await outcome).toEqual({ kind: 'finished' })
    await until(() => told().length === 2, 'both answers')
    expect(told()).toEqual(['no default: Yes', 'yes default: No'])
  })

  it('StrMenu gives 1 to n, and 0 when it is cancelled', async () => {
    const outcome = call('Ask Menu')

    const first = await answer(2)
    await until(() => told().length === 1, 'the first answer')
    const second = await answer(0)

    expect(first.question).toEqual({
      kind: 'menu',
      text: 'What to post?',
      choices: ['Ship', 'Invoice', 'Ship and Invoice'],
      defaultChoice: 3,
    })
    expect(second.question).toMatchObject({ choices: ['One', 'Two'], defaultChoice: 0 })
    expect(await outcome).toEqual({ kind: 'finished' })
    expect(told()).toEqual(['chose 2', 'chose 0'])
  })

  it('may be asked with an open write transaction, which waits with it and ends with the call (C-53)', async () => {
    const outcome = call('Ask While Writing')
    await question()

    expect(server.engine.sessions.get(uid)?.waitReason).toBe('dialog')
    expect(await server.engine.writtenTables(uid)).toMatchObject([{ tableName: 'Item', rows: 1 }])
    await answer(false)

    expect(await outcome).toMatchObject({ kind: 'failed', message: 'given up' })
    expect(await server.sql(`select from "My Company$Item" where "No." = 'ASKED'`)).toHaveLength(0)

    const again = call('Ask While Writing')
    await answer(true)
    expect(await again).toEqual({ kind: 'finished' })
    expect(await server.sql(`select from "My Company$Item" where "No." = 'ASKED'`)).toHaveLength(1)
  })

  it('is no commit point and no error in try functions and guarded runs; messages come before it and at the end', async () => {
    const outcome = call('Ask In Between')

    await question()
    expect(server.engine.openDialogs(uid).map((open) => open.question.kind)).toEqual(['message', 'confirm'])
    await answer(true)
    await until(() => told().includes('tried'), 'the try function')
    await answer(1)

    expect(await outcome).toEqual({ kind: 'finished' })
    expect(told()).toEqual(['tried', 'ran'])
    expect(server.engine.openDialogs(uid).map((open) => open.question)).toEqual([
      { kind: 'message', text: 'first' },
      { kind: 'message', text: 'last' },
    ])
  })

  it('takes one answer; a later one and one to a dialog that never was change nothing', async () => {
    const outcome = call('Ask Menu')
    const open = await question()

    expect(server.engine.answerDialog(uid, 'no such dialog', 1)).toBe(false)
    expect(server.engine.answerDialog(uid, open.dialogId, 1)).toBe(true)
    expect(server.engine.answerDialog(uid, open.dialogId, 2)).toBe(false)
    await until(() => told().length === 1, 'the answer')
    await answer(2)

    expect(await outcome).toEqual({ kind: 'finished' })
    expect(told()).toEqual(['chose 1', 'chose 2'])
  })
})
