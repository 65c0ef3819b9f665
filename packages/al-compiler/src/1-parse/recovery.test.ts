import { describe, expect, it } from 'vitest'
import { places } from '../../tests/parse-pieces.ts'
import { parseFile } from './parse-file.ts'

/** Code on lines 3 and following, one more procedure after it: reading must go on there. */
function inProcedure(code: string): { places: string[]; procedures: string[] } {
  const text = `codeunit 1 T {\nprocedure P() begin\n${code}\nend;\nprocedure After() begin end;\n}`
  const { tree } = parseFile('t.al', text)
  return { places: places(text), procedures: tree.objects[0]?.procedures.map(({ name }) => name.name) ?? [] }
}

describe('a mistake in code is told once, at its place, and the rest is read', () => {
  it.each([
    ['x := 1\ny := 2;', ['3:7 AL0111']],
    ['x := ;', ['3:6 AL0224']],
    ['x := 1 +;\ny := * 2;', ['3:9 AL0224', '4:6 AL0224']],
    ['if a b;', ['3:6 AL0104']],
    ['if a then b; else c;', ['3:14 AL0110']],
    ['foo(1, 2;', ['3:9 AL0104']],
    ['foo(1,);', ['3:7 AL0224']],
    ['x = 5;', ['3:3 AL0117']],
    ['a + b;', ['3:3 AL0117']],
    ['5;', ['3:1 AL0117']],
    ['x := a b;', ['3:8 AL0111']],
    ['while do a;', ['3:7 AL0224']],
    ['for i = 1 to 3 do a;', ['3:7 AL0104']],
    ['repeat a; b;', ['3:13 AL0104']],
    ['case x of 1: a; 2 b; 3: c; end;', ['3:19 AL0104']],
    ["Message('abc);\nx := 1;", ['3:9 AL0360']],
    ['"abc := 1;\nx := 1;', ['3:1 AL0361']],
    ['Rec.\nend;\nbegin', ['3:5 AL0107', '5:1 AL0104']],
    ['x := [1, 2;', ['3:11 AL0104']],
    ['x := (1 + 2;', ['3:12 AL0104']],
    ['x := a ? b;', ['3:11 AL0104']],
    ['x := %;', ['3:6 AL0224']],
    ['foo(1, until);\na := 1;\nb := 2;', ['3:8 AL0224']],
    ['until a;\nb := 2;', ['3:1 AL0109']],
    ['repeat begin a; until b;\nc := 2;', ['3:17 AL0104']],
  ])('%j', (code, expected) => {
    const result = inProcedure(code)

    expect(result.places).toEqual(expected)
    expect(result.procedures.at(-1)).toBe('After')
  })

  it('misses an end before the next procedure', () => {
    expect(inProcedure('begin a;')).toEqual({ places: ['4:5 AL0104'], procedures: ['P', 'After'] })
    expect(inProcedure('if a then begin b')).toEqual({ places: ['4:5 AL0104'], procedures: ['P', 'After'] })
  })
})

describe('a mistake outside code', () => {
  it.each([
    ["codeunit 1 T { Caption = 'x' }", ['1:30 AL0111']],
    ['codeunit 1 T {\nSubtype = Test\nSingleInstance = true;\n}', ['2:15 AL0111']],
    ['codeunit 1 T {\nfoo bar baz;\nprocedure P() begin end; }', ['2:1 AL0104']],
    ['codeunit 1 T { var A: ; B: Integer; }', ['1:23 AL0109']],
    ['codeunit 1 T { var A Integer; B: Integer; }', ['1:22 AL0104']],
    ['codeunit 1 T { var end: Integer; }', ['1:20 AL0104']],
    ['codeunit 1 T { procedure begin() begin end; }', ['1:26 AL0105']],
    ['codeunit 1 T { procedure P(A: ; B: Text) begin end; }', ['1:31 AL0109']],
    ['codeunit 1 T { procedure P( begin end; }', ['1:29 AL0105']],
    ['codeunit 1 T { procedure P() end; }', ['1:30 AL0104']],
    ['codeunit 1 T\nprocedure P() begin end; }', ['1:13 AL0104']],
    ['codeunit 1 T { procedure P() begin end;\ncodeunit 2 U { }', ['1:40 AL0104']],
    ['table 1 T { fields { field(1; A; Integer) { } field(x; B; Text) { } } }', ['1:53 AL0114']],
    ['table 1 T { keys { key(PK; ) { } } }', []],
    ['enum 1 E { value(0; ) { } }', ['1:21 AL0107']],
    ['table 1 T { fields { field(1; A; Code[20]) { TableRelation = where(X = const(1)); } } }', ['1:67 AL0111']],
    ['garbage here\ncodeunit 1 T { }', ['1:1 AL0198']],
    ['codeunit 1 T { } }', ['1:18 AL0198']],
    ['codeunit 1 T { /* open', ['1:16 AL0648']],
    ['codeunit 1 T { } namespace A;', ['1:18 AL0198']],
  ])('%j', (text, expected) => {
    expect(places(text)).toEqual(expected)
  })
})

it('reads on at what looks like the head of an object', () => {
  const text = 'codeunit 1 A\n{\n}\n}\ncodunit 2 B\n{\n}\ntable 3\n{\n}\ntable C\n{\n}\nenum 4 D { }'

  expect(places(text)).toEqual(['4:1 AL0198', '5:1 AL0198', '8:8 AL0107', '11:7 AL0114'])
})

it('tells of an end too many once', () => {
  const rest = 'x := 0;\nif x = 2 then\nfoo(x);\nbar((1), 2);\n'.repeat(50)
  const text = `codeunit 1 T {\nprocedure A() begin\nend;\nend;\n${rest}end;\n[Test]\nprocedure B() begin x := ; end;\n}`

  expect(places(text)).toEqual(['4:1 AL0104', '207:26 AL0224'])
})

it('tells several mistakes of one file in the order of the text', () => {
  const text = `codeunit 1 T {
    Subtype = ;
    procedure A() begin x := ; end;
    procedure B() begin if then; end;
}
page 2 P {
    layout { area(content) { field(X; ) { Visible = ; } } }
}
codeunit 3 U { procedure C() begin foo(; end; }`

  const found = places(text)

  expect(found).toEqual(['2:15 AL0436', '3:30 AL0224', '4:28 AL0224', '7:39 AL0224', '7:53 AL0436', '9:40 AL0224'])
  expect(parseFile('t.al', text).tree.objects).toHaveLength(3)
})

it('gives the end of what is wrong, too', () => {
  const [diagnostic] = parseFile('a/b.al', 'codeunit 1 T { procedure P() begin x = 5; end; }').diagnostics

  expect(diagnostic).toEqual({
    code: 'AL0117',
    kind: 'syntax',
    severity: 'error',
    message: "':=' expected; '=' compares",
    file: 'a/b.al',
    line: 1,
    column: 38,
    endLine: 1,
    endColumn: 39,
  })
})
