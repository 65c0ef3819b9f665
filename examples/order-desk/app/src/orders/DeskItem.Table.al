namespace OrderDesk.Orders;

using OrderDesk.Posting;

table 50321 "Desk Item"
{
    Caption = 'Item';
    DataClassification = CustomerContent;

    fields
    {
        field(1; "No."; Code[20])
        {
            Caption = 'No.';
            NotBlank = true;
        }
        field(2; Description; Text[100])
        {
            Caption = 'Description';
        }
        field(3; "Unit Price"; Decimal)
        {
            Caption = 'Unit Price';
            DecimalPlaces = 2 : 5;
            MinValue = 0;
        }
        field(4; "VAT %"; Decimal)
        {
            Caption = 'VAT %';
            MinValue = 0;
            MaxValue = 100;
        }
        field(5; Blocked; Boolean)
        {
            Caption = 'Blocked';
        }
        field(6; "Quantity Discount From"; Decimal)
        {
            Caption = 'Quantity Discount From';
        }
        field(7; "Quantity Discount %"; Decimal)
        {
            Caption = 'Quantity Discount %';
        }
        field(8; "Lead Time"; DateFormula)
        {
            Caption = 'Lead Time';
        }
        field(9; "GTIN"; Code[14])
        {
            Caption = 'GTIN';
            Numeric = true;

            trigger OnValidate()
            var
                Body: Text;
                Weights: Text;
            begin
                if Rec.GTIN = '' then
                    exit;
                Body := CopyStr(Rec.GTIN, 1, StrLen(Rec.GTIN) - 1);
                Weights := CopyStr('3131313131313', 14 - StrLen(Body));
                if Format(StrCheckSum(Body, Weights, 10)) <> CopyStr(Rec.GTIN, StrLen(Rec.GTIN)) then
                    Error(CheckDigitErr, Rec.FieldCaption(GTIN), Rec.GTIN);
            end;
        }
        field(20; Inventory; Decimal)
        {
            Caption = 'Inventory';
            FieldClass = FlowField;
            CalcFormula = sum("Desk Item Entry".Quantity where("Item No." = field("No.")));
            DecimalPlaces = 0 : 5;
            Editable = false;
        }
        field(21; "Average Price"; Decimal)
        {
            Caption = 'Average Price';
            FieldClass = FlowField;
            CalcFormula = average("Desk Order Line"."Unit Price" where(Type = const(Item), "No." = field("No.")));
            Editable = false;
        }
        field(22; "Highest Price"; Decimal)
        {
            Caption = 'Highest Price';
            FieldClass = FlowField;
            CalcFormula = max("Desk Order Line"."Unit Price" where(Type = const(Item), "No." = field("No.")));
            Editable = false;
        }
        field(23; "Quantity Sold"; Decimal)
        {
            Caption = 'Quantity Sold';
            FieldClass = FlowField;
            CalcFormula = - sum("Desk Item Entry".Quantity where("Item No." = field("No."), Quantity = filter(< 0)));
            Editable = false;
        }
    }

    keys
    {
        key(PK; "No.")
        {
            Clustered = true;
        }
        key(Price; "Unit Price", Description)
        {
        }
    }

    var
        CheckDigitErr: Label '%1 %2 has a wrong check digit.', Comment = '%1 = field, %2 = value';
}
