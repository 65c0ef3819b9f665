import { describe, expect, it } from 'vitest'
import { outline, outlineType } from '../../../tests/outline.ts'
import { parseOnlyObject, parseProcedure } from '../../../tests/parse-pieces.ts'

describe('types (al-language 2.2)', () => {
  it.each([
    ['Integer', 'Integer'],
    ['Text[50]', 'Text[50]'],
    ['CODE[20]', 'CODE[20]'],
    ['Record Customer temporary', 'Record Customer temporary'],
    ['Record 18', 'Record 18'],
    ['Record A.B."Sales Header"', 'Record A.B."Sales Header"'],
    ['Codeunit "My Unit"', 'Codeunit "My Unit"'],
    ['TestPage "Customer Card"', 'TestPage "Customer Card"'],
    ['Enum A.B.Kind', 'Enum A.B.Kind'],
    ['Interface IFoo', 'Interface IFoo'],
    ['DotNet "System.String" RunOnClient', 'DotNet "System.String"'],
    ['DotNet Timer WithEvents SuppressDispose', 'DotNet Timer'],
    ['Record Customer SecurityFiltering(Filtered)', 'Record Customer'],
    ['array[2, 3] of Decimal', 'Decimal[2,3]'],
    ['array[4] of Record Customer temporary', 'Record Customer temporary[4]'],
    ['List of [Text]', 'List<Text>'],
    [
      'Dictionary of [Code[20], List of [Dictionary of [Integer, Text]]]',
      'Dictionary<Code[20], List<Dictionary<Integer, Text>>>',
    ],
    ['Option', 'Option'],
    ['Option A,B,,"C D"', 'Option(A|B||C D)'],
    ['Option " ",Item', 'Option( |Item)'],
    ['Option ,A', 'Option(|A)'],
    ["Label 'Hi %1'", 'Label(Hi %1||false|)'],
    ["Label 'a''b', Comment = 'c', Locked = true, MaxLength = 20", "Label(a'b|c|true|20)"],
    ["Label 'a', MaxLength = 3, Locked = false, ", 'Label(a||false|3)'],
    ["TextConst DAN = 'Hej', ENU = 'Hi'", 'Label(Hi||false|)'],
    ['Action', 'Action'],
    ['Page', 'Page'],
  ])('%s', (text, expected) => {
    const { variables } = parseProcedure(`procedure P() var x: ${text}; begin end;`)

    expect(variables.map(({ type }) => outlineType(type))).toEqual([expected])
  })
})

it('makes one declaration of each of several names', () => {
  const { variables } = parseProcedure('procedure P() var A, "B C", Local: Integer; Key: Text; begin end;')

  expect(variables.map(({ name, type }) => [name.name, outlineType(type)])).toEqual([
    ['A', 'Integer'],
    ['B C', 'Integer'],
    ['Local', 'Integer'],
    ['Key', 'Text'],
  ])
})

it('reads parameters, by reference and by value', () => {
  const { parameters } = parseProcedure(
    'procedure P(var A: Record Customer temporary; B: Option X,"Y Z"; [Foo] C: List of [Text]) begin end;',
  )

  expect(parameters.map(({ name, byReference, type }) => [name.name, byReference, outlineType(type)])).toEqual([
    ['A', true, 'Record Customer temporary'],
    ['B', false, 'Option(X|Y Z)'],
    ['C', false, 'List<Text>'],
  ])
})

it.each([
  ['procedure P(): Integer begin end;', undefined, 'Integer'],
  ['procedure P() : Text[20]; begin end;', undefined, 'Text[20]'],
  ['procedure P() Result: Boolean begin end;', 'Result', 'Boolean'],
  ['procedure P() Continue: Boolean begin end;', 'Continue', 'Boolean'],
  ['procedure P() "My Result": Record Customer var x: Integer; begin end;', 'My Result', 'Record Customer'],
  ['procedure P(): Option A,B,"C" var x: Integer; begin end;', undefined, 'Option(A|B|C)'],
  ['procedure P(): Option begin end;', undefined, 'Option'],
])('reads the return value of %s', (text, name, type) => {
  const { returns, body } = parseProcedure(text)

  expect(returns?.name?.name).toBe(name)
  expect(returns && outlineType(returns.type)).toBe(type)
  expect(body).toBeDefined()
})

it('reads access and attributes, several on a line', () => {
  const { procedures, variables } = parseOnlyObject(
    `codeunit 1 T {
    protected var A: Integer;
    var
        [NonDebuggable] B: Text;
        [SecurityFiltering(SecurityFilter::Filtered)]
        C: Record X;
    [test] [HandlerFunctions('A,B')]
    procedure P() begin end;
    [EventSubscriber(ObjectType::Codeunit, Codeunit::"X Y", 'OnAfterY', '', true, false)]
    local procedure Q() begin end;
    [Scope('OnPrem'), NonDebuggable]
    internal procedure R() begin end;
    protected procedure S() begin end;
    var D: Integer;
}`,
    'CodeunitDeclaration',
  )

  expect(variables.map(({ name, isProtected, attributes }) => [name.name, isProtected, attributes.length])).toEqual([
    ['A', true, 0],
    ['B', false, 1],
    ['C', false, 1],
    ['D', false, 0],
  ])
  expect(procedures.map(({ access, attributes }) => [access, ...attributes.map(({ name }) => name.name)])).toEqual([
    ['public', 'test', 'HandlerFunctions'],
    ['local', 'EventSubscriber'],
    ['internal', 'Scope', 'NonDebuggable'],
    ['protected'],
  ])
  expect(procedures[1]?.attributes[0]?.arguments.map(outline)).toEqual([
    'ObjectType::Codeunit',
    'Codeunit::"X Y"',
    '"OnAfterY"',
    '""',
    'true',
    'false',
  ])
})

it('reads triggers of controls and of .NET variables', () => {
  const { triggers } = parseOnlyObject(
    'codeunit 1 T { trigger OnRun() begin end; trigger Timer::Elapsed(sender: Variant; e: DotNet Args) var i: Integer; begin end; }',
    'CodeunitDeclaration',
  )

  expect(triggers.map(({ target, name }) => [target?.name, name.name])).toEqual([
    [undefined, 'OnRun'],
    ['Timer', 'Elapsed'],
  ])
})
