namespace OrderDesk.Dimensions;

/// <summary>Indents begin and end totals, and gives an end total the range it closes.</summary>
codeunit 50312 "Desk Dimension Totals"
{
    TableNo = "Desk Dimension";

    trigger OnRun()
    begin
        Indent(Rec.Code);
    end;

    local procedure Indent(DimensionCode: Code[20])
    var
        DimensionValue: Record "Desk Dimension Value";
        Opened: array[10] of Code[20];
        Depth: Integer;
    begin
        DimensionValue.SetRange("Dimension Code", DimensionCode);
        if DimensionValue.FindSet(true) then
            repeat
                if DimensionValue.Type = DimensionValue.Type::"End-Total" then begin
                    if Depth < 1 then
                        Error(NotOpenedErr, DimensionValue.Code);
                    DimensionValue.Totaling := Opened[Depth] + '..' + DimensionValue.Code;
                    Depth -= 1;
                end;
                DimensionValue.Indentation := Depth;
                DimensionValue.Modify();
                if DimensionValue.Type = DimensionValue.Type::"Begin-Total" then begin
                    Depth += 1;
                    if Depth > ArrayLen(Opened) then
                        Error(TooDeepErr, ArrayLen(Opened));
                    Opened[Depth] := DimensionValue.Code;
                end;
            until DimensionValue.Next() = 0;
        if Depth > 0 then
            Error(NotClosedErr, Opened[Depth]);
    end;

    var
        NotOpenedErr: Label 'End-Total %1 has no Begin-Total.', Comment = '%1 = value';
        NotClosedErr: Label 'Begin-Total %1 has no End-Total.', Comment = '%1 = value';
        TooDeepErr: Label 'You can only indent %1 levels.', Comment = '%1 = number';
}
