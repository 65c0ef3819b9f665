namespace OrderDesk.Numbering;

/// <summary>Gives out the numbers of a series.</summary>
codeunit 50302 "Desk No. Series Mgt."
{
    Permissions = tabledata "Desk No. Series" = r,
                  tabledata "Desk No. Series Line" = rm;

    /// <summary>The next number of the work date.</summary>
    procedure GetNextNo(SeriesCode: Code[20]): Code[20]
    begin
        exit(GetNextNo(SeriesCode, WorkDate()));
    end;

    procedure GetNextNo(SeriesCode: Code[20]; UsageDate: Date): Code[20]
    begin
        exit(NextNo(SeriesCode, UsageDate, false));
    end;

    procedure PeekNextNo(SeriesCode: Code[20]; UsageDate: Date): Code[20]
    begin
        exit(NextNo(SeriesCode, UsageDate, true));
    end;

    /// <summary>Several numbers at once; fewer trips than one call each.</summary>
    procedure GetNextNos(SeriesCode: Code[20]; UsageDate: Date; Quantity: Integer) Nos: List of [Code[20]]
    var
        Counter: Integer;
    begin
        for Counter := 1 to Quantity do
            Nos.Add(GetNextNo(SeriesCode, UsageDate));
    end;

    procedure IsManual(SeriesCode: Code[20]): Boolean
    var
        NoSeries: Record "Desk No. Series";
    begin
        exit(NoSeries.Get(SeriesCode) and NoSeries."Manual Nos.");
    end;

    procedure TestManual(SeriesCode: Code[20])
    var
        NoSeries: Record "Desk No. Series";
    begin
        if SeriesCode = '' then
            exit;
        NoSeries.Get(SeriesCode);
        if not NoSeries."Manual Nos." then
            Error(NotManualErr, NoSeries.FieldCaption("Manual Nos."), NoSeries.TableCaption(), NoSeries.Code);
    end;

    /// <summary>The number as given, or one of the series where there is none.</summary>
    procedure InitNo(SeriesCode: Code[20]; UsageDate: Date; GivenNo: Code[20]): Code[20]
    begin
        if GivenNo = '' then
            exit(GetNextNo(SeriesCode, UsageDate));
        TestManual(SeriesCode);
        exit(GivenNo);
    end;

    procedure FindLine(var NoSeriesLine: Record "Desk No. Series Line"; SeriesCode: Code[20]; UsageDate: Date): Boolean
    begin
        NoSeriesLine.Reset();
        NoSeriesLine.SetCurrentKey("Series Code", "Starting Date");
        NoSeriesLine.SetRange("Series Code", SeriesCode);
        NoSeriesLine.SetRange("Starting Date", 0D, UsageDate);
        if NoSeriesLine.FindLast() then begin
            NoSeriesLine.SetRange("Starting Date", NoSeriesLine."Starting Date");
            NoSeriesLine.SetRange(Open, true);
        end;
        exit(NoSeriesLine.FindFirst());
    end;

    local procedure NextNo(SeriesCode: Code[20]; UsageDate: Date; OnlyLook: Boolean) No: Code[20]
    var
        NoSeries: Record "Desk No. Series";
        NoSeriesLine: Record "Desk No. Series Line";
        Source: Interface "Desk No. Source";
        IsHandled: Boolean;
    begin
        OnBeforeNextNo(SeriesCode, UsageDate, No, IsHandled);
        if IsHandled then
            exit(No);

        if UsageDate = 0D then
            UsageDate := WorkDate();
        NoSeries.Get(SeriesCode);
        if not FindLine(NoSeriesLine, SeriesCode, UsageDate) then
            Error(NoOpenLineErr, SeriesCode, UsageDate);
        if NoSeries."Date Order" and (UsageDate < NoSeriesLine."Last Date Used") then
            Error(DateOrderErr, SeriesCode, NoSeriesLine."Last Date Used");

        Source := NoSeriesLine.Implementation;
        No := Source.NextNo(NoSeriesLine, UsageDate, OnlyLook);
        CheckEnd(NoSeriesLine, No);
        if OnlyLook then
            exit(No);

        if (NoSeriesLine."Ending No." <> '') and (NoSeriesLine."Ending No." = No) then
            NoSeriesLine.Open := false;
        NoSeriesLine.Modify(true);
        WarnNearEnd(NoSeriesLine, No);
        OnAfterNextNo(NoSeriesLine, No);
    end;

    local procedure CheckEnd(NoSeriesLine: Record "Desk No. Series Line"; No: Code[20])
    begin
        if (NoSeriesLine."Ending No." <> '') and (No > NoSeriesLine."Ending No.") then
            Error(NoMoreNosErr, NoSeriesLine."Series Code");
    end;

    local procedure WarnNearEnd(NoSeriesLine: Record "Desk No. Series Line"; No: Code[20])
    begin
        if (NoSeriesLine."Warning No." = '') or (No < NoSeriesLine."Warning No.") then
            exit;
        if GuiAllowed() then
            Message(NearEndMsg, NoSeriesLine."Series Code", NoSeriesLine."Ending No.");
    end;

    [IntegrationEvent(false, false)]
    local procedure OnBeforeNextNo(SeriesCode: Code[20]; UsageDate: Date; var No: Code[20]; var IsHandled: Boolean)
    begin
    end;

    [IntegrationEvent(false, false)]
    local procedure OnAfterNextNo(NoSeriesLine: Record "Desk No. Series Line"; No: Code[20])
    begin
    end;

    var
        NotManualErr: Label 'You may not enter numbers manually: %1 is not set in %2 %3.', Comment = '%1 = field, %2 = table, %3 = series';
        NoOpenLineErr: Label 'No. series %1 has no open line on %2.', Comment = '%1 = series, %2 = date';
        DateOrderErr: Label 'No. series %1 gives numbers in the order of dates; the last one is of %2.', Comment = '%1 = series, %2 = date';
        NoMoreNosErr: Label 'No. series %1 has no more numbers.', Comment = '%1 = series';
        NearEndMsg: Label 'No. series %1 ends soon, with number %2.', Comment = '%1 = series, %2 = number';
}
