import type { SourceFile } from '@alcove/al-abi'

/**
 * AL as extension authors write it, the same for the same arguments: areas of business, each with an enum, a table, a codeunit
 * and a page that use one another. About 45 characters a line, as measured over the open-source applications.
 */
export function generateAl(bytes: number, seed = 1): readonly SourceFile[] {
  const files: SourceFile[] = []
  const random = createRandom(seed)
  let size = 0
  for (let area = 1; size < bytes; area++) {
    for (const file of generateArea(area, random)) {
      files.push(file)
      size += file.text.length
      if (size >= bytes) break
    }
  }
  return files
}

type Random = (below: number) => number

interface Area {
  readonly no: number
  readonly name: string
  readonly fields: readonly Field[]
  readonly random: Random
}

interface Field {
  readonly no: number
  readonly name: string
  readonly type: string
}

const subjects = [
  'Sales',
  'Purchase',
  'Warehouse',
  'Item',
  'Job',
  'Service',
  'Ledger',
  'Dimension',
  'Reminder',
  'Transfer',
]
const things = ['Order', 'Line', 'Entry', 'Setup', 'Journal', 'Batch', 'Agreement', 'Shipment', 'Template', 'Comment']
const words = [
  'Posting',
  'Due',
  'Document',
  'External',
  'Reserved',
  'Shipped',
  'Original',
  'Remaining',
  'Adjusted',
  'Planned',
]
const nouns = ['Date', 'Amount', 'Quantity', 'Code', 'Description', 'No.', 'Group', 'Factor', 'Price', 'Reference']
const types = [
  'Code[20]',
  'Text[100]',
  'Decimal',
  'Integer',
  'Date',
  'Boolean',
  'DateTime',
  'Guid',
  'Code[10]',
  'Text[50]',
]

function generateArea(no: number, random: Random): readonly SourceFile[] {
  const name = `${pick(subjects, random)} ${pick(things, random)} ${no}`
  const fields = Array.from({ length: 12 + random(20) }, (_, index) => ({
    no: (index + 2) * 10,
    name: `${pick(words, random)} ${pick(nouns, random)} ${index + 1}`,
    type: pick(types, random),
  }))
  const area: Area = { no, name, fields, random }
  const file = (kind: string, lines: readonly string[]) => ({
    path: `src/${name.replaceAll(' ', '')}.${kind}.al`,
    text: `${lines.join('\n')}\n`,
  })
  return [
    file('Enum', enumLines(area)),
    file('Table', tableLines(area)),
    file('Codeunit', codeunitLines(area)),
    file('Page', pageLines(area)),
  ]
}

function enumLines({ no, name }: Area): string[] {
  const value = (ordinal: number, text: string) => [
    `    value(${ordinal}; "${text}")`,
    '    {',
    `        Caption = '${text}', Comment = 'State of ${name}';`,
    '    }',
  ]
  const values = ['Open', 'Pending Approval', 'Released', 'Partly Posted', 'Closed'].flatMap((text, i) =>
    value(i, text),
  )
  return [`enum ${50_000 + no} "${name} Status"`, '{', '    Extensible = true;', '', ...values, '}']
}

function tableLines({ no, name, fields }: Area): string[] {
  const fieldLines = fields.flatMap((field) => [
    `        field(${field.no}; "${field.name}"; ${field.type})`,
    '        {',
    `            Caption = '${field.name}';`,
    '            DataClassification = CustomerContent;',
    ...(field.type === 'Decimal' ? ['', ...triggerLines('OnValidate', `UpdateFrom${field.no}();`)] : []),
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
    `table ${50_000 + no} "${name}"`,
    '{',
    `    Caption = '${name}';`,
    '    DataClassification = CustomerContent;',
    '',
    '    fields',
    '    {',
    '        field(1; "Entry No."; Integer)',
    '        {',
    `            Caption = 'Entry No.', Comment = 'Counts from one';`,
    '        }',
    `        field(10; Status; Enum "${name} Status")`,
    '        {',
    `            Caption = 'Status';`,
    '            Editable = false;',
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
    ...triggerLines('OnInsert', 'TestField(Status, Status::Open);', 4),
    ...updates,
    '}',
  ]
}

function triggerLines(name: string, statement: string, indent = 12): string[] {
  const blanks = ' '.repeat(indent)
  return [`${blanks}trigger ${name}()`, `${blanks}begin`, `${blanks}    ${statement}`, `${blanks}end;`]
}

function codeunitLines(area: Area): string[] {
  const { no, name, random } = area
  const procedures = Array.from({ length: 15 + random(30) }, (_, index) => procedureLines(area, index + 1))
  return [
    `codeunit ${50_000 + no} "${name} Mgt."`,
    '{',
    `    TableNo = "${name}";`,
    '',
    '    trigger OnRun()',
    '    begin',
    '        Process1(Rec, WorkDate());',
    '    end;',
    '',
    '    var',
    `        ConfirmQst: Label 'Do you want to process %1 lines?', Comment = '%1 = number';`,
    `        DoneMsg: Label 'Done: %1', Locked = true;`,
    ...procedures.flat(),
    '}',
  ]
}

function procedureLines(area: Area, index: number): string[] {
  const { name, fields, random } = area
  const lines = [
    '',
    '    /// <summary>',
    `    /// Processes the open rows of ${name}, step ${index}.`,
    '    /// </summary>',
    `    procedure Process${index}(var Source: Record "${name}"; PostingDate: Date) Total: Decimal`,
    '    var',
    `        Buffer: Record "${name}" temporary;`,
    '        Amounts: Dictionary of [Code[20], Decimal];',
    '        Keys: List of [Code[20]];',
    '        NoOfLines, i: Integer;',
    '        Factor: Decimal;',
    '    begin',
  ]
  for (let block = 2 + random(4); block > 0; block--)
    lines.push(...pick(blocks, random)(area, fields[random(fields.length)]!))
  lines.push(`        On${index}AfterProcess(Source, Total);`, '    end;', '')
  lines.push('    [IntegrationEvent(false, false)]')
  lines.push(
    `    local procedure On${index}AfterProcess(var Source: Record "${name}"; var Total: Decimal)`,
    '    begin',
    '    end;',
  )
  return lines
}

const blocks: readonly ((area: Area, field: Field) => readonly string[])[] = [
  () => [
    '        Source.Reset();',
    '        Source.SetRange(Status, Source.Status::Open, Source.Status::Released);',
    `        Source.SetFilter("Entry No.", '%1..%2|<>%3', 1, 1000, NoOfLines);`,
    '        if Source.FindSet(true) then',
    '            repeat',
    '                NoOfLines += 1;',
    '                Source.Status := Source.Status::Released;',
    '                Source.Modify(true);',
    '            until Source.Next() = 0;',
    '',
  ],
  () => [
    '        // Later lines win, as the printed document shows them.',
    '        for i := 1 to NoOfLines do begin',
    '            Factor := Round(Total / (i + 1) * 100, 0.01) - i mod 7;',
    '            if (Factor > 0) and (i > 10) or (Total = 0) then',
    '                Total += Factor',
    '            else',
    '                Total -= 2.5 * Factor;',
    '        end;',
    '',
  ],
  (_, field) => [
    '        case Source.Status of',
    '            Source.Status::Open, Source.Status::"Pending Approval":',
    '                Source.TestField("Entry No.");',
    '            Source.Status::Released:',
    '                begin',
    `                    Message(DoneMsg, Source.FieldCaption("${field.name}"));`,
    '                    exit(Total);',
    '                end;',
    '            else',
    '                Clear(Buffer);',
    '        end;',
    '',
  ],
  (area) => [
    '        if not Confirm(StrSubstNo(ConfirmQst, NoOfLines), false) then',
    `            Error('%1 was not processed on %2', '${area.name}', PostingDate);`,
    `        if not Amounts.ContainsKey('K${area.no}') then`,
    `            Amounts.Add('K${area.no}', Total);`,
    '        Keys := Amounts.Keys();',
    '        Buffer.Init();',
    '        Buffer."Entry No." := Source."Entry No." + 1;',
    '        if Buffer.Insert() then;',
    '',
  ],
]

function pageLines({ no, name, fields }: Area): string[] {
  const control = (field: string) => [
    `                field("${field}"; Rec."${field}")`,
    '                {',
    '                    ApplicationArea = Basic, Suite;',
    `                    ToolTip = 'Specifies the ${field.toLowerCase()} of the ${name.toLowerCase()}.';`,
    '                }',
  ]
  return [
    `page ${50_000 + no} "${name} List"`,
    '{',
    '    ApplicationArea = All;',
    `    Caption = '${name} List';`,
    '    PageType = List;',
    `    SourceTable = "${name}";`,
    '    SourceTableView = sorting("Entry No.") order(descending) where(Status = filter(<> Closed));',
    '    UsageCategory = Lists;',
    '',
    '    layout',
    '    {',
    '        area(Content)',
    '        {',
    '            repeater(Lines)',
    '            {',
    ...control('Entry No.'),
    ...fields.flatMap((field) => control(field.name)),
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
    `                    Mgt: Codeunit "${name} Mgt.";`,
    '                begin',
    '                    Mgt.Process1(Rec, WorkDate());',
    '                end;',
    '            }',
    '        }',
    '    }',
    '}',
  ]
}

function pick<Item>(items: readonly Item[], random: Random): Item {
  const item = items[random(items.length)]
  if (item === undefined) throw new Error('Nothing to pick from')
  return item
}

/** Park and Miller's generator: the same sequence everywhere, which Math.random cannot promise. */
function createRandom(seed: number): Random {
  let state = seed
  return (below) => {
    state = (state * 48_271) % 2_147_483_647
    return state % below
  }
}
