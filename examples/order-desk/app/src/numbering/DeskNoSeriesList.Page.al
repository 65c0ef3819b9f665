namespace OrderDesk.Numbering;

page 50300 "Desk No. Series List"
{
    Caption = 'No. Series';
    PageType = List;
    ApplicationArea = All;
    UsageCategory = Administration;
    SourceTable = "Desk No. Series";

    layout
    {
        area(Content)
        {
            repeater(Series)
            {
                field(Code; Rec.Code)
                {
                    ToolTip = 'Specifies the code of the series.';
                }
                field(Description; Rec.Description)
                {
                    ToolTip = 'Specifies what the numbers are for.';
                }
                field("Manual Nos."; Rec."Manual Nos.")
                {
                    ToolTip = 'Specifies that a number may be entered instead.';
                }
                field(NextNo; NextNoText)
                {
                    Caption = 'Next No.';
                    Editable = false;
                    ToolTip = 'Specifies the number that comes next.';
                }
            }
        }
    }

    trigger OnAfterGetRecord()
    begin
        if not TryPeek(NextNoText) then
            NextNoText := '';
    end;

    [TryFunction]
    local procedure TryPeek(var NextNo: Text)
    begin
        NextNo := NoSeriesMgt.PeekNextNo(Rec.Code, WorkDate());
    end;

    var
        NoSeriesMgt: Codeunit "Desk No. Series Mgt.";
        NextNoText: Text;
}
