namespace OrderDesk.Posting;

using OrderDesk.Dimensions;
using OrderDesk.Numbering;
using OrderDesk.Orders;
using OrderDesk.Setup;

/// <summary>Ships and invoices what is outstanding of an order.</summary>
codeunit 50334 "Desk Post Order"
{
    TableNo = "Desk Order Header";

    var
        DeskSetup: Record "Desk Setup";
        ReleaseOrder: Codeunit "Desk Release Order";
        PostedNo: Code[20];
        SuppressCommit: Boolean;
        RevenueTok: Label 'REVENUE', Locked = true;
        NothingErr: Label 'There is nothing to post for order %1.', Comment = '%1 = order';
        StockErr: Label 'Only %1 of item %2 are in stock, %3 are ordered.', Comment = '%1 = inventory, %2 = item, %3 = quantity';

    trigger OnRun()
    begin
        Post(Rec);
    end;

    procedure SetSuppressCommit(NewSuppressCommit: Boolean)
    begin
        SuppressCommit := NewSuppressCommit;
    end;

    procedure GetPostedNo(): Code[20]
    begin
        exit(PostedNo);
    end;

    procedure Post(var OrderHeader: Record "Desk Order Header")
    var
        TempTotals: Record "Desk VAT Entry" temporary;
        NoSeriesMgt: Codeunit "Desk No. Series Mgt.";
    begin
        DeskSetup.GetRecordOnce();
        ReleaseOrder.Release(OrderHeader);
        OrderHeader.TestField(Status, "Desk Order Status"::Released);
        DeskSetup.TestField("Posted Nos.");
        PostedNo := NoSeriesMgt.GetNextNo(DeskSetup."Posted Nos.", OrderHeader."Posting Date");

        ShipLines(OrderHeader, TempTotals);
        PostTotals(OrderHeader, TempTotals);
        FinishOrder(OrderHeader);
        if not SuppressCommit then
            Commit();
        OnAfterPostOrder(OrderHeader, PostedNo);
    end;

    local procedure ShipLines(OrderHeader: Record "Desk Order Header"; var TempTotals: Record "Desk VAT Entry" temporary)
    var
        OrderLine: Record "Desk Order Line";
    begin
        OrderLine.SetRange("Order No.", OrderHeader."No.");
        OrderLine.SetFilter("Outstanding Quantity", '<>0');
        if not OrderLine.FindSet(true) then
            Error(NothingErr, OrderHeader."No.");
        repeat
            if OrderLine.Type = OrderLine.Type::Item then
                PostItem(OrderLine, OrderHeader."Posting Date");
            AddTotals(OrderLine, TempTotals);
            OrderLine.SetShipping(true);
            OrderLine."Quantity Shipped" := OrderLine.Quantity;
            OrderLine."Outstanding Quantity" := 0;
            OrderLine.Modify(true);
        until OrderLine.Next() = 0;
    end;

    local procedure PostItem(OrderLine: Record "Desk Order Line"; PostingDate: Date)
    var
        Item: Record "Desk Item";
        ItemEntry: Record "Desk Item Entry";
    begin
        Item.SetAutoCalcFields(Inventory);
        Item.Get(OrderLine."No.");
        if Item.Inventory < OrderLine."Outstanding Quantity" then
            Error(StockErr, Item.Inventory, Item."No.", OrderLine."Outstanding Quantity");
        ItemEntry."Item No." := OrderLine."No.";
        ItemEntry."Posting Date" := PostingDate;
        ItemEntry.Quantity := -OrderLine."Outstanding Quantity";
        ItemEntry."Document No." := PostedNo;
        ItemEntry.Insert(true);
    end;

    /// <summary>One total for each VAT rate; the primary key of the buffer is not the rate, so it is looked for.</summary>
    local procedure AddTotals(OrderLine: Record "Desk Order Line"; var TempTotals: Record "Desk VAT Entry" temporary)
    begin
        TempTotals.Reset();
        TempTotals.SetRange("VAT %", OrderLine."VAT %");
        if not TempTotals.FindFirst() then begin
            TempTotals.Init();
            TempTotals."Entry No." := TempTotals."Entry No." + 1;
            TempTotals."VAT %" := OrderLine."VAT %";
            TempTotals."Transaction No." := OrderLine."Dimension Set ID";
            TempTotals.Insert();
        end;
        TempTotals.Base += OrderLine.Amount;
        TempTotals.Amount += OrderLine."Amount Including VAT" - OrderLine.Amount;
        TempTotals.Modify();
        TempTotals.Reset();
    end;

    local procedure PostTotals(OrderHeader: Record "Desk Order Header"; var TempTotals: Record "Desk VAT Entry" temporary)
    var
        JournalLine: Record "Desk Journal Line";
        PostLine: Codeunit "Desk Jnl.-Post Line";
    begin
        TempTotals.SetCurrentKey("VAT %");
        TempTotals.FindSet();
        repeat
            JournalLine.Init();
            JournalLine."Posting Date" := OrderHeader."Posting Date";
            JournalLine."Document No." := PostedNo;
            JournalLine.Validate("Account Type", "Desk Account Type"::Customer);
            JournalLine.Validate("Account No.", OrderHeader."Customer No.");
            JournalLine.Validate("VAT %", TempTotals."VAT %");
            JournalLine.Validate(Amount, TempTotals.Base + TempTotals.Amount);
            JournalLine."VAT Amount" := TempTotals.Amount;
            JournalLine."VAT Base" := TempTotals.Base;
            JournalLine."Balance Account No." := RevenueTok;
            JournalLine."Due Date" := OrderHeader."Due Date";
            JournalLine."Dimension Set ID" := TempTotals."Transaction No.";
            PostLine.Post(JournalLine);
        until TempTotals.Next() = 0;
    end;

    local procedure FinishOrder(var OrderHeader: Record "Desk Order Header")
    begin
        OrderHeader.CalcFields("Completely Shipped");
        if not OrderHeader."Completely Shipped" then
            exit;
        OrderHeader.Modify(true);
    end;

    [IntegrationEvent(false, false, true)]
    local procedure OnAfterPostOrder(OrderHeader: Record "Desk Order Header"; PostedNo: Code[20])
    begin
    end;
}
