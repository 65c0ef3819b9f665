import { describe, expect, it } from 'vitest'
import { outline, outlineType } from '../../../tests/outline.ts'
import { parseObjects, parseOnlyObject, places } from '../../../tests/parse-pieces.ts'
import { parseFile } from '../parse-file.ts'
import type { Section } from '../syntax-tree.ts'

/** Sections as `name(argument; …)`, nested in brackets. */
function outlineSections(sections: readonly Section[]): string {
  return sections
    .map((section) => {
      const list = section.arguments.map(({ text }) => text).join('; ')
      const inner = outlineSections(section.sections)
      return `${section.name.name}(${list})${inner && ` [${inner}]`}`
    })
    .join(' ')
}

it('reads namespace and usings', () => {
  const { tree, diagnostics } = parseFile('t.al', 'namespace A.B;\nusing C.D;\nusing System.Text;\ncodeunit 1 X { }')

  expect(diagnostics).toEqual([])
  expect(tree.namespace?.parts.map(outline)).toEqual(['A', 'B'])
  expect(tree.usings.map(({ name }) => name.parts.map(outline).join('.'))).toEqual(['C.D', 'System.Text'])
})

describe('every object kind has its head (al-language 2.2)', () => {
  it.each([
    ['codeunit 50100 "My Unit" implements IFoo, "I Bar" { }', { kind: 'CodeunitDeclaration', id: 50_100 }],
    ['TABLE 1 T { }', { kind: 'TableDeclaration', id: 1 }],
    ['tableextension 1 T extends Customer { }', { kind: 'TableExtensionDeclaration' }],
    ['page 1 P { }', { kind: 'PageDeclaration' }],
    ['pageextension 1 P extends A.B."Customer Card" { }', { kind: 'PageExtensionDeclaration' }],
    ['pagecustomization P customizes "Customer List" { }', { kind: 'PageCustomizationDeclaration' }],
    ['report 1 R { }', { kind: 'ReportDeclaration' }],
    ['reportextension 1 R extends X { }', { kind: 'ReportExtensionDeclaration' }],
    ['xmlport 1 X { }', { kind: 'XmlPortDeclaration' }],
    ['query 1 Q { }', { kind: 'QueryDeclaration' }],
    ['enum 1 E implements IFoo { }', { kind: 'EnumDeclaration' }],
    ['enumextension 1 E extends F { }', { kind: 'EnumExtensionDeclaration' }],
    ['interface I extends J, K { }', { kind: 'InterfaceDeclaration' }],
    ['permissionset 1 P { }', { kind: 'PermissionSetDeclaration' }],
    ['permissionsetextension 1 P extends Q { }', { kind: 'PermissionSetExtensionDeclaration' }],
    ['profile P { }', { kind: 'ProfileDeclaration' }],
    ['profileextension P extends "Business Manager" { }', { kind: 'ProfileExtensionDeclaration' }],
    ['entitlement E { }', { kind: 'EntitlementDeclaration' }],
    ['controladdin C { }', { kind: 'ControlAddInDeclaration' }],
    ['dotnet { assembly(mscorlib) { type(System.Array; Array) { } } }', { kind: 'DotNetDeclaration' }],
  ])('%s', (text, expected) => {
    const [object, ...others] = parseObjects(`${text} codeunit 2 After { }`)

    expect(object).toMatchObject(expected)
    expect(others).toHaveLength(1)
  })
})

it('reads a table with fields, keys and field groups', () => {
  const table = parseOnlyObject(
    `table 50100 "My Table"
{
    DataPerCompany = false;
    fields
    {
        field(1; "No."; Code[20])
        {
            Caption = 'No.', Comment = 'the key';
            trigger OnValidate()
            begin
            end;
        }
        #pragma warning disable AL0432
        [Obsolete('x', '1.0')]
        field(2; Kind; Option) { OptionMembers = " ",Item,,"G/L Account"; InitValue = Item; }
        field(3; Type; Enum "Some Type") { }
    }
    keys
    {
        key(PK; "No.") { Clustered = true; }
        key(K2; Kind, Type) { }
    }
    fieldgroups
    {
        fieldgroup(DropDown; "No.", Kind) { }
    }
    procedure Foo() begin end;
}`,
    'TableDeclaration',
  )

  expect(table.fields.map(({ no, name, type }) => `${no} ${name.name} ${outlineType(type)}`)).toEqual([
    '1 No. Code[20]',
    '2 Kind Option',
    '3 Type Enum "Some Type"',
  ])
  expect(table.fields[0]?.triggers[0]?.name.name).toBe('OnValidate')
  expect(table.fields[1]?.attributes[0]?.name.name).toBe('Obsolete')
  expect(table.keys.map(({ name, fields }) => [name.name, ...fields.map((field) => field.name)])).toEqual([
    ['PK', 'No.'],
    ['K2', 'Kind', 'Type'],
  ])
  expect(table.fieldGroups[0]?.fields).toHaveLength(2)
  expect(table.sections).toEqual([])
  expect(table.procedures).toHaveLength(1)
})

it('keeps what a table extension changes as sections', () => {
  const extension = parseOnlyObject(
    `tableextension 1 X extends Customer { fields { field(2; A; Text[2]) { } modify("No.") { Caption = 'x'; } }
      keys { key(K; A) { } } fieldgroups { addlast(DropDown; A) { } } }`,
    'TableExtensionDeclaration',
  )

  expect(extension.fields).toHaveLength(1)
  expect(extension.keys).toHaveLength(1)
  expect(outlineSections(extension.sections)).toBe('modify("No.") addlast(DropDown; A)')
})

it('reads enum values', () => {
  const declaration = parseOnlyObject(
    `enum 1 E implements IFoo { Extensible = true; DefaultImplementation = IFoo = Foo;
      value(0; " ") { } value(-1; Minus) { Caption = 'M'; Implementation = IFoo = A.B.Bar, IBar = Baz; } value(2; End) { } }`,
    'EnumDeclaration',
  )

  expect(declaration.values.map(({ ordinal, name }) => [ordinal, name.name])).toEqual([
    [0, ' '],
    [-1, 'Minus'],
    [2, 'End'],
  ])
  expect(declaration.properties).toHaveLength(2)
})

it('reads procedures without bodies in interfaces, with and without a semicolon', () => {
  const declaration = parseOnlyObject(
    'interface I { procedure A(x: Integer): Boolean; procedure B() procedure C() R: Text[10] internal procedure D(): Option A,B }',
    'InterfaceDeclaration',
  )

  expect(declaration.procedures.map(({ name, body }) => [name.name, body])).toEqual(
    ['A', 'B', 'C', 'D'].map((name) => [name, undefined]),
  )
})

it('reads events of a control add-in', () => {
  const addIn = parseOnlyObject(
    `controladdin C { Scripts = 'a.js', 'b.js'; RequestedHeight = 300; event Ready(); event Changed(Data: JsonObject)
      procedure Load(Url: Text); }`,
    'ControlAddInDeclaration',
  )

  expect(addIn.procedures.map(({ name, isEvent }) => [name.name, isEvent])).toEqual([
    ['Ready', true],
    ['Changed', true],
    ['Load', false],
  ])
})

it('reads pages: layout, actions, views, triggers anywhere', () => {
  const page = parseOnlyObject(
    `page 1 P
{
    SourceTableView = sorting("No.") order(descending) where(Kind = const(Item));
    layout { area(content) { group(General) { field("No."; Rec."No.") { Visible = A and not B; trigger OnValidate() begin end; }
      part(Lines; "Line Part") { SubPageLink = "No." = field("No."), Kind = filter(<> Item); } usercontrol(X; Y) { trigger Ready() begin end; } } } }
    actions { area(processing) { action(Run) { RunObject = page "Other List"; trigger OnAction() var i: Integer; begin end; }
      separator(S) { } } area(Promoted) { actionref(R; Run) { } } }
    views { view(V) { Filters = where(Kind = const(Item)); } }
    trigger OnQueryClosePage(CloseAction: Action): Boolean begin end;
    var [InDataSet] Editable: Boolean;
}`,
    'PageDeclaration',
  )

  expect(outlineSections(page.sections)).toBe(
    'layout() [area(content) [group(General) [field("No."; Rec."No.") part(Lines; "Line Part") usercontrol(X; Y)]]]' +
      ' actions() [area(processing) [action(Run) separator(S)] area(Promoted) [actionref(R; Run)]] views() [view(V)]',
  )
  expect(page.triggers[0]?.returns).toBeDefined()
  expect(page.variables[0]?.attributes[0]?.name.name).toBe('InDataSet')
})

it('reads what a page extension moves and changes', () => {
  const extension = parseOnlyObject(
    `pageextension 1 P extends "Customer Card" { layout { addafter(Name) { field(X; Rec.X) { } } moveafter(A; B, "C D") movefirst(E; F)
      modify(G) { Visible = false; } } }`,
    'PageExtensionDeclaration',
  )

  expect(outlineSections(extension.sections)).toBe(
    'layout() [addafter(Name) [field(X; Rec.X)] moveafter(A; B, "C D") movefirst(E; F) modify(G)]',
  )
})

it('reads reports, queries and xmlports generically', () => {
  const texts = [
    `report 1 R { dataset { dataitem(C; Customer) { DataItemTableView = sorting("No."); RequestFilterFields = "No.", Name;
       column(No; "No.") { } column(Sum; A + B) { } dataitem(L; Line) { DataItemLink = "No." = field("No."); DataItemLinkReference = C; } } }
       requestpage { SaveValues = true; layout { area(content) { field(D; D) { } } } var D: Date; procedure X() begin end; trigger OnOpenPage() begin end; }
       rendering { layout(L1) { Type = RDLC; LayoutFile = './x.rdl'; } } labels { Title = 'A', Comment = 'B'; label(Foo; 'x', Comment = 'y') } }`,
    `query 1 Q { QueryType = Normal; OrderBy = descending(Total); elements { dataitem(A; B) { DataItemTableFilter = X = filter(1..3);
       column(No; "No.") { ColumnFilter = No = const('x'); } column(Total; Amount) { Method = Sum; } filter(F; G) { }
       dataitem(C; D) { DataItemLink = "No." = A."No."; SqlJoinType = InnerJoin; } } } }`,
    `xmlport 1 X { Format = VariableText; FieldSeparator = '<TAB>'; schema { textelement(Root) { tableelement(C; Customer) { AutoSave = false;
       fieldelement(No; C."No.") { MinOccurs = Zero; } fieldattribute(A; C.Name) { } trigger OnAfterInsertRecord() begin end; } } } }`,
  ]

  expect(texts.map((text) => outlineSections(parseObjects(text)[0]?.sections ?? []))).toEqual([
    'dataset() [dataitem(C; Customer) [column(No; "No.") column(Sum; A + B) dataitem(L; Line)]]' +
      " requestpage() [layout() [area(content) [field(D; D)]]] rendering() [layout(L1)] labels() [label(Foo; 'x', Comment = 'y')]",
    'elements() [dataitem(A; B) [column(No; "No.") column(Total; Amount) filter(F; G) dataitem(C; D)]]',
    'schema() [textelement(Root) [tableelement(C; Customer) [fieldelement(No; C."No.") fieldattribute(A; C.Name)]]]',
  ])
})

it('reads sections and properties that nobody has thought of yet', () => {
  const page = parseOnlyObject(
    'page 1 P { newthing(A; B; 1 + 2, %) { Weird = a -> b; } other { Deep = 1; } NewProperty = #x, ~y; }',
    'PageDeclaration',
  )

  expect(outlineSections(page.sections)).toBe('newthing(A; B; 1 + 2, %) other()')
})

it('reads .NET names with generic arity', () => {
  const declaration = parseOnlyObject(
    `dotnet { assembly("mscorlib") { Version = '4.0.0.0'; type("System.Collections.Generic.List\`1"; List) { IsControlAddIn = true; }
      type(System.Collections.Generic.Dictionary\`2; Dict) { } } }`,
    'DotNetDeclaration',
  )

  expect(declaration.sections[0]?.sections).toHaveLength(2)
})

it('wants the number where one is due, at its place', () => {
  expect(places('codeunit Foo { }')).toEqual(['1:10 AL0114'])
  expect(places('tableextension 1 X { }')).toEqual(['1:20 AL0104'])
})
