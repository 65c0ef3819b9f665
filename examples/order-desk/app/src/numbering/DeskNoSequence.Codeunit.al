namespace OrderDesk.Numbering;

/// <summary>Numbers from a sequence of the database: nobody waits for another session, and a rollback leaves a gap.</summary>
codeunit 50301 "Desk No. Sequence" implements "Desk No. Source"
{
    Access = Internal;

    procedure NextNo(var NoSeriesLine: Record "Desk No. Series Line"; UsageDate: Date; OnlyLook: Boolean): Code[20]
    var
        Value: BigInteger;
    begin
        EnsureSequence(NoSeriesLine, 0);
        if OnlyLook then
            Value := NumberSequence.Current(NoSeriesLine."Sequence Name") + NoSeriesLine."Increment-by No."
        else
            Value := NumberSequence.Next(NoSeriesLine."Sequence Name");
        NoSeriesLine."Last Date Used" := UsageDate;
        exit(Compose(NoSeriesLine."Starting No.", Value));
    end;

    procedure LastNoUsed(NoSeriesLine: Record "Desk No. Series Line"): Code[20]
    var
        Value: BigInteger;
    begin
        if NoSeriesLine."Sequence Name" = '' then
            exit('');
        if not NumberSequence.Exists(NoSeriesLine."Sequence Name") then
            exit('');
        Value := NumberSequence.Current(NoSeriesLine."Sequence Name");
        if Value < 0 then
            exit('');
        exit(Compose(NoSeriesLine."Starting No.", Value));
    end;

    procedure TakeOver(var NoSeriesLine: Record "Desk No. Series Line"; LastNoUsed: Code[20])
    var
        Offset: BigInteger;
    begin
        if LastNoUsed <> '' then
            Offset := NumberIn(LastNoUsed) - NumberIn(NoSeriesLine."Starting No.") + NoSeriesLine."Increment-by No.";
        NoSeriesLine."Last No. Used" := '';
        EnsureSequence(NoSeriesLine, Offset);
    end;

    procedure MayLeaveGaps(): Boolean
    begin
        exit(true);
    end;

    local procedure EnsureSequence(var NoSeriesLine: Record "Desk No. Series Line"; First: BigInteger)
    begin
        if NoSeriesLine."Sequence Name" <> '' then
            exit;
        NoSeriesLine."Sequence Name" := DelChr(Format(CreateGuid()), '=', '{-}');
        NumberSequence.Insert(NoSeriesLine."Sequence Name", First, NoSeriesLine."Increment-by No.");
    end;

    /// <summary>The number of the last group of digits.</summary>
    local procedure NumberIn(No: Code[20]) Number: BigInteger
    var
        First, Last : Integer;
    begin
        FindDigits(No, First, Last);
        Evaluate(Number, CopyStr(No, First, Last - First + 1));
    end;

    local procedure Compose(StartingNo: Code[20]; Offset: BigInteger): Code[20]
    var
        First, Last : Integer;
        Digits: Text;
    begin
        FindDigits(StartingNo, First, Last);
        Digits := Format(NumberIn(StartingNo) + Offset);
        Digits := Digits.PadLeft(Last - First + 1, '0');
        exit(CopyStr(CopyStr(StartingNo, 1, First - 1) + Digits + CopyStr(StartingNo, Last + 1), 1, 20));
    end;

    local procedure FindDigits(No: Code[20]; var First: Integer; var Last: Integer)
    begin
        Last := StrLen(No);
        while not (No[Last] in ['0' .. '9']) do
            Last -= 1;
        First := Last;
        // Both sides of an "and" are evaluated, so the place before the first cannot be asked for in the condition.
        while First > 1 do begin
            if not (No[First - 1] in ['0' .. '9']) then
                exit;
            First -= 1;
        end;
    end;
}
