import { describe, expect, it } from 'vitest'
import { outline } from '../../../tests/outline.ts'
import { parseValue, places } from '../../../tests/parse-pieces.ts'

describe('operators bind as measured (al-language 4.1)', () => {
  it.each([
    ['a = b and c', '(a = (b and c))'],
    ['a = b = c', '((a = b) = c)'],
    ['a or b and c', '(a or (b and c))'],
    ['a or b xor c', '((a or b) xor c)'],
    ['-a * b', '((- a) * b)'],
    ['a - -b', '(a - (- b))'],
    ['not x in [1,2]', '((not x) in [1, 2])'],
    ['not a = b', '((not a) = b)'],
    ['not not a', '(not (not a))'],
    ['a + b * c - d', '((a + (b * c)) - d)'],
    ['a div b mod c / d', '(((a div b) mod c) / d)'],
    ['a and b in [1..2, c]', '(a and (b in [1..2, c]))'],
    ['a + 1 in [b + 1 .. c * 2]', '((a + 1) in [(b + 1)..(c * 2)])'],
    ['x is Codeunit Foo and y', '((x is Codeunit Foo) and y)'],
    ['(x as IFoo).Bar()', '(x as IFoo).Bar()'],
    ['a < b ? c : d ? e : f', '((a < b) ? c : (d ? e : f))'],
    ['(a + b) * c', '((a + b) * c)'],
    ['a <> b', '(a <> b)'],
    ['a >= b + 1', '(a >= (b + 1))'],
  ])('%s', (text, expected) => {
    expect(outline(parseValue(text))).toBe(expected)
  })
})

describe('postfix forms', () => {
  it.each([
    ['A.B(1, 2)[3].C', 'A.B(1, 2)[3].C'],
    ['Matrix[i, j + 1]', 'Matrix[i, (j + 1)]'],
    ['Rec.Status::Open', 'Rec.Status::Open'],
    ['Rec.Status::"Pending Approval".AsInteger()', 'Rec.Status::"Pending Approval".AsInteger()'],
    ['Codeunit::A.B.C', 'Codeunit::A.B.C'],
    ['Codeunit::80', 'Codeunit::80'],
    ['Database::"Sales Header"', 'Database::"Sales Header"'],
    ['this.Total', 'this.Total'],
    ['Kind::End', 'Kind::End'],
    ['Report.Run(Report::X, true)', 'Report.Run(Report::X, true)'],
    ['"a ""quoted"" name"', '"a "quoted" name"'],
    ['Foo()()', 'Foo()()'],
  ])('%s', (text, expected) => {
    expect(outline(parseValue(text))).toBe(expected)
  })
})

describe('literals (al-language 2.1)', () => {
  it.each([
    ['2147483647', { kind: 'IntegerLiteral', value: 2_147_483_647 }],
    ['2147483648', { kind: 'BigIntegerLiteral', value: 2_147_483_648n, marked: false }],
    ['42L', { kind: 'BigIntegerLiteral', value: 42n, marked: true }],
    ['99999999999999999999', { kind: 'DecimalLiteral', text: '99999999999999999999' }],
    ['4.2', { kind: 'DecimalLiteral', text: '4.2' }],
    ['1e-19', { kind: 'DecimalLiteral', text: '1e-19' }],
    ['0D', { kind: 'DateLiteral', value: 0 }],
    ['17530101D', { kind: 'DateLiteral', value: 2 * 639_906 }],
    ['20241231D', { kind: 'DateLiteral', value: 2 * 739_251 }],
    ['0T', { kind: 'TimeLiteral', value: 0 }],
    ['000000T', { kind: 'TimeLiteral', value: 1 }],
    ['235959.123T', { kind: 'TimeLiteral', value: 86_399_124 }],
    ['0DT', { kind: 'DateTimeLiteral', value: 0 }],
    ['TRUE', { kind: 'BooleanLiteral', value: true }],
    [`'it''s \\ one'`, { kind: 'TextLiteral', value: `it's \\ one`, verbatim: false }],
    [`''`, { kind: 'TextLiteral', value: '' }],
    [`''''`, { kind: 'TextLiteral', value: `'` }],
    [`@'two\nlines ''here'''`, { kind: 'TextLiteral', value: `two\nlines 'here'`, verbatim: true }],
  ])('%s', (text, expected) => {
    expect(parseValue(text)).toMatchObject(expected)
  })

  it('tells a range from a decimal', () => {
    expect(outline(parseValue('x in [1..5]'))).toBe('(x in [1..5])')
  })

  it.each([
    ['20240230D', 'AL0191'],
    ['123D', 'AL0191'],
    ['256000T', 'AL0190'],
    ['99999999999999999999L', 'AL0102'],
  ])('refuses %s', (text, code) => {
    expect(places(`codeunit 1 T { procedure P() begin x := ${text}; end; }`)).toEqual([`1:41 ${code}`])
  })
})

it('gives each expression the line it begins on and its exact offsets', () => {
  const text = 'codeunit 1 T { procedure P() begin x :=\n  A +\n    B; end; }'

  const value = parseValue('\n  A +\n    B')

  expect(value.span.line).toBe(2)
  expect(text.length).toBeGreaterThan(value.span.end)
  expect(value).toMatchObject({ left: { span: { line: 2 } }, right: { span: { line: 3 } } })
})
