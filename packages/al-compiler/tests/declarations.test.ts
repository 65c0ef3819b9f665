import { describe, expect, it } from 'vitest'
import { problems } from './compile.ts'

const base = `interface IFoo { procedure Foo(X: Integer): Text } codeunit 61 Bar { }
codeunit 60 Foo implements IFoo { procedure Foo(X: Integer): Text begin end; }
`
/** As `column code message`. */
const found = (text: string) => problems(base + text).map((one) => one.replace(/^\d+:/, ''))
const codes = (text: string) => found(text).map((one) => one.split(' ')[1])

describe('a trigger', () => {
  it('must be one that fires', () => {
    expect(found('codeunit 1 T { trigger OnRum() begin end; }')).toEqual([`24 AL0162 'OnRum' is not a valid trigger.`])
    expect(codes('table 1 T { fields { field(1; A; Integer) { trigger OnValidat() begin end; } } }')).toEqual([
      'AL0162',
    ])
    expect(codes('table 1 T { fields { field(1; A; Integer) { } } trigger OnValidate() begin end; }')).toEqual([
      'AL0162',
    ])
    expect(codes('table 1 T { fields { field(1; A; Integer) { } } trigger OnBeforeInsert() begin end; }')).toEqual([
      'AL0162',
    ])
  })

  it('is looked for where it stands in a table extension', () => {
    const table = 'table 1 T { fields { field(1; A; Integer) { } } } '
    const extension = (fields: string) =>
      `${table} tableextension 2 X extends T { fields { ${fields} } trigger OnAfterInsert() begin end; trigger OnInsert() begin end; }`
    expect(
      codes(
        extension(
          'modify(A) { trigger OnAfterValidate() begin end; } field(2; B; Integer) { trigger OnValidate() begin end; }',
        ),
      ),
    ).toEqual([])
    expect(
      codes(
        extension(
          'modify(A) { trigger OnValidate() begin end; } field(2; B; Integer) { trigger OnAfterValidate() begin end; }',
        ),
      ),
    ).toEqual(['AL0162', 'AL0162'])
  })

  it('stands once, without parameters', () => {
    expect(found('codeunit 1 T { trigger OnRun() begin end; trigger OnRun() begin end; }')).toEqual([
      `51 AL0164 The trigger 'OnRun' is already defined.`,
    ])
    expect(found('codeunit 1 T { trigger OnRun(X: Integer) begin end; }')).toEqual([
      `24 AL0163 Wrong signature. Correct signature for 'OnRun' is 'OnRun()'.`,
    ])
    expect(
      codes(
        'table 1 T { fields { field(1; A; Integer) { trigger OnValidate() begin end; } field(2; B; Integer) { trigger OnValidate() begin end; } } }',
      ),
    ).toEqual([])
  })

  it('may need a subtype', () => {
    expect(
      codes(
        'codeunit 1 T { Subtype = Install; trigger OnInstallAppPerCompany() begin end; trigger OnRun() begin end; }',
      ),
    ).toEqual([])
    expect(
      codes(
        'codeunit 1 T { Subtype = TestRunner; trigger OnBeforeTestRun(Id: Integer; N: Text; F: Text; P: TestPermissions): Boolean begin end; }',
      ),
    ).toEqual([])
    expect(found('codeunit 1 T { trigger OnUpgradePerCompany() begin end; }')).toEqual([
      `24 AL0425 The 'OnUpgradePerCompany' trigger can only be used on codeunits that have the Subtype property set to 'Upgrade'.`,
    ])
  })
})

describe('an interface', () => {
  it('wants the same return value, from a procedure that others see', () => {
    expect(codes('codeunit 1 T implements IFoo { procedure Foo(X: Integer) begin end; }')).toEqual(['AL0582'])
    expect(codes('codeunit 1 T implements IFoo { local procedure Foo(X: Integer): Text begin end; }')).toEqual([
      'AL0582',
    ])
    expect(codes('codeunit 1 T implements IFoo { internal procedure Foo(X: Integer): Text[50] begin end; }')).toEqual(
      [],
    )
  })

  it('cannot extend itself', () => {
    const user = 'codeunit 1 T { procedure P(I: Interface IA) begin I.Nope(); end; }'
    expect(problems(`interface IA extends IB { } interface IB extends IA { } ${user}`)).toEqual([
      `1:11 ALC004 The interface 'IA' cannot extend 'IB', because 'IB' extends 'IA'.`,
      `1:109 AL0132 'Interface IA' does not contain a definition for 'Nope'.`,
    ])
    expect(codes('interface IA extends IA { }')).toEqual(['ALC004'])
    expect(codes('interface IA extends IB, IC { } interface IB extends IC { } interface IC { }')).toEqual([])
  })
})

describe('an enum', () => {
  const of = (values: string, properties = '') => `enum 1 E implements IFoo { ${properties} ${values} }`

  it('has a codeunit for each of its interfaces with every value', () => {
    expect(codes(of('value(0; A) { Implementation = IFoo = Foo; }'))).toEqual([])
    expect(codes(of('value(0; A) { }', 'DefaultImplementation = IFoo = Foo;'))).toEqual([])
    expect(found(of('value(0; A) { }'))).toEqual([
      `38 AL0596 Value 'A' does not implement interface 'IFoo' and there is no default implementation for the mentioned interface.`,
    ])
    const extension = 'enumextension 2 X extends E { value(1; B) { } }'
    expect(codes(of('value(0; A) { Implementation = IFoo = Foo; }') + extension)).toEqual(['AL0596'])
    expect(codes(of('value(0; A) { }', 'DefaultImplementation = IFoo = Foo;') + extension)).toEqual([])
  })

  it('gets codeunits that implement it, of interfaces it has', () => {
    expect(codes(of('value(0; A) { Implementation = IFoo = Bar; }'))).toEqual(['AL0595'])
    expect(codes(of('value(0; A) { }', 'DefaultImplementation = IFoo = Bar;'))).toEqual(['AL0595'])
    expect(codes(of('value(0; A) { Implementation = IFoo = Nope; }'))).toEqual(['AL0185'])
    expect(codes('enum 1 E { value(0; A) { Implementation = IFoo = Foo; } }')).toEqual(['AL0595'])
  })
})

describe('a table', () => {
  const table = (fields: string, rest = '') => `table 1 T { fields { ${fields} } ${rest} }`
  const flowField = 'FieldClass = FlowField; CalcFormula = count(T);'

  it('has fields that can be stored', () => {
    expect(found('table 1 T { }')).toEqual([`9 AL0366 The table 'T' must have at least one field.`])
    expect(found(table('field(1; A; List of [Integer]) { }'))).toEqual([
      `34 AL0156 The field 'A' cannot be of type List of [Integer], because no table can store it.`,
    ])
    expect(codes(table('field(1; A; Variant) { }'))).toEqual(['AL0156'])
    expect(codes(table('field(1; A; Integer) { } field(2; B; Media) { } field(3; C; TableFilter) { }'))).toEqual([])
    expect(codes(table('field(1; A; Code[10]) { AutoIncrement = true; }'))).toEqual(['AL0171'])
    expect(codes(table('field(1; A; Integer) { CalcFormula = count(T); }'))).toEqual(['AL0223'])
  })

  it('has keys of stored fields that have an order', () => {
    expect(
      found(table(`field(1; A; Integer) { } field(2; B; Integer) { ${flowField} }`, 'keys { key(K; A, B) { } }')),
    ).toEqual([`139 AL0256 The field 'B' cannot be part of a key, because it is a FlowField.`])
    expect(codes(table(`field(1; A; Integer) { ${flowField} }`))).toEqual(['AL0256'])
    expect(codes(table('field(1; A; Blob) { }', 'keys { key(K; A) { } }'))).toEqual(['AL0325'])
    expect(codes(table('field(1; A; Integer) { }', 'keys { key(K; A, SystemId, SystemModifiedAt) { } }'))).toEqual([])
    const extension = `tableextension 2 X extends T { fields { field(2; B; Integer) { ${flowField} } field(3; C; Integer) { } }`
    expect(
      codes(
        `${table('field(1; A; Integer) { }')} ${extension} keys { key(K; B) { } key(L; Nope) { } key(M; C, A) { } } }`,
      ),
    ).toEqual(['AL0256', 'AL0186'])
  })

  it('starts with values of the types of its fields', () => {
    const initial = (type: string, value: string) => codes(table(`field(1; A; ${type}) { InitValue = ${value}; }`))
    expect(found(table(`field(1; A; Integer) { InitValue = 'x'; }`))).toEqual([
      `57 AL0294 'x' is not a value of type Integer.`,
    ])
    for (const [type, value] of [
      ['Boolean', 'maybe'],
      ['Decimal', 'x'],
      ['Date', `'x'`],
      ['Time', 'noon'],
      ['DateTime', `'soon'`],
    ] as const)
      expect(initial(type, value)).toEqual(['AL0294'])
    expect(initial('Option', 'Z; OptionMembers = X,Y')).toEqual(['AL0293'])
    for (const [type, value] of [
      ['Boolean', 'Yes'],
      ['Decimal', '-1.5; MinValue = -2; MaxValue = 3'],
      ['Option', '"Credit Memo"; OptionMembers = " ","Credit Memo"'],
      ['Option', '" "; OptionMembers = " ",Y'],
      ['Option', '1; OptionMembers = X,Y'],
      ['Date', '20240101D'],
      ['Date', 'C20240101D'],
      ['DateTime', '0DT'],
      ['BigInteger', '12345678901'],
      ['Code[10]', 'X'],
    ] as const)
      expect(initial(type, value)).toEqual([])
  })
})

describe('a type', () => {
  const variable = (type: string) => found(`codeunit 1 T { var A: ${type}; }`)

  it('has as many types in its brackets as it takes, of values that it can hold', () => {
    expect(variable('Dictionary of [Integer]')).toEqual(['23 AL0407 Dictionary takes 2 types in its brackets.'])
    expect(variable('List of [Integer, Text]')).toEqual(['23 AL0407 List takes 1 type in its brackets.'])
    expect(variable('List of [RecordRef]')).toEqual(['32 AL0408 A List cannot hold values of type RecordRef.'])
    expect(
      codes('table 60 R { fields { field(1; A; Integer) { } } } codeunit 1 T { var A: List of [Record R]; }'),
    ).toEqual(['AL0408'])
    expect(variable('Dictionary of [List of [Integer], Text]')).toEqual([
      '38 AL0408 The keys of a Dictionary cannot be of type List of [Integer].',
    ])
    expect(variable('Dictionary of [Code[20], Dictionary of [Guid, List of [Interface IFoo]]]')).toEqual([])
  })

  it('is no array without elements', () => {
    expect(variable('array[2, 0] of Integer')).toEqual([
      '23 AL0147 Each dimension of an array must have at least one element.',
    ])
  })
})

describe('a return value', () => {
  it('comes from no event, subscriber or try function', () => {
    expect(codes('codeunit 1 T { [IntegrationEvent(false, false)] procedure OnX(): Integer begin end; }')).toEqual([
      'AL0283',
    ])
    const subscriber = (returns: string) => `codeunit 1 T { [IntegrationEvent(false, false)] procedure OnX() begin end;
      [EventSubscriber(ObjectType::Codeunit, Codeunit::T, OnX, '', false, false)] local procedure Y()${returns} begin end; }`
    expect(codes(subscriber(': Integer'))).toEqual(['AL0416'])
    expect(codes(subscriber(''))).toEqual([])
    expect(codes('codeunit 1 T { [TryFunction] procedure P(): Integer begin end; }')).toEqual(['AL0775'])
    expect(codes('codeunit 1 T { [TryFunction] procedure P() begin end; }')).toEqual([])
  })
})
