namespace OrderDesk.Numbering;

/// <summary>Numbers without gaps: the line is locked until the transaction ends.</summary>
codeunit 50300 "Desk No. Continuous" implements "Desk No. Source"
{
    Access = Internal;
    Permissions = tabledata "Desk No. Series Line" = rm;

    procedure NextNo(var NoSeriesLine: Record "Desk No. Series Line"; UsageDate: Date; OnlyLook: Boolean): Code[20]
    begin
        if not OnlyLook then begin
            NoSeriesLine.LockTable();
            NoSeriesLine.Find();
        end;
        if NoSeriesLine."Last No. Used" = '' then begin
            NoSeriesLine.TestField("Starting No.");
            NoSeriesLine."Last No. Used" := NoSeriesLine."Starting No.";
        end else
            NoSeriesLine."Last No. Used" := IncStr(NoSeriesLine."Last No. Used", NoSeriesLine."Increment-by No.");
        NoSeriesLine."Last Date Used" := UsageDate;
        exit(NoSeriesLine."Last No. Used");
    end;

    procedure LastNoUsed(NoSeriesLine: Record "Desk No. Series Line"): Code[20]
    begin
        exit(NoSeriesLine."Last No. Used");
    end;

    procedure TakeOver(var NoSeriesLine: Record "Desk No. Series Line"; LastNoUsed: Code[20])
    begin
        NoSeriesLine."Last No. Used" := LastNoUsed;
        NoSeriesLine."Sequence Name" := '';
    end;

    procedure MayLeaveGaps(): Boolean
    begin
        exit(false);
    end;
}
