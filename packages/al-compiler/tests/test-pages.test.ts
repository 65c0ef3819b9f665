import { describe, expect, it } from 'vitest'
import { problems } from './compile.ts'

const objects = `table 1 T { fields { field(1; "No."; Code[20]) { } field(2; Amount; Decimal) { } } }
page 1 Card { SourceTable = T;
  layout { area(Content) { group(General) { field("No."; Rec."No.") { } field(Total; Rec.Amount) { } } part(Lines; List) { } } }
  actions { area(Processing) { action(Post) { } action("Print It") { } } } }
page 2 List { SourceTable = T; layout { area(Content) { repeater(R) { field(Qty; Rec.Amount) { } } } } actions { area(Processing) { action(Ship) { } } } }
pageextension 3 X extends Card { layout { addlast(General) { field(More; 1) { } } } actions { addlast(Processing) { action(Extra) { } } } }
pageextension 4 Y extends List { layout { addlast(R) { field(Cost; 1) { } } } }
report 5 R { dataset { dataitem(Item; T) { } } requestpage { layout { area(Content) { field(Day; 1) { } } } actions { area(Processing) { action(Go) { } } } } }
reportextension 6 Z extends R { dataset { addlast(Item) { } } requestpage { layout { addlast(Content) { field(Night; 1) { } } } } }
`
const offset = objects.split('\n').length

/** Of statements with a test page P of the card and one Q of the report's request page, as `column code message`. */
const found = (statements: string) =>
  problems(
    `${objects}codeunit 7 C { procedure Test(P: TestPage Card; Q: TestRequestPage R) var Value: Decimal; begin\n${statements}\nend; }`,
  ).map((one) => {
    const [place = '', ...rest] = one.split(' ')
    const [line, column] = place.split(':')
    return `${Number(line) === offset + 1 ? column : place} ${rest.join(' ')}`
  })

describe('a test page', () => {
  it('has the controls, actions and parts of its page', () => {
    expect(found('P.Totl.SetValue(1);')).toEqual(["3 AL0132 'TestPage Card' does not contain a definition for 'Totl'."])
    expect(found('P.Pots.Invoke();')).toEqual(["3 AL0132 'TestPage Card' does not contain a definition for 'Pots'."])
    expect(found('P."no.".SetValue(1); P.TOTAL.AssertEquals(1); Value := P.Total.AsDecimal();')).toEqual([])
    expect(found('P.Post.Invoke(); P."print it".Invoke; P.General.Visible();')).toEqual([])
  })

  it('has those that extensions add, and nothing of the table', () => {
    expect(found('P.More.SetValue(1); P.Extra.Invoke(); P.Lines.Cost.SetValue(2);')).toEqual([])
    expect(found('P.Amount.SetValue(1);')).toEqual([
      "3 AL0132 'TestPage Card' does not contain a definition for 'Amount'.",
    ])
  })

  it('has methods', () => {
    expect(found('P.OpenEdt();')).toEqual(["3 AL0132 'TestPage Card' does not contain a definition for 'OpenEdt'."])
    expect(
      found(`P.openedit(); P.OK().Invoke(); P.Edit.Invoke; P.Filter.SetFilter(Amount, 'x'); P.FindFirstField("No.", 'x');
        if P.First() and P.Next then P.GoToKey('A'); if P.Caption <> '' then P.Close();`),
    ).toEqual([])
  })

  it('has parts with controls and methods of their own', () => {
    expect(found('P.Lines.Qtty.SetValue(1);')).toEqual([
      "9 AL0132 'TestPart List' does not contain a definition for 'Qtty'.",
    ])
    expect(found('P.Lines.OpenEdit();')).toEqual([
      "9 AL0132 'TestPart List' does not contain a definition for 'OpenEdit'.",
    ])
    expect(found('P.Lines.Qty.SetValue(1); P.Lines.New(); if P.Lines.Visible then P.Lines.Ship.Invoke();')).toEqual([])
  })

  it('has fields and actions that tests can do so much with', () => {
    expect(found('P.Total.SetValu(1);')).toEqual(["9 AL0132 'TestField' does not contain a definition for 'SetValu'."])
    expect(found('P.Post.Click();')).toEqual(["8 AL0132 'TestAction' does not contain a definition for 'Click'."])
    expect(found('P.Total.Value := 5; P.Total.Value(5); P.Total.Drilldown(); P.Post.Enabled();')).toEqual([])
  })

  it('is looked into by with', () => {
    expect(found('with P do begin Total.SetValue(1); OpenEdit(); Lines.Qty.SetValue(2); end;')).toEqual([])
    expect(found('with P do Totl.SetValue(1);')).toEqual([
      "11 AL0118 The name 'Totl' does not exist in the current context.",
    ])
  })

  it('has what nobody can know where a name means two things', () => {
    expect(
      problems(`page 1 P { layout { area(Content) { field(Post; 1) { } field(Caption; 2) { } } } actions { area(Processing) { action(Post) { } } } }
        codeunit 2 C { procedure Test(P: TestPage P) begin P.Post.Invoke(); P.Post.SetValue(1); P.Caption.SetValue(1); if P.Caption.Contains('x') then; end; }`),
    ).toEqual([])
  })

  it('has the actions of a prompt dialog', () => {
    const page = (type: string) =>
      problems(
        `page 1 P { PageType = ${type}; } codeunit 2 C { procedure Test(P: TestPage P) begin P.Generate.Invoke(); end; }`,
      )
    expect(page('PromptDialog')).toEqual([])
    expect(page('Card')).toHaveLength(1)
  })
})

describe('a test request page', () => {
  it('has the controls of the request page, and the data items', () => {
    expect(found('Q.Dya.SetValue(1);')).toEqual([
      "3 AL0132 'TestRequestPage R' does not contain a definition for 'Dya'.",
    ])
    expect(
      found(
        `Q.Day.SetValue(1); Q.Night.SetValue(1); Q.Go.Invoke(); Q.item.SetFilter("No.", 'x'); Q.OK().Invoke(); Q.SaveAsXml('a', 'b');`,
      ),
    ).toEqual([])
    expect(found('Q.OpenEdit();')).toEqual([
      "3 AL0132 'TestRequestPage R' does not contain a definition for 'OpenEdit'.",
    ])
  })

  it('is that of a report or an xmlport that is there', () => {
    const page = (name: string) => problems(`xmlport 1 X { } codeunit 2 C { var P: TestRequestPage ${name}; }`)
    expect(page('X')).toEqual([])
    expect(page('Y')).toEqual(["1:55 AL0185 Report 'Y' is missing."])
  })
})
