import { describe, expect, it } from 'vitest'
import { problems } from '../../../tests/compile.ts'

const inPage = (control: string) =>
  problems(`page 1 P { layout { area(Content) {\n${control} field(After; 'x') { }\nfield(after; 2) { } } } }`)
/** The second control of the name says that reading went on. */
const goesOn = /^3:\d+ AL0155 A control named 'after' is already declared\.$/

describe('the head of a section', () => {
  it.each([
    ['field(A, 1) { }', "2:8 AL0111 ';' expected"],
    ['field(A) { }', "2:8 AL0111 ';' expected"],
    ['field(A;) { }', "2:9 AL0224 Expression expected, found ')'"],
    ['field(A; 1 +) { }', "2:13 AL0224 Expression expected, found ')'"],
    ['field(A; 1; 2) { }', "2:11 AL0104 ')' expected, found ';'"],
    ['field(A; 1, 2) { }', "2:11 AL0104 ')' expected, found ','"],
    ['field(A B; 1) { }', "2:9 AL0111 ';' expected"],
    ['field(; 1) { }', "2:7 AL0107 Name expected, found ';'"],
    ['field() { }', "2:7 AL0107 Name expected, found ')'"],
    ["field('A'; 1) { }", "2:7 AL0107 Name expected, found ''A''"],
    ['field(Rec.A; 1) { }', "2:10 AL0111 ';' expected"],
    ['field(begin; 1) { }', `2:7 AL0105 Name expected; 'begin' is a keyword, write "begin" to use it as a name`],
    ['field(A; 1 { }', "2:12 AL0104 ')' expected, found '{'"],
    ['field { }', "2:7 AL0104 '(' expected, found '{'"],
    ['group() { }', "2:7 AL0107 Name expected, found ')'"],
    ['group(A; B) { }', "2:8 AL0104 ')' expected, found ';'"],
    ['group(A, B) { }', "2:8 AL0104 ')' expected, found ','"],
    ['group { }', "2:7 AL0104 '(' expected, found '{'"],
    ['part(Lines) { }', "2:11 AL0111 ';' expected"],
    ['part(Lines, P) { }', "2:11 AL0111 ';' expected"],
    ['usercontrol(U) { }', "2:14 AL0111 ';' expected"],
  ])('%s', (control, problem) => {
    const [first, ...rest] = inPage(control)

    expect(first).toBe(problem)
    expect(rest).toHaveLength(1)
    expect(rest[0]).toMatch(goesOn)
  })

  it.each([
    ['page 1 P { actions { area(Processing) { action() { } } } }', "1:48 AL0107 Name expected, found ')'"],
    ['page 1 P { actions { area() { } } }', "1:27 AL0107 Name expected, found ')'"],
    ['page 1 P { actions { area(Promoted) { actionref(A) { } } } }', "1:50 AL0111 ';' expected"],
    ['page 1 P { views { view(A; B) { } } }', "1:26 AL0104 ')' expected, found ';'"],
    ['report 1 R { dataset { dataitem(T) { } } }', "1:34 AL0111 ';' expected"],
    ['xmlport 1 X { schema { textelement(A; B) { } } }', "1:37 AL0104 ')' expected, found ';'"],
    ['xmlport 1 X { schema { tableelement(A, Integer) { } } }', "1:38 AL0111 ';' expected"],
    ['page 1 P { } pageextension 2 X extends P { layout { moveafter(Content) } }', "1:70 AL0111 ';' expected"],
    [
      'page 1 P { } pageextension 2 X extends P { layout { addfirst(Content; A) { } } }',
      "1:69 AL0104 ')' expected, found ';'",
    ],
  ])('%s', (text, problem) => {
    expect(problems(text)).toEqual([problem])
  })

  it('has no anchor where views are added or moved to an end', () => {
    expect(
      problems(`page 1 P { views { view(A) { } view(B) { } } }
        pageextension 2 X extends P { views { addfirst { view(C) { } } addlast { view(D) { } } addafter(A) { view(E) { } } movefirst(B) movelast(A) moveafter(A; B) } }
        pagecustomization Y customizes P { views { addlast { view(F) { } } } }`),
    ).toEqual([])
  })

  it('is read on where it was wrong', () => {
    expect(inPage('field(A, Lost) { } group(B; C) { }').slice(0, 3)).toEqual([
      "2:8 AL0111 ';' expected",
      "2:10 AL0118 The name 'Lost' does not exist in the current context.",
      "2:27 AL0104 ')' expected, found ';'",
    ])
  })

  it('may be what only looks wrong', () => {
    expect(
      problems(`table 1 T { fields { field(1; A; Integer) { } } }
        page 1 P { SourceTable = T; layout { area(Content) { label(L) { } label(M; 'x') { } field("A, B"; Format(1, 2)) { } field(Type; 'a') { } grid(Group) { }
          field(Area; Rec.A in [1, 2]) { } field("Begin"; (1 + 2) * 3) { } group("") { } } } }
        tableextension 2 X extends T { fieldgroups { addlast(DropDown; A, SystemId) { } } }
        pageextension 3 Y extends P { layout { moveafter("A, B"; Type, Area) modify(Type) { Visible = false; } addlast(Content) { } } }
        query 4 Q { elements { dataitem(D; T) { column(N) { Method = Count; } filter(F; A) { } } } }`),
    ).toEqual([])
  })
})
