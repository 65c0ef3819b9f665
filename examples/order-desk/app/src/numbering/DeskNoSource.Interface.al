namespace OrderDesk.Numbering;

interface "Desk No. Source"
{
    /// <summary>The number after the last one; takes it unless it only looks.</summary>
    procedure NextNo(var NoSeriesLine: Record "Desk No. Series Line"; UsageDate: Date; OnlyLook: Boolean): Code[20];

    procedure LastNoUsed(NoSeriesLine: Record "Desk No. Series Line"): Code[20];

    /// <summary>Goes on after the number that another implementation used last.</summary>
    procedure TakeOver(var NoSeriesLine: Record "Desk No. Series Line"; LastNoUsed: Code[20]);

    procedure MayLeaveGaps(): Boolean;
}
