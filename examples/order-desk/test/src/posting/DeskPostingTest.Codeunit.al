namespace OrderDesk.Test;

using OrderDesk.Dimensions;
using OrderDesk.Orders;
using OrderDesk.Posting;

codeunit 50531 "Desk Posting Test"
{
    Subtype = Test;

    var
        Assert: Codeunit "Desk Assert";
        Any: Codeunit "Desk Any";
        OrderLibrary: Codeunit "Desk Order Library";

    [Test]
    procedure BalancedBatchIsPostedAndEmptied()
    var
        JournalLine: Record "Desk Journal Line";
        LedgerEntry: Record "Desk Ledger Entry";
        PostBatch: Codeunit "Desk Jnl.-Post Batch";
        Batch: Code[10];
    begin
        OrderLibrary.Initialize();
        Batch := NewBatch();
        OrderLibrary.CreateJournalLine(JournalLine, Batch, 'CASH', 100.1);
        OrderLibrary.CreateJournalLine(JournalLine, Batch, 'BANK', -60.05);
        OrderLibrary.CreateJournalLine(JournalLine, Batch, 'SHOP', -40.05);

        PostBatch.Post(Batch);

        Assert.AreEqual(3, PostBatch.GetPostedLines(), 'Lines');
        JournalLine.SetRange("Batch Name", Batch);
        Assert.RecordIsEmpty(JournalLine);
        LedgerEntry.FindLast();
        LedgerEntry.SetRange("Transaction No.", LedgerEntry."Transaction No.");
        LedgerEntry.CalcSums(Amount);
        Assert.AreEqual(0, LedgerEntry.Amount, 'The transaction balances');
        Assert.RecordCount(LedgerEntry, 3);
    end;

    [Test]
    procedure UnbalancedDocumentIsRefused()
    var
        JournalLine: Record "Desk Journal Line";
        Batch: Code[10];
    begin
        OrderLibrary.Initialize();
        Batch := NewBatch();
        OrderLibrary.CreateJournalLine(JournalLine, Batch, 'CASH', 1000.1);
        OrderLibrary.CreateJournalLine(JournalLine, Batch, 'BANK', -0.05);
        Commit();

        Assert.IsFalse(Codeunit.Run(Codeunit::"Desk Jnl.-Post Batch", JournalLine), 'It fails');

        Assert.AreEqual('Document DOC1 is out of balance by 1,000.05.', GetLastErrorText(), 'Reason');
    end;

    [Test]
    procedure EachDocumentBalancesByItself()
    var
        JournalLine: Record "Desk Journal Line";
        PostBatch: Codeunit "Desk Jnl.-Post Batch";
        Batch: Code[10];
    begin
        OrderLibrary.Initialize();
        Batch := NewBatch();
        OrderLibrary.CreateJournalLine(JournalLine, Batch, 'CASH', 10);
        OrderLibrary.CreateJournalLine(JournalLine, Batch, 'BANK', -10);
        JournalLine."Document No." := 'DOC2';
        JournalLine.Modify();

        asserterror PostBatch.Post(Batch);

        Assert.ExpectedError('Document DOC1 is out of balance by 10.');
    end;

    [Test]
    procedure BalanceAccountMakesTheOtherEntry()
    var
        JournalLine: Record "Desk Journal Line";
        LedgerEntry: Record "Desk Ledger Entry";
        PostBatch: Codeunit "Desk Jnl.-Post Batch";
        Batch: Code[10];
    begin
        OrderLibrary.Initialize();
        Batch := NewBatch();
        OrderLibrary.CreateJournalLine(JournalLine, Batch, 'CASH', 33.33);
        JournalLine."Balance Account No." := 'BANK';
        JournalLine.Modify();

        PostBatch.Post(Batch);

        LedgerEntry.FindLast();
        Assert.AreEqual('BANK', LedgerEntry."Account No.", 'Last entry');
        Assert.AreEqual(-33.33, LedgerEntry.Amount, 'Its amount');
        Assert.AreEqual(UserId(), LedgerEntry."User ID", 'Who posted');
    end;

    [Test]
    procedure VatHasEntriesOfItsOwn()
    var
        JournalLine: Record "Desk Journal Line";
        LedgerEntry: Record "Desk Ledger Entry";
        VATEntry: Record "Desk VAT Entry";
        PostLine: Codeunit "Desk Jnl.-Post Line";
        FirstEntryNo: Integer;
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateJournalLine(JournalLine, NewBatch(), 'COSTS', 119);
        JournalLine.Validate("VAT %", 19);
        JournalLine."Balance Account No." := 'CASH';

        FirstEntryNo := PostLine.Post(JournalLine);

        LedgerEntry.Get(FirstEntryNo);
        Assert.AreEqual(100, LedgerEntry.Amount, 'Costs');
        LedgerEntry.Get(FirstEntryNo + 1);
        Assert.AreEqual('VAT', LedgerEntry."Account No.", 'VAT account');
        Assert.AreEqual(19, LedgerEntry.Amount, 'VAT');
        LedgerEntry.Get(FirstEntryNo + 2);
        Assert.AreEqual(-119, LedgerEntry.Amount, 'Cash');
        VATEntry.FindLast();
        Assert.AreEqual(100, VATEntry.Base, 'Base');
        Assert.AreEqual(PostLine.GetTransactionNo(), VATEntry."Transaction No.", 'Same transaction');
    end;

    [Test]
    procedure OneInstanceIsOneTransaction()
    var
        JournalLine: Record "Desk Journal Line";
        PostLine, AnotherPostLine : Codeunit "Desk Jnl.-Post Line";
        TransactionNo: Integer;
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateJournalLine(JournalLine, NewBatch(), 'CASH', 1);
        PostLine.Post(JournalLine);
        TransactionNo := PostLine.GetTransactionNo();

        PostLine.Post(JournalLine);
        Assert.AreEqual(TransactionNo, PostLine.GetTransactionNo(), 'The same');
        AnotherPostLine.Post(JournalLine);
        Assert.AreEqual(TransactionNo + 1, AnotherPostLine.GetTransactionNo(), 'The next');
        Clear(PostLine);
        Assert.AreEqual(0, PostLine.GetTransactionNo(), 'A new instance after Clear');
    end;

    [Test]
    procedure EmptyLineIsLeftOut()
    var
        JournalLine: Record "Desk Journal Line";
        PostLine: Codeunit "Desk Jnl.-Post Line";
    begin
        Assert.AreEqual(0, PostLine.Post(JournalLine), 'No entry');
        Assert.AreEqual(0, PostLine.GetTransactionNo(), 'No transaction');
    end;

    [Test]
    procedure EmptyBatchIsAnError()
    var
        PostBatch: Codeunit "Desk Jnl.-Post Batch";
    begin
        asserterror PostBatch.Post('NOTHING');

        Assert.ExpectedError('There is nothing to post in batch NOTHING.');
    end;

    [Test]
    procedure FailureInTheMiddlePostsNothing()
    var
        JournalLine: Record "Desk Journal Line";
        LedgerEntry: Record "Desk Ledger Entry";
        Batch: Code[10];
        Entries: Integer;
    begin
        OrderLibrary.Initialize();
        Batch := NewBatch();
        OrderLibrary.CreateJournalLine(JournalLine, Batch, 'CASH', 10);
        OrderLibrary.CreateJournalLine(JournalLine, Batch, 'BANK', -10);
        JournalLine."VAT Amount" := 5;
        JournalLine.Modify();
        Entries := LedgerEntry.Count();
        Commit();

        Assert.IsFalse(Codeunit.Run(Codeunit::"Desk Jnl.-Post Batch", JournalLine), 'It fails');

        Assert.AreEqual(Entries, LedgerEntry.Count(), 'No entries');
        JournalLine.SetRange("Batch Name", Batch);
        Assert.RecordCount(JournalLine, 2);
    end;

    [Test]
    procedure GuardedPostingNeedsACleanTransaction()
    var
        JournalLine: Record "Desk Journal Line";
        Batch: Code[10];
    begin
        OrderLibrary.Initialize();
        Batch := NewBatch();
        OrderLibrary.CreateJournalLine(JournalLine, Batch, 'CASH', 10);

        asserterror
            if not Codeunit.Run(Codeunit::"Desk Jnl.-Post Batch", JournalLine) then
                Error('It must not get here');

        Assert.ExpectedError('An error occurred and the transaction is stopped.');
    end;

    [Test]
    procedure EntriesAreNotChanged()
    var
        LedgerEntry: Record "Desk Ledger Entry";
        JournalLine: Record "Desk Journal Line";
        PostLine: Codeunit "Desk Jnl.-Post Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateJournalLine(JournalLine, NewBatch(), 'CASH', 1);
        LedgerEntry.Get(PostLine.Post(JournalLine));
        Commit();

        LedgerEntry.Amount := 2;
        asserterror LedgerEntry.Modify(true);
        Assert.ExpectedError('A Ledger Entry cannot be changed or deleted.');
        asserterror LedgerEntry.Delete(true);
        Assert.ExpectedError('A Ledger Entry cannot be changed or deleted.');
        LedgerEntry.Find();
        Assert.AreEqual(1, LedgerEntry.Amount, 'Amount');
    end;

    [Test]
    procedure ReversalPostsTheOpposite()
    var
        JournalLine: Record "Desk Journal Line";
        LedgerEntry, ReverseEntry : Record "Desk Ledger Entry";
        VATEntry: Record "Desk VAT Entry";
        PostLine: Codeunit "Desk Jnl.-Post Line";
        ReverseTransaction: Codeunit "Desk Reverse Transaction";
        FirstEntryNo, NewTransactionNo : Integer;
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateJournalLine(JournalLine, NewBatch(), 'COSTS', 119);
        JournalLine.Validate("VAT %", 19);
        JournalLine."Balance Account No." := 'CASH';
        FirstEntryNo := PostLine.Post(JournalLine);

        NewTransactionNo := ReverseTransaction.Reverse(PostLine.GetTransactionNo());

        LedgerEntry.Get(FirstEntryNo);
        ReverseEntry.Get(LedgerEntry."Reversed by Entry No.");
        Assert.AreEqual(-LedgerEntry.Amount, ReverseEntry.Amount, 'Amount');
        Assert.AreEqual(FirstEntryNo, ReverseEntry."Reversed Entry No.", 'Points back');
        Assert.AreEqual(NewTransactionNo, ReverseEntry."Transaction No.", 'Transaction');
        LedgerEntry.SetFilter("Transaction No.", '%1|%2', PostLine.GetTransactionNo(), NewTransactionNo);
        LedgerEntry.SetRange(Reversed, true);
        Assert.RecordCount(LedgerEntry, 6);
        VATEntry.SetFilter("Transaction No.", '%1|%2', PostLine.GetTransactionNo(), NewTransactionNo);
        VATEntry.CalcSums(Base, Amount);
        Assert.AreEqual(0, VATEntry.Base, 'Base');
        Assert.AreEqual(0, VATEntry.Amount, 'VAT');
        Assert.RecordCount(VATEntry, 2);
    end;

    [Test]
    procedure TransactionIsReversedOnce()
    var
        JournalLine: Record "Desk Journal Line";
        LedgerEntry: Record "Desk Ledger Entry";
        PostLine: Codeunit "Desk Jnl.-Post Line";
        ReverseTransaction: Codeunit "Desk Reverse Transaction";
        EntryNo: Integer;
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateJournalLine(JournalLine, NewBatch(), 'CASH', 1);
        EntryNo := PostLine.Post(JournalLine);
        ReverseTransaction.Reverse(PostLine.GetTransactionNo());
        Commit();

        asserterror ReverseTransaction.Reverse(PostLine.GetTransactionNo());
        Assert.AreEqual(StrSubstNo('Reversed is already set: the entry was reversed before in Ledger Entry Entry No.=''%1''.', EntryNo), GetLastErrorText(), 'Text');

        LedgerEntry.FindLast();
        asserterror ReverseTransaction.Reverse(LedgerEntry."Transaction No.");
        Assert.ExpectedError('was reversed before');
    end;

    [Test]
    procedure UnknownTransactionIsNotReversed()
    var
        ReverseTransaction: Codeunit "Desk Reverse Transaction";
    begin
        asserterror ReverseTransaction.Reverse(-1);

        Assert.AreEqual('There is no transaction -1.', GetLastErrorText(), 'Text');
    end;

    [Test]
    procedure BalanceOfACustomerByDates()
    var
        Customer: Record "Desk Customer";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateCustomer(Customer);
        PostToCustomer(Customer."No.", 20260115D, 100);
        PostToCustomer(Customer."No.", 20260215D, 20);
        PostToCustomer(Customer."No.", 20260315D, -50.5);

        Customer.CalcFields(Balance);
        Assert.AreEqual(69.5, Customer.Balance, 'All');
        Customer.SetRange("Date Filter", 20260201D, 20260228D);
        Customer.CalcFields(Balance, "Balance at Date");
        Assert.AreEqual(20, Customer.Balance, 'Net change of February');
        Assert.AreEqual(120, Customer."Balance at Date", 'At the end of February');
        Customer.SetFilter("Date Filter", '<%1|>%2', 20260201D, 20260228D);
        Customer.CalcFields(Balance);
        Assert.AreEqual(49.5, Customer.Balance, 'Without February');
        Customer.SetRange("Date Filter");
        Customer.SetAutoCalcFields(Balance);
        Customer.Find();
        Assert.AreEqual(69.5, Customer.Balance, 'All again');
    end;

    [Test]
    procedure TransactionsOfADayAreFoundByClosingDates()
    var
        JournalLine: Record "Desk Journal Line";
        LedgerEntry: Record "Desk Ledger Entry";
        PostLine: Codeunit "Desk Jnl.-Post Line";
    begin
        OrderLibrary.Initialize();
        OrderLibrary.CreateJournalLine(JournalLine, NewBatch(), 'YEAREND', 1);
        JournalLine."Posting Date" := 20251231D;
        PostLine.Post(JournalLine);
        JournalLine."Posting Date" := ClosingDate(20251231D);
        PostLine.Post(JournalLine);
        JournalLine."Posting Date" := 20260101D;
        PostLine.Post(JournalLine);

        LedgerEntry.SetRange("Account No.", 'YEAREND');
        LedgerEntry.SetFilter("Posting Date", '12/31/25..C12/31/25');
        Assert.RecordCount(LedgerEntry, 2);
        LedgerEntry.SetFilter("Posting Date", '..12/31/25');
        Assert.RecordCount(LedgerEntry, 1);
        LedgerEntry.SetRange("Posting Date", ClosingDate(20251231D), 20260101D);
        Assert.RecordCount(LedgerEntry, 2);
        LedgerEntry.FindFirst();
        Assert.AreEqual('C12/31/25', Format(LedgerEntry."Posting Date"), 'The closing date comes first');
    end;

    [Test]
    procedure SubscriberSeesWhatIsPosted()
    var
        JournalLine: Record "Desk Journal Line";
        PostLine: Codeunit "Desk Jnl.-Post Line";
        Spy: Codeunit "Desk Posting Spy";
        Batch: Code[10];
    begin
        OrderLibrary.Initialize();
        Batch := NewBatch();
        OrderLibrary.CreateJournalLine(JournalLine, Batch, 'CASH', 5);
        BindSubscription(Spy);
        Spy.DoubleAmounts();

        PostLine.Post(JournalLine);

        Assert.AreEqual(10, JournalLine.Amount, 'A subscriber changed the line of the caller');
        Assert.AreEqual(1, Spy.GetEntries(), 'Entries');
        Assert.AreEqual(0, Spy.TransactionNoBefore(), 'The sender had no transaction yet');
    end;

    [Test]
    procedure ManyRoundedPartsGiveTheWhole()
    var
        JournalLine: Record "Desk Journal Line";
        LedgerEntry: Record "Desk Ledger Entry";
        PostLine: Codeunit "Desk Jnl.-Post Line";
        Total, Part, Rest : Decimal;
        Counter: Integer;
        Account: Code[20];
    begin
        OrderLibrary.Initialize();
        Account := Any.CodeValue('ACC');
        Total := 100;
        Rest := Total;
        OrderLibrary.CreateJournalLine(JournalLine, NewBatch(), Account, 1);
        for Counter := 7 downto 1 do begin
            Part := Round(Rest / Counter, 0.01);
            Rest -= Part;
            JournalLine.Validate(Amount, Part);
            PostLine.Post(JournalLine);
        end;

        LedgerEntry.SetRange("Account No.", Account);
        LedgerEntry.CalcSums(Amount);
        Assert.AreEqual(Total, LedgerEntry.Amount, 'Nothing is lost');
        LedgerEntry.SetRange(Amount, 14.28, 14.29);
        Assert.RecordCount(LedgerEntry, 7);
    end;

    local procedure NewBatch(): Code[10]
    begin
        exit(CopyStr(Any.CodeValue('B'), 1, 10));
    end;

    local procedure PostToCustomer(CustomerNo: Code[20]; PostingDate: Date; Amount: Decimal)
    var
        JournalLine: Record "Desk Journal Line";
        PostLine: Codeunit "Desk Jnl.-Post Line";
    begin
        OrderLibrary.CreateJournalLine(JournalLine, NewBatch(), CustomerNo, Amount);
        JournalLine."Account Type" := JournalLine."Account Type"::Customer;
        JournalLine."Posting Date" := PostingDate;
        PostLine.Post(JournalLine);
    end;
}
