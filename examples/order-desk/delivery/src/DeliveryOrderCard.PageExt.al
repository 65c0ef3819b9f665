namespace OrderDesk.Delivery;

using OrderDesk.Orders;

pageextension 50400 "Delivery Order Card" extends "Desk Order Card"
{
    layout
    {
        addlast(General)
        {
            field("Shipping Agent"; Rec."Shipping Agent")
            {
                ApplicationArea = All;
                ToolTip = 'Specifies who brings the goods.';
            }
        }
    }

    actions
    {
        addafter(Release)
        {
            action(Track)
            {
                ApplicationArea = All;
                Caption = 'Track';
                Image = Track;
                ToolTip = 'Opens the page of the shipping agent.';

                trigger OnAction()
                var
                    TrackingMgt: Codeunit "Delivery Tracking Mgt.";
                begin
                    Hyperlink(TrackingMgt.TrackingLink(Rec));
                end;
            }
        }
    }
}
