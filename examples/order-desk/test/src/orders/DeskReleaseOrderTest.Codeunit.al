namespace OrderDesk.Test;

using OrderDesk.Dimensions;
using OrderDesk.Orders;

codeunit 50522 "Desk Release Order Test"
{
    Subtype = Test;
    TestPermissions = Disabled;

    var
        Assert: Codeunit "Desk Assert";
        OrderLibrary: Codeunit "Desk Order Library";
        DimensionLibrary: Codeunit "Desk Dimension Library";
        ReleaseOrder: Codeunit "Desk Release Order";
        Choice: Integer;

    [Test]
    procedure ReleaseChangesTheStatus()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 0);

        ReleaseOrder.Release(OrderHeader);

        OrderHeader.Find();
        Assert.AreEqual(OrderHeader.Status::Released, OrderHeader.Status, 'Status');
        Assert.AreEqual(1, OrderHeader."Times Released", 'Times');
    end;

    [Test]
    procedure ReleasingTwiceIsOnce()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 0);

        Codeunit.Run(Codeunit::"Desk Release Order", OrderHeader);
        Codeunit.Run(Codeunit::"Desk Release Order", OrderHeader);

        Assert.AreEqual(1, OrderHeader."Times Released", 'The record was passed by reference');
    end;

    [Test]
    procedure ReopenedOrderIsReleasedAgain()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 0);
        ReleaseOrder.Release(OrderHeader);

        ReleaseOrder.Reopen(OrderHeader);
        Assert.AreEqual("Desk Order Status"::Open, OrderHeader.Status, 'Open');
        ReleaseOrder.Release(OrderHeader);

        Assert.AreEqual(2, OrderHeader."Times Released", 'Times');
    end;

    [Test]
    procedure EmptyOrderIsNotReleased()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 0, 10, 0);

        asserterror ReleaseOrder.Release(OrderHeader);

        Assert.AreEqual(StrSubstNo('There is nothing to release for order %1.', OrderHeader."No."), GetLastErrorText(), 'Lines without quantity do not count');
    end;

    [Test]
    procedure OrderNeedsACustomer()
    var
        OrderHeader: Record "Desk Order Header";
    begin
        OrderLibrary.Initialize();
        OrderHeader.Insert(true);

        asserterror ReleaseOrder.Release(OrderHeader);

        Assert.ExpectedError('Customer No. must have a value in Order: No.=' + OrderHeader."No.");
    end;

    [Test]
    procedure LineNeedsANumber()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 0);
        OrderLine."No." := '';
        OrderLine.Modify();

        asserterror ReleaseOrder.Release(OrderHeader);

        Assert.ExpectedError('No. must have a value in Order Line');
    end;

    [Test]
    procedure ReleasedOrderKeepsItsLines()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 0);
        ReleaseOrder.Release(OrderHeader);
        Commit();

        asserterror OrderLine.Validate(Quantity, 2);
        Assert.AreEqual(StrSubstNo('Status must be equal to ''Open''  in Order: No.=%1. Current value is ''Released''.', OrderHeader."No."), GetLastErrorText(), 'Text');
        asserterror OrderLine.Delete(true);
        Assert.ExpectedErrorCode('TestField');
        asserterror OrderHeader.Delete(true);
        Assert.ExpectedErrorCode('TestField');
        asserterror OrderHeader.Validate("Customer No.", '');
        Assert.ExpectedErrorCode('TestField');
    end;

    [Test]
    procedure SuspendedCheckLetsAChangeThrough()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 0);
        ReleaseOrder.Release(OrderHeader);

        OrderHeader.SuspendStatusTest(true);
        OrderHeader.Validate("Customer No.");

        Assert.IsTrue(OrderHeader.LinesExist(), 'The customer is the same, so are the lines');
    end;

    [Test]
    procedure SuspensionIsOfTheVariable()
    var
        OrderHeader, SameOrder : Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 0);
        ReleaseOrder.Release(OrderHeader);
        OrderHeader.SuspendStatusTest(true);

        SameOrder := OrderHeader;
        asserterror SameOrder.TestStatusOpen();

        Assert.ExpectedError('Status must be equal to ''Open''');
    end;

    [Test]
    procedure MandatoryDimensionStopsTheRelease()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
        DimensionMgt: Codeunit "Desk Dimension Mgt.";
        Department, Project : Code[20];
    begin
        OrderLibrary.Initialize();
        DimensionLibrary.CreateDimensions(Department, Project);
        OrderLibrary.CreateCustomer(Customer);
        DimensionLibrary.CreateDefault(Database::"Desk Customer", Customer."No.", Department, '', "Desk Value Posting"::"Code Mandatory");
        OrderLibrary.CreateItem(Item, 10, 0);
        OrderLibrary.CreateOrder(OrderHeader, Customer."No.");
        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 1);
        Commit();
        asserterror ReleaseOrder.Release(OrderHeader);
        Assert.ExpectedError('Select a value for dimension ' + Department);

        OrderHeader.Validate("Dimension Set ID", DimensionMgt.ChangeValue(0, Department, 'SALES'));
        OrderHeader.Modify(true);
        ReleaseOrder.Release(OrderHeader);

        Assert.AreEqual(1, OrderHeader."Times Released", 'Released');
    end;

    [Test]
    procedure BeyondTheCreditLimitNeedsApproval()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 100.01, 0);
        Customer.Get(OrderHeader."Customer No.");
        Customer.Validate("Credit Limit", 100);
        Customer.Modify(true);

        ReleaseOrder.Release(OrderHeader);
        Assert.AreEqual("Desk Order Status"::"Pending Approval", OrderHeader.Status, 'Waits');
        Assert.AreEqual(-0.01, Customer.AvailableCredit(), 'Credit');
        ReleaseOrder.Approve(OrderHeader);

        Assert.AreEqual("Desk Order Status"::Released, OrderHeader.Status, 'Approved');
    end;

    [Test]
    procedure OnlyAWaitingOrderIsApproved()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 1, 0);

        asserterror ReleaseOrder.Approve(OrderHeader);

        Assert.ExpectedError('Status must be equal to ''Pending Approval''  in Order: No.=');
    end;

    [Test]
    [HandlerFunctions('ChooseFromMenu')]
    procedure MenuReleasesAndReopens()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 0);

        Choice := 1;
        Assert.AreEqual(1, ReleaseOrder.AskAndRun(OrderHeader), 'Answer');
        Assert.AreEqual("Desk Order Status"::Released, OrderHeader.Status, 'Released');
        Choice := 2;
        ReleaseOrder.AskAndRun(OrderHeader);
        Assert.AreEqual("Desk Order Status"::Open, OrderHeader.Status, 'Open');
        Choice := 0;
        Assert.AreEqual(0, ReleaseOrder.AskAndRun(OrderHeader), 'Escape');
        Assert.AreEqual("Desk Order Status"::Open, OrderHeader.Status, 'Nothing happened');
    end;

    [Test]
    procedure FailedReleaseLeavesNothing()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 10, 0);
        OrderLibrary.CreateItem(Item, 1, 0);
        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 1);
        OrderLine."No." := '';
        OrderLine.Modify();
        Commit();

        Assert.IsFalse(Codeunit.Run(Codeunit::"Desk Release Order", OrderHeader), 'It fails');

        OrderHeader.Find();
        Assert.AreEqual(0, OrderHeader."Times Released", 'Nothing was written');
    end;

    [StrMenuHandler]
    procedure ChooseFromMenu(Options: Text[1024]; var Answer: Integer; Instruction: Text[1024])
    begin
        Assert.AreEqual('Re&open', SelectStr(2, Options), 'Options');
        Assert.AreEqual('What should happen to the order?', Instruction, 'Instruction');
        Answer := Choice;
    end;
}
