namespace OrderDesk.Test;

using OrderDesk.Orders;
using OrderDesk.Posting;
using OrderDesk.Setup;

codeunit 50505 "Desk Order Library"
{
    var
        Any: Codeunit "Desk Any";
        Library: Codeunit "Desk Library";

    /// <summary>Series for orders and postings, new ones each time, and no limits of dates.</summary>
    procedure Initialize()
    var
        DeskSetup: Record "Desk Setup";
    begin
        DeskSetup.GetRecordOnce();
        DeskSetup."Order Nos." := Library.CreateNoSeries(Any.CodeValue('O') + '-001', '');
        DeskSetup."Posted Nos." := Library.CreateNoSeries(Any.CodeValue('P') + '-001', '');
        DeskSetup."Allow Posting From" := 0D;
        DeskSetup."Allow Posting To" := 0D;
        DeskSetup."Max. VAT Difference" := 0.02;
        DeskSetup."Amount Rounding Precision" := 0.01;
        DeskSetup.Modify();
    end;

    procedure CreateCustomer(var Customer: Record "Desk Customer")
    begin
        Clear(Customer);
        Customer.Validate("No.", Any.CodeValue('C'));
        Customer.Validate(Name, 'Customer ' + Customer."No.");
        Evaluate(Customer."Payment Terms", '<1M+8D>');
        Customer.Insert(true);
    end;

    procedure CreateItem(var Item: Record "Desk Item"; UnitPrice: Decimal; VatPct: Decimal)
    begin
        Clear(Item);
        Item.Validate("No.", Any.CodeValue('I'));
        Item.Validate(Description, StrSubstNo('Item %1', Item."No."));
        Item.Validate("Unit Price", UnitPrice);
        Item.Validate("VAT %", VatPct);
        Item.Insert(true);
    end;

    procedure CreateItemInStock(var Item: Record "Desk Item"; UnitPrice: Decimal; VatPct: Decimal; Quantity: Decimal)
    var
        ItemEntry: Record "Desk Item Entry";
    begin
        CreateItem(Item, UnitPrice, VatPct);
        ItemEntry."Item No." := Item."No.";
        ItemEntry."Posting Date" := WorkDate();
        ItemEntry.Quantity := Quantity;
        ItemEntry.Insert(true);
    end;

    procedure CreateOrder(var OrderHeader: Record "Desk Order Header")
    var
        Customer: Record "Desk Customer";
    begin
        CreateCustomer(Customer);
        CreateOrder(OrderHeader, Customer."No.");
    end;

    procedure CreateOrder(var OrderHeader: Record "Desk Order Header"; CustomerNo: Code[20])
    begin
        Clear(OrderHeader);
        OrderHeader.Insert(true);
        OrderHeader.Validate("Customer No.", CustomerNo);
        OrderHeader.Modify(true);
    end;

    procedure AddItemLine(var OrderLine: Record "Desk Order Line"; OrderHeader: Record "Desk Order Header"; ItemNo: Code[20]; Quantity: Decimal)
    begin
        Clear(OrderLine);
        OrderLine.Validate("Order No.", OrderHeader."No.");
        OrderLine.Validate(Type, OrderLine.Type::Item);
        OrderLine.Validate("No.", ItemNo);
        OrderLine.Validate(Quantity, Quantity);
        OrderLine.Insert(true);
    end;

    /// <summary>An order for one item that is in stock.</summary>
    procedure CreateOrderWithLine(var OrderHeader: Record "Desk Order Header"; var OrderLine: Record "Desk Order Line"; Quantity: Decimal; UnitPrice: Decimal; VatPct: Decimal)
    var
        Item: Record "Desk Item";
    begin
        CreateOrder(OrderHeader);
        CreateItemInStock(Item, UnitPrice, VatPct, 1000);
        AddItemLine(OrderLine, OrderHeader, Item."No.", Quantity);
    end;

    procedure CreateJournalLine(var JournalLine: Record "Desk Journal Line"; BatchName: Code[10]; AccountNo: Code[20]; Amount: Decimal)
    var
        LastLine: Record "Desk Journal Line";
    begin
        LastLine.SetRange("Batch Name", BatchName);
        if LastLine.FindLast() then;
        Clear(JournalLine);
        JournalLine."Batch Name" := BatchName;
        JournalLine."Line No." := LastLine."Line No." + 10000;
        JournalLine."Posting Date" := WorkDate();
        JournalLine."Document No." := 'DOC1';
        JournalLine."Account No." := AccountNo;
        JournalLine.Validate(Amount, Amount);
        JournalLine.Insert(true);
    end;
}
