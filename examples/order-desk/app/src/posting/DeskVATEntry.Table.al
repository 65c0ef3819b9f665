namespace OrderDesk.Posting;

table 50331 "Desk VAT Entry"
{
    Caption = 'VAT Entry';
    DataClassification = CustomerContent;

    fields
    {
        field(1; "Entry No."; BigInteger)
        {
            Caption = 'Entry No.';
            AutoIncrement = true;
        }
        field(2; "Transaction No."; Integer)
        {
            Caption = 'Transaction No.';
        }
        field(3; "Posting Date"; Date)
        {
            Caption = 'Posting Date';
        }
        field(4; "Document No."; Code[20])
        {
            Caption = 'Document No.';
        }
        field(5; "VAT %"; Decimal)
        {
            Caption = 'VAT %';
        }
        field(6; Base; Decimal)
        {
            Caption = 'Base';
        }
        field(7; Amount; Decimal)
        {
            Caption = 'Amount';
        }
    }

    keys
    {
        key(PK; "Entry No.")
        {
            Clustered = true;
        }
        key(Rate; "VAT %", "Posting Date")
        {
            SumIndexFields = Base, Amount;
        }
        key(Document; "Document No.")
        {
        }
    }
}
