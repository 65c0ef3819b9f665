namespace OrderDesk.Setup;

using OrderDesk.Numbering;

/// <summary>One row with what holds for the whole company.</summary>
table 50302 "Desk Setup"
{
    Caption = 'Order Desk Setup';
    DataClassification = CustomerContent;

    fields
    {
        field(1; "Primary Key"; Code[10])
        {
            Caption = 'Primary Key';
            AllowInCustomizations = Never;
        }
        field(2; "Order Nos."; Code[20])
        {
            Caption = 'Order Nos.';
            TableRelation = "Desk No. Series";
        }
        field(3; "Posted Nos."; Code[20])
        {
            Caption = 'Posted Nos.';
            TableRelation = "Desk No. Series";
        }
        field(4; "Amount Rounding Precision"; Decimal)
        {
            Caption = 'Amount Rounding Precision';
            DecimalPlaces = 0 : 9;
            InitValue = 0.01;
            MinValue = 0;
        }
        field(5; "Allow Posting From"; Date)
        {
            Caption = 'Allow Posting From';

            trigger OnValidate()
            begin
                Rec.CheckPostingRange();
            end;
        }
        field(6; "Allow Posting To"; Date)
        {
            Caption = 'Allow Posting To';

            trigger OnValidate()
            begin
                Rec.CheckPostingRange();
            end;
        }
        field(7; "Max. VAT Difference"; Decimal)
        {
            Caption = 'Max. VAT Difference';

            trigger OnValidate()
            begin
                if Rec."Max. VAT Difference" <> Round(Rec."Max. VAT Difference", Rec."Amount Rounding Precision") then
                    Error(PrecisionErr, Rec.FieldCaption("Max. VAT Difference"), Rec."Amount Rounding Precision");
                Rec."Max. VAT Difference" := Abs(Rec."Max. VAT Difference");
            end;
        }
        field(8; "Default Payment Terms"; DateFormula)
        {
            Caption = 'Default Payment Terms';
        }
    }

    keys
    {
        key(PK; "Primary Key")
        {
            Clustered = true;
        }
    }

    var
        IsRead: Boolean;
        RangeErr: Label '%1 must not be after %2.', Comment = '%1, %2 = field captions';
        PrecisionErr: Label '%1 must be a multiple of %2.', Comment = '%1 = field caption, %2 = precision';

    /// <summary>Reads the row once for each variable.</summary>
    procedure GetRecordOnce()
    begin
        if IsRead then
            exit;
        if not Rec.Get() then begin
            Rec.Init();
            Rec.Insert();
        end;
        IsRead := true;
    end;

    procedure CheckPostingRange()
    begin
        if (Rec."Allow Posting From" <> 0D) and (Rec."Allow Posting To" <> 0D) and (Rec."Allow Posting From" > Rec."Allow Posting To") then
            Error(RangeErr, Rec.FieldCaption("Allow Posting From"), Rec.FieldCaption("Allow Posting To"));
    end;
}
