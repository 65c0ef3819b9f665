import { describe, expect, it } from 'vitest'
import { problems } from './compile.ts'

/** As `code message`. */
const found = (text: string) => problems(text).map((one) => one.replace(/^\d+:\d+ /, ''))

describe('an actionref', () => {
  const page = `page 1 P { layout { area(Content) { field(Total; 1) { } } } actions { area(Processing) { action(Post) { } group(More) { action("Print It") { } } }
    area(Promoted) { REFS } } }`
  const refs = (text: string) => problems(page.replace('REFS', text))

  it('names an action of the page', () => {
    expect(refs('actionref(A; Psot) { }')).toEqual(["2:35 AL0271 The action 'Psot' is not found in the target 'P'."])
    expect(refs('actionref(A; Total) { }')).toEqual(["2:35 AL0271 The action 'Total' is not found in the target 'P'."])
    expect(refs('actionref(A; pOST) { } group(G) { actionref(B; "print it") { } }')).toEqual([])
  })

  it('names one of the page that is extended, or of an extension of it', () => {
    const extension = (ref: string) =>
      found(`${page.replace('REFS', '')} pageextension 2 X extends P { actions { addlast(Promoted) { actionref(A; ${ref}) { } } } }
        pageextension 3 Y extends P { actions { addlast(Processing) { action(Ship) { } } } }`)
    expect(extension('Post')).toEqual([])
    expect(extension('Ship')).toEqual([])
    expect(extension('Gone')).toEqual(["AL0271 The action 'Gone' is not found in the target 'P'."])
    expect(found('pageextension 2 X extends Gone { actions { addlast(Promoted) { actionref(A; Any) { } } } }')).toEqual(
      ["AL0185 Page 'Gone' is missing."],
    )
  })

  it('may name one that has the name of a control', () => {
    expect(
      found(`page 1 P { layout { area(Content) { field(Post; 1) { } } }
        actions { area(Processing) { action(Post) { } } area(Promoted) { actionref(A; Post) { } } } }`),
    ).toEqual([])
  })
})

describe('a user control', () => {
  const page = (addIn: string, rest = '') =>
    problems(`page 1 P { layout { area(Content) { usercontrol(U; ${addIn}) { } } } } ${rest}`)

  it('names a control add-in', () => {
    expect(page('Chrat', 'controladdin Chart { }')).toEqual(["1:52 AL0417 Control add-in 'Chrat' not found."])
    expect(page('"my chart"', 'controladdin "My Chart" { }')).toEqual([])
    expect(page('A.B.Chart', 'controladdin Chart { }')).toEqual(["1:52 AL0417 Control add-in 'A.B.Chart' not found."])
  })

  it('may name one of Business Central or of a .NET assembly', () => {
    expect(page('"Microsoft.Dynamics.Nav.Client.PageReady"')).toEqual([])
    expect(
      page('Viewer', 'dotnet { assembly(Views) { type("A.Viewer"; Viewer) { IsControlAddIn = true; } } }'),
    ).toEqual([])
  })

  it('is looked for in the namespaces of the file', () => {
    const page = 'page 1 P { layout { area(Content) { usercontrol(U; Chart) { } usercontrol(V; A.B.Chart) { } } } }'
    expect(found(`namespace A.B; ${page} controladdin Chart { }`)).toEqual([])
  })
})

it('warns of a part of the system that there is not', () => {
  const page = (part: string) => problems(`page 1 P { layout { area(FactBoxes) { systempart(S; ${part}) { } } } }`)
  expect(page('Note')).toEqual([
    '1:53 AL0562 The value assigned to the SystemPart type is not valid. Valid values are Links, MyNotes, Notes, Outlook.',
  ])
  expect([...page('links'), ...page('Notes'), ...page('MyNotes')]).toEqual([])
})

it('wants a source of a column that counts nothing', () => {
  const table = 'table 1 T { fields { field(1; A; Integer) { } } }'
  const query = (column: string) => problems(`query 1 Q { elements { dataitem(D; T) { ${column} } } } ${table}`)
  const report = (column: string) => problems(`report 1 R { dataset { dataitem(D; T) { ${column} } } } ${table}`)
  const wrong = "AL0353 A Column must have a valid data source or have the 'Method' property set to 'Count'."
  expect(query('column(N) { }')).toEqual([`1:41 ${wrong}`])
  expect(query('column(N) { Method = Sum; }')).toEqual([`1:41 ${wrong}`])
  expect(report('column(N) { }')).toEqual([`1:41 ${wrong}`])
  expect([...query('column(N) { Method = Count; } column(X; A) { }'), ...report('column(N; A + 1) { }')]).toEqual([])
})
