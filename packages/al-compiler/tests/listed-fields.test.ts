import { describe, expect, it } from 'vitest'
import { problems } from './compile.ts'

/** As `code message`. */
const found = (text: string) => problems(text).map((one) => one.replace(/^\d+:\d+ /, ''))

describe('a field that a list names', () => {
  const table = (rest: string) =>
    `table 1 T { ${rest} fields { field(1; "No."; Code[20]) { } field(2; Amount; Decimal) { } } KEYS GROUPS }`

  it('is one of the table', () => {
    expect(problems(table('DataCaptionFields = "No.", Nmae;').replace(/KEYS|GROUPS/g, ''))).toEqual([
      "1:40 AL0186 The table 'T' has no field 'Nmae'.",
    ])
    const groups =
      'fieldgroups { fieldgroup(DropDown; "No.", Amuont) { } fieldgroup(Brick; amount, SystemCreatedAt) { } }'
    expect(problems(table('').replace('KEYS', '').replace('GROUPS', groups))).toEqual([
      "1:128 AL0186 The table 'T' has no field 'Amuont'.",
    ])
    const keys =
      'keys { key(PK; "No.") { } key(K; Amount) { SumIndexFields = Amount, Sum; } key(L; SystemCreatedAt) { IncludedFields = Gone; } }'
    expect(problems(table('').replace('GROUPS', '').replace('KEYS', keys))).toEqual([
      "1:153 AL0186 The table 'T' has no field 'Sum'.",
      "1:203 AL0186 The table 'T' has no field 'Gone'.",
    ])
  })

  it('is one of the table or of an extension of it', () => {
    const base = table('').replace(/KEYS|GROUPS/g, '')
    const extension = (groups: string, keys = '') =>
      found(
        `${base} tableextension 2 X extends T { fields { field(3; More; Integer) { } } keys { ${keys} } fieldgroups { ${groups} } }`,
      )
    expect(extension('addlast(DropDown; More, Amount, Gone) { }')).toEqual([
      "AL0186 The table 'T' has no field 'Gone'.",
    ])
    expect(extension('', 'key(K; More) { SumIndexFields = Amount; IncludedFields = Amuont; }')).toEqual([
      "AL0186 The table 'T' has no field 'Amuont'.",
    ])
    expect(extension('addlast(Brick; "No.", SystemId) { }', 'key(K; More) { SumIndexFields = Amount; }')).toEqual([])
  })

  it('is one of the table of the page', () => {
    const page = (rest: string) => found(`${table('').replace(/KEYS|GROUPS/g, '')} page 2 P { ${rest} }`)
    expect(page('SourceTable = T; DataCaptionFields = Amount, Nmae; ODataKeyFields = Sytem;')).toEqual([
      "AL0186 The table 'T' has no field 'Nmae'.",
      "AL0186 The table 'T' has no field 'Sytem'.",
    ])
    expect(page('SourceTable = T; DataCaptionFields = "No."; ODataKeyFields = SystemId;')).toEqual([])
  })

  it('may be that of a table that nobody has', () => {
    expect(found('tableextension 2 X extends Gone { fieldgroups { addlast(DropDown; Any) { } } }')).toEqual([
      "AL0185 Table 'Gone' is missing.",
    ])
  })
})
