namespace OrderDesk.Test;

using OrderDesk.Orders;
using OrderDesk.Posting;
using OrderDesk.Setup;

codeunit 50532 "Desk Post Order Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        Any: Codeunit "Desk Any";
        OrderLibrary: Codeunit "Desk Order Library";

    [Test]
    procedure PostedOrderOwesItsTotal()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        PostOrder: Codeunit "Desk Post Order";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 3, 19.99, 19);

        PostOrder.Post(OrderHeader);

        Customer.Get(OrderHeader."Customer No.");
        Customer.CalcFields(Balance, "Outstanding Orders");
        Assert.AreEqual(71.36, Customer.Balance, 'Balance');
        Assert.AreEqual(0, Customer."Outstanding Orders", 'Nothing outstanding');
        Assert.IsTrue(PostOrder.GetPostedNo() <> '', 'Posted number');
    end;

    [Test]
    procedure EntriesOfAnOrderBalance()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        LedgerEntry: Record "Desk Ledger Entry";
        Item: Record "Desk Item";
        PostOrder: Codeunit "Desk Post Order";
        Accounts: Dictionary of [Code[20], Decimal];
        Amount: Decimal;
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 3, 3.33, 19);
        OrderLibrary.CreateItemInStock(Item, 7.77, 7, 100);
        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 3);

        PostOrder.Post(OrderHeader);

        LedgerEntry.SetRange("Document No.", PostOrder.GetPostedNo());
        LedgerEntry.FindSet();
        repeat
            if not Accounts.Get(LedgerEntry."Account No.", Amount) then
                Amount := 0;
            Accounts.Set(LedgerEntry."Account No.", Amount + LedgerEntry.Amount);
        until LedgerEntry.Next() = 0;
        Assert.AreEqual(3, Accounts.Count(), 'Customer, revenue, VAT');
        Assert.AreEqual(-33.3, Accounts.Get('REVENUE'), 'Revenue');
        Assert.AreEqual(-3.53, Accounts.Get('VAT'), '1.90 and 1.63');
        Assert.AreEqual(36.83, Accounts.Get(OrderHeader."Customer No."), 'Customer');
    end;

    [Test]
    procedure VatEntriesAreOnePerRate()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        VATEntry: Record "Desk VAT Entry";
        Item: Record "Desk Item";
        PostOrder: Codeunit "Desk Post Order";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 0.5, 5);
        OrderLibrary.CreateItemInStock(Item, 0.5, 5, 100);
        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 1);
        OrderLibrary.CreateItemInStock(Item, 100, 19, 100);
        OrderLibrary.AddItemLine(OrderLine, OrderHeader, Item."No.", 1);

        PostOrder.Post(OrderHeader);

        VATEntry.SetCurrentKey("VAT %", "Posting Date");
        VATEntry.SetRange("Document No.", PostOrder.GetPostedNo());
        Assert.RecordCount(VATEntry, 2);
        VATEntry.FindFirst();
        Assert.AreEqual(-0.06, VATEntry.Amount, 'Two lines, each rounded: the difference is tolerated');
        VATEntry.SetRange("VAT %", 19);
        VATEntry.CalcSums(Base);
        Assert.AreEqual(-100, VATEntry.Base, 'Base of the other');
    end;

    [Test]
    procedure StockGoesDown()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        Item: Record "Desk Item";
        PostOrder: Codeunit "Desk Post Order";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 12.5, 1, 0);

        PostOrder.Post(OrderHeader);

        Item.Get(OrderLine."No.");
        Item.CalcFields(Inventory, "Quantity Sold");
        Assert.AreEqual(987.5, Item.Inventory, 'Inventory');
        Assert.AreEqual(12.5, Item."Quantity Sold", 'Sold, without its sign');
    end;

    [Test]
    procedure MissingStockPostsNothing()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        ItemEntry: Record "Desk Item Entry";
        PostOrder: Codeunit "Desk Post Order";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1000.5, 1, 0);
        Commit();

        asserterror PostOrder.Post(OrderHeader);

        Assert.AreEqual(StrSubstNo('Only 1,000 of item %1 are in stock, 1,000.5 are ordered.', OrderLine."No."), GetLastErrorText(), 'Text');
        ItemEntry.SetRange("Item No.", OrderLine."No.");
        Assert.RecordCount(ItemEntry, 1);
        OrderHeader.Find();
        Assert.AreEqual("Desk Order Status"::Open, OrderHeader.Status, 'The release is undone too');
    end;

    [Test]
    procedure OrderIsPostedOnce()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        PostOrder: Codeunit "Desk Post Order";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 1, 0);
        PostOrder.Post(OrderHeader);

        asserterror PostOrder.Post(OrderHeader);

        Assert.ExpectedError(StrSubstNo('There is nothing to post for order %1.', OrderHeader."No."));
    end;

    [Test]
    procedure MoreIsPostedAfterReopening()
    var
        Customer: Record "Desk Customer";
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        ReleaseOrder: Codeunit "Desk Release Order";
        PostOrder: Codeunit "Desk Post Order";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 2, 10, 0);
        PostOrder.Post(OrderHeader);
        ReleaseOrder.Reopen(OrderHeader);
        OrderLine.Find();
        OrderLine.Validate(Quantity, 5);
        OrderLine.Modify(true);

        OrderHeader.CalcFields("Completely Shipped");
        Assert.IsFalse(OrderHeader."Completely Shipped", 'Three are outstanding');
        PostOrder.Post(OrderHeader);

        OrderLine.Find();
        Assert.AreEqual(5, OrderLine."Quantity Shipped", 'All shipped');
        Customer.Get(OrderHeader."Customer No.");
        Customer.CalcFields(Balance);
        Assert.AreEqual(70, Customer.Balance, 'The amount is that of the line');
    end;

    [Test]
    procedure PostingCommits()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        PostOrder: Codeunit "Desk Post Order";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 1, 0);

        PostOrder.Post(OrderHeader);
        asserterror Error('Later');

        OrderLine.Find();
        Assert.AreEqual(1, OrderLine."Quantity Shipped", 'It stays');
        Assert.AreEqual('Later', GetLastErrorText(), 'The error came later');
    end;

    [Test]
    procedure SuppressedCommitIsTheCallersBusiness()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        PostOrder: Codeunit "Desk Post Order";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 1, 0);
        Commit();

        PostOrder.SetSuppressCommit(true);
        PostOrder.Post(OrderHeader);
        Assert.IsTrue(IsInWriteTransaction(), 'Not committed');
        asserterror Error('Later');

        OrderLine.Find();
        Assert.AreEqual(0, OrderLine."Quantity Shipped", 'Undone');
    end;

    [Test]
    [CommitBehavior(CommitBehavior::Ignore)]
    procedure IgnoredCommitDoesNotCommit()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        PostOrder: Codeunit "Desk Post Order";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 1, 0);

        PostOrder.Post(OrderHeader);

        Assert.IsTrue(IsInWriteTransaction(), 'The commit of the posting did nothing');
    end;

    [Test]
    [TransactionModel(TransactionModel::AutoRollback)]
    procedure CommitIsRefusedWhereAllIsRolledBack()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        PostOrder: Codeunit "Desk Post Order";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 1, 0);

        asserterror PostOrder.Post(OrderHeader);

        Assert.IsTrue(GetLastErrorText() <> '', 'Commit is refused');
    end;

    [Test]
    procedure PostingDateOutsideTheRange()
    var
        DeskSetup: Record "Desk Setup";
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
    begin
        OrderLibrary.Initialize();
        DeskSetup.Get();
        DeskSetup."Allow Posting To" := WorkDate() - 1;
        DeskSetup.Modify();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 1, 0);
        Commit();

        Assert.IsFalse(Codeunit.Run(Codeunit::"Desk Post Order", OrderHeader), 'Refused');
        Assert.AreEqual('Posting Date is not within your range of allowed posting dates.', GetLastErrorText(), 'Text');
        Assert.IsTrue(GetLastErrorCallStack().Contains('"Desk Jnl.-Check Line"(CodeUnit 50330).CheckPostingDate'), GetLastErrorCallStack());
    end;

    [Test]
    procedure EntriesHaveTheDueDateAndDimensionsOfTheOrder()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        LedgerEntry: Record "Desk Ledger Entry";
        PostOrder: Codeunit "Desk Post Order";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 1, 0);
        OrderHeader.Validate("Posting Date", 20260131D);
        OrderHeader.Modify(true);

        PostOrder.Post(OrderHeader);

        LedgerEntry.SetRange("Document No.", PostOrder.GetPostedNo());
        LedgerEntry.SetRange("Account Type", LedgerEntry."Account Type"::Customer);
        LedgerEntry.FindFirst();
        Assert.AreEqual(20260308D, LedgerEntry."Due Date", 'Due date');
        Assert.AreEqual(20260131D, LedgerEntry."Posting Date", 'Posting date');
    end;

    [Test]
    procedure FailingListenerOfTheIsolatedEventDoesNotMatter()
    var
        OrderHeader: Record "Desk Order Header";
        OrderLine: Record "Desk Order Line";
        PostOrder: Codeunit "Desk Post Order";
        Saboteur: Codeunit "Desk Posting Saboteur";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateOrderWithLine(OrderHeader, OrderLine, 1, 1, 0);
        BindSubscription(Saboteur);

        PostOrder.Post(OrderHeader);

        Assert.AreEqual(1, Saboteur.GetCalls(), 'It was called');
        OrderLine.Find();
        Assert.AreEqual(1, OrderLine."Quantity Shipped", 'Posted all the same');
        Assert.IsFalse(OrderHeader.Get('SABOTAGE'), 'Its writing is undone');
    end;
}
