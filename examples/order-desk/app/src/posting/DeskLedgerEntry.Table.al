namespace OrderDesk.Posting;

using OrderDesk.Orders;

/// <summary>What was posted. Entries are never changed but to mark what reverses them.</summary>
table 50330 "Desk Ledger Entry"
{
    Caption = 'Ledger Entry';
    DataClassification = CustomerContent;

    fields
    {
        field(1; "Entry No."; Integer)
        {
            Caption = 'Entry No.';
        }
        field(2; "Transaction No."; Integer)
        {
            Caption = 'Transaction No.';
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
        }
        field(6; "Account No."; Code[20])
        {
            Caption = 'Account No.';
            TableRelation = if ("Account Type" = const(Customer)) "Desk Customer";
        }
        field(7; Description; Text[100])
        {
            Caption = 'Description';
        }
        field(8; Amount; Decimal)
        {
            Caption = 'Amount';
        }
        field(9; "Dimension Set ID"; Integer)
        {
            Caption = 'Dimension Set ID';
        }
        field(10; Reversed; Boolean)
        {
            Caption = 'Reversed';
        }
        field(11; "Reversed by Entry No."; Integer)
        {
            Caption = 'Reversed by Entry No.';
        }
        field(12; "Reversed Entry No."; Integer)
        {
            Caption = 'Reversed Entry No.';
        }
        field(13; "User ID"; Code[50])
        {
            Caption = 'User ID';
        }
        field(14; "Due Date"; Date)
        {
            Caption = 'Due Date';
        }
    }

    keys
    {
        key(PK; "Entry No.")
        {
            Clustered = true;
        }
        key(Account; "Account Type", "Account No.", "Posting Date")
        {
            SumIndexFields = Amount;
        }
        key(Document; "Document No.", "Posting Date")
        {
        }
        key("Transaction"; "Transaction No.")
        {
        }
    }

    trigger OnModify()
    begin
        Error(NotChangedErr, Rec.TableCaption());
    end;

    trigger OnDelete()
    begin
        Error(NotChangedErr, Rec.TableCaption());
    end;

    var
        NotChangedErr: Label 'A %1 cannot be changed or deleted.', Comment = '%1 = table';
}
