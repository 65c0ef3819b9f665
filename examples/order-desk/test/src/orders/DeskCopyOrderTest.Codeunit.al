namespace OrderDesk.Test;

using OrderDesk.Orders;

codeunit 50523 "Desk Copy Order Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        OrderLibrary: Codeunit "Desk Order Library";
        CopyOrder: Codeunit "Desk Copy Order";

    [Test]
    procedure CopyHasANumberOfItsOwnAndIsOpen()
    var
        FromOrder, ToOrder : Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(FromOrder, OrderLine, 2, 10, 0);
        FromOrder."External Document No." := 'EXT-1';
        FromOrder.Status := FromOrder.Status::Released;
        FromOrder.Modify();

        ToOrder := CopyOrder.Copy(FromOrder, false);

        Assert.AreNotEqual(FromOrder."No.", ToOrder."No.", 'Number');
        Assert.AreEqual("Desk Order Status"::Open, ToOrder.Status, 'Status');
        Assert.AreEqual('EXT-1', ToOrder."External Document No.", 'Fields are copied');
        Assert.IsTrue(ToOrder.LinesExist(), 'Lines too');
    end;

    [Test]
    procedure CopyKeepsOldPrices()
    var
        FromOrder, ToOrder : Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(FromOrder, OrderLine, 2, 10, 0);
        RaisePrice(OrderLine."No.", 11);

        ToOrder := CopyOrder.Copy(FromOrder, false);

        ToOrder.CalcFields(Amount);
        Assert.AreEqual(20, ToOrder.Amount, 'Prices of then');
    end;

    [Test]
    procedure RecalculatedCopyHasNewPrices()
    var
        FromOrder, ToOrder : Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(FromOrder, OrderLine, 2, 10, 0);
        RaisePrice(OrderLine."No.", 11);

        ToOrder := CopyOrder.Copy(FromOrder, true);

        ToOrder.CalcFields(Amount);
        Assert.AreEqual(22, ToOrder.Amount, 'Prices of today');
    end;

    [Test]
    procedure CopyForgetsWhatWasShipped()
    var
        FromOrder, ToOrder : Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(FromOrder, OrderLine, 2, 10, 0);
        OrderLine."Quantity Shipped" := 2;
        OrderLine."Outstanding Quantity" := 0;
        OrderLine.Modify();

        ToOrder := CopyOrder.Copy(FromOrder, false);

        OrderLine.Get(ToOrder."No.", OrderLine."Line No.");
        Assert.AreEqual(2, OrderLine."Outstanding Quantity", 'Outstanding');
        ToOrder.CalcFields("Completely Shipped");
        Assert.IsFalse(ToOrder."Completely Shipped", 'Not shipped');
        FromOrder.CalcFields("Completely Shipped");
        Assert.IsTrue(FromOrder."Completely Shipped", 'Shipped');
    end;

    [Test]
    procedure CopyIsARowOfItsOwn()
    var
        FromOrder, ToOrder : Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(FromOrder, OrderLine, 2, 10, 0);

        ToOrder := CopyOrder.Copy(FromOrder, false);

        Assert.AreNotEqual(FromOrder.SystemId, ToOrder.SystemId, 'System id');
        Assert.IsFalse(IsNullGuid(ToOrder.SystemId), 'It has one');
        Assert.IsTrue(FromOrder.GetBySystemId(ToOrder.SystemId), 'Found by it');
        Assert.AreEqual(ToOrder."No.", FromOrder."No.", 'The copy');
    end;

    local procedure RaisePrice(ItemNo: Code[20]; NewPrice: Decimal)
    var
        Item: Record "Desk Item";
    begin
        Item.Get(ItemNo);
        Item.Validate("Unit Price", NewPrice);
        Item.Modify(true);
    end;
}
