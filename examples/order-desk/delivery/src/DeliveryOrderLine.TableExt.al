namespace OrderDesk.Delivery;

using OrderDesk.Orders;

tableextension 50401 "Delivery Order Line" extends "Desk Order Line"
{
    fields
    {
        field(50400; "Unit Weight"; Decimal)
        {
            Caption = 'Unit Weight';
            DataClassification = CustomerContent;
            DecimalPlaces = 0 : 5;
            MinValue = 0;

            trigger OnValidate()
            begin
                Rec."Line Weight" := Rec.Quantity * Rec."Unit Weight";
            end;
        }
        field(50401; "Line Weight"; Decimal)
        {
            Caption = 'Line Weight';
            DataClassification = CustomerContent;
            Editable = false;
        }
        modify(Quantity)
        {
            trigger OnAfterValidate()
            begin
                Rec.Validate("Unit Weight");
            end;
        }
        modify("No.")
        {
            trigger OnAfterValidate()
            var
                Item: Record "Desk Item";
            begin
                if (Rec.Type = Rec.Type::Item) and Item.Get(Rec."No.") then
                    Rec.Validate("Unit Weight", Item.Weight);
            end;
        }
    }
}
