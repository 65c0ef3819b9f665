namespace OrderDesk.Orders;

using OrderDesk.Dimensions;
using OrderDesk.Setup;

table 50323 "Desk Order Line"
{
    Caption = 'Order Line';
    DataClassification = CustomerContent;

    fields
    {
        field(1; "Order No."; Code[20])
        {
            Caption = 'Order No.';
            TableRelation = "Desk Order Header";
        }
        field(2; "Line No."; Integer)
        {
            Caption = 'Line No.';
        }
        field(3; Type; Enum "Desk Line Type")
        {
            Caption = 'Type';

            trigger OnValidate()
            var
                Blank: Record "Desk Order Line";
            begin
                TestStatusOpen();
                Rec.TestField("Quantity Shipped", 0);
                if Rec.Type = xRec.Type then
                    exit;
                Blank.Init();
                Blank."Order No." := Rec."Order No.";
                Blank."Line No." := Rec."Line No.";
                Blank.Type := Rec.Type;
                Rec := Blank;
            end;
        }
        field(4; "No."; Code[20])
        {
            Caption = 'No.';
            TableRelation = if (Type = const(Item)) "Desk Item" where(Blocked = const(false));

            trigger OnValidate()
            begin
                TestStatusOpen();
                CopyFromItem();
            end;
        }
        field(5; Description; Text[100])
        {
            Caption = 'Description';
        }
        field(6; Quantity; Decimal)
        {
            Caption = 'Quantity';
            DecimalPlaces = 0 : 5;

            trigger OnValidate()
            begin
                TestStatusOpen();
                if Rec.Type = Rec.Type::" " then
                    Rec.TestField(Quantity, 0);
                if Abs(Rec.Quantity) < Abs(Rec."Quantity Shipped") then
                    Rec.FieldError(Quantity, StrSubstNo(BelowShippedErr, Rec.FieldCaption("Quantity Shipped")));
                Rec."Outstanding Quantity" := Rec.Quantity - Rec."Quantity Shipped";
                UpdateUnitPrice();
                Rec.UpdateAmounts();
            end;
        }
        field(7; "Unit Price"; Decimal)
        {
            Caption = 'Unit Price';
            DecimalPlaces = 2 : 5;

            trigger OnValidate()
            begin
                TestStatusOpen();
                Rec.UpdateAmounts();
            end;
        }
        field(8; "Line Discount %"; Decimal)
        {
            Caption = 'Line Discount %';
            DecimalPlaces = 0 : 5;
            MinValue = 0;
            MaxValue = 100;

            trigger OnValidate()
            begin
                TestStatusOpen();
                Rec.UpdateAmounts();
            end;
        }
        field(9; "Line Discount Amount"; Decimal)
        {
            Caption = 'Line Discount Amount';

            trigger OnValidate()
            var
                Gross: Decimal;
            begin
                TestStatusOpen();
                DeskSetup.GetRecordOnce();
                Gross := Round(Rec.Quantity * Rec."Unit Price", DeskSetup."Amount Rounding Precision");
                if Gross = 0 then
                    Rec.TestField("Line Discount Amount", 0)
                else
                    Rec.Validate("Line Discount %", Round(Rec."Line Discount Amount" / Gross * 100, 0.00001));
            end;
        }
        field(10; "VAT %"; Decimal)
        {
            Caption = 'VAT %';
            Editable = false;
        }
        field(11; "Line Amount"; Decimal)
        {
            Caption = 'Line Amount';
            Editable = false;
        }
        field(12; Amount; Decimal)
        {
            Caption = 'Amount';
            Editable = false;
        }
        field(13; "Amount Including VAT"; Decimal)
        {
            Caption = 'Amount Including VAT';
            Editable = false;
        }
        field(14; "Quantity Shipped"; Decimal)
        {
            Caption = 'Quantity Shipped';
            Editable = false;
        }
        field(15; "Outstanding Quantity"; Decimal)
        {
            Caption = 'Outstanding Quantity';
            Editable = false;
        }
        field(16; "Customer No."; Code[20])
        {
            Caption = 'Customer No.';
            Editable = false;
        }
        field(17; "Dimension Set ID"; Integer)
        {
            Caption = 'Dimension Set ID';
            Editable = false;
        }
        field(18; "Shipment Date"; Date)
        {
            Caption = 'Shipment Date';
        }
        field(20; "Order Status"; Enum "Desk Order Status")
        {
            Caption = 'Order Status';
            FieldClass = FlowField;
            CalcFormula = lookup("Desk Order Header".Status where("No." = field("Order No.")));
            Editable = false;
        }
    }

    keys
    {
        key(PK; "Order No.", "Line No.")
        {
            Clustered = true;
            SumIndexFields = Amount, "Amount Including VAT";
        }
        key(Item; Type, "No.")
        {
        }
        key(Customer; "Customer No.", "Quantity Shipped")
        {
            SumIndexFields = "Amount Including VAT";
        }
    }

    trigger OnInsert()
    begin
        TestStatusOpen();
        if Rec."Line No." = 0 then
            Rec."Line No." := Rec.NextLineNo();
        Rec."Customer No." := OrderHeader."Customer No.";
        if Rec."Dimension Set ID" = 0 then
            Rec."Dimension Set ID" := OrderHeader."Dimension Set ID";
    end;

    trigger OnModify()
    begin
        if not IsShipping then
            TestStatusOpen();
    end;

    trigger OnDelete()
    begin
        TestStatusOpen();
        Rec.TestField("Quantity Shipped", 0);
    end;

    var
        OrderHeader: Record "Desk Order Header";
        DeskSetup: Record "Desk Setup";
        IsShipping: Boolean;
        BelowShippedErr: Label 'must not be below %1', Comment = '%1 = field';

    procedure NextLineNo(): Integer
    var
        LastLine: Record "Desk Order Line";
    begin
        LastLine.SetRange("Order No.", Rec."Order No.");
        if LastLine.FindLast() then;
        exit(Round(LastLine."Line No.", 10000, '<') + 10000);
    end;

    procedure SetShipping(NewIsShipping: Boolean)
    begin
        IsShipping := NewIsShipping;
    end;

    procedure UpdateAmounts()
    var
        Precision: Decimal;
        IsHandled: Boolean;
    begin
        OnBeforeUpdateAmounts(Rec, IsHandled);
        if IsHandled then
            exit;
        GetHeader();
        DeskSetup.GetRecordOnce();
        Precision := DeskSetup."Amount Rounding Precision";
        Rec."Line Discount Amount" := Round(Round(Rec.Quantity * Rec."Unit Price", Precision) * Rec."Line Discount %" / 100, Precision);
        Rec."Line Amount" := Round(Rec.Quantity * Rec."Unit Price", Precision) - Rec."Line Discount Amount";
        if OrderHeader."Prices Including VAT" then begin
            Rec."Amount Including VAT" := Rec."Line Amount";
            Rec.Amount := Round(Rec."Line Amount" / (1 + Rec."VAT %" / 100), Precision);
        end else begin
            Rec.Amount := Rec."Line Amount";
            Rec."Amount Including VAT" := Rec.Amount + Round(Rec.Amount * Rec."VAT %" / 100, Precision);
        end;
        OnAfterUpdateAmounts(Rec, xRec);
    end;

    local procedure CopyFromItem()
    var
        Item: Record "Desk Item";
        DimensionMgt: Codeunit "Desk Dimension Mgt.";
    begin
        if (Rec.Type <> Rec.Type::Item) or (Rec."No." = '') then
            exit;
        GetHeader();
        Item.Get(Rec."No.");
        Rec.Description := Item.Description;
        Rec."VAT %" := Item."VAT %";
        Rec."Shipment Date" := CalcDate(Item."Lead Time", OrderHeader."Posting Date");
        Rec."Dimension Set ID" := DimensionMgt.Combine(
            OrderHeader."Dimension Set ID",
            DimensionMgt.DefaultSetID(Database::"Desk Item", Item."No."));
        UpdateUnitPrice();
        Rec.UpdateAmounts();
    end;

    local procedure UpdateUnitPrice()
    var
        Item: Record "Desk Item";
        Customer: Record "Desk Customer";
        PriceSource: Interface "Desk Price Source";
    begin
        if Rec.Type <> Rec.Type::Item then
            exit;
        if not Item.Get(Rec."No.") then
            exit;
        GetHeader();
        if Customer.Get(OrderHeader."Customer No.") then;
        PriceSource := Customer."Price Method";
        Rec."Unit Price" := PriceSource.UnitPrice(Item, Rec.Quantity);
        if Rec."Line Discount %" = 0 then
            Rec."Line Discount %" := Customer."Discount %";
    end;

    local procedure TestStatusOpen()
    begin
        GetHeader();
        OrderHeader.TestStatusOpen();
    end;

    local procedure GetHeader()
    begin
        Rec.TestField("Order No.");
        if OrderHeader."No." <> Rec."Order No." then
            OrderHeader.Get(Rec."Order No.");
        // Another variable may have released the order meanwhile.
        OrderHeader.Find('=');
    end;

    [IntegrationEvent(false, false)]
    local procedure OnBeforeUpdateAmounts(var OrderLine: Record "Desk Order Line"; var IsHandled: Boolean)
    begin
    end;

    [IntegrationEvent(false, false)]
    local procedure OnAfterUpdateAmounts(var OrderLine: Record "Desk Order Line"; xOrderLine: Record "Desk Order Line")
    begin
    end;
}
