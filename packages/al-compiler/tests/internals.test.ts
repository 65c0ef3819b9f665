import { describe, expect, it } from 'vitest'
import { checkApp } from '../src/compile-app.ts'
import { manifest, problems } from './compile.ts'

const base = { ...manifest, id: '00000000-0000-4000-8000-00000000000A', name: 'Base' }
const friends = [{ id: manifest.id.toUpperCase(), name: manifest.name, publisher: manifest.publisher }]

const declared = `
  codeunit 60 Open { internal procedure Inside() begin end; local procedure Own() begin end;
    [InternalEvent(false)] internal procedure OnInside() begin end; }
  codeunit 61 Hidden { Access = Internal; procedure P() begin end; }
  table 60 "Hidden Table" { Access = Internal; fields { field(1; A; Integer) { } } }
  enum 60 "Hidden Enum" { Access = Internal; value(0; A) { } }
  interface IHidden { Access = Internal; procedure P() }
  page 60 "Hidden Page" { Access = Internal; }`

const uses = `codeunit 50000 User implements IHidden {
  procedure P() var
    O: Codeunit Open;
    H: Codeunit Hidden;
    T: Record "Hidden Table";
    E: Enum "Hidden Enum";
    G: Page "Hidden Page";
  begin
    O.Inside();
    E := "Hidden Enum"::A;
    Codeunit.Run(Codeunit::Hidden);
  end;
  [EventSubscriber(ObjectType::Codeunit, Codeunit::Open, 'OnInside', '', false, false)] local procedure Inside() begin end; }
tableextension 50000 X extends "Hidden Table" { }`

describe('what is internal to another app', () => {
  const check = (internalsVisibleTo: typeof friends, text = uses) =>
    checkApp({
      manifest,
      files: [{ path: 'test.al', text }],
      dependencies: [{ manifest: { ...base, internalsVisibleTo }, files: [{ path: 'base.al', text: declared }] }],
    }).map(({ line, column, code, message }) => `${line}:${column} ${code} ${message}`)

  it('cannot be named', () => {
    const inaccessible = (place: string, name: string) =>
      `${place} AL0161 '${name}' is inaccessible due to its protection level.`

    expect(check([])).toEqual([
      inaccessible('1:32', 'IHidden'),
      inaccessible('4:17', 'Hidden'),
      inaccessible('5:15', 'Hidden Table'),
      inaccessible('6:13', 'Hidden Enum'),
      inaccessible('7:13', 'Hidden Page'),
      inaccessible('9:7', 'Inside'),
      inaccessible('10:10', 'Hidden Enum'),
      inaccessible('11:18', 'Hidden'),
      inaccessible('13:58', 'OnInside'),
      inaccessible('14:32', 'Hidden Table'),
    ])
  })

  it('can be named by an app of internalsVisibleTo', () => {
    expect(check(friends)).toEqual([])
  })

  it('stays local where it is local', () => {
    const text = 'codeunit 50000 User { procedure P() var O: Codeunit Open; begin O.Own(); end; }'

    expect(check(friends, text)).toEqual(["1:67 AL0161 'Own' is inaccessible due to its protection level."])
  })
})

describe('an event publisher', () => {
  it.each([
    ['[IntegrationEvent(false, false)]', 'Message(Text); Commit();'],
    ['[BusinessEvent(false)]', ';; if true then;'],
    ['[InternalEvent(false)]', 'begin end;'],
  ])('%s must be empty', (attribute, body) => {
    const text = `codeunit 1 C {\n${attribute} procedure OnX(Text: Text) begin\n${body} end; }`

    expect(problems(text)).toEqual([`3:${body.search(/\w/) + 1} AL0286 The event 'OnX' can't contain code.`])
  })

  it('may hold comments and empty statements', () => {
    const text = 'codeunit 1 C { [IntegrationEvent(false, false)] local procedure OnX() begin /* nothing */ ; end; }'

    expect(problems(text)).toEqual([])
  })
})
