import { describe, expect, it } from 'vitest'
import { problems } from './compile.ts'

/** As `code message`. */
const found = (text: string) => problems(text).map((one) => one.replace(/^\d+:\d+ /, ''))
const codes = (text: string) => found(text).map((one) => one.split(' ')[0])

describe('an attribute', () => {
  const procedure = (attributes: string, properties = '') =>
    `codeunit 1 T { ${properties} ${attributes} procedure P() begin end; }`

  it('has a name that there is, once, with as many arguments as it takes', () => {
    expect(found(procedure('[TryFuntion]'))).toEqual(["AL0112 'TryFuntion' is not a valid attribute."])
    expect(codes(procedure('[TryFunction] [TryFunction]'))).toEqual(['AL0239'])
    expect(found(procedure('[IntegrationEvent(false)]'))).toEqual([
      "AL0238 The attribute 'IntegrationEvent' does not take 1 arguments.",
    ])
    expect(codes(procedure('[BusinessEvent(0)]'))).toEqual(['AL0242'])
    expect(codes(procedure("[EventSubscriber(ObjectType::Table, Database::Integer, OnAfterInsertEvent, '')]"))).toEqual(
      ['AL0238'],
    )
    expect(codes(procedure("[NonDebuggable] [Scope('OnPrem')] [Obsolete('Use Q.', '1.0')]"))).toEqual([])
  })

  it('is looked for at variables, too', () => {
    expect(codes('codeunit 1 T { var [InDataSt] A: Integer; }')).toEqual(['AL0112'])
    expect(codes('codeunit 1 T { procedure P() var [NonDebugable] A: Integer; begin end; }')).toEqual(['AL0112'])
  })

  it('of a test stands in a codeunit of tests', () => {
    expect(found(procedure('[Test]'))).toEqual([
      "AL0243 The attribute 'Test' can only be used within a codeunit with Subtype = Test.",
    ])
    expect(codes(procedure('[Test]', 'Subtype = Test;'))).toEqual([])
  })

  it('of a subscriber names a kind of publisher', () => {
    expect(codes(procedure("[EventSubscriber(ObjectType::Codeunits, Codeunit::T, 'P', '', false, false)]"))).toEqual([
      'AL0242',
    ])
  })
})

it('warns once of a file that could not be decoded', () => {
  expect(problems("codeunit 1 A { var L: Label '\uFFFD\uFFFD'; }")).toEqual([
    '1:30 ALC005 The file is not in UTF-8: this character, and maybe others, cannot be read; save it in UTF-8',
  ])
})

describe('a number', () => {
  it('is one that a program can hold', () => {
    const table = (no: string) => codes(`table 1 T { fields { field(${no}; A; Integer) { } } }`)
    expect(found('codeunit -5 T { }')).toEqual([
      'AL0222 The number -5 is not valid. It must be between 1 and 2147483647.',
    ])
    expect(codes('codeunit 99999999999 T { }')).toEqual(['AL0222'])
    expect(['-1', '99999999999', '2000000000', '1999999999'].map(table)).toEqual([
      ['AL0222'],
      ['AL0222'],
      ['AL0566'],
      [],
    ])
    expect(codes('enum 1 E { value(-1; A) { } value(0; B) { } }')).toEqual(['AL0398'])
  })

  it('has a name with it', () => {
    expect(codes('codeunit 1 "" { }')).toEqual(['AL0107'])
  })
})

describe('an object that is not extensible', () => {
  it('is not extended', () => {
    const extended = (properties: string) =>
      found(`enum 1 E { ${properties} value(0; X) { } } enumextension 2 X extends E { value(1; Y) { } }`)
    expect(extended('Extensible = false;')).toEqual(["AL0504 The enum 'E' is not extensible."])
    expect(extended('Extensible = true;')).toEqual([])
    const table = 'table 1 T { Extensible = false; fields { field(1; A; Integer) { } } }'
    expect(found(`${table} tableextension 2 X extends T { }`)).toEqual(["AL0564 The table 'T' is not extensible."])
    expect(codes('page 1 P { PageType = API; } pageextension 2 X extends P { }')).toEqual(['AL0564'])
  })
})

describe('what is obsolete', () => {
  it('is warned of where it is used', () => {
    const used = 'codeunit 1 T { procedure P() var X: Codeunit X; begin X.Old(); end; }'
    expect(found(`${used} codeunit 2 X { [Obsolete('Use New.', '2.0')] procedure Old() begin end; }`)).toEqual([
      "AL0432 Method 'Old' is marked for removal. Reason: Use New.",
    ])
    expect(found(`${used} codeunit 2 X { ObsoleteState = Pending; procedure Old() begin end; }`)).toEqual([
      "AL0432 Codeunit 'X' is marked for removal.",
    ])
    expect(
      found(`table 3 R { fields { field(1; A; Integer) { } field(2; B; Integer) { ObsoleteState = Removed; ObsoleteReason = 'Gone.'; } } }
        codeunit 1 T { procedure P(R: Record R) begin R.B := R.A; R.SetRange(B); end; }`),
    ).toEqual([
      "AL0432 Field 'B' is marked for removal. Reason: Gone.",
      "AL0432 Field 'B' is marked for removal. Reason: Gone.",
    ])
  })

  it('may use what is obsolete, too', () => {
    expect(
      codes('codeunit 1 T { [Obsolete] procedure P() begin Q(); end; [Obsolete] procedure Q() begin end; }'),
    ).toEqual([])
  })
})

describe('a property', () => {
  it('has a name that there is', () => {
    expect(found('codeunit 1 T { SingleInstanc = true; }')).toEqual([
      "AL0124 The property 'SingleInstanc' is not known here, so it has no effect.",
    ])
    const table = (rest: string) => `table 1 T { fields { field(1; A; Integer) { ${rest} } } }`
    expect(codes(table('InitVale = 3;'))).toEqual(['AL0124'])
    expect(codes(table("Caption = 'A'; ToolTip = 'B'; Editable = false; MovedFrom = 'x';"))).toEqual([])
    expect(codes('table 1 T { fields { field(1; A; Integer) { } } keys { key(K; A) { Clusterd = true; } } }')).toEqual([
      'AL0124',
    ])
    expect(codes("enum 1 E { Extensibl = true; value(0; A) { Captoin = 'a'; } }")).toEqual(['AL0124', 'AL0124'])
  })

  it('of words has one of them', () => {
    expect(found('codeunit 1 T { Subtype = Tests; }')).toEqual([
      "AL0171 The property 'Subtype' must be one of: Normal, Test, TestRunner, Install, Upgrade.",
    ])
    expect(codes('codeunit 1 T { SingleInstance = yes; EventSubscriberInstance = StaticAutomatic; }')).toEqual([
      'AL0171',
    ])
  })
})

describe('an interface', () => {
  it('has procedures without bodies, and nothing else', () => {
    expect(codes('interface I { procedure P() begin end; }')).toEqual(['AL0413'])
    expect(codes('interface I { local procedure P(); }')).toEqual(['AL0415'])
    expect(codes('interface I { var A: Integer; }')).toEqual(['AL0585'])
    expect(codes('interface I { trigger OnRun() begin end; }')).toEqual(['AL0612'])
    expect(codes('interface I { procedure P(A: Integer): Text; procedure Q() }')).toEqual([])
  })
})

describe('a variable', () => {
  it('is temporary when it is a record', () => {
    const variable = (type: string) => codes(`codeunit 1 T { var A: ${type}; }`)
    expect(variable('Integer temporary')).toEqual(['AL0142'])
    expect(variable('Codeunit T temporary')).toEqual(['AL0142'])
    expect(variable('array[2] of Record Integer temporary')).toEqual([])
  })

  it('is warned about when its text is cut off', () => {
    expect(found("codeunit 1 T { var A: Label 'Hello', MaxLength = 3; B: Label 'Hello', MaxLength = 5; }")).toEqual([
      'AL0650 The text has 5 characters, more than its MaxLength of 3; it is cut off there.',
    ])
  })
})

it('warns of names of objects that Business Central refuses', () => {
  const name = 'A name of thirty-one characters'
  expect(name).toHaveLength(31)
  expect(codes(`codeunit 1 "${name}" { }`)).toEqual(['AL0305'])
  expect(codes(`codeunit 1 "${name.slice(1)}" { } enum 2 "${name}" { } interface "${name}" { }`)).toEqual([])
})

describe('an object that a property names', () => {
  it('is there', () => {
    const table = (page: string) =>
      `table 1 T { LookupPageId = ${page}; fields { field(1; A; Integer) { } } } page 2 P { }`
    expect(found(table('Q'))).toEqual(["AL0185 Page 'Q' is missing."])
    expect(codes(table('P'))).toEqual([])
    expect(codes(table('21'))).toEqual([])
    const action = (target: string) =>
      `page 2 "A P" { actions { area(Processing) { action(X) { RunObject = ${target}; } } } } codeunit 3 C { }`
    expect(found(action('Page "A.Q"'))).toEqual(["AL0185 Page 'A.Q' is missing."])
    expect(codes(action('codeunit C'))).toEqual([])
    expect(codes(action('Page "A P"'))).toEqual([])
    expect(codes(action('Report C'))).toEqual(['AL0185'])
  })
})

it('takes the words of valid code for what they are', () => {
  expect(
    codes(`namespace A.B; enum 1 "My Enum" { value(0; X) { } } table 2 T { fields { field(1; "No."; Code[20]) { } } }
      page 3 P { SourceTable = T; } report 4 R { dataset { dataitem(D; T) { } } }
      codeunit 5 C { procedure X(p: TestPage P; q: TestRequestPage R) var e: Enum "My Enum"; i: Integer; begin
        p.Filter.SetFilter("No.", 'x'); p.FindFirstField("No.", 'x'); q.D.SetFilter("No.", 'x');
        e := Enum::A.B."My Enum"::X; e := A.B."My Enum"::X; e := Enum::A.B."My Enum".FromInteger(0);
        i := Enum::A.B."My Enum"::X.AsInteger(); end; }`),
  ).toEqual([])
})

describe('a page, a report, a query', () => {
  it('has triggers that something runs', () => {
    expect(codes('page 1 P { trigger OnOpnPage() begin end; }')).toEqual(['AL0162'])
    expect(codes('page 1 P { layout { area(Content) { field(A; 1) { trigger OnValidat() begin end; } } } }')).toEqual([
      'AL0162',
    ])
    expect(
      codes(`page 1 P { layout { area(Content) { field(A; 1) { trigger OnAssistEdit() begin end; } usercontrol(B; C) { trigger Ready() begin end; } } }
        trigger OnAfterGetCurrRecord() begin end; } controladdin C { }`),
    ).toEqual([])
  })

  it('names its members once', () => {
    const page = (rest: string) =>
      codes(
        `page 1 P { layout { area(Content) { field(A; 1) { } ${rest} } } actions { area(Processing) { action(A) { } } } }`,
      )
    expect(page('field(a; 2) { }')).toEqual(['AL0155'])
    expect(page('group(B) { field(A; 2) { } }')).toEqual(['AL0155'])
    expect(page('field(C; 2) { }')).toEqual([])
    const query = (columns: string) =>
      codes(
        `table 1 T { fields { field(1; A; Integer) { } } } query 2 Q { elements { dataitem(D; T) { ${columns} } } }`,
      )
    expect(query('column(X; A) { } column(X; A) { }')).toEqual(['AL0155'])
  })
})

describe('a permission', () => {
  it('is for an object that is there, of known letters', () => {
    const set = (permissions: string) =>
      codes(`permissionset 1 S { Permissions = ${permissions}; } table 2 T { fields { field(1; A; Integer) { } } }`)
    expect(set('tabledata Nope = R, codeunit Nope = X')).toEqual(['AL0185', 'AL0185'])
    expect(set('tabledata T = QQ')).toEqual(['AL0195'])
    expect(
      set('tabledata T = RIMD, table T = X, tabledata * = r, tabledata 18 = r, tabledata "Session Event" = r'),
    ).toEqual([])
    expect(codes('permissionset 1 S { IncludedPermissionSets = Nope, S; }')).toEqual(['AL0185'])
    expect(codes('permissionsetextension 1 S extends Nope { } pagecustomization C customizes Nope { }')).toEqual([
      'AL0185',
      'AL0185',
    ])
    expect(codes('pagecustomization 1 C customizes P { } page 1 P { }')).toEqual(['AL0107'])
    expect(codes('codeunit 1 C { Permissions = tabledata Nope = r; }')).toEqual(['AL0185'])
  })
})

it('takes no property, and no field of a key, twice', () => {
  expect(codes('codeunit 1 T { SingleInstance = true; singleinstance = false; }')).toEqual(['AL0317'])
  expect(codes('table 1 T { fields { field(1; A; Integer) { } } keys { key(K; A, a) { } } }')).toEqual(['AL0261'])
})

describe('what a page extension adds to', () => {
  const page = `table 1 T { fields { field(1; A; Integer) { } } } page 2 P { SourceTable = T;
    layout { area(Content) { group(General) { field(A; Rec.A) { } } } } actions { area(Processing) { action(Post) { } } } }`
  const extension = (sections: string) => found(`${page} pageextension 3 X extends P { ${sections} }`)

  it('is a control, an action or a view of the page', () => {
    expect(extension('layout { addafter(Nope) { field(B; Rec.A) { } } }')).toEqual([
      "AL0270 The control 'Nope' is not found in the target 'P'.",
    ])
    expect(extension('layout { moveafter(A; General, Gone) modify(Lost) { Visible = false; } }')).toEqual([
      "AL0270 The control 'Gone' is not found in the target 'P'.",
      "AL0270 The control 'Lost' is not found in the target 'P'.",
    ])
    expect(extension('actions { addbefore(Nope) { action(B) { } } }')).toEqual([
      "AL0271 The action 'Nope' is not found in the target 'P'.",
    ])
    expect(extension('views { addafter(Nope) { view(B) { } } }')).toEqual([
      "AL0533 The view 'Nope' is not found in the target 'P'.",
    ])
  })

  it('may be an area that the page does not write down, and what another extension has added', () => {
    const other = 'pageextension 4 Y extends P { layout { addlast(General) { field(C; Rec.A) { } } } }'
    expect(
      extension(
        'layout { addfirst(FactBoxes) { } addafter(C) { field(D; Rec.A) { } } } actions { addlast(Promoted) { } } } ' +
          other.slice(0, -2),
      ),
    ).toEqual([])
  })
})

describe('the record that a codeunit runs on', () => {
  const run = (call: string) => `
    table 1 Order { fields { field(1; Id; Integer) { } } }
    table 2 Invoice { fields { field(1; Id; Integer) { } } }
    codeunit 1 Post { TableNo = Order; trigger OnRun() begin end; }
    codeunit 2 T {
      procedure P()
      var Order: Record Order; Invoice: Record Invoice; Post: Codeunit Post; Any: Variant; Reference: RecordRef;
      begin ${call} end;
    }`

  it('is of the table of the codeunit where that is known', () => {
    expect(found(run('Post.Run(Invoice);'))).toEqual([
      "AL0133 Argument 1: cannot convert from 'Record Invoice' to 'Record Order'.",
    ])
    expect(found(run('Post.Run(Order); Post.Run(); Codeunit.Run(Codeunit::Post, Order);'))).toEqual([])
  })

  it('is a record or what can hold one', () => {
    expect(found(run('if Post.Run(5) then; Codeunit.Run(Codeunit::Post, 5);'))).toEqual([
      "AL0133 Argument 1: cannot convert from 'Integer' to 'Record'.",
      "AL0133 Argument 2: cannot convert from 'Integer' to 'Record'.",
    ])
    expect(found(run('Post.Run(Any); Codeunit.Run(1, Any); Codeunit.Run(1, Reference);'))).toEqual([])
  })
})

describe('a property that takes a text', () => {
  it('takes no name and no number', () => {
    expect(
      found(`table 1 T { Caption = Hello; fields { field(1; Id; Integer) { ToolTip = Id; } } }
        enum 1 E { value(0; A) { Caption = 5; } }`),
    ).toEqual([
      "AL0104 The property 'Caption' takes a text in apostrophes.",
      "AL0104 The property 'ToolTip' takes a text in apostrophes.",
      "AL0104 The property 'Caption' takes a text in apostrophes.",
    ])
    expect(
      found(`table 1 T { Caption = 'Hello', Locked = true; Description = '';
        fields { field(1; Id; Option) { OptionMembers = A; OptionCaption = 'a', Comment = 'b'; } } }`),
    ).toEqual([])
  })
})
