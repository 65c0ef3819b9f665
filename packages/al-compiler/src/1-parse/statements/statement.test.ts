import { describe, expect, it } from 'vitest'
import { outlineStatement } from '../../../tests/outline.ts'
import { parseStatements } from '../../../tests/parse-pieces.ts'

function outlineAll(text: string): string {
  return parseStatements(text).map(outlineStatement).join('; ')
}

describe('statements (al-language 3)', () => {
  it.each([
    ['A; B(); ; C.D', 'A; B(); C.D'],
    ['x := 1; x += 2; x -= 3; x *= 4; x /= 5', 'x := 1; x += 2; x -= 3; x *= 4; x /= 5'],
    ['if a then if b then c else d', 'if a if b c else d'],
    ['if a then begin b end else c', 'if a {b} else c'],
    ['if a then ;', 'if a -'],
    ['if a then else b', 'if a - else b'],
    ['while a do b', 'while a b'],
    ['while true do;', 'while true -'],
    ['repeat a; b; until c', 'repeat {a; b} c'],
    ['repeat until Rec.Next() = 0', 'repeat {} (Rec.Next() = 0)'],
    ['for i := 1 to 10 do a', 'for i 1 to 10 a'],
    ['for Rec."No." := b downto 1 do begin end', 'for Rec."No." b downto 1 {}'],
    ['foreach x in Dict.Keys() do begin a; b end', 'foreach x Dict.Keys() {a; b}'],
    ['with Rec do Insert()', 'with Rec Insert()'],
    ['exit', 'exit'],
    ['exit()', 'exit'],
    ['exit(a = b)', 'exit (a = b)'],
    ['asserterror Foo(1)', 'asserterror Foo(1)'],
    ['asserterror begin a; end', 'asserterror {a}'],
    ['case x of end', 'case x {}'],
    ['case x of 1, 3..5: a; 2: begin b; end; end', 'case x {1, 3..5: a; 2: {b}}'],
    ['case true of a > b: c; else d; e; end', 'case true {(a > b): c; else d; e}'],
    ['case x of 1: if a then b else c end', 'case x {1: if a b else c}'],
    ['case x of 1: if a then b; else c end', 'case x {1: if a b; else c}'],
    [`case t of 'a', 'b': ; "Kind"::X: a else end`, 'case t {"a", "b": -; "Kind"::X: a; else }'],
    ['while a do begin break; continue end', 'while a {break; continue}'],
  ])('%s', (text, expected) => {
    expect(outlineAll(text)).toBe(expected)
  })
})

describe('soft keywords are names by context (al-language 2.1)', () => {
  it.each([
    ['continue := 1', 'continue := 1'],
    ['Break.X', 'Break.X'],
    ['Continue(true)', 'Continue(true)'],
    ['break[1] := 2', 'break[1] := 2'],
    ['Action := Key + Value', 'Action := (Key + Value)'],
    ['Local := Table.Page', 'Local := Table.Page'],
    ['Event += Namespace', 'Event += Namespace'],
    ['Interface.Min(Max, List, Label)', 'Interface.Min(Max, List, Label)'],
    ['Internal := Enum::X', 'Internal := Enum::X'],
    ['"begin" := "End"', '"begin" := "End"'],
  ])('%s', (text, expected) => {
    expect(outlineAll(text)).toBe(expected)
  })
})

it('reads an else-if chain as long as generated code has them', () => {
  const chain = Array.from({ length: 150 }, (_, i) => `if a = ${i} then b`).join(' else ')

  expect(parseStatements(chain)).toHaveLength(1)
})
