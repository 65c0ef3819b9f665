namespace OrderDesk.Test;

using OrderDesk.Numbering;

/// <summary>Data that tests need, made as a user would make it.</summary>
codeunit 50503 "Desk Library"
{
    var
        Any: Codeunit "Desk Any";

    #region Numbering
    procedure CreateNoSeries(StartingNo: Code[20]; EndingNo: Code[20]): Code[20]
    var
        NoSeries: Record "Desk No. Series";
    begin
        NoSeries.Init();
        NoSeries.Validate(Code, Any.CodeValue('NS'));
        NoSeries.Description := CopyStr(Any.TextValue(30), 1, MaxStrLen(NoSeries.Description));
        NoSeries.Insert(true);
        AddNoSeriesLine(NoSeries.Code, 0D, StartingNo, EndingNo);
        exit(NoSeries.Code);
    end;

    procedure AddNoSeriesLine(SeriesCode: Code[20]; StartingDate: Date; StartingNo: Code[20])
    begin
        AddNoSeriesLine(SeriesCode, StartingDate, StartingNo, '');
    end;

    procedure AddNoSeriesLine(SeriesCode: Code[20]; StartingDate: Date; StartingNo: Code[20]; EndingNo: Code[20])
    var
        NoSeriesLine: Record "Desk No. Series Line";
    begin
        NoSeriesLine.Init();
        NoSeriesLine.Validate("Series Code", SeriesCode);
        NoSeriesLine.Validate("Starting Date", StartingDate);
        NoSeriesLine.Validate("Starting No.", StartingNo);
        NoSeriesLine.Validate("Ending No.", EndingNo);
        NoSeriesLine.Insert(true);
    end;

    procedure FindNoSeriesLine(var NoSeriesLine: Record "Desk No. Series Line"; SeriesCode: Code[20])
    begin
        NoSeriesLine.SetRange("Series Code", SeriesCode);
        NoSeriesLine.FindFirst();
    end;
    #endregion
}
