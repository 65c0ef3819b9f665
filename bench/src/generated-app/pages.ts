import type { Area } from './area.ts'
import { objectId, triggerLines } from './area.ts'

function control(field: string, { name }: Area): string[] {
  return [
    `                field("${field}"; Rec."${field}")`,
    '                {',
    '                    ApplicationArea = Basic, Suite;',
    `                    ToolTip = 'Specifies the ${field.toLowerCase()} of the ${name.toLowerCase()}.';`,
    '                }',
  ]
}

export function listLines(area: Area): string[] {
  const { name, fields } = area
  return [
    `page ${objectId(area)} "${name} List"`,
    '{',
    '    ApplicationArea = All;',
    `    Caption = '${name} List';`,
    '    PageType = List;',
    `    SourceTable = "${name}";`,
    `    CardPageId = "${name} Card";`,
    '    SourceTableView = sorting("Entry No.") order(descending) where(Status = filter(<> Closed));',
    '    UsageCategory = Lists;',
    '',
    '    layout',
    '    {',
    '        area(Content)',
    '        {',
    '            repeater(Lines)',
    '            {',
    ...control('Entry No.', area),
    ...fields.flatMap((field) => control(field.name, area)),
    '            }',
    '        }',
    '    }',
    '',
    '    actions',
    '    {',
    '        area(Processing)',
    '        {',
    '            action(Process)',
    '            {',
    `                Caption = 'Process';`,
    '                Image = Process;',
    '                Enabled = Rec.Status = Rec.Status::Open;',
    '',
    '                trigger OnAction()',
    '                var',
    `                    Selected: Record "${name}";`,
    `                    Mgt: Codeunit "${name} Mgt.";`,
    '                begin',
    '                    CurrPage.SetSelectionFilter(Selected);',
    '                    Mgt.Process1(Selected, WorkDate());',
    '                    CurrPage.Update(false);',
    '                end;',
    '            }',
    '        }',
    '    }',
    '}',
  ]
}

export function cardLines(area: Area): string[] {
  const { name, fields, other } = area
  return [
    `page ${objectId(area, 1)} "${name} Card"`,
    '{',
    `    Caption = '${name}';`,
    '    PageType = Card;',
    `    SourceTable = "${name}";`,
    '',
    '    layout',
    '    {',
    '        area(Content)',
    '        {',
    '            group(General)',
    '            {',
    ...control('Entry No.', area),
    ...control('Status', area),
    ...fields.slice(0, 8).flatMap((field) => control(field.name, area)),
    '            }',
    `            part(Sources; "${other.name} List")`,
    '            {',
    '                SubPageLink = "Entry No." = field("Source Entry No.");',
    '                Visible = ShowSources;',
    '            }',
    '        }',
    '    }',
    '',
    ...triggerLines('OnOpenPage()', ['ShowSources := Rec."Source Entry No." <> 0;'], 4),
    '',
    ...triggerLines('OnAfterGetCurrRecord()', ['CurrPage.Sources.Page.Update(false);'], 4),
    '',
    '    protected var',
    '        ShowSources: Boolean;',
    '}',
  ]
}

export function pageExtensionLines(area: Area): string[] {
  const { name, other } = area
  return [
    `pageextension ${objectId(area)} "${name} Link Card" extends "${other.name} Card"`,
    '{',
    '    layout',
    '    {',
    '        addlast(General)',
    '        {',
    `            field("${name} Entry No."; Rec."${name} Entry No.")`,
    '            {',
    '                ApplicationArea = All;',
    `                ToolTip = 'Specifies the linked ${name.toLowerCase()}.';`,
    '',
    ...triggerLines('OnValidate()', [`Rec.CheckLink${area.no}();`, 'ShowSources := true;'], 16),
    '            }',
    '        }',
    '    }',
    '}',
  ]
}
