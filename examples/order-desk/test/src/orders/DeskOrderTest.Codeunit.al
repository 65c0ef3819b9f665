namespace OrderDesk.Test;

using OrderDesk.Dimensions;
using OrderDesk.Numbering;
using OrderDesk.Orders;
using OrderDesk.Setup;

codeunit 50520 "Desk Order Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        Library: Codeunit "Desk Library";
        OrderLibrary: Codeunit "Desk Order Library";
        DimensionLibrary: Codeunit "Desk Dimension Library";
        Question: Text;

    [Test]
    procedure NewOrderGetsTheNextNumber()
    var
        OrderHeader, SecondOrder : Record "Desk Order Header";
    begin
        Initialize();

        OrderHeader.Insert(true);
        SecondOrder.Insert(true);

        Assert.AreEqual(IncStr(OrderHeader."No."), SecondOrder."No.", 'One after the other');
        Assert.AreEqual(WorkDate(), OrderHeader."Posting Date", 'Posting date');
        Assert.AreEqual(OrderHeader."Posting Date", OrderHeader."Document Date", 'Document date');
    end;

    [Test]
    procedure OrderWithoutASeriesIsNotInserted()
    var
        DeskSetup: Record "Desk Setup";
        OrderHeader: Record "Desk Order Header";
    begin
        Initialize();
        DeskSetup.Get();
        DeskSetup."Order Nos." := '';
        DeskSetup.Modify();

        asserterror OrderHeader.Insert(true);

        Assert.AreEqual('Order Nos. must have a value in Order Desk Setup: Primary Key=. It cannot be zero or empty.', GetLastErrorText(), 'Text');
        Assert.ExpectedErrorCode('TestField');
    end;

    [Test]
    procedure OwnNumberNeedsAManualSeries()
    var
        OrderHeader: Record "Desk Order Header";
        DeskSetup: Record "Desk Setup";
        NoSeries: Record "Desk No. Series";
    begin
        Initialize();
        Commit();
        asserterror OrderHeader.Validate("No.", 'MINE');
        Assert.ExpectedError('You may not enter numbers manually');

        DeskSetup.Get();
        NoSeries.Get(DeskSetup."Order Nos.");
        NoSeries."Manual Nos." := true;
        NoSeries.Modify();
        Clear(OrderHeader);
        OrderHeader.Validate("No.", 'MINE');
        OrderHeader.Insert(true);

        Assert.AreEqual('MINE', OrderHeader."No.", 'Own number');
        Assert.AreEqual('', OrderHeader."No. Series", 'Of no series');
    end;

    [Test]
    procedure CustomerBringsNameTermsAndDueDate()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
    begin
        Initialize();
        OrderLibrary.CreateCustomer(Customer);
        OrderHeader.Validate("Posting Date", 20260131D);
        OrderHeader.Insert(true);

        OrderHeader.Validate("Customer No.", Customer."No.");

        Assert.AreEqual(Customer.Name, OrderHeader."Customer Name", 'Name');
        Assert.AreEqual(Customer."Payment Terms", OrderHeader."Payment Terms", 'Terms');
        Assert.AreEqual(20260308D, OrderHeader."Due Date", 'A month to the last of February, then 8 days');
    end;

    [Test]
    procedure DueDateFollowsTermsAndDates()
    var
        OrderHeader: Record "Desk Order Header";
        Terms: DateFormula;
    begin
        Initialize();
        OrderLibrary.CreateOrder(OrderHeader);
        OrderHeader.Validate("Document Date", 20260215D);
        Evaluate(Terms, '<CM+10D>');

        OrderHeader.Validate("Payment Terms", Terms);
        Assert.AreEqual(20260310D, OrderHeader."Due Date", 'End of month and ten days');

        OrderHeader.Validate("Posting Date", 20280214D);
        Assert.AreEqual(20280214D, OrderHeader."Document Date", 'Posting date moves the document date');
        Assert.AreEqual(20280310D, OrderHeader."Due Date", 'In a leap year too');

        Clear(Terms);
        OrderHeader.Validate("Payment Terms", Terms);
        Assert.AreEqual(20280214D, OrderHeader."Due Date", 'Without terms it is due at once');

        OrderHeader.Validate("Document Date", 0D);
        Assert.AreEqual(0D, OrderHeader."Due Date", 'Without a date never');
    end;

    [Test]
    procedure UnknownCustomerIsRefused()
    var
        OrderHeader: Record "Desk Order Header";
    begin
        Initialize();
        OrderHeader.Insert(true);

        asserterror OrderHeader.Validate("Customer No.", 'NOBODY');

        Assert.AreEqual(
            'The field Customer No. of table Order contains a value (NOBODY) that cannot be found in the related table (Customer).',
            GetLastErrorText(), 'Text');
    end;

    [Test]
    procedure BlockedCustomerIsRefused()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
    begin
        Initialize();
        OrderLibrary.CreateCustomer(Customer);
        Customer.Blocked := Customer.Blocked::Invoice;
        Customer.Modify();
        OrderHeader.Insert(true);

        asserterror OrderHeader.Validate("Customer No.", Customer."No.");

        Assert.AreEqual(StrSubstNo('You cannot use customer %1: it is blocked (Invoice).', Customer."No."), GetLastErrorText(), 'Text');
    end;

    [Test]
    procedure WhatIsBlockedDecides()
    var
        Customer: Record "Desk Customer";
    begin
        Customer.CheckBlocked(true, true);
        Customer.Blocked := Customer.Blocked::Ship;
        asserterror Customer.CheckBlocked(true, false);
        Customer.Blocked := Customer.Blocked::Invoice;
        Customer.CheckBlocked(true, false);
        asserterror Customer.CheckBlocked(false, true);
        Customer.Blocked := Customer.Blocked::All;
        asserterror Customer.CheckBlocked(false, false);
        Assert.ExpectedError('it is blocked (All)');
    end;

    [Test]
    [HandlerFunctions('ConfirmYes')]
    procedure AnotherCustomerDeletesTheLines()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        OldCustomerNo: Code[20];
    begin
        Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 19);
        OldCustomerNo := OrderHeader."Customer No.";
        OrderLibrary.CreateCustomer(Customer);

        OrderHeader.Validate("Customer No.", Customer."No.");

        Assert.IsFalse(OrderHeader.LinesExist(), 'Lines are gone');
        Assert.AreEqual(StrSubstNo('Changing Customer No. from %1 to %2 deletes the lines. Continue?', OldCustomerNo, Customer."No."), Question, 'Question');
    end;

    [Test]
    [HandlerFunctions('ConfirmNo')]
    procedure RefusingKeepsCustomerAndLines()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        OldCustomerNo: Code[20];
    begin
        Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 19);
        OldCustomerNo := OrderHeader."Customer No.";
        OrderLibrary.CreateCustomer(Customer);

        OrderHeader.Validate("Customer No.", Customer."No.");

        Assert.IsTrue(OrderHeader.LinesExist(), 'Lines are there');
        Assert.AreEqual(OldCustomerNo, OrderHeader."Customer No.", 'Old customer');
    end;

    [Test]
    procedure NoQuestionWithoutLines()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
    begin
        Initialize();
        OrderLibrary.CreateOrder(OrderHeader);
        OrderLibrary.CreateCustomer(Customer);

        OrderHeader.Validate("Customer No.", Customer."No.");

        Assert.AreEqual(Customer.Name, OrderHeader."Customer Name", 'Changed');
    end;

    [Test]
    procedure TotalsAreThoseOfTheLines()
    var
        OrderHeader, OtherOrder : Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
    begin
        Initialize();
        OrderLibrary.CreateOrderWithLine(OtherOrder, OrderLine, 5, 50, 7);
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 3, 19.99, 19);
        OrderLibrary.CreateItem(Item, 0.05, 7);
        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 10);

        OrderHeader.CalcFields(Amount, "Amount Including VAT", "No. of Lines", "Completely Shipped");

        Assert.AreEqual(60.47, OrderHeader.Amount, '59.97 + 0.50');
        Assert.AreEqual(71.9, OrderHeader."Amount Including VAT", '59.97 + 11.39 + 0.50 + 0.04');
        Assert.AreEqual(2, OrderHeader."No. of Lines", 'Lines');
        Assert.IsFalse(OrderHeader."Completely Shipped", 'Nothing is shipped');
    end;

    [Test]
    procedure CalcSumsGivesTheSameTotals()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
    begin
        Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 3, 33.33, 19);
        OrderLibrary.CreateItem(Item, 12.5, 7);
        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 2);
        OrderHeader.CalcFields(Amount, "Amount Including VAT");

        Clear(OrderLine);
        OrderLine.SetRange("Order No.", OrderHeader."No.");
        OrderLine.CalcSums(Amount, "Amount Including VAT", Quantity);

        Assert.AreEqual(OrderHeader.Amount, OrderLine.Amount, 'Amount');
        Assert.AreEqual(OrderHeader."Amount Including VAT", OrderLine."Amount Including VAT", 'With VAT');
        Assert.AreEqual(5, OrderLine.Quantity, 'Quantity');
    end;

    [Test]
    procedure StaleTotalsStayUntilCalculated()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 0);
        Assert.AreEqual(0, OrderHeader.Amount, 'Not calculated');
        OrderHeader.CalcFields(Amount);
        OrderLine.Validate(Quantity, 2);
        OrderLine.Modify(true);
        Assert.AreEqual(10, OrderHeader.Amount, 'Stale');

        OrderHeader.CalcFields(Amount);

        Assert.AreEqual(20, OrderHeader.Amount, 'Fresh');
    end;

    [Test]
    procedure DeletingAnOrderDeletesItsLines()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 0);

        OrderHeader.Delete(true);

        OrderLine.SetRange("Order No.", OrderHeader."No.");
        Assert.RecordIsEmpty(OrderLine);
        Assert.IsFalse(OrderHeader.Find(), 'The order too');
    end;

    [Test]
    procedure OrdersAreNotRenamed()
    var
        OrderHeader: Record "Desk Order Header";
    begin
        Initialize();
        OrderLibrary.CreateOrder(OrderHeader);

        asserterror OrderHeader.Rename('OTHER');

        Assert.ExpectedError('You cannot rename a Order.');
    end;

    [Test]
    procedure CustomerWithOrdersIsNotDeleted()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
    begin
        Initialize();
        OrderLibrary.CreateCustomer(Customer);
        OrderLibrary.CreateOrder(OrderHeader, Customer."No.");
        OrderLibrary.CreateOrder(OrderHeader, Customer."No.");
        Commit();

        asserterror Customer.Delete(true);
        Assert.ExpectedError(StrSubstNo('Customer %1 has 2 orders', Customer."No."));

        OrderHeader.SetRange("Customer No.", Customer."No.");
        OrderHeader.DeleteAll(true);
        Customer.Delete(true);
        Assert.IsFalse(Customer.Get(Customer."No."), 'Deleted');
    end;

    [Test]
    procedure DefaultDimensionsReachTheLines()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
        DimensionMgt: Codeunit "Desk Dimension Mgt.";
        Department, Project : Code[20];
    begin
        Initialize();
        DimensionLibrary.CreateDimensions(Department, Project);
        OrderLibrary.CreateCustomer(Customer);
        OrderLibrary.CreateItem(Item, 10, 0);
        DimensionLibrary.CreateDefault(Database::"Desk Customer", Customer."No.", Department, 'SALES', "Desk Value Posting"::" ");
        DimensionLibrary.CreateDefault(Database::"Desk Item", Item."No.", Project, 'HOUSE', "Desk Value Posting"::" ");
        OrderLibrary.CreateOrder(OrderHeader, Customer."No.");

        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 1);

        Assert.AreEqual(Department + '=SALES', DimensionMgt.SetAsText(OrderHeader."Dimension Set ID"), 'Order');
        Assert.AreEqual(Department + '=SALES; ' + Project + '=HOUSE', DimensionMgt.SetAsText(OrderLine."Dimension Set ID"), 'Line');
    end;

    [Test]
    procedure NewDimensionsOfTheOrderReachUnchangedLines()
    var
        OrderHeader: Record "Desk Order Header";
        FirstLine, SecondLine : Record "Desk Order Line";
        DimensionMgt: Codeunit "Desk Dimension Mgt.";
        Item: Record "Desk Item";
        Department, Project : Code[20];
    begin
        Initialize();
        DimensionLibrary.CreateDimensions(Department, Project);
        OrderLibrary.CreateOrderWithLine(OrderHeader, FirstLine, 1, 10, 0);
        OrderLibrary.CreateItem(Item, 10, 0);
        OrderLibrary.AddItemLine(SecondLine, OrderHeader, Item."No.", 1);
        SecondLine."Dimension Set ID" := DimensionMgt.ChangeValue(0, Project, 'BRIDGE');
        SecondLine.Modify(true);

        OrderHeader.Validate("Dimension Set ID", DimensionMgt.ChangeValue(0, Department, 'PROD'));
        OrderHeader.Modify(true);

        FirstLine.Find();
        SecondLine.Find();
        Assert.AreEqual(Department + '=PROD', DimensionMgt.SetAsText(FirstLine."Dimension Set ID"), 'Followed');
        Assert.AreEqual(Project + '=BRIDGE', DimensionMgt.SetAsText(SecondLine."Dimension Set ID"), 'Kept');
    end;

    [Test]
    procedure OpenOrdersOfACustomer()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
    begin
        Initialize();
        OrderLibrary.CreateCustomer(Customer);
        Customer.SetAutoCalcFields("Has Open Orders", "No. of Orders");
        Customer.Find();
        Assert.IsFalse(Customer."Has Open Orders", 'No order');
        OrderLibrary.CreateOrder(OrderHeader, Customer."No.");

        Customer.Find();
        Assert.IsTrue(Customer."Has Open Orders", 'An open one');

        OrderHeader.Status := OrderHeader.Status::Released;
        OrderHeader.Modify();
        Customer.Find();
        Assert.IsFalse(Customer."Has Open Orders", 'A released one');
        Assert.AreEqual(1, Customer."No. of Orders", 'It counts all the same');
    end;

    [Test]
    procedure CustomersAreFoundByACalculatedField()
    var
        Customer, Found : Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 7, 111, 0);
        Customer.Get(OrderHeader."Customer No.");

        Found.SetRange("Outstanding Orders", 777);
        Found.SetRange("No.", Customer."No.");
        Assert.RecordCount(Found, 1);
        Found.SetFilter("Outstanding Orders", '>%1', 777);
        Assert.RecordIsEmpty(Found);
        Found.SetFilter("Outstanding Orders", '%1..%2', 776.99, 777);
        Found.FindFirst();
        Assert.AreEqual(Customer."No.", Found."No.", 'Range');
    end;

    local procedure Initialize()
    begin
        Clear(Question);
        OrderLibrary.Initialize();
    end;

    [ConfirmHandler]
    procedure ConfirmYes(Text: Text[1024]; var Reply: Boolean)
    begin
        Question := Text;
        Reply := true;
    end;

    [ConfirmHandler]
    procedure ConfirmNo(Text: Text[1024]; var Reply: Boolean)
    begin
        Reply := false;
    end;
}
