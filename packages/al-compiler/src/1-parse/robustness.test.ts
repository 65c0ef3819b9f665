import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseFile } from './parse-file.ts'
import type { Expression } from './syntax-tree.ts'

const inCode = (code: string) => `codeunit 1 T { procedure P() begin ${code} end; procedure After() begin end; }`

describe('deep nesting is told, not fallen over', () => {
  const deep = 100_000

  it.each([
    ['parentheses', inCode(`x := ${'('.repeat(deep)}1${')'.repeat(deep)};`)],
    ['open parentheses', inCode('('.repeat(deep))],
    ['calls', inCode(`x := ${'f('.repeat(deep)}`)],
    ['sets', inCode(`x := ${'['.repeat(deep)}`)],
    ['signs', inCode(`x := ${'- '.repeat(deep)}1;`)],
    ['not', inCode(`x := ${'not '.repeat(deep)}1;`)],
    ['ternaries', inCode(`x := ${'a ? b : '.repeat(deep)}c;`)],
    ['blocks', inCode('begin '.repeat(deep))],
    ['ifs', inCode('if a then '.repeat(deep))],
    ['else ifs', inCode('if a then b else '.repeat(deep))],
    ['cases', inCode('case x of 1: '.repeat(deep))],
    ['loops', inCode('repeat '.repeat(deep))],
    ['types', `codeunit 1 T { procedure P() var x: ${'List of ['.repeat(deep)} }`],
    ['arrays', `codeunit 1 T { procedure P() var x: ${'array[1] of '.repeat(deep)} }`],
    ['sections', `page 1 P { ${'group(A) { '.repeat(deep)}`],
    ['property values', `page 1 P { A = ${'('.repeat(deep)}; }`],
    [
      'filters',
      `table 1 T { fields { field(1; A; Text) { CalcFormula = sum(A where(B = field(${'filter('.repeat(deep)} } } }`,
    ],
    ['directives', `${'#if A\n'.repeat(deep)}`],
    ['conditions', `#if ${'('.repeat(deep)}\n#endif`],
    ['attributes', `codeunit 1 T { ${'['.repeat(deep)} }`],
    ['terms', inCode(`x := ${'a + '.repeat(deep)}a;`)],
    ['members', inCode(`x := a${'.b'.repeat(deep)};`)],
  ])('%s', (_, text) => {
    const { diagnostics } = parseFile('t.al', text)

    expect(diagnostics.length).toBeGreaterThan(0)
    expect(diagnostics.length).toBeLessThanOrEqual(500)
  })

  it('goes on at the next procedure', () => {
    const { tree, diagnostics } = parseFile('t.al', inCode(`x := ${'('.repeat(1_000)}1${')'.repeat(1_000)};`))

    expect(diagnostics.map(({ code }) => code)).toEqual(['ALC001'])
    expect(tree.objects[0]?.procedures.map(({ name }) => name.name)).toEqual(['P', 'After'])
  })

  it('leaves no tree higher than later phases can walk', () => {
    const { tree } = parseFile('t.al', inCode(`x := ${'(a + '.repeat(150)}${'b + '.repeat(900)}c${')'.repeat(150)};`))
    const statement = tree.objects[0]?.procedures[0]?.body?.statements[0]

    expect(statement?.kind === 'AssignmentStatement' ? heightOf(statement.value) : 0).toBeLessThan(1_200)
  })
})

function heightOf(expression: Expression): number {
  return expression.kind === 'BinaryExpression'
    ? 1 + Math.max(heightOf(expression.left), heightOf(expression.right))
    : 1
}

describe('time is linear in the length of the text', () => {
  it.each([
    ['attributes without a member', '[A(1, '],
    ['section arguments', 'field(A; (B) {'],
    ['property values', 'A = ((1 + 2) % ; '],
    ['unclosed texts', "x := 'abc\n"],
    ['variables', 'var A B, [C] '],
    ['blank directives', `#if ${' '.repeat(50)}x\n`],
    ['names', '"a""'],
    ['relations', 'TableRelation = if (A = const(('],
  ])('%s', (_, piece) => {
    const parse = (count: number) => {
      const text = `table 1 T { ${piece.repeat(count)}`
      // Of this process alone, whatever else the machine does.
      const begin = process.cpuUsage()
      parseFile('t.al', text)
      const { user, system } = process.cpuUsage(begin)
      return (user + system) / 1_000
    }
    parse(2_000)

    const short = Math.min(parse(5_000), parse(5_000), parse(5_000))
    const long = Math.min(parse(80_000), parse(80_000))

    // 16 times the text; quadratic work would take 256 times as long.
    expect(long).toBeLessThan(64 * Math.max(short, 5))
  })
})

describe('no text makes it fall', () => {
  const fragments = [
    'codeunit 1 A { table 2 B { page 3 C { enum 4 D { interface I { } { ( ) [ ] ; , . :: procedure P() trigger OnRun() var begin end',
    'if then else case of repeat until for := to do foreach in while exit with asserterror + - not = break continue is as this event',
    `'text' "name" ' " @' 1 1..2 0D 42L ? : fields keys value(0;X) TableRelation= CalcFormula= Caption= Permissions= where( const(`,
    'Label Option A,,B List of [Text] using A; namespace local protected /* */ // field(1;A;Integer){ #if #endif #else',
  ].flatMap((line) => line.split(' '))
  const pieces = fc
    .array(fc.constantFrom(...fragments, '\n', '\n#if X\n', '\n#endif\n'), { maxLength: 80 })
    .map((parts) => parts.join(' '))

  it.each([
    ['any characters', fc.string({ maxLength: 200, unit: 'binary' })],
    ['pieces of AL', pieces],
    ['AL cut short', pieces.map((text) => inCode(text).slice(0, -10))],
  ])('%s', (_, texts) => {
    fc.assert(
      fc.property(texts, (text) => {
        const { tree, diagnostics } = parseFile('t.al', text)

        for (const { line, column, endLine, endColumn } of diagnostics) {
          expect(line).toBeGreaterThan(0)
          expect(line).toBeLessThanOrEqual(tree.lineStarts.length)
          expect(column).toBeGreaterThan(0)
          expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true)
        }
      }),
      { numRuns: 1_000 },
    )
  })
})
