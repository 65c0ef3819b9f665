import type { Area, Field } from './area.ts'
import { pick } from './random.ts'

/** A few statements that belong together, as they stand between others in a procedure. */
export function blockLines(area: Area): readonly string[] {
  return pick(blocks, area.random)(area, pick(area.fields, area.random))
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
  ({ other }) => [
    '        if Other.Get(Source."Source Entry No.") then begin',
    '            Other.CalcFields("Number of Sources");',
    `            if Other.Status <> Enum::"${other.name} Status"::Closed then`,
    '                Total += OtherMgt.Process1(Other, PostingDate) + Other."Number of Sources";',
    '        end;',
    '',
  ],
  () => [
    '        Posting := Poster;',
    '        Other.SetLoadFields("Entry No.", Status);',
    '        if Other.FindFirst() then',
    '            Total := Total + Posting.Post(Other, PostingDate);',
    '        if StrLen(Posting.Describe()) > 50 then',
    '            Message(CopyStr(Posting.Describe(), 1, 50));',
    '',
  ],
]
