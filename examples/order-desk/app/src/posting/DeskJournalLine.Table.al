namespace OrderDesk.Posting;

using OrderDesk.Orders;

/// <summary>What will be posted.</summary>
table 50333 "Desk Journal Line"
{
    Caption = 'Journal Line';
    DataClassification = CustomerContent;

    fields
    {
        field(1; "Batch Name"; Code[10])
        {
            Caption = 'Batch Name';
        }
        field(2; "Line No."; Integer)
        {
            Caption = 'Line No.';
        }
        field(3; "Posting Date"; Date)
        {
            Caption = 'Posting Date';
            ClosingDates = true;
        }
        field(4; "Document No."; Code[20])
        {
            Caption = 'Document No.';
        }
        field(5; "Account Type"; Enum "Desk Account Type")
        {
            Caption = 'Account Type';

            trigger OnValidate()
            begin
                if Rec."Account Type" <> xRec."Account Type" then
                    Rec.Validate("Account No.", '');
            end;
        }
        field(6; "Account No."; Code[20])
        {
            Caption = 'Account No.';
            TableRelation = if ("Account Type" = const(Customer)) "Desk Customer";

            trigger OnValidate()
            var
                Customer: Record "Desk Customer";
            begin
                if Rec."Account Type" = Rec."Account Type"::Customer then
                    if Customer.Get(Rec."Account No.") then
                        Rec.Description := Customer.Name;
            end;
        }
        field(7; Description; Text[100])
        {
            Caption = 'Description';
        }
        field(8; Amount; Decimal)
        {
            Caption = 'Amount';

            trigger OnValidate()
            begin
                Rec."Debit Amount" := Rec.Amount > 0 ? Rec.Amount : 0;
                Rec."Credit Amount" := Rec.Amount < 0 ? -Rec.Amount : 0;
                Rec.Validate("VAT %");
            end;
        }
        field(9; "Debit Amount"; Decimal)
        {
            Caption = 'Debit Amount';
            BlankZero = true;

            trigger OnValidate()
            begin
                Rec.Validate(Amount, Rec."Debit Amount");
            end;
        }
        field(10; "Credit Amount"; Decimal)
        {
            Caption = 'Credit Amount';
            BlankZero = true;

            trigger OnValidate()
            begin
                Rec.Validate(Amount, -Rec."Credit Amount");
            end;
        }
        field(11; "VAT %"; Decimal)
        {
            Caption = 'VAT %';
            MinValue = 0;
            MaxValue = 100;

            trigger OnValidate()
            begin
                Rec."VAT Amount" := Round(Rec.Amount * Rec."VAT %" / (100 + Rec."VAT %"), 0.01);
                Rec."VAT Base" := Rec.Amount - Rec."VAT Amount";
            end;
        }
        field(12; "VAT Amount"; Decimal)
        {
            Caption = 'VAT Amount';
        }
        field(13; "VAT Base"; Decimal)
        {
            Caption = 'VAT Base';
            Editable = false;
        }
        field(14; "Balance Account No."; Code[20])
        {
            Caption = 'Balance Account No.';
        }
        field(15; "Dimension Set ID"; Integer)
        {
            Caption = 'Dimension Set ID';
        }
        field(16; "Due Date"; Date)
        {
            Caption = 'Due Date';
        }
    }

    keys
    {
        key(PK; "Batch Name", "Line No.")
        {
            Clustered = true;
            MaintainSqlIndex = true;
        }
        key(Document; "Batch Name", "Posting Date", "Document No.")
        {
        }
    }

    procedure IsEmptyLine(): Boolean
    begin
        exit((Rec."Account No." = '') and (Rec.Amount = 0));
    end;
}
