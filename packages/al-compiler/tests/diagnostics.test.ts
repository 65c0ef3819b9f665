import { describe, expect, it } from 'vitest'
import { checkApp, compileApp } from '../src/compile-app.ts'
import { compile, manifest, problems, statements } from './compile.ts'

const customer = `table 18 Customer { fields { field(1; "No."; Code[20]) { } field(2; Name; Text[50]) { } field(3; Status; Option) { OptionMembers = Open,Closed; } } keys { key(PK; "No.") { } }
  procedure Show() begin end;
  local procedure Hide() begin end; }`

describe('a statement', () => {
  it.each([
    ['an unknown name', 'Foo := 1;', '', "3:1 AL0118 The name 'Foo' does not exist in the current context."],
    ['an unknown procedure', 'Foo(1);', '', "3:1 AL0118 The name 'Foo' does not exist in the current context."],
    [
      'an unknown field',
      'C.Nme := 1;',
      'C: Record Customer;',
      "3:3 AL0132 'Record Customer' does not contain a definition for 'Nme'.",
    ],
    [
      'an unknown method',
      'C.Fly();',
      'C: Record Customer;',
      "3:3 AL0132 'Record Customer' does not contain a definition for 'Fly'.",
    ],
    [
      'an unknown field argument',
      'C.SetRange(Nme);',
      'C: Record Customer;',
      "3:12 AL0132 'Record Customer' does not contain a definition for 'Nme'.",
    ],
    [
      'an unknown option',
      'C.Status := C.Status::Lost;',
      'C: Record Customer;',
      "3:23 AL0132 'Option' does not contain a definition for 'Lost'.",
    ],
    [
      'more values than the primary key has fields',
      "C.Get('a', 'b');",
      'C: Record Customer;',
      "3:1 AL0126 No overload for method 'Get' takes 2 arguments.",
    ],
    [
      'a new key without values',
      'C.Rename();',
      'C: Record Customer;',
      "3:1 AL0126 No overload for method 'Rename' takes 0 arguments.",
    ],
    ['a wrong type', "i := 'a';", 'i: Integer;', "3:6 AL0122 Cannot implicitly convert type 'Text' to 'Integer'."],
    ['a wrong condition', 'if 1 then;', '', "3:4 AL0122 Cannot implicitly convert type 'Integer' to 'Boolean'."],
    [
      'wrong operands',
      "i := 1 + 'a' + true;",
      'i: Integer;',
      "3:6 AL0175 Operator '+' cannot be applied to operands of type 'Integer' and 'Text'.",
    ],
    [
      'a wrong operand',
      'b := not 1;',
      'b: Boolean;',
      "3:6 AL0173 Operator 'not' cannot be applied to an operand of type 'Integer'.",
    ],
    [
      'a comparison of what has no order',
      'b := C = C;',
      'b: Boolean; C: Record Customer;',
      "3:6 AL0175 Operator '=' cannot be applied to operands of type 'Record Customer' and 'Record Customer'.",
    ],
    [
      'too many arguments',
      'i := StrLen(1, 2);',
      'i: Integer;',
      "3:6 AL0126 No overload for method 'StrLen' takes 2 arguments.",
    ],
    [
      'a wrong argument',
      'i := StrLen(1);',
      'i: Integer;',
      "3:13 AL0133 Argument 1: cannot convert from 'Integer' to 'Text'.",
    ],
    [
      'a value for a var parameter',
      "Evaluate(1, '1');",
      '',
      "3:10 AL0130 Argument 1: a variable of type 'Integer' must be passed for the 'var' parameter.",
    ],
    [
      'a constant on the left',
      '1 := 2;',
      '',
      '3:1 AL0129 The left side of an assignment must be a variable, a field or an array element.',
    ],
    [
      'a label on the left',
      "L := 'x';",
      "L: Label 'a';",
      '3:1 AL0129 The left side of an assignment must be a variable, a field or an array element.',
    ],
    [
      'a value that nobody uses',
      'i;',
      'i: Integer;',
      '3:1 AL0117 Only an assignment or a call can be used as a statement.',
    ],
    [
      'a procedure without value',
      'i := C.Show();',
      'i: Integer; C: Record Customer;',
      "3:6 AL0184 'Show' has no value.",
    ],
    [
      'a local procedure of another object',
      'C.Hide();',
      'C: Record Customer;',
      "3:3 AL0161 'Hide' is inaccessible due to its protection level.",
    ],
    ['break outside of a loop', 'break;', '', "3:1 AL0137 'break' can only be used inside a loop."],
    [
      'exit with a value in a trigger',
      'exit(1);',
      '',
      '3:1 AL0139 A trigger or procedure without a return value cannot exit with a value.',
    ],
    [
      'an index on a number',
      'i := i[1];',
      'i: Integer;',
      "3:6 AL0143 An index cannot be applied to a value of type 'Integer'.",
    ],
    [
      'too few indexes',
      'A[1] := 1;',
      'A: array[2,2] of Integer;',
      '3:1 AL0144 The array has 2 dimensions, 1 indexes are given.',
    ],
    [
      'foreach over a number',
      'foreach i in i do;',
      'i: Integer;',
      "3:14 AL0421 'foreach' cannot go through a value of type 'Integer'.",
    ],
    ['a missing object', 'i := Codeunit::Nowhere;', 'i: Integer;', "3:6 AL0185 Codeunit 'Nowhere' is missing."],
  ])('reports %s', (_, body, variables, expected) => {
    expect(problems(`${statements(body, variables)}\n${customer}`)).toEqual([expected])
  })

  it('is reported with all its mistakes, and one mistake only once', () => {
    const found = problems(statements('Foo.Bar(1) := Baz + 1;\nQux();', ''))

    expect(found).toEqual([
      "3:1 AL0118 The name 'Foo' does not exist in the current context.",
      "3:15 AL0118 The name 'Baz' does not exist in the current context.",
      "4:1 AL0118 The name 'Qux' does not exist in the current context.",
    ])
  })
})

describe('a declaration', () => {
  it.each([
    ['a missing table', 'codeunit 1 A { var R: Record Nowhere; }', "1:30 AL0185 Table 'Nowhere' is missing."],
    ['an unknown type', 'codeunit 1 A { var R: Integr; }', "1:23 AL0134 The type 'Integr' does not exist."],
    [
      'two objects of one name',
      'codeunit 1 A { } codeunit 2 a { }',
      "1:29 AL0197 An application object of type 'Codeunit' with name 'a' is already declared.",
    ],
    [
      'two objects of one number',
      'codeunit 1 A { } codeunit 1 B { }',
      "1:29 AL0264 An application object of type 'Codeunit' with ID '1' is already declared: 'A'.",
    ],
    [
      'two variables of one name',
      'codeunit 1 A { procedure P(x: Integer) var X: Text; begin end; }',
      "1:44 AL0121 The variable name 'X' is already defined.",
    ],
    [
      'two globals of one name',
      'codeunit 1 A { var x: Text; X: Text; }',
      "1:29 AL0155 A variable named 'X' is already declared.",
    ],
    [
      'two fields of one number',
      'table 1 A { fields { field(1; B; Text[5]) { } field(1; C; Text[5]) { } } }',
      "1:56 AL0206 The field number 1 is already taken by 'B'.",
    ],
    [
      'a key on nothing',
      'table 1 A { fields { field(1; B; Text[5]) { } } keys { key(PK; C) { } } }',
      "1:64 AL0186 The table 'A' has no field 'C'.",
    ],
    [
      'two keys of one name',
      'table 1 A { fields { field(1; B; Text[5]) { } field(2; C; Text[5]) { } } keys { key(PK; B) { } key(pk; C) { } } }',
      "1:100 AL0155 A key named 'pk' is already declared.",
    ],
    [
      'a FlowField of another type',
      'table 1 A { fields { field(1; I; Integer) { } field(3; F; Text[5]) { FieldClass = FlowField; CalcFormula = exist(A); } } }',
      "1:56 AL0201 The field 'F' must be of type Boolean for the calculation method 'exist' of its CalcFormula.",
    ],
    [
      'a FlowField without a formula',
      'table 1 A { fields { field(1; I; Integer) { } field(3; F; Text[5]) { FieldClass = FlowField; } } }',
      "1:56 AL0717 The property 'CalcFormula' is required for the field 'F' in Table 'A' because the field's property 'FieldClass' is set to 'FlowField'.",
    ],
    [
      'a relation to nothing',
      'table 1 A { fields { field(1; I; Integer) { TableRelation = if (I = const(1)) A else Nowhere.X; } } }',
      "1:86 AL0185 Table 'Nowhere' is missing.",
    ],
    [
      'a relation of an extension to nothing',
      'table 1 A { fields { field(1; I; Integer) { } } } tableextension 2 X extends A { fields { field(2; J; Integer) { TableRelation = Nowhere.X; } } }',
      "1:130 AL0185 Table 'Nowhere' is missing.",
    ],
    [
      'a formula of an extension over nothing',
      'table 1 A { fields { field(1; I; Integer) { } } } tableextension 2 X extends A { fields { field(2; J; Integer) { FieldClass = FlowField; CalcFormula = count(A where(Lost = field(I))); } } }',
      "1:166 AL0186 The table 'A' has no field 'Lost'.",
    ],
    [
      'an interface not implemented',
      'interface I { procedure P() } codeunit 1 A implements I { }',
      "1:55 AL0582 'A' does not implement 'P' of interface 'I'.",
    ],
    [
      'a subscriber to nothing',
      "codeunit 1 A { [EventSubscriber(ObjectType::Codeunit, Codeunit::A, 'OnX', '', false, false)] local procedure P() begin end; }",
      "1:68 AL0280 The event 'OnX' is not found in 'A'.",
    ],
    [
      'a subscriber in a table',
      "table 1 A { fields { field(1; B; Text[5]) { } } [EventSubscriber(ObjectType::Table, Database::A, 'OnAfterInsertEvent', '', false, false)] local procedure P() begin end; }",
      '1:50 AL0313 An event subscriber can only be declared in a codeunit.',
    ],
    [
      'a procedure that returns an array',
      'codeunit 1 A { procedure P(): array[2] of Integer begin end; }',
      "1:31 AL0159 'array[2] of Integer' is not a valid return type.",
    ],
    [
      'the same parameters twice',
      'codeunit 1 A { procedure P(i: Integer) begin end; procedure p(j: Integer) begin end; }',
      "1:61 AL0440 A procedure 'p' with the same parameters is already declared.",
    ],
  ])('reports %s', (_, text, expected) => {
    expect(problems(text)).toEqual([expected])
  })
})

it.each([
  ['x := = 2;', ["1:77 AL0224 Expression expected, found '='"]],
  ['x + 1;', ['1:74 AL0117 An expression is no statement; an assignment or a call expected']],
])('tells the mistake in %j once', (statement, expected) => {
  expect(
    problems(`codeunit 1 A { procedure P() var x: Integer; begin if x = 1 then exit; ${statement} end; }`),
  ).toEqual(expected)
})

it.each([
  ['a label of a case over what is not implemented', 'case S of Foo: ; end;', 'S: PageStyle;', 11],
  ['a member of a set over what is not implemented', 'b := S in [Foo];', 'S: PageStyle; b: Boolean;', 12],
  ['a label that is converted', 'case i of Round(Foo): ; end;', 'i: Integer;', 17],
  ['a name that is no member of the page', 'with P do Foo := 1;', 'P: Page P;', 11],
  ['a procedure that is none of the page', 'with P do Foo(1);', 'P: Page P;', 11],
  ['a name that is only known in a page', 'Foo.Update();', '', 1],
])('tells the unknown name once in %s', (_, statement, variables, column) => {
  const text = statements(statement, variables)

  for (const name of ['Foo', 'CurrPage', 'RequestOptionsPage'])
    expect(problems(`${text.replace('Foo', name)} page 1 P { }`)).toEqual([
      `3:${column} AL0118 The name '${name}' does not exist in the current context.`,
    ])
})

it('lets any name be of a record that is not built yet', () => {
  expect(problems(statements('with Z do Foo(Bar);', 'Z: Record "Time Zone";'))).toEqual([])
})

it('calls the procedure of the table where an extension of the page has one of its name', () => {
  const text = (access: string) => `
    table 1 T { fields { field(1; No; Integer) { } } procedure Check() begin end; }
    page 1 P { SourceTable = T; trigger OnOpenPage() begin Check(); end; }
    pageextension 2 X extends P { ${access} procedure Check(Strict: Boolean) begin end; }
    codeunit 1 C { procedure Test() var P: Page P; begin P.Check(true); end; }`

  expect(problems(text('local'))).toEqual(["5:60 AL0132 'Page P' does not contain a definition for 'Check'."])
  expect(problems(text('[IntegrationEvent(false, false)] local'))).toEqual([
    "5:60 AL0161 'Check' is inaccessible due to its protection level.",
  ])
  expect(problems(text(''))).toEqual([])
})

it('tells nothing of a type and an object without a name', () => {
  const text = 'codeunit 1 A implements { procedure P(a: ; b: Record) begin end; }'

  expect(problems(text).filter((problem) => problem.includes("''"))).toEqual([])
})

it('lets objects of different kinds have the same number', () => {
  const text = `
    page 1 P { } report 1 R { dataset { } } permissionset 1 S { }
    pageextension 1 PX extends P { } reportextension 1 RX extends R { } permissionsetextension 1 SX extends S { }
    pagecustomization PC customizes P { } profile PR { RoleCenter = P; } entitlement E { Type = Unlicensed; }`

  expect(problems(text)).toEqual([])
  expect(problems(`${text} pageextension 1 Other extends P { }`)).toHaveLength(1)
})

describe('an app', () => {
  it('sees the objects of its dependencies, whose own mistakes are not its business', () => {
    const base = `${customer} codeunit 1 Broken { procedure P() begin Nothing(); end; }`

    expect(problems(statements('C.Show(); B.P();', 'C: Record Customer; B: Codeunit Broken;'), base)).toEqual([])
  })

  it('subscribes to the events of its dependencies, but not to internal ones', () => {
    const base = `codeunit 1 Base { [IntegrationEvent(false, false)] local procedure OnOpen() begin end;
      [InternalEvent(false)] internal procedure OnClosed() begin end; }`
    const subscriber = (event: string) =>
      `codeunit 2 B { [EventSubscriber(ObjectType::Codeunit, Codeunit::Base, ${event}, '', false, false)] local procedure P() begin end; }`

    expect(problems(subscriber('OnOpen'), base)).toEqual([])
    expect(problems(subscriber('OnClosed'), base)).toEqual([
      "1:71 AL0161 'OnClosed' is inaccessible due to its protection level.",
    ])
    expect(problems(subscriber('OnClosed') + base)).toEqual([])
  })

  it('subscribes to an object that it knows by number only, which need not be there', () => {
    const attribute = "[EventSubscriber(ObjectType::Codeunit, Codeunit::77, 'OnX', '', false, false)]"

    expect(problems(`codeunit 2 B { ${attribute} local procedure P(Any: Integer) begin end; }`)).toEqual([])
  })

  it('sees the events of the platform', () => {
    const subscriber = (event: string) =>
      `codeunit 2 B { [EventSubscriber(ObjectType::Codeunit, Codeunit::"Company Triggers", ${event}, '', false, false)] local procedure P() begin end; }`

    expect(problems(subscriber("'OnCompanyOpen'"))).toEqual([])
    expect(problems(subscriber('OnCompanyOpenCompleted'))).toEqual([])
    expect(problems(subscriber('OnCompanyShut'))).toEqual([
      "1:85 AL0280 The event 'OnCompanyShut' is not found in 'Company Triggers'.",
    ])
  })

  it('sees the tables of the platform', () => {
    const text = statements(
      'if S.Get(ServiceInstanceId(), SessionId()) then Message(S."User ID");',
      'S: Record "Active Session";',
    )

    expect(problems(text)).toEqual([])
  })

  it('binds names in its namespace, its usings and the global one', () => {
    const other = 'namespace A.B; codeunit 1 X { procedure P() begin end; }'
    const uses = (head: string, type: string) =>
      problems(`${head} codeunit 2 Y { procedure P() var X: Codeunit ${type}; begin X.P(); end; }`, other)

    expect(uses('namespace A.B;', 'X')).toEqual([])
    expect(uses('namespace C; using A.B;', 'X')).toEqual([])
    expect(uses('namespace C;', 'A.B.X')).toEqual([])
    expect(uses('namespace C;', 'X')).toHaveLength(1)
  })

  it('is told the same by a check, which makes no code', () => {
    const text = `${customer} ${statements('Foo := 1; C.Nme := 2;', 'C: Record Customer;')} page 50000 P { Caption = ; }`
    const input = { manifest, files: [{ path: 'test.al', text }] }

    expect(checkApp(input)).toEqual(compileApp(input).diagnostics)
    expect(checkApp(input)).toHaveLength(3)
  })

  it('compiles what is not built yet', () => {
    const text = `page 50000 P { SourceTable = Customer; layout { area(Content) { repeater(R) { field(N; Rec.Name) { } } } } }
      query 50000 Q { } report 50000 R { }
      tableextension 50000 X extends Customer { fields { field(50000; Extra; Integer) { } } procedure More() begin end; }
      ${customer}
      ${statements('C.Extra := 1; C.More(); J.Add(1); Page.Run(Page::P); Report.Run(Report::R);', 'C: Record Customer; J: JsonArray;')}`

    expect(problems(text)).toEqual([])
  })

  it('fails with what the parser says, too', () => {
    const outcome = compile('codeunit 1 A { procedure P() begin if then; Foo(); end; }')

    expect(outcome.kind).toBe('failed')
    expect(outcome.diagnostics.map((diagnostic) => diagnostic.kind)).toEqual(
      expect.arrayContaining(['syntax', 'semantic']),
    )
  })
})

describe('a CalcFormula', () => {
  const before =
    'table 1 A { fields { field(1; I; Integer) { } field(2; T; Text[5]) { } field(3; F; Integer) { FieldClass = FlowField; CalcFormula = '

  it.each([
    ['an unknown table', 'sum(Nowhere.A)', 5, "AL0185 Table 'Nowhere' is missing."],
    ['an unknown field', 'sum(A.Nothing)', 7, "AL0186 The table 'A' has no field 'Nothing'."],
    ['a sum of texts', 'sum(A.T)', 5, "AL0203 The calculation method 'sum' cannot be used on the field 'T'."],
    [
      'a method without its field',
      'max(A)',
      5,
      "AL0333 The calculation method 'max' needs a field: 'max(Table.Field)'.",
    ],
    ['a condition on no field', 'count(A where(X = const(1)))', 15, "AL0186 The table 'A' has no field 'X'."],
    ['a condition with no field', 'count(A where(I = field(X)))', 25, "AL0186 The table 'A' has no field 'X'."],
    [
      'types that do not compare',
      'count(A where(I = field(T)))',
      25,
      "AL0204 The field 'T' of type Text[5] cannot be compared with the field 'I' of type Integer.",
    ],
    ['a value of another type', 'count(A where(I = const(x)))', 15, "AL0294 'x' is not a value of type Integer."],
  ] as const)('reports %s', (_, formula, column, expected) => {
    expect(problems(`${before}${formula}; } } }`)).toEqual([`1:${before.length + column} ${expected}`])
  })
})
