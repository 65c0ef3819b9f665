import type { Area } from './area.ts'
import { objectId, triggerLines } from './area.ts'

export function reportLines(area: Area): string[] {
  const { name, fields, other } = area
  const columns = fields.map(
    (field, index) => `            column(Column${index + 1}; "${field.name}") { IncludeCaption = true; }`,
  )
  return [
    `report ${objectId(area)} "${name} Report"`,
    '{',
    `    Caption = '${name}';`,
    '    UsageCategory = ReportsAndAnalysis;',
    '',
    '    dataset',
    '    {',
    `        dataitem(Header; "${name}")`,
    '        {',
    '            DataItemTableView = sorting("Entry No.");',
    '            RequestFilterFields = "Entry No.", Status;',
    '',
    ...columns,
    `            dataitem(Source; "${other.name}")`,
    '            {',
    '                DataItemLink = "Entry No." = field("Source Entry No.");',
    '',
    '                column(SourceNo; "Entry No.") { }',
    '                column(SourceStatus; Format(Status)) { }',
    '',
    ...triggerLines('OnPreDataItem()', ['if not WithSources then', '    CurrReport.Break();'], 16),
    '            }',
    '',
    ...triggerLines(
      'OnAfterGetRecord()',
      ['Printed += 1;', 'if Status = Status::Closed then', '    CurrReport.Skip();'],
      12,
    ),
    '        }',
    '    }',
    '',
    '    requestpage',
    '    {',
    '        layout',
    '        {',
    '            area(Content)',
    '            {',
    '                field(WithSourcesControl; WithSources)',
    '                {',
    '                    ApplicationArea = All;',
    `                    Caption = 'With sources';`,
    '                }',
    '            }',
    '        }',
    '    }',
    '',
    '    var',
    '        Printed: Integer;',
    '        WithSources: Boolean;',
    '}',
  ]
}

export function queryLines(area: Area): string[] {
  const { name, other } = area
  return [
    `query ${objectId(area)} "${name} Query"`,
    '{',
    '    elements',
    '    {',
    `        dataitem(Header; "${name}")`,
    '        {',
    '            column(EntryNo; "Entry No.") { }',
    '            filter(StatusFilter; Status) { }',
    `            dataitem(Source; "${other.name}")`,
    '            {',
    '                DataItemLink = "Entry No." = Header."Source Entry No.";',
    '                column(Sources) { Method = Count; }',
    '            }',
    '        }',
    '    }',
    '}',
  ]
}
