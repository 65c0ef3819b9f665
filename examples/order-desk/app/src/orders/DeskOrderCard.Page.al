namespace OrderDesk.Orders;

page 50320 "Desk Order Card"
{
    Caption = 'Order';
    PageType = Document;
    ApplicationArea = All;
    SourceTable = "Desk Order Header";

    layout
    {
        area(Content)
        {
            group(General)
            {
                Caption = 'General';

                field("No."; Rec."No.")
                {
                    ToolTip = 'Specifies the number of the order.';
                }
                field("Customer No."; Rec."Customer No.")
                {
                    ToolTip = 'Specifies who ordered.';

                    trigger OnValidate()
                    begin
                        CurrPage.Update(true);
                    end;
                }
                field(Status; Rec.Status)
                {
                    StyleExpr = StatusStyle;
                    ToolTip = 'Specifies how far the order is.';
                }
            }
        }
    }

    actions
    {
        area(Processing)
        {
            action(Release)
            {
                Caption = 'Release';
                Image = ReleaseDoc;
                ToolTip = 'Lets the order be posted.';

                trigger OnAction()
                var
                    ReleaseOrder: Codeunit "Desk Release Order";
                begin
                    ReleaseOrder.Release(Rec);
                end;
            }
        }
    }

    trigger OnAfterGetRecord()
    begin
        StatusStyle := Rec.Status = Rec.Status::Released ? 'Favorable' : 'Standard';
    end;

    var
        StatusStyle: Text;
}
