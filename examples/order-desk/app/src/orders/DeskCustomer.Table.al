namespace OrderDesk.Orders;

using OrderDesk.Dimensions;
using OrderDesk.Posting;

table 50320 "Desk Customer"
{
    Caption = 'Customer';
    DataClassification = CustomerContent;
    DataCaptionFields = "No.", Name;

    fields
    {
        field(1; "No."; Code[20])
        {
            Caption = 'No.';
            NotBlank = true;
        }
        field(2; Name; Text[100])
        {
            Caption = 'Name';

            trigger OnValidate()
            begin
                if (Rec."Search Name" = UpperCase(xRec.Name)) or (Rec."Search Name" = '') then
                    Rec."Search Name" := CopyStr(Rec.Name, 1, MaxStrLen(Rec."Search Name"));
            end;
        }
        field(3; "Search Name"; Code[50])
        {
            Caption = 'Search Name';
        }
        field(4; Blocked; Option)
        {
            Caption = 'Blocked';
            OptionMembers = " ",Ship,Invoice,All;
            OptionCaption = ' ,Ship,Invoice,All';
        }
        field(5; "Payment Terms"; DateFormula)
        {
            Caption = 'Payment Terms';
        }
        field(6; "Credit Limit"; Decimal)
        {
            Caption = 'Credit Limit';
            AutoFormatType = 1;
            MinValue = 0;
        }
        field(7; "Price Method"; Enum "Desk Price Method")
        {
            Caption = 'Price Method';
        }
        field(8; "Discount %"; Decimal)
        {
            Caption = 'Discount %';
            DecimalPlaces = 0 : 5;
            MinValue = 0;
            MaxValue = 100;
        }
        field(9; "E-Mail"; Text[80])
        {
            Caption = 'E-Mail';
            ExtendedDatatype = EMail;

            trigger OnValidate()
            begin
                if Rec."E-Mail" <> '' then
                    if not Rec."E-Mail".Contains('@') then
                        Rec.FieldError("E-Mail");
            end;
        }
        field(20; "Date Filter"; Date)
        {
            Caption = 'Date Filter';
            FieldClass = FlowFilter;
        }
        field(21; Balance; Decimal)
        {
            Caption = 'Balance';
            FieldClass = FlowField;
            CalcFormula = sum("Desk Ledger Entry".Amount where("Account Type" = const(Customer), "Account No." = field("No."), "Posting Date" = field("Date Filter")));
            Editable = false;
            AutoFormatType = 1;
        }
        field(22; "Balance at Date"; Decimal)
        {
            Caption = 'Balance at Date';
            FieldClass = FlowField;
            CalcFormula = sum("Desk Ledger Entry".Amount where("Account Type" = const(Customer), "Account No." = field("No."), "Posting Date" = field(upperlimit("Date Filter"))));
            Editable = false;
        }
        field(23; "Outstanding Orders"; Decimal)
        {
            Caption = 'Outstanding Orders';
            FieldClass = FlowField;
            CalcFormula = sum("Desk Order Line"."Amount Including VAT" where("Customer No." = field("No."), "Quantity Shipped" = const(0)));
            Editable = false;
        }
        field(24; "No. of Orders"; Integer)
        {
            Caption = 'No. of Orders';
            FieldClass = FlowField;
            CalcFormula = count("Desk Order Header" where("Customer No." = field("No.")));
            Editable = false;
        }
        field(25; "Has Open Orders"; Boolean)
        {
            Caption = 'Has Open Orders';
            FieldClass = FlowField;
            CalcFormula = exist("Desk Order Header" where("Customer No." = field("No."), Status = filter(Open | "Pending Approval")));
            Editable = false;
        }
    }

    keys
    {
        key(PK; "No.")
        {
            Clustered = true;
        }
        key(SearchName; "Search Name")
        {
        }
    }

    fieldgroups
    {
        fieldgroup(DropDown; "No.", Name, Balance)
        {
        }
        fieldgroup(Brick; "No.", Name)
        {
        }
    }

    trigger OnDelete()
    var
        DefaultDimension: Record "Desk Default Dimension";
    begin
        Rec.CalcFields("No. of Orders");
        if Rec."No. of Orders" > 0 then
            Error(HasOrdersErr, Rec.TableCaption(), Rec."No.", Rec."No. of Orders");
        DefaultDimension.SetRange("Table ID", Database::"Desk Customer");
        DefaultDimension.SetRange("No.", Rec."No.");
        DefaultDimension.DeleteAll(true);
    end;

    var
        HasOrdersErr: Label '%1 %2 has %3 orders and cannot be deleted.', Comment = '%1 = table, %2 = number, %3 = orders';
        BlockedErr: Label 'You cannot use customer %1: it is blocked (%2).', Comment = '%1 = number, %2 = what is blocked';

    procedure CheckBlocked(Shipping: Boolean; Invoicing: Boolean)
    begin
        if (Rec.Blocked = Rec.Blocked::All) or
           (Shipping and (Rec.Blocked = Rec.Blocked::Ship)) or
           (Invoicing and (Rec.Blocked in [Rec.Blocked::Ship, Rec.Blocked::Invoice]))
        then
            Error(BlockedErr, Rec."No.", Rec.Blocked);
    end;

    /// <summary>What may still be ordered; no limit gives the largest amount.</summary>
    procedure AvailableCredit(): Decimal
    begin
        if Rec."Credit Limit" = 0 then
            exit(999999999999.99);
        Rec.CalcFields(Balance, "Outstanding Orders");
        exit(Rec."Credit Limit" - Rec.Balance - Rec."Outstanding Orders");
    end;
}
