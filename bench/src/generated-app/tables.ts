import type { Area } from './area.ts'
import { objectId, triggerLines } from './area.ts'

export function tableLines(area: Area): string[] {
  const { name, fields, other } = area
  const fieldLines = fields.flatMap((field) => [
    `        field(${field.no}; "${field.name}"; ${field.type})`,
    '        {',
    `            Caption = '${field.name}';`,
    '            DataClassification = CustomerContent;',
    ...(field.type === 'Decimal' ? ['', ...triggerLines('OnValidate()', [`UpdateFrom${field.no}();`], 12)] : []),
    '        }',
  ])
  const updates = fields
    .filter(({ type }) => type === 'Decimal')
    .flatMap((field) => [
      '',
      `    local procedure UpdateFrom${field.no}()`,
      '    begin',
      `        if "${field.name}" = xRec."${field.name}" then`,
      '            exit;',
      `        if "${field.name}" < 0 then`,
      `            Error(NegativeErr, FieldCaption("${field.name}"), TableCaption());`,
      '        Status := Status::Open;',
      '    end;',
    ])
  return [
    `table ${objectId(area)} "${name}"`,
    '{',
    `    Caption = '${name}';`,
    '    DataClassification = CustomerContent;',
    `    LookupPageId = "${name} List";`,
    '',
    '    fields',
    '    {',
    '        field(1; "Entry No."; Integer)',
    '        {',
    `            Caption = 'Entry No.', Comment = 'Counts from one';`,
    '        }',
    '        field(5; "Source Entry No."; Integer)',
    '        {',
    `            Caption = 'Source Entry No.';`,
    `            TableRelation = "${other.name}"."Entry No." where(Status = const(Released));`,
    '        }',
    `        field(10; Status; Enum "${name} Status")`,
    '        {',
    `            Caption = 'Status';`,
    '            Editable = false;',
    '        }',
    '        field(15; "Number of Sources"; Integer)',
    '        {',
    `            Caption = 'Number of Sources';`,
    '            FieldClass = FlowField;',
    `            CalcFormula = count("${other.name}" where("Entry No." = field("Source Entry No.")));`,
    '        }',
    ...fieldLines,
    '    }',
    '',
    '    keys',
    '    {',
    '        key(PK; "Entry No.")',
    '        {',
    '            Clustered = true;',
    '        }',
    `        key(Key2; Status, "${fields[0]?.name}") { }`,
    '    }',
    '',
    '    var',
    `        NegativeErr: Label '%1 of %2 must not be negative.', Comment = '%1 = field, %2 = table';`,
    '',
    ...triggerLines('OnInsert()', ['TestField(Status, Status::Open);'], 4),
    ...updates,
    '}',
  ]
}

export function tableExtensionLines(area: Area): string[] {
  const { name, other } = area
  return [
    `tableextension ${objectId(area)} "${name} Link" extends "${other.name}"`,
    '{',
    '    fields',
    '    {',
    `        field(${objectId(area)}; "${name} Entry No."; Integer)`,
    '        {',
    `            Caption = '${name} Entry No.';`,
    `            TableRelation = "${name}"."Entry No.";`,
    '',
    ...triggerLines('OnValidate()', [`CheckLink${area.no}();`], 12),
    '        }',
    '    }',
    '',
    `    procedure CheckLink${area.no}()`,
    '    var',
    `        Linked: Record "${name}";`,
    '    begin',
    `        if "${name} Entry No." = 0 then`,
    '            exit;',
    `        Linked.Get("${name} Entry No.");`,
    '        Linked.TestField(Status, Linked.Status::Released);',
    '    end;',
    '}',
  ]
}
