import { describe, expect, it } from 'vitest'
import { checkApp } from '../src/compile-app.ts'
import { manifest, problems } from './compile.ts'

const table = `table 60 Base { fields {
  field(1; Open; Integer) { }
  field(2; Own; Integer) { Access = Local; }
  field(3; Family; Integer) { Access = Protected; }
  field(4; House; Integer) { Access = Internal; } }
  procedure All() begin Own := Family + House; end; }`

const useAll = (access: string) => `${access}Open := 1; ${access}Own := 1; ${access}Family := 1; ${access}House := 1;`
const codeunit = `codeunit 50000 User { procedure P() var B: Record Base; begin ${useAll('B.')} B.SetRange(Own); end; }`
const extension = `tableextension 50000 More extends Base { fields { field(50000; Mine; Integer) { Access = Local; } }
  procedure P() begin ${useAll('Rec.')} Mine := 1; end; }`
const names = (found: readonly string[]) => found.map((problem) => /AL0161 '(\w+)'/.exec(problem)?.[1])

describe('Access of a field', () => {
  it('lets the objects of the app use what is not local or protected', () => {
    expect(names(problems(table + codeunit))).toEqual(['Own', 'Family', 'Own'])
  })

  it('lets an extension of the table use its own fields and the protected ones', () => {
    expect(names(problems(table + extension))).toEqual(['Own'])
    expect(
      names(problems(`${table}${extension} codeunit 1 C { procedure P(B: Record Base) begin B.Mine := 1; end; }`)),
    ).toEqual(['Own', 'Mine'])
  })

  it('keeps internal fields from other apps, but not from those of internalsVisibleTo', () => {
    const base = { ...manifest, id: '00000000-0000-4000-8000-00000000000A', name: 'Base' }
    const friends = [{ id: manifest.id, name: manifest.name, publisher: manifest.publisher }]
    const check = (internalsVisibleTo: typeof friends) =>
      checkApp({
        manifest,
        files: [{ path: 'test.al', text: extension }],
        dependencies: [{ manifest: { ...base, internalsVisibleTo }, files: [{ path: 'base.al', text: table }] }],
      }).map(({ message }) => message)

    const hidden = (name: string) => `'${name}' is inaccessible due to its protection level.`
    expect(check([])).toEqual([hidden('Own'), hidden('House')])
    expect(check(friends)).toEqual([hidden('Own')])
  })
})
