namespace OrderDesk.Test;

using OrderDesk.Orders;

codeunit 50521 "Desk Order Line Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        OrderLibrary: Codeunit "Desk Order Library";

    [Test]
    procedure ItemBringsDescriptionPriceAndVat()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrder(OrderHeader);
        OrderLibrary.CreateItem(Item, 12.345, 7);

        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 1);

        Assert.AreEqual(Item.Description, OrderLine.Description, 'Description');
        Assert.AreEqual(12.345, OrderLine."Unit Price", 'Price, not rounded');
        Assert.AreEqual(7, OrderLine."VAT %", 'VAT');
        Assert.AreEqual(12.35, OrderLine.Amount, 'Amount, rounded');
        Assert.AreEqual(OrderHeader."Customer No.", OrderLine."Customer No.", 'Customer');
    end;

    [Test]
    procedure LinesAreNumberedByTenThousands()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 1, 0);
        Assert.AreEqual(10000, OrderLine."Line No.", 'First');
        OrderLibrary.CreateItem(Item, 1, 0);
        OrderLine."Line No." := 15000;
        OrderLine.Insert(true);

        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 1);

        Assert.AreEqual(20000, OrderLine."Line No.", 'After 15000');
    end;

    [Test]
    procedure QuantityChangesAmounts()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 3, 0.333, 20);

        Assert.AreEqual(1, OrderLine.Amount, '0.999 rounded');
        Assert.AreEqual(1.2, OrderLine."Amount Including VAT", 'With VAT');
        OrderLine.Validate(Quantity, 0);
        Assert.AreEqual(0, OrderLine."Amount Including VAT", 'Nothing');
    end;

    [Test]
    procedure VatIsRoundedPerLineHalfUp()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 0.5, 5);
        Assert.AreEqual(0.53, OrderLine."Amount Including VAT", '0.025 goes up');

        OrderLine.Validate(Quantity, -1);
        Assert.AreEqual(-0.53, OrderLine."Amount Including VAT", '-0.025 goes away from zero');
    end;

    [Test]
    procedure DiscountPercentAndAmountFollowEachOther()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 4, 25, 0);

        OrderLine.Validate("Line Discount %", 12.5);
        Assert.AreEqual(12.5, OrderLine."Line Discount Amount", 'Amount from percent');
        Assert.AreEqual(87.5, OrderLine.Amount, 'Net');

        OrderLine.Validate("Line Discount Amount", 33.33);
        Assert.AreEqual(33.33, OrderLine."Line Discount %", 'Percent from amount');
        Assert.AreEqual(66.67, OrderLine.Amount, 'Net');
    end;

    [Test]
    procedure DiscountAmountOfThirdsSurvives()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 3, 9.99, 0);

        OrderLine.Validate("Line Discount Amount", 10);

        Assert.AreEqual(33.36670, OrderLine."Line Discount %", 'Five places');
        Assert.AreEqual(10, OrderLine."Line Discount Amount", 'The amount comes back');
    end;

    [Test]
    procedure DiscountOfNothingIsRefused()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 0, 10, 0);

        asserterror OrderLine.Validate("Line Discount Amount", 5);

        Assert.AreEqual(
            StrSubstNo('Line Discount Amount must be equal to ''0''  in Order Line: Order No.=%1, Line No.=10000. Current value is ''5''.', OrderHeader."No."),
            GetLastErrorText(), 'Text');
    end;

    [Test]
    procedure DiscountAboveHundredIsRefused()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 0);
        Commit();

        asserterror OrderLine.Validate("Line Discount %", 100.00001);
        OrderLine.Validate("Line Discount %", 100);

        Assert.AreEqual(0, OrderLine.Amount, 'For free');
    end;

    [Test]
    procedure PricesIncludingVatAreTakenApart()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrder(OrderHeader);
        OrderHeader.Validate("Prices Including VAT", true);
        OrderHeader.Modify(true);
        OrderLibrary.CreateItem(Item, 100, 19);

        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 1);

        Assert.AreEqual(100, OrderLine."Amount Including VAT", 'As said');
        Assert.AreEqual(84.03, OrderLine.Amount, 'Net');
    end;

    [Test]
    procedure PricesIncludingVatIsDecidedBeforeLines()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 0);

        asserterror OrderHeader.Validate("Prices Including VAT", true);

        Assert.ExpectedError('You cannot change Prices Including VAT while there are lines.');
    end;

    [Test]
    procedure AnotherTypeEmptiesTheLine()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 2, 10, 0);

        OrderLine.Validate(Type, OrderLine.Type::Charge);

        Assert.AreEqual('', OrderLine."No.", 'Number');
        Assert.AreEqual(0, OrderLine.Quantity, 'Quantity');
        Assert.AreEqual(10000, OrderLine."Line No.", 'The key stays');
        OrderLine.Modify(true);
        OrderLine.Find();
        Assert.AreEqual(OrderLine.Type::Charge, OrderLine.Type, 'Written: the assignment kept the row');
    end;

    [Test]
    procedure SameTypeKeepsTheLine()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 2, 10, 0);

        OrderLine.Validate(Type, "Desk Line Type"::Item);

        Assert.AreEqual(2, OrderLine.Quantity, 'Kept');
    end;

    [Test]
    procedure CommentLineHasNoQuantity()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrder(OrderHeader);
        OrderLine.Validate("Order No.", OrderHeader."No.");
        OrderLine.Description := 'Thank you!';
        OrderLine.Insert(true);

        asserterror OrderLine.Validate(Quantity, 1);

        Assert.ExpectedErrorCode('TestField');
    end;

    [Test]
    procedure BlockedItemIsNotFound()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrder(OrderHeader);
        OrderLibrary.CreateItem(Item, 1, 0);
        Item.Blocked := true;
        Item.Modify();

        asserterror OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 1);

        Assert.ExpectedError('cannot be found in the related table (Item)');
    end;

    [Test]
    procedure LineNeedsAnOrder()
    var
        OrderLine: Record "Desk Order Line";
    begin
        asserterror OrderLine.Validate(Quantity, 1);

        Assert.AreEqual('Order No. must have a value in Order Line: Order No.=, Line No.=0. It cannot be zero or empty.', GetLastErrorText(), 'Text');
    end;

    [Test]
    procedure QuantityIsNotBelowWhatWasShipped()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 5, 10, 0);
        OrderLine."Quantity Shipped" := 3;

        OrderLine.Validate(Quantity, 4);
        Assert.AreEqual(1, OrderLine."Outstanding Quantity", 'Outstanding');
        asserterror OrderLine.Validate(Quantity, 2);

        Assert.AreEqual(
            StrSubstNo('Quantity must not be below Quantity Shipped in Order Line Order No.=''%1'',Line No.=''10000''.', OrderHeader."No."),
            GetLastErrorText(), 'Text');
    end;

    [Test]
    procedure ShippedLineIsNotDeleted()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 5, 10, 0);
        OrderLine."Quantity Shipped" := 3;
        OrderLine.Modify();

        asserterror OrderLine.Delete(true);

        Assert.ExpectedError('Quantity Shipped must be equal to ''0''');
    end;

    [Test]
    procedure ShipmentDateIsAfterTheLeadTime()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrder(OrderHeader);
        OrderHeader.Validate("Posting Date", 20261230D);
        OrderHeader.Modify(true);
        OrderLibrary.CreateItem(Item, 1, 0);
        Evaluate(Item."Lead Time", '<1W-WD7>');
        Item.Modify(true);

        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 1);

        Assert.AreEqual(20270103D, OrderLine."Shipment Date", 'Sunday before the sixth of January');
    end;

    [Test]
    procedure StatusOfTheOrderIsLookedUp()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 5, 10, 0);
        OrderHeader.Status := OrderHeader.Status::"Pending Approval";
        OrderHeader.Modify();

        OrderLine.CalcFields("Order Status");

        Assert.AreEqual('Pending Approval', Format(OrderLine."Order Status"), 'Status');
        OrderLine.SetRange("Order No.", OrderHeader."No.");
        OrderLine.SetRange("Order Status", OrderLine."Order Status"::Released);
        Assert.RecordIsEmpty(OrderLine);
        OrderLine.SetFilter("Order Status", '%1|%2', OrderLine."Order Status"::Released, OrderLine."Order Status"::"Pending Approval");
        Assert.RecordCount(OrderLine, 1);
    end;

    [Test]
    procedure PricesOfAnItemAreSummedUp()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrder(OrderHeader);
        OrderLibrary.CreateItem(Item, 10, 0);
        Item.CalcFields("Average Price", "Highest Price");
        Assert.AreEqual(0, Item."Average Price", 'Average of nothing');
        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 1);
        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 1);
        OrderLine.Validate("Unit Price", 14);
        OrderLine.Modify(true);
        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 1);

        Item.CalcFields("Average Price", "Highest Price");

        Assert.AreEqual(11.33, Round(Item."Average Price", 0.01), 'Average');
        Assert.AreEqual(14, Item."Highest Price", 'Highest');
    end;

    [Test]
    procedure QuantityPriceBeginsWithItsQuantity()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateCustomer(Customer);
        Customer.Validate("Price Method", Customer."Price Method"::"Quantity Price");
        Customer.Modify(true);
        OrderLibrary.CreateItem(Item, 10, 0);
        Item."Quantity Discount From" := 100;
        Item."Quantity Discount %" := 33.333;
        Item.Modify();
        OrderLibrary.CreateOrder(OrderHeader, Customer."No.");

        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 99.99999);
        Assert.AreEqual(10, OrderLine."Unit Price", 'Just below');
        OrderLine.Validate(Quantity, 100);
        Assert.AreEqual(6.6667, OrderLine."Unit Price", 'From 100 on');
    end;

    [Test]
    procedure DiscountOfTheCustomerIsADefault()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateCustomer(Customer);
        Customer.Validate("Discount %", 10);
        Customer.Modify(true);
        OrderLibrary.CreateItem(Item, 10, 0);
        OrderLibrary.CreateOrder(OrderHeader, Customer."No.");
        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 1);
        Assert.AreEqual(9, OrderLine.Amount, 'Default');

        OrderLine.Validate("Line Discount %", 20);
        OrderLine.Validate(Quantity, 2);

        Assert.AreEqual(16, OrderLine.Amount, 'Own discount stays');
    end;

    [Test]
    procedure UnknownPriceMethodSaysSo()
    var
        Item: Record "Desk Item";
        PriceSource: Interface "Desk Price Source";
    begin
        OrderLibrary.CreateItem(Item, 10, 0);
        PriceSource := Enum::"Desk Price Method".FromInteger(77);

        asserterror PriceSource.UnitPrice(Item, 1);

        Assert.ExpectedError(StrSubstNo('There is no price method for Item %1.', Item."No."));
    end;

    [Test]
    procedure CheckDigitOfAGtin()
    var
        Item: Record "Desk Item";
    begin
        Item.Validate(GTIN, '4006381333931');
        Item.Validate(GTIN, '96385074');
        Item.Validate(GTIN, '');

        asserterror Item.Validate(GTIN, '4006381333932');
        Assert.ExpectedError('GTIN 4006381333932 has a wrong check digit.');
        asserterror Item.Validate(GTIN, '40063813339A');
        Assert.IsFalse(GetLastErrorText().Contains('check digit'), 'Refused as no number before');
    end;
}
