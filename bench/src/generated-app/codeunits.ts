import type { Area } from './area.ts'
import { objectId } from './area.ts'
import { blockLines } from './blocks.ts'

/** The work of an area, in as many procedures as fill `lines`. */
export function codeunitLines(area: Area, lines: number): string[] {
  const { name } = area
  const all = [
    `codeunit ${objectId(area)} "${name} Mgt."`,
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
  ]
  for (let index = 1; index === 1 || all.length < lines; index++) all.push(...procedureLines(area, index))
  return [...all, '}']
}

function procedureLines(area: Area, index: number): string[] {
  const { name, random } = area
  const lines = [
    '',
    '    /// <summary>',
    `    /// Processes the open rows of ${name}, step ${index}.`,
    '    /// </summary>',
    `    procedure Process${index}(var Source: Record "${name}"; PostingDate: Date) Total: Decimal`,
    '    var',
    `        Buffer: Record "${name}" temporary;`,
    `        Other: Record "${area.other.name}";`,
    `        OtherMgt: Codeunit "${area.other.name} Mgt.";`,
    `        Posting: Interface "${area.other.name} Posting";`,
    `        Poster: Codeunit "${area.other.name} Poster";`,
    '        Amounts: Dictionary of [Code[20], Decimal];',
    '        Keys: List of [Code[20]];',
    '        NoOfLines, i: Integer;',
    '        Factor: Decimal;',
    '    begin',
  ]
  for (let block = 2 + random(4); block > 0; block--) lines.push(...blockLines(area))
  lines.push(`        On${index}AfterProcess(Source, Total);`, '    end;', '')
  lines.push('    [IntegrationEvent(false, false)]')
  lines.push(
    `    local procedure On${index}AfterProcess(var Source: Record "${name}"; var Total: Decimal)`,
    '    begin',
    '    end;',
  )
  return lines
}

export function posterLines(area: Area): string[] {
  const { name } = area
  return [
    `codeunit ${objectId(area, 1)} "${name} Poster" implements "${name} Posting"`,
    '{',
    `    procedure Post(var Source: Record "${name}"; PostingDate: Date): Decimal`,
    '    var',
    `        Mgt: Codeunit "${name} Mgt.";`,
    '    begin',
    '        Source.TestField(Status, Source.Status::Released);',
    '        exit(Mgt.Process1(Source, PostingDate));',
    '    end;',
    '',
    '    procedure Describe(): Text',
    '    begin',
    `        exit('${name}');`,
    '    end;',
    '}',
  ]
}

export function subscriberLines(area: Area): string[] {
  const { name, other } = area
  return [
    `codeunit ${objectId(area, 2)} "${name} Subscribers"`,
    '{',
    `    [EventSubscriber(ObjectType::Codeunit, Codeunit::"${other.name} Mgt.", 'On1AfterProcess', '', false, false)]`,
    `    local procedure CountProcessed(var Source: Record "${other.name}"; var Total: Decimal)`,
    '    begin',
    '        if Source.Status = Source.Status::Open then',
    '            Total += 1;',
    '    end;',
    '',
    `    [EventSubscriber(ObjectType::Table, Database::"${other.name}", OnAfterInsertEvent, '', false, false)]`,
    `    local procedure AfterInsert(var Rec: Record "${other.name}"; RunTrigger: Boolean)`,
    '    var',
    `        Own: Record "${name}";`,
    '    begin',
    '        if Rec.IsTemporary() or not RunTrigger then',
    '            exit;',
    '        Own.SetRange("Source Entry No.", Rec."Entry No.");',
    '        Own.ModifyAll(Status, Own.Status::Released);',
    '    end;',
    '}',
  ]
}
