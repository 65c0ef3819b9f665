import { describe, expect, it } from 'vitest'
import { outlineStatement } from '../../../tests/outline.ts'
import { places } from '../../../tests/parse-pieces.ts'
import { parseFile } from '../parse-file.ts'

function bodyOf(code: string, symbols: readonly string[] = [], head = ''): string {
  const { tree, diagnostics } = parseFile('t.al', `${head}codeunit 1 T { procedure P() begin\n${code}\nend; }`, {
    symbols,
  })
  expect(diagnostics).toEqual([])
  const [object] = tree.objects
  return (object?.procedures[0]?.body?.statements ?? []).map(outlineStatement).join('; ')
}

describe('conditions', () => {
  it.each([
    ['A', 'live'],
    ['a', 'live'],
    ['B', 'dead'],
    ['not B', 'live'],
    ['A and B', 'dead'],
    ['A or B', 'live'],
    ['not (A and B) and A', 'live'],
    ['B or A and A // comment', 'live'],
    ['(A', 'malformed'],
    ['A B', 'malformed'],
    ['', 'malformed'],
    ['A && B', 'malformed'],
  ])('#if %s is %s', (condition, result) => {
    const text = `codeunit 1 T { procedure P() begin\n  #if ${condition}\nx := 1;\n#endif\nend; }`

    const { tree, diagnostics } = parseFile('t.al', text, { symbols: ['A'] })

    const statements = tree.objects[0]?.procedures[0]?.body?.statements
    expect(statements).toHaveLength(result === 'live' ? 1 : 0)
    expect(diagnostics.map(({ code, line, column }) => `${line}:${column} ${code}`)).toEqual(
      result === 'malformed' ? ['2:3 AL0629'] : [],
    )
  })
})

describe('branches (al-language 2.3)', () => {
  it('takes the first that holds', () => {
    const code = '#if X\na;\n#elif A\nb;\n#elif A\nc;\n#else\nd;\n#endif'

    expect(bodyOf(code, ['A'])).toBe('b')
    expect(bodyOf(code, ['x'])).toBe('a')
    expect(bodyOf(code)).toBe('d')
  })

  it('cut half a statement', () => {
    expect(bodyOf("x := 1\n#if A\n + 2\n#else\n + 3 }}} not AL at all '\n#endif\n;", ['A'])).toBe('x := (1 + 2)')
  })

  it('choose one of two procedure heads', () => {
    const text = 'codeunit 1 T {\n#if CLEAN\nprocedure A()\n#else\nlocal procedure B()\n#endif\nbegin end; }'

    const names = [['CLEAN'], []].map(
      (symbols) => parseFile('t.al', text, { symbols }).tree.objects[0]?.procedures[0]?.name.name,
    )

    expect(names).toEqual(['A', 'B'])
  })

  it('nest, and only nesting counts in a dead one', () => {
    expect(bodyOf('#if X\n#if A\na;\n#else\nb;\n#endif\n#nonsense\n#define Q\n#elif A\nc;\n#endif', ['A'])).toBe('c')
  })

  it('keep line numbers', () => {
    const { tree } = parseFile('t.al', 'codeunit 1 T { procedure P() begin\n#if X\n\n\n#endif\na; end; }')

    expect(tree.objects[0]?.procedures[0]?.body?.statements[0]?.span.line).toBe(6)
  })
})

it('sees no directive in a block comment or a verbatim text', () => {
  expect(bodyOf("/*\n#if X\n*/\na(@'\n#if X\n');")).toBe('a("\\n#if X\\n")')
})

it('skips regions, pragmas and comments', () => {
  expect(bodyOf('#region A "b\n#pragma warning disable AL0432\na; // #if\n#endregion A\n/// doc\n')).toBe('a')
})

it('knows what #define and #undef say above the first object', () => {
  expect(bodyOf('#if A and not B\nx;\n#endif', ['B'], '#define A\n#undef b\n')).toBe('x')
})

it.each([
  ['codeunit 1 T { }\n#define A', '2:1 AL0625'],
  ['#if A\ncodeunit 1 T { }', '1:1 AL0623'],
  ['#else', '1:1 AL0624'],
  ['  #endif', '1:3 AL0624'],
  ['#elif A', '1:1 AL0624'],
  ['#if A\n#else\n#elif A\n#endif', '3:1 AL0624'],
  ['#if A\n#else\n#else\n#endif', '3:1 AL0624'],
  ['#foo', '1:1 AL0621'],
  ['#define', '1:1 AL0107'],
])('tells what is wrong with %j', (text, place) => {
  expect(places(text)).toEqual([place])
})

it('accepts a byte-order mark and every kind of line end', () => {
  const { tree, diagnostics } = parseFile('t.al', '\ufeffcodeunit 1 T\r\n{\r}\n// end')

  expect(diagnostics).toEqual([])
  expect(Array.from(tree.lineStarts)).toEqual([0, 15, 17, 19])
})
