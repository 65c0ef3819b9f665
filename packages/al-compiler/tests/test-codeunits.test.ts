import { expect, it } from 'vitest'
import { compile, problems } from './compile.ts'

function metadataOf(al: string) {
  const outcome = compile(al)
  if (outcome.kind === 'failed') throw new Error(JSON.stringify(outcome.diagnostics))
  return outcome.app.objects[0]?.codeunit?.test
}

it('lists tests in the order of declaration, with their model and handlers', () => {
  const test = metadataOf(`codeunit 50100 T
{
    Subtype = Test;

    [TEST]
    [TransactionModel(TransactionModel::AutoRollback)]
    [HandlerFunctions('Asked, Told')]
    procedure Second()
    begin
    end;

    procedure Helper()
    begin
    end;

    [Test, Scope('OnPrem')]
    procedure First()
    begin
    end;

    [MessageHandler]
    procedure Told(Message: Text[1024])
    begin
    end;

    [ConfirmHandler]
    procedure Asked(Question: Text; var Reply: Boolean)
    begin
    end;
}`)

  expect(test).toEqual({
    tests: [
      { name: 'Second', line: 8, member: 'p_second', transactionModel: 'AutoRollback', handlers: ['Asked', 'Told'] },
      { name: 'First', line: 17, member: 'p_first', transactionModel: 'AutoCommit', handlers: [] },
    ],
    handlers: [
      { kind: 'Message', name: 'Told', member: 'p_told', lengths: [1024] },
      { kind: 'Confirm', name: 'Asked', member: 'p_asked', lengths: [0, 0] },
    ],
  })
})

it('takes filter page handlers with a record for each table that the page shows', () => {
  const handler = (records: number) =>
    `codeunit 1 T { Subtype = Test; [FilterPageHandler] procedure F(${Array.from(
      { length: records },
      (_, i) => `var R${i}: RecordRef`,
    ).join('; ')}): Boolean begin end; }`

  expect([1, 2, 10].map((records) => problems(handler(records)))).toEqual([[], [], []])
  expect([0, 11].map((records) => problems(handler(records))).flat()).toEqual([
    expect.stringContaining('AL0241'),
    expect.stringContaining('AL0241'),
  ])
})

it('marks handlers of notifications that need not be called', () => {
  const handler = (attribute: string) =>
    metadataOf(
      `codeunit 1 T { Subtype = Test; [${attribute}] procedure N(var N: Notification): Boolean begin end; }`,
    )?.handlers.map(({ kind, isOptional }) => ({ kind, isOptional }))

  expect(handler('SendNotificationHandler(true)')).toEqual([{ kind: 'SendNotification', isOptional: true }])
  expect(handler('RecallNotificationHandler(TRUE)')).toEqual([{ kind: 'RecallNotification', isOptional: true }])
  expect(handler('SendNotificationHandler(false)')).toEqual([{ kind: 'SendNotification' }])
  expect(handler('SendNotificationHandler')).toEqual([{ kind: 'SendNotification' }])
})

it('makes no test of a codeunit without Subtype = Test', () => {
  expect(metadataOf('codeunit 50100 T { procedure X() begin end; }')).toBeUndefined()
})

it('takes handlers of every kind', () => {
  const handlers = `
    [MessageHandler] procedure M(Message: Text[1024]) begin end;
    [ConfirmHandler] procedure C(Question: Text[1024]; var Reply: Boolean) begin end;
    [StrMenuHandler] procedure S(Options: Text[1024]; var Choice: Integer; Instruction: Text[1024]) begin end;
    [HyperlinkHandler] procedure H(Message: Text[1024]) begin end;
    [SessionSettingsHandler] procedure Se(var Settings: SessionSettings): Boolean begin end;
    [PageHandler] procedure P(var P: TestPage 21) begin end;
    [ModalPageHandler] procedure MP(var P: TestPage 21) begin end;
    [ModalPageHandler] procedure MPOld(var P: TestPage 21; var Response: Action) begin end;
    [RequestPageHandler] procedure RP(var P: TestRequestPage 21) begin end;
    [FilterPageHandler] procedure FP(var R: RecordRef): Boolean begin end;
    [SendNotificationHandler] procedure SN(var N: Notification): Boolean begin end;
    [RecallNotificationHandler] procedure RN(var N: Notification): Boolean begin end;
    [HttpClientHandler] procedure HC(Rq: TestHttpRequestMessage; var Rs: TestHttpResponseMessage): Boolean begin end;`

  expect(
    metadataOf(`codeunit 50100 T { Subtype = Test; ${handlers} } page 21 P { } report 21 R { }`)?.handlers.map(
      ({ kind }) => kind,
    ),
  ).toEqual([
    'Message',
    'Confirm',
    'StrMenu',
    'Hyperlink',
    'SessionSettings',
    'Page',
    'ModalPage',
    'ModalPage',
    'RequestPage',
    'FilterPage',
    'SendNotification',
    'RecallNotification',
    'HttpClient',
  ])
})

it.each([
  {
    it: '[MessageHandler] procedure M(var Message: Text) begin end;',
    says: "AL0241 The signature of procedure 'M' does not match the one that 'MessageHandler' requires: '(Message: Text)'.",
  },
  {
    it: '[ConfirmHandler] procedure C(Question: Text; Reply: Boolean) begin end;',
    says: "AL0241 The signature of procedure 'C' does not match the one that 'ConfirmHandler' requires: '(Question: Text; var Reply: Boolean)'.",
  },
  {
    it: '[Test] local procedure X() begin end;',
    says: "AL0245 The test procedure 'X' is local; Business Central takes none that is.",
  },
  {
    it: '[Test] procedure X(): Integer begin end;',
    says: "AL0244 The test procedure 'X' has a return value that nobody would get.",
  },
  {
    it: "[HandlerFunctions('M')] procedure X() begin end;",
    says: "AL0498 The attribute 'HandlerFunctions' can only be used on procedures that have the attribute 'Test'.",
  },
  {
    it: '[Test] [HandlerFunctions(M)] procedure X() begin end;',
    says: "AL0500 The attribute 'HandlerFunctions' takes a text of names with commas: [HandlerFunctions('Asked,Told')].",
  },
  {
    it: '[Test] procedure X(A: Integer) begin end;',
    says: "AL0241 The test procedure 'X' must not have parameters.",
  },
  {
    it: "[Test] [HandlerFunctions('Lost')] procedure X() begin end;",
    says: "AL0499 The handler function 'Lost' is not found in codeunit 'T'.",
  },
  {
    it: "[Test] [HandlerFunctions('Plain')] procedure X() begin end; procedure Plain() begin end;",
    says: "AL0499 The handler function 'Plain' is not found in codeunit 'T'.",
  },
  {
    it: '[Test] [TransactionModel(TransactionModel::Sometimes)] procedure X() begin end;',
    says: "AL0242 The attribute 'TransactionModel' wants 'AutoCommit', 'AutoRollback' or 'None' here.",
  },
])('refuses $it', ({ it: members, says }) => {
  const [first, ...more] = problems(`codeunit 50100 T { Subtype = Test; ${members} }`)

  expect(first?.replace(/^\d+:\d+ /, '')).toBe(says)
  expect(more).toEqual([])
})
