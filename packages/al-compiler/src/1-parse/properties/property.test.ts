import { describe, expect, it } from 'vitest'
import { outline } from '../../../tests/outline.ts'
import { parsePropertyOf, parsePropertyValue } from '../../../tests/parse-pieces.ts'
import type { FieldCondition, QualifiedName } from '../syntax-tree.ts'

function nameOf(name: QualifiedName): string {
  return name.parts.map((part) => part.name).join('.')
}

function outlineCondition({ field, test }: FieldCondition): string {
  switch (test.by) {
    case 'const':
      return `${nameOf(field)} const ${test.value ? outline(test.value) : test.text}`
    case 'filter':
      return `${nameOf(field)} filter ${test.text}`
    case 'field':
      return `${nameOf(field)} field${test.isFilter ? ' filter' : ''}${test.upperLimit ? ' upperlimit' : ''} ${nameOf(test.field)}`
  }
}

describe('values that are expressions', () => {
  it.each([
    ['SingleInstance = true;', 'true'],
    ['Subtype = Test;', 'Test'],
    ['TableNo = A.B."Sales Header";', 'A.B."Sales Header"'],
    ['InitValue = -1;', '(- 1)'],
    ['Enabled = A and (B = C);', '(A and (B = C))'],
    ["ObsoleteReason = 'old';", '"old"'],
    ['Access = Internal;', 'Internal'],
    ['TableType = Temporary;', 'Temporary'],
  ])('%s', (text, expected) => {
    expect(outline(parsePropertyValue(text, 'ExpressionValue').expression)).toBe(expected)
  })
})

it('reads lists', () => {
  const { items } = parsePropertyValue('SumIndexFields = Amount, "Amount (LCY)";', 'ListValue')

  expect(items.map(outline)).toEqual(['Amount', '"Amount (LCY)"'])
})

it.each([
  ["Caption = 'It''s', Comment = 'why', MaxLength = 10, Locked = true;", "It's", 'why', 10, true],
  ["ToolTip = 'Specifies';", 'Specifies', undefined, undefined, false],
  ["UnknownText = 'a', Comment = 'b';", 'a', 'b', undefined, false],
])('reads texts with label arguments: %s', (source, text, comment, maxLength, locked) => {
  expect(parsePropertyValue(source, 'LabelValue')).toMatchObject({ text, comment, maxLength, locked })
})

it.each([
  ['OptionMembers = " ",Item,,"G/L Account";', [' ', 'Item', '', 'G/L Account']],
  ['OptionMembers = ,A,End;', ['', 'A', 'End']],
])('reads %s', (source, members) => {
  expect(parsePropertyValue(source, 'OptionMembersValue').members).toEqual(members)
})

it.each([
  ['TableRelation = Customer;', ['Customer']],
  [
    'TableRelation = Customer."No." where(Blocked = const(" "), "No." = field("Bill-to"));',
    ['Customer.No. where Blocked const " ", No. field Bill-to'],
  ],
  [
    'TableRelation = if (Type = const(Item), X = filter(1..3 | <>\'\')) Item else if (Type = const()) A.B."C D" else Resource;',
    ["if Type const Item, X filter 1..3 | <>'' Item", 'if Type const  A.B.C D', 'Resource'],
  ],
])('reads %s', (source, expected) => {
  const { branches } = parsePropertyValue(source, 'TableRelationValue')

  const outlined = branches.map(({ conditions, target, where }) => {
    const head = conditions.length > 0 ? `if ${conditions.map(outlineCondition).join(', ')} ` : ''
    const tail = where.length > 0 ? ` where ${where.map(outlineCondition).join(', ')}` : ''
    return head + nameOf(target) + tail
  })
  expect(outlined.map((line) => line.replaceAll('"', ''))).toEqual(expected.map((line) => line.replaceAll('"', '')))
})

it.each([
  ['CalcFormula = sum(Entry.Amount);', false, 'sum', 'Entry.Amount', []],
  [
    'CalcFormula = - exist("Cust. Entry" where(Open = const(true)));',
    true,
    'exist',
    'Cust. Entry',
    ['Open const true'],
  ],
  [
    'CalcFormula = Lookup(A.B where(F = const(-1), G = field(H), I = filter(> 0), J = field(filter(K)), L = field(upperlimit(M)), N = field(upperlimit(filter(O)))));',
    false,
    'lookup',
    'A.B',
    [
      'F const (- 1)',
      'G field H',
      'I filter > 0',
      'J field filter K',
      'L field upperlimit M',
      'N field filter upperlimit O',
    ],
  ],
  [
    'CalcFormula = count(X where(D = const(Database::"Sales Line"), E = const(G/L Account)));',
    false,
    'count',
    'X',
    ['D const Database::"Sales Line"', 'E const (G / L Account)'].slice(0, 1).concat('E const G/L Account'),
  ],
])('reads %s', (source, negated, method, target, where) => {
  const value = parsePropertyValue(source, 'CalcFormulaValue')

  expect(value).toMatchObject({ negated, method })
  expect(nameOf(value.target)).toBe(target)
  expect(value.where.map(outlineCondition)).toEqual(where)
})

it('reads table views', () => {
  const value = parsePropertyValue(
    'SourceTableView = sorting("No.", Kind) order(descending) where(Kind = filter(A | B), "No." = const(\'x\'));',
    'TableViewValue',
  )

  expect(value.sorting.map(({ name }) => name)).toEqual(['No.', 'Kind'])
  expect(value.descending).toBe(true)
  expect(value.where.map(outlineCondition)).toEqual(['Kind filter A | B', 'No. const "x"'])
})

it('reads links between pages and between data items', () => {
  const page = parsePropertyValue('SubPageLink = "No." = field("No."), Kind = const(Item);', 'ConditionsValue')
  const query = parsePropertyValue('DataItemLink = "No." = Customer."No.";', 'ConditionsValue')

  expect(page.conditions.map(outlineCondition)).toEqual(['No. field No.', 'Kind const Item'])
  expect(query.conditions.map(outlineCondition)).toEqual(['No. field Customer.No.'])
})

it('reads permissions and implementations', () => {
  const permissions = parsePropertyValue(
    'Permissions = tabledata Customer = rimd, codeunit A.B = X, table * = X;',
    'PermissionsValue',
  )
  const implementation = parsePropertyValue('Implementation = IFoo = "Foo Impl", A.IBar = Bar;', 'ImplementationValue')

  expect(permissions.entries.map(({ objectKind, permissions: letters }) => [objectKind, letters])).toEqual([
    ['tabledata', 'rimd'],
    ['codeunit', 'X'],
    ['table', 'X'],
  ])
  expect(implementation.pairs.map((pair) => [nameOf(pair.interface), nameOf(pair.codeunit)])).toEqual([
    ['IFoo', 'Foo Impl'],
    ['A.IBar', 'Bar'],
  ])
})

it.each([
  ['RunObject = page "Customer List";', 'page "Customer List"'],
  ['DecimalPlaces = 0 : 5;', '0 : 5'],
  ["Filters = where(A = 'x;y', B -> (1; 2));", "where(A = 'x;y', B -> (1; 2))"],
  ['ApplicationArea = #Basic, #Suite;', '#Basic, #Suite'],
])('keeps the text of any other value: %s', (source, text) => {
  expect(parsePropertyOf(source).value).toMatchObject({ kind: 'GenericValue', text })
})
